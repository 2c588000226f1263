import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createClient, type ExecutionResult } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../src/server/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { settle } from '../mirror/support.ts';
import { resaleCustomer } from '../support/allocation.ts';
import { START } from '../support/clock.ts';

const PARTNER = 'demo-cn';
const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';
const ORDER_CHANGED = `subscription ($since: String, $customerIds: [ID!]) {
  orderChanged(since: $since, customerIds: $customerIds) {
    sequence kind orderId customerId order { orderId status amount { amount } customer { customerId } }
  }
}`;
const SETTLED =
  'subscription ($since: String) { operationSettled(since: $since) { sequence operation { id outcome kind } } }';
const WAITING = 'subscription { approvalWaiting { sequence operation { id outcome } } }';

interface OrderEvent {
  readonly sequence: string;
  readonly kind: string;
  readonly orderId: string;
  readonly customerId: string | null;
  readonly order: { readonly orderId: string; readonly customer: { readonly customerId: string } } | null;
}

let now = START;
const clock = clockAt(() => now);
let sandbox: Sandbox;
let url: string;
let composed: Awaited<ReturnType<typeof composeGateway>>;
let close: () => Promise<void>;
const tokens = new Map<string, string>();

beforeAll(async () => {
  sandbox = await startSandbox({ clock, port: 0, customers: 60, seed: 1, quotas: false });
  const env = { PORT: '0', SANDBOX_QUOTAS: 'off', MAX_STREAMS: '3' };
  const config = atSandbox(loadConfig(env), sandbox.url);
  composed = await composeGateway({ clock, config, logger: createLogger('silent') });
  const gateway = await startGateway(composed.parts);
  url = gateway.url;
  for (const { accountName, token } of (await (await fetch(`${url}/demo/members`)).json()) as {
    accountName: string;
    token: string;
  }[])
    tokens.set(accountName, token);
  close = async () => {
    await gateway.close();
    await composed.release();
    await sandbox.close();
  };
});
afterAll(() => close());

const mirror = () => {
  const found = composed.mirrors.find(({ partnerId }) => partnerId === PARTNER);
  if (!found) throw new Error('no mirror');
  return found;
};

const headersOf = (as: string): Record<string, string> => ({ authorization: `Bearer ${tokens.get(as)}` });

const run = async (query: string, variables: object = {}, as = ADMINISTRATOR): Promise<Record<string, never>> => {
  const headers = { 'content-type': 'application/json', ...headersOf(as) };
  const body = JSON.stringify({ query, variables });
  const { data, errors } = (await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json()) as {
    data: Record<string, never>;
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  return data;
};

const openings: (() => void)[] = [];
afterAll(() => {
  for (const end of openings) end();
});

/** A stream as the client library of its protocol reads it. */
const follow = (query: string, { variables = {}, as = ADMINISTRATOR, headers = {} } = {}) => {
  const client = createClient({
    url: `${url}/graphql/stream`,
    headers: { ...headersOf(as), ...headers },
    retryAttempts: 0,
  });
  openings.push(() => client.dispose());
  const answers = client.iterate<Record<string, unknown>>({ query, variables });
  return {
    next: async (): Promise<Answer> => {
      const { value, done } = await answers.next();
      return done ? null : value;
    },
    end: () => client.dispose(),
  };
};

const refusalOf = async (query: string, { as = ADMINISTRATOR, headers = {}, variables = {} } = {}) => {
  const answer = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(as ? headersOf(as) : {}), ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await answer.json()) as { errors: { extensions: { code?: string; argument?: string } }[] };
  return [answer.status, errors[0]?.extensions.code, errors[0]?.extensions.argument ?? null];
};

/** Changes the vendor's orders, and lets the copy read them. */
const orderAndPay = async (events: number): Promise<void> => {
  sandbox.live({ action: 'step', events, kinds: { ORDERED: 1 }, partners: [PARTNER] });
  now += 16_000;
  await settle(mirror());
};

type Answer = ExecutionResult<Record<string, unknown>, unknown> | null;

/** The event of an answer without errors. */
const eventIn = <E>(answer: Answer, field: string): E => {
  if (!answer?.data) throw new Error('no event');
  expect(answer.errors).toBeUndefined();
  return answer.data[field] as E;
};

