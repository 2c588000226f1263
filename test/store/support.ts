import { setTimeout as delay } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { isGatewayError } from '../../src/errors/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { resaleCustomer } from '../support/allocation.ts';
import type { openWhole } from '../support/whole-gateway.ts';

export const WRITE = 'UpdateCustomerAccountAmount';
const WRITE_READS = `{ organization { audit(first: 1) { totalCount } } }`;

type Failure = { readonly code?: string; readonly extensions?: { readonly retryable?: boolean } };
/** The state of a write, or the code of its refusal and whether it may be repeated. */
export const outcomeOf = (work: Promise<{ readonly state: string }>): Promise<string> =>
  work.then(
    ({ state }) => state,
    (error: Failure) => `${error.code} ${error.extensions?.retryable}`,
  );

/**
 * Each question tries to connect, so asking more often than the pool has connections reaches a database that is back.
 */
const MOST_ATTEMPTS = 100;

/** Repeats the query while the store is unavailable: each cut connection fails once before it is replaced. */
export const onceBack = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isAway = isGatewayError(error) && error.code === 'STORE_UNAVAILABLE';
      if (!isAway || attempt === MOST_ATTEMPTS) throw error;
    }
  }
};

/** Readiness remembers its verdict for a second; a load balancer keeps asking as well. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) {
    if (await isSo()) return;
    await delay(50);
  }
  throw new Error('it never came');
};

export const allocation = (
  key: string,
  customerId: string,
) => `mutation { allocateFunds(input: { idempotencyKey: "${key}",
  customerId: "${customerId}", amount: { amount: "1.00", currency: "CNY" } }) { operation { outcome } } }`;

export const expectAway = async (
  gateway: Awaited<ReturnType<typeof openWhole>>,
  { sandbox, takes }: { readonly sandbox: Sandbox; readonly takes: 'nothing' | 'reads' },
): Promise<void> => {
  const customerId = resaleCustomer(sandbox);
  const effects = sandbox.effects()[WRITE] ?? 0;
  await until(async () => (await gateway.ready())[0] === 503);
  expect(await gateway.ready()).toEqual([503, { status: 'not ready', reason: 'STORE_UNAVAILABLE' }]);
  expect(await gateway.codes(allocation('away', customerId))).toEqual(['STORE_UNAVAILABLE']);
  expect(sandbox.effects()[WRITE] ?? 0).toBe(effects);
  // Reads of the vendor's data continue.
  const { data, errors } = await gateway.run(
    '{ customers(first: 1) { totalCount nodes { balance { available { amount } } } } }',
  );
  expect([errors, (data?.customers as { totalCount: number } | undefined)?.totalCount]).toEqual([undefined, 40]);
  if (takes === 'reads') return;
  expect(await gateway.codes(WRITE_READS)).toEqual(['STORE_UNAVAILABLE']);
  expect(await gateway.codes('{ operations(first: 1) { totalCount } }')).toEqual(['STORE_UNAVAILABLE']);
  expect(await gateway.codes('{ operation(id: "x") { id: operationId } }')).toEqual(['STORE_UNAVAILABLE']);
  for (const name of ['audit', 'operations']) expect(await gateway.exported(name)).toEqual([503, 'STORE_UNAVAILABLE']);
};

export const expectBack = async (gateway: Awaited<ReturnType<typeof openWhole>>, sandbox: Sandbox): Promise<void> => {
  await until(async () => (await gateway.ready())[0] === 200);
  const { data } = await gateway.run(allocation('away', resaleCustomer(sandbox)));
  expect(data).toEqual({ allocateFunds: { operation: { outcome: 'SUCCEEDED' } } });
};
