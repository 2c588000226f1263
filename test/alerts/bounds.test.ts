import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS, isoOf } from '../../src/time/index.ts';
import { START } from '../support/clock.ts';
import { ADMINISTRATOR, openWorld, type World } from './world.ts';

const CUSTOMERS = 3_000;
/** Largest number of open alerts of one rule. */
const MOST = 1_000;
const LOW = 1_100;
const HOUR_MS = 3_600_000;

const nameOf = (index: number): string => `c${String(index).padStart(4, '0')}`;
const below = (amount: string) => ({ amount: { amount, currency: 'CNY' } });

let world: World;
beforeEach(async () => {
  world = await openWorld('SQLite', 'bounds');
});
afterEach(() => world.close());

describe('an evaluation of the rules', () => {
  it('reads few rows of a long list, and also the rows of open alerts further down', async () => {
    // The balances are 0.00, 1.00, 2.00 and so on.
    const rows = Array.from({ length: CUSTOMERS }, (_, index) => ({
      customer_id: nameOf(index),
      amount: `${index}.00`,
      debt_amount: '0',
    }));
    await world.put('balances', rows);
    const few = await world.createRule(ADMINISTRATOR, 'BALANCE_BELOW', below('3.00'));
    const first = await world.look();
    expect((await world.alertsOf(few.id)).map(({ values }) => values.subject).sort()).toEqual([0, 1, 2].map(nameOf));
    const again = await world.look();
    expect(again.rows).toBeLessThan(60);
    expect(first.questions + again.questions).toBeLessThan(120);

    const many = await world.createRule('other', 'BALANCE_BELOW', below(`${LOW}.00`));
    await world.look();
    const raised = (await world.alertsOf(many.id)).map(({ values }) => String(values.subject)).sort();
    expect([raised.length, raised.at(-1)]).toEqual([MOST, nameOf(MOST - 1)]);
    // Customer 10 is no longer among the thousand lowest balances but still below the threshold; customer 20 is above it.
    await world.put('balances', [
      { customer_id: nameOf(10), amount: '1099.99', debt_amount: '0' },
      { customer_id: nameOf(20), amount: '1100.00', debt_amount: '0' },
    ]);
    const { rows: read } = await world.look();
    const open = (await world.alertsOf(many.id)).map(({ values }) => String(values.subject));
    expect([open.length, open.includes(nameOf(10)), open.includes(nameOf(20))]).toEqual([MOST, true, false]);
    // The evaluation reads the thousand lowest balances and the rows of open alerts.
    expect(read).toBeLessThan(2 * MOST + 100);
  });

  it('changes no alert when the copy is too old or incomplete', async () => {
    await world.put('balances', [{ customer_id: 'c1', amount: '5.00', debt_amount: '0' }]);
    const rule = await world.createRule(ADMINISTRATOR, 'BALANCE_BELOW', below('10.00'));
    await world.look({ balances: DAY_MS });
    expect(await world.alertsOf(rule.id)).toEqual([]);
    await world.look();
    await world.put('balances', [{ customer_id: 'c1', amount: '50.00', debt_amount: '0' }]);
    await world.look({ balances: DAY_MS });
    expect((await world.alertsOf(rule.id)).length).toBe(1);
    await world.look();
    expect(await world.alertsOf(rule.id)).toEqual([]);
  });

  it('computes the spends of a day once, and again only for customers with late corrections', async () => {
    const usual = Array.from({ length: 35 }, () => '10.00');
    const customers = Array.from({ length: 300 }, (_, index) => nameOf(index));
    await world.put(
      'customers',
      customers.map((id) => ({ customer_id: id, customer: id, account_name: id, customer_type: 1 })),
    );
    for (const id of customers) await world.setSpends(id, id === nameOf(7) ? ['40.00', ...usual] : ['10.00', ...usual]);
    const rule = await world.createRule(ADMINISTRATOR, 'SPEND_UNUSUAL', { factor: 6 });
    const worked = await world.look();
    expect((await world.alertsOf(rule.id)).map(({ values }) => values.subject)).toEqual([nameOf(7)]);
    expect(worked.rows).toBeGreaterThan(customers.length * 35);
    expect((await world.look()).rows).toBeLessThan(40);
    // The partner had reclaimed 30.00 of it.
    await world.put('adjustments', [
      {
        trans_id: 't1',
        customer_id: nameOf(7),
        operation_type: 'SOURCE_OPERATION_BERETRIEVE',
        amount: '30.00',
        operation_time: isoOf(world.now() - HOUR_MS),
      },
      {
        trans_id: 't2',
        customer_id: nameOf(8),
        operation_type: 'SOURCE_OPERATION_BEADJUST',
        amount: '60.00',
        operation_time: isoOf(world.now() - HOUR_MS),
      },
    ]);
    expect((await world.look()).rows).toBeLessThan(200);
    expect((await world.alertsOf(rule.id)).map(({ values }) => values.subject)).toEqual([nameOf(8)]);
  });

  it('takes the readings of a day in its first two hours, each customer once, also after an interruption', async () => {
    const midnight = START - (START % DAY_MS) + DAY_MS - 8 * HOUR_MS;
    world.moveTo(midnight);
    const rows = [1, 2, 3].map((index) => ({ customer_id: nameOf(index), amount: '5.00', debt_amount: '1.00' }));
    await world.put('balances', rows.slice(0, 2));
    const readings = () => world.store.db.selectFrom('alert_reading').select(['customer_id', 'amount']).execute();
    await world.createRule(ADMINISTRATOR, 'SPEND_UNUSUAL', { factor: 6 });
    await world.look();
    await world.put('balances', [{ ...rows[0], amount: '1.00' }, ...rows.slice(2)]);
    await world.look();
    expect((await readings()).map(({ customer_id, amount }) => [customer_id, amount])).toEqual(
      [1, 2, 3].map((index) => [nameOf(index), '4']),
    );
    world.moveTo(midnight + 3 * HOUR_MS + DAY_MS);
    await world.look();
    expect((await readings()).length).toBe(rows.length);
  });
});
