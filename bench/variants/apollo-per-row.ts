import { startApollo } from './apollo/start.ts';
import { perRow } from './loaders.ts';

await startApollo({ loaders: perRow });
