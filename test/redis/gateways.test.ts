import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../src/server/index.ts';
import { testClock } from '../support/clock.ts';
import { describeOnRedis, startTestRedis, type TestRedis } from '../support/redis.ts';

const ADMINISTRATOR = 'amara.okafor';
type Sandbox = Awaited<ReturnType<typeof startSandbox>>;
interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
}

/** Starts a gateway with all its parts on a port of its own. */
const gatewayAt = async (sandbox: Sandbox, env: Readonly<Record<string, string>>) => {
  const config = atSandbox(loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off', ...env }), sandbox.url);
  const { parts, release } = await composeGateway({ clock: testClock, config, logger: createLogger('silent') });
  const gateway = await startGateway(parts);
  const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as {
    readonly accountName: string;
    readonly token: string;
  }[];
  const token = members.find(({ accountName }) => accountName === ADMINISTRATOR)?.token;
  return {
    redis: parts.redis,
    run: async (query: string): Promise<Answer> => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as Answer;
    },
    close: async () => {
      await gateway.close();
      await release();
    },
  };
};

describeOnRedis('two gateways', () => {
  let server: TestRedis;
  let sandbox: Sandbox;
  let one: Awaited<ReturnType<typeof gatewayAt>>;
  let other: Awaited<ReturnType<typeof gatewayAt>>;
  let customer: string;
  beforeAll(async () => {
    server = await startTestRedis();
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 60, seed: 1, quotas: false });
    const env = { REDIS_URL: server.url, RATE_OPERATIONS_PER_SECOND: '1000', RATE_UPSTREAM_CALLS_PER_MINUTE: '400' };
    [one, other] = await Promise.all([gatewayAt(sandbox, env), gatewayAt(sandbox, env)]);
    while (!one.redis?.reachable() || !other.redis?.reachable()) await new Promise(setImmediate);
    const free = sandbox
      .partner('demo-intl')
      .customers()
      .find(({ association_type: type, is_frozen }) => type === '3' && is_frozen === 0);
    customer = free?.customer_id ?? '';
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
    await sandbox.close();
    await server.stop();
  });

  const budget = () => `{ customer(id: "${customer}") { budget { amount { amount } } } }`;
  const setBudget = (amount: string) => `mutation { setBudget(input: { idempotencyKey: "b-${amount}",
    customerId: "${customer}", amount: { amount: "${amount}", currency: "USD" } }) { operation { outcome } } }`;

  it('share cached answers of the vendor, and drop them when one of them writes', async () => {
    await one.run(setBudget('55'));
    await one.run(budget());
    const asked = sandbox.calls().ListSubCustomerBudget;
    expect(await other.run(budget())).toMatchObject({ data: { customer: { budget: { amount: { amount: '55' } } } } });
    expect(sandbox.calls().ListSubCustomerBudget).toBe(asked);

    expect(await one.run(setBudget('66'))).toMatchObject({
      data: { setBudget: { operation: { outcome: 'SUCCEEDED' } } },
    });
    expect(await other.run(budget())).toMatchObject({ data: { customer: { budget: { amount: { amount: '66' } } } } });
  });

  it('update their directories when the other one freezes a customer', async () => {
    const listed = '{ customers(first: 100, sort: { by: ACCOUNT_NAME }) { nodes { id: customerId frozen } } }';
    const standing = async ({ run }: typeof one): Promise<unknown> => {
      const { data } = (await run(listed)) as {
        data: { customers: { nodes: readonly { id: string; frozen: string }[] } };
      };
      return data.customers.nodes.find(({ id }) => id === customer)?.frozen;
    };
    expect(await standing(other)).toBe('ACTIVE');
    const frozen =
      await one.run(`mutation { freezeCustomers(input: { idempotencyKey: "f-1", customerIds: ["${customer}"],
      reason: "unpaid" }) { operation { outcome } } }`);
    expect(frozen).toMatchObject({ data: { freezeCustomers: { operation: { outcome: 'SUCCEEDED' } } } });
    // The news are sent before the write is answered; without them the other gateway would use its cache for minutes.
    while ((await standing(other)) !== 'ACCOUNT_FROZEN') await new Promise(setImmediate);
  });

  it('ask the vendor instead of the cache while Redis is away, and share again when it is back', async () => {
    await other.run(budget());
    await server.stop();
    expect(await one.run(setBudget('77'))).toMatchObject({
      data: { setBudget: { operation: { outcome: 'SUCCEEDED' } } },
    });
    expect(await other.run(budget())).toMatchObject({ data: { customer: { budget: { amount: { amount: '77' } } } } });
    const late = await gatewayAt(sandbox, { REDIS_URL: server.url });
    expect(await late.run(budget())).toMatchObject({ data: { customer: { budget: { amount: { amount: '77' } } } } });
    await late.close();
    await server.start();
    while (!one.redis?.reachable() || !other.redis?.reachable()) await new Promise(setImmediate);
    await one.run(budget());
    const asked = sandbox.calls().ListSubCustomerBudget;
    await other.run(budget());
    expect(sandbox.calls().ListSubCustomerBudget).toBe(asked);
  });
});

