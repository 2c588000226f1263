import { createVendor } from '../data/vendor.ts';
import { startApollo } from './apollo/start.ts';
import { createLoaders } from './loaders.ts';

// Apollo Server on the data layer of the floor, to measure the cost of the server and the executor alone.
await startApollo({ loaders: createLoaders, vendor: createVendor });
