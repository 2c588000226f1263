import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { type MeasuredSort, type NounName, type PageEnd, purgeMirror, type Sort } from '../../../src/mirror/index.ts';
import { NOUNS } from '../../../src/mirror/nouns/index.ts';
import { encodeCursor, listMark, sliceOf } from '../../../src/request/pages/paging.ts';
import { describeOnStores } from '../../support/postgres.ts';
import { OWN } from '../support.ts';
import { type Copies, fillCopies, openCopies } from './copies.ts';
import { testMeasures } from './measures.ts';
import { CUSTOMERS, customer, ORDERS, order } from './rows.ts';

/** Numbers below a limit, the same ones with each run. */
const createDraw = (seed: number): ((limit: number) => number) => {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

describeOnStores('the order of rows of the mirror', (kind) => {
  let copies: Copies;
  beforeAll(async () => {
    copies = await openCopies(kind, 'order');
    await fillCopies(copies);
  });
  afterAll(() => copies.store.close());

  /** Reads page after page, so that the test passes every border between two pages. */
  const inPages = async (noun: NounName, sort: Sort | undefined, size: number): Promise<string[]> => {
    const found: string[] = [];
    let after: PageEnd | null = null;
    for (;;) {
      const rows = await copies.mirror().page(noun, { scope: OWN, first: size, after, ...(sort ? { sort } : {}) });
      found.push(...rows.map(({ id }) => id));
      if (rows.length < size) return found;
      after = rows.at(-1)?.end ?? null;
    }
  };

  it.each<[string, NounName, Sort | undefined, string[]]>([
    ['by id', 'orders', undefined, ['o1', 'o2', 'o3', 'o4', 'o5']],
    ['amounts from the least', 'orders', { by: 'amount', descending: false }, ['o2', 'o5', 'o3', 'o1', 'o4']],
    ['amounts from the greatest', 'orders', { by: 'amount', descending: true }, ['o1', 'o3', 'o5', 'o2', 'o4']],
    ['times', 'orders', { by: 'created_at', descending: true }, ['o2', 'o3', 'o5', 'o4', 'o1']],
    ['names as people read them', 'customers', { by: 'name_order', descending: false }, ['c2', 'c1', 'c4', 'c3', 'c5']],
    ['levels, without one last', 'customers', { by: 'level', descending: true }, ['c4', 'c2', 'c3', 'c5', 'c1']],
  ])('sorts %s, on pages of any size', async (_, noun, sort, expected) => {
    expect(await copies.ids(noun, OWN, [], sort)).toEqual(expected);
    for (const size of [1, 2, 3]) expect(await inPages(noun, sort, size)).toEqual(expected);
  });

  it('goes on after the longest names', async () => {
    const partnerId = 'long names';
    const names = [...'QÉ名9 '].map((letter) => letter.repeat(300));
    const rows = names.map((name, at) => customer(`l${at}`, { customer: `a${name}` }));
    await copies.put('customers', rows, { partnerId });
    const list = listMark('names');
    const found: string[] = [];
    for (let end: PageEnd | null = null; found.length < names.length; ) {
      const query = { scope: OWN, first: 1, after: end, sort: { by: 'name_order', descending: false } };
      const [row] = await copies.mirror(partnerId).page('customers', query);
      found.push(row?.id ?? 'missing');
      end = sliceOf({ first: 1, after: encodeCursor(list, found.length, row?.end) }, list).end ?? null;
    }
    expect([...found].sort()).toEqual(rows.map(({ customer_id: id }) => id));
  });

  it.each<[string, NounName, Sort | MeasuredSort, PageEnd]>([
    ['a text for a number', 'orders', { by: 'amount', descending: false }, { value: 'abc', id: 'o1' }],
    ['a number for a time', 'orders', { by: 'created_at', descending: true }, { value: 5, id: 'o1' }],
    ['a number for a text', 'customers', { by: 'level', descending: true }, { value: 5, id: 'c1' }],
    ['a NUL', 'customers', { by: 'level', descending: true }, { value: '\u0000', id: 'c1' }],
    ['a NUL in the id', 'orders', { by: 'amount', descending: true }, { value: 5, id: '\u0000' }],
    [
      'a text for a balance',
      'customers',
      { by: { noun: 'balances', take: 'value', column: 'amount' }, descending: true },
      { value: 'x', id: 'c1' },
    ],
    [
      'a number for the last order',
      'customers',
      { by: { noun: 'orders', take: 'kept' }, descending: true },
      { value: 1, id: 'c1' },
    ],
    [
      'a text for a number of rows',
      'customers',
      { by: { noun: 'resources', take: 'number', only: [] }, descending: true },
      { value: '1', id: 'c1' },
    ],
  ])('refuses a forged end of a page: %s', async (_, noun, sort, after) => {
    await expect(copies.mirror().page(noun, { scope: OWN, first: 9, sort, after })).rejects.toMatchObject({
      code: 'INVALID_CURSOR',
    });
  });

  it.each<[string, Sort, Readonly<Record<string, string>>]>([
    ['up', { by: 'amount', descending: false }, { c1: 'o5 o1 o7', c2: 'o2' }],
    ['down', { by: 'amount', descending: true }, { c1: 'o1 o5 o7', c2: 'o2' }],
    ['by a time', { by: 'created_at', descending: true }, { c1: 'o7 o5 o1', c2: 'o2' }],
  ])('sorts the rows of each customer for itself, %s, those without a value last', async (_, sort, expected) => {
    const partnerId = 'children';
    await copies.put('customers', CUSTOMERS, { partnerId });
    const later = order('o7', 'c1', { amount_after_discount: null, create_time: '2026-04-01T00:00:00Z' });
    await copies.put('orders', [...ORDERS, later], { partnerId });
    const read = async (offset: number, first: number) => {
      const query = { scope: OWN, customerIds: ['c1', 'c2', 'c5'], sort, offset, first };
      const found = await copies.mirror(partnerId).children('orders', query);
      return [...found].map(([id, { rows, hasMore }]) => [id, rows.map((row) => row.id).join(' '), hasMore] as const);
    };
    const whole = Object.entries(expected).map(([id, ids]) => [id, ids, false]);
    expect((await read(0, 9)).sort()).toEqual(whole);
    const totals = await copies
      .mirror(partnerId)
      .countChildren('orders', { scope: OWN, customerIds: ['c1', 'c2', 'c5'] });
    expect(Object.fromEntries(totals)).toEqual({ c1: 3, c2: 1 });
    const ids = expected.c1?.split(' ') ?? [];
    for (const [offset, first] of [
      [0, 2],
      [1, 1],
      [1, 2],
      [2, 5],
    ] as const) {
      const [c1] = (await read(offset, first)).filter(([id]) => id === 'c1');
      expect(c1).toEqual(['c1', ids.slice(offset, offset + first).join(' '), offset + first < 3]);
    }
    expect(await read(3, 5)).toEqual([]);
  });

  it.each(['amount', 'created_at', undefined])(
    'a page from the third row on, by %s, is the same as after the second',
    async (by) => {
      const sort = by === undefined ? {} : { sort: { by, descending: true } };
      const whole = await copies.mirror().page('orders', { scope: OWN, first: 9, ...sort });
      const after = whole[1]?.end ?? null;
      const skipped = await copies.mirror().page('orders', { scope: OWN, first: 2, skip: 2, ...sort });
      expect(skipped).toEqual(whole.slice(2, 4));
      expect(await copies.mirror().page('orders', { scope: OWN, first: 2, after, ...sort })).toEqual(skipped);
    },
  );

  it('counts by a column', async () => {
    expect(await copies.mirror().countBy('orders', 'status', { ...OWN, manager: 'wang' })).toEqual(
      new Map([
        ['6', 1],
        ['5', 2],
      ]),
    );
  });

  describe('the number of all rows of a list', () => {
    const partnerId = 'counted';
    const all = (noun: NounName, resellerId: string | null = null) =>
      copies.mirror(partnerId).count(noun, { ...OWN, resellerId });

    it('follows rows that come, come again, move to another list and go, each list for itself', async () => {
      await copies.put('customers', CUSTOMERS, { partnerId });
      await copies.put('orders', ORDERS, { partnerId });
      await copies.put('customers', CUSTOMERS, { partnerId });
      expect([await all('customers'), await all('orders'), await all('balances')]).toEqual([5, 5, 0]);
      await copies.put('customers', [customer('c1', { label: 'moved' }), customer('r9')], {
        partnerId,
        resellerId: 'rs',
      });
      expect([await all('customers'), await all('customers', 'rs')]).toEqual([4, 2]);
      await copies.remove('customers', ['c1', 'c2', 'no-such-one'], { partnerId });
      await copies.remove('orders', ['o1', 'o2'], { partnerId });
      expect([await all('customers'), await all('customers', 'rs'), await all('orders')]).toEqual([3, 2, 3]);
      expect(await copies.mirror().count('customers', OWN)).toBe(5);
    });

    it('is that of the rows themselves, for every list of every partner', async () => {
      for (const noun of ['customers', 'orders', 'bills'] as const) {
        const { rows } = await sql<{ partner_id: string; reseller_id: string; count: number | string }>`select
          partner_id, reseller_id, count(*) as count from ${sql.table(NOUNS[noun].table)} group by 1, 2`.execute(
          copies.store.db,
        );
        for (const { partner_id, reseller_id, count } of rows) {
          const scope = { ...OWN, resellerId: reseller_id || null };
          expect(await copies.mirror(partner_id).count(noun, scope)).toBe(Number(count));
        }
      }
    });

    it('of one manager follows customers and orders that come in any order, change hands, move and go', async () => {
      const of = { partnerId: 'handed' };
      const draw = createDraw(20261119);
      const [MANAGERS, RESELLERS] = [
        ['wang', 'li', null],
        ['', 'r1', 'r2'],
      ] as const;
      const pick = <T>(all: readonly T[]): T => all[draw(all.length)] as T;
      const names = (prefix: string, most: number) =>
        Array.from({ length: 1 + draw(4) }, () => `${prefix}${draw(most)}`);
      const mirror = copies.mirror(of.partnerId);
      const kept: number[] = [];
      for (let turn = 0; turn < 60; turn++) {
        const list = { ...of, resellerId: pick(RESELLERS) };
        const [isOrder, goes] = [draw(2) === 0, draw(4) === 0];
        const ids = [...new Set(isOrder ? names('o', 12) : names('c', 6))];
        if (goes) await copies.remove(isOrder ? 'orders' : 'customers', ids, list);
        else if (isOrder)
          await copies.put(
            'orders',
            ids.map((id) => order(id, `c${draw(6)}`)),
            list,
          );
        else {
          const account_name = pick(MANAGERS);
          const account_managers = account_name && [{ account_name }];
          await copies.put(
            'customers',
            ids.map((id) => customer(id, { account_managers })),
            list,
          );
        }
        for (const resellerId of RESELLERS)
          for (const manager of ['wang', 'li'])
            for (const noun of ['customers', 'orders'] as const) {
              const scope = { ...OWN, resellerId: resellerId || null, manager };
              const rows = await mirror.page(noun, { scope, first: 99 });
              const count = await mirror.count(noun, scope);
              expect([turn, noun, resellerId, manager, count]).toEqual([turn, noun, resellerId, manager, rows.length]);
              kept.push(count);
            }
      }
      expect(Math.max(...kept)).toBeGreaterThan(3);
    });

    it('is 0 after a purge', async () => {
      const purged = await openCopies(kind, 'purged');
      try {
        await fillCopies(purged);
        const wang = { ...OWN, manager: 'wang' };
        const counts = async () => [
          await purged.mirror().count('customers', OWN),
          await purged.mirror().count('customers', wang),
          await purged.mirror().count('orders', wang),
        ];
        expect(await counts()).toEqual([5, 2, 3]);
        await purgeMirror(purged.store);
        expect(await counts()).toEqual([0, 0, 0]);
      } finally {
        await purged.store.close();
      }
    });
  });

  testMeasures(() => copies);
});