describeOnRedis('rate limits of two gateways', () => {
  let server: TestRedis;
  let sandbox: Sandbox;
  beforeAll(async () => {
    server = await startTestRedis();
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 10, seed: 1, quotas: false });
  });
  afterAll(async () => {
    await sandbox.close();
    await server.stop();
  });

  it.each([
    ['calls', { RATE_UPSTREAM_CALLS_PER_MINUTE: '6' }, 'upstreamCallsPerMinute', 6],
    ['operations', { RATE_OPERATIONS_PER_SECOND: '6' }, 'operationsPerSecond', 6],
  ])('count the %s of one member at both', async (_, env, measure, limit) => {
    server.command('FLUSHALL');
    const rates = { RATE_UPSTREAM_CALLS_PER_MINUTE: '0', RATE_OPERATIONS_PER_SECOND: '0', ...env };
    const both = await Promise.all([1, 2].map(() => gatewayAt(sandbox, { REDIS_URL: server.url, ...rates })));
    while (!both.every(({ redis }) => redis?.reachable())) await new Promise(setImmediate);
    const answers: Answer[] = [];
    const ask = async (gateway: (typeof both)[number] | undefined) => {
      if (gateway) answers.push(await gateway.run('{ customers(first: 1) { totalCount } }'));
    };
    // All requests go to one gateway, in less time than a bucket takes to fill; then one goes to the other gateway.
    if (measure === 'operationsPerSecond') await Promise.all(Array.from({ length: 7 }, (_, at) => ask(both[at % 2])));
    else for (let at = 0; at < 7; at++) await ask(both[at % 2]);
    const refused = answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions);
    expect(refused[0]).toMatchObject({ code: 'RATE_LIMITED', measure, limit });
    expect(answers.filter(({ errors }) => !errors).length).toBeGreaterThanOrEqual(limit - 1);
    await Promise.all(both.map(({ close }) => close()));
  });
});

describeOnRedis('the vendor’s quota and two gateways', () => {
  let server: TestRedis;
  let sandbox: Sandbox;
  let both: readonly Awaited<ReturnType<typeof gatewayAt>>[];
  beforeAll(async () => {
    server = await startTestRedis();
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 10, seed: 1, quotas: true });
    const env = { REDIS_URL: server.url, SANDBOX_QUOTAS: 'on' };
    both = await Promise.all([gatewayAt(sandbox, env), gatewayAt(sandbox, env)]);
    while (!both.every(({ redis }) => redis?.reachable())) await new Promise(setImmediate);
  });
  afterAll(async () => {
    await Promise.all(both.map(({ close }) => close()));
    await sandbox.close();
    await server.stop();
  });

  it('is kept by both together: the vendor throttles no call', async () => {
    const answers = await Promise.all(
      both.flatMap(({ run }, at) =>
        Array.from({ length: 12 }, (_, n) => run(`{ order(id: "CS-${at}-${n}") { id: orderId } }`)),
      ),
    );
    const codes = answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code);
    // The vendor would refuse one request too many, and the gateway would repeat it.
    expect([new Set(codes), sandbox.calls().ShowCustomerOrderDetails]).toEqual([new Set(['NOT_FOUND']), 24]);
  });
});
