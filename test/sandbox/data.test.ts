import { describe, expect, it } from '@jest/globals';
import { loadContract } from '../../src/contract/index.ts';
import { BEHAVIORS, type Call } from '../../src/sandbox/behaviors/index.ts';
import { createIdCodec, createScrambler } from '../../src/sandbox/data/ids.ts';
import { centsOf, Decimal, money } from '../../src/sandbox/data/money.ts';
import { compileWriter, writeJson } from '../../src/sandbox/http/json.ts';
import { createOperator } from '../../src/sandbox/http/operate.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';
import { createState } from '../../src/sandbox/state.ts';
import { clockAt } from '../../src/time/index.ts';
import { testClock } from '../support/clock.ts';
import { BALANCES, CN, CUSTOMERS, call, ORDERS } from './client.ts';

const NOW = Date.UTC(2026, 10, 20, 12);

const within = async <T>(options: SandboxOptions, use: (sandbox: Sandbox) => Promise<T>): Promise<T> => {
  const sandbox = await startSandbox({ quotas: false, clock: clockAt(() => NOW), ...options });
  try {
    return await use(sandbox);
  } finally {
    await sandbox.close();
  }
};

describe('determinism', () => {
  const bytes = async (sandbox: Sandbox): Promise<string> => {
    const customers = await call(sandbox, { path: CUSTOMERS, body: { limit: 100 }, now: NOW });
    const orders = await call(sandbox, { path: ORDERS, query: { limit: 100 }, now: NOW });
    const balances = await call(sandbox, { path: '/v2/accounts/partner-accounts/balances', now: NOW });
    return [customers.text, orders.text, balances.text].join();
  };

  it('gives the same bytes for the same seed, after a reset too, and others for another', async () => {
    const one = await within({ seed: 1 }, async (sandbox) => {
      const before = await bytes(sandbox);
      sandbox.upsertCustomer({ partner: CN.id });
      expect(await bytes(sandbox)).not.toBe(before);
      sandbox.reset();
      expect(await bytes(sandbox)).toBe(before);
      return before;
    });
    expect(await within({ seed: 1 }, bytes)).toBe(one);
    expect(await within({ seed: 2 }, bytes)).not.toBe(one);
  });
});

describe('a million customers', () => {
  it('start at once and answer a page at the far end', async () => {
    await within({ customers: 1_000_000 }, async (sandbox) => {
      const last = await call(sandbox, { path: CUSTOMERS, body: { limit: 100, offset: 999_950 }, now: NOW });
      expect(last.json.count).toBe(1_000_000);
      expect(last.json.customer_infos).toHaveLength(50);
      const customer_id = last.json.customer_infos[49]?.customer_id ?? '';
      const orders = await call(sandbox, { path: ORDERS, query: { customer_id }, now: NOW });
      expect(orders.status).toBe(200);
      const found = await call(sandbox, { path: CUSTOMERS, body: { customer_id }, now: NOW });
      expect(found.json.customer_infos).toEqual([last.json.customer_infos[49]]);
    });
  });

  it.each([0, 1.5, 3_000_000])('refuses %s customers', async (customers) => {
    await expect(startSandbox({ clock: testClock, customers })).rejects.toThrow('customers must be');
  });
});

