import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.ts';

export interface MetricsListener {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `GET /metrics` at an address of its own. Rejects with the socket's error when it cannot listen. */
export const startMetrics = async (
  metrics: Pick<Metrics, 'text' | 'contentType'>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<MetricsListener> => {
  // A module that imports it loads all that it exports, Node's client and WebSocket too.
  const { createServer } = await import('node:http');
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    const path = request.url?.split('?', 1)[0];
    if (path !== '/metrics') return answer(404, 'text/plain', 'Not found\n');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return answer(405, 'text/plain', 'Method not allowed\n');
    }
    return void metrics.text().then(
      (text) => answer(200, metrics.contentType, text),
      () => answer(500, 'text/plain', 'Not available\n'),
    );
  });
  server.listen({ host, port });
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}/metrics`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
