import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { type ErrorCode, isGatewayError, statusOf } from '../../errors/index.ts';
import { readSequence } from '../../request/streams/index.ts';
import { refuseForeignPage } from '../browsers.ts';
import { preferredLanguage } from '../callers.ts';
import { type DocumentChoice, toSent } from '../documents/index.ts';
import { refuseHead } from '../head-routes.ts';
import type { Logger } from '../logger.ts';
import { logRefusal, refuse } from '../refusals.ts';
import type { Count } from './count.ts';
import { createOperationStream, type OperationStreamParts, type Sent } from './operation-stream.ts';
import { readSubscription } from './read-operation.ts';

export interface StreamRouteParts<Context> extends OperationStreamParts<Context> {
  /** Finds the document of a request. */
  readonly choose: DocumentChoice;
  readonly readsSchema: (context: Context) => boolean;
  /** Counts open streams. */
  readonly enter: Count;
  readonly logger: Logger;
  readonly onRefused?: ((code: string) => void) | undefined;
}

/** Number of the last event that the client has read; browsers send an empty id for none. Throws INVALID_CURSOR. */
const readLastEventId = ({ headers }: FastifyRequest): number | null =>
  readSequence(String(headers['last-event-id'] ?? '') || null, 'Last-Event-ID');

/** An event of GraphQL over server-sent events, or a comment that keeps the connection open. */
const textOf = (sent: Sent): string => {
  if (!sent) return ':\n\n';
  const id = sent.id === null ? '' : `id: ${sent.id}\n`;
  return `${id}event: next\ndata: ${JSON.stringify(sent.answer)}\n\n`;
};

const textsOf = async function* (answers: AsyncIterable<Sent>, signal: AbortSignal): AsyncGenerator<string> {
  // Some browsers deliver the headers only with the first bytes of the body.
  yield ':\n\n';
  for await (const sent of answers) yield textOf(sent);
  // When the gateway stops, the stream has not ended: without this event the client continues at another gateway.
  if (!signal.aborted) yield 'event: complete\ndata:\n\n';
};

/** The status of a refused operation: that of its code, or 400 for an invalid document. */
const statusFor = ({ errors = [] }: FormattedExecutionResult): number => {
  const { code, errorId } = errors[0]?.extensions ?? {};
  return errorId === undefined ? 400 : statusOf(code as ErrorCode);
};

export const STREAM_PATH = '/graphql/stream';

/** `POST` and `GET /graphql/stream`: one subscription per connection. */
export const streamRoute = <Context>(app: FastifyInstance, parts: StreamRouteParts<Context>): void => {
  const { callers, enter, logger, onRefused } = parts;
  const running = new Set<AbortController>();
  app.addHook('preClose', (done) => {
    for (const each of running) each.abort();
    done();
  });

  const openFor = async (request: FastifyRequest, reply: FastifyReply) => {
    const language = preferredLanguage(request.headers['accept-language']);
    void reply.header('cache-control', 'private, no-store').header('content-language', language);
    const left = new AbortController();
    reply.raw.once('close', () => left.abort());
    const caller = await callers.identify(request);
    await callers.admit(caller, request);
    refuseForeignPage(request);
    const operation = readSubscription(parts, toSent(request), { caller, language, signal: left.signal });
    const lastEventId = readLastEventId(request);
    const stream = createOperationStream(parts, { request, operation, language, signal: left.signal, lastEventId });
    const leave = enter(caller.viewer);
    running.add(left);
    // If the client disconnected while it was being identified, `close` has been emitted already.
    const end = (): void => {
      leave();
      running.delete(left);
    };
    if (reply.raw.closed) end();
    else reply.raw.once('close', end);
    return { stream, opened: await stream.open(), signal: left.signal };
  };

  refuseHead(app, STREAM_PATH, 'GET, POST');
  app.route({
    method: ['GET', 'POST'],
    url: STREAM_PATH,
    handler: async (request, reply) => {
      try {
        const { stream, opened, signal } = await openFor(request, reply);
        if ('refused' in opened) return reply.code(statusFor(opened.refused)).send(opened.refused);
        return reply
          .header('content-type', 'text/event-stream; charset=utf-8')
          .header('x-accel-buffering', 'no')
          .send(Readable.from(textsOf(stream.read(opened), signal), { objectMode: true, highWaterMark: 1 }));
      } catch (error) {
        if (!isGatewayError(error)) throw error;
        logRefusal(logger, error);
        onRefused?.(error.code);
        return refuse(reply, error, preferredLanguage(request.headers['accept-language']));
      }
    },
  });
};
