import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../src/identity/index.ts';
import { type Answered, at } from '../records/desk.ts';
import { ADMINISTRATOR, dataOf, type Newsroom, openNewsroom } from './newsroom.ts';
import { answerWith } from './receiver.ts';
import { READ_CUSTOMERS, READ_TASKS, type Staff, staffOf, withEndpoints } from './staff.ts';

let room: Newsroom;
let staff: Staff;
beforeAll(async () => {
  room = await openNewsroom({ adjust: withEndpoints });
  staff = staffOf(room);
});
afterAll(() => room.close());
afterEach(() => room.removeEndpoints());

const addSolution = (): Promise<Answered> =>
  room.desk.change(ADMINISTRATOR, 'createSolution', { title: `Solution ${room.newKey()}` });

/** Numbers of the records whose events came. */
const received = (): readonly unknown[] => room.receiver.received.map((one) => dataOf(one).recordId);

interface EndpointAnswer {
  readonly state: string;
  readonly version: number;
  readonly readsAs: string | null;
  readonly history: readonly { readonly actor: string | null; readonly step: string; readonly reason: string | null }[];
}

const find = async (id: string, as: string | Viewer = ADMINISTRATOR): Promise<EndpointAnswer> =>
  (
    await room.run<{ webhookEndpoint: EndpointAnswer }>(
      as,
      `{ webhookEndpoint(id: "${id}") { state version readsAs history { actor step reason } } }`,
    )
  ).webhookEndpoint;

const expectPaused = async (id: string, reason: string): Promise<number> => {
  const { state, version, history } = await find(id);
  expect([state, history.at(-1)]).toEqual(['PAUSED', { actor: 'gateway', step: 'pause', reason }]);
  return version;
};

const stateOf = async (id: string): Promise<readonly unknown[]> =>
  (await room.deliveriesOf(id)).map(({ type, state }) => `${type} ${state}`).sort();

describe('an endpoint sends what its reader may read', () => {
  it('of records: of each kind that the roles allow, and no alert of facts that they do not', async () => {
    const clerk = await staff.employ('tasks.clerk', [READ_CUSTOMERS, READ_TASKS]);
    const { endpoint } = await room.openEndpoint({ as: clerk });
    const [task, hidden] = [await room.changeRecord('seen'), await addSolution()];
    await room.webhooksOf().step();
    expect(received()).toContain(task.id);
    expect(received()).not.toContain(hidden.id);
    expect((await find(endpoint.id, clerk)).readsAs).toBe('tasks.clerk');
  });

  it('as a program, by the roles that the configuration gives it', async () => {
    await room.openEndpoint({ as: staff.viewer('erp-sync', 'service') });
    const task = await room.changeRecord('seen by a program');
    await room.webhooksOf().step();
    expect(received()).toContain(task.id);
  });

  it('and is refused to one who may not read a topic, when it is activated', async () => {
    const clerk = await staff.employ('tasks.clerk', [READ_TASKS]);
    const made = await room.desk.change(clerk, 'createWebhookEndpoint', {
      url: room.receiver.url,
      topics: ['RECORD_CHANGED'],
    });
    expect((await room.desk.refused(clerk, 'activateWebhookEndpoint', at(made))).code).toBe('FORBIDDEN');
    expect((await find(made.id)).state).toBe('PAUSED');
  });

  it('and is refused to one whose roles only a token names', async () => {
    const made = await room.desk.change(ADMINISTRATOR, 'createWebhookEndpoint', {
      url: room.receiver.url,
      topics: ['RECORD_CHANGED'],
    });
    for (const viewer of [
      staff.viewer('unknown.member', 'member', ['ADMINISTRATOR']),
      staff.viewer('unknown-sync', 'service', ['ENDPOINTS']),
    ])
      expect(await room.desk.refused(viewer, 'activateWebhookEndpoint', at(made))).toMatchObject({
        code: 'WRONG_STATE',
        rule: 'lasting-roles',
      });
  });
});

