import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Security headers on every answer. The policy is the playground's; data answers need none of it and are not harmed. */
export const securityHeaders = async (app: FastifyInstance): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // The editor writes its theme and the place of every line as style; it offers no nonce for either.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: true,
    referrerPolicy: { policy: 'no-referrer' },
    // Whoever terminates TLS decides about it; on plain HTTP it means nothing.
    strictTransportSecurity: false,
  });
};

const METHODS = 'GET, POST, OPTIONS';
const REQUEST_HEADERS = 'authorization, content-type, accept-language, apollo-require-preflight';

/** Lets the configured browser origins call; without any, only the gateway's own pages can. */
export const crossOrigin = (app: FastifyInstance, origins: readonly string[]): void => {
  const allowed = new Set(origins);
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (allowed.size > 0) void reply.header('vary', 'origin');
    if (origin === undefined || !allowed.has(origin)) return;
    void reply
      .header('access-control-allow-origin', origin)
      .header('access-control-expose-headers', 'www-authenticate')
      .header('cross-origin-resource-policy', 'cross-origin');
  });
  app.options('/graphql', async (request, reply) => {
    const { origin } = request.headers;
    if (origin !== undefined && allowed.has(origin))
      void reply
        .header('access-control-allow-methods', METHODS)
        .header('access-control-allow-headers', REQUEST_HEADERS)
        .header('access-control-max-age', '600');
    return reply.code(204).send();
  });
};
