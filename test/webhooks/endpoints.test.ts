import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { type Post, RETRIES_MS } from '../../src/webhooks/index.ts';
import { at } from '../records/desk.ts';
import { codesOf } from '../support/gateway.ts';
import { ADMINISTRATOR, dataOf, ISSUE, type Newsroom, openNewsroom } from './newsroom.ts';
import { answerWith } from './receiver.ts';

const INTERNATIONAL = 'demo-intl';
const FOREIGN_ADMINISTRATOR = 'amara.okafor';

/** A timer that runs at once, whatever the pause. */
const startSoon = (_ms: number, run: () => void) => {
  const soon = setImmediate(run);
  return () => clearImmediate(soon);
};

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room.close());
afterEach(() => room.removeEndpoints());

describe('a webhook endpoint', () => {
  it('receives each change once, signed by its secret, from when the secret was issued', async () => {
    await room.changeRecord('before');
    const { endpoint, secret } = await room.openEndpoint();
    const task = await room.changeRecord('after');
    await room.webhooksOf().step();
    await room.webhooksOf().step();
    const [event, ...more] = room.receivedAbout(task.id);
    if (!event) throw new Error('no event');
    expect(more).toEqual([]);
    expect(room.receiver.received.some(({ body }) => body.includes('before'))).toBe(false);
    expect(JSON.parse(event.body)).toMatchObject({
      type: 'record.changed',
      data: { type: 'MarketingTask', recordId: task.id, version: 1, step: 'create', state: 'PENDING' },
    });
    const signedAt = new Date(Number(event.timestamp) * 1_000);
    expect(new Webhook(secret).sign(event.id, signedAt, event.body)).toBe(event.signature);
    expect(event.id.startsWith(endpoint.id)).toBe(true);
  });

  it('is tried for nearly a day, then paused, and receives all in order once it is active again', async () => {
    const { endpoint } = await room.openEndpoint();
    const task = await room.changeRecord('slow');
    const done = await room.desk.change(ADMINISTRATOR, 'finishMarketingTask', at(task));
    room.receiver.answer(answerWith(500));
    const waits: number[] = [];
    for (let attempt = 1; ; attempt += 1) {
      await room.webhooksOf().step();
      const waiting = (await room.deliveriesOf(endpoint.id)).filter(
        ({ state, attempts }) => state === 'PENDING' && attempts > 0,
      );
      const [next] = waiting;
      if (!next?.nextAttemptAt) break;
      expect(next.attempts).toBe(attempt);
      const waitMs = Date.parse(next.nextAttemptAt) - room.desk.now();
      waits.push(waitMs / 1_000);
      room.desk.forward(waitMs);
    }
    expect(waits).toEqual([5, 60, 300, 1_800, 7_200, 18_000, 28_800, 28_800]);
    const paused = await room.run<{
      webhookEndpoint: { state: string; version: number; history: { step: string; actor: string; reason: string }[] };
    }>(ADMINISTRATOR, `{ webhookEndpoint(id: "${endpoint.id}") { state version history { step actor reason } } }`);
    expect(paused.webhookEndpoint.state).toBe('PAUSED');
    expect(paused.webhookEndpoint.history.at(-1)).toEqual({ step: 'pause', actor: 'gateway', reason: 'unanswered' });
    room.receiver.received.length = 0;
    room.receiver.answer(answerWith(200));
    await room.desk.change(ADMINISTRATOR, 'activateWebhookEndpoint', {
      id: endpoint.id,
      expectedVersion: paused.webhookEndpoint.version,
    });
    await room.webhooksOf().step();
    expect(room.receivedAbout(task.id).map((one) => dataOf(one).version)).toEqual([1, done.version]);
  });

  it('is sent an event again after a gateway has ended, which is no attempt', async () => {
    const { endpoint } = await room.openEndpoint();
    const task = await room.changeRecord('crashes');
    room.receiver.answer(answerWith(503));
    for (let crash = 0; crash <= RETRIES_MS.length; crash += 1) {
      await room.openCrashing(0).step();
      room.desk.forward(61_000);
    }
    expect(room.receivedAbout(task.id)).toHaveLength(RETRIES_MS.length + 1);
    expect(new Set((await room.deliveriesOf(endpoint.id)).map(({ attempts }) => attempts))).toEqual(new Set([0]));
    room.receiver.answer(answerWith(204));
    await room.webhooksOf().step();
    expect((await room.deliveriesOf(endpoint.id)).map(({ state, attempts }) => [state, attempts])).toContainEqual([
      'DELIVERED',
      1,
    ]);
  });

  it('is paused at once by 410, and a redirect is followed nowhere', async () => {
    const { endpoint } = await room.openEndpoint();
    room.receiver.answer(answerWith(302, { location: `http://127.0.0.1:${room.receiver.port}/elsewhere` }));
    await room.changeRecord('moved');
    await room.webhooksOf().step();
    expect(new Set(room.receiver.received.map(({ path }) => path))).toEqual(new Set(['/events']));
    expect((await room.deliveriesOf(endpoint.id)).map(({ status, state }) => [status, state])).toContainEqual([
      302,
      'PENDING',
    ]);
    room.receiver.answer(answerWith(410));
    room.desk.forward(5_000);
    await room.webhooksOf().step();
    const { webhookEndpoint } = await room.run<{ webhookEndpoint: { state: string } }>(
      ADMINISTRATOR,
      `{ webhookEndpoint(id: "${endpoint.id}") { state } }`,
    );
    expect(webhookEndpoint.state).toBe('PAUSED');
  });

  it('receives its events while the receiver of another endpoint never answers', async () => {
    const slow = await room.openEndpoint({ url: `${room.receiver.url}/slow` });
    const { endpoint } = await room.openEndpoint();
    const held = Promise.withResolvers<void>();
    let isHeld = 0;
    const post: Post = Object.assign(
      async (message: Parameters<Post>[0]) => {
        if (!message.url.endsWith('/slow')) return room.post(message);
        isHeld += 1;
        await held.promise;
        return { status: null, fault: 'TIMEOUT' } as const;
      },
      { close: async () => undefined },
    );
    // This gateway's clock runs each timer at once.
    const webhooks = room.openAnother({ post, clock: { now: room.desk.now, after: startSoon } });
    const first = await room.changeRecord('before it is slow');
    webhooks.start();
    while (isHeld === 0) await new Promise(setImmediate);
    const second = await room.changeRecord('while it is slow');
    while (room.receivedAbout(second.id).length === 0) await new Promise(setImmediate);
    expect(room.receivedAbout(first.id)).toHaveLength(1);
    expect((await room.deliveriesOf(slow.endpoint.id)).map(({ state }) => state)).not.toContain('DELIVERED');
    while ((await room.deliveriesOf(endpoint.id)).some(({ state }) => state === 'PENDING'))
      await new Promise(setImmediate);
    held.resolve();
    await webhooks.close();
    // Closing waits for the request under way and stores its outcome.
    expect((await room.deliveriesOf(slow.endpoint.id)).map(({ fault }) => fault)).toContain('TIMEOUT');
  });

  it('receives a test event, and a delivery again under the id of its message', async () => {
    const { endpoint } = await room.openEndpoint({ topics: ['OPERATION_SETTLED'] });
    const key = room.newKey();
    const test = `mutation ($id: ID!, $key: String!) {
      sendWebhookTest(input: { webhookEndpointId: $id, idempotencyKey: $key }) { deliveries { deliveryId type state } }
    }`;
    const first = await room.run(ADMINISTRATOR, test, { id: endpoint.id, key });
    expect(await room.run(ADMINISTRATOR, test, { id: endpoint.id, key })).toEqual(first);
    await room.webhooksOf().step();
    expect(room.receiver.received.map(({ body }) => JSON.parse(body).type)).toEqual(['webhook.test']);
    const [sent] = await room.deliveriesOf(endpoint.id);
    const replay = `mutation ($id: ID!, $key: String!, $ids: [ID!]!) {
      replayWebhookDeliveries(input: { webhookEndpointId: $id, idempotencyKey: $key, deliveryIds: $ids }) {
        deliveries { messageId state } } }`;
    const again = { id: endpoint.id, key: room.newKey(), ids: [sent?.deliveryId] };
    await room.run(ADMINISTRATOR, replay, again);
    await room.run(ADMINISTRATOR, replay, again);
    await room.webhooksOf().step();
    expect(room.receiver.received.map(({ id }) => id)).toEqual([sent?.messageId, sent?.messageId]);
    const foreign = await room.desk.gateway.run(ADMINISTRATOR, replay, {
      ...again,
      key: room.newKey(),
      ids: ['unknown'],
    });
    expect(codesOf(foreign)).toEqual(['NOT_FOUND']);
  });

  it.each(['wang.fang', 'zhou.ning'])('is closed to %s', async (as) => {
    const { endpoint } = await room.openEndpoint();
    const asked = await room.desk.gateway.run(
      as,
      `{ webhookDeliveries(webhookEndpointId: "${endpoint.id}") { type } }`,
    );
    expect(codesOf(asked)).toEqual(['FORBIDDEN']);
    expect(codesOf(await room.desk.gateway.run(as, ISSUE, { id: endpoint.id, key: room.newKey() }))).toEqual([
      'FORBIDDEN',
    ]);
  });

  it('about a customer of another partner, or about none that there is, is NOT_FOUND, when it is made and when it is changed', async () => {
    const firstOf = async (as: string): Promise<string> => {
      const { customers } = await room.run<{ customers: { nodes: { customerId: string }[] } }>(
        as,
        '{ customers(first: 1) { nodes { customerId } } }',
      );
      return customers.nodes[0]?.customerId ?? '';
    };
    const [own, foreign] = [await firstOf(ADMINISTRATOR), await firstOf(FOREIGN_ADMINISTRATOR)];
    const input = { url: room.receiver.url, topics: ['ORDER_CHANGED'] };
    const endpoint = await room.desk.change(ADMINISTRATOR, 'createWebhookEndpoint', {
      ...input,
      aboutCustomers: [own],
    });
    for (const id of [foreign, 'unknown']) {
      const aboutCustomers = [own, id];
      const refused = [
        await room.desk.refused(ADMINISTRATOR, 'createWebhookEndpoint', { ...input, aboutCustomers }),
        await room.desk.refused(ADMINISTRATOR, 'updateWebhookEndpoint', { ...at(endpoint), aboutCustomers }),
      ];
      for (const { code } of refused) expect([id, code]).toEqual([id, 'NOT_FOUND']);
    }
    await room.desk.change(ADMINISTRATOR, 'removeWebhookEndpoint', at(endpoint));
  });

  it('of another partner is NOT_FOUND', async () => {
    const { endpoint } = await room.openEndpoint();
    const asked = await room.desk.gateway.run(FOREIGN_ADMINISTRATOR, ISSUE, { id: endpoint.id, key: room.newKey() });
    expect(codesOf(asked)).toEqual(['NOT_FOUND']);
  });
});