describe('an endpoint whose reader', () => {
  const open = async (accountName: string) => {
    const as = await staff.employ(accountName, [READ_CUSTOMERS, READ_TASKS]);
    const { endpoint } = await room.openEndpoint({ as });
    return endpoint;
  };

  it.each([
    ['is deactivated', (name: string) => staff.deactivate(name), 'UNAUTHENTICATED: deactivated'],
    [
      'has another role',
      (name: string) => staff.assign(name, ['ACCOUNT_DIRECTOR']),
      'FORBIDDEN: a permission or customers that it had before',
    ],
    [
      'sees own customers only',
      (name: string) => staff.assign(name, ['ACCOUNT_MANAGER']),
      'FORBIDDEN: a permission or customers that it had before',
    ],
    [
      'has a role with fewer items',
      (name: string) => staff.saveRole(`ROLE_${name.toUpperCase().replace('.', '_')}`, [READ_CUSTOMERS]),
      'FORBIDDEN: a permission or customers that it had before',
    ],
  ])('%s is paused with the reason, and sends what waited to the next reader', async (what, change, reason) => {
    const name = `leaving.${what.replaceAll(' ', '-').slice(0, 12)}`.replaceAll('-', '');
    const endpoint = await open(name);
    await room.changeRecord('before');
    room.receiver.answer(answerWith(503));
    await room.webhooksOf().step();
    expect(await stateOf(endpoint.id)).toContain('record.changed PENDING');
    await change(name);
    room.desk.forward(60_000);
    const task = await room.changeRecord('after');
    room.receiver.received.length = 0;
    await room.webhooksOf().step();
    expect(room.receiver.received).toEqual([]);
    const expectedVersion = await expectPaused(endpoint.id, reason);
    await room.desk.gateway.services.partner('demo-cn').alerts.step();
    const { alerts } = (await room.desk.ask(ADMINISTRATOR, '{ alerts(first: 100) { nodes { watch subject } } }')) as {
      alerts: { nodes: readonly unknown[] };
    };
    expect(alerts.nodes).toContainEqual({ watch: 'WEBHOOK_PAUSED', subject: endpoint.id });
    room.receiver.answer(answerWith(204));
    await room.desk.change(ADMINISTRATOR, 'activateWebhookEndpoint', { id: endpoint.id, expectedVersion });
    await room.webhooksOf().step();
    expect(received()).toContain(task.id);
    expect((await find(endpoint.id)).readsAs).toBe(ADMINISTRATOR);
  });

  it('is unknown, as in a database of an earlier version, is paused', async () => {
    const endpoint = await open('earlier.clerk');
    await room.desk.gateway.services.store.db.deleteFrom('webhook_reader').execute();
    await room.changeRecord('not sent');
    room.receiver.received.length = 0;
    await room.webhooksOf().step();
    expect(room.receiver.received).toEqual([]);
    await expectPaused(endpoint.id, 'UNAUTHENTICATED: not activated by a member');
  });
});

describe('an endpoint that another member takes over', () => {
  it('is changed while it is active by its reader alone, and reads as who activates it', async () => {
    const clerk = await staff.employ('tasks.clerk', [READ_CUSTOMERS, READ_TASKS]);
    const { endpoint } = await room.openEndpoint();
    const url = `${room.receiver.url}/other`;
    expect(await room.desk.refused(clerk, 'updateWebhookEndpoint', { ...at(endpoint), url })).toEqual({
      code: 'WRONG_STATE',
      rule: 'endpoint-of-another-member',
      limit: 'PAUSED',
    });
    const noted = await room.desk.change(ADMINISTRATOR, 'updateWebhookEndpoint', { ...at(endpoint), note: 'mine' });
    const paused = await room.desk.change(clerk, 'pauseWebhookEndpoint', at(noted));
    const moved = await room.desk.change(clerk, 'updateWebhookEndpoint', { ...at(paused), url });
    await room.desk.change(clerk, 'activateWebhookEndpoint', at(moved));
    expect((await find(endpoint.id)).readsAs).toBe('tasks.clerk');
  });

  it('withholds what waited and what is sent again, where the new reader may not read it', async () => {
    const clerk = await staff.employ('tasks.clerk', [READ_CUSTOMERS, READ_TASKS]);
    const { endpoint } = await room.openEndpoint();
    await addSolution();
    await room.webhooksOf().step();
    const [sent] = (await room.deliveriesOf(endpoint.id)).filter(({ state }) => state === 'DELIVERED');
    room.receiver.answer(answerWith(503));
    const [task, hidden] = [await room.changeRecord('waits'), await addSolution()];
    await room.webhooksOf().step();
    const paused = await room.desk.change(ADMINISTRATOR, 'pauseWebhookEndpoint', at(endpoint));
    await room.run(
      clerk,
      `mutation ($ids: [ID!]!) { replayWebhookDeliveries(input: { webhookEndpointId: "${endpoint.id}",
        idempotencyKey: "again-${endpoint.id}", deliveryIds: $ids }) { deliveries { state } } }`,
      { ids: (await room.deliveriesOf(endpoint.id)).map(({ deliveryId }) => deliveryId) },
    );
    await room.desk.change(clerk, 'activateWebhookEndpoint', at(paused));
    room.receiver.received.length = 0;
    room.receiver.answer(answerWith(204));
    room.desk.forward(60_000);
    await room.webhooksOf().step();
    await room.webhooksOf().step();
    expect(sent).toBeDefined();
    // The endpoint is a record that its reader may read, too.
    expect(new Set(received())).toEqual(new Set([task.id, endpoint.id]));
    expect(received()).not.toContain(hidden.id);
    expect(await stateOf(endpoint.id)).toContain('record.changed WITHHELD');
    expect(await stateOf(endpoint.id)).not.toContain('record.changed PENDING');
  });
});
