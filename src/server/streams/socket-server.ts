import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError, GraphQLSchema, parse } from 'graphql';
import { type Context as Connection, makeServer, type ServerOptions } from 'graphql-ws';
import { GatewayError, isGatewayError, type Language, statusOf } from '../../errors/index.ts';
import type { Caller, CallerRequest } from '../callers.ts';
import { inLanguage } from '../error-format.ts';
import { logRefusal } from '../refusals.ts';
import { createOperationStream, type Sent } from './operation-stream.ts';
import { readSubscription } from './read-operation.ts';
import type { StreamRouteParts } from './stream-route.ts';

/** What this server needs to know about a connection. */
export interface SocketExtra {
  readonly request: CallerRequest;
  readonly language: Language;
  /** Aborted when the connection is closed or the gateway stops. */
  readonly signal: AbortSignal;
  readonly close: (code: number, reason: string) => void;
  /** Called once the connection's caller is known. */
  readonly onCaller: (viewer: string) => void;
}

type Socket = Connection<Record<string, unknown>, SocketExtra>;

/** An error that is sent to the client unchanged. */
class Refusal extends GraphQLError {
  readonly #formatted: GraphQLFormattedError;

  constructor(formatted: GraphQLFormattedError) {
    super(formatted.message);
    this.#formatted = formatted;
  }

  override toJSON(): GraphQLFormattedError {
    return this.#formatted;
  }
}

/**
 * The library uses a document only to see whether it is a subscription. The gateway's own server reads the text that
 * was sent.
 */
const ANY_SUBSCRIPTION = parse('subscription { __typename }');
const NO_SCHEMA = new GraphQLSchema({});

const NAMES = ['authorization', 'Authorization'] as const;

/**
 * Browsers cannot set headers of a WebSocket. They send the token as the parameter `authorization` of the first
 * message.
 */
const withParameters = ({ connectionParams, extra: { request } }: Socket): CallerRequest => {
  const given = NAMES.map((name) => connectionParams?.[name]).find((value) => value !== undefined && value !== null);
  if (given === undefined) return request;
  return { raw: request.raw, headers: { ...request.headers, authorization: String(given) } };
};

/** The protocol's close codes are 4000 plus the HTTP status: 4401 for 401. */
const CLOSE_BASE = 4_000;

/** Serves subscriptions by the protocol `graphql-transport-ws`, with the same events as server-sent events. */
export const createSocketServer = <Context>(parts: StreamRouteParts<Context>) => {
  const { callers, enter, logger, onRefused } = parts;
  const requests = new WeakMap<Socket, CallerRequest>();

  const note = (error: unknown): GatewayError => {
    if (!isGatewayError(error)) throw error;
    logRefusal(logger, error);
    onRefused?.(error.code);
    return error;
  };

  const identify = async (socket: Socket): Promise<Caller> => {
    const request = withParameters(socket);
    const caller = await callers.identify(request);
    if (!caller.claims) throw new GatewayError('UNAUTHENTICATED', { hints: { reason: 'missing' } });
    requests.set(socket, request);
    return caller;
  };

  const openFor = async (socket: Socket, payload: unknown) => {
    const { language, signal } = socket.extra;
    const request = requests.get(socket) ?? socket.extra.request;
    const caller = await callers.identify(request);
    await callers.admit(caller, request);
    const operation = readSubscription(
      parts,
      { method: 'POST', search: '', body: payload },
      { caller, language, signal },
    );
    const leave = enter(caller.viewer);
    try {
      const left = new AbortController();
      const stream = createOperationStream(parts, {
        request,
        operation,
        language,
        signal: AbortSignal.any([signal, left.signal]),
        lastEventId: null,
      });
      const opened = await stream.open();
      if ('refused' in opened) throw new RefusedOperation(opened.refused.errors ?? []);
      return answersOf(stream.read(opened), () => {
        left.abort();
        leave();
      });
    } catch (error) {
      leave();
      throw error;
    }
  };

  const options: ServerOptions<Record<string, unknown>, SocketExtra> = {
    onConnect: async (socket) => {
      try {
        const { viewer } = await identify(socket);
        socket.extra.onCaller(viewer);
        return true;
      } catch (error) {
        const { code } = note(error);
        socket.extra.close(CLOSE_BASE + statusOf(code), code);
        return false;
      }
    },
    onSubscribe: async (socket, _id, payload) => {
      try {
        const answers = await openFor(socket, payload);
        return { schema: NO_SCHEMA, document: ANY_SUBSCRIPTION, rootValue: undefined, contextValue: answers };
      } catch (error) {
        if (error instanceof RefusedOperation) return error.errors.map((each) => new Refusal(each));
        const { message, extensions } = note(error);
        return [new Refusal(inLanguage({ message, extensions }, socket.extra.language))];
      }
    },
    subscribe: ({ contextValue }) => contextValue as AsyncGenerator<never>,
    // The gateway's answers have the protocol's format already.
    onNext: (_socket, _id, _payload, _args, result) => result,
  };
  return makeServer<Record<string, unknown>, SocketExtra>(options);
};

/** The operation was refused; its errors are those of a single answer. */
class RefusedOperation extends Error {
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super('refused');
    this.errors = errors;
  }
}

/**
 * The answers of a stream, in order. The library calls `return` when the client unsubscribes, even while the next
 * answer is awaited.
 */
const answersOf = (stream: AsyncGenerator<Sent>, leave: () => void): AsyncGenerator<FormattedExecutionResult> => {
  const answers = readAnswers(stream, leave);
  const end = answers.return.bind(answers);
  return Object.assign(answers, {
    return: () => {
      leave();
      return end();
    },
  });
};

const readAnswers = async function* (stream: AsyncGenerator<Sent>, leave: () => void) {
  try {
    for await (const sent of stream) if (sent) yield sent.answer;
  } finally {
    leave();
  }
};
