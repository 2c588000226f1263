import { startApollo } from './apollo/start.ts';
import { batched } from './loaders.ts';

await startApollo({ loaders: batched });
