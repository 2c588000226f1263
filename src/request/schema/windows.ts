import { badInput } from '../../errors/index.ts';
import { DAY_MS, monthAt, monthsBefore } from '../../time/index.ts';
import { camelCase } from '../../upstream/mapping/index.ts';
import type { Api, Input } from '../../vendor/api.ts';

/** Input of the checks of months and days: the contract's limits, and the time of the operation. */
export interface Asker {
  readonly api: Api;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Throws BAD_USER_INPUT for an argument, a path from the field such as `filter.from`. */
export const refuse: (argument: string, limit: string) => never = (argument, limit) => {
  throw badInput(argument, limit);
};

/**
 * Refuses ranges that are wider than the contract allows, before any call; `names` maps an input to its name in the
 * graph.
 */
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

/** Refuses a month in the future, or further back than the vendor has data. */
export const checkBillingMonth = ({ api, now }: Asker, operation: string, month: string, argument = 'month'): void => {
  const current = monthAt(now);
  if (month > current) refuse(argument, `not after ${current}`);
  const { historyMonths } = api.operation(operation).facts;
  const earliest = historyMonths ? monthsBefore(current, historyMonths) : undefined;
  if (earliest && month < earliest)
    refuse(argument, `${earliest} or later: the vendor answers ${historyMonths} months back`);
};
