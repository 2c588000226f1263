import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ADMINISTRATOR, type Answer, headersOf, openings, url } from './desk.ts';

export const socketUrl = (at = url): string => `${at.replace('http', 'ws')}/graphql/stream`;

/** A client of the library graphql-ws, with one connection. */
export const connectClient = ({ as = ADMINISTRATOR, at = url } = {}) => {
  const client = createSocketClient({
    url: socketUrl(at),
    webSocketImpl: WebSocket,
    connectionParams: headersOf(as),
    retryAttempts: 0,
    lazyCloseTimeout: 0,
  });
  openings.push(() => void client.dispose());
  return client;
};

/** Subscribes over WebSocket with that library. */
export const followBySocket = (query: string, { variables = {}, as = ADMINISTRATOR, at = url } = {}) => {
  const client = connectClient({ as, at });
  const answers = client.iterate<Record<string, unknown>>({ query, variables });
  return {
    next: async (): Promise<Answer> => {
      const { value, done } = await answers.next();
      return done ? null : (value as Answer);
    },
    end: () => answers.return?.(),
    client,
  };
};

interface Closed {
  readonly status: number | null;
  readonly code: number | null;
  readonly reason: string;
}

/** Opens a connection, sends the messages and waits; returns how the gateway refuses or closes the connection. */
export const connect = (
  messages: readonly string[],
  { headers = {}, at = url, protocol = ['graphql-transport-ws'] as readonly string[] } = {},
): Promise<Closed> =>
  new Promise((resolve) => {
    const socket = new WebSocket(socketUrl(at), [...protocol], { headers });
    openings.push(() => socket.terminate());
    socket.on('open', () => {
      for (const message of messages) socket.send(message);
    });
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (_, { statusCode = 0 }) => {
      resolve({ status: statusCode, code: null, reason: '' });
      socket.terminate();
    });
    socket.on('close', (code, reason) => resolve({ status: null, code, reason: String(reason) }));
  });
