import type { GraphQLSchema } from 'graphql';
import { buildGatewaySchema } from '../../src/graph/schema.ts';

let built: GraphQLSchema | undefined;

/** Built once a test file: it does not change. */
export const gatewaySchema = (): GraphQLSchema => {
  built ??= buildGatewaySchema();
  return built;
};
