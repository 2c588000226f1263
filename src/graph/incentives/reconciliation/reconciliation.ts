import { SITE_CURRENCY } from '../../../config/index.ts';
import { mapInSlices } from '../../../uploads/slices.ts';
import { amountReason, type ExceptionReason, exceptionIdOf } from '../../bills/index.ts';
import { compareDecimals, type Money, sumDecimals, sumMoney, timesDecimal } from '../../common/index.ts';
import { type Consumption, performanceOf, type Rules } from '../performance/performance.ts';
import type { Reconciliation, ReconciliationDifference } from './reconciliation.type.ts';
import type { Statement, StatementRow } from './statement-rows.ts';

/** A statement, and the consumption and rules with which it is compared. */
export interface StatementQuestion {
  readonly month: string;
  readonly statement: Statement;
  readonly parts: readonly Consumption[];
  readonly rules: Rules;
  /** Greatest difference that counts as agreement. */
  readonly tolerance: string;
  /** Ids of customers in the statement that do not exist or that the viewer may not see. */
  readonly foreign: ReadonlySet<string>;
}

type Compared = Pick<Reconciliation, 'byService' | 'usedRows' | 'matched' | 'totals' | 'allDifferences' | 'allBadRows'>;

interface Side {
  readonly customerId: string;
  readonly serviceTypeCode: string | null;
}

const keyOf = ({ customerId, serviceTypeCode }: Side): string => JSON.stringify([customerId, serviceTypeCode]);

const minus = (amount: string): string => timesDecimal(amount, '-1');
const absolute = (amount: string): string => (compareDecimals(amount, '0') < 0 ? minus(amount) : amount);

const amountsOf = (rows: readonly StatementRow[]): readonly string[] => rows.map(({ performance }) => performance);

/** Compares the statement with the computed figures, by customer or by service. */
export const reconcile = async ({
  month,
  statement,
  parts,
  rules,
  tolerance,
  foreign,
}: StatementQuestion): Promise<Compared> => {
  const currency = SITE_CURRENCY[rules.site];
  const money = (amounts: readonly string[]): Money =>
    sumMoney(
      amounts.map((amount) => ({ amount, currency })),
      currency,
    );
  const incentives = (rows: readonly StatementRow[]): Money | null =>
    statement.hasIncentive ? money(rows.map(({ incentive }) => incentive ?? '0')) : null;

  const sideOf = ({ customerId, service }: Consumption): Side => ({
    customerId,
    serviceTypeCode: statement.byService ? (service.code ?? '') : null,
  });
  const computed = Map.groupBy(parts, (part) => keyOf(sideOf(part)));
  const stated = Map.groupBy(statement.rows, keyOf);
  const ofOtherMonths = Map.groupBy(statement.ofOtherMonths, keyOf);
  const isClose = (amount: string): boolean => compareDecimals(absolute(amount), tolerance) <= 0;

  /** Why the rows of the statement differ from the computed figure; the first reason that applies. */
  const reasonOf = (key: string, rows: readonly StatementRow[], own: string | null): ExceptionReason => {
    if (rows.some(({ customerId }) => foreign.has(customerId))) return 'FOREIGN';
    const others = amountsOf(ofOtherMonths.get(key) ?? []);
    const withOthers = sumDecimals([...amountsOf(rows), ...others, minus(own ?? '0')]);
    if (others.length > 0 && isClose(withOthers)) return 'PERIOD';
    if (rows.length === 0 || own === null) return 'MISSING';
    return amountReason(amountsOf(rows), own) ?? 'AMOUNT';
  };

  const compare = (key: string): ReconciliationDifference => {
    const [rows, own] = [stated.get(key) ?? [], computed.get(key) ?? []];
    const [customerId, serviceTypeCode] = JSON.parse(key) as [string, string | null];
    const { performance, estimatedIncentive } =
      own.length === 0 ? nothing : performanceOf(own, 'CUSTOMER', rules).total;
    const said = money(amountsOf(rows));
    const figures = [customerId, serviceTypeCode, said.amount, performance.amount, rows.length];
    return {
      id: exceptionIdOf(month, figures),
      reason: reasonOf(key, rows, own.length === 0 ? null : performance.amount),
      kind: rows.length === 0 ? 'ONLY_COMPUTED' : own.length === 0 ? 'ONLY_IN_STATEMENT' : 'AMOUNT_DIFFERS',
      customerId,
      serviceTypeCode,
      lines: rows.map(({ line }) => line),
      stated: said,
      computed: performance,
      difference: money([said.amount, minus(performance.amount)]),
      statedIncentive: incentives(rows),
      estimatedIncentive,
    };
  };

  const nothing = performanceOf([], 'CUSTOMER', rules).total;
  const all = await mapInSlices([...new Set([...stated.keys(), ...computed.keys()])], compare);
  const agrees = ({ difference }: ReconciliationDifference): boolean => isClose(difference.amount);
  const total = performanceOf(parts, 'CUSTOMER', rules).total;
  const said = money(amountsOf(statement.rows));
  const differing = (await mapInSlices(all, (each) => (agrees(each) ? [] : [each]))).flat();
  return {
    byService: statement.byService,
    usedRows: statement.rows.length,
    matched: all.length - differing.length,
    totals: {
      stated: said,
      computed: total.performance,
      difference: money([sumDecimals([said.amount, minus(total.performance.amount)])]),
      statedIncentive: incentives(statement.rows),
      estimatedIncentive: total.estimatedIncentive,
    },
    allDifferences: largestFirst(differing),
    allBadRows: statement.bad,
  };
};

/** Compares differences as numbers. Where these are equal, all digits are compared, as a number may not hold them. */
const largestFirst = (differences: readonly ReconciliationDifference[]): ReconciliationDifference[] =>
  differences
    .map((each) => {
      const amount = absolute(each.difference.amount);
      return { each, amount, size: Number(amount), key: keyOf(each) };
    })
    .sort((a, b) => b.size - a.size || compareDecimals(b.amount, a.amount) || (a.key < b.key ? -1 : 1))
    .map(({ each }) => each);
