import { formatGlobalId } from '../../src/domain/global-id.ts';

/** What is asked for. */
export const OPERATIONS = ['FrontPage', 'PersonPage', 'Search'] as const;
export type OperationName = (typeof OPERATIONS)[number];

/** A document each: Mercurius compiles one operation of a document and takes it for all of them. */
const DOCUMENTS: Readonly<Record<OperationName, string>> = {
  FrontPage: `query FrontPage($first: Int!) {
    articles(first: $first) {
      nodes {
        headline
        publishedLocal
        participations { role office participant { __typename name } }
        agreements { title status }
      }
    }
  }`,
  PersonPage: `query PersonPage($id: ID!, $first: Int!) {
    node(id: $id) {
      ... on Person {
        name
        participations(first: $first) { nodes { role office article { headline publishedLocal } } }
      }
    }
  }`,
  Search: `query Search($text: String!, $first: Int!) {
    search(text: $text, kinds: [ARTICLE], first: $first) {
      nodes { result { ... on Article { headline publishedLocal } } }
    }
  }`,
};

const FIRST = 20;

/** What the searches are for; one article in some dozen has it. */
const TEXT = 'critical minerals';

/** The body of a request: the same for every contestant. */
export function writeBody(operationName: OperationName, personId: number): string {
  const id = formatGlobalId('Person', personId);
  const variables = {
    FrontPage: { first: FIRST },
    PersonPage: { id, first: FIRST },
    Search: { text: TEXT, first: FIRST },
  }[operationName];
  return JSON.stringify({ query: DOCUMENTS[operationName], operationName, variables });
}
