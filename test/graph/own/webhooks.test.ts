import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { createPost, createWebhooks, type Post, RETRIES_MS, type Webhooks } from '../../../src/webhooks/index.ts';
import { type Answered, type Desk, openDesk } from '../../records/desk.ts';
import { codesOf } from '../../support/gateway.ts';

const CHINA = 'demo-cn';
const INTERNATIONAL = 'demo-intl';
const ADMINISTRATOR = 'chen.xia';
const FOREIGN_ADMINISTRATOR = 'amara.okafor';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Changes of the test with crashes; `npm run test:news` makes a thousand. */
const CHANGES = process.env.NEWS === 'full' ? 1_000 : 60;

interface Received {
  readonly path: string;
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
}

type Respond = (answer: ServerResponse, received: Received) => void;

const answerWith =
  (status: number, headers: Readonly<Record<string, string>> = {}): Respond =>
  (answer) =>
    answer.writeHead(status, headers).end('ok');

/** A partner's own system: it keeps what comes and answers as the test says. */
const openReceiver = async () => {
  const received: Received[] = [];
  let respond: Respond = answerWith(204);
  const server: Server = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { headers } = request;
      const one = {
        path: request.url ?? '',
        id: String(headers['webhook-id']),
        timestamp: String(headers['webhook-timestamp']),
        signature: String(headers['webhook-signature']),
        body: Buffer.concat(parts).toString(),
      };
      received.push(one);
      respond(answer, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    port,
    url: `http://127.0.0.1:${port}/events`,
    answer: (next: Respond) => {
      respond = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

let desk: Desk;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let keys = 0;

beforeAll(async () => {
  receiver = await openReceiver();
  desk = await openDesk({
    customers: 20,
    adjust: (config) => ({
      ...config,
      partners: config.partners.map((partner) => ({
        ...partner,
        records: {
          ...partner.records,
          kinds: { webhookEndpoint: { privateNetworks: partner.id === CHINA ? 1 : 0 } },
        },
      })),
    }),
  });
});
afterAll(async () => {
  await desk.close();
  await receiver.close();
});

const webhooksOf = (partnerId = CHINA): Webhooks => desk.gateway.services.partner(partnerId).webhooks;
const newKey = (): string => {
  keys += 1;
  return `webhook-${keys}`;
};

const at = ({ id, version }: Answered) => ({ id, expectedVersion: version });

const run = async <T>(as: string, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> => {
  const { data, errors } = await desk.gateway.run(as, query, variables);
  expect(errors).toBeUndefined();
  return data as T;
};

const ISSUE = `mutation ($id: ID!, $key: String!) {
  issueWebhookSecret(input: { webhookEndpointId: $id, idempotencyKey: $key }) { secret }
}`;
const issueSecret = async (id: string, { key = newKey(), as = ADMINISTRATOR } = {}): Promise<string | null> =>
  (await run<{ issueWebhookSecret: { secret: string | null } }>(as, ISSUE, { id, key })).issueWebhookSecret.secret;

interface DeliveryAnswer {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly type: string;
  readonly state: string;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly status: number | null;
  readonly fault: string | null;
}

const deliveriesOf = async (id: string, as = ADMINISTRATOR): Promise<readonly DeliveryAnswer[]> =>
  (
    await run<{ webhookDeliveries: readonly DeliveryAnswer[] }>(
      as,
      `query ($id: ID!) { webhookDeliveries(webhookEndpointId: $id, first: 100) {
        deliveryId messageId type state attempts nextAttemptAt status fault } }`,
      { id },
    )
  ).webhookDeliveries;

/** An active endpoint with a secret. */
const openEndpoint = async ({ as = ADMINISTRATOR, url = receiver.url, ...values }: Record<string, unknown> = {}) => {
  const admin = String(as);
  const made = await desk.change(admin, 'createWebhookEndpoint', { url, topics: ['RECORD_CHANGED'], ...values });
  const secret = await issueSecret(made.id, { as: admin });
  const endpoint = await desk.change(admin, 'activateWebhookEndpoint', at(made));
  receiver.received.length = 0;
  receiver.answer(answerWith(204));
  return { endpoint, secret: String(secret) };
};

afterEach(async () => {
  const { webhookEndpoints } = await run<{
    webhookEndpoints: { nodes: readonly { id: string; version: number; state: string }[] };
  }>(ADMINISTRATOR, '{ webhookEndpoints { nodes { id: webhookEndpointId version state } } }');
  for (const { id, version, state } of webhookEndpoints.nodes)
    if (state !== 'REMOVED')
      await desk.change(ADMINISTRATOR, 'removeWebhookEndpoint', { id, expectedVersion: version });
});

const changeRecord = (title: string): Promise<Answered> =>
  desk.change(ADMINISTRATOR, 'createMarketingTask', { title, dueOn: '2030-01-01' });

const dataOf = ({ body }: Received): Readonly<Record<string, unknown>> =>
  (JSON.parse(body) as { data: Readonly<Record<string, unknown>> }).data;

/** Events about a record, without those about endpoints. */
const receivedAbout = (id: string): readonly Received[] =>
  receiver.received.filter((one) => dataOf(one).recordId === id);

/** A gateway that ends after it has sent some events, before it has noted the answers of the others. */
const openCrashing = (noted: number): Webhooks => {
  const { store, audit, ledger, clock, partner } = desk.gateway.services;
  const { records, mirror } = partner(CHINA);
  const real = createPost({
    now: desk.now,
    after: (ms, give) => {
      const timer = setTimeout(give, ms);
      return () => clearTimeout(timer);
    },
  });
  let left = noted;
  const post: Post = Object.assign(
    async (message: Parameters<Post>[0]) => {
      const answered = await real(message);
      left -= 1;
      if (left < 0) throw new Error('the gateway has ended');
      return answered;
    },
    { close: real.close },
  );
  return createWebhooks({
    partnerId: CHINA,
    store,
    clock,
    records,
    audit,
    ledger,
    mirror,
    post,
    onError: () => undefined,
  });
};

describe('a webhook endpoint', () => {
  it('receives each change once, signed by its secret, from when the secret was issued', async () => {
    await changeRecord('before');
    const { endpoint, secret } = await openEndpoint();
    const task = await changeRecord('after');
    await webhooksOf().step();
    await webhooksOf().step();
    const [event, ...more] = receivedAbout(task.id);
    if (!event) throw new Error('no event');
    expect(more).toEqual([]);
    expect(receiver.received.some(({ body }) => body.includes('before'))).toBe(false);
    expect(JSON.parse(event.body)).toMatchObject({
      type: 'record.changed',
      data: { type: 'MarketingTask', recordId: task.id, version: 1, step: 'create', state: 'PENDING' },
    });
    const signedAt = new Date(Number(event.timestamp) * 1_000);
    expect(new Webhook(secret).sign(event.id, signedAt, event.body)).toBe(event.signature);
    expect(event.id.startsWith(endpoint.id)).toBe(true);
  });

  it('shows a secret once, and signs by two for a day after a new one', async () => {
    const { endpoint, secret } = await openEndpoint();
    const key = newKey();
    const second = await issueSecret(endpoint.id, { key });
    expect(second).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await issueSecret(endpoint.id, { key })).toBeNull();
    const signaturesAfter = async (title: string): Promise<readonly string[]> => {
      const task = await changeRecord(title);
      await webhooksOf().step();
      const [event] = receivedAbout(task.id);
      if (!event) throw new Error('no event');
      const signedAt = new Date(Number(event.timestamp) * 1_000);
      const expected = [String(second), secret].map((each) => new Webhook(each).sign(event.id, signedAt, event.body));
      return event.signature.split(' ').map((each) => ['new', 'old'][expected.indexOf(each)] ?? 'foreign');
    };
    expect(await signaturesAfter('both')).toEqual(['new', 'old']);
    desk.forward(DAY_MS + 1_000);
    expect(await signaturesAfter('one')).toEqual(['new']);
    const other = await desk.gateway.run(ADMINISTRATOR, ISSUE, {
      id: (await desk.change(ADMINISTRATOR, 'createWebhookEndpoint', { url: receiver.url, topics: ['RECORD_CHANGED'] }))
        .id,
      key,
    });
    expect(codesOf(other)).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('is tried for nearly a day, then paused, and receives all in order once it is active again', async () => {
    const { endpoint } = await openEndpoint();
    const task = await changeRecord('slow');
    const done = await desk.change(ADMINISTRATOR, 'finishMarketingTask', at(task));
    receiver.answer(answerWith(500));
    const waits: number[] = [];
    for (let attempt = 1; ; attempt += 1) {
      await webhooksOf().step();
      const waiting = (await deliveriesOf(endpoint.id)).filter(
        ({ state, attempts }) => state === 'PENDING' && attempts > 0,
      );
      const [next] = waiting;
      if (!next?.nextAttemptAt) break;
      expect(next.attempts).toBe(attempt);
      const waitMs = Date.parse(next.nextAttemptAt) - desk.now();
      waits.push(waitMs / 1_000);
      desk.forward(waitMs);
    }
    expect(waits).toEqual([5, 60, 300, 1_800, 7_200, 18_000, 28_800, 28_800]);
    const paused = await run<{
      webhookEndpoint: { state: string; version: number; history: { step: string; actor: string; reason: string }[] };
    }>(ADMINISTRATOR, `{ webhookEndpoint(id: "${endpoint.id}") { state version history { step actor reason } } }`);
    expect(paused.webhookEndpoint.state).toBe('PAUSED');
    expect(paused.webhookEndpoint.history.at(-1)).toEqual({ step: 'pause', actor: 'gateway', reason: 'unanswered' });
    receiver.received.length = 0;
    receiver.answer(answerWith(200));
    await desk.change(ADMINISTRATOR, 'activateWebhookEndpoint', {
      id: endpoint.id,
      expectedVersion: paused.webhookEndpoint.version,
    });
    await webhooksOf().step();
    expect(receivedAbout(task.id).map((one) => dataOf(one).version)).toEqual([1, done.version]);
  });

  it('is sent an event again after a gateway has ended, which is no attempt', async () => {
    const { endpoint } = await openEndpoint();
    const task = await changeRecord('crashes');
    receiver.answer(answerWith(503));
    for (let crash = 0; crash <= RETRIES_MS.length; crash += 1) {
      await openCrashing(0).step();
      desk.forward(61_000);
    }
    expect(receivedAbout(task.id)).toHaveLength(RETRIES_MS.length + 1);
    expect(new Set((await deliveriesOf(endpoint.id)).map(({ attempts }) => attempts))).toEqual(new Set([0]));
    receiver.answer(answerWith(204));
    await webhooksOf().step();
    expect((await deliveriesOf(endpoint.id)).map(({ state, attempts }) => [state, attempts])).toContainEqual([
      'DELIVERED',
      1,
    ]);
  });

  it('is paused at once by 410, and a redirect is followed nowhere', async () => {
    const { endpoint } = await openEndpoint();
    receiver.answer(answerWith(302, { location: `http://127.0.0.1:${receiver.port}/elsewhere` }));
    await changeRecord('moved');
    await webhooksOf().step();
    expect(new Set(receiver.received.map(({ path }) => path))).toEqual(new Set(['/events']));
    expect((await deliveriesOf(endpoint.id)).map(({ status, state }) => [status, state])).toContainEqual([
      302,
      'PENDING',
    ]);
    receiver.answer(answerWith(410));
    desk.forward(5_000);
    await webhooksOf().step();
    const { webhookEndpoint } = await run<{ webhookEndpoint: { state: string } }>(
      ADMINISTRATOR,
      `{ webhookEndpoint(id: "${endpoint.id}") { state } }`,
    );
    expect(webhookEndpoint.state).toBe('PAUSED');
  });

  it('receives a test event, and a delivery again under the id of its message', async () => {
    const { endpoint } = await openEndpoint({ topics: ['OPERATION_SETTLED'] });
    const key = newKey();
    const test = `mutation ($id: ID!, $key: String!) {
      sendWebhookTest(input: { webhookEndpointId: $id, idempotencyKey: $key }) { deliveries { deliveryId type state } }
    }`;
    const first = await run(ADMINISTRATOR, test, { id: endpoint.id, key });
    expect(await run(ADMINISTRATOR, test, { id: endpoint.id, key })).toEqual(first);
    await webhooksOf().step();
    expect(receiver.received.map(({ body }) => JSON.parse(body).type)).toEqual(['webhook.test']);
    const [sent] = await deliveriesOf(endpoint.id);
    const replay = `mutation ($id: ID!, $key: String!, $ids: [ID!]!) {
      replayWebhookDeliveries(input: { webhookEndpointId: $id, idempotencyKey: $key, deliveryIds: $ids }) {
        deliveries { messageId state } } }`;
    const again = { id: endpoint.id, key: newKey(), ids: [sent?.deliveryId] };
    await run(ADMINISTRATOR, replay, again);
    await run(ADMINISTRATOR, replay, again);
    await webhooksOf().step();
    expect(receiver.received.map(({ id }) => id)).toEqual([sent?.messageId, sent?.messageId]);
    const foreign = await desk.gateway.run(ADMINISTRATOR, replay, { ...again, key: newKey(), ids: ['unknown'] });
    expect(codesOf(foreign)).toEqual(['NOT_FOUND']);
  });

  it.each(['wang.fang', 'zhou.ning'])('is closed to %s', async (as) => {
    const { endpoint } = await openEndpoint();
    const asked = await desk.gateway.run(as, `{ webhookDeliveries(webhookEndpointId: "${endpoint.id}") { type } }`);
    expect(codesOf(asked)).toEqual(['FORBIDDEN']);
    expect(codesOf(await desk.gateway.run(as, ISSUE, { id: endpoint.id, key: newKey() }))).toEqual(['FORBIDDEN']);
  });

  it('of another partner is NOT_FOUND', async () => {
    const { endpoint } = await openEndpoint();
    const asked = await desk.gateway.run(FOREIGN_ADMINISTRATOR, ISSUE, { id: endpoint.id, key: newKey() });
    expect(codesOf(asked)).toEqual(['NOT_FOUND']);
  });
});

describe('an address in a private network', () => {
  it.each(['http://receiver.example/', 'ftp://receiver.example/', 'https://user:secret@receiver.example/', 'receiver'])(
    'or without https, %s, is refused when it is entered',
    async (url) => {
      const refused = await desk.refused(FOREIGN_ADMINISTRATOR, 'createWebhookEndpoint', {
        url,
        topics: ['RECORD_CHANGED'],
      });
      expect([refused.code, refused.argument ?? refused.rule]).toEqual(['BAD_USER_INPUT', 'input.url']);
    },
  );

  it.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '10.1.2.3',
    '169.254.169.254',
    '0x7f.1',
    '100.64.0.1',
    '[fd00::1]',
  ])('%s is not connected to', async (host) => {
    const { endpoint } = await openEndpoint({ as: FOREIGN_ADMINISTRATOR, url: `https://${host}:${receiver.port}/` });
    const test =
      'mutation ($id: ID!, $key: String!) { sendWebhookTest(input: { webhookEndpointId: $id, idempotencyKey: $key }) { deliveries { type } } }';
    await run(FOREIGN_ADMINISTRATOR, test, { id: endpoint.id, key: newKey() });
    await webhooksOf(INTERNATIONAL).step();
    const found = await deliveriesOf(endpoint.id, FOREIGN_ADMINISTRATOR);
    expect(new Set(found.map(({ fault }) => fault))).toEqual(new Set(['ADDRESS_REFUSED']));
    await desk.change(FOREIGN_ADMINISTRATOR, 'removeWebhookEndpoint', at(endpoint));
  });

  it('is no matter for a receiver that never answers: it is given up in time', async () => {
    const reached = new Promise<void>((resolve) => receiver.answer(() => resolve()));
    const post = createPost({
      now: desk.now,
      after: (_ms, give) => {
        void reached.then(give);
        return () => undefined;
      },
    });
    const secret = `whsec_${Buffer.alloc(32).toString('base64')}`;
    const message = { url: receiver.url, id: 'm', body: '{}', secrets: [secret], privateNetworks: true };
    expect(await post(message)).toEqual({ status: null, fault: 'TIMEOUT' });
    await post.close();
  });
});

describe(`${CHANGES} changes while gateways and the receiver crash`, () => {
  it('are each delivered, and those of one object in their order', async () => {
    const { endpoint } = await openEndpoint();
    let turn = 0;
    const next = (): number => {
      turn = (turn * 1_103_515_245 + 12_345) % 2_147_483_648;
      return turn / 2_147_483_648;
    };
    const accepted: Received[] = [];
    const failures = new Map<string, number>();
    // A message that failed once for each wait would pause the endpoint, which another test looks at.
    receiver.answer((answer, one) => {
      const failed = failures.get(one.id) ?? 0;
      const chance = failed < RETRIES_MS.length ? next() : 1;
      if (chance < 0.3) failures.set(one.id, failed + 1);
      if (chance < 0.15) answer.destroy();
      else if (chance < 0.3) answer.writeHead(503).end();
      else {
        accepted.push(one);
        answer.writeHead(204).end();
      }
    });
    const versions = new Map<string, number[]>();
    const tasks: Answered[] = [];
    for (let change = 0; change < CHANGES; change += 1) {
      const known = tasks[Math.floor(next() * tasks.length)];
      const isNew = !known || next() < 0.3;
      const task = isNew
        ? await changeRecord(`change ${change}`)
        : await desk.change(ADMINISTRATOR, 'updateMarketingTask', { ...at(known), notes: `change ${change}` });
      if (isNew) tasks.push(task);
      else tasks[tasks.indexOf(known)] = task;
      versions.set(task.id, [...(versions.get(task.id) ?? []), task.version]);
      if (change % 20 === 0)
        await Promise.all([
          openCrashing(Math.floor(next() * 20)).step(),
          openCrashing(Math.floor(next() * 20)).step(),
          webhooksOf().step(),
        ]);
    }
    for (let round = 0; round < 2_000; round += 1) {
      await Promise.all([openCrashing(Math.floor(next() * 20)).step(), webhooksOf().step()]);
      const waiting = await webhooksOf().deliveries(endpoint.id, { states: ['PENDING'], first: 100 });
      if (waiting.length === 0) break;
      // Those that wait behind another of their object are due already.
      const waits = waiting.map(({ dueAt }) => Date.parse(dueAt) - desk.now()).filter((wait) => wait > 0);
      desk.forward(waits.length > 0 ? Math.min(...waits) : 1_000);
    }
    const lost: string[] = [];
    const disordered: string[] = [];
    for (const [id, expected] of versions) {
      const first = new Map<unknown, number>();
      for (const [place, one] of accepted.entries())
        if (dataOf(one).recordId === id && !first.has(dataOf(one).version)) first.set(dataOf(one).version, place);
      const places = expected.map((version) => first.get(version));
      lost.push(...expected.filter((_, index) => places[index] === undefined).map((version) => `${id} ${version}`));
      if (places.some((place, index) => index > 0 && (place ?? 0) < (places[index - 1] ?? 0))) disordered.push(id);
    }
    const figures = {
      changes: CHANGES,
      objects: versions.size,
      attempts: receiver.received.length,
      accepted: accepted.length,
    };
    if (process.env.NEWS === 'full')
      process.stdout.write(`${JSON.stringify({ ...figures, lost: lost.length, disordered: disordered.length })}\n`);
    expect([lost, disordered]).toEqual([[], []]);
    expect(accepted.length).toBeGreaterThanOrEqual(CHANGES);
    expect(receiver.received.length).toBeGreaterThan(accepted.length);
  });
});
