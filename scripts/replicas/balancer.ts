import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { closeServer, HOST, listenAt } from '../processes/network.ts';

/** Interval of the probes of readiness, and the longest wait for their answers. */
const PROBE_MS = 500;
/** Number of failed probes after which a gateway gets no connections; one successful probe ends that. */
const BAD_PROBES = 2;

interface Place {
  readonly port: number;
  bad: number;
}

export interface Balancer {
  readonly url: string;
  /** Ports that get connections now. */
  serving(): readonly number[];
  close(): Promise<void>;
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://${HOST}:${port}/health/ready`, { signal: AbortSignal.timeout(PROBE_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Gives connections to the gateways in turn, as a plain balancer of TCP does: it probes `/health/ready`, tries the next
 * gateway where one refuses the connection, and repeats nothing that was sent. Where none is ready, all get connections, so
 * that clients receive the error of a gateway.
 */
export const openBalancer = async (ports: readonly number[]): Promise<Balancer> => {
  const places = ports.map((port): Place => ({ port, bad: 0 }));
  const sockets = new Set<Socket>();
  let turn = 0;
  let isOpen = true;

  const serving = (): readonly Place[] => {
    const ready = places.filter(({ bad }) => bad < BAD_PROBES);
    return ready.length > 0 ? ready : places;
  };
  const keep = (socket: Socket): Socket => {
    sockets.add(socket.on('error', () => undefined).once('close', () => sockets.delete(socket)));
    return socket;
  };
  const join = (near: Socket, among: readonly Place[]): void => {
    const [place, ...others] = among;
    if (!place) {
      near.destroy();
      return;
    }
    const far = keep(connect({ port: place.port, host: HOST }));
    let isJoined = false;
    far.once('connect', () => {
      isJoined = true;
      near.pipe(far).pipe(near);
    });
    far.once('close', () => {
      if (isJoined) near.destroy();
      else if (!near.destroyed) join(near, others);
    });
    near.once('close', () => far.destroy());
  };
  const server = createServer((near) => {
    const list = serving();
    turn += 1;
    const from = turn % list.length;
    join(keep(near), [...list.slice(from), ...list.slice(0, from)]);
  });
  const probe = async (place: Place): Promise<void> => {
    while (isOpen) {
      place.bad = (await isReady(place.port)) ? 0 : place.bad + 1;
      await delay(PROBE_MS);
    }
  };

  const port = await listenAt(server);
  const probes = places.map(probe);
  return {
    url: `http://${HOST}:${port}`,
    serving: () => serving().map((place) => place.port),
    close: async () => {
      isOpen = false;
      for (const socket of sockets) socket.destroy();
      await Promise.all([closeServer(server), ...probes]);
    },
  };
};
