/** Built once a test file: it does not change. */
export { buildGatewaySchema as gatewaySchema } from '../../src/graph/schema.ts';
