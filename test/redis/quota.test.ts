import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createRedis, type Redis } from '../../src/redis/redis.ts';
import { systemClock } from '../../src/time/index.ts';
import { createSharedPlaces, type SharedPlaces } from '../../src/upstream/pipeline/shared-places.ts';
import { createSharedQuota } from '../../src/upstream/pipeline/shared-quota.ts';
import { describeOnRedis, startTestRedis, type TestRedis } from '../support/redis.ts';
import { manualClock } from '../upstream/support/clock.ts';

const READ = { operation: 'Read', perSecond: 10 };
const NEVER = new AbortController().signal;

const connected = (url: string): Promise<Redis> =>
  new Promise((resolve) => {
    const redis = createRedis({ url, onState: (state) => (state === 'there' ? resolve(redis) : undefined) });
  });

describeOnRedis('quotas of several gateways', () => {
  let server: TestRedis;
  let connections: Redis[];
  const gateways = async (count: number) => {
    const made = await Promise.all(Array.from({ length: count }, () => connected(server.url)));
    connections.push(...made);
    return made.map((redis) =>
      createSharedQuota({ clock: systemClock, scale: 1, replicas: count, places: createSharedPlaces(redis, 'p') }),
    );
  };
  beforeAll(async () => {
    server = await startTestRedis();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    server.command('FLUSHALL');
    connections = [];
  });
  afterEach(() => {
    for (const redis of connections) redis.close();
  });

  it('never fill a second beyond the limit together, and lose no request', async () => {
    const quotas = await gateways(3);
    const sent: number[] = [];
    await Promise.all(
      quotas.flatMap((quota, gateway) =>
        Array.from({ length: 8 }, async () => {
          const slot = await quota.acquire({ ...READ, member: `m${gateway}`, signal: NEVER });
          // Before the gateway reports it: Redis then counts the second from a later time, however late this process is.
          sent.push(performance.now());
          slot.markSent();
          slot.done();
        }),
      ),
    );
    expect(sent).toHaveLength(24);
    // One millisecond less, because the two clocks differ.
    const fullest = Math.max(...sent.map((start) => sent.filter((at) => at >= start && at < start + 999).length));
    expect(fullest).toBe(10);
    for (const quota of quotas) quota.close();
  });

  it('give an unused place back at once, and not to a request whose caller has left', async () => {
    const [one, other] = await gateways(2);
    if (!one || !other) throw new Error('two gateways');
    const slots = await Promise.all(
      Array.from({ length: 10 }, () => one.acquire({ ...READ, member: '', signal: NEVER })),
    );
    const leaving = new AbortController();
    const left = other.acquire({ ...READ, member: '', signal: leaving.signal });
    const stayed = other.acquire({ ...READ, member: '', signal: NEVER });
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    slots[0]?.done();
    (await stayed).done();
    for (const quota of [one, other]) quota.close();
  });

  it('hold back together after one was throttled', async () => {
    const [one, other] = await gateways(2);
    one?.pause(READ, 60_000);
    // The commands of one connection keep their order; those of the other one come later.
    await connections[0]?.ask((client) => client.ping());
    const leaving = new AbortController();
    const waiting = other?.acquire({ ...READ, member: '', signal: leaving.signal });
    const first = await Promise.race([waiting?.then(() => 'sent'), connections[1]?.ask((client) => client.ping())]);
    expect(first).toBe('PONG');
    leaving.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    for (const quota of [one, other]) quota?.close();
  });
});

describe('quotas while Redis is away', () => {
  const away: SharedPlaces = {
    reachable: () => false,
    take: () => Promise.reject(new Error('asked although away')),
    free: () => undefined,
    pause: () => undefined,
  };

  it('are divided by the number of gateways', async () => {
    const clock = manualClock();
    const quota = createSharedQuota({ clock, scale: 1, replicas: 5, places: away });
    let sent = 0;
    for (let each = 0; each < 20; each++) {
      void quota.acquire({ ...READ, member: '', signal: NEVER }).then((slot) => {
        sent += 1;
        slot.markSent();
        slot.done();
      });
    }
    await clock.advance(999);
    expect(sent).toBe(2);
    await clock.advance(1_000);
    expect(sent).toBe(4);
    quota.close();
  });
});
