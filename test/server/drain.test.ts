import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { createDrain, type Drain } from '../../src/server/drain.ts';

const REQUEST = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n';

describe('a server that closes', () => {
  let app: FastifyInstance;
  let drain: Drain;
  let port: number;
  beforeEach(async () => {
    app = Fastify({ return503OnClosing: false });
    drain = createDrain(app, { shutdownDelayMs: 0, shutdownDeadlineMs: 60_000 });
    app.get('/', async () => 'answered');
    await app.listen({ host: '127.0.0.1', port: 0 });
    ({ port } = app.server.address() as { readonly port: number });
  });
  afterEach(() => drain.end());

  /** A connection that the server has taken. */
  const open = async (): Promise<Socket> => {
    const taken = once(app.server, 'connection');
    const socket = connect(port, '127.0.0.1');
    await taken;
    return socket;
  };
  /** All that the server sends until it closes the connection. */
  const readAll = async (socket: Socket): Promise<string> => {
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    return text;
  };

  it.each([
    ['the first request of a connection', false],
    ['a further one', true],
  ])('answers %s when its bytes have arrived and were not read yet', async (_, isFurther) => {
    const sockets: Socket[] = [];
    for (let count = 0; count < 20; count += 1) sockets.push(await open());
    if (isFurther)
      for (const socket of sockets) {
        socket.write(REQUEST);
        await once(socket, 'data');
      }
    // Loopback takes the bytes at once; the server reads them in a later turn.
    for (const socket of sockets) socket.write(REQUEST);
    const answers = sockets.map(readAll);
    app.server.close();
    for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 200[\s\S]*answered$/);
  });

  it('closes each connection after its answer, and those without a request at once', async () => {
    const [idle, busy] = [await open(), await open()];
    busy.write(REQUEST);
    const [nothing, answer] = [readAll(idle), readAll(busy)];
    await drain.end();
    expect(await nothing).toBe('');
    expect(await answer).toMatch(/connection: close/i);
  });
});
