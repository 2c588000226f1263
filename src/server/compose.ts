import type { Config } from '../config/index.ts';
import { GatewayError } from '../errors/index.ts';
import { attachmentFiles } from '../graph/attachments.ts';
import { warmDirectory } from '../graph/customers/customer.directory.ts';
import { describeExport, downloadExport } from '../graph/exports/index.ts';
import { buildGatewaySchema } from '../graph/schema.ts';
import { openReachOf } from '../graph/webhooks/index.ts';
import {
  createDemoIssuer,
  createTokenVerifier,
  EXPORTS_CREATE,
  holds,
  keepsRights,
  SCHEMA_READ,
  throughAgent,
  toViewer,
} from '../identity/index.ts';
import { countOpen } from '../ledger/operations/index.ts';
import { copiedNouns } from '../mirror/index.ts';
import { createServices } from '../partner/create-services.ts';
import type { Services } from '../partner/services.ts';
import type { RecordKind } from '../records/index.ts';
import { servedOperations } from '../request/access/access.ts';
import { publicSecondsIn } from '../request/access/public-data.ts';
import { viewKey, viewOf } from '../request/access/schema-view.ts';
import { verdictAt } from '../request/access/verdict-at.ts';
import type { RequestContext } from '../request/context.ts';
import { demandIn, freshnessOf } from '../request/copies/copies.ts';
import { compileAnswerSize } from '../request/cost/answer-size.ts';
import { compileCost } from '../request/cost/predict.ts';
import { refuseCost } from '../request/cost/refusal.ts';
import { createContext } from '../request/create-context.ts';
import { type Clock, systemClock } from '../time/index.ts';
import { AGENT_BOUNDS, agentDoor, viaAgent } from './agents/index.ts';
import { connectRedis, tracingFor } from './connect.ts';
import { describeCause, messageOf } from './error-format.ts';
import type { GatewayParts } from './gateway-parts.ts';
import { knownOperations } from './known-operations.ts';
import { lineExports } from './line-exports.ts';
import { createLogger, type Logger } from './logger.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { PartnerUpstreamEvent } from './observation.ts';
import { openInvitationOf } from './open-invitation.ts';
import type { TracingParts } from './tracing/tracing.ts';

interface CompositionSettings {
  readonly config: Config;
  /** Default: the system clock. */
  readonly clock?: Clock;
  /** Kinds of records that are kept in addition to the vendor's data; default: all of the product's. */
  readonly recordKinds?: readonly RecordKind[];
  /** Directory of the built playground. */
  readonly playground?: string;
  readonly logger?: Logger;
  /** Replaces the configured tracing. */
  readonly traces?: TracingParts;
}

/**
 * Creates and connects the parts of a gateway. `release` frees their resources. Mirrors are read from the store, and
 * updated only after they are started.
 */
