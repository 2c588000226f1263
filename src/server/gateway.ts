import Fastify from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config/index.ts';
import { GatewayError } from '../errors/index.ts';
import type { CostModel, RequestExtensions, SizeModel } from '../execution/index.ts';
import { printWithDirectives } from '../graph/sdl.ts';
import type { DemoIssuer, TokenVerifier } from '../identity/token/index.ts';
import type { Redis } from '../redis/index.ts';
import type { SingleSignOn } from '../saml/index.ts';
import { type Clock, systemClock } from '../time/index.ts';
import { type AgentDoor, openAgentDoor } from './agents/index.ts';
import { createApollo, documentRules } from './apollo.ts';
import { type Attachments, attachmentRoutes } from './attachments/routes.ts';
import { createSocketAllowance, crossOrigin, dataHeaders, pageHeaders } from './browsers.ts';
import { createCallers } from './callers.ts';
import { demoMembersRoute } from './demo-members.ts';
import { createDocumentChoice, loadTrustedDocuments, type TrustedDocuments } from './documents/index.ts';
import { createDrain, urlOf } from './drain.ts';
import { answerStrayErrors, answerWrongAddress } from './error-answers.ts';
import { askForExports, type ExportFiles, exportFileRoute } from './export-files/index.ts';
import { type Export, exportRoutes } from './exports.ts';
import { type ContextFor, graphqlRoute } from './graphql-route.ts';
import { healthRoutes } from './health.ts';
import { invitationRoutes, type OpenInvitation } from './invitation-routes.ts';
import { createCallerAddress } from './limits/address.ts';
import { createLogger, type Logger } from './logger.ts';
import type { OperationEvent } from './observation.ts';
import type { PublicSeconds } from './operation.ts';
import { playgroundRoute } from './playground.ts';
import { samlRoutes } from './saml-routes.ts';
import { schemaRoutes } from './schema-routes.ts';
import { signInOrigins, signInRoute } from './sign-in.ts';
import { asksForStream, createCount, type StreamPulse, socketRoute, streamRoute } from './streams/index.ts';
import { refuseMalformedText } from './text-doors.ts';
import type { Tracing } from './tracing/tracing.ts';
import { createShownViews, createViews, oneForAll, type SchemaView, type ShownView } from './views.ts';

/** The parts of a gateway; a test may replace all but the configuration. */
export interface GatewayParts<Context> {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly verify: TokenVerifier;
  readonly contextFor: ContextFor<Context>;
  /** Predicts an operation's calls and refuses an operation that needs too many; left out: no prediction. */
  readonly cost?: CostModel<Context> | undefined;
  /** Predicts an answer's size and refuses an operation whose answer is too large; left out: no prediction. */
  readonly size?: SizeModel<Context> | undefined;
  readonly requestExtensions?: RequestExtensions<Context> | undefined;
  /** The part of the schema that a caller sees; left out: every caller sees all of it. */
  readonly viewFor?: ((context: Context) => SchemaView) | undefined;
  /** Whether a caller may read the schema where introspection is off; left out: no caller may. */
  readonly readsSchema?: ((context: Context) => boolean) | undefined;
  /** Refuses a caller who may not, with UNAUTHENTICATED or FORBIDDEN. */
  readonly requireSchema?: ((context: Context) => void) | undefined;
  /**
   * Seconds for which every caller may reuse the answer to a document; null for private answers, as all are where this
   * is left out.
   */
  readonly publicSeconds?: PublicSeconds<Context> | undefined;
  /** Exports as lines, by name; left out: none. */
  readonly exports?: Readonly<Record<string, Export<Context>>> | undefined;
  /** Files with the rows of lists; left out: none are made. */
  readonly exportFiles?: ExportFiles<Context> | undefined;
  /** Assistants that work in the name of callers; left out: no such route. */
  readonly agents?: AgentDoor<Context> | undefined;
  /** Single sign-on into the vendor's console; left out: no such routes. */
  readonly singleSignOn?: SingleSignOn | undefined;
  /** The page of an invitation; left out: no such page. */
  readonly openInvitation?: OpenInvitation | undefined;
  /** Called with the gateway's address, once it listens. */
  readonly onListening?: ((url: string) => void) | undefined;
  /** When the logs that a caller follows may have grown; left out: no streams. */
  readonly pulseFor?: ((context: Context) => StreamPulse) | undefined;
  /** Files of tickets; left out: no routes for them. */
  readonly attachments?: Attachments<Context> | undefined;
  /** Rejects as long as a first query could not be answered. */
  readonly probe: () => Promise<void>;
  /** Rejects as long as the gateway's own database cannot be used. */
  readonly probeStore?: (() => Promise<void>) | undefined;
  /** Sandbox mode only: issues tokens of demo members at `/demo/members`. */
  readonly demo?: DemoIssuer | undefined;
  /** Directory of the built playground; left out: no playground. */
  readonly playground?: string | undefined;
  readonly logger?: Logger;
  /** Called for each operation that was answered, within its own asynchronous context. */
  readonly onOperation?: ((event: OperationEvent) => void) | undefined;
  /** Called with the code of a request that did not become an operation, or of an operation that was given up. */
  readonly onRefused?: ((code: string) => void) | undefined;
  readonly tracing?: Tracing | null | undefined;
  /** State that gateways share; left out: each counts for itself. */
  readonly redis?: Redis | null | undefined;
  /** Ends requests whose time is over; default: the system clock. */
  readonly clock?: Clock;
  /** Monotonic clock of the rate limits, in milliseconds. */
  readonly now?: () => number;
}

