import type { GraphQLSchema } from 'graphql';
import { buildGatewaySchema } from '../../src/graph/schema.ts';
import { RECORD_KINDS, type RecordKind } from '../../src/records/index.ts';

const built = new Map<readonly RecordKind[], GraphQLSchema>();

/** Built once a test file: it does not change. */
export const gatewaySchema = (kinds: readonly RecordKind[] = RECORD_KINDS): GraphQLSchema => {
  const known = built.get(kinds) ?? buildGatewaySchema(kinds);
  built.set(kinds, known);
  return known;
};
