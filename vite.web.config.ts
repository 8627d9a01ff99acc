import { defineConfig } from 'vite';

/** Builds the live page into what `src/serve` serves. */
export default defineConfig({
  root: 'src/web',
  // Addresses go by where the page is, which behind a proxy may be a folder.
  base: './',
  publicDir: false,
  build: {
    outDir: '../generated/web',
    emptyOutDir: true,
    // The page may load files of the service and no others, `data:` included.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Documents do nothing when they are made: those the page never asks with are left out.
    rolldownOptions: { treeshake: { manualPureFunctions: ['TypedDocumentString'] } },
  },
});