export interface Gateway {
  /** URL of the server's root, without a slash at the end. */
  readonly url: string;
  /**
   * Readiness fails at once. After the configured delay the port closes, requests in flight may run until their
   * deadline, then sockets are cut. May be called more than once.
   */
  close(): Promise<void>;
}

/** Throws a ConfigError where a manifest of trusted documents cannot be used. */
export const trustedDocuments = <Context>({
  config: { documents, limits },
  schema,
}: Pick<GatewayParts<Context>, 'config' | 'schema'>): TrustedDocuments => {
  const { mode, directory } = documents;
  if (mode === 'off' || directory === undefined) return new Map();
  return loadTrustedDocuments({ directory, schema, rules: documentRules(limits), maxTokens: limits.tokens });
};

const refuseSchema = <Context>({ requireSchema }: GatewayParts<Context>, context: Context): never => {
  requireSchema?.(context);
  throw new GatewayError('FORBIDDEN');
};

/** Starts to listen; rejects with the socket's error (`EADDRINUSE` …) when that fails. */
export const startGateway = async <Context>(parts: GatewayParts<Context>): Promise<Gateway> => {
  const { config, schema, probe, verify, contextFor, cost } = parts;
  const { server } = config;
  const logger = parts.logger ?? createLogger(config.log.level);
  const state = { draining: false };
  const trusted = trustedDocuments(parts);
  const { mode } = config.documents;
  if (mode !== 'off') logger.info({ documents: trusted.size, mode }, 'trusted documents');
  const choose = createDocumentChoice({ trusted, mode, maxTokens: config.limits.tokens });
  const create = ({ key, introspection, schema: shown }: ShownView) =>
    createApollo<Context>({
      schema: shown(),
      view: key,
      redis: parts.redis,
      cost,
      size: parts.size,
      requestExtensions: parts.requestExtensions,
      introspection,
      limits: config.limits,
      logger,
      generateCode: server.generatedCode,
      onOperation: parts.onOperation,
      publicSeconds: parts.publicSeconds,
    });
  const { readsSchema, viewFor, open } = createShownViews({ ...parts, introspection: server.introspection });
  const views =
    parts.viewFor || (parts.readsSchema && !open)
      ? createViews({ viewFor, create })
      : await oneForAll(create({ key: 'whole', schema: () => schema, introspection: open }));

  const app = Fastify({
    logger: false,
    bodyLimit: server.bodyLimitBytes,
    requestTimeout: server.requestTimeoutMs,
    exposeHeadRoutes: false,
    frameworkErrors: answerWrongAddress,
    forceCloseConnections: 'idle',
    http: { shouldUpgradeCallback: asksForStream },
    // Requests on open connections are served until the deadline; only readiness fails.
    return503OnClosing: false,
  });
  const drain = createDrain(app, server);
  // Any page can send a form or plain text without a preflight.
  app.removeContentTypeParser('text/plain');
  answerStrayErrors(app, logger);
  refuseMalformedText(app);
  app.addHook('onRequest', (_request, reply, done) => {
    if (state.draining) void reply.header('connection', 'close');
    done();
  });

  dataHeaders(app);
  const origins = { origins: server.corsOrigins, localPages: config.mode === 'sandbox' };
  await crossOrigin(app, origins);
  healthRoutes(app, { probe, probeStore: parts.probeStore, isDraining: () => state.draining, logger });
  const callersWith = (verifier: TokenVerifier) =>
    createCallers({
      verify: verifier,
      rates: config.limits,
      addressOf: createCallerAddress(server.trustedProxies),
      now: parts.now,
      redis: parts.redis,
    });
  const callers = callersWith(verify);
  const isAllowed = createSocketAllowance({ ...origins, publicUrl: server.publicUrl });
  graphqlRoute(app, {
    serverFor: views.serverFor,
    callers,
    contextFor,
    choose,
    readsSchema,
    timeoutMs: server.requestTimeoutMs,
    clock: parts.clock ?? systemClock,
    logger,
    onRefused: parts.onRefused,
    tracing: parts.tracing,
  });
  if (parts.pulseFor) {
    const streams = {
      serverFor: views.serverFor,
      callers,
      contextFor,
      pulseFor: parts.pulseFor,
      choose,
      readsSchema,
      enter: createCount(config.limits.streams),
      timeoutMs: server.requestTimeoutMs,
      clock: parts.clock ?? systemClock,
      logger,
      onRefused: parts.onRefused,
    };
    streamRoute(app, streams);
    socketRoute(app, {
      ...streams,
      isAllowed,
      isDraining: () => state.draining,
      mostOfOne: config.limits.streams,
      maxMessageBytes: server.bodyLimitBytes,
    });
  }
  schemaRoutes(app, {
    callers,
    contextFor,
    viewFor,
    open,
    requireSchema: (context) => {
      if (!readsSchema(context)) refuseSchema(parts, context);
    },
    logger,
  });
  exportRoutes(app, { callers, contextFor, exports: parts.exports ?? {}, logger });
  const { exportFiles } = parts;
  if (exportFiles) exportFileRoute(app, { callers, contextFor, exportFiles, logger });
  const { agents } = parts;
  if (agents)
    openAgentDoor(app, {
      ...agents,
      schema,
      rules: documentRules(config.limits),
      callers: callersWith(agents.verify),
      contextFor,
      serverFor: views.serverFor,
      readsSchema,
      printSchema: (context) => printWithDirectives(viewFor(context).schema()),
      origin: () => server.publicUrl ?? urlOf(app, server.host),
      isAllowed,
      timeoutMs: server.requestTimeoutMs,
      clock: parts.clock ?? systemClock,
      logger,
      onRefused: parts.onRefused,
    });
  const { singleSignOn } = parts;
  if (singleSignOn)
    await app.register((pages) =>
      samlRoutes(pages, { signOn: singleSignOn, logger, secure: server.publicUrl?.startsWith('https:') ?? false }),
    );
  if (parts.openInvitation) invitationRoutes(app, parts.openInvitation);
  if (parts.attachments) {
    attachmentRoutes(app, { callers, contextFor, attachments: parts.attachments, logger });
  }
  if (parts.demo) demoMembersRoute(app, parts.demo);
  const playground = server.playground ? parts.playground : undefined;
  if (playground) {
    await app.register(async (pages) => {
      pageHeaders(pages, signInOrigins(config.identity));
      signInRoute(pages, config.identity);
      await playgroundRoute(pages, playground);
    });
  }

  try {
    await app.listen({ host: server.host, port: server.port });
  } catch (error) {
    await app.close();
    await views.stop();
    throw error;
  }

  const url = urlOf(app, server.host);
  parts.onListening?.(url);
  exportFiles?.start({
    schema,
    ask: askForExports({
      serverFor: views.serverFor,
      contextFor,
      requireRights: exportFiles.requireRights,
      timeoutMs: server.requestTimeoutMs,
      clock: parts.clock ?? systemClock,
    }),
  });
  let closing: Promise<void> | undefined;
  return {
    url,
    close: () => {
      state.draining = true;
      closing ??= drain().then(() => views.stop());
      return closing;
    },
  };
};
