import Fastify, { type FastifyInstance } from 'fastify';
import type { Config } from '../config/index.ts';
import { crossOrigin, dataHeaders, type Origins } from './browsers.ts';
import { answerStrayErrors, answerWrongAddress } from './error-answers.ts';
import { addHeadRoutes } from './head-routes.ts';
import type { Logger } from './logger.ts';
import { asksForStream } from './streams/index.ts';
import { refuseMalformedText } from './text-doors.ts';

interface AppSettings {
  readonly server: Config['server'];
  readonly origins: Origins;
  readonly logger: Logger;
}

/** The HTTP server without routes: its limits and headers, and what it refuses at every address. */
export const openApp = async ({ server, origins, logger }: AppSettings): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: false,
    bodyLimit: server.bodyLimitBytes,
    requestTimeout: server.requestTimeoutMs,
    exposeHeadRoutes: false,
    frameworkErrors: answerWrongAddress,
    forceCloseConnections: 'idle',
    http: { shouldUpgradeCallback: asksForStream },
    // Requests on open connections are answered until the deadline; only readiness fails.
    return503OnClosing: false,
  });
  // A plain text is refused, because pages of other origins can send one without a preflight.
  app.removeContentTypeParser('text/plain');
  answerStrayErrors(app, logger);
  refuseMalformedText(app);
  dataHeaders(app);
  addHeadRoutes(app);
  await crossOrigin(app, origins);
  return app;
};
