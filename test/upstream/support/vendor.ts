import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  readonly method: string;
  /** Path and query as received. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as received. */
  readonly bytes: Buffer;
}

export type Handler = (request: Seen, response: ServerResponse, index: number) => void | Promise<void>;

export interface Vendor extends AsyncDisposable {
  readonly url: string;
  readonly seen: Seen[];
  /** Resolves when this number of requests has arrived. */
  arrived(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Answers JSON. */
export const reply = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

/** An HTTP server on loopback in the vendor's place; the test decides every answer. */
export const startVendor = async (handle: Handler): Promise<Vendor> => {
  const seen: Seen[] = [];
  const watchers = new Set<() => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const bytes = Buffer.concat(chunks);
      const arrival = { method, target: url, headers, body: bytes.toString(), bytes };
      const index = seen.push(arrival) - 1;
      for (const watch of watchers) watch();
      void handle(arrival, response, index);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    arrived: (count) =>
      new Promise((resolve) => {
        const watch = () => {
          if (seen.length < count) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
    close,
    [Symbol.asyncDispose]: close,
  };
};

/** An address at which no server listens. */
export const deadUrl = async (): Promise<string> => {
  const vendor = await startVendor(() => undefined);
  await vendor.close();
  return vendor.url;
};
