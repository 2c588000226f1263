import type { IncomingHttpHeaders } from 'node:http';
import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GatewayError } from '../errors/index.ts';

/**
 * Headers of every answer with data. A browser must not interpret data as another type, show it in a frame, or pass it
 * to a page of another origin. Strict-Transport-Security is missing, because it is for the proxy that ends TLS to
 * decide and has no effect over plain HTTP.
 */
const DATA_HEADERS = Object.freeze({
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
});

/** Sources from which the playground's pages may load. */
const policy = (connect: readonly string[]): readonly string[] => [
  "default-src 'none'",
  "script-src 'self'",
  // The editor writes its theme and the positions of lines as inline styles, without a nonce.
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

/** Adds the security headers that every answer has. */
export const dataHeaders = (app: FastifyInstance): void => {
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(DATA_HEADERS);
    done();
  });
};

/** Adds the headers of pages. `connect` lists other origins that the pages may call. */
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
  // Apollo's clients send their name and the operation's.
  'apollographql-client-name',
  'apollographql-client-version',
  'x-apollo-operation-id',
  'x-apollo-operation-name',
  'if-none-match',
  'last-event-id',
  'traceparent',
  'tracestate',
];
const READABLE_HEADERS = ['www-authenticate', 'retry-after', 'x-request-id', 'etag'];

/** Seconds for which a browser may reuse the answer to a preflight. */
const MAX_AGE = 600;

/** A page of the caller's own machine, served on any port. */
const LOCAL_PAGE = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

export interface Origins {
  readonly origins: readonly string[];
  /** Whether pages of the caller's own machine may call too. */
  readonly localPages: boolean;
}

/** Decides whether pages of another origin may call. */
const createAllowance = ({ origins, localPages }: Origins) => {
  const configured = new Set(origins);
  return (origin: string | undefined): boolean =>
    origin !== undefined && (configured.has(origin) || (localPages && LOCAL_PAGE.test(origin)));
};

/**
 * Decides whether a WebSocket may be opened: by programs, which send no origin, by the gateway's own pages, and by
 * pages that may call. Browsers open WebSockets without a preflight, so the server must check the origin.
 */
export const createSocketAllowance = (settings: Origins & { readonly publicUrl?: string | undefined }) => {
  const isAllowed = createAllowance(settings);
  const own = settings.publicUrl === undefined ? null : new URL(settings.publicUrl).origin;
  return ({ origin, host }: IncomingHttpHeaders): boolean =>
    origin === undefined ||
    isAllowed(origin) ||
    (own === null ? URL.parse(origin)?.host === host && host !== undefined : origin === own);
};

/** Allows pages of the configured origins to call. Without configured origins only the gateway's own pages can. */
export const crossOrigin = async (app: FastifyInstance, settings: Origins): Promise<void> => {
  // A preflight from an origin that is not allowed gets an empty answer without CORS headers.
  app.options('/graphql', (_request, reply) => reply.code(204).send());
  if (settings.origins.length === 0 && !settings.localPages) return;
  const isAllowed = createAllowance(settings);
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

/** Media types of plain forms, which any page can send without a preflight. */
const FORM_TYPES: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

/**
 * Headers that a page of another origin can send only after a preflight to this server, because browsers do not add
 * them. Browsers do add `Authorization: Basic`, but a token that is not a valid bearer token is refused before this
 * check.
 */
const PROOFS = ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

const isSent = (value: string | string[] | undefined): boolean => value !== undefined && value.length > 0;

const isFormType = (contentType: string): boolean =>
  FORM_TYPES.has((contentType.split(';', 1)[0] ?? '').trim().toLowerCase());

/**
 * Whether a page of another origin could have made the browser send this request without a preflight. Such a request
 * has no right of its own, but comes from inside the browser's network.
 */
const mayBeForeign = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean => {
  const contentType = headers['content-type'];
  if (contentType !== undefined && contentType !== '' && !isFormType(contentType)) return false;
  return !PROOFS.some((name) => isSent(headers[name]));
};

/** Throws CSRF_PREVENTED. */
export const refuseForeignPage = (request: FastifyRequest): void => {
  if (mayBeForeign(request)) throw new GatewayError('CSRF_PREVENTED');
};
