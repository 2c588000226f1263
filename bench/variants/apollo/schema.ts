import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { CustomerResolver, ViewerResolver } from './resolvers.ts';

export const buildClassSchema = (): Promise<GraphQLSchema> =>
  buildSchema({ resolvers: [ViewerResolver, CustomerResolver] });

/** As SDL, to be compared with the part of the product's schema from which the other stacks begin. */
export const printClassSchema = async (): Promise<string> =>
  printSchema(lexicographicSortSchema(await buildClassSchema()));
