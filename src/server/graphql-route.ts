import { randomUUID } from 'node:crypto';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isGatewayError, type Language } from '../errors/index.ts';
import { createEnvelope, type Envelope } from '../execution/index.ts';
import type { Claims } from '../identity/token/index.ts';
import type { Clock } from '../time/index.ts';
import type { Callers } from './callers.ts';
import type { DocumentChoice, Sent } from './documents/index.ts';
import { levelOf } from './error-format.ts';
import { etagOf, isUnchanged } from './etag.ts';
import { refuseForeignPage } from './foreign-pages.ts';
import { preferredLanguage } from './language.ts';
import { requestLifetime } from './lifetime.ts';
import type { Logger } from './logger.ts';
import type { GraphQLOperation } from './operation.ts';
import { packed, varyBy } from './packing.ts';
import { answerError, logRefusal, refuse } from './refusals.ts';
import { requireWellFormed } from './text-doors.ts';
import type { Tracing } from './tracing/tracing.ts';
import { createLineEncoder } from './utf8.ts';

/** How the graph's context of one operation is made. Throws UNAUTHENTICATED when the claims name nobody known here. */
export type ContextFor<Context> = (request: {
  readonly claims: Claims | null;
  readonly language: Language;
  readonly signal: AbortSignal;
  /** When the signal fires at the latest, epoch milliseconds; undefined where there is no such time. */
  readonly deadline?: number | undefined;
  readonly requestId: string;
}) => { readonly context: Context; readonly upstreamCalls: () => number };

interface Parts<Context> {
  /** Whose schema the caller is shown. */
  readonly serverFor: (context: Context) => Promise<ApolloServer<Envelope<Context, GraphQLOperation>>>;
  readonly callers: Callers;
  readonly contextFor: ContextFor<Context>;
  /** Finds the document that a request means. */
  readonly choose: DocumentChoice;
  readonly readsSchema: (context: Context) => boolean;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Told the code of what became no operation, or was given up. */
  readonly onRefused?: ((code: string) => void) | undefined;
  readonly tracing?: Tracing | null | undefined;
}

/** All that Apollo reads: what is asked for and how it was sent. */
const APOLLO_HEADERS = ['content-type', 'accept'] as const;

/** Wishes that are met anyhow; Apollo weighs each of them twice for every operation, and an empty one not at all. */
const ORDINARY: ReadonlySet<unknown> = new Set([undefined, 'application/json', '*/*']);

const sentBy = ({ method, url, body }: FastifyRequest): Sent => {
  const query = url.indexOf('?');
  return { method, search: query < 0 ? '' : url.slice(query), body };
};

const toApolloRequest = (request: FastifyRequest, sent: Sent): HTTPGraphQLRequest => {
  const headers = new HeaderMap();
  for (const name of APOLLO_HEADERS) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  if (ORDINARY.has(request.headers.accept)) headers.set('accept', '');
  return { ...sent, headers };
};

/** What an answer depends on that a client may keep. */
const KEPT_BY = ['authorization', 'accept', 'accept-language'];

/** `POST /graphql`, and `GET` for queries. */
export const graphqlRoute = <Context>(
  app: FastifyInstance,
  { serverFor, callers, contextFor, choose, readsSchema, timeoutMs, clock, logger, onRefused, tracing }: Parts<Context>,
): void => {
  const encode = createLineEncoder();
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
      const { signal, deadline, over } = requestLifetime(reply.raw, { timeoutMs, clock });

      let begun: {
        readonly sent: Sent;
        readonly context: Context;
        readonly envelope: Envelope<Context, GraphQLOperation>;
        readonly member: boolean;
        readonly end: () => void;
      };
      try {
        const caller = await callers.identify(request);
        const { meter } = await callers.admit(caller, request);
        refuseForeignPage(request);
        requireWellFormed(request);
        const { claims, viewer } = caller;
        const { context, upstreamCalls } = contextFor({ claims, language, signal, deadline, requestId });
        const sent = choose(sentBy(request), {
          stranger: claims === null,
          readsSchema: () => readsSchema(context),
        });
        const settle = meter(upstreamCalls);
        const { accept } = request.headers;
        const operation = { language, accept, viewer, requestId, startedAt, upstreamCalls };
        const { envelope, empty } = createEnvelope({ operation, context });
        const end = (): void => {
          settle();
          empty();
        };
        begun = { sent, context, envelope, member: claims !== null, end };
      } catch (error) {
        if (!isGatewayError(error)) throw error;
        logRefusal(logger, error);
        onRefused?.(error.code);
        return refuse(reply, error, language);
      }

      const execute = () =>
        serverFor(begun.context).then((apollo) =>
          apollo.executeHTTPGraphQLRequest({
            httpGraphQLRequest: toApolloRequest(request, begun.sent),
            context: async () => begun.envelope,
          }),
        );
      // A stranger's word about a trace could make any number of them be kept.
      const caller = begun.member ? request.headers : null;
      const execution = tracing ? tracing.inside(caller, requestId, execute) : execute();
      const result = await Promise.race([execution.finally(begun.end), over]);
      if (isGatewayError(result)) {
        onRefused?.(result.code);
        logger[levelOf(result.code)]({ code: result.code, errorId: result.errorId }, 'operation given up');
        return answerError(reply, result, language);
      }
      for (const [name, value] of result.headers) void reply.header(name, value);
      void reply.code(result.status ?? 200);
      if (result.body.kind !== 'complete') return reply.send(result.body.asyncIterator);
      const answer = encode(result.body.string);
      if (result.headers.has('cache-control')) {
        varyBy(reply, KEPT_BY);
        if (isUnchanged(request, reply, etagOf(answer))) return reply.code(304).send();
      }
      return packed(request, reply, answer);
    },
  });
};
