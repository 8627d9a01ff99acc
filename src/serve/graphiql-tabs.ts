import { getIntrospectionQuery, stripIgnoredCharacters } from 'graphql';
import type { ReadingPolicy } from './authenticate.ts';
import { exampleTabs } from './graphiql-examples.ts';

/** What a tab of GraphiQL begins with. */
export interface GraphiQLTab {
  readonly query: string;
  readonly headers?: string;
}

/** Where a token is to be typed in; no token yet, and so no failed try of one. */
export const TOKEN_HEADERS = '{\n  "Authorization": "Bearer "\n}';

const TOKEN_WANTED = `# This service asks for a token. Type yours behind
# Bearer in the headers below, choose what to run,
# and let the arrows on the left fetch the schema.

`;

/**
 * The tabs that GraphiQL opens with for somebody who has not been here before. Headers belong to a tab: where reading
 * takes a token all examples share one, so that the token is typed once.
 */
export function openingTabs(reading: ReadingPolicy): readonly GraphiQLTab[] {
  if (reading === 'public') return exampleTabs;
  const queries = exampleTabs.map(({ query }) => query);
  return [{ query: TOKEN_WANTED + queries.join('\n'), headers: TOKEN_HEADERS }];
}

/** What GraphiQL asks when it reads the schema. */
const INTROSPECTION = getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true });

/** The documents that GraphiQL sends as long as nothing is typed into it: without blanks and comments. */
export const graphiqlDocuments: readonly string[] = [
  INTROSPECTION,
  ...(['public', 'token'] as const).flatMap((reading) => openingTabs(reading).map(({ query }) => query)),
].map((query) => stripIgnoredCharacters(query));
