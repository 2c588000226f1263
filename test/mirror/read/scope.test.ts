import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NounName, ReadScope } from '../../../src/mirror/index.ts';
import type { Store } from '../../../src/store/index.ts';
import { describeOnStores } from '../../support/postgres.ts';
import { OWN } from '../support.ts';
import { AT, type Copies, fillCopies, openCopies } from './copies.ts';
import { CUSTOMERS, customer, order } from './rows.ts';

const assignManagers = async (store: Store): Promise<void> => {
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
};

describeOnStores('whose rows the mirror reads', (kind) => {
  let copies: Copies;
  beforeAll(async () => {
    copies = await openCopies(kind, 'scope');
    await fillCopies(copies);
    await assignManagers(copies.store);
  });
  afterAll(() => copies.store.close());

  it.each<[string, NounName, ReadScope, string[]]>([
    ['all of the partner', 'customers', OWN, ['c1', 'c2', 'c3', 'c4', 'c5']],
    ['one reseller', 'customers', { ...OWN, resellerId: 'rs' }, ['r1']],
    ['one manager', 'customers', { ...OWN, manager: 'wang' }, ['c1', 'c3']],
    ['a manager without customers', 'customers', { ...OWN, manager: 'sun' }, []],
    ['one customer', 'customers', { ...OWN, customerId: 'c2' }, ['c2']],
    ["another partner's customer", 'customers', { ...OWN, customerId: 'x1' }, []],
    ["orders of the manager's customers", 'orders', { ...OWN, manager: 'wang' }, ['o1', 'o3', 'o5']],
    ["a manager's customers of a reseller", 'orders', { ...OWN, resellerId: 'rs', manager: 'wang' }, ['r2']],
    ['orders of one customer', 'orders', { ...OWN, customerId: 'c2' }, ['o2']],
    ["a colleague's customer", 'orders', { ...OWN, customerId: 'c2', manager: 'wang' }, []],
  ])('sees %s', async (_, noun, scope, expected) => {
    expect(await copies.ids(noun, scope)).toEqual(expected);
    expect(await copies.mirror().count(noun, scope)).toBe(expected.length);
  });

  it('reads the manager from the newest assignment where the gateway assigns them', async () => {
    const assigned = copies.mirror('p', 'gateway');
    const of = async (noun: NounName, manager: string) =>
      (await assigned.page(noun, { scope: { ...OWN, manager }, first: 10 })).map(({ id }) => id);
    expect(await of('customers', 'zhao')).toEqual(['c1']);
    expect(await of('orders', 'zhao')).toEqual(['o1', 'o5']);
    expect(await of('customers', 'li')).toEqual([]);
    expect(await of('customers', 'wang')).toEqual([]);
  });

  it("rows are counted by their customer's manager, from whichever source", async () => {
    expect(await copies.mirror().countBy('orders', 'customer.manager', OWN)).toEqual(
      new Map([
        ['wang', 3],
        ['li', 1],
        [null, 1],
      ]),
    );
    const assigned = await copies.mirror('p', 'gateway').countBy('orders', 'customer.manager', OWN);
    expect(assigned).toEqual(
      new Map([
        ['zhao', 2],
        [null, 3],
      ]),
    );
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
    const page = await copies.mirror().page('orders', { scope, first: 100 });
    const sorted = await copies.mirror().page('orders', { scope, sort, first: 100 });
    const children = [
      ...(await copies.mirror().children('orders', { scope, customerIds, sort, offset: 0, first: 100 })).values(),
    ];
    const totals = await copies.mirror().countChildren('orders', { scope, customerIds });
    const byStatus = await copies.mirror().countBy('orders', 'status', scope);
    expect({
      page: page.map(({ id }) => id).sort(),
      sorted: sorted.map(({ id }) => id).sort(),
      children: children.flatMap(({ rows }) => rows.map(({ id }) => id)).sort(),
      totals: [...totals.values()].reduce((sum, total) => sum + total, 0),
      count: await copies.mirror().count('orders', scope),
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

  it("a row that another reseller's list has now is that reseller's alone, though nothing else of it has changed", async () => {
    const [from, to] = [
      { partnerId: 'moving', resellerId: 'from' },
      { partnerId: 'moving', resellerId: 'to' },
    ];
    const rows = [customer('m1'), customer('m2')];
    await copies.put('customers', rows, from);
    await copies.put('orders', [order('o1', 'm1')], from);
    const changes = [
      ...(await copies.put('customers', rows.slice(0, 1), to)),
      ...(await copies.put('orders', [order('o1', 'm1')], to)),
    ];
    const seenIn = async (resellerId: string) => {
      const scope = { ...OWN, resellerId };
      const mirror = copies.mirror('moving');
      const sort = { by: { noun: 'orders', take: 'kept' }, descending: true } as const;
      const page = await mirror.page('customers', { scope, sort, first: 9 });
      return [page.map(({ id }) => id), await mirror.count('customers', scope), await mirror.count('orders', scope)];
    };
    expect(await seenIn('from')).toEqual([['m2'], 1, 0]);
    expect(await seenIn('to')).toEqual([['m1'], 1, 1]);
    expect(changes.map(({ resellerId, rowId, change }) => [resellerId, rowId, change])).toEqual([
      ['from', 'm1', 'REMOVED'],
      ['to', 'm1', 'CREATED'],
      ['from', 'o1', 'REMOVED'],
      ['to', 'o1', 'CREATED'],
    ]);
    expect(await copies.put('customers', rows.slice(0, 1), to)).toEqual([]);
  });
});
