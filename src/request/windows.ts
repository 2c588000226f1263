import { GatewayError } from '../errors/index.ts';
import { camelCase } from '../upstream/mapping/index.ts';
import type { Api, Input } from './api.ts';

const DAY_MS = 86_400_000;

/** Today at the vendor's bills, `YYYY-MM-DD` in UTC+8. */
export const billingToday = (now = Date.now()): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);

/** The billing month of today, `YYYY-MM` in UTC+8. */
export const billingMonthNow = (now = Date.now()): string => billingToday(now).slice(0, 7);

/** Last day of a month, `YYYY-MM-DD`. */
export const lastDayOf = (month: string): string => {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index, 0)).toISOString().slice(0, 10);
};

/** How far the bills of a month reach. */
export interface Reach {
  readonly month: string;
  /** Last day that is in the sums; null while none is. */
  readonly dataUntil: string | null;
  /** Whether the whole month is in the sums. */
  readonly complete: boolean;
}

/** To the end of the month, else to yesterday in UTC+8: bills are one day behind. */
export const reachOf = (month: string, now = Date.now()): Reach => {
  const yesterday = billingToday(now - DAY_MS);
  const last = lastDayOf(month);
  if (last <= yesterday) return { month, dataUntil: last, complete: true };
  return { month, dataUntil: yesterday.startsWith(month) ? yesterday : null, complete: false };
};

/** So many months before a month. */
export const monthsBefore = (month: string, count: number): string => {
  const [year = 0, index = 1] = month.split('-').map(Number);
  const at = year * 12 + index - 1 - count;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
};

/** BAD_USER_INPUT; `argument` as a path from the field, such as `filter.from`. */
export const refuse: (argument: string, limit: string) => never = (argument, limit) => {
  throw new GatewayError('BAD_USER_INPUT', { hints: { argument, limit } });
};

/** Refuses ranges that the contract calls too wide, before any call; `names` tells an input's name in the graph. */
export const checkWindows = (
  api: Api,
  operation: string,
  input: Input,
  names: Readonly<Record<string, string>> = {},
): void => {
  for (const window of api.operation(operation).facts.windows ?? []) {
    const [from, to] = [camelCase(window.from), camelCase(window.to)];
    const [start, end] = [input[from], input[to]];
    if (typeof start !== 'string' || typeof end !== 'string') continue;
    if (start > end) refuse(names[from] ?? from, `not after ${names[to] ?? to}`);
    if (Date.parse(end) - Date.parse(start) > window.maxDays * DAY_MS) {
      refuse(names[to] ?? to, `within ${window.maxDays} days of ${names[from] ?? from}`);
    }
  }
};

/** Refuses a month in the future or further back than the vendor answers. */
export const checkBillingMonth = (
  api: Api,
  operation: string,
  month: string,
  argument = 'month',
  now = Date.now(),
): void => {
  const current = billingMonthNow(now);
  if (month > current) refuse(argument, `not after ${current}`);
  const { historyMonths } = api.operation(operation).facts;
  const earliest = historyMonths ? monthsBefore(current, historyMonths) : undefined;
  if (earliest && month < earliest)
    refuse(argument, `${earliest} or later: the vendor answers ${historyMonths} months back`);
};