export const composeGateway = async ({
  config,
  clock = systemClock,
  recordKinds,
  playground,
  logger = createLogger(config.log.level),
  traces,
}: CompositionSettings) => {
  const demo = config.identity.kind === 'demo' ? await createDemoIssuer(clock) : undefined;
  const verify = config.identity.kind === 'oidc' ? createTokenVerifier(config.identity.issuers, clock) : demo?.verify;
  if (!verify) throw new Error('the configured identity provider has no token verifier');
  for (const warning of config.warnings) logger.warn({ warning }, 'configuration');
  const schema = buildGatewaySchema(recordKinds);
  // Assigned below: metrics query the services at each scrape, so they are created after the services whose events they
  // count.
  let metrics: Metrics | null = null;
  const tracing = await tracingFor(config, clock, traces);
  const onUpstream = (event: PartnerUpstreamEvent): void => {
    metrics?.upstream(event);
    tracing?.upstream(event);
  };
  let listensAt: string | null = null;
  const redis = config.redis.url ? await connectRedis(config.redis.url, logger) : null;
  const services: Services = await createServices(config, {
    clock,
    recordKinds,
    redis,
    origin: () => listensAt ?? `http://${config.server.host}:${config.server.port}`,
    operations: servedOperations(schema).keys(),
    // Used only for endpoints of a started gateway, after the services were created.
    openReach: openReachOf(() => services, schema),
    observe: (event) => {
      logger.debug({ upstream: event }, 'upstream call');
      onUpstream(event);
    },
    observeCache: (event) => metrics?.cache(event),
    onAuditError: (error) =>
      logger.error({ cause: messageOf(error) }, 'the audit cannot store refusals now; the gateway tries again'),
    onLedgerError: (error) =>
      logger.error({ cause: messageOf(error) }, 'the ledger cannot settle writes now; the gateway tries again'),
    onExportError: (error) =>
      logger.error({ cause: describeCause(error) }, 'an export failed for now; the gateway tries again'),
    onAlertError: (error) =>
      logger.warn({ cause: messageOf(error) }, 'an alert rule cannot be evaluated now; the gateway tries again'),
    onAttachmentError: (error) =>
      logger.warn({ cause: messageOf(error) }, 'attached files cannot be removed now; the gateway tries again'),
    onInvitationError: (error) =>
      logger.warn({ cause: messageOf(error) }, 'accepted invitations cannot be looked up now; the gateway tries again'),
    onMailError: (error) =>
      logger.warn({ cause: messageOf(error) }, 'a mail cannot be sent now; the gateway tries again'),
    onWebhookError: (error) => logger.warn({ cause: messageOf(error) }, 'a webhook cannot be delivered now'),
    onSignOnError: (error) =>
      logger.warn(
        { cause: messageOf(error) },
        'rotated keys of single sign-on cannot be read; the old key still signs',
      ),
    onMirrorError: (error) =>
      logger.warn({ cause: messageOf(error) }, 'a copy of a list cannot be updated now; the gateway tries again'),
  }).catch((error: unknown) => {
    redis?.close();
    throw error;
  });
  metrics =
    config.metrics.port === undefined
      ? null
      : (await import('./metrics/metrics.ts')).createMetrics({
          now: clock.now,
          operations: knownOperations(),
          partners: config.partners.map(({ id }) => id),
          openOperations: () => countOpen(services.store.db),
          ...(config.mirror.enabled ? { copiedNouns: () => copiedNouns(services.store.db, services.vendorNow) } : {}),
          ...(redis ? { redisReachable: redis.reachable } : {}),
        });
  const parts: GatewayParts<RequestContext> = {
    config,
    schema,
    verify,
    contextFor: ({ claims, agent, ...request }) => {
      const person = claims ? toViewer(claims, services.roles) : null;
      const viewer = person && agent ? throughAgent(person, viaAgent(claims, agent)) : person;
      const context = createContext({ ...request, services, viewer });
      return { context, upstreamCalls: () => context.upstreamCalls };
    },
    cost: {
      limit: config.limits.upstreamCalls,
      compile: (document, operationName) =>
        compileCost({
          schema,
          document,
          operationName,
          onFault: ({ place, error }) =>
            logger.error({ place, cause: describeCause(error) }, 'the cost of a field cannot be computed'),
        }),
      refuse: refuseCost,
    },
    size: {
      limit: config.limits.values,
      compile: (document, operationName) => compileAnswerSize({ schema, document, operationName }),
    },
    requestExtensions: {
      begin: (context, extensions) => context.openCopies(demandIn(extensions)),
      answer: (context, extensions) => (extensions.freshness === true ? freshnessOf(context) : undefined),
    },
    ...(config.server.schemaView === 'viewer'
      ? { viewFor: (context: RequestContext) => ({ key: viewKey(context), schema: () => viewOf(schema, context) }) }
      : {}),
    readsSchema: ({ viewer }) => viewer !== null && holds(viewer, SCHEMA_READ),
    requireSchema: (context) => context.requirePermission(SCHEMA_READ),
    publicSeconds: publicSecondsIn(schema),
    exports: lineExports(services),
    attachments: attachmentFiles,
    probe: async () => {
      await services.ready();
      await Promise.all([...services.partners].map(warmDirectory));
    },
    exportFiles: {
      start: services.exportWorker.start,
      stop: services.exportWorker.close,
      requireRights: ({ viewer }, { rights }) => {
        if (!viewer || !holds(viewer, EXPORTS_CREATE) || !keepsRights(rights, viewer))
          throw new GatewayError('FORBIDDEN');
      },
      describe: describeExport,
      download: downloadExport,
    },
    agents: agentDoor({
      config,
      demo,
      clock,
      mayUse: (context, field) => verdictAt(context, schema, field)?.allowed === true,
      bounds: AGENT_BOUNDS,
    }),
    singleSignOn: services.singleSignOn,
    openInvitation: openInvitationOf(services),
    pulseFor: (context) => context.partner.pulse,
    onListening: (url) => {
      listensAt = url;
    },
    probeStore: services.store.check,
    clock,
    demo,
    playground,
    logger,
    redis,
    onOperation:
      metrics || tracing
        ? (event) => {
            metrics?.operation(event);
            tracing?.operation(event);
          }
        : undefined,
    onRefused: metrics?.countRefusal,
    tracing,
  };
  const release = async (): Promise<void> => {
    await services.close();
    redis?.close();
    await tracing?.close();
  };
  const mirrors = [...services.partners].flatMap(({ mirror }) => mirror ?? []);
  return { parts, release, metrics, mirrors, partners: services.partners, database: services.store };
};