describe('a stream of orders', () => {
  beforeEach(() => settle(mirror()));

  it('sends each new order once, with the order as the copy has it, and makes no call', async () => {
    const since = String(await mirror().lastChange());
    await orderAndPay(3);
    const { changes } = (await run(
      `{ changes(since: "${since}", lists: [ORDERS]) { nodes { sequence } } }`,
    )) as never as {
      changes: { nodes: { sequence: string }[] };
    };
    const calls = JSON.stringify(sandbox.calls());
    const stream = follow(ORDER_CHANGED, { variables: { since } });
    const seen: OrderEvent[] = [];
    for (const _ of changes.nodes) seen.push(eventIn<OrderEvent>(await stream.next(), 'orderChanged'));
    stream.end();
    expect(seen.map(({ sequence }) => sequence)).toEqual(changes.nodes.map(({ sequence }) => sequence));
    expect(seen.filter(({ kind }) => kind === 'CREATED').length).toBeGreaterThan(0);
    for (const { orderId, customerId, order } of seen)
      expect(order).toMatchObject({ orderId, customer: { customerId } });
    expect(JSON.stringify(sandbox.calls())).toBe(calls);
  });
});

const KEYS = { next: 0 };
const allocate = async (): Promise<string> => {
  KEYS.next += 1;
  const input = {
    customerId: resaleCustomer(sandbox),
    amount: { amount: '1.00', currency: 'CNY' },
    idempotencyKey: `stream-${KEYS.next}`,
  };
  const text = 'mutation ($input: CustomerFundsInput!) { allocateFunds(input: $input) { operation { id } } }';
  const { allocateFunds } = (await run(text, { input })) as never as { allocateFunds: { operation: { id: string } } };
  return allocateFunds.operation.id;
};
const look = () => Promise.all([...composed.partners].map(({ pulse }) => pulse.look()));

interface SettledEvent {
  readonly sequence: string;
  readonly operation: { readonly id: string; readonly outcome: string };
}
const settledIn = (answer: Answer): SettledEvent => eventIn<SettledEvent>(answer, 'operationSettled');

describe('a stream of outcomes', () => {
  it('sends those since the last one that was read, by argument and by Last-Event-ID, and then the new ones', async () => {
    const first = await allocate();
    const second = await allocate();
    const all = follow(SETTLED, { variables: { since: '0' } });
    const told = settledIn(await all.next());
    expect([told.operation.id, told.operation.outcome]).toEqual([first, 'SUCCEEDED']);
    expect(settledIn(await all.next()).operation.id).toBe(second);
    for (const options of [{ variables: { since: told.sequence } }, { headers: { 'last-event-id': told.sequence } }]) {
      const rest = follow(SETTLED, options);
      expect(settledIn(await rest.next()).operation.id).toBe(second);
      rest.end();
    }
    const coming = all.next();
    const third = await allocate();
    await look();
    expect(settledIn(await coming).operation.id).toBe(third);
    all.end();
  });

  it('keeps others’ writes from a member who sees own customers only', async () => {
    await allocate();
    const stream = follow(SETTLED, { variables: { since: '0' }, as: MANAGER });
    const none = stream.next();
    await look();
    expect(await Promise.race([none, look().then(() => 'nothing')])).toBe('nothing');
    stream.end();
  });
});

describe('a stream of alerts', () => {
  it('has what a rule has raised, to a manager about own customers only', async () => {
    await settle(mirror());
    const amount = { amount: '99999999.00', currency: 'CNY' };
    await run(
      'mutation ($input: CreateAlertRuleInput!) { createAlertRule(input: $input) { alertRule { alertRuleId } } }',
      { input: { watch: 'BALANCE_BELOW', amount, idempotencyKey: 'alert-1' } },
    );
    for (const { config, alerts } of composed.partners) if (config.id === PARTNER) await alerts.step();
    const idsFor = async (as: string): Promise<readonly string[]> => {
      const data: Record<string, unknown> = await run('{ alerts(first: 100) { nodes { alertId } } }', {}, as);
      return (data.alerts as { nodes: readonly { alertId: string }[] }).nodes.map(({ alertId }) => alertId).sort();
    };
    const own = await idsFor(MANAGER);
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan((await idsFor(ADMINISTRATOR)).length);
    const stream = follow('subscription { alertRaised(since: "0") { alertId watch customerId } }', { as: MANAGER });
    const received: string[] = [];
    while (received.length < own.length) {
      const { alertId, watch } = eventIn<{ alertId: string; watch: string }>(await stream.next(), 'alertRaised');
      expect(watch).toBe('BALANCE_BELOW');
      received.push(alertId);
    }
    expect(received.sort()).toEqual(own);
    stream.end();
  });
});

