import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Condition, Measure, NounName, PageEnd } from '../../../src/mirror/index.ts';
import { NOUNS } from '../../../src/mirror/nouns/index.ts';
import { OWN } from '../support.ts';
import type { Copies } from './copies.ts';
import { CUSTOMERS, ORDERS, order } from './rows.ts';

/** Sorts and narrows customers by values that other lists have of them. */
export const testMeasures = (copies: () => Copies): void => {
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
        const rows = await copies().mirror(partnerId).page('customers', query);
        found.push(...rows.map(({ id }) => id));
        if (rows.length < size) return found.join(' ');
        after = rows.at(-1)?.end ?? null;
      }
    };
    const remove = (noun: NounName, ids: readonly string[]) => copies().remove(noun, ids, { partnerId });
    beforeAll(async () => {
      await copies().put('customers', CUSTOMERS, { partnerId });
      await copies().put('orders', ORDERS, { partnerId });
      await copies().put('bills', [bill('c1', 'ecs', 0.1), bill('c1', 'obs', 0.2), bill('c2', 'ecs', 0.3)], {
        partnerId,
      });
      await copies().put('bills', [bill('c4', 'ecs', 5), bill('c3', 'ecs', 9, '2026-01')], { partnerId });
      await copies().put(
        'balances',
        ['c5', 'c3', 'c1'].map((customer_id, at) => ({ customer_id, amount: at * 10 - 5 })),
        { partnerId },
      );
      await copies().put(
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
    ])('are sorted by %s on pages of any size, those without it last', async (_, by, up, down) => {
      for (const size of [1, 2, 3, 100])
        expect([await listed(by, false, size), await listed(by, true, size)]).toEqual([up, down]);
    });

    it('are narrowed by them, and counted alike', async () => {
      const where: Condition[] = [
        { measure: BALANCE, from: 0 },
        { measure: LAST_ORDER, from: '2026-02-02T00:00:00.000Z', until: '2026-02-02T00:00:00.000Z' },
      ];
      expect(await listed(SPEND, false, 1, where)).toBe('c1');
      expect(await copies().mirror(partnerId).count('customers', OWN, where)).toBe(1);
      expect(await listed(DUE, false, 9, [{ measure: DUE, from: 1 }])).toBe('c2 c4');
    });

    it('are those whose balance does not cover what falls due, by the sum of its prices', async () => {
      const of = { partnerId: 'uncovered' };
      await copies().put('customers', CUSTOMERS, of);
      const balances = { c1: '15', c3: '5', c4: '0.3', c5: '-5' };
      const rows = Object.entries(balances).map(([customer_id, amount]) => ({ customer_id, amount }));
      await copies().put('balances', rows, of);
      const priced: readonly (readonly [customer: string, day: string, price: string | null, fields?: object])[] = [
        ['c1', '20', '10.1'],
        ['c1', '30', '4.95'],
        ['c2', '21', '100'],
        ['c3', '22', '6', { is_main_resource: 0 }],
        ['c3', '22', '6', { status: 5 }],
        ['c3', '22', null],
        // Added up as doubles, these are more than the balance.
        ['c4', '23', '0.1'],
        ['c4', '24', '0.2'],
        ['c5', '25', '0'],
      ];
      const resources = priced.map(([customer_id, day, amount, fields], at) => ({
        customer_id,
        resource_id: `u${at}`,
        is_main_resource: 1,
        status: 2,
        expire_time: `2026-11-${day}T00:00:00Z`,
        amount,
        ...fields,
      }));
      await copies().put('resources', resources, of);
      await copies().put('renewalPrices', resources, of);
      const asked = async (until: string, descending = false) => {
        const only = [
          { column: 'expires_at', from: '2026-11-19T00:00:00.000Z', until: `2026-11-${until}T00:00:00.000Z` },
          { column: 'status', in: ['2'] },
          { column: 'is_main', in: ['1'] },
        ];
        const measure = { noun: 'renewalPrices', take: 'sum', column: 'amount', about: 'resources', only } as const;
        const where: Condition[] = [{ measure, above: BALANCE }];
        const mirror = copies().mirror(of.partnerId);
        const found = await mirror.page('customers', {
          scope: OWN,
          where,
          sort: { by: measure, descending },
          first: 9,
        });
        expect(await mirror.count('customers', OWN, where)).toBe(found.length);
        return found.map(({ id }) => id).join(' ');
      };
      expect([await asked('30'), await asked('30', true), await asked('29')]).toEqual(['c5 c1', 'c1 c5', 'c5']);
    });

    it('follow rows that come, change, move to another customer and go', async () => {
      await copies().put('orders', [order('o6', 'c5', { create_time: '2026-03-01T00:00:00Z' })], { partnerId });
      await copies().put('bills', [bill('c2', 'ecs', 7)], { partnerId });
      expect([await listed(LAST_ORDER), await listed(SPEND)]).toEqual(['c4 c1 c3 c2 c5', 'c1 c4 c2 c3 c5']);
      await copies().put('orders', [order('o6', 'c4', { create_time: '2026-03-01T00:00:00Z' })], { partnerId });
      await remove('orders', ['o3']);
      await remove('bills', [NOUNS.bills.idOf(bill('c2', 'ecs', 7)) ?? '']);
      expect([await listed(LAST_ORDER), await listed(SPEND)]).toEqual(['c1 c2 c4 c3 c5', 'c1 c4 c2 c3 c5']);
      expect(await listed(SPEND, true)).toBe('c4 c1 c5 c3 c2');
    });
  });
};
