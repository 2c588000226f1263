import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildGatewaySchema } from './schema.ts';

/** The contract with clients, sorted so that moving code changes nothing. */
export const printSdl = (): string => `${printSchema(lexicographicSortSchema(buildGatewaySchema()))}\n`;
