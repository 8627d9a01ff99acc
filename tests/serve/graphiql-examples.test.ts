import { expect, it } from 'vitest';
import { schema } from '../../schema/schema.ts';
import { ANYBODY } from '../../src/domain/viewer.ts';
import { exampleTabs } from '../../src/serve/graphiql-examples.ts';
import { graphiqlDocuments, openingTabs } from '../../src/serve/graphiql-tabs.ts';
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

it('GraphiQL opens with one tab for all, and a place for the token, where reading takes one', () => {
  const [tab, ...others] = openingTabs('token');
  expect(others).toEqual([]);
  expect(tab?.headers).toContain('Authorization');
  const names = exampleTabs.map(({ query }) => /^(?:query|subscription) (\w+)/m.exec(query)?.[1]);
  for (const name of names) expect(tab?.query).toContain(` ${name} {`);
});

it('what GraphiQL sends by itself is taken whole', () => {
  const prepare = createPrepareOperation({ schema });
  const asked = { documentId: null, variables: null, extensions: null, client: 'me', viewer: ANYBODY };
  for (const query of graphiqlDocuments) {
    const [, operationName = null] = /^(?:query|subscription) (\w+)/.exec(query) ?? [];
    expect(prepare({ query, operationName, ...asked })).toMatchObject({ kind: 'ACCEPTED' });
  }
});
