import Big from 'big.js';
import type { Mirror, MirrorRow, ReadScope } from '../../mirror/index.ts';
import type { Store } from '../../store/index.ts';
import { DAY_MS, dayAt, isoOf, startOfDay, startOfDayAt } from '../../time/index.ts';
import { everyRow, textOf } from './rows.ts';

/** What a customer spent on one UTC+8 day, as an exact decimal. */
export interface DaySpend {
  readonly day: string;
  readonly amount: string;
}

interface Reading {
  readonly store: Store;
  readonly mirror: Mirror;
  readonly partnerId: string;
  readonly now: number;
}

/** A reading that is taken later says too little about where its day began. */
const IN_TIME_MS = 2 * 3_600_000;
/** Nine weeks, so that each weekday has eight days before the last one. */
export const READ_DAYS = 63;
const TOGETHER = 200;
const OWN: ReadScope = { resellerId: null, manager: null, customerId: null };

/** A number that falls by what is spent, of one customer: the balance without the debt, or minus the used budget. */
const meterOf = (noun: 'balances' | 'budgets', { row }: MirrorRow): string =>
  noun === 'balances'
    ? new Big(textOf(row.amount) || 0).minus(textOf(row.debt_amount) || 0).toFixed()
    : new Big(0).minus(textOf(row.used_amount) || 0).toFixed();

const hasReadings = async ({ store, partnerId }: Reading, day: string): Promise<boolean> => {
  const row = await store.db
    .selectFrom('alert_reading')
    .select('day')
    .where('partner_id', '=', partnerId)
    .where('day', '=', day)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

const isReady = async ({ mirror }: Reading, noun: 'balances' | 'budgets'): Promise<boolean> =>
  (await mirror.view()).freshness(noun, { resellerId: null }).isReady;

/**
 * Notes once a day, soon after it has begun, where the balance or the used budget of each customer is: the vendor's bills of
 * a day follow up to two days later, and would cost calls.
 */
export const takeReadings = async (reading: Reading): Promise<void> => {
  const { store, mirror, partnerId, now } = reading;
  if (now - startOfDayAt(now) > IN_TIME_MS || (await hasReadings(reading, dayAt(now)))) return;
  for (const noun of ['balances', 'budgets'] as const) {
    if (!(await isReady(reading, noun))) continue;
    const rows = await everyRow(mirror, noun, OWN);
    const values = rows.map((row) => ({
      partner_id: partnerId,
      customer_id: row.customerId ?? row.id,
      day: dayAt(now),
      noun,
      amount: meterOf(noun, row),
      read_at: isoOf(now),
    }));
    for (let from = 0; from < values.length; from += TOGETHER)
      await store.db
        .insertInto('alert_reading')
        .values(values.slice(from, from + TOGETHER))
        .onConflict((conflict) => conflict.columns(['partner_id', 'customer_id', 'day']).doNothing())
        .execute();
  }
  await store.db
    .deleteFrom('alert_reading')
    .where('partner_id', '=', partnerId)
    .where('day', '<', dayAt(now - (READ_DAYS + 1) * DAY_MS))
    .execute();
};

type Row = {
  readonly customer_id: string;
  readonly day: string;
  readonly noun: string;
  readonly amount: string;
  readonly read_at: string;
};

const givenSign = (type: unknown): number => (type === 'SOURCE_OPERATION_BEADJUST' ? 1 : -1);

interface GivenFunds {
  readonly at: number;
  readonly amount: Big;
}

/** What the partner gave each customer and took back, since an instant. */
const readGiven = async (
  mirror: Mirror,
  scope: ReadScope,
  from: number,
): Promise<ReadonlyMap<string, GivenFunds[]>> => {
  const rows = await everyRow(mirror, 'adjustments', scope, [{ column: 'operated_at', from: isoOf(from) }]);
  const given = rows.map(({ customerId, row }) => ({
    customerId: customerId ?? '',
    at: Date.parse(textOf(row.operation_time)),
    amount: new Big(textOf(row.amount) || 0).abs().times(givenSign(row.operation_type)),
  }));
  return Map.groupBy(given, ({ customerId }) => customerId);
};

/** Spend of the days between readings that follow each other; days without one at each end are left out. */
export const spendOf = (
  readings: readonly Omit<Row, 'customer_id'>[],
  given: readonly GivenFunds[],
): readonly DaySpend[] =>
  readings.flatMap((first, index): DaySpend[] => {
    const next = readings[index + 1];
    if (!next || next.noun !== first.noun || startOfDay(next.day) - startOfDay(first.day) !== DAY_MS) return [];
    const [from, until] = [Date.parse(first.read_at), Date.parse(next.read_at)];
    const received = given
      .filter(({ at }) => at >= from && at < until)
      .reduce((sum, { amount }) => sum.plus(amount), new Big(0));
    const fall = new Big(first.amount).minus(next.amount);
    // A monthly budget begins anew: what is used then was used since.
    const spent = first.noun === 'budgets' && fall.lt(0) ? new Big(0).minus(next.amount) : fall.plus(received);
    return [{ day: first.day, amount: spent.toFixed() }];
  });

/** What each of these customers spent on each day of which the gateway has readings, oldest first. */
export const spendsOf = async (
  { store, mirror, partnerId, now }: Reading,
  scope: ReadScope,
): Promise<ReadonlyMap<string, readonly DaySpend[]>> => {
  const from = dayAt(now - READ_DAYS * DAY_MS);
  const seen = new Set((await everyRow(mirror, 'customers', scope)).map(({ id }) => id));
  const rows: readonly Row[] = await store.db
    .selectFrom('alert_reading')
    .select(['customer_id', 'day', 'noun', 'amount', 'read_at'])
    .where('partner_id', '=', partnerId)
    .where('day', '>=', from)
    .$if(scope.customerId !== null, (query) => query.where('customer_id', '=', scope.customerId ?? ''))
    .orderBy('day')
    .execute();
  const given = await readGiven(mirror, scope, startOfDay(from));
  const byCustomer = Map.groupBy(
    rows.filter(({ customer_id }) => seen.has(customer_id)),
    ({ customer_id }) => customer_id,
  );
  return new Map([...byCustomer].map(([id, readings]) => [id, spendOf(readings, given.get(id) ?? [])]));
};
