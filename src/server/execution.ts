import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { execute, type GraphQLSchema } from 'graphql';
import type { Operation } from './operation.ts';

type ApolloGateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

/**
 * What Apollo carries through its hooks. Apollo copies its context shallowly, which an object with private fields or
 * counters does not survive; so the graph's own context rides inside and reaches the resolvers as the same object.
 */
export interface Envelope<Context> {
  readonly operation: Operation;
  readonly context: Context;
}

/** Execution as Apollo asks for it through its gateway interface. */
export const createExecution = <Context>(schema: GraphQLSchema): ApolloGateway => ({
  onSchemaLoadOrUpdate: (callback) => {
    callback({ apiSchema: schema, coreSupergraphSdl: '' });
    return () => {};
  },
  load: async () => ({
    executor: async ({ document, request, context }) =>
      execute({
        schema,
        document,
        contextValue: (context as Envelope<Context>).context,
        variableValues: request.variables,
        operationName: request.operationName,
      }),
  }),
  stop: async () => {},
});
