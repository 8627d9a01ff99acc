import plugin, { parser } from '@graphql-eslint/eslint-plugin';
import { ESLint, type Linter } from 'eslint';

const SCHEMA = 'schema/schema.graphql';

/** The recommended rules and those for Relay, and why some do not fit as they come. */
function createConfig(): Linter.Config[] {
  return [
    {
      files: ['**/*.graphql'],
      languageOptions: {
        parser: parser as unknown as Linter.Parser,
        parserOptions: { graphQLConfig: { schema: SCHEMA } },
      },
      plugins: { '@graphql-eslint': plugin as unknown as ESLint.Plugin },
      rules: {
        ...plugin.configs['flat/schema-recommended'].rules,
        ...plugin.configs['flat/schema-relay'].rules,
        // Only what can be fetched by its id has one; the project's own tests hold it to that.
        '@graphql-eslint/strict-id-in-types': 'off',
        // Lists that cannot grow, such as an agreement's parties, are no connections; and a connection may be of entries
        // that are nothing by themselves, such as evidence.
        '@graphql-eslint/relay-edge-types': [
          'error',
          { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
        ],
        // The feed is read in its own direction only.
        '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      },
    },
  ];
}

/** What is to be said against the printed contract: a line each. */
export async function lintSchema(): Promise<readonly string[]> {
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: createConfig() });
  const results = await eslint.lintFiles([SCHEMA]);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`),
  );
}
