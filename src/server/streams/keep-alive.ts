import type { WebSocket } from 'ws';
import type { Clock } from '../../time/index.ts';

const HEARTBEAT_MS = 30_000;

interface KeepAliveSettings {
  readonly clock: Clock;
  readonly mostWaitingBytes: number;
}

/**
 * Closes the connection of a client that does not answer pings, or that sends messages without reading. The returned
 * function ends the watch.
 */
export const keepAlive = (socket: WebSocket, { clock, mostWaitingBytes }: KeepAliveSettings): (() => void) => {
  let isAlive = true;
  const beat = (): void => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
    cancel = clock.after(HEARTBEAT_MS, beat);
  };
  let cancel = clock.after(HEARTBEAT_MS, beat);
  socket.on('pong', () => {
    isAlive = true;
  });
  socket.on('ping', (data) => {
    if (socket.bufferedAmount === 0) socket.pong(data);
  });
  socket.on('message', () => {
    if (socket.bufferedAmount > mostWaitingBytes) socket.terminate();
  });
  return () => cancel();
};
