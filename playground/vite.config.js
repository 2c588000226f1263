import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  // Relative addresses let a proxy serve the gateway under any path.
  base: './',
  logLevel: 'warn',
  build: {
    outDir: here('../dist/playground'),
    emptyOutDir: true,
    target: 'es2023',
    // The editor is large; that is known.
    chunkSizeWarningLimit: 10_000,
    // The policy of the page allows scripts of its own files only.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // «use client» in libraries means nothing here and fills the screen.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
  worker: { format: 'es' },
  // For work on the playground itself: vite serves the page, a gateway beside it the data.
  server: {
    proxy: {
      '/graphql': 'http://127.0.0.1:4000',
      '/demo': 'http://127.0.0.1:4000',
      '/sign-in': 'http://127.0.0.1:4000',
    },
  },
});
