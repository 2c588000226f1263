import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

interface DrainTimes {
  readonly shutdownDelayMs: number;
  readonly shutdownDeadlineMs: number;
}

/** URL of a listening server's root. */
export const urlOf = (app: FastifyInstance, host: string): string => {
  const { port } = app.server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

/** Resolves when the requests that have arrived by now are read: the first turn may have begun before they came. */
const readArrived = async (): Promise<void> => {
  await nextTurn();
  await nextTurn();
};

/**
 * When the server closes, closes the connections without a request, after what has arrived on them was read, and each
 * other one after its answer. Node's own function cuts a request that has arrived and was not read yet, and an answer
 * that a slow client has not taken yet, and leaves connections on which no request was ever sent: browsers and
 * connection pools open them in advance.
 */
const watchUnused = (app: FastifyInstance): void => {
  const unused = new Set<Duplex>();
  let closing: Promise<void> | undefined;
  let isClosed = false;
  const closeUnused = async (): Promise<void> => {
    await readArrived();
    isClosed = true;
    for (const socket of unused) socket.destroy();
  };
  app.server.on('connection', (socket: Socket) => {
    if (isClosed) socket.destroy();
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('upgrade', (_request, socket: Duplex) => unused.delete(socket));
  // Not by a hook of the app, which runs after those before it.
  app.server.prependListener('request', ({ socket }) => unused.delete(socket));
  app.addHook('onResponse', ({ raw: { socket } }, _reply, done) => {
    if (closing) socket.destroySoon();
    else if (!socket.destroyed) unused.add(socket);
    done();
  });
  app.server.closeIdleConnections = () => {
    closing ??= closeUnused();
  };
};

export interface Drain {
  readonly isDraining: () => boolean;
  /**
   * Closes the port after the delay. Running requests may continue until the deadline; then their connections are
   * closed.
   */
  readonly end: () => Promise<void>;
}

/** Prepares the shutdown of a server that does not listen yet. Once it begins, each answer closes its connection. */
export const createDrain = (app: FastifyInstance, { shutdownDelayMs, shutdownDeadlineMs }: DrainTimes): Drain => {
  let draining = false;
  watchUnused(app);
  // Connections that wait to be taken are reset when the port closes: it closes just after a turn that took them.
  app.addHook('preClose', readArrived);
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (draining) void reply.header('connection', 'close');
    done();
  });
  return {
    isDraining: () => draining,
    end: async () => {
      draining = true;
      if (shutdownDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, shutdownDelayMs));
      const deadline = setTimeout(() => app.server.closeAllConnections(), shutdownDeadlineMs);
      await app.close();
      clearTimeout(deadline);
    },
  };
};