describe('amounts of 18 digits', () => {
  const longest = async (sandbox: Sandbox): Promise<number> => {
    const ids = (await call(sandbox, { path: CUSTOMERS, body: { limit: 100 }, now: NOW })).json.customer_infos.map(
      ({ customer_id }: { customer_id: string }) => ({ customer_id }),
    );
    const balances = await call(sandbox, { path: BALANCES, body: { customer_infos: ids }, now: NOW });
    const orders = await call(sandbox, { path: ORDERS, query: { limit: 100 }, now: NOW });
    const digits = `${balances.text}${orders.text}`.match(/amount":-?\d+\.\d\d/g) ?? [];
    return Math.max(...digits.map((amount) => amount.replaceAll(/\D/g, '').length));
  };

  it('exist when asked for; otherwise every amount is ordinary', async () => {
    expect(await within({ largeAmounts: true }, longest)).toBe(18);
    expect(await within({}, longest)).toBeLessThan(10);
  });
});

describe('ids', () => {
  it('lead back to their place, and invented ones are unknown', () => {
    const { encode, decode } = createIdCodec(7);
    for (const index of [0, 1, 199, 1_000_000, 2 ** 32 - 1]) {
      expect(decode(encode(3, index))).toEqual({ scope: 3, index });
    }
    expect(createIdCodec(8).decode(encode(3, 1))).toBeNull();
    expect(decode('0'.repeat(32))).toBeNull();
    expect(decode(encode(3, 1).toUpperCase())).toBeNull();
  });

  it('are scrambled without collision', () => {
    const { scramble, unscramble } = createScrambler(7);
    const numbers = Array.from({ length: 10_000 }, (_, n) => n * 429_497);
    expect(numbers.map((n) => unscramble(scramble(n)))).toEqual(numbers.map((n) => n >>> 0));
  });
});

describe('decimals', () => {
  it.each([
    ['0.05', 5n],
    ['-0.05', -5n],
    ['1234567890123456.78', 123_456_789_012_345_678n],
    ['10', 1000n],
    ['1.500', 150n],
  ])('%s is %s hundredths', (text, cents) => {
    expect(centsOf(text)).toBe(cents);
    expect(centsOf(money(cents).text)).toBe(cents);
  });

  it.each(['', '1.005', '1e5', 'abc', '.5', '--1'])('«%s» is no amount', (text) => {
    expect(centsOf(text)).toBeNull();
  });

  it('leave as number or string, whichever the contract says', () => {
    const amount = new Decimal('123456789012345678.90');
    const properties = { a: { type: 'number' }, b: { type: 'string' }, c: { type: 'string' } } as const;
    const write = compileWriter({ type: 'object', properties });
    expect(write({ a: amount, b: amount, hidden: 1 })).toBe('{"a":123456789012345678.90,"b":"123456789012345678.90"}');
    expect(write({ a: null, b: 5, c: 'quo"te' })).toBe('{"a":null,"b":"5","c":"quo\\"te"}');
    expect(writeJson({ a: [amount, undefined, 'x'], b: undefined })).toBe('{"a":[123456789012345678.90,null,"x"]}');
  });
});

describe('behaviors', () => {
  const contracts = [loadContract('CHINA'), loadContract('INTERNATIONAL')];

  it('belong to operations of the contract', () => {
    const known = new Set(contracts.flatMap(({ operations }) => [...operations.keys()]));
    expect(Object.keys(BEHAVIORS).filter((id) => !known.has(id))).toEqual([]);
  });

  it('are refused with 501 without a behavior', () => {
    const operation = contracts[0]?.operations.get('ListServiceTypes');
    if (!operation) throw new Error('not in the contract');
    const state = createState({
      seed: 1,
      customers: 10,
      quotas: false,
      largeAmounts: false,
      manyOrders: false,
      now: () => NOW,
      settings: {},
    });
    const [world] = state.worlds;
    const [scope] = world?.scopes ?? [];
    if (!world || !scope) throw new Error('no partner');
    const caller = { world, customer: null };
    const context: Call = {
      caller,
      scope,
      worlds: [],
      now: NOW,
      language: 'en_US',
      settings: state.settings,
      digits: String,
    };
    const raw = { query: '', pathParams: {}, body: Buffer.alloc(0) };
    expect(JSON.parse(createOperator(BEHAVIORS)(operation, raw, () => context).text).total_count).toBeGreaterThan(20);
    const refused = expect.objectContaining({
      status: 501,
      body: expect.objectContaining({ error_code: 'SANDBOX.0501' }),
    });
    expect(() => createOperator<Call>({})(operation, raw, () => context)).toThrow(refused);
  });
});
