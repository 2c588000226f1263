import Big from 'big.js';
import type { Mirror } from '../../mirror/index.ts';
import { DAY_MS, dayAt, isoOf, startOfDay } from '../../time/index.ts';
import { type DaySpend, judgeSpend } from '../unusual.ts';
import { type Meter, READ_DAYS, type Reading } from './readings.ts';
import { amountOf, OWN, pagesOf, textOf } from './rows.ts';

interface StoredReading {
  readonly customer_id: string;
  readonly day: string;
  readonly noun: string;
  readonly amount: string;
  readonly read_at: string;
}

interface GivenFunds {
  readonly at: number;
  readonly amount: Big;
}

/** Number of customers whose readings, 63 days each, are in memory together. */
const TOGETHER = 200;
/** Number of corrections that are read in one step; the next step continues. */
const MOST_CHANGES = 1_000;

const givenSign = (type: unknown): number => (type === 'SOURCE_OPERATION_BEADJUST' ? 1 : -1);

/** Allocations to and reclaims from some customers since the given time. */
const readGiven = async (
  mirror: Pick<Mirror, 'page'>,
  customers: readonly string[],
  from: number,
): Promise<ReadonlyMap<string, readonly GivenFunds[]>> => {
  const given: (GivenFunds & { readonly customerId: string })[] = [];
  const where = [{ customers }, { column: 'operated_at', from: isoOf(from) }];
  for await (const page of pagesOf(mirror, 'adjustments', where))
    given.push(
      ...page.map(({ customerId, row }) => ({
        customerId: customerId ?? '',
        at: Date.parse(textOf(row.operation_time)),
        amount: new Big(amountOf(row.amount)).abs().times(givenSign(row.operation_type)),
      })),
    );
  return Map.groupBy(given, ({ customerId }) => customerId);
};

/** Spend of the days between consecutive readings; days without a reading at either end are left out. */
const spendOf = (readings: readonly StoredReading[], given: readonly GivenFunds[]): readonly DaySpend[] =>
  readings.flatMap((first, index): DaySpend[] => {
    const next = readings[index + 1];
    if (!next || next.noun !== first.noun || startOfDay(next.day) - startOfDay(first.day) !== DAY_MS) return [];
    const [from, until] = [Date.parse(first.read_at), Date.parse(next.read_at)];
    const received = given
      .filter(({ at }) => at >= from && at < until)
      .reduce((sum, { amount }) => sum.plus(amount), new Big(0));
    const fall = new Big(first.amount).minus(next.amount);
    // A monthly budget's used part restarts at 0, so a lower reading is the spend since the restart.
    const spent = first.noun === 'budgets' && fall.lt(0) ? new Big(0).minus(next.amount) : fall.plus(received);
    return [{ day: first.day, amount: spent.toFixed() }];
  });

/** Computes the usual and the last spend of some customers, from the readings up to a day. */
const judgeSome = async (
  { store, mirror, partnerId }: Reading,
  today: string,
  customers: readonly string[],
): Promise<void> => {
  if (customers.length === 0) return;
  const from = startOfDay(today) - READ_DAYS * DAY_MS;
  const rows: readonly StoredReading[] = await store.db
    .selectFrom('alert_reading')
    .select(['customer_id', 'day', 'noun', 'amount', 'read_at'])
    .where('partner_id', '=', partnerId)
    .where('customer_id', 'in', customers)
    .where('day', '>=', dayAt(from))
    .where('day', '<=', today)
    .orderBy('day')
    .execute();
  const given = await readGiven(mirror, customers, from);
  const day = dayAt(startOfDay(today) - DAY_MS);
  const values = [...Map.groupBy(rows, ({ customer_id }) => customer_id)].map(([id, readings]) => ({
    partner_id: partnerId,
    customer_id: id,
    day,
    ...judgeSpend(spendOf(readings, given.get(id) ?? []), day),
  }));
  if (values.length === 0) return;
  await store.db
    .insertInto('alert_spend')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['partner_id', 'customer_id']).doUpdateSet(({ ref }) => ({
        day: ref('excluded.day'),
        daily: ref('excluded.daily'),
        spent: ref('excluded.spent'),
        usual: ref('excluded.usual'),
        deviations: ref('excluded.deviations'),
      })),
    )
    .execute();
};

