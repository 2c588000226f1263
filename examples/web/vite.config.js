import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Address of the gateway that `npm start` in the repository starts. */
const GATEWAY = process.env.GATEWAY ?? 'http://127.0.0.1:4000';

const KIT = here('../../packages/client/src');

export default defineConfig(({ command }) => ({
  root: here('.'),
  base: './',
  // The development server prints its address at this level.
  logLevel: command === 'serve' ? 'info' : 'warn',
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1_000,
    modulePreload: { polyfill: false },
  },
  resolve: {
    // In this repository the client kit is read from its sources, so that it need not be built first; elsewhere it is an installed package.
    alias: [
      { find: /^@partnergraph\/client$/, replacement: `${KIT}/index.ts` },
      { find: /^@partnergraph\/client\/(\w+)$/, replacement: `${KIT}/$1.ts` },
    ],
    dedupe: ['react', 'react-dom', 'graphql'],
  },
  // The page's own server forwards requests to the gateway, so that the browser uses one origin.
  server: { proxy: { '/graphql': GATEWAY, '/demo': GATEWAY, '/attachments': GATEWAY } },
}));
