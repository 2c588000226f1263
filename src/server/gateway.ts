import { systemClock } from '../time/index.ts';
import { documentRules } from './apollo.ts';
import { createDocumentChoice, loadTrustedDocuments, type TrustedDocuments } from './documents/index.ts';
import { createDrain, urlOf } from './drain.ts';
import { askForExports } from './export-files/index.ts';
import type { GatewayParts } from './gateway-parts.ts';
import { createGraphServer } from './graph-server.ts';
import { createLogger } from './logger.ts';
import { openApp } from './open-app.ts';
import { openRoutes } from './open-routes.ts';
import { createShownViews, createViews, oneForAll, type ShownView } from './views.ts';

export interface Gateway {
  /** URL of the server's root, without a slash at the end. */
  readonly url: string;
  /**
   * Readiness fails at once. After the configured delay the port closes; running requests may continue until their
   * deadline, then their connections are closed. May be called more than once.
   */
  close(): Promise<void>;
}

/** Throws a ConfigError when a manifest of trusted documents cannot be used. */
export const trustedDocuments = <Context>({
  config: { documents, limits },
  schema,
}: Pick<GatewayParts<Context>, 'config' | 'schema'>): TrustedDocuments => {
  const { mode, directory } = documents;
  if (mode === 'off' || directory === undefined) return new Map();
  return loadTrustedDocuments({ directory, schema, rules: documentRules(limits), maxTokens: limits.tokens });
};

/** Opens the servers, one for each part of the schema that callers see. */
const openViews = async <Context>(parts: GatewayParts<Context>) => {
  const { config, logger = createLogger(config.log.level) } = parts;
  const { introspection, generatedCode } = config.server;
  const create = ({ key, introspection: asksForIt, schema: shown }: ShownView) =>
    createGraphServer<Context>({
      schema: shown(),
      view: key,
      redis: parts.redis,
      cost: parts.cost,
      size: parts.size,
      requestExtensions: parts.requestExtensions,
      introspection: asksForIt,
      limits: config.limits,
      logger,
      generateCode: generatedCode,
      onOperation: parts.onOperation,
      publicSeconds: parts.publicSeconds,
    });
  const { readsSchema, viewFor, open } = createShownViews({ ...parts, introspection });
  const views =
    parts.viewFor || (parts.readsSchema && !open)
      ? createViews({ viewFor, create })
      : await oneForAll(create({ key: 'whole', schema: () => parts.schema, introspection: open }));
  return { ...views, readsSchema, viewFor, open };
};

/** Starts the gateway. Rejects with the socket's error, such as `EADDRINUSE`, when it cannot listen. */
export const startGateway = async <Context>(parts: GatewayParts<Context>): Promise<Gateway> => {
  const { config, schema, contextFor, exportFiles, clock = systemClock } = parts;
  const { server, documents, limits } = config;
  const logger = parts.logger ?? createLogger(config.log.level);

  const trusted = trustedDocuments(parts);
  if (documents.mode !== 'off') logger.info({ documents: trusted.size, mode: documents.mode }, 'trusted documents');
  const choose = createDocumentChoice({ trusted, mode: documents.mode, maxTokens: limits.tokens });
  const { stop, ...views } = await openViews(parts);
  const origins = { origins: server.corsOrigins, localPages: config.mode === 'sandbox' };
  const app = await openApp({ server, origins, logger });
  const { isDraining, end } = createDrain(app, server);
  await openRoutes(app, { parts, ...views, choose, origins, isDraining, clock, logger });

  try {
    await app.listen({ host: server.host, port: server.port });
  } catch (error) {
    await app.close();
    await stop();
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
      clock,
    }),
  });
  let closing: Promise<void> | undefined;
  return {
    url,
    close: () => {
      // Before the servers, which answer the pages of exports: a page that failed would end its export.
      closing ??= Promise.all([exportFiles?.stop(), end()]).then(stop);
      return closing;
    },
  };
};
