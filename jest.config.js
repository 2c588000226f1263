import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  // ES modules are never unloaded: a process that runs one file after another fills its memory, so there are workers also
  // on two cores, and each ends before it is too large.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1GB',
  testEnvironment: 'node',
  testSequencer: '<rootDir>/test/support/sequencer.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // It measures time, so it runs alone: `npm run test:event-loop`.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.EVENT_LOOP ? [] : ['test/surface/event-loop'])],
  extensionsToTreatAsEsm: ['.ts'],
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
