import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
}

export type Respond = (answer: ServerResponse, received: Received) => void;

export const answerWith =
  (status: number, headers: Readonly<Record<string, string>> = {}): Respond =>
  (answer) =>
    answer.writeHead(status, headers).end('ok');

/** A partner's own system: it keeps what comes and answers as the test says. */
export const openReceiver = async () => {
  const received: Received[] = [];
  let respond: Respond = answerWith(204);
  const server: Server = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { headers } = request;
      const one = {
        path: request.url ?? '',
        id: String(headers['webhook-id']),
        timestamp: String(headers['webhook-timestamp']),
        signature: String(headers['webhook-signature']),
        body: Buffer.concat(parts).toString(),
      };
      received.push(one);
      respond(answer, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    port,
    url: `http://127.0.0.1:${port}/events`,
    answer: (next: Respond) => {
      respond = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
