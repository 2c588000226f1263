import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/**
 * On every answer. What is data needs no more: it is not read as anything else, shown by nobody's frame and let into no
 * foreign page. No Strict-Transport-Security: the proxy that ends TLS decides about it, and on plain HTTP it means nothing.
 */
const DATA_HEADERS = Object.freeze({
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
});

/** What the playground's pages may load. */
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

const PAGE_HEADERS = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
};

/** Security headers of every answer, the same for all. */
export const dataHeaders = (app: FastifyInstance): void => {
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(DATA_HEADERS);
    done();
  });
};

/** Those of pages beside them. `connect`: the origins that the pages may ask apart from their own. */
export const pageHeaders = (app: FastifyInstance, connect: readonly string[]): void => {
  const headers = Object.freeze({ 'content-security-policy': policy(connect).join(';'), ...PAGE_HEADERS });
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
  // Apollo's clients name themselves and the operation.
  'apollographql-client-name',
  'apollographql-client-version',
  'x-apollo-operation-id',
  'x-apollo-operation-name',
  'if-none-match',
  'traceparent',
  'tracestate',
];
const READABLE_HEADERS = ['www-authenticate', 'retry-after', 'x-request-id', 'etag'];

/** Seconds for which a browser keeps the answer to its question. */
const MAX_AGE = 600;

/** A page of this machine, at whatever port a development server has taken. */
const LOCAL_PAGE = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

interface Origins {
  readonly origins: readonly string[];
  /** Whether pages of the caller's own machine may call too. */
  readonly localPages: boolean;
}

/** Lets the configured browser origins call; without any, only the gateway's own pages can. */
export const crossOrigin = async (app: FastifyInstance, { origins, localPages }: Origins): Promise<void> => {
  // A browser that asks for another origin is told nothing, and that without an error.
  app.options('/graphql', (_request, reply) => reply.code(204).send());
  if (origins.length === 0 && !localPages) return;
  const configured = new Set(origins);
  const isAllowed = (origin: string | undefined): boolean =>
    origin !== undefined && (configured.has(origin) || (localPages && LOCAL_PAGE.test(origin)));
  await app.register(cors, {
    origin: (origin, decide) => decide(null, isAllowed(origin)),
    methods: METHODS,
    allowedHeaders: REQUEST_HEADERS,
    exposedHeaders: READABLE_HEADERS,
    maxAge: MAX_AGE,
    strictPreflight: false,
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (isAllowed(request.headers.origin)) void reply.header('cross-origin-resource-policy', 'cross-origin');
    done();
  });
};
