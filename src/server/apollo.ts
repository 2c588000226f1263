import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { createErrorFormat } from './error-format.ts';
import type { Logger } from './logger.ts';
import { type Operation, operationPlugin } from './operation.ts';

interface Parts<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly operations: WeakMap<Context, Operation>;
  readonly logger: Logger;
}

/** Apollo Server as this gateway runs it: nothing reported anywhere, nothing hooked into fields. */
export const createApollo = <Context extends object>({ schema, introspection, operations, logger }: Parts<Context>) =>
  new ApolloServer<Context>({
    schema,
    introspection,
    // Suggestions («did you mean …») would spell out a schema that may not be read.
    hideSchemaDetailsFromClientErrors: !introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: createErrorFormat({ logger }),
    logger,
    plugins: [
      // It wraps every field's resolver, which costs more than the execution itself.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // Otherwise a variable in the environment would be enough to send operations to a third party.
      ApolloServerPluginUsageReportingDisabled(),
      operationPlugin({ operations, logger }),
    ],
  });
