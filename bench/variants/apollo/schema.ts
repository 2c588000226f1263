import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { CustomerResolver, ViewerResolver } from './resolvers.ts';

export const buildClassSchema = (): Promise<GraphQLSchema> =>
  buildSchema({ resolvers: [ViewerResolver, CustomerResolver] });

/** Prints the schema as SDL, to compare it with the part of the product's schema that the other stacks use. */
export const printClassSchema = async (): Promise<string> =>
  printSchema(lexicographicSortSchema(await buildClassSchema()));
