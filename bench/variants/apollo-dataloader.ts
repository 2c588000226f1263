import { startApollo } from './apollo/start.ts';
import { createLoaders } from './loaders.ts';

await startApollo({ loaders: createLoaders });
