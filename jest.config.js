import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  // Two also on two cores: a test that waits for another process leaves its core to the other worker.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // A test file leaves its modules behind, some megabytes.
  workerIdleMemoryLimit: '2GB',
  // Test files run in the worker's process itself, where the gateway's modules stay loaded from one to the next. One that
  // must not share them says so: `@jest-environment node` in its first comment gives it a sandbox, as Jest does by itself.
  testEnvironment: '<rootDir>/test/support/runner/environment.js',
  runtime: '<rootDir>/test/support/runner/runtime.js',
  injectGlobals: false,
  testSequencer: '<rootDir>/test/support/sequencer.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // It measures time, so it runs alone: `npm run test:event-loop`.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.EVENT_LOOP ? [] : ['test/surface/event-loop'])],
  extensionsToTreatAsEsm: ['.ts'],
  // In a sandbox; elsewhere `scripts/register.mjs` compiles.
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  setupFiles: ['<rootDir>/test/support/wall-clock.ts', '<rootDir>/test/support/production-graphql.ts'],
  // Far more than any test needs, so that a loaded machine fails none.
  testTimeout: 120_000,
};
