import { ApolloServer, type ApolloServerOptionsWithGateway, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
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
  /** Executes the operations. */
  readonly gateway: ApolloServerOptionsWithGateway<BaseContext>['gateway'];
  readonly introspection: boolean;
  /** Key of the schema's view; texts that clients have sent are stored separately for each view. */
  readonly view: string;
  /** Shares those texts with other gateways. */
  readonly redis?: Redis | null | undefined;
  readonly limits: DocumentLimits & { readonly tokens: number };
  readonly logger: Logger;
  readonly report: Report;
  readonly known: KnownDocuments;
  /** Without it every answer is private. */
  readonly publicSeconds?: PublicSeconds<Context> | undefined;
}

/** Validation rules beside GraphQL's own. */
export const documentRules = (limits: DocumentLimits): ValidationRule[] => [
  servedTypesRule,
  documentLimitsRule(limits),
];

/** Apollo Server as configured for this gateway: it reports nothing to third parties and wraps no field. */
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
    // Nested fragments can grow without limit; the documents of people and tools have far fewer selections.
    maxRecursiveSelections: 10_000,
    introspection,
    // Suggestions («did you mean …») would reveal names of a schema that the caller may not read.
    hideSchemaDetailsFromClientErrors: !introspection,
    // The route checks it, with an error text that fits bearer tokens and is in the caller's language.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    // The route has checked the hash. Where only trusted documents may run, it passes no hash on.
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
      // Otherwise an environment variable would be enough to send operations to a third party.
      ApolloServerPluginUsageReportingDisabled(),
      operationPlugin({ report, known, publicSeconds }),
    ],
  });
