import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { type ErrorCode, GatewayError, isGatewayError, statusOf } from '../../errors/index.ts';
import { readSequence } from '../../request/streams/index.ts';
import { refuseForeignPage } from '../browsers.ts';
import { preferredLanguage } from '../callers.ts';
import { type DocumentChoice, isRecord, type Sent as SentRequest, toSent } from '../documents/index.ts';
import type { Logger } from '../logger.ts';
import { logRefusal, refuse } from '../refusals.ts';
import { requireWellFormed } from '../text-doors.ts';
import {
  createOperationStream,
  type OperationStreamParts,
  type Sent,
  type StreamedOperation,
} from './operation-stream.ts';

interface StreamRouteParts<Context> extends OperationStreamParts<Context> {
  /** Finds the document of a request. */
  readonly choose: DocumentChoice;
  readonly readsSchema: (context: Context) => boolean;
  /** Streams that one caller may have open at a time. */
  readonly mostOfOne: number;
  readonly logger: Logger;
  readonly onRefused?: ((code: string) => void) | undefined;
}

/** Streams that one gateway keeps open for all callers. */
const MOST_OF_ALL = 5_000;
const RETRY_AFTER_MS = 10_000;

/** Counts open streams; RATE_LIMITED where a caller has too many. */
const createCount = (mostOfOne: number) => {
  const open = new Map<string, number>();
  let all = 0;
  return (viewer: string): (() => void) => {
    const own = open.get(viewer) ?? 0;
    if (own >= mostOfOne || all >= MOST_OF_ALL)
      throw new GatewayError('RATE_LIMITED', { retryAfterMs: RETRY_AFTER_MS, hints: { streams: mostOfOne } });
    open.set(viewer, own + 1);
    all += 1;
    return () => {
      all -= 1;
      const left = (open.get(viewer) ?? 1) - 1;
      if (left === 0) open.delete(viewer);
      else open.set(viewer, left);
    };
  };
};

const badInput = (argument: string, limit: string): GatewayError =>
  new GatewayError('BAD_USER_INPUT', { hints: { argument, limit } });

const parseJson = (name: string, text: string | null): unknown => {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    throw badInput(name, 'JSON');
  }
};

const readObject = (name: string, value: unknown): Readonly<Record<string, unknown>> | undefined => {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) throw badInput(name, 'an object');
  return value;
};

/** BAD_USER_INPUT for a body that is no operation. */
const readOperation = ({ method, search, body }: SentRequest): StreamedOperation => {
  const parameters = new URLSearchParams(search);
  const given: Readonly<Record<string, unknown>> = isRecord(body) ? body : {};
  const readValue = (name: string): unknown => (method === 'GET' ? (parameters.get(name) ?? undefined) : given[name]);
  const readMember = (name: string) =>
    readObject(name, method === 'GET' ? parseJson(name, parameters.get(name)) : given[name]);
  const [query, operationName] = [readValue('query'), readValue('operationName') ?? undefined];
  if (typeof query !== 'string') throw badInput('query', 'the text of an operation');
  if (operationName !== undefined && typeof operationName !== 'string') throw badInput('operationName', 'a text');
  return { query, operationName, variables: readMember('variables'), extensions: readMember('extensions') };
};

/** INVALID_CURSOR; browsers send an empty id for none. */
const readLastEventId = ({ headers }: FastifyRequest): number | null =>
  readSequence(String(headers['last-event-id'] ?? '') || null, 'Last-Event-ID');

/** The events of GraphQL over server-sent events; a comment keeps the connection alive. */
const textOf = (sent: Sent): string => {
  if (!sent) return ':\n\n';
  const id = sent.id === null ? '' : `id: ${sent.id}\n`;
  return `${id}event: next\ndata: ${JSON.stringify(sent.answer)}\n\n`;
};

const textsOf = async function* (answers: AsyncIterable<Sent>): AsyncGenerator<string> {
  // Some browsers pass on the headers only with the first bytes of the body.
  yield ':\n\n';
  for await (const sent of answers) yield textOf(sent);
  yield 'event: complete\ndata:\n\n';
};

/** The status of a refused operation: the status of its code, or 400 for an invalid document. */
const statusFor = ({ errors = [] }: FormattedExecutionResult): number => {
  const { code, errorId } = errors[0]?.extensions ?? {};
  return errorId === undefined ? 400 : statusOf(code as ErrorCode);
};

/** `POST /graphql/stream`, or `GET`: one subscription a connection. */
export const streamRoute = <Context>(app: FastifyInstance, parts: StreamRouteParts<Context>): void => {
  const { callers, contextFor, choose, readsSchema, mostOfOne, logger, onRefused } = parts;
  const enter = createCount(mostOfOne);
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
    requireWellFormed(request);
    const { claims } = caller;
    const { context } = contextFor({ claims, language, signal: left.signal, requestId: randomUUID() });
    const chosen = choose(toSent(request), { stranger: claims === null, readsSchema: () => readsSchema(context) });
    const operation = readOperation(chosen);
    const lastEventId = readLastEventId(request);
    const stream = createOperationStream(parts, { request, operation, language, signal: left.signal, lastEventId });
    const leave = enter(caller.viewer);
    running.add(left);
    // If the client left while it was being identified, `close` has already been emitted.
    const end = (): void => {
      leave();
      running.delete(left);
    };
    if (reply.raw.closed) end();
    else reply.raw.once('close', end);
    return { stream, opened: await stream.open() };
  };

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    handler: async (request, reply) => {
      try {
        const { stream, opened } = await openFor(request, reply);
        if ('refused' in opened) return reply.code(statusFor(opened.refused)).send(opened.refused);
        return reply
          .header('content-type', 'text/event-stream; charset=utf-8')
          .header('x-accel-buffering', 'no')
          .send(Readable.from(textsOf(stream.read(opened)), { objectMode: true, highWaterMark: 1 }));
      } catch (error) {
        if (!isGatewayError(error)) throw error;
        logRefusal(logger, error);
        onRefused?.(error.code);
        return refuse(reply, error, preferredLanguage(request.headers['accept-language']));
      }
    },
  });
};