describe('an address in a private network', () => {
  it.each([
    'http://room.receiver.example/',
    'ftp://room.receiver.example/',
    'https://user:secret@room.receiver.example/',
    'receiver',
  ])('or without https, %s, is refused when it is entered', async (url) => {
    const refused = await room.desk.refused(FOREIGN_ADMINISTRATOR, 'createWebhookEndpoint', {
      url,
      topics: ['RECORD_CHANGED'],
    });
    expect([refused.code, refused.argument ?? refused.rule]).toEqual(['BAD_USER_INPUT', 'input.url']);
  });

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
    const { endpoint } = await room.openEndpoint({
      as: FOREIGN_ADMINISTRATOR,
      url: `https://${host}:${room.receiver.port}/`,
    });
    const test =
      'mutation ($id: ID!, $key: String!) { sendWebhookTest(input: { webhookEndpointId: $id, idempotencyKey: $key }) { deliveries { type } } }';
    await room.run(FOREIGN_ADMINISTRATOR, test, { id: endpoint.id, key: room.newKey() });
    await room.webhooksOf(INTERNATIONAL).step();
    const found = await room.deliveriesOf(endpoint.id, FOREIGN_ADMINISTRATOR);
    expect(new Set(found.map(({ fault }) => fault))).toEqual(new Set(['ADDRESS_REFUSED']));
    await room.desk.change(FOREIGN_ADMINISTRATOR, 'removeWebhookEndpoint', at(endpoint));
  });
});
