import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FaultRule, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { ALLOCATE, CN, CUSTOMERS, call, INTL, ORDERS, partnerToken, type Reply, type Request } from './client.ts';

const START = Date.UTC(2026, 10, 20, 12);
let sandbox: Sandbox;
let now = START;
beforeAll(async () => {
  sandbox = await startSandbox({ clock: clockAt(() => now) });
});
beforeEach(() => {
  now = START;
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const send = (request: Request): Promise<Reply> => call(sandbox, { now, ...request });
const orders = (): Promise<Reply> => send({ path: ORDERS });
const customers = (partner = CN): Promise<Reply> => send({ path: CUSTOMERS, body: {}, partner });
const control = (path: string, body?: unknown): Promise<Response> =>
  fetch(`${sandbox.url}/_sandbox/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });

const messageOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { message: string }).message;

describe('quotas', () => {
  const flood = async (calls: number, partner = CN): Promise<Reply[]> => {
    const replies: Reply[] = [];
    for (let n = 0; n < calls; n++) replies.push(await customers(partner));
    return replies;
  };

  it("let through the operation's number per second and refuse the rest in both ways", async () => {
    const replies = await flood(14);
    expect(replies.slice(0, 10).map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(replies.slice(10).map(({ status, json }) => [status, json.error_code])).toEqual([
      [429, 'CBC.0250'],
      [429, 'APIG.0308'],
      [429, 'CBC.0250'],
      [429, 'APIG.0308'],
    ]);
    now += 999;
    expect((await customers()).status).toBe(429);
    now += 1;
    expect((await customers()).status).toBe(200);
  });

  it('are counted for each operation and each partner apart', async () => {
    await flood(11);
    expect((await customers(INTL)).status).toBe(200);
    expect((await orders()).status).toBe(200);
    expect((await customers()).status).toBe(429);
  });

  it('differ between operations, and a reset forgets them', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 21; n++) statuses.push((await orders()).status);
    expect(statuses).toEqual([...Array(20).fill(200), 429]);
    sandbox.reset();
    expect((await orders()).status).toBe(200);
  });
});

describe('the counters', () => {
  it('count what arrives, refused calls and token calls included', async () => {
    await partnerToken(sandbox);
    await send({ path: ORDERS, partner: { ...CN, secretKey: 'x' } });
    sandbox.setFaults([{ operation: 'ListSubCustomers', kind: 'throttle', times: 1 }]);
    await customers();
    await send({ path: '/v2/nothing' });
    const expected = { CreateToken: 1, ListCustomerOrders: 1, ListSubCustomers: 1 };
    expect(sandbox.calls()).toEqual(expected);
    expect(await (await control('calls')).json()).toEqual(expected);
    expect((await control('reset', {})).status).toBe(200);
    expect(sandbox.calls()).toEqual({});
  });
});

describe('faults', () => {
  const plan = (...rules: FaultRule[]) => sandbox.setFaults(rules);
  const operation = 'ListCustomerOrders';

  it.each<[FaultRule, number, unknown]>([
    [{ operation, kind: 'status', status: 503, code: 'APIG.0202' }, 503, 'APIG.0202'],
    [{ operation, kind: 'status' }, 500, 'CBC.0999'],
    [{ operation, kind: 'throttle' }, 429, 'APIG.0308'],
    [{ operation, kind: 'error-in-200', code: 'CBC.5004' }, 200, 'CBC.5004'],
    [{ operation: '*', kind: 'empty' }, 200, undefined],
    [{ operation, kind: 'html' }, 502, undefined],
  ])('%j', async (rule, status, code) => {
    plan(rule);
    const reply = await orders();
    expect([reply.status, reply.json?.error_code]).toEqual([status, code]);
    expect(reply.json?.order_infos).toBeUndefined();
  });

  it('html is a page, empty is nothing, truncate is half an answer', async () => {
    plan(
      { operation, kind: 'html', times: 1 },
      { operation, kind: 'empty', times: 1 },
      { operation, kind: 'truncate', times: 1 },
    );
    const [html, empty, half, whole] = [await orders(), await orders(), await orders(), await orders()];
    expect(html.headers.get('content-type')).toBe('text/html');
    expect(empty.text).toBe('');
    expect([half.status, half.json]).toEqual([200, undefined]);
    expect(whole.text.startsWith(half.text)).toBe(true);
  });

  it('touch only their operation, and only so many calls', async () => {
    plan({ operation, kind: 'status', times: 2 });
    expect((await customers()).status).toBe(200);
    expect([(await orders()).status, (await orders()).status, (await orders()).status]).toEqual([500, 500, 200]);
  });

  const allocate = () => {
    const customer_id = sandbox
      .partner(CN.id)
      .customers()
      .find((row) => row.association_type === '2')?.customer_id;
    return send({ path: ALLOCATE, body: { customer_id, amount: 10 } });
  };

  it.each([
    ['reset-before', 0n],
    ['reset-after', 1000n],
  ] as const)('%s cuts the connection, %s hundredths having moved', async (kind, moved) => {
    const purse = sandbox.partner(CN.id).purse();
    plan({ operation: 'UpdateCustomerAccountAmount', kind });
    await expect(allocate()).rejects.toThrow('fetch failed');
    expect(purse - sandbox.partner(CN.id).purse()).toBe(moved);
    expect(sandbox.calls()).toEqual({ UpdateCustomerAccountAmount: 1 });
  });

  it('hang answers nothing until the caller gives up', async () => {
    plan({ operation, kind: 'hang' });
    const leave = new AbortController();
    const answer = fetch(`${sandbox.url}${ORDERS}`, { signal: leave.signal });
    while (!sandbox.calls()[operation]) await control('calls');
    leave.abort();
    await expect(answer).rejects.toThrow('aborted');
  });

  it('latency delays the call and lets it through', async () => {
    plan({ operation, kind: 'latency', ms: 1 });
    expect((await orders()).status).toBe(200);
  });

  it('latency holds the call back while others pass', async () => {
    plan({ operation, kind: 'latency', ms: 600_000 });
    const slow = orders().catch(() => 'cut');
    while (!sandbox.calls()[operation]) await control('calls');
    expect((await customers()).status).toBe(200);
    // Closing must not wait for it either.
    await sandbox.close();
    expect(await slow).toBe('cut');
    sandbox = await startSandbox({ clock: clockAt(() => now) });
  });

  it('clock-skew moves the clock that judges signatures and that the Date header shows', async () => {
    plan({ operation, kind: 'clock-skew', skewSeconds: 3600 });
    const refused = await orders();
    expect([refused.status, refused.json.error_code]).toEqual([401, 'APIG.0301']);
    const serverTime = Date.parse(refused.headers.get('date') ?? '');
    expect(serverTime).toBe(START + 3_600_000);
    expect((await send({ path: ORDERS, now: serverTime })).status).toBe(200);
  });

  it('with a probability are drawn from the seed', async () => {
    const run = async (): Promise<string> => {
      plan({ operation: 'ListSubCustomers', kind: 'status', probability: 0.5 });
      let pattern = '';
      for (let n = 0; n < 10; n++) pattern += (await customers()).status === 500 ? 'x' : '.';
      now += 1000;
      return pattern;
    };
    const pattern = await run();
    expect(await run()).toBe(pattern);
    expect(pattern).toMatch(/x/);
    expect(pattern).toMatch(/\./);
  });

  it.each([
    [[{ operation, kind: 'explode' }], 'kind'],
    [[{ operation, kind: 'status', statsu: 500 }], 'statsu'],
    [[{ operation, kind: 'latency' }], 'ms'],
    [[{ operation: 'ListNothing', kind: 'hang' }], 'ListNothing'],
    [{ operation, kind: 'hang' }, 'array'],
  ])('refuses %j and keeps the present rules', async (rules, named) => {
    plan({ operation, kind: 'status' });
    const response = await control('faults', rules);
    expect(response.status).toBe(400);
    expect(await messageOf(response)).toContain(named);
    expect((await orders()).status).toBe(500);
  });

  it('are replaced by the next list, over HTTP too', async () => {
    plan({ operation, kind: 'status' });
    expect((await control('faults', [])).status).toBe(200);
    expect((await orders()).status).toBe(200);
  });
});

describe('changing data', () => {
  it('gives a customer another manager, and creates a new customer', async () => {
    const { customer_id } = sandbox.partner(CN.id).customerAt(5);
    const account_managers = [{ account_name: 'zhou.ning' }];
    const changed = await control('customers', { partner: CN.id, customer_id, account_managers });
    expect(await changed.json()).toMatchObject({ customer_id, account_managers });
    const found = await send({ path: CUSTOMERS, body: { customer_id } });
    expect(found.json.customer_infos[0].account_managers).toEqual(account_managers);
    const made = sandbox.upsertCustomer({ partner: CN.id, customer: 'Test', account_managers });
    expect((await send({ path: CUSTOMERS, body: { limit: 1 } })).json).toMatchObject({
      count: 201,
      customer_infos: [made],
    });
  });

  it('keeps the settings that are not named', async () => {
    await control('settings', { associationDelayMs: 7 });
    const answer = await control('settings', { reviewDelayMs: 0 });
    expect(await answer.json()).toMatchObject({ associationDelayMs: 7, reviewDelayMs: 0, tokenSeconds: 86_400 });
  });

  it('reports the effects of writes and all balances', async () => {
    const money = async () => (await (await control('money')).json()) as Record<string, Record<string, string>>;
    const before = await money();
    const { total } = sandbox.partner(CN.id).money();
    const customer_id = sandbox
      .partner(CN.id)
      .customers()
      .find((row) => row.association_type === '2')?.customer_id;
    const allocate = (amount: number) => send({ path: ALLOCATE, body: { customer_id, amount } });
    await allocate(12.5);
    await allocate(-1);
    await send({ path: ORDERS });
    expect(await (await control('effects')).json()).toEqual({ UpdateCustomerAccountAmount: 1 });
    const after = await money();
    const moved = (name: string) => (Number(after[CN.id]?.[name]) - Number(before[CN.id]?.[name])).toFixed(2);
    expect(moved('partner')).toBe('-12.50');
    expect(sandbox.partner(CN.id).money().total).toBe(total);
    expect(after[INTL.id]).toEqual(before[INTL.id]);
  });

  it('refuses unknown keys, partners and settings', async () => {
    for (const [path, body, named] of [
      ['customers', { partner: CN.id, manager: 'x' }, 'manager'],
      ['customers', { partner: 'nobody' }, 'nobody'],
      ['settings', { tokenMinutes: 1 }, 'tokenMinutes'],
    ] as const) {
      const response = await control(path, body);
      expect(response.status).toBe(400);
      expect(await messageOf(response)).toContain(named);
    }
    expect((await control('nothing')).status).toBe(404);
  });
});
