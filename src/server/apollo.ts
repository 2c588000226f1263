import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import {
  type CostModel,
  createDocumentStore,
  createExecution,
  type Envelope,
  type SizeModel,
} from '../execution/index.ts';
import type { Redis } from '../redis/index.ts';
import { createTextStore } from './documents/index.ts';
import { createErrorFormat } from './error-format.ts';
import { type DocumentLimits, documentLimitsRule, servedTypesRule } from './limits/document.ts';
import type { Logger } from './logger.ts';
import type { OperationEvent } from './observation.ts';
import type { GraphQLOperation } from './operation.ts';
import { operationPlugin, type PublicSeconds } from './operation.ts';

interface Parts<Context> {
  readonly schema: GraphQLSchema;
  readonly cost?: CostModel<Context> | undefined;
  readonly size?: SizeModel<Context> | undefined;
  readonly introspection: boolean;
  /** Which view of the schema it is; texts that clients have sent are kept for each view apart. */
  readonly view: string;
  /** Shares those texts with other gateways. */
  readonly redis?: Redis | null | undefined;
  readonly limits: DocumentLimits & { readonly tokens: number };
  readonly logger: Logger;
  /** Whether code is generated for what is executed often. */
  readonly generateCode: boolean;
  readonly onOperation?: ((event: OperationEvent) => void) | undefined;
  /** Without it no answer is for everybody. */
  readonly publicSeconds?: PublicSeconds<Context> | undefined;
}

/** Beside GraphQL's own. */
export const documentRules = (limits: DocumentLimits): ValidationRule[] => [
  servedTypesRule,
  documentLimitsRule(limits),
];

/** Apollo Server as this gateway runs it: nothing reported anywhere, nothing hooked into fields. */
export const createApollo = <Context>({
  schema,
  cost,
  size,
  introspection,
  view,
  redis,
  limits,
  logger,
  generateCode,
  onOperation,
  publicSeconds,
}: Parts<Context>) =>
  new ApolloServer<Envelope<Context, GraphQLOperation>>({
    gateway: createExecution<Context>({
      schema,
      cost,
      size,
      generateCode,
      onInterpreted: (event) => logger.info(event, 'document not compiled'),
    }),
    documentStore: createDocumentStore(),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: documentRules(limits),
    // Fragments within fragments grow without bounds; what a person or a tool writes stays far below.
    maxRecursiveSelections: 10_000,
    introspection,
    // Suggestions («did you mean …») would spell out a schema that may not be read.
    hideSchemaDetailsFromClientErrors: !introspection,
    // The route asks that itself, with a text that is right for bearer tokens and in the caller's language.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    // The route has checked the hash, and sends nothing here where only trusted documents are run.
    persistedQueries: { cache: createTextStore({ view, redis }) },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Without the newline that Apollo appends: the route's encoder does it.
    stringifyResult: (result) => JSON.stringify(result),
    formatError: createErrorFormat({ logger, limits, suggestions: introspection }),
    logger,
    plugins: [
      // It wraps every field's resolver, which costs more than the execution itself.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // Otherwise a variable in the environment would be enough to send operations to a third party.
      ApolloServerPluginUsageReportingDisabled(),
      operationPlugin(logger, onOperation, publicSeconds),
    ],
  });
