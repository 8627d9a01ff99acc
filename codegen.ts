import { readFile, writeFile } from 'node:fs/promises';
import { type CodegenConfig, generate } from '@graphql-codegen/cli';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema/schema.ts';

const PRINTED = new URL('schema/schema.graphql', import.meta.url);
const RELEASED = new URL('schema/released.graphql', import.meta.url);
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

/** The documents that our own clients run, typed; as strings, which is how they travel. */
const documents: CodegenConfig = {
  schema: printed,
  documents: 'schema/operations/*.graphql',
  cwd: import.meta.dirname,
  silent: true,
  generates: {
    'src/generated/operations/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.ts',
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: {
          CountryCode: 'string',
          Cursor: 'string',
          Date: 'string',
          DateTime: 'string',
          LocalTime: 'string',
          TimeZone: 'string',
          URL: 'string',
        },
      },
    },
  },
};

const TASKS: Readonly<Record<string, () => Promise<unknown>>> = {
  /** Prints the contract for people to review. */
  schema: () => writeFile(PRINTED, printed),
  /** To be run when a release is made: from then on the contract as it is now may not be broken. */
  released: () => writeFile(RELEASED, printed),
  /** Writes the typed documents. Run by every install, so it must not touch what is committed. */
  documents: () => generate(documents, true),
  /** Fails unless the contract people have reviewed is the one that is served. */
  check: async () => {
    if ((await readFile(PRINTED, 'utf8')) === printed) return;
    throw new Error('Expected schema/schema.graphql to be the print of the schema: npm run generate:graphql');
  },
};

for (const name of process.argv.slice(2)) {
  const task = TASKS[name];
  if (!task) throw new Error(`Expected one of ${Object.keys(TASKS).join(', ')}, found ${name}`);
  await task();
}
