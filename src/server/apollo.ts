import { ApolloServer, type ApolloServerOptionsWithGateway, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { ValidationRule } from 'graphql';
import { createDocumentStore, type Envelope, type KnownDocuments } from '../execution/index.ts';
import type { Redis } from '../redis/index.ts';
import { createTextStore } from './documents/index.ts';
import { createErrorFormat } from './error-format.ts';
import { type DocumentLimits, documentLimitsRule, servedTypesRule } from './limits/document.ts';
import type { Logger } from './logger.ts';
import type { GraphQLOperation } from './operation.ts';
import { operationPlugin, type PublicSeconds, type Report } from './operation.ts';

export interface ApolloParts<Context> {
  /** Executes the operations instead of Apollo's own executor. */
  readonly gateway: ApolloServerOptionsWithGateway<BaseContext>['gateway'];
  readonly introspection: boolean;
  /** Key of the view of the schema. Texts that clients sent are stored separately for each view. */
  readonly view: string;
  /** Shares the clients' texts with other gateways. */
  readonly redis?: Redis | null | undefined;
  readonly limits: DocumentLimits & { readonly tokens: number };
  readonly logger: Logger;
  readonly report: Report;
  readonly known: KnownDocuments;
  /** When absent, every answer is private. */
  readonly publicSeconds?: PublicSeconds<Context> | undefined;
}

/** Validation rules in addition to those of GraphQL. */
export const documentRules = (limits: DocumentLimits): ValidationRule[] => [
  servedTypesRule,
  documentLimitsRule(limits),
];

/** Creates Apollo Server for this gateway. It reports nothing to third parties and wraps no field. */
export const createApollo = <Context>({
  gateway,
  introspection,
  view,
  redis,
  limits,
  logger,
  report,
  known,
  publicSeconds,
}: ApolloParts<Context>) =>
  new ApolloServer<Envelope<Context, GraphQLOperation>>({
    gateway,
    documentStore: createDocumentStore(),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: documentRules(limits),
    // Nested fragments can multiply without limit. Documents of people and tools have far fewer selections than this.
    maxRecursiveSelections: 10_000,
    introspection,
    // Suggestions («did you mean …») would reveal names of a schema that the caller may not read.
    hideSchemaDetailsFromClientErrors: !introspection,
    // The route checks it, with a message for bearer tokens and in the caller's language.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    // The route has checked the hash. When only trusted documents may run, the route passes no hash on to Apollo.
    persistedQueries: { cache: createTextStore({ view, redis }) },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // The route's encoder appends the newline that Apollo would append here.
    stringifyResult: (result) => JSON.stringify(result),
    formatError: createErrorFormat({ logger, limits, suggestions: introspection }),
    logger,
    plugins: [
      // This plugin wraps every field's resolver, which costs more than the execution itself.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // It is for subgraphs, which this schema is not, and would load a library of its own at each start.
      ApolloServerPluginInlineTraceDisabled(),
      // Otherwise an environment variable would be enough to send operations to a third party.
      ApolloServerPluginUsageReportingDisabled(),
      operationPlugin({ report, known, publicSeconds }),
    ],
  });
