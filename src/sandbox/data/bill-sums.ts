import { ADJUSTMENT, type BillLine, type Bills, MODES, UNSUBSCRIPTION } from './bills.ts';
import type { CustomerSeedData } from './customers.ts';
import type { Rows } from './rows.ts';

/** Lines of one customer that agree in mode, resource type and purpose. */
export interface BillSum {
  readonly customer: number;
  /** 0 consumption, 1 unsubscription, 2 write-off. */
  readonly purpose: 0 | 1 | 2;
  readonly lines: readonly [BillLine, ...BillLine[]];
}

export const purposeOf = ({ kind }: Pick<BillLine, 'kind'>): BillSum['purpose'] =>
  kind === UNSUBSCRIPTION ? 1 : kind === ADJUSTMENT ? 2 : 0;

export const sumOf = (lines: readonly BillLine[], figure: (line: BillLine) => bigint): bigint =>
  lines.reduce((sum, line) => sum + figure(line), 0n);

/** Lines grouped by mode, service, resource type and purpose. */
export const groupLines = (lines: readonly BillLine[]): BillSum[] =>
  [
    ...Map.groupBy(lines, (line) => [line.mode, line.service.code, line.type.code, purposeOf(line)].join('/')).values(),
  ].flatMap((group) => {
    const [first, ...rest] = group;
    return first ? [{ customer: first.customer, purpose: purposeOf(first), lines: [first, ...rest] }] : [];
  });

const REFERRAL = '1';

interface Month {
  /** Of each mode the number of resale customers' sums up to and including each customer. */
  readonly ends: ReadonlyMap<number, Uint32Array>;
  readonly active: Uint32Array;
  /** Hundredths: consumption, refunds, write-offs. */
  readonly totals: readonly [bigint, bigint, bigint];
}

interface Options {
  readonly bills: Bills;
  readonly customers: Pick<CustomerSeedData, 'count' | 'associationType'>;
}

/** More months than callers read together; beyond that the oldest is dropped. */
const KEPT_MONTHS = 36;

/** The position of the first entry above the given one. */
const firstAbove = (ends: Uint32Array, position: number): number => {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Sums over all customers of a scope, month by month; a month is counted through once, when first asked for. */
export const createBillSums = ({ bills, customers }: Options) => {
  const months = new Map<string, Month>();

  /** The vendor sums up nothing for a referral customer, who pays the vendor itself. */
  const isResale = (customer: number): boolean => customers.associationType(customer) !== REFERRAL;

  const count = (month: number, before: number): Month => {
    const ends = new Map(MODES.map((mode) => [mode as number, new Uint32Array(customers.count)]));
    const active: number[] = [];
    const totals: [bigint, bigint, bigint] = [0n, 0n, 0n];
    const running = new Map<number, number>();
    for (let customer = 0; customer < customers.count; customer++) {
      const sums = groupLines(bills.ofCustomer(customer, month, before));
      if (sums.length > 0) active.push(customer);
      for (const { purpose, lines } of sums) {
        totals[purpose] += sumOf(lines, (line) => line.payable);
        if (isResale(customer)) running.set(lines[0].mode, (running.get(lines[0].mode) ?? 0) + 1);
      }
      for (const [mode, end] of ends) end[customer] = running.get(mode) ?? 0;
    }
    return { ends, active: Uint32Array.from(active), totals };
  };

  const at = (month: number, before: number): Month => {
    const key = `${month}/${before}`;
    const known = months.get(key) ?? count(month, before);
    months.delete(key);
    months.set(key, known);
    const [oldest] = months.keys();
    if (months.size > KEPT_MONTHS && oldest !== undefined) months.delete(oldest);
    return known;
  };

  const ofCustomer = (customer: number, month: number, before: number, mode: number): BillSum[] =>
    isResale(customer)
      ? groupLines(bills.ofCustomer(customer, month, before).filter((line) => line.mode === mode))
      : [];

  return {
    ofCustomer,
    /** Sums of one mode of all resale customers, customer after customer. */
    ofResale(month: number, before: number, mode: number): Rows<BillSum> {
      const ends = at(month, before).ends.get(mode) ?? new Uint32Array();
      let last: { customer: number; sums: BillSum[] } | null = null;
      return {
        count: ends.at(-1) ?? 0,
        at: (position) => {
          const customer = firstAbove(ends, position);
          if (last?.customer !== customer) last = { customer, sums: ofCustomer(customer, month, before, mode) };
          return last.sums[position - (ends[customer - 1] ?? 0)] as BillSum;
        },
      };
    },
    /** Indexes of the customers that have anything on their bill. */
    active: (month: number, before: number): Uint32Array => at(month, before).active,
    totals: (month: number, before: number) => at(month, before).totals,
  };
};
export type BillSums = ReturnType<typeof createBillSums>;
