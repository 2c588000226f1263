import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Condition, Measure, Mirror, NounName, PageEnd, ReadScope, Sort } from '../../src/mirror/index.ts';
import { createMirror } from '../../src/mirror/index.ts';
import type { WireRow } from '../../src/mirror/noun.ts';
import { NOUNS } from '../../src/mirror/nouns/index.ts';
import { recordsOf } from '../../src/mirror/rows/record.ts';
import { applyRows, removeRows } from '../../src/mirror/rows/write.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import type { Upstream } from '../../src/upstream/index.ts';
import { testClock } from '../support/clock.ts';
import { describeOnStores, emptySchema } from '../support/postgres.ts';
import { CUSTOMERS, customer, ORDERS, order } from './read-rows.ts';
import { OWN } from './support.ts';

const AT = '2026-11-19T02:00:00.000Z';

const storeOf = async (kind: 'SQLite' | 'PostgreSQL'): Promise<Store> =>
  openStore(kind === 'SQLite' ? { kind: 'memory' } : await emptySchema('mirror_read'), { clock: testClock });

describeOnStores('reads of the mirror', (kind) => {
  let store: Store;
  let mirror: Mirror;
  const put = (noun: NounName, rows: readonly WireRow[], { partnerId = 'p', resellerId = '' } = {}) =>
    store.transaction((db) =>
      applyRows(
        db,
        { partnerId, noun: NOUNS[noun], resellerId, askedAt: AT, pass: 1, now: AT },
        recordsOf(NOUNS[noun], rows),
      ),
    );
  const createMirrorOf = (partnerId: string, managers: 'vendor' | 'gateway' = 'vendor'): Mirror =>
    createMirror({
      partnerId,
      store,
      upstream: { supports: () => true } as unknown as Upstream,
      clock: testClock,
      managers,
      share: 0.3,
      ageSeconds: {},
      verifyMs: 1,
      changesMs: 1,
    });
  const mirrorWith = (managers: 'vendor' | 'gateway'): Mirror => createMirrorOf('p', managers);
  beforeAll(async () => {
    store = await storeOf(kind);
    mirror = mirrorWith('vendor');
    await put('customers', CUSTOMERS);
    await put('orders', ORDERS);
    await put('customers', [customer('x1', { account_managers: [{ account_name: 'wang' }] })], { partnerId: 'other' });
    await put('orders', [order('x2', 'c1')], { partnerId: 'other' });
    await put('customers', [customer('r1', { account_managers: [{ account_name: 'wang' }] })], { resellerId: 'rs' });
    await put('orders', [order('r2', 'r1')], { resellerId: 'rs' });
    await store.db.insertInto('organization').values({ partner_id: 'p', version: 1 }).execute();
    await store.db
      .insertInto('member')
      .values(
        ['li', 'zhao'].map((account_name) => ({
          partner_id: 'p',
          account_name,
          subject: null,
          name: account_name,
          active: 1,
          roles: '[]',
        })),
      )
      .execute();
    await store.db
      .insertInto('customer_assignment')
      .values(
        [
          ['c1', '2026-01-01', 'li'],
          ['c1', '2026-03-01', 'zhao'],
          ['c2', '2026-01-01', null],
        ].map(([customer_id, counts_from, manager]) => ({
          partner_id: 'p',
          customer_id: String(customer_id),
          counts_from: String(counts_from),
          manager: manager ?? null,
          assigned_at: AT,
        })),
      )
      .execute();
  });
  afterAll(() => store.close());

  const ids = async (noun: NounName, scope: ReadScope, where: readonly Condition[] = [], sort?: Sort) =>
    (await mirror.page(noun, { scope, where, first: 100, ...(sort ? { sort } : {}) })).map(({ id }) => id);

  /** Reads page after page, so that the test passes every border between two pages. */
  const inPages = async (noun: NounName, sort: Sort | undefined, size: number): Promise<string[]> => {
    const found: string[] = [];
    let after: PageEnd | null = null;
    for (;;) {
      const rows = await mirror.page(noun, { scope: OWN, first: size, after, ...(sort ? { sort } : {}) });
      found.push(...rows.map(({ id }) => id));
      if (rows.length < size) return found;
      after = rows.at(-1)?.end ?? null;
    }
  };

  it.each([
    ['阿里', ['c2']],
    ['里', ['c2']],
    ['三', []],
    ['张*', ['c1']],
    ['COMPANY C', []],
    ['eta 1', ['c3']],
    ['a', ['c3', 'c4']],
    ['%_s', ['c4']],
    ['z', ['c3', 'c4']],
  ])('a part of a text is found by the index: %s', async (contains, expected) => {
    const columns = ['shown_name', 'label'];
    expect(await ids('customers', OWN, [{ columns, contains }])).toEqual(expected);
  });

  it('a text that changed is found as it is now, and one that left is not', async () => {
    const where = [{ columns: ['name'], contains: '新名' }];
    await put('customers', [customer('c9', { customer: '旧名字' })], { partnerId: 'texts' });
    const other = createMirrorOf('texts');
    const found = async (contains: string) =>
      (await other.page('customers', { scope: OWN, where: [{ columns: ['name'], contains }], first: 9 })).map(
        ({ id }) => id,
      );
    expect(await found('旧名')).toEqual(['c9']);
    await put('customers', [customer('c9', { customer: '新名字' })], { partnerId: 'texts' });
    expect([await found('旧名'), await found('新名')]).toEqual([[], ['c9']]);
    await store.transaction((db) =>
      removeRows(db, { partnerId: 'texts', noun: NOUNS.customers, resellerId: '' }, ['c9']),
    );
    expect(await other.page('customers', { scope: OWN, where, first: 9 })).toEqual([]);
    const left = await sql<{ row_id: string }>`select row_id from mirror_text where partner_id = 'texts'`.execute(
      store.db,
    );
    expect(left.rows).toEqual([]);
  });

  it("rows are counted by their customer's manager, from whichever source", async () => {
    expect(await mirror.countBy('orders', 'customer.manager', OWN)).toEqual(
      new Map([
        ['wang', 3],
        ['li', 1],
        [null, 1],
      ]),
    );
    const assigned = await mirrorWith('gateway').countBy('orders', 'customer.manager', OWN);
    expect(assigned).toEqual(
      new Map([
        ['zhao', 2],
        [null, 3],
      ]),
    );
  });

  it.each<[string, NounName, ReadScope, string[]]>([
    ['all of the partner', 'customers', OWN, ['c1', 'c2', 'c3', 'c4', 'c5']],
    ['one reseller', 'customers', { ...OWN, resellerId: 'rs' }, ['r1']],
    ['one manager', 'customers', { ...OWN, manager: 'wang' }, ['c1', 'c3']],
    ['a manager without customers', 'customers', { ...OWN, manager: 'nobody' }, []],
    ['one customer', 'customers', { ...OWN, customerId: 'c2' }, ['c2']],
    ["another partner's customer", 'customers', { ...OWN, customerId: 'x1' }, []],
    ["orders of the manager's customers", 'orders', { ...OWN, manager: 'wang' }, ['o1', 'o3', 'o5']],
    ["a manager's customers of a reseller", 'orders', { ...OWN, resellerId: 'rs', manager: 'wang' }, ['r2']],
    ['orders of one customer', 'orders', { ...OWN, customerId: 'c2' }, ['o2']],
    ["a colleague's customer", 'orders', { ...OWN, customerId: 'c2', manager: 'wang' }, []],
  ])('sees %s', async (_, noun, scope, expected) => {
    expect(await ids(noun, scope)).toEqual(expected);
    expect(await mirror.count(noun, scope)).toBe(expected.length);
  });

  it('reads the manager from the newest assignment where the gateway assigns them', async () => {
    const assigned = mirrorWith('gateway');
    const of = async (noun: NounName, manager: string) =>
      (await assigned.page(noun, { scope: { ...OWN, manager }, first: 10 })).map(({ id }) => id);
    expect(await of('customers', 'zhao')).toEqual(['c1']);
    expect(await of('orders', 'zhao')).toEqual(['o1', 'o5']);
    expect(await of('customers', 'li')).toEqual([]);
    expect(await of('customers', 'wang')).toEqual([]);
  });

  it.each<[string, NounName, readonly Condition[], string[]]>([
    ['one value', 'orders', [{ column: 'status', in: ['6'] }], ['o1']],
    ['no value at all', 'orders', [{ column: 'status', in: [] }], []],
    ['a value that is missing', 'customers', [{ column: 'manager', in: [null, 'li'] }], ['c2', 'c4', 'c5']],
    ['an amount', 'orders', [{ column: 'amount', from: 99.5, until: 100 }], ['o2', 'o3', 'o5']],
    ['a time', 'orders', [{ column: 'created_at', from: '2026-02-02T00:00:00.001Z' }], ['o2', 'o3']],
    ['the manager of an order', 'orders', [{ column: 'customer.manager', in: ['li'] }], ['o2']],
    ['no manager', 'orders', [{ column: 'customer.manager', in: [null] }], ['o4']],
    ['customers', 'orders', [{ customers: ['c1', 'x1'] }], ['o1', 'o5']],
    ['ids', 'orders', [{ ids: ['o1', 'x2', 'r2'] }], ['o1']],
    ['a part of a name', 'customers', [{ columns: ['name', 'account_name'], contains: 'ZETA' }], ['c3', 'c4']],
    ['two characters of Chinese', 'customers', [{ columns: ['name'], contains: '里云' }], ['c2']],
    ['a sign that means anything', 'customers', [{ columns: ['label'], contains: '0%_s' }], ['c4']],
    ['the same sign, where it is not', 'customers', [{ columns: ['name'], contains: '%' }], []],
    ['a hidden name', 'customers', [{ columns: ['shown_name'], contains: '张三' }], []],
    [
      'several',
      'orders',
      [
        { column: 'status', in: ['5'] },
        { column: 'amount', from: 100 },
      ],
      ['o3'],
    ],
  ])('narrows by %s', async (_, noun, where, expected) => {
    expect(await ids(noun, OWN, where)).toEqual(expected);
    expect(await mirror.count(noun, OWN, where)).toBe(expected.length);
  });

  it.each<[string, NounName, Sort | undefined, string[]]>([
    ['by id', 'orders', undefined, ['o1', 'o2', 'o3', 'o4', 'o5']],
    ['amounts from the least', 'orders', { by: 'amount', descending: false }, ['o2', 'o5', 'o3', 'o1', 'o4']],
    ['amounts from the greatest', 'orders', { by: 'amount', descending: true }, ['o1', 'o3', 'o5', 'o2', 'o4']],
    ['times', 'orders', { by: 'created_at', descending: true }, ['o2', 'o3', 'o5', 'o4', 'o1']],
    ['names as people read them', 'customers', { by: 'name_order', descending: false }, ['c2', 'c1', 'c4', 'c3', 'c5']],
    ['levels, without one last', 'customers', { by: 'level', descending: true }, ['c4', 'c2', 'c3', 'c5', 'c1']],
  ])('sorts %s, on pages of any size', async (_, noun, sort, expected) => {
    expect(await ids(noun, OWN, [], sort)).toEqual(expected);
    for (const size of [1, 2, 3]) expect(await inPages(noun, sort, size)).toEqual(expected);
  });

  it('counts by a column', async () => {
    expect(await mirror.countBy('orders', 'status', { ...OWN, manager: 'wang' })).toEqual(
      new Map([
        ['6', 1],
        ['5', 2],
      ]),
    );
  });

  describe('customers by what other lists have of them', () => {
    const partnerId = 'measured';
    const bill = (customerId: string, service: string, amount: number, cycle = '2026-02') => ({
      cycle,
      customer_id: customerId,
      cloud_service_type: service,
      charge_mode: '1',
      amount,
    });
    const LAST_ORDER = { noun: 'orders', take: 'kept' } as const;
    const SPEND = { noun: 'bills', take: 'kept', of: { month: '2026-02' } } as const;
    const BALANCE = { noun: 'balances', take: 'value', column: 'amount' } as const;
    const DUE = { noun: 'resources', take: 'number', only: [{ column: 'is_main', in: ['1'] }] } as const;
    const listed = async (by: Measure, descending = false, size = 100, where: readonly Condition[] = []) => {
      const found: string[] = [];
      let after: PageEnd | null = null;
      for (;;) {
        const query = { scope: OWN, where, sort: { by, descending }, first: size, after };
        const rows = await createMirrorOf(partnerId).page('customers', query);
        found.push(...rows.map(({ id }) => id));
        if (rows.length < size) return found.join(' ');
        after = rows.at(-1)?.end ?? null;
      }
    };
    const remove = (noun: NounName, ids: readonly string[]) =>
      store.transaction((db) => removeRows(db, { partnerId, noun: NOUNS[noun], resellerId: '' }, ids));
    beforeAll(async () => {
      await put('customers', CUSTOMERS, { partnerId });
      await put('orders', ORDERS, { partnerId });
      await put('bills', [bill('c1', 'ecs', 0.1), bill('c1', 'obs', 0.2), bill('c2', 'ecs', 0.3)], { partnerId });
      await put('bills', [bill('c4', 'ecs', 5), bill('c3', 'ecs', 9, '2026-01')], { partnerId });
      await put(
        'balances',
        ['c5', 'c3', 'c1'].map((customer_id, at) => ({ customer_id, amount: at * 10 - 5 })),
        { partnerId },
      );
      await put(
        'resources',
        ['c2', 'c4', 'c4'].map((customer_id, at) => ({ customer_id, resource_id: `v${at}`, is_main_resource: 1 })),
        { partnerId },
      );
    });

    it.each<[string, Measure, string, string]>([
      ['last order', LAST_ORDER, 'c4 c1 c3 c2 c5', 'c2 c3 c1 c4 c5'],
      ['spend of a month', SPEND, 'c1 c2 c4 c3 c5', 'c4 c2 c1 c5 c3'],
      ['balance', BALANCE, 'c5 c3 c1 c2 c4', 'c1 c3 c5 c4 c2'],
      ['number of resources, where 0 is a number', DUE, 'c1 c3 c5 c2 c4', 'c4 c2 c5 c3 c1'],
    ])('come by %s on pages of any size, those without it last', async (_, by, up, down) => {
      for (const size of [1, 2, 3, 100])
        expect([await listed(by, false, size), await listed(by, true, size)]).toEqual([up, down]);
    });

    it('are narrowed by them, and counted alike', async () => {
      const where: Condition[] = [
        { measure: BALANCE, from: 0 },
        { measure: LAST_ORDER, from: '2026-02-02T00:00:00.000Z', until: '2026-02-02T00:00:00.000Z' },
      ];
      expect(await listed(SPEND, false, 1, where)).toBe('c1');
      expect(await createMirrorOf(partnerId).count('customers', OWN, where)).toBe(1);
      expect(await listed(DUE, false, 9, [{ measure: DUE, from: 1 }])).toBe('c2 c4');
    });

    it('follow rows that come, change, move to another customer and go', async () => {
      await put('orders', [order('o6', 'c5', { create_time: '2026-03-01T00:00:00Z' })], { partnerId });
      await put('bills', [bill('c2', 'ecs', 7)], { partnerId });
      expect([await listed(LAST_ORDER), await listed(SPEND)]).toEqual(['c4 c1 c3 c2 c5', 'c1 c4 c2 c3 c5']);
      await put('orders', [order('o6', 'c4', { create_time: '2026-03-01T00:00:00Z' })], { partnerId });
      await remove('orders', ['o3']);
      await remove('bills', [NOUNS.bills.idOf(bill('c2', 'ecs', 7)) ?? '']);
      expect([await listed(LAST_ORDER), await listed(SPEND)]).toEqual(['c1 c2 c4 c3 c5', 'c1 c4 c2 c3 c5']);
      expect(await listed(SPEND, true)).toBe('c4 c1 c5 c3 c2');
    });
  });

  it('keeps every digit of an amount', async () => {
    const [row] = await mirror.page('orders', { scope: OWN, where: [{ ids: ['o1'] }], first: 1 });
    expect(row?.row.amount_after_discount).toBe('900000000000000.25');
  });

  it.each<[string, Partial<ReadScope>, readonly string[]]>([
    ['the partner', {}, ['o1', 'o2', 'o3', 'o4', 'o5']],
    ['a reseller', { resellerId: 'rs' }, ['r2']],
    ['another reseller', { resellerId: 'xx' }, []],
    ['a manager', { manager: 'wang' }, ['o1', 'o3', 'o5']],
    ['a manager without customers', { manager: 'zhao' }, []],
    ['a manager of a reseller’s customers', { resellerId: 'rs', manager: 'wang' }, ['r2']],
    ['a customer', { customerId: 'c2' }, ['o2']],
    ['a customer of another manager', { manager: 'wang', customerId: 'c2' }, []],
  ])('shows %s the same rows, however they are read', async (_, limits, expected) => {
    const scope = { ...OWN, ...limits };
    const sort = { by: 'created_at', descending: false };
    const customerIds = [...CUSTOMERS, customer('r1'), customer('x1')].map(({ customer_id: id }) => String(id));
    const page = await mirror.page('orders', { scope, first: 100 });
    const sorted = await mirror.page('orders', { scope, sort, first: 100 });
    const children = [
      ...(await mirror.children('orders', { scope, customerIds, sort, offset: 0, first: 100 })).values(),
    ];
    const byStatus = await mirror.countBy('orders', 'status', scope);
    expect({
      page: page.map(({ id }) => id).sort(),
      sorted: sorted.map(({ id }) => id).sort(),
      children: children.flatMap(({ rows }) => rows.map(({ id }) => id)).sort(),
      totals: children.reduce((sum, { total }) => sum + total, 0),
      count: await mirror.count('orders', scope),
      counts: [...byStatus.values()].reduce((sum, count) => sum + count, 0),
    }).toEqual({
      page: expected,
      sorted: expected,
      children: expected,
      totals: expected.length,
      count: expected.length,
      counts: expected.length,
    });
  });

  it('refuses a column that it does not have', async () => {
    await expect(mirror.count('orders', OWN, [{ column: 'content', in: ['x'] }])).rejects.toThrow(
      'no column "content"',
    );
  });
});
