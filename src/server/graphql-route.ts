import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GatewayError, isGatewayError, type Language } from '../errors/index.ts';
import type { Claims, TokenVerifier } from '../identity/token/index.ts';
import { inLanguage } from './error-format.ts';
import { preferredLanguage } from './language.ts';
import type { Logger } from './logger.ts';
import { type Operation, opaqueId } from './operation.ts';

/** How the graph's context of one operation is made. Throws UNAUTHENTICATED when the claims name nobody known here. */
export type ContextFor<Context> = (request: {
  readonly claims: Claims | null;
  readonly language: Language;
  readonly signal: AbortSignal;
}) => { readonly context: Context; readonly upstreamCalls: () => number };

interface Parts<Context extends object> {
  readonly apollo: ApolloServer<Context>;
  readonly verify: TokenVerifier;
  readonly contextFor: ContextFor<Context>;
  readonly operations: WeakMap<Context, Operation>;
  readonly timeoutMs: number;
  readonly logger: Logger;
}

/** After the abort signal resolvers get this long to say what they have; then the answer goes without them. */
const GRACE_MS = 500;

const toApolloRequest = (request: FastifyRequest): HTTPGraphQLRequest => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const query = request.url.indexOf('?');
  return { method: request.method, headers, search: query < 0 ? '' : request.url.slice(query), body: request.body };
};

/** A GraphQL-shaped answer for a request that never became an operation. */
const answerError = (reply: FastifyReply, status: number, error: GatewayError, language: Language) => {
  const { message, extensions } = inLanguage({ message: error.message, extensions: error.extensions }, language);
  return reply.code(status).send({ errors: [{ message, extensions }] });
};

const refuse = (reply: FastifyReply, error: GatewayError, language: Language) => {
  if (error.code !== 'UNAUTHENTICATED') return answerError(reply, 503, error, language);
  const reason = String(error.extensions.reason ?? 'invalid');
  void reply.header('www-authenticate', `Bearer error="invalid_token", error_description="${reason}"`);
  return answerError(reply, 401, error, language);
};

/** `POST /graphql`, and `GET` for queries. */
export const graphqlRoute = <Context extends object>(
  app: FastifyInstance,
  { apollo, verify, contextFor, operations, timeoutMs, logger }: Parts<Context>,
): void => {
  app.route({
    // Methods that GraphQL has no use for come along so that Apollo answers 405 with `Allow`, not 404.
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (request, reply) => {
      const startedAt = performance.now();
      const language = preferredLanguage(request.headers['accept-language']);
      void reply.header('cache-control', 'no-store').header('content-language', language);
      const controller = new AbortController();
      reply.raw.once('close', () => {
        if (!reply.raw.writableFinished) controller.abort(new GatewayError('CANCELLED'));
      });

      let contextValue: Context;
      try {
        const claims = await verify(request.headers.authorization);
        const { context, upstreamCalls } = contextFor({ claims, language, signal: controller.signal });
        const viewer = claims ? opaqueId(claims.partnerId, claims.subject) : 'stranger';
        operations.set(context, { language, viewer, startedAt, upstreamCalls });
        contextValue = context;
      } catch (error) {
        if (!isGatewayError(error)) throw error;
        const { code, errorId } = error;
        const level = code === 'UNAUTHENTICATED' ? 'info' : 'error';
        logger[level]({ code, errorId, reason: error.extensions.reason, details: error.details }, 'caller refused');
        return refuse(reply, error, language);
      }

      const timeout = new GatewayError('UPSTREAM_TIMEOUT');
      const timers: NodeJS.Timeout[] = [];
      const expired = new Promise<'expired'>((resolve) => {
        timers.push(
          setTimeout(() => controller.abort(timeout), timeoutMs),
          setTimeout(() => resolve('expired'), timeoutMs + GRACE_MS),
        );
      });
      try {
        const result = await Promise.race([
          apollo.executeHTTPGraphQLRequest({
            httpGraphQLRequest: toApolloRequest(request),
            context: async () => contextValue,
          }),
          expired,
        ]);
        if (result === 'expired') {
          logger.warn({ code: timeout.code, errorId: timeout.errorId }, 'operation did not end in time');
          return answerError(reply, 504, timeout, language);
        }
        for (const [name, value] of result.headers) void reply.header(name, value);
        void reply.code(result.status ?? 200);
        return result.body.kind === 'complete' ? result.body.string : reply.send(result.body.asyncIterator);
      } finally {
        for (const timer of timers) clearTimeout(timer);
      }
    },
  });
};
