import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Node gives Pothos and Yoga the CommonJS build of graphql, Vite would give our files the other one, and a schema of
    // one build is none to the other. As in production, there must be one.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    // Most tests wait for processes, sockets and files; a core kept free for the terminal would be idle.
    maxWorkers: '100%',
    // To load the schema and the store anew for each of two hundred files takes longer than half of the tests. No file
    // may leave anything behind in a module; none has anything mocked there.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
