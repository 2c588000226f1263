import { type BillLine, PAY_PER_USE } from '../data/bill-line.ts';
import { chargePart } from '../data/charge.ts';
import { pick } from '../data/hash.ts';
import { money } from '../data/money.ts';
import { dateOf, dayNumber, dayOf, firstDayOf, monthNumber, monthText } from '../data/months.ts';
import { REGIONS } from '../data/regions.ts';
import type { Input } from '../http/input.ts';
import { invalid } from '../http/refusal.ts';
import { type Call, partnerOf } from './behavior.ts';
import { costPurpose, exact } from './bill-facts.ts';
import { monthIn } from './bills.ts';
import { linesOf, sharesOf } from './cost-shares.ts';
import { callingCustomer } from './own-bills.ts';

/** A part of a bill's line that falls on one day or in one month. */
interface Cost {
  readonly line: BillLine;
  /** Number of the day since 1970, or of the month since year 0. */
  readonly step: number;
  readonly payable: bigint;
  readonly paid: bigint;
  /** With eight decimals. */
  readonly official: bigint;
}

const DAILY = 1;
const MONTHLY = 2;

const costOf = (
  line: BillLine,
  step: number,
  part: Pick<BillLine, 'payable' | 'coupon' | 'debt' | 'official'>,
): Cost => ({
  line,
  step,
  payable: part.payable,
  paid: part.payable - part.coupon - part.debt,
  official: part.official,
});

const byDay = (line: BillLine): Cost[] =>
  Array.from({ length: line.days.to - line.days.from }, (_, n) =>
    costOf(line, line.days.from + n, chargePart(line, n, line.days.to - line.days.from)),
  );

/** Costs of one month by day or by month, as charged or amortized over the paid period. */
const costsOf = (call: Call, month: number, daily: boolean, amortized: boolean): Cost[] => {
  if (!amortized) {
    const lines = linesOf(call, month);
    return daily ? lines.flatMap(byDay) : lines.map((line) => costOf(line, month, line));
  }
  return sharesOf(call, month).flatMap(({ line, n, of }) => {
    const part = { ...line, ...chargePart(line, n, of) };
    if (!daily) return [costOf(line, month, part)];
    if (of === 1) return byDay(part);
    const [from, to] = [firstDayOf(month), firstDayOf(month + 1)];
    return byDay({ ...part, days: { from, to } }).map((cost) => ({ ...cost, line }));
  });
};

type ValueOf = (line: BillLine) => string;

const valuesOf = (call: Call): ReadonlyMap<string, ValueOf> => {
  const { customer_id } = call.scope.customers.row(callingCustomer(call));
  const region: ValueOf = (line) => pick(REGIONS[partnerOf(call).site], line.billedResource().place);
  return new Map<string, ValueOf>([
    ['CLOUD_SERVICE_TYPE', ({ service }) => service.code],
    ['RESOURCE_TYPE', ({ type }) => type.code],
    ['ASSOCIATED_ACCOUNT', () => customer_id],
    ['PAYER_ACCOUNT_ID', () => customer_id],
    ['REGION_CODE', region],
    ['AZ_CODE', (line) => `${region(line)}a`],
    ['ENTERPRISE_PROJECT_ID', () => '0'],
    ['RES_SPEC_CODE', (line) => line.billedResource().specification],
    ['CHARGING_MODE', ({ mode }) => String(mode)],
    ['USAGE_TYPE', ({ mode }) => (mode === PAY_PER_USE ? 'duration' : '')],
    ['BILL_TYPE', costPurpose],
    ['RESOURCE_ID', (line) => line.billedResource().id],
  ]);
};

interface GroupBy {
  readonly type: string;
  readonly key: string;
}

interface Filter {
  readonly operator: number;
  readonly filter_factor: { readonly key: string; readonly value: readonly string[] };
}

const dimension = (call: Call, { type, key }: GroupBy): ValueOf => {
  if (type === 'tag') return () => (key === 'env' ? 'prod' : '');
  const value = valuesOf(call).get(key);
  if (type !== 'dimension' || !value) throw invalid('groupby holds an unknown dimension.');
  return value;
};

const keeps = (call: Call, filters: readonly Filter[]): ((line: BillLine) => boolean) => {
  const tests = filters.map(({ operator, filter_factor: { key, value } }) => {
    const of = dimension(call, { type: 'dimension', key });
    return (line: BillLine) => value.includes(of(line)) === (operator === 0);
  });
  return (line) => tests.every((test) => test(line));
};

interface Steps {
  readonly daily: boolean;
  readonly from: number;
  readonly to: number;
  readonly months: readonly number[];
}

const stepsOf = (call: Call, time: Input): Steps => {
  const daily = time.time_measure_id === DAILY;
  if (!daily && time.time_measure_id !== MONTHLY) throw invalid('time_measure_id must be 1 or 2.');
  const read = daily ? dayNumber : monthNumber;
  const [from, to] = [read(String(time.begin_time)), read(String(time.end_time))];
  if (from === null || to === null || from > to) throw invalid('begin_time and end_time are not a range.');
  const [first, last] = [String(time.begin_time).slice(0, 7), String(time.end_time).slice(0, 7)];
  const begin = monthIn(call, { first }, 'first', 18);
  const end = monthIn(call, { last }, 'last', 18);
  return { daily, from, to, months: Array.from({ length: end - begin + 1 }, (_, n) => begin + n) };
};

/** Rows of costs by the requested dimensions, with one amount for each day or month. */
export const analyze = (call: Call, input: Input) => {
  const { daily, from, to, months } = stepsOf(call, input.time_condition as Input);
  const groups = input.groupby as readonly GroupBy[];
  if (groups.length < 1 || groups.length > 2) throw invalid('groupby takes one or two dimensions.');
  if (input.cost_type !== 'ORIGINAL_COST' && input.cost_type !== 'AMORTIZED_COST')
    throw invalid('cost_type is unknown.');
  const net = input.amount_type === 'NET_AMOUNT';
  if (!net && input.amount_type !== 'PAYMENT_AMOUNT') throw invalid('amount_type is unknown.');
  const values = groups.map((group) => dimension(call, group));
  const wanted = keeps(call, (input.filters ?? []) as readonly Filter[]);
  const costs = months
    .flatMap((month) => costsOf(call, month, daily, input.cost_type === 'AMORTIZED_COST'))
    .filter(({ line, step }) => step >= from && step <= to && wanted(line));
  const series = Map.groupBy(costs, ({ line }) => JSON.stringify(values.map((value) => value(line))));
  const steps = Array.from({ length: to - from + 1 }, (_, n) => from + n).filter((step) =>
    daily ? step <= dayOf(call.now) : true,
  );
  return [...series]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const sum = (figure: (cost: Cost) => bigint, of: readonly Cost[] = own) =>
        of.reduce((total, cost) => total + figure(cost), 0n);
      const amount = (cost: Cost): bigint => (net ? cost.paid : cost.payable);
      const byStep = Map.groupBy(own, ({ step }) => step);
      return {
        dimensions: (JSON.parse(key) as string[]).map((value, index) => ({ key: groups[index]?.key, value })),
        costs: steps.map((step) => ({
          time_dimension_value: daily ? dateOf(step) : monthText(step),
          time_measure_id: daily ? DAILY : MONTHLY,
          amount: money(sum(amount, byStep.get(step) ?? [])),
          official_amount: exact(sum(({ official }) => official, byStep.get(step) ?? [])),
        })),
        amount_by_costs: money(sum(amount)),
        official_amount_by_costs: exact(sum(({ official }) => official)),
      };
    });
};
