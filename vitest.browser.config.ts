import { defineConfig } from 'vitest/config';

/** Tests that drive a real Chromium; `npm test` needs nothing but Node and leaves them out. */
export default defineConfig({
  // Node loads the CommonJS build for `graphql`, Vite would take the other one; two builds refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
