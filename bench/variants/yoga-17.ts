import { version } from 'graphql';
import { startYoga } from './yoga/start.ts';

if (!version.startsWith('17.')) throw new Error(`graphql ${version} instead of 17`);

// graphql-jit 0.8.9 refuses valid documents on graphql 17: it does not see the default values of arguments.
await startYoga([]);
