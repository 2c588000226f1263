import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { isGatewayError, type Language } from '../errors/index.ts';
import { createEnvelope, type Envelope } from '../execution/index.ts';
import type { Claims } from '../identity/token/index.ts';
import type { Clock } from '../time/index.ts';
import { refuseForeignPage } from './browsers.ts';
import type { Callers } from './callers.ts';
import { preferredLanguage } from './callers.ts';
import { type DocumentChoice, type Sent, toSent } from './documents/index.ts';
import { levelOf, refusalInLanguage } from './error-format.ts';
import { etagOf, isUnchanged } from './etag.ts';
import { refuseHead } from './head-routes.ts';
import { requestLifetime } from './lifetime.ts';
import type { Logger } from './logger.ts';
import type { GraphQLOperation } from './operation.ts';
import { createLineEncoder, packAnswer, varyBy } from './packing.ts';
import { answerError, logRefusal, refuse } from './refusals.ts';
import type { ServerFor } from './run-operation.ts';
import { requireWellFormed } from './text-doors.ts';
import type { Tracing } from './tracing/tracing.ts';

/** The tool that an agent calls, with its arguments; null before it calls one. */
export interface AgentCall {
  readonly tool: string | null;
  readonly given: Readonly<Record<string, unknown>> | null;
}

/** Creates the context of one operation. Throws UNAUTHENTICATED when the claims belong to no known viewer. */
export type ContextFor<Context> = (request: {
  readonly claims: Claims | null;
  readonly language: Language;
  readonly signal: AbortSignal;
  /** Latest time at which the signal fires, in epoch milliseconds; undefined without a limit. */
  readonly deadline?: number | undefined;
  readonly requestId: string;
  /** What an agent does in the caller's name; absent when the caller acts directly. */
  readonly agent?: AgentCall | undefined;
  /** Largest number of calls to the vendor, if less than the configured one. */
  readonly mostCalls?: number | undefined;
}) => { readonly context: Context; readonly upstreamCalls: () => number };

interface GraphqlRouteParts<Context> {
  /** The server for the caller's view of the schema. */
  readonly serverFor: ServerFor<Context>;
  readonly callers: Callers;
  readonly contextFor: ContextFor<Context>;
  /** Finds the document of a request. */
  readonly choose: DocumentChoice;
  readonly readsSchema: (context: Context) => boolean;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Called with the code of a request that did not become an operation, or of an operation that was abandoned. */
  readonly onRefused?: ((code: string) => void) | undefined;
  readonly tracing?: Tracing | null | undefined;
}

/** Request headers that an answer depends on, for caches. */
const KEPT_BY = ['authorization', 'accept', 'accept-language'];

/** `POST /graphql`, and `GET` for queries. */
export const graphqlRoute = <Context>(
  app: FastifyInstance,
  {
    serverFor,
    callers,
    contextFor,
    choose,
    readsSchema,
    timeoutMs,
    clock,
    logger,
    onRefused,
    tracing,
  }: GraphqlRouteParts<Context>,
): void => {
  const encode = createLineEncoder();
  refuseHead(app, '/graphql', 'GET, POST');
  app.route({
    // Registered for other methods too, so that Apollo answers them with 405 and `Allow` instead of 404.
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
        const asked = toSent(request);
        requireWellFormed(asked);
        const { claims, viewer } = caller;
        const { context, upstreamCalls } = contextFor({ claims, language, signal, deadline, requestId });
        const sent = choose(asked, {
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

      const { headers } = request;
      const { sent, envelope } = begun;
      const execute = () => serverFor(begun.context).then((server) => server.answer({ sent, headers, envelope }));
      // The trace headers of anonymous callers are ignored, because they could make the collector store any number of
      // traces.
      const caller = begun.member ? headers : null;
      const execution = tracing ? tracing.inside(caller, requestId, execute) : execute();
      const result = await Promise.race([execution.finally(begun.end), over]);
      if (isGatewayError(result)) {
        onRefused?.(result.code);
        logger[levelOf(result.code)](
          { code: result.code, errorId: result.errorId },
          'an operation ended before its answer: its client left, or its time was over',
        );
        return answerError(reply, result, language);
      }
      for (const [name, value] of result.headers) void reply.header(name, value);
      void reply.code(result.status ?? 200);
      if (result.body.kind !== 'complete') return reply.send(result.body.asyncIterator);
      const { string } = result.body;
      const answer = encode((result.status ?? 200) < 400 ? string : refusalInLanguage(string, language));
      if (result.headers.has('cache-control')) {
        varyBy(reply, KEPT_BY);
        if (isUnchanged(request, reply, etagOf(answer))) return reply.code(304).send();
      }
      return packAnswer(request, reply, answer);
    },
  });
};
