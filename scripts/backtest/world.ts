import Big from 'big.js';
import type { LastSpend, Sources } from '../../src/alerts/sources/index.ts';
import { type DaySpend, judgeSpend } from '../../src/alerts/unusual.ts';
import type { AlertWatch } from '../../src/records/index.ts';
import { DAY_MS, dayAt } from '../../src/time/index.ts';

/** Something that a rule should find, from one instant until before another. */
export interface Planted {
  readonly watch: AlertWatch;
  readonly subject: string;
  readonly from: number;
  readonly until: number;
}

export interface WorldSize {
  readonly days: number;
  readonly customers: number;
  readonly seed: number;
}

export interface World {
  readonly planted: readonly Planted[];
  /** The contents of the copies at an instant. */
  at(now: number): Sources;
}

/** Thresholds of the backtest's rules; events are planted on both sides of them. */
export const RULES = {
  amount: '100.00',
  coveredDays: 5,
  budgetPercent: 90,
  days: 7,
  factor: 6,
  minutes: 60,
} as const;

const START = Date.parse('2024-12-01T00:00:00Z') - 8 * 3_600_000;
const MINUTE_MS = 60_000;
const WEEK = 7;

/** Random numbers that depend on the seed alone, so that each machine gets the same world. */
const createRandom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const worldInstant = (day: number): number => START + day * DAY_MS + 30 * MINUTE_MS;

interface Customer {
  readonly id: string;
  /** Spend by day. */
  readonly spend: readonly number[];
  readonly balance: readonly number[];
  readonly used: readonly number[];
}

/** Spend by day: lower at weekends, with noise and slow growth, and sometimes a day far above the others. */
const spendOf = (size: WorldSize, random: () => number, isOdd: (day: number) => boolean): readonly number[] => {
  const base = 20 + random() * 200;
  return Array.from({ length: size.days }, (_, day) => {
    const weekday = day % WEEK < 5 ? 1 : 0.4;
    const usual = base * weekday * (1 + day / 1_000) * (0.8 + 0.4 * random());
    // An ordinary busy day: an alert about it is a false one.
    const busy = random() < 0.02 ? 1.4 : 1;
    return Math.round(usual * (isOdd(day) ? 3 + 3 * random() : busy) * 100) / 100;
  });
};

/** Days on which something is planted: one in each span, at a random place. */
const daysFor = (size: WorldSize, random: () => number, every: number, from: number): ReadonlySet<number> => {
  const days = new Set<number>();
  for (let start = from; start + every <= size.days; start += every)
    days.add(start + Math.floor(random() * (every - 5)));
  return days;
};

const whole = <T>(rows: readonly T[]) => ({ rows, isWhole: true });

