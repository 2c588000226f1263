import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** `npm start` in the repository serves it. */
const GATEWAY = process.env.GATEWAY ?? 'http://127.0.0.1:4000';

const KIT = here('../../packages/client/src');

export default defineConfig(({ command }) => ({
  root: here('.'),
  base: './',
  // A server prints its address.
  logLevel: command === 'serve' ? 'info' : 'warn',
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1_000,
    modulePreload: { polyfill: false },
  },
  resolve: {
    // In this repository the kit is taken from its sources, so that it need not be built first. Elsewhere it is a package.
    alias: [
      { find: /^@partnergraph\/client$/, replacement: `${KIT}/index.ts` },
      { find: /^@partnergraph\/client\/(\w+)$/, replacement: `${KIT}/$1.ts` },
    ],
    dedupe: ['react', 'react-dom', 'graphql'],
  },
  // One origin for the browser: the page asks the gateway through the server that it comes from.
  server: { proxy: { '/graphql': GATEWAY, '/demo': GATEWAY, '/attachments': GATEWAY } },
}));
