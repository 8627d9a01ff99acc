/** The tabs GraphiQL opens with for somebody who has never been here. */
export const exampleTabs: readonly { readonly query: string }[] = [
  {
    query: `{ __typename }`,
  },
];
