import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/errors/index.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const DOCUMENT = `{
  viewer { name }
  customers(first: 3) { totalCount nodes { id: customerId balance { available { amount } } orders(first: 1) { totalCount } } }
}`;

type FaultRules = Parameters<TestGateway['sandbox']['setFaults']>[0];

/** What the vendor does with each balance query, and what a frontend developer then receives. */
const CASES: [name: string, rules: FaultRules, code: string, retryable: boolean][] = [
  ['never answers', [{ operation: 'ListCustomersBalancesDetail', kind: 'hang' }], 'UPSTREAM_TIMEOUT', true],
  ['limits requests', [{ operation: 'ListCustomersBalancesDetail', kind: 'throttle' }], 'UPSTREAM_THROTTLED', true],
  ['fails inside', [{ operation: 'ListCustomersBalancesDetail', kind: 'status' }], 'UPSTREAM_UNAVAILABLE', true],
  // As a proxy in front of the vendor answers, with status 502; the client's tests try a page with status 200.
  ['answers HTML', [{ operation: 'ListCustomersBalancesDetail', kind: 'html' }], 'UPSTREAM_UNAVAILABLE', true],
  ['answers nothing', [{ operation: 'ListCustomersBalancesDetail', kind: 'empty' }], 'UPSTREAM_BAD_ANSWER', true],
  ['stops half way', [{ operation: 'ListCustomersBalancesDetail', kind: 'truncate' }], 'UPSTREAM_BAD_ANSWER', true],
  [
    'cuts the connection',
    [{ operation: 'ListCustomersBalancesDetail', kind: 'reset-before' }],
    'UPSTREAM_UNAVAILABLE',
    true,
  ],
  [
    'hides an error in a 200',
    [{ operation: 'ListCustomersBalancesDetail', kind: 'error-in-200', code: 'CBC.0101' }],
    'UPSTREAM_REFUSED',
    false,
  ],
  [
    'forbids it',
    [{ operation: 'ListCustomersBalancesDetail', kind: 'status', status: 403, code: 'CBC.0151' }],
    'UPSTREAM_FORBIDDEN',
    false,
  ],
];

