import { expect, it } from 'vitest';
import { schema } from '../../schema/schema.ts';
import { ANYBODY } from '../../src/domain/viewer.ts';
import { exampleTabs } from '../../src/serve/graphiql-examples.ts';
import { createPrepareOperation } from '../../src/serve/prepare-operation.ts';

it('GraphiQL opens with queries and a subscription that the server takes', () => {
  const prepare = createPrepareOperation({ schema });
  const prepared = exampleTabs.map(({ query }) =>
    prepare({
      query,
      documentId: null,
      operationName: null,
      variables: null,
      extensions: null,
      client: 'me',
      viewer: ANYBODY,
    }),
  );
  expect(prepared).toMatchObject([
    { kind: 'ACCEPTED', type: 'query' },
    { kind: 'ACCEPTED', type: 'query' },
    { kind: 'ACCEPTED', type: 'query' },
    { kind: 'ACCEPTED', type: 'query' },
    { kind: 'ACCEPTED', type: 'subscription' },
  ]);
});
