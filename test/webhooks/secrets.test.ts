import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { createKeyring } from '../../src/webhooks/index.ts';
import { codesOf } from '../support/gateway.ts';
import { ADMINISTRATOR, ISSUE, type Newsroom, openNewsroom } from './newsroom.ts';
import type { Received } from './receiver.ts';

const DAY_MS = 24 * 3_600_000;
const NEXT_KEY = 'another key of the tests, which comes after';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room.close());
afterEach(() => room.removeEndpoints());

const storedSecrets = async (endpointId: string): Promise<readonly string[]> => {
  const rows = await room.desk.gateway.services.store.db
    .selectFrom('webhook_secret')
    .select('secret')
    .where('endpoint_id', '=', endpointId)
    .execute();
  return rows.map(({ secret }) => secret);
};

const isSignedBy = (secret: string, { id, timestamp, body, signature }: Received): boolean =>
  signature.split(' ').includes(new Webhook(secret).sign(id, new Date(Number(timestamp) * 1_000), body));

/** The event of a change that is sent by one process. */
const eventBy = async (webhooks: { step(): Promise<void> }, title: string): Promise<Received | undefined> => {
  const task = await room.changeRecord(title);
  await webhooks.step();
  return room.receivedAbout(task.id)[0];
};

describe('the secret of a webhook endpoint', () => {
  it('is shown once, and signs beside the next one for a day', async () => {
    const { endpoint, secret } = await room.openEndpoint();
    const key = room.newKey();
    const second = String(await room.issueSecret(endpoint.id, { key }));
    expect(second).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await room.issueSecret(endpoint.id, { key })).toBeNull();
    const signersOf = (event: Received | undefined) =>
      [secret, second].map((each) => event !== undefined && isSignedBy(each, event));
    expect(signersOf(await eventBy(room.webhooksOf(), 'both'))).toEqual([true, true]);
    room.desk.forward(DAY_MS + 1_000);
    expect(signersOf(await eventBy(room.webhooksOf(), 'one'))).toEqual([false, true]);
    const another = await room.desk.change(ADMINISTRATOR, 'createWebhookEndpoint', {
      url: room.receiver.url,
      topics: ['RECORD_CHANGED'],
    });
    const taken = await room.desk.gateway.run(ADMINISTRATOR, ISSUE, { id: another.id, key });
    expect(codesOf(taken)).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('is stored encrypted, cannot be used in another row, and is removed once it has ended', async () => {
    const { endpoint, secret } = await room.openEndpoint();
    const second = String(await room.issueSecret(endpoint.id));
    const stored = await storedSecrets(endpoint.id);
    expect(stored.map((text) => text.startsWith('v1.'))).toEqual([true, true]);
    for (const each of [secret, second]) expect(stored.join()).not.toContain(each.replace('whsec_', ''));
    const keys = createKeyring(room.key);
    expect(stored.map((text) => keys.open(text, 'another row'))).toEqual([null, null]);
    room.desk.forward(DAY_MS + 1_000);
    await room.openAnother().step();
    expect((await storedSecrets(endpoint.id)).map((text) => text.slice(0, 3)).sort()).toEqual(['', 'v1.']);
  });

  it('is encrypted anew after a new key was set beside the one before, which then goes', async () => {
    const { endpoint, secret } = await room.openEndpoint();
    const [first] = await storedSecrets(endpoint.id);
    const both = room.openAnother({ keys: createKeyring(NEXT_KEY, room.key) });
    const event = await eventBy(both, 'both keys');
    expect(event && isSignedBy(secret, event)).toBe(true);
    expect(await storedSecrets(endpoint.id)).not.toContain(first);
    const after = await eventBy(room.openAnother({ keys: createKeyring(NEXT_KEY) }), 'new key');
    expect(after && isSignedBy(secret, after)).toBe(true);
    // A gateway that has the earlier key alone sends nothing, and says so once; nothing is lost.
    const said: string[] = [];
    const behind = room.openAnother({ onError: (error) => void said.push(String(error)) });
    const task = await room.changeRecord('earlier key');
    await behind.step();
    await behind.step();
    expect(room.receivedAbout(task.id)).toEqual([]);
    expect(said).toEqual([expect.stringContaining(endpoint.id)]);
    await room.openAnother({ keys: createKeyring(NEXT_KEY) }).step();
    expect(room.receivedAbout(task.id)).toHaveLength(1);
  });

  it('that was stored as plain text before there was a key is encrypted by the first gateway that has one', async () => {
    const { endpoint, secret } = await room.openEndpoint();
    await room.desk.gateway.services.store.db
      .updateTable('webhook_secret')
      .set({ secret })
      .where('endpoint_id', '=', endpoint.id)
      .execute();
    const event = await eventBy(room.openAnother(), 'as it is');
    expect(event && isSignedBy(secret, event)).toBe(true);
    expect((await storedSecrets(endpoint.id)).map((text) => text.startsWith('v1.'))).toEqual([true]);
  });

  it('is not issued without a key', async () => {
    const { endpoint } = await room.openEndpoint();
    const asked = { key: room.newKey(), digest: '', audit: async () => undefined };
    await expect(room.openAnother({ keys: null }).issueSecret(endpoint.id, asked)).rejects.toMatchObject({
      code: 'WEBHOOKS_OFF',
    });
  });
});