const METERS: readonly Meter[] = ['balances', 'budgets'];

/** Judges every customer with a reading of the day. */
const judgeAll = async (reading: Reading, today: string): Promise<void> => {
  const { store, partnerId } = reading;
  for (const noun of METERS) {
    let after: string | undefined = '';
    while (after !== undefined) {
      const rows = await store.db
        .selectFrom('alert_reading')
        .select('customer_id')
        .where('partner_id', '=', partnerId)
        .where('day', '=', today)
        .where('noun', '=', noun)
        .where('customer_id', '>', after)
        .orderBy('customer_id')
        .limit(TOGETHER)
        .execute();
      const customers = rows.map(({ customer_id }) => customer_id);
      await judgeSome(reading, today, customers);
      after = customers.length < TOGETHER ? undefined : customers.at(-1);
    }
  }
};

/**
 * Whether the copy contains all allocations and reclaims up to the last reading of the day. Needed in China, where
 * allocations also change balances.
 */
const hasCorrections = async ({ store, mirror, partnerId }: Reading, today: string): Promise<boolean> => {
  const { last } = await store.db
    .selectFrom('alert_reading')
    .select(({ fn }) => fn.max('read_at').as('last'))
    .where('partner_id', '=', partnerId)
    .where('day', '=', today)
    .where('noun', '=', 'balances')
    .executeTakeFirstOrThrow();
  if (last === null) return true;
  const { asOf } = (await mirror.view()).freshness('adjustments', { resellerId: null });
  return asOf !== null && asOf >= last;
};

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

const noteJudged = async ({ store, partnerId }: Reading, day: string, seq: number): Promise<void> => {
  await store.db
    .insertInto('alert_judged')
    .values({ partner_id: partnerId, day, seq })
    .onConflict((conflict) => conflict.column('partner_id').doUpdateSet({ day, seq }))
    .execute();
};

/** Computes again the customers with allocations or reclaims that the copy did not have before. */
const followCorrections = async (reading: Reading, day: string, seq: number): Promise<void> => {
  const query = { scope: OWN, after: seq, nouns: ['adjustments'], first: MOST_CHANGES } as const;
  const { changes, next, isGap } = await reading.mirror.changes(query);
  if (isGap) await judgeAll(reading, day);
  const customers = [...new Set(changes.flatMap(({ customerId }) => customerId ?? []))];
  for (let from = 0; from < customers.length; from += TOGETHER)
    await judgeSome(reading, day, customers.slice(from, from + TOGETHER));
  if (next !== seq) await noteJudged(reading, day, next);
};

/** Whether the spends of the day before today have been computed. */
export const isJudged = async ({ store, partnerId, now }: Omit<Reading, 'mirror'>): Promise<boolean> => {
  const row = await store.db
    .selectFrom('alert_judged')
    .select('day')
    .where('partner_id', '=', partnerId)
    .executeTakeFirst();
  return row?.day === dayAt(now);
};

/**
 * Computes each customer's usual spend once a day when the day's readings are complete, and later only for customers
 * with late corrections. Rules then read only a few rows of the result.
 */
export const judgeSpends = async (reading: Reading, taken: number): Promise<void> => {
  const { store, mirror, partnerId, now } = reading;
  const today = dayAt(now);
  const judged = await store.db
    .selectFrom('alert_judged')
    .select(['day', 'seq'])
    .where('partner_id', '=', partnerId)
    .executeTakeFirst();
  if (judged?.day === today && taken === 0) return followCorrections(reading, today, Number(judged.seq));
  if (!(await hasReadings(reading, today))) return;
  if (!(await hasCorrections(reading, today))) {
    // Readings that arrived later in the day have not been computed yet.
    await store.db.deleteFrom('alert_judged').where('partner_id', '=', partnerId).execute();
    return;
  }
  const seq = await mirror.lastChange();
  await judgeAll(reading, today);
  await noteJudged(reading, today, seq);
};
