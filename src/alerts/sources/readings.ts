import Big from 'big.js';
import type { Mirror, MirrorRow } from '../../mirror/index.ts';
import type { Store } from '../../store/index.ts';
import { DAY_MS, dayAt, isoOf, startOfDayAt } from '../../time/index.ts';
import { amountOf, pagesOf } from './rows.ts';

export interface Reading {
  readonly store: Store;
  readonly mirror: Mirror;
  readonly partnerId: string;
  readonly now: number;
}

/** The list with a customer's remaining money: balances in China, budgets elsewhere. */
export type Meter = 'balances' | 'budgets';

/** A reading taken later than this after midnight does not represent the beginning of its day. */
const IN_TIME_MS = 2 * 3_600_000;
/** Nine weeks, so that each weekday has eight days before the last one. */
export const READ_DAYS = 63;

/** A number of one customer that falls by what it spends: the balance without the debt, or minus the used budget. */
const meterOf = (noun: Meter, { row }: MirrorRow): string =>
  noun === 'balances'
    ? new Big(amountOf(row.amount)).minus(amountOf(row.debt_amount)).toFixed()
    : new Big(0).minus(amountOf(row.used_amount)).toFixed();

/** The last customer whose list was read today, after whom an interrupted round continues. */
const lastRead = async ({ store, partnerId, now }: Reading, noun: Meter): Promise<string | null> => {
  const { last } = await store.db
    .selectFrom('alert_reading')
    .select(({ fn }) => fn.max('customer_id').as('last'))
    .where('partner_id', '=', partnerId)
    .where('day', '=', dayAt(now))
    .where('noun', '=', noun)
    .executeTakeFirstOrThrow();
  return last;
};

const isReady = async ({ mirror }: Reading, noun: Meter): Promise<boolean> =>
  (await mirror.view()).freshness(noun, { resellerId: null }).isReady;

const readMeters = async (reading: Reading, noun: Meter): Promise<number> => {
  const { store, mirror, partnerId, now } = reading;
  const last = await lastRead(reading, noun);
  let taken = 0;
  for await (const page of pagesOf(mirror, noun, [], last === null ? null : { value: null, id: last })) {
    const values = page.map((row) => ({
      partner_id: partnerId,
      customer_id: row.id,
      day: dayAt(now),
      noun,
      amount: meterOf(noun, row),
      read_at: isoOf(now),
    }));
    await store.db
      .insertInto('alert_reading')
      .values(values)
      .onConflict((conflict) => conflict.columns(['partner_id', 'customer_id', 'day']).doNothing())
      .execute();
    taken += page.length;
  }
  return taken;
};

const prune = async ({ store, partnerId, now }: Reading): Promise<void> => {
  const first = dayAt(now - (READ_DAYS + 1) * DAY_MS);
  for (const table of ['alert_reading', 'alert_spend'] as const)
    await store.db.deleteFrom(table).where('partner_id', '=', partnerId).where('day', '<', first).execute();
};

/**
 * Stores each customer's balance or used budget once a day, soon after midnight. The vendor's daily bills would come up
 * to two days later and cost calls. Returns the number of customers that were stored now.
 */
export const takeReadings = async (reading: Reading): Promise<number> => {
  const { now } = reading;
  if (now - startOfDayAt(now) > IN_TIME_MS) return 0;
  let taken = 0;
  for (const noun of ['balances', 'budgets'] as const)
    if (await isReady(reading, noun)) taken += await readMeters(reading, noun);
  if (taken > 0) await prune(reading);
  return taken;
};