describe('an upstream that misbehaves', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({
      customers: 20,
      upstream: {
        timeouts: { headersMs: 250, bodyMs: 250 },
        retries: { attempts: 2, baseMs: 1, capMs: 2 },
        // The breaker has its own tests; here it would refuse calls before the vendor does.
        breaker: { minimumCalls: 10_000, size: 10_000 },
      },
    });
  });
  afterAll(() => gateway.close());
  afterEach(() => gateway.sandbox.setFaults([]));

  it.each(CASES)('%s: the other fields still answer', async (_, rules, code, retryable) => {
    gateway.sandbox.setFaults(rules);
    const result = await gateway.run<{ customers: { nodes: unknown[] } }, never>('chen.xia', DOCUMENT);
    expect(new Set(codesOf(result))).toEqual(new Set([code]));
    const [error] = result.errors ?? [];
    expect(error?.path?.slice(0, 2)).toEqual(['customers', 'nodes']);
    expect(error?.path?.at(-1)).toBe('balance');
    expect(error?.extensions).toMatchObject({
      retryable,
      upstream: { operation: 'ListCustomersBalancesDetail' },
      errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(result.data?.customers.nodes).toHaveLength(3);
    expect(result.data?.customers.nodes).toEqual(
      expect.arrayContaining([expect.objectContaining({ balance: null, orders: { totalCount: expect.any(Number) } })]),
    );
  });

  it('sends none of the vendor’s texts, addresses or credentials to the client', async () => {
    gateway.sandbox.setFaults([{ operation: '*', kind: 'status', status: 500 }]);
    const text = JSON.stringify((await gateway.run('chen.xia', DOCUMENT)).errors);
    expect(text).toContain('UPSTREAM_UNAVAILABLE');
    for (const secret of [gateway.sandbox.url, '127.0.0.1', 'DEMOCN', 'demo-cn-secret', 'stack']) {
      expect(text).not.toContain(secret);
    }
  });

  it('recovers: a read that fails once is repeated', async () => {
    gateway.sandbox.setFaults([{ operation: 'ListCustomersBalancesDetail', kind: 'status', times: 1 }]);
    gateway.forgetCalls();
    const result = await gateway.run('chen.xia', DOCUMENT);
    expect(result.errors).toBeUndefined();
    expect(gateway.calls().ListCustomersBalancesDetail).toBe(2);
  });

  it('shares identical questions that are under way between requests', async () => {
    gateway.forgetCalls();
    const results = await Promise.all(Array.from({ length: 20 }, () => gateway.run('chen.xia', DOCUMENT)));
    expect(new Set(results.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(gateway.calls()).toMatchObject({ ListSubCustomers: 1, ListCustomersBalancesDetail: 1 });
  });

  it('stops when the client has left', async () => {
    gateway.sandbox.setFaults([{ operation: 'ListSubCustomers', kind: 'hang' }]);
    const client = new AbortController();
    const running = gateway.run('chen.xia', DOCUMENT, undefined, { signal: client.signal });
    client.abort();
    expect(codesOf(await running)).toEqual(['CANCELLED']);
  });
});

const later = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('an upstream that never answers', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 20 });
  });
  afterAll(() => gateway.close());
  afterEach(() => gateway.sandbox.setFaults([]));

  const reached = async (operation: string, count: number): Promise<void> => {
    for (let turn = 0; (gateway.calls()[operation] ?? 0) < count; turn++) {
      if (turn > 100_000) throw new Error(`${operation} was not asked ${count} times`);
      await later();
    }
  };

  it('holds no request beyond its time, also where the answer is kept for others', async () => {
    gateway.sandbox.setFaults([{ operation: 'ListServiceTypes', kind: 'hang', times: 1 }]);
    const over = new AbortController();
    const asked = '{ catalog { serviceTypes(first: 1) { nodes { code } } } }';
    gateway.forgetCalls();
    const late = gateway.run('chen.xia', asked, undefined, { signal: over.signal });
    await reached('ListServiceTypes', 1);
    over.abort(new GatewayError('UPSTREAM_TIMEOUT'));
    expect(codesOf(await late)).toEqual(['UPSTREAM_TIMEOUT']);
  });

  it('holds no request beyond its time while all customers are looked for', async () => {
    gateway.sandbox.setFaults([{ operation: 'ListSubCustomers', kind: 'hang' }]);
    const over = new AbortController();
    const asked = '{ customers(first: 2, sort: { by: LEVEL }) { nodes { id: customerId } } }';
    gateway.forgetCalls();
    const late = gateway.run('chen.xia', asked, undefined, { signal: over.signal });
    await reached('ListSubCustomers', 1);
    over.abort(new GatewayError('UPSTREAM_TIMEOUT'));
    expect(codesOf(await late)).toEqual(['UPSTREAM_TIMEOUT']);
  });

  it('is reported as slow to sixty reads, and then not asked for a while', async () => {
    gateway.sandbox.setFaults([{ operation: 'ShowCustomerOrderDetails', kind: 'hang' }]);
    gateway.forgetCalls();
    const over = new AbortController();
    const reads = Array.from({ length: 60 }, (_, n) =>
      gateway.run('chen.xia', `{ order(id: "none-${n}") { id: orderId } }`, undefined, { signal: over.signal }),
    );
    const arrived = (): number => gateway.calls().ShowCustomerOrderDetails ?? 0;
    await reached('ShowCustomerOrderDetails', 60);
    over.abort(new GatewayError('UPSTREAM_TIMEOUT'));
    expect((await Promise.all(reads)).flatMap(codesOf)).toEqual(Array(60).fill('UPSTREAM_TIMEOUT'));
    expect(codesOf(await gateway.run('chen.xia', '{ order(id: "another") { id: orderId } }'))).toEqual([
      'UPSTREAM_UNAVAILABLE',
    ]);
    expect(arrived()).toBe(60);
  });
});
