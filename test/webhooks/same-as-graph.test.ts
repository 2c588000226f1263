import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../src/identity/index.ts';
import { MIRROR_AGES, mirrorOf, settle } from '../mirror/support.ts';
import { CHINA, dataOf, type Newsroom, openNewsroom } from './newsroom.ts';
import { answerWith } from './receiver.ts';
import { READ_CUSTOMERS, READ_TASKS, type Staff, staffOf, withEndpoints } from './staff.ts';

const ADMINISTRATOR = 'chen.xia';
const [FANG, QIANG] = ['wang.fang', 'li.qiang'];
const ALL = [
  'ORDER_CHANGED',
  'ROW_CHANGED',
  'OPERATION_SETTLED',
  'APPROVAL_WAITING',
  'RECORD_CHANGED',
  'ALERT_RAISED',
] as const;
const READ_ORDERS = 'BPC_ITEM_SUBCUSTSERV_060100';
const HOUR_MS = 3_601_000;

let room: Newsroom;
let staff: Staff;
/** The readers by their names, each with the topics that it may read. */
const readers = new Map<string, { readonly as: string | Viewer; readonly topics: readonly string[] }>();
const endpoints = new Map<string, string>();
let began: Readonly<Record<'changes' | 'recordChanges', string>>;

const partner = () => room.desk.gateway.services.partner(CHINA);

const refresh = async (): Promise<void> => {
  room.desk.forward(HOUR_MS);
  await settle(mirrorOf(partner()));
};

const sendAll = async (): Promise<void> => {
  for (let round = 0; round < 20; round += 1) await room.webhooksOf().step();
};

interface Page {
  readonly nodes: readonly { readonly sequence: string }[];
  readonly next: string;
}

/** Numbers in a log that a reader sees by asking the graph. */
const seenIn = async (
  as: string | Viewer,
  log: 'changes' | 'recordChanges',
  since: string,
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (let from = since; ; ) {
    const answer = await room.run<Record<string, Page>>(
      as,
      `{ ${log}(since: "${from}", first: 100) { nodes { sequence } next } }`,
    );
    const { nodes = [], next = from } = answer[log] ?? {};
    found.push(...nodes.map(({ sequence }) => sequence));
    if (nodes.length === 0) return found;
    from = next;
  }
};

const receivedBy = (name: string, isOf: (type: string) => boolean): readonly Readonly<Record<string, unknown>>[] =>
  room.receiver.received
    .filter(({ path, body }) => path === `/events/${name}` && isOf((JSON.parse(body) as { type: string }).type))
    .map(dataOf);

