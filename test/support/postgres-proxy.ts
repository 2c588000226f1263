import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * A proxy between the gateway and PostgreSQL: while it is mute it accepts connections and bytes, and passes none on.
 */
export const openProxy = async (url: string) => {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let isMute = false;
  const keep = (socket: Socket): Socket => {
    sockets.add(socket.on('error', () => undefined).once('close', () => sockets.delete(socket)));
    return socket;
  };
  const server = createServer((client) => {
    keep(client);
    const database = keep(connect(Number(port), hostname));
    const pass = (from: Socket, to: Socket): void => {
      from.on('data', (bytes) => isMute || to.destroyed || to.write(bytes)).once('close', () => to.destroy());
    };
    pass(client, database);
    pass(database, client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = new URL(url);
  own.port = String((server.address() as AddressInfo).port);
  return {
    url: own.href,
    mute: () => {
      isMute = true;
    },
    /** Bytes that were dropped stay lost, as on a network: a connection with a gap is useless. */
    speak: () => {
      isMute = false;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
};
