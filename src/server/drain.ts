import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** URL of the root of a server that listens. */
export const urlOf = (app: FastifyInstance, host: string): string => {
  const { port } = app.server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

/** Closes the port after the delay; requests in flight may run until the deadline, then sockets are cut. */
export const drain = async (
  app: FastifyInstance,
  { shutdownDelayMs, shutdownDeadlineMs }: { shutdownDelayMs: number; shutdownDeadlineMs: number },
): Promise<void> => {
  if (shutdownDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, shutdownDelayMs));
  const deadline = setTimeout(() => app.server.closeAllConnections(), shutdownDeadlineMs);
  await app.close();
  clearTimeout(deadline);
};
