import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** `cut`: bytes are lost without an error, as when a cable is pulled. `refuse`: connections are closed at once. */
export type Weather = 'fine' | 'cut' | 'refuse';

export interface Link {
  readonly port: number;
  become(weather: Weather): void;
  close(): Promise<void>;
}

export const HOST = '127.0.0.1';

export const listenAt = async (server: Server, port = 0): Promise<number> => {
  server.listen(port, HOST);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

export const closeServer = async (server: Server): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  await closed;
};

/** Finds a free port, for servers that are restarted at the same port. */
export const freePort = async (): Promise<number> => {
  const server = createServer();
  const port = await listenAt(server);
  await closeServer(server);
  return port;
};

/** The network between one gateway and one server. */
export const openLink = async (target: number): Promise<Link> => {
  const sockets = new Set<Socket>();
  let weather: Weather = 'fine';
  const keep = (socket: Socket): Socket => {
    sockets.add(socket.on('error', () => undefined).once('close', () => sockets.delete(socket)));
    return socket;
  };
  /** Lost bytes are not sent again, so that their connection is useless, as on a real network after its time-outs. */
  const pass = (from: Socket, to: Socket): void => {
    from.on('data', (bytes) => {
      if (weather === 'fine') to.write(bytes);
    });
    from.once('close', () => {
      if (weather !== 'cut') to.destroy();
    });
  };
  const server = createServer((near) => {
    if (weather === 'refuse') {
      near.destroy();
      return;
    }
    const far = keep(connect({ port: target, host: HOST }));
    pass(keep(near), far);
    pass(far, near);
  });
  const port = await listenAt(server);
  return {
    port,
    become: (next) => {
      const wasCut = weather === 'cut';
      weather = next;
      // Connections that lost bytes are reset when the network is back, and all connections where it refuses them.
      if (next === 'refuse' || wasCut) for (const socket of sockets) socket.destroy();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await closeServer(server);
    },
  };
};
