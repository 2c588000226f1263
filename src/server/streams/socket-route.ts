import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { CloseCode, handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { preferredLanguage } from '../callers.ts';
import { describeCause } from '../error-format.ts';
import { findJsonExcess } from '../text-doors.ts';
import { createCount } from './count.ts';
import { keepAlive } from './keep-alive.ts';
import { createSocketServer } from './socket-server.ts';
import { STREAM_PATH, type StreamRouteParts } from './stream-route.ts';

interface SocketRouteParts<Context> extends StreamRouteParts<Context> {
  /** Whether a page of the request's origin may open a WebSocket. */
  readonly isAllowed: (headers: IncomingHttpHeaders) => boolean;
  readonly isDraining: () => boolean;
  /** Largest number of open connections of one caller. */
  readonly mostOfOne: number;
  readonly maxMessageBytes: number;
}

const MOST_CONNECTIONS = 5_000;
/** A client that does not confirm the closing of its connection within this time is disconnected. */
const CLOSE_WITHIN_MS = 2_000;
const GOING_AWAY = 1001;

/** Whether this request asks for a WebSocket at the path of streams. Other upgrades are ignored, as HTTP allows. */
export const asksForStream = ({ url, headers }: Pick<IncomingMessage, 'url' | 'headers'>): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket' && url?.split('?', 1)[0] === STREAM_PATH;

/**
 * Serves WebSockets at the path of streams: any number of subscriptions per connection, by the protocol
 * `graphql-transport-ws`.
 */
export const socketRoute = <Context>(app: FastifyInstance, parts: SocketRouteParts<Context>): void => {
  const { isAllowed, isDraining, mostOfOne, maxMessageBytes, clock, logger } = parts;
  const server = createSocketServer(parts);
  const enterSocket = createCount(mostOfOne);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    // Compression stays off: a small compressed message could become a thousand times as large.
    perMessageDeflate: false,
    autoPong: false,
    handleProtocols,
  });

  const serve = (socket: WebSocket, request: IncomingMessage): void => {
    const left = new AbortController();
    let leave = (): void => undefined;
    const closed = server.opened(
      {
        protocol: socket.protocol,
        // Resolves when the connection has taken the message, so that a slow client gets one event of a stream at a
        // time.
        send: (text) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) resolve();
            else socket.send(text, (error) => (error ? reject(error) : resolve()));
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (read) =>
          socket.on('message', (data, isBinary) => {
            if (isBinary) return socket.close(CloseCode.BadRequest, 'text only');
            const message = String(data);
            const bound = findJsonExcess(message);
            if (bound !== undefined) return socket.close(CloseCode.BadRequest, bound);
            read(message).catch((error: unknown) => {
              logger.error({ cause: describeCause(error) }, 'a message of a stream could not be answered');
              socket.close(CloseCode.InternalServerError, 'INTERNAL');
            });
          }),
      },
      {
        request: { headers: request.headers, raw: request },
        language: preferredLanguage(request.headers['accept-language']),
        signal: left.signal,
        close: (code, reason) => socket.close(code, reason),
        onCaller: (viewer) => {
          leave = enterSocket(viewer);
        },
      },
    );
    const endHeartbeat = keepAlive(socket, { clock, mostWaitingBytes: maxMessageBytes });
    // Without a listener Node would throw the error. A broken connection is closed too, which is handled below.
    socket.on('error', () => undefined);
    socket.once('close', (code, reason) => {
      left.abort();
      endHeartbeat();
      leave();
      void closed(code, String(reason));
    });
  };

  app.server.on('upgrade', (request, connection, head) => {
    const refuse = (status: string): void => {
      connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    };
    if (isDraining() || sockets.clients.size >= MOST_CONNECTIONS) return refuse('503 Service Unavailable');
    if (!isAllowed(request.headers)) return refuse('403 Forbidden');
    sockets.handleUpgrade(request, connection, head, serve);
  });
  app.addHook('preClose', (done) => {
    // This code makes clients connect to another gateway; without it they would take their streams for ended.
    for (const socket of sockets.clients) {
      socket.close(GOING_AWAY, 'going away');
      socket.once(
        'close',
        clock.after(CLOSE_WITHIN_MS, () => socket.terminate()),
      );
    }
    done();
  });
};
