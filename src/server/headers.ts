import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** The policy is the playground's; data answers need none of it and are not harmed. */
const policy = (connect: readonly string[]): readonly string[] => [
  "default-src 'none'",
  "script-src 'self'",
  // The editor writes its theme and the place of every line as style; it offers no nonce for either.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  ["connect-src 'self'", ...connect].join(' '),
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** No Strict-Transport-Security: whoever terminates TLS decides about it, and on plain HTTP it means nothing. */
const SECURITY_HEADERS = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/**
 * Security headers on every answer; the same for all, so that nothing is put together for each. `connect`: the origins
 * that the gateway's pages may ask apart from its own.
 */
export const securityHeaders = (app: FastifyInstance, connect: readonly string[] = []): void => {
  const headers = Object.freeze({ 'content-security-policy': policy(connect).join(';'), ...SECURITY_HEADERS });
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
};

const METHODS = ['GET', 'POST', 'OPTIONS'];
const REQUEST_HEADERS = [
  'authorization',
  'content-type',
  'accept-language',
  'apollo-require-preflight',
  'traceparent',
  'tracestate',
];
const READABLE_HEADERS = ['www-authenticate', 'retry-after', 'x-request-id'];

/** Seconds for which a browser keeps the answer to its question. */
const MAX_AGE = 600;

/** Lets the configured browser origins call; without any, only the gateway's own pages can. */
export const crossOrigin = async (app: FastifyInstance, origins: readonly string[]): Promise<void> => {
  // A browser that asks for another origin is told nothing, and that without an error.
  app.options('/graphql', (_request, reply) => reply.code(204).send());
  if (origins.length === 0) return;
  const allowed = new Set<string | undefined>(origins);
  await app.register(cors, {
    origin: (origin, decide) => decide(null, allowed.has(origin)),
    methods: METHODS,
    allowedHeaders: REQUEST_HEADERS,
    exposedHeaders: READABLE_HEADERS,
    maxAge: MAX_AGE,
    strictPreflight: false,
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (allowed.has(request.headers.origin)) void reply.header('cross-origin-resource-policy', 'cross-origin');
    done();
  });
};