describe('a stream that may not be read', () => {
  it.each([
    ['without a token', ORDER_CHANGED, { as: '' }, [401, 'UNAUTHENTICATED', null]],
    ['with an invalid number', SETTLED, { variables: { since: 'x' } }, [400, 'INVALID_CURSOR', 'since']],
    ['after an invalid id', SETTLED, { headers: { 'last-event-id': '-1' } }, [400, 'INVALID_CURSOR', 'Last-Event-ID']],
    [
      'about too many customers',
      ORDER_CHANGED,
      { variables: { customerIds: Array(101).fill('c') } },
      [400, 'BAD_USER_INPUT', 'customerIds'],
    ],
    ['that is a query', '{ viewer { name } }', {}, [400, 'BAD_USER_INPUT', 'query']],
    ['that follows nothing', 'subscription { __typename }', {}, [400, 'GRAPHQL_VALIDATION_FAILED', null]],
    [
      'that follows two things',
      'subscription { a: operationSettled { sequence } b: approvalWaiting { sequence } }',
      {},
      [400, 'GRAPHQL_VALIDATION_FAILED', null],
    ],
  ] as const)('%s is refused before it begins', async (_, query, options, refusal) => {
    expect(await refusalOf(query, options as never)).toEqual(refusal);
  });

  it.each([
    ['another reseller', () => sandbox.partner(PARTNER).resellerIds[1]],
    ['nobody', () => 'r0000000000000000000000000000000'],
  ])('of the customers of %s is refused alike to a reseller’s head', async (_, reseller) => {
    const text = 'subscription ($resellerId: ID) { orderChanged(resellerId: $resellerId) { sequence } }';
    const variables = { resellerId: reseller() };
    const own = 'partner-reseller-1';
    const head = [...tokens.keys()].find((name) => name.endsWith('-reseller-1')) ?? own;
    expect((await refusalOf(text, { as: head, variables })).slice(0, 2)).toEqual([404, 'NOT_FOUND']);
  });

  it('about a foreign customer is refused like one about an unknown customer', async () => {
    await settle(mirror());
    const idsFor = async (as: string): Promise<readonly string[]> => {
      const data: Record<string, unknown> = await run('{ customers(first: 100) { nodes { customerId } } }', {}, as);
      return (data.customers as { nodes: readonly { customerId: string }[] }).nodes.map(({ customerId }) => customerId);
    };
    const own = await idsFor(MANAGER);
    const foreign = (await idsFor(ADMINISTRATOR)).find((id) => !own.includes(id));
    for (const id of [foreign, 'unknown'])
      expect([id, await refusalOf(ORDER_CHANGED, { as: MANAGER, variables: { customerIds: [own[0], id] } })]).toEqual([
        id,
        [404, 'NOT_FOUND', 'customerIds'],
      ]);
  });

  it('is refused as one answer', async () => {
    const headers = { 'content-type': 'application/json', ...headersOf(ADMINISTRATOR) };
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: WAITING }) });
    const { errors } = (await answer.json()) as { errors: { extensions: { code: string; argument: string } }[] };
    expect([errors[0]?.extensions.code, errors[0]?.extensions.argument]).toEqual(['BAD_USER_INPUT', 'query']);
  });

  it('is refused beyond the number that one caller may have open', async () => {
    const open = [1, 2, 3].map(() => follow(SETTLED, { variables: { since: '0' } }));
    for (const stream of open) await stream.next();
    expect((await refusalOf(SETTLED))[1]).toBe('RATE_LIMITED');
    for (const stream of open) stream.end();
  });

  it('is one of three for a member who asks for a thousand at once; the others are refused, and others’ go on', async () => {
    const leaving = new AbortController();
    // An answer that is forgotten is closed with the memory that it had.
    const kept: Response[] = [];
    const ask = async (as: string): Promise<readonly unknown[]> => {
      const answer = await fetch(`${url}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersOf(as) },
        body: JSON.stringify({ query: SETTLED, variables: { since: '0' } }),
        signal: leaving.signal,
      });
      if (answer.status === 200) {
        kept.push(answer);
        return [200];
      }
      const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
      return [answer.status, errors[0]?.extensions.code, answer.headers.has('retry-after')];
    };
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => ask('amara.okafor')));
    const counted = Map.groupBy(answers, (answer) => answer.join());
    expect(Object.fromEntries([...counted].map(([answer, all]) => [answer, all.length]))).toEqual({
      200: 3,
      '429,RATE_LIMITED,true': 997,
    });
    expect(await ask(ADMINISTRATOR)).toEqual([200]);
    expect(kept).toHaveLength(4);
    leaving.abort();
  });

  it('ends with a code once its member has left', async () => {
    const answer = await fetch(`${url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headersOf('li.qiang') },
      body: JSON.stringify({ query: WAITING }),
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    await run('mutation { deactivateMember(input: { accountName: "li.qiang" }) { member { active } } }');
    await look();
    const text = await answer.text();
    expect(/event: next\ndata: (.*)\n\nevent: complete\ndata:\n\n$/.exec(text)?.[1]).toContain(
      '"code":"UNAUTHENTICATED"',
    );
  });
});