const numbers = (events: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
  events.map(({ sequence }) => String(sequence)).sort((a, b) => Number(a) - Number(b));

const customersOf = async (as: string): Promise<readonly string[]> => {
  const { customers } = await room.run<{ customers: { nodes: readonly { customerId: string }[] } }>(
    as,
    '{ customers(first: 100) { nodes { customerId } } }',
  );
  return customers.nodes.map(({ customerId }) => customerId);
};

const allocate = async (as: string, customerId: string): Promise<void> => {
  await room.run(
    as,
    `mutation { allocateFunds(input: { customerId: "${customerId}", amount: { amount: "1.00", currency: "CNY" },
      idempotencyKey: "${room.newKey()}" }) { operation { outcome } } }`,
  );
};

const createRecords = async (as: string, customerId: string): Promise<void> => {
  await room.desk.change(as, 'createMarketingTask', {
    title: `Task ${room.newKey()}`,
    dueOn: '2030-01-01',
    customerId,
  });
  await room.desk.change(as, 'createMarketingTask', { title: `Own task ${room.newKey()}`, dueOn: '2030-01-01' });
};

beforeAll(async () => {
  room = await openNewsroom({ env: { MIRROR_AGES, CUSTOMER_MANAGER: 'gateway' }, adjust: withEndpoints });
  staff = staffOf(room);
  await settle(mirrorOf(partner()));
  const ids = await customersOf(ADMINISTRATOR);
  await staff.giveCustomers(FANG, ids.slice(0, 6));
  await staff.giveCustomers(QIANG, ids.slice(6, 12));
  await staff.assign('zhou.ning', ['ACCOUNT_DIRECTOR', 'ENDPOINTS']);
  const rows = ['ORDER_CHANGED', 'ROW_CHANGED'];
  readers.set(ADMINISTRATOR, { as: ADMINISTRATOR, topics: ALL });
  readers.set('zhou.ning', { as: 'zhou.ning', topics: ALL });
  readers.set(FANG, { as: FANG, topics: ALL });
  readers.set(QIANG, { as: QIANG, topics: ALL });
  readers.set('erp-sync', { as: staff.viewer('erp-sync', 'service'), topics: ALL });
  const clerk = await staff.employ('rows.clerk', [READ_CUSTOMERS, READ_ORDERS, READ_TASKS]);
  readers.set('rows.clerk', { as: clerk, topics: [...rows, 'RECORD_CHANGED'] });
  for (const [name, { as, topics }] of readers) {
    const { endpoint } = await room.openEndpoint({ as, topics, url: `${room.receiver.url}/${name}` });
    endpoints.set(name, endpoint.id);
  }
  await sendAll();
  room.receiver.received.length = 0;
  began = {
    changes: String(await mirrorOf(partner()).lastChange()),
    recordChanges: String(await partner().records.lastEvent()),
  };
  room.desk.gateway.sandbox.live({ action: 'step', events: 40, kinds: { ORDERED: 4, LEFT: 1 }, partners: [CHINA] });
  for (const as of [ADMINISTRATOR, FANG, QIANG]) {
    const [first = ''] = await customersOf(as);
    await createRecords(as, first);
    await room.desk.change(as, 'createAlertRule', { watch: 'RESOURCES_EXPIRING', days: 365 });
  }
  await allocate(ADMINISTRATOR, String(ids[0]));
  await refresh();
  await partner().alerts.step();
  await sendAll();
});
afterAll(() => room.close());

describe('an endpoint of each reader', () => {
  it('sends the rows, records and writes that the reader sees in the graph, no more and no fewer', async () => {
    const rows = new Map<string, number>();
    for (const [name, { as, topics }] of readers) {
      const sent = receivedBy(name, (type) => type === 'order.changed' || type === 'row.changed');
      expect([name, numbers(sent)]).toEqual([name, await seenIn(as, 'changes', began.changes)]);
      const records = receivedBy(name, (type) => type === 'record.changed' || type === 'alert.raised');
      expect([name, numbers(records)]).toEqual([name, await seenIn(as, 'recordChanges', began.recordChanges)]);
      rows.set(name, sent.length);
      const writes = receivedBy(name, (type) => type === 'operation.settled').map(({ operationId }) => operationId);
      if (!topics.includes('OPERATION_SETTLED')) continue;
      const { operations } = await room.run<{ operations: { nodes: readonly { operationId: string }[] } }>(
        as,
        '{ operations(first: 100) { nodes { operationId } } }',
      );
      expect([name, [...new Set(writes)].sort()]).toEqual([
        name,
        operations.nodes.map((each) => each.operationId).sort(),
      ]);
    }
    // The readers differ, so that equality is not by chance.
    expect(rows.get(FANG)).toBeGreaterThan(0);
    expect(rows.get(FANG)).toBeLessThan(rows.get(ADMINISTRATOR) ?? 0);
  });

  it('withholds what waits about a customer who has got another manager, whose endpoint has what happens since', async () => {
    const [moved = ''] = (await customersOf(FANG)).filter(Boolean);
    room.receiver.received.length = 0;
    room.receiver.answer(answerWith(503));
    const of = { title: `Task ${room.newKey()}`, dueOn: '2030-01-01', customerId: moved };
    const task = await room.desk.change(ADMINISTRATOR, 'createMarketingTask', of);
    await room.webhooksOf().step();
    expect(receivedBy(FANG, () => true).map(({ recordId }) => recordId)).toContain(task.id);
    await staff.giveCustomers(QIANG, [moved]);
    room.receiver.received.length = 0;
    room.receiver.answer(answerWith(204));
    room.desk.forward(60_000);
    const change = { id: task.id, expectedVersion: task.version, notes: 'moved' };
    await room.desk.change(ADMINISTRATOR, 'updateMarketingTask', change);
    await sendAll();
    const about = (name: string) => receivedBy(name, () => true).filter(({ recordId }) => recordId === task.id);
    expect(about(FANG)).toEqual([]);
    expect(about(QIANG).map(({ version }) => version)).toEqual([2]);
    expect(about(ADMINISTRATOR).map(({ version }) => version)).toEqual([1, 2]);
    const states = (await room.deliveriesOf(endpoints.get(FANG) ?? '')).map(({ state }) => state);
    expect([states.includes('WITHHELD'), states.includes('PENDING')]).toEqual([true, false]);
  });
});
