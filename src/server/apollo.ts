import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { createErrorFormat } from './error-format.ts';
import { createExecution, type Envelope } from './execution.ts';
import type { Logger } from './logger.ts';
import { operationPlugin } from './operation.ts';

interface Parts {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly logger: Logger;
}

/** Apollo Server as this gateway runs it: nothing reported anywhere, nothing hooked into fields. */
export const createApollo = <Context>({ schema, introspection, logger }: Parts) =>
  new ApolloServer<Envelope<Context>>({
    gateway: createExecution<Context>(schema),
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
      operationPlugin(logger),
    ],
  });
