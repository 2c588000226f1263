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
    // The editor makes the chunk large; the warning would not change that.
    chunkSizeWarningLimit: 10_000,
    // The policy of the page allows scripts of its own files only.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Libraries contain «use client», which has no effect here; one warning for each would hide the others.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
  worker: { format: 'es' },
  // For work on the playground: vite serves the page and forwards requests for data to a gateway.
  server: {
    proxy: {
      '/graphql': 'http://127.0.0.1:4000',
      '/demo': 'http://127.0.0.1:4000',
      '/sign-in': 'http://127.0.0.1:4000',
    },
  },
});
