/** Built once for each test file: it does not change. */
export { buildGatewaySchema as gatewaySchema } from '../../src/graph/schema.ts';
