import { defineConfig } from 'vitest/config';

/** Suites and clients of others, driven against the real service; `npm run conformance` installs them first. */
export default defineConfig({
  // As in the project's own tests: one build of graphql for the service.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['conformance/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
