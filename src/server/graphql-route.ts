import { randomUUID } from 'node:crypto';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GatewayError, isGatewayError, type Language } from '../errors/index.ts';
import type { Claims, TokenVerifier } from '../identity/token/index.ts';
import { compressed, isLarge } from './compress.ts';
import { inLanguage } from './error-format.ts';
import type { Envelope } from './execution/index.ts';
import { preferredLanguage } from './language.ts';
import { requestLifetime } from './lifetime.ts';
import { networkOf } from './limits/network.ts';
import { createRateLimiter, type RateLimits } from './limits/rate.ts';
import type { Logger } from './logger.ts';
import { opaqueViewer } from './operation.ts';

/** How the graph's context of one operation is made. Throws UNAUTHENTICATED when the claims name nobody known here. */
export type ContextFor<Context> = (request: {
  readonly claims: Claims | null;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly requestId: string;
}) => { readonly context: Context; readonly upstreamCalls: () => number };

interface Parts<Context> {
  /** Whose schema the caller is shown. */
  readonly serverFor: (context: Context) => Promise<ApolloServer<Envelope<Context>>>;
  readonly verify: TokenVerifier;
  readonly contextFor: ContextFor<Context>;
  readonly timeoutMs: number;
  readonly rates: RateLimits;
  /** Milliseconds that only grow; the rate limits' clock. */
  readonly now?: (() => number) | undefined;
  readonly logger: Logger;
}

/** All that Apollo reads: what is asked for and how it was sent, and what a foreign page cannot send. */
const APOLLO_HEADERS = ['content-type', 'accept', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

const toApolloRequest = (request: FastifyRequest): HTTPGraphQLRequest => {
  const headers = new HeaderMap();
  for (const name of APOLLO_HEADERS) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const query = request.url.indexOf('?');
  return { method: request.method, headers, search: query < 0 ? '' : request.url.slice(query), body: request.body };
};

/** A GraphQL-shaped answer for a request that never became an operation. */
const answerError = (reply: FastifyReply, status: number, error: GatewayError, language: Language) => {
  const { message, extensions } = inLanguage({ message: error.message, extensions: error.extensions }, language);
  return reply.code(status).send({ errors: [{ message, extensions }] });
};

const refuse = (reply: FastifyReply, error: GatewayError, language: Language) => {
  if (error.code === 'RATE_LIMITED') {
    void reply.header('retry-after', String(Math.ceil(Number(error.extensions.retryAfterMs) / 1_000)));
    return answerError(reply, 429, error, language);
  }
  if (error.code !== 'UNAUTHENTICATED') return answerError(reply, 503, error, language);
  const reason = String(error.extensions.reason ?? 'invalid');
  void reply.header('www-authenticate', `Bearer error="invalid_token", error_description="${reason}"`);
  return answerError(reply, 401, error, language);
};

/** `POST /graphql`, and `GET` for queries. */
export const graphqlRoute = <Context>(
  app: FastifyInstance,
  { serverFor, verify, contextFor, timeoutMs, rates, now, logger }: Parts<Context>,
): void => {
  // Apart, so that no number of addresses pushes a member out of what is remembered.
  const members = createRateLimiter({ rates, now });
  const strangers = createRateLimiter({ rates, now });

  /** A token that is not good counts for the address, or guessing would be free. */
  const identify = async ({ headers, ip }: FastifyRequest): Promise<Claims | null> => {
    try {
      return await verify(headers.authorization);
    } catch (error) {
      if (isGatewayError(error) && error.code === 'UNAUTHENTICATED') strangers.admit(networkOf(ip));
      throw error;
    }
  };

  app.route({
    // Methods that GraphQL has no use for come along so that Apollo answers 405 with `Allow`, not 404.
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (request, reply) => {
      const startedAt = performance.now();
      const requestId = randomUUID();
      const language = preferredLanguage(request.headers['accept-language']);
      void reply
        .header('cache-control', 'private, no-store')
        .header('content-language', language)
        .header('x-request-id', requestId);
      const { signal, over } = requestLifetime(reply.raw, timeoutMs);

      let envelope: Envelope<Context>;
      let settle: () => void;
      try {
        const claims = await identify(request);
        const viewer = claims ? opaqueViewer(claims) : 'stranger';
        const caller = claims ? members.admit(viewer) : strangers.admit(networkOf(request.ip));
        const { context, upstreamCalls } = contextFor({ claims, language, signal, requestId });
        settle = caller.meter(upstreamCalls);
        envelope = { context, operation: { language, viewer, requestId, startedAt, upstreamCalls } };
      } catch (error) {
        if (!isGatewayError(error)) throw error;
        const { code, errorId } = error;
        const { reason, measure } = error.extensions;
        const level = code === 'UNAUTHENTICATED' || code === 'RATE_LIMITED' ? 'info' : 'error';
        logger[level]({ code, errorId, reason, measure, details: error.details }, 'caller refused');
        return refuse(reply, error, language);
      }

      const result = await Promise.race([
        serverFor(envelope.context)
          .then((apollo) =>
            apollo.executeHTTPGraphQLRequest({
              httpGraphQLRequest: toApolloRequest(request),
              context: async () => envelope,
            }),
          )
          .finally(settle),
        over,
      ]);
      if (isGatewayError(result)) {
        logger.warn({ code: result.code, errorId: result.errorId }, 'operation given up');
        return answerError(reply, 504, result, language);
      }
      for (const [name, value] of result.headers) void reply.header(name, value);
      void reply.code(result.status ?? 200);
      if (result.body.kind !== 'complete') return reply.send(result.body.asyncIterator);
      const answer = Buffer.from(result.body.string);
      return isLarge(answer) ? compressed(reply, answer, request.headers['accept-encoding']) : answer;
    },
  });
};
