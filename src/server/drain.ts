import type { AddressInfo, Socket } from 'node:net';
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

/**
 * Returns a function that closes the connections on which no request was ever sent, including those opened later.
 * Browsers and connection pools open connections in advance; Node counts them as busy, so that they would delay a
 * shutdown until its deadline.
 */
const watchUnused = (app: FastifyInstance): (() => void) => {
  const open = new Set<Socket>();
  let closing = false;
  app.server.on('connection', (socket: Socket) => {
    if (closing) socket.destroy();
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => {
    closing = true;
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
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

/** Prepares the shutdown of a server that does not listen yet. Once it begins, each answer closes its connection, one that is being sent too. */
export const createDrain = (app: FastifyInstance, { shutdownDelayMs, shutdownDeadlineMs }: DrainTimes): Drain => {
  const closeUnused = watchUnused(app);
  let draining = false;
  app.addHook('onRequest', (_request, reply, done) => {
    if (draining) void reply.header('connection', 'close');
    done();
  });
  // Clients keep the connection of an answer that had begun before; idle, it would delay the end until the deadline.
  app.addHook('onResponse', ({ raw: { socket } }, _reply, done) => {
    if (draining) socket.destroySoon();
    done();
  });
  return {
    isDraining: () => draining,
    end: async () => {
      draining = true;
      if (shutdownDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, shutdownDelayMs));
      const deadline = setTimeout(() => app.server.closeAllConnections(), shutdownDeadlineMs);
      closeUnused();
      await app.close();
      clearTimeout(deadline);
    },
  };
};