const socketUrl = (at = url): string => `${at.replace('http', 'ws')}/graphql/stream`;

/** The library of the protocol over WebSocket, on one connection. */
const connectClient = ({ as = ADMINISTRATOR, at = url } = {}) => {
  const client = createSocketClient({
    url: socketUrl(at),
    webSocketImpl: WebSocket,
    connectionParams: headersOf(as),
    retryAttempts: 0,
    lazyCloseTimeout: 0,
  });
  openings.push(() => void client.dispose());
  return client;
};

/** A stream as that library reads it. */
const followBySocket = (query: string, { variables = {}, as = ADMINISTRATOR, at = url } = {}) => {
  const client = connectClient({ as, at });
  const answers = client.iterate<Record<string, unknown>>({ query, variables });
  return {
    next: async (): Promise<Answer> => {
      const { value, done } = await answers.next();
      return done ? null : (value as Answer);
    },
    end: () => answers.return?.(),
    client,
  };
};

interface Closed {
  readonly status: number | null;
  readonly code: number | null;
  readonly reason: string;
}

/** What becomes of a connection that sends these messages and then only listens. */
const connect = (
  messages: readonly string[],
  { headers = {}, at = url, protocol = ['graphql-transport-ws'] as readonly string[] } = {},
): Promise<Closed> =>
  new Promise((resolve) => {
    const socket = new WebSocket(socketUrl(at), [...protocol], { headers });
    openings.push(() => socket.terminate());
    socket.on('open', () => {
      for (const message of messages) socket.send(message);
    });
    socket.on('error', () => undefined);
    socket.on('unexpected-response', (_, { statusCode = 0 }) => {
      resolve({ status: statusCode, code: null, reason: '' });
      socket.terminate();
    });
    socket.on('close', (code, reason) => resolve({ status: null, code, reason: String(reason) }));
  });

