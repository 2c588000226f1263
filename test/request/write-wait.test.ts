import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, it, jest } from '@jest/globals';
import { createCache } from '../../src/cache/index.ts';
import { loadConfig } from '../../src/config/index.ts';
import { loadContract } from '../../src/contract/index.ts';
import { systemClock } from '../../src/time/index.ts';
import type { CallOptions, Upstream } from '../../src/upstream/index.ts';
import { createApi } from '../../src/vendor/api.ts';
import { createTotals } from '../../src/vendor/totals.ts';

const SECOND = 1_000;
const REAL = ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'setInterval'] as const;

afterEach(() => {
  jest.useRealTimers();
});

/** The shortest time after which the ledger assumes that the caller has stopped waiting. */
const LEAST_IN_FLIGHT = 150;

it('lets no write wait, for its turn or a token, until the ledger has given it up', async () => {
  jest.useFakeTimers({ doNotFake: [...REAL, 'clearImmediate', 'clearInterval'] });
  const [partner] = loadConfig({}).partners;
  if (!partner) throw new Error('no partner');
  const aborted: unknown[] = [];
  const call: Upstream['call'] = (_, __, { signal }: CallOptions = {}) =>
    new Promise((_, reject) =>
      signal?.addEventListener('abort', () => {
        aborted.push(signal.reason);
        reject(signal.reason);
      }),
    );
  const upstream = { contract: loadContract('CHINA'), site: 'CHINA', call } as unknown as Upstream;
  const api = createApi({
    partner,
    upstream,
    totals: createTotals(),
    cache: createCache({ clock: systemClock }),
    clock: systemClock,
    options: {},
  });
  const sent = api.prepareWrite('ReclaimToPartnerAccount', { customerId: 'c', amount: '1.00' })();
  const failed = sent.catch((error: unknown) => error);
  jest.advanceTimersByTime(125 * SECOND);
  await turn();
  expect(aborted).toHaveLength(0);
  jest.advanceTimersByTime((LEAST_IN_FLIGHT - 125) * SECOND - 1);
  await turn();
  expect(aborted).toHaveLength(1);
  expect(await failed).toBe(aborted[0]);
  expect(() => loadConfig({ LEDGER_IN_FLIGHT_SECONDS: String(LEAST_IN_FLIGHT - 1) })).toThrow('LEDGER_IN_FLIGHT');
});
