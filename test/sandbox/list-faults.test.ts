import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type FaultRule, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { CN, CUSTOMERS, call, ORDERS, type Reply } from './client.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const PAGE = 10;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ customers: 45, quotas: false, clock: clockAt(() => NOW) });
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const pageAt = (offset: number): Promise<Reply> =>
  call(sandbox, { path: CUSTOMERS, body: { limit: PAGE, offset }, now: NOW });

/** The ids that a client collects from page to page until the total. */
const sweep = async (): Promise<string[]> => {
  const ids: string[] = [];
  for (let offset = 0; offset < 45; offset += PAGE) {
    const { json } = await pageAt(offset);
    ids.push(...json.customer_infos.map((row: { customer_id: string }) => row.customer_id));
  }
  return ids;
};
const listed = (): string[] =>
  sandbox
    .partner(CN.id)
    .customers()
    .map((row) => row.customer_id);
const plan = (...rules: FaultRule[]) => sandbox.setFaults(rules);
const operation = 'ListSubCustomers';

describe('pages that do not fit together', () => {
  it('repeat rows of the page before, and never show the last ones', async () => {
    plan({ operation, kind: 'repeat-rows', rows: 2 });
    const [ids, all] = [await sweep(), listed()];
    expect(ids.slice(0, 14)).toEqual([...all.slice(0, 10), ...all.slice(8, 12)]);
    expect(ids).toHaveLength(47);
    expect(new Set(ids)).toEqual(new Set(all));
    const { json } = await pageAt(40);
    expect([json.customer_infos.length, json.count]).toEqual([7, 45]);
  });

  it('leave rows out between them', async () => {
    plan({ operation, kind: 'skip-rows', rows: 3, times: 2 });
    const [ids, all] = [await sweep(), listed()];
    // The first page has no page before it, so the fault is visible on the second only.
    expect(ids).toEqual([...all.slice(0, 10), ...all.slice(13, 23), ...all.slice(20)]);
    expect(new Set(ids).size).toBe(42);
  });

  it('add up, and touch their operation alone', async () => {
    plan({ operation, kind: 'skip-rows', rows: 3 }, { operation: '*', kind: 'repeat-rows', rows: 3 });
    expect(await sweep()).toEqual(listed());
    const orders = (offset: number) => call(sandbox, { path: ORDERS, query: { limit: 5, offset }, now: NOW });
    const [first, second] = [(await orders(0)).json.order_infos, (await orders(5)).json.order_infos];
    expect(second.slice(0, 3)).toEqual(first.slice(2));
  });
});

describe('rows that lack a field', () => {
  it('have all others, on every page, and only while the fault is there', async () => {
    const before = (await pageAt(10)).json.customer_infos[0];
    plan(
      { operation, kind: 'without-field', field: 'label' },
      { operation, kind: 'without-field', field: 'customer_id' },
    );
    const { label: _, customer_id: id, ...others } = before;
    const { '': _renamed, ...rest }: object & { ''?: unknown } = (await pageAt(10)).json.customer_infos[0];
    expect(rest).toEqual(others);
    plan();
    expect((await pageAt(10)).json.customer_infos[0].customer_id).toBe(id);
  });
});

describe('rows that change while they are swept', () => {
  it('so that rows move to the next page', async () => {
    plan({ operation, kind: 'life', events: 2, times: 2 });
    sandbox.live({ action: 'step', kinds: { MOVED: 1 }, partners: [CN.id] });
    sandbox.configure({ associationDelayMs: 0 });
    sandbox.live({ action: 'step', kinds: { REGISTERED: 1 } });
    const before = listed();
    const ids = await sweep();
    const { events } = sandbox.life();
    const made = events.filter(({ number, indirect_partner_id: reseller }) => number > 2 && reseller === null).length;
    expect(events).toHaveLength(6);
    expect(made).toBeGreaterThan(0);
    expect(ids.length - new Set(ids).size).toBe(made);
    expect(new Set([...ids, ...listed()].filter((id) => before.includes(id)))).toEqual(new Set(before));
  });

  it('change only after the page that was asked for, which is from before the change', async () => {
    plan({ operation, kind: 'life', events: 5, times: 1 });
    sandbox.live({ action: 'step', kinds: { CHANGED: 1 }, partners: [CN.id] });
    const [first, second] = [await pageAt(0), await pageAt(0)];
    expect(first.status).toBe(200);
    expect(sandbox.life().count).toBe(6);
    expect(second.json.count).toBe(first.json.count);
  });
});

describe('a list that is slow or throttled now and then', () => {
  it('says so by the share of calls that was asked for', async () => {
    plan({ operation, kind: 'throttle', probability: 0.5 });
    const statuses: number[] = [];
    for (let turn = 0; turn < 40; turn++) statuses.push((await pageAt(0)).status);
    const refused = statuses.filter((status) => status === 429).length;
    expect([refused > 8, refused < 32]).toEqual([true, true]);
  });

  it.each<[FaultRule, string]>([
    [{ operation, kind: 'repeat-rows', rows: 0 }, 'rows'],
    [{ operation, kind: 'life', events: 0 }, 'events'],
  ])('%j is refused by name', (rule, name) => {
    expect(() => plan(rule)).toThrow(name);
  });
});
