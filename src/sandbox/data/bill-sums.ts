import { ADJUSTMENT, type BillLine, MODES, UNSUBSCRIPTION } from './bill-line.ts';
import { type Bills } from './bills.ts';
import type { Population } from './population.ts';
import { createRecent } from './recent.ts';
import type { Rows } from './rows.ts';

/** Lines of one customer with the same mode, service, resource type and purpose. */
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

/** Key of the sum that a line belongs to. */
const groupOf = (line: Pick<BillLine, 'mode' | 'kind' | 'service' | 'type'>): string =>
  `${line.mode}/${line.service.code}/${line.type.code}/${purposeOf(line)}`;

/** Lines grouped by mode, service, resource type and purpose. */
export const groupLines = (lines: readonly BillLine[]): BillSum[] =>
  [...Map.groupBy(lines, groupOf).values()].flatMap((group) => {
    const [first, ...rest] = group;
    return first ? [{ customer: first.customer, purpose: purposeOf(first), lines: [first, ...rest] }] : [];
  });

const REFERRAL = '1';

interface Month {
  /** For each mode and customer: how many sums the resale customers up to and including this one have. */
  readonly ends: ReadonlyMap<number, Uint32Array>;
  readonly active: Uint32Array;
}

/** In hundredths of the currency: consumption, refunds, write-offs. */
type Totals = readonly [bigint, bigint, bigint];

interface BillSumsOptions {
  readonly bills: Bills;
  readonly customers: Pick<Population, 'size' | 'row' | 'seeded'>;
}

/** More months than callers read at a time. Beyond this number the month unused for longest is dropped. */
const KEPT_MONTHS = 36;

/** The index of the first entry that is greater than the given number. */
const firstAbove = (ends: Uint32Array, position: number): number => {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Sums over all customers of a scope by month. A month is computed when it is first read, by going through all
 * customers.
 */
export const createBillSums = ({ bills, customers }: BillSumsOptions) => {
  const months = createRecent<Month>(KEPT_MONTHS);
  const totals = createRecent<Totals>(KEPT_MONTHS);

  /** Referral customers pay the vendor themselves, so that the vendor has no sums of theirs for the partner. */
  const isResale = (customer: number): boolean => {
    const { seeded } = customers;
    const type = customer < seeded.count ? seeded.associationType(customer) : customers.row(customer).association_type;
    return type !== REFERRAL;
  };

  const count = (month: number, before: number): Month => {
    const size = customers.size();
    const ends = new Map(MODES.map((mode) => [mode as number, new Uint32Array(size)]));
    const active: number[] = [];
    const running = new Map<number, number>();
    for (let customer = 0; customer < size; customer++) {
      const outlines = bills.outlines(customer, month, before);
      if (outlines.length > 0) active.push(customer);
      if (outlines.length > 0 && isResale(customer)) {
        const groups = new Set<string>();
        for (const outline of outlines) {
          const group = groupOf(outline);
          if (groups.has(group)) continue;
          groups.add(group);
          running.set(outline.mode, (running.get(outline.mode) ?? 0) + 1);
        }
      }
      for (const [mode, end] of ends) end[customer] = running.get(mode) ?? 0;
    }
    return { ends, active: Uint32Array.from(active) };
  };

  const sumUp = (month: number, before: number): Totals => {
    const totals: [bigint, bigint, bigint] = [0n, 0n, 0n];
    for (const customer of at(month, before).active) {
      for (const outline of bills.outlines(customer, month, before)) totals[purposeOf(outline)] += outline.payable();
    }
    return totals;
  };

  const at = (month: number, before: number): Month => months.get(`${month}/${before}`, () => count(month, before));

  const ofCustomer = (customer: number, month: number, before: number, mode: number): BillSum[] =>
    isResale(customer)
      ? groupLines(bills.ofCustomer(customer, month, before).filter((line) => line.mode === mode))
      : [];

  return {
    ofCustomer,
    /** Sums of one mode for all resale customers, ordered by customer. */
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
    /** Indexes of the customers with at least one line on their bill. */
    active: (month: number, before: number): Uint32Array => at(month, before).active,
    totals: (month: number, before: number): Totals => totals.get(`${month}/${before}`, () => sumUp(month, before)),
  };
};
export type BillSums = ReturnType<typeof createBillSums>;
