import type { FastifyInstance } from 'fastify';
import { GatewayError } from '../errors/index.ts';
import { printWithDirectives } from '../graph/sdl.ts';
import type { TokenVerifier } from '../identity/token/index.ts';
import type { Clock } from '../time/index.ts';
import { openAgentDoor } from './agents/index.ts';
import { documentRules } from './apollo.ts';
import { attachmentRoutes } from './attachments/routes.ts';
import { createSocketAllowance, type Origins, pageHeaders } from './browsers.ts';
import { createCallers } from './callers.ts';
import { demoMembersRoute } from './demo-members.ts';
import type { DocumentChoice } from './documents/index.ts';
import { urlOf } from './drain.ts';
import { exportFileRoute } from './export-files/index.ts';
import { exportRoutes } from './exports.ts';
import type { GatewayParts } from './gateway-parts.ts';
import { graphqlRoute } from './graphql-route.ts';
import { healthRoutes } from './health.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { createCallerAddress } from './limits/address.ts';
import type { Logger } from './logger.ts';
import { playgroundRoute } from './playground.ts';
import type { ServerFor } from './run-operation.ts';
import { samlRoutes } from './saml-routes.ts';
import { schemaRoutes } from './schema-routes.ts';
import { signInOrigins, signInRoute } from './sign-in.ts';
import { createCount, socketRoute, streamRoute } from './streams/index.ts';
import type { ShownView } from './views.ts';

interface RoutesSettings<Context> {
  readonly parts: GatewayParts<Context>;
  readonly serverFor: ServerFor<Context>;
  readonly choose: DocumentChoice;
  readonly readsSchema: (context: Context) => boolean;
  readonly viewFor: (context: Context) => ShownView;
  /** Whether every caller may read the whole schema. */
  readonly open: boolean;
  readonly origins: Origins;
  readonly isDraining: () => boolean;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The parts that all routes with operations share. */
const createAnswering = <Context>({
  parts,
  serverFor,
  choose,
  readsSchema,
  origins,
  clock,
  logger,
}: RoutesSettings<Context>) => {
  const { config, verify, contextFor, onRefused } = parts;
  const { server } = config;
  const callersWith = (verifier: TokenVerifier) =>
    createCallers({
      verify: verifier,
      rates: config.limits,
      addressOf: createCallerAddress(server.trustedProxies),
      now: parts.now,
      redis: parts.redis,
    });
  return {
    callersWith,
    isAllowed: createSocketAllowance({ ...origins, publicUrl: server.publicUrl }),
    answering: {
      serverFor,
      callers: callersWith(verify),
      contextFor,
      choose,
      readsSchema,
      timeoutMs: server.requestTimeoutMs,
      clock,
      logger,
      onRefused,
    },
  };
};

type Answering<Context> = ReturnType<typeof createAnswering<Context>>;

const openStreams = <Context>(
  app: FastifyInstance,
  { parts: { config, pulseFor }, isDraining }: RoutesSettings<Context>,
  { answering, isAllowed }: Answering<Context>,
): void => {
  if (!pulseFor) return;
  const { streams: mostOfOne } = config.limits;
  const streams = { ...answering, pulseFor, enter: createCount(mostOfOne) };
  streamRoute(app, streams);
  socketRoute(app, {
    ...streams,
    isAllowed,
    isDraining,
    mostOfOne,
    maxMessageBytes: config.server.bodyLimitBytes,
  });
};

const refuseSchema = <Context>({ requireSchema }: GatewayParts<Context>, context: Context): never => {
  requireSchema?.(context);
  throw new GatewayError('FORBIDDEN');
};

/** Registers the routes with files: the schema, lines of the audit and of operations, exports, attachments. */
const openFiles = <Context>(
  app: FastifyInstance,
  { parts, viewFor, open }: RoutesSettings<Context>,
  { answering: { callers, contextFor, readsSchema, logger } }: Answering<Context>,
): void => {
  const { exports = {}, exportFiles, attachments } = parts;
  const reading = { callers, contextFor, logger };
  schemaRoutes(app, {
    ...reading,
    viewFor,
    open,
    requireSchema: (context) => {
      if (!readsSchema(context)) refuseSchema(parts, context);
    },
  });
  exportRoutes(app, { ...reading, exports });
  if (exportFiles) exportFileRoute(app, { ...reading, exportFiles });
  if (attachments) attachmentRoutes(app, { ...reading, attachments });
};

const openAgents = async <Context>(
  app: FastifyInstance,
  { parts: { config, schema, agents }, viewFor }: RoutesSettings<Context>,
  { answering, callersWith, isAllowed }: Answering<Context>,
): Promise<void> => {
  if (!agents) return;
  const { choose: _, ...rest } = answering;
  await openAgentDoor(app, {
    ...rest,
    ...agents,
    schema,
    rules: documentRules(config.limits),
    callers: callersWith(agents.verify),
    printSchema: (context) => printWithDirectives(viewFor(context).schema()),
    origin: () => config.server.publicUrl ?? urlOf(app, config.server.host),
    isAllowed,
  });
};

/** Registers the routes that people open in a browser. */
const openPages = async <Context>(
  app: FastifyInstance,
  { parts: { config, singleSignOn, openInvitation, demo, playground }, logger }: RoutesSettings<Context>,
): Promise<void> => {
  const { server, identity } = config;
  if (singleSignOn)
    await app.register((pages) =>
      samlRoutes(pages, { signOn: singleSignOn, logger, secure: server.publicUrl?.startsWith('https:') ?? false }),
    );
  if (openInvitation) invitationRoutes(app, openInvitation);
  if (demo) demoMembersRoute(app, demo);
  if (!server.playground || !playground) return;
  await app.register(async (pages) => {
    pageHeaders(pages, signInOrigins(identity));
    signInRoute(pages, identity);
    await playgroundRoute(pages, playground);
  });
};

/** Registers all routes of the gateway. */
export const openRoutes = async <Context>(app: FastifyInstance, settings: RoutesSettings<Context>): Promise<void> => {
  const { parts, isDraining, logger } = settings;
  healthRoutes(app, { probe: parts.probe, probeStore: parts.probeStore, isDraining, logger });
  const shared = createAnswering(settings);
  graphqlRoute(app, { ...shared.answering, tracing: parts.tracing });
  openStreams(app, settings, shared);
  openFiles(app, settings, shared);
  await openAgents(app, settings, shared);
  await openPages(app, settings);
};
