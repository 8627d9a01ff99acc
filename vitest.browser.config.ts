import { defineConfig } from 'vitest/config';

/** Tests that drive a real Chromium; `npm test` needs nothing but Node and leaves them out. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
