import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, jest } from '@jest/globals';
import { openStore } from '../../src/store/index.ts';

const REAL = ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'setInterval'] as const;

it('does not wait forever for a database that accepts the connection and never answers', async () => {
  const silent = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  jest.useFakeTimers({ doNotFake: [...REAL, 'clearImmediate', 'clearInterval'] });
  try {
    const connected = once(silent, 'connection');
    let failure: unknown;
    const opening = openStore({
      kind: 'postgres',
      url: `postgres://ada@127.0.0.1:${port}/x`,
      timeoutMs: 60_000,
    }).catch((error) => {
      failure = error;
    });
    await connected;
    jest.advanceTimersByTime(10_000);
    for (let turns = 0; turns < 1_000 && failure === undefined; turns += 1) await turn();
    expect(failure).toMatchObject({ name: 'ConfigError' });
    await opening;
  } finally {
    jest.useRealTimers();
    silent.close();
  }
});