describe('a stream over WebSocket', () => {
  it('has the same events as server-sent ones, and goes on after the one that was read last', async () => {
    const [bySocket, byEvents] = [followBySocket, follow].map((open) => open(SETTLED, { variables: { since: '0' } }));
    const first = settledIn((await bySocket?.next()) ?? null);
    expect(first).toEqual(settledIn((await byEvents?.next()) ?? null));
    const second = settledIn((await bySocket?.next()) ?? null);
    expect(second).toEqual(settledIn((await byEvents?.next()) ?? null));
    const resumed = followBySocket(SETTLED, { variables: { since: first.sequence } });
    expect(settledIn(await resumed.next())).toEqual(second);
    for (const each of [bySocket, byEvents, resumed]) await each?.end();
  });

  it.each([
    ['with a foreign page’s origin', [], { headers: { origin: 'https://evil.example' } }, { status: 403 }],
    ['of no protocol', [], { protocol: [] }, { code: 4406 }],
    ['without a token', ['{"type":"connection_init"}'], {}, { code: 4401, reason: 'UNAUTHENTICATED' }],
    [
      'with an invalid token',
      ['{"type":"connection_init","payload":{"authorization":"Bearer x"}}'],
      {},
      { code: 4401, reason: 'UNAUTHENTICATED' },
    ],
    [
      'that subscribes before it says who it is',
      ['{"type":"subscribe","id":"1","payload":{"query":"{ a }"}}'],
      {},
      { code: 4401 },
    ],
    ['that sends what is no message', ['{'], {}, { code: 4400 }],
    ['that sends what is nested very deep', ['['.repeat(101)], {}, { code: 4400, reason: 'nested too deep' }],
    ['that sends more than a request may have', ['x'.repeat(2_000_000)], {}, { code: 1009 }],
  ] as const)('%s is closed with its code', async (_, messages, options, expected) => {
    expect(await connect(messages, options)).toMatchObject(expected);
  });

  it.each([
    ['a page of this machine in sandbox mode', { origin: 'http://localhost:5173' }],
    ['no page', {}],
  ])('may be opened by %s, by a header too', async (_, headers) => {
    const socket = new WebSocket(socketUrl(), 'graphql-transport-ws', {
      headers: { ...headersOf(ADMINISTRATOR), ...headers },
    });
    const answer = new Promise((resolve) => socket.once('message', (data) => resolve(String(data))));
    socket.once('open', () => socket.send('{"type":"connection_init"}'));
    expect(await answer).toBe('{"type":"connection_ack"}');
    socket.terminate();
  });

  it.each([
    ['a query', '{ viewer { name } }', {}, 'BAD_USER_INPUT'],
    ['a field that there is not', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a malformed sequence', SETTLED, { since: 'x' }, 'INVALID_CURSOR'],
    ['half a character', SETTLED, { since: '\ud800' }, 'BAD_USER_INPUT'],
  ])('refuses %s as an error of the operation', async (_, query, variables, code) => {
    const stream = followBySocket(query, { variables });
    await expect(stream.next()).rejects.toMatchObject([{ extensions: { code } }]);
  });

  it('counts among the streams of its caller, and gives its place back', async () => {
    for (const round of [1, 2]) {
      const client = connectClient();
      const open = [1, 2, 3].map(() => client.iterate({ query: SETTLED, variables: { since: '0' } }));
      for (const stream of open) expect([round, (await stream.next()).done]).toEqual([round, false]);
      await expect(client.iterate({ query: SETTLED }).next()).rejects.toMatchObject([
        { extensions: { code: 'RATE_LIMITED' } },
      ]);
      expect((await refusalOf(SETTLED))[1]).toBe('RATE_LIMITED');
      for (const stream of open) await stream.return?.();
      // Answered after the ends of the streams, which came on the same connection before it.
      await expect(client.iterate({ query: '{ a }' }).next()).rejects.toBeDefined();
      await client.dispose();
    }
  });

  it('ends with a code once its member has left', async () => {
    const since = String(await mirror().lastChange());
    await orderAndPay(1);
    const stream = followBySocket(ORDER_CHANGED, { variables: { since }, as: 'zhou.ning' });
    let answer = await stream.next();
    expect(answer?.errors).toBeUndefined();
    await run('mutation { deactivateMember(input: { accountName: "zhou.ning" }) { member { active } } }');
    await look();
    while (answer && !answer.errors) answer = await stream.next();
    expect(answer?.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('gets a code when its gateway goes, and any other upgrade is an ordinary request', async () => {
    const other = await startGateway(composed.parts);
    const stream = followBySocket(SETTLED, { variables: { since: '0' }, at: other.url });
    await stream.next();
    const gone = new Promise<unknown>((resolve) => stream.client.on('closed', resolve));
    const answer = await fetch(`${other.url}/health/live`, {
      headers: { upgrade: 'h2c', connection: 'upgrade' },
    }).catch(() => null);
    expect(answer?.status ?? 200).toBe(200);
    await other.close();
    expect(await gone).toMatchObject({ code: 1001 });
  });
});
