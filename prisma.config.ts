import { defineConfig } from 'prisma/config';

// The Prisma CLI fetches a native schema engine it never runs for `generate` and `validate`, and fails without the
// internet. Naming any executable stops the download; our migrations run on the engine's WebAssembly build instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  // The full-text indexes and what SQLite keeps them in; src/store/schema-engine.ts names them too.
  experimental: { externalTables: true },
  tables: {
    external: ['RevisionText', 'SearchText'].flatMap((index) =>
      ['', '_config', '_data', '_docsize', '_idx'].map((suffix) => `${index}${suffix}`),
    ),
  },
});