/** Customers with planted events, and with ordinary days that look similar. */
export const createWorld = (size: WorldSize): World => {
  const random = createRandom(size.seed);
  const planted: Planted[] = [];
  const plant = (watch: AlertWatch, subject: string, day: number, days: number): void => {
    planted.push({ watch, subject, from: START + day * DAY_MS, until: START + (day + days) * DAY_MS });
  };

  const customers = Array.from({ length: size.customers }, (_, index): Customer => {
    const id = `customer-${index}`;
    const odd = daysFor(size, random, 40, 40);
    for (const day of odd) plant('SPEND_UNUSUAL', id, day + 1, 1);
    const spend = spendOf(size, random, (day) => odd.has(day));
    const low = daysFor(size, random, 50, 20);
    // The balance is well above both limits, except on three days of each event.
    const balance = spend.map((_each, day) =>
      [0, 1, 2].some((back) => low.has(day - back)) ? 50 : 5_000 + 100 * random(),
    );
    for (const day of low) {
      plant('BALANCE_BELOW', id, day, 3);
      plant('BALANCE_NOT_COVERING', id, day, 3);
    }
    const over = daysFor(size, random, 60, 10);
    const used = spend.map((_each, day) => ([0, 1].some((back) => over.has(day - back)) ? 95 : 10 + 78 * random()));
    for (const day of over) plant('BUDGET_USED', id, day, 2);
    return { id, spend, balance, used };
  });

  const expiries = (watch: 'RESOURCES_EXPIRING' | 'COUPONS_EXPIRING') =>
    customers.flatMap(({ id }) =>
      [...daysFor(size, random, 30, RULES.days + 1)].map((day) => {
        plant(watch, id, day - RULES.days, RULES.days);
        return { id, at: START + day * DAY_MS };
      }),
    );
  const resources = expiries('RESOURCES_EXPIRING');
  const coupons = expiries('COUPONS_EXPIRING');
  /** Quotas of the partner: each third is used up three days before it expires, each other third already before. */
  const quotas = [...daysFor(size, random, 12, RULES.days + 1)].map((day, index) => {
    const [isUsedSoon, isUsedBefore] = [index % 3 === 1, index % 3 === 2];
    const id = `quota-${index}`;
    if (!isUsedBefore) plant('COUPON_QUOTAS_EXPIRING', id, day - RULES.days, isUsedSoon ? RULES.days - 3 : RULES.days);
    const expiresAt = START + day * DAY_MS;
    const daysUnused = isUsedBefore ? RULES.days + 1 : isUsedSoon ? 3 : 0;
    return { id, expiresAt, usedUpAt: expiresAt - daysUnused * DAY_MS };
  });

  /** Delays of a list or a write; half of them are shorter than the rule's limit. */
  const delays = (watch: AlertWatch, subject: (day: number) => string) =>
    [...daysFor(size, random, 15, 5)].map((day, index) => {
      const isLong = index % 2 === 0;
      if (isLong) plant(watch, subject(day), day, 1);
      return { day, subject: subject(day), minutes: isLong ? 3 * RULES.minutes : RULES.minutes / 3 };
    });
  const unknown = delays('OPERATION_UNKNOWN', (day) => `operation-${day}`);
  const late = delays('MIRROR_BEHIND', () => 'orders');
  const paused = [...daysFor(size, random, 20, 3)];
  for (const day of paused) plant('WEBHOOK_PAUSED', 'endpoint', day, 1);

  const expiring = (all: typeof resources, now: number, until: number) =>
    [
      ...Map.groupBy(
        all.filter(({ at }) => at >= now && at <= until),
        ({ id }) => id,
      ),
    ].map(([customerId, found]) => ({
      customerId,
      count: found.length,
      firstAt: new Date(Math.min(...found.map(({ at }) => at))).toISOString(),
    }));

  const at = (now: number): Sources => {
    const day = Math.floor((now - START) / DAY_MS);
    const spends = ({ spend }: Customer): readonly DaySpend[] =>
      spend.slice(Math.max(0, day - 63), day).map((amount, index) => ({
        day: dayAt(START + (Math.max(0, day - 63) + index) * DAY_MS),
        amount: String(amount),
      }));
    const lastDay = dayAt(now - DAY_MS);
    const judgeCustomer = (customer: Customer) => judgeSpend(spends(customer), lastDay);
    const lastSpend = (customer: Customer): readonly LastSpend[] => {
      const { spent, usual, deviations } = judgeCustomer(customer);
      if (spent === null || usual === null || deviations === null) return [];
      return [{ customerId: customer.id, day: lastDay, spent, usual, deviations }];
    };
    const balanceOf = ({ id, balance }: Customer) => ({
      customerId: id,
      amount: new Big(balance[day] ?? 0).toFixed(2),
      debt: '0',
    });
    return {
      now,
      currency: 'CNY',
      balancesBelow: async () => whole(customers.map(balanceOf)),
      balancesNotCovering: async () =>
        whole(
          customers.map((each) => ({
            ...balanceOf(each),
            unpaid: '0',
            renewals: '0',
            daily: judgeCustomer(each).daily,
          })),
        ),
      budgetsUsed: async () =>
        whole(
          customers.map(({ id, used }) => ({
            customerId: id,
            amount: '100.00',
            used: new Big(used[day] ?? 0).toFixed(2),
          })),
        ),
      expiringResources: async (until) => whole(expiring(resources, now, until)),
      expiringCoupons: async (until) => whole(expiring(coupons, now, until)),
      expiringQuotas: async (until) =>
        whole(
          quotas
            .filter(({ expiresAt, usedUpAt }) => expiresAt > now && expiresAt <= until && usedUpAt > now)
            .map(({ id, expiresAt }) => ({ id, expiresAt, balance: '0.01' })),
        ),
      unusualSpends: async () => whole(customers.flatMap(lastSpend)),
      unknownOperations: async () =>
        whole(
          unknown
            .filter((each) => each.day === day)
            .map(({ subject, minutes }) => ({
              id: subject,
              kind: 'PAY_ORDER',
              member: 'chen.xia',
              customerId: null,
              since: now - minutes * MINUTE_MS,
            })),
        ),
      lateLists: async () =>
        late
          .filter((each) => each.day === day)
          .map(({ subject, minutes }) => ({ list: subject, lateMs: minutes * MINUTE_MS })),
      pausedEndpoints: async () => (paused.includes(day) ? ['endpoint'] : []),
    };
  };
  return { planted, at };
};
