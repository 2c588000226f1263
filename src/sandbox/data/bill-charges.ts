import { CENT, type Charge } from './charge.ts';
import type { CustomerSeedData } from './customers.ts';
import { below, mix, pick } from './hash.ts';
import { dayOf, firstDayOf, startOfDay } from './months.ts';
import type { OnDemandShape } from './on-demand.ts';

const PERCENTS = [0, 0, 5, 10, 15] as const;
const PLAN_PERCENT = 10;

/** Charges of customers for usage and savings plans in a month, without the names that a bill adds. */
export const createBillCharges = (customers: CustomerSeedData) => {
  const draw = (customer: number, purpose: number, n = 0): number => mix(customers.draw(customer, 500 + purpose), n);

  /** Cost of the n-th resource for one day, with eight decimals. */
  const rateOf = (customer: number, n: number): bigint => {
    const rate = BigInt(1_234_567 + below(draw(customer, 1, n), 900_000_000)) * 3n;
    return customers.isHuge(customer) ? 123_456_789_012_345_601n * 997n + rate : rate;
  };

  const chargeOf = (official: bigint, percent: number, owes: boolean): Charge => {
    const discount = (official * BigInt(percent)) / 100n;
    const due = (official - discount) / CENT;
    return {
      official,
      discount,
      truncated: official - discount - due * CENT,
      payable: due,
      coupon: 0n,
      debt: owes ? due / 10n : 0n,
    };
  };

  const writesOff = (customer: number, month: number): boolean => mix(draw(customer, 6), month) % 40 === 0;

  return {
    /** The days of a month for which a resource is charged; `to` is excluded. Null when there are none. */
    usedDays(
      { effectiveAt, expiresAt }: Pick<OnDemandShape, 'effectiveAt' | 'expiresAt'>,
      month: number,
      until: number,
    ) {
      const from = Math.max(dayOf(effectiveAt), firstDayOf(month));
      const to = Math.min(
        expiresAt === null ? Number.POSITIVE_INFINITY : dayOf(expiresAt),
        firstDayOf(month + 1),
        until,
      );
      return to <= from ? null : { from, to };
    },
    /** Charge for that number of days of the customer's n-th pay-per-use resource. */
    use: (customer: number, n: number, days: number): Charge =>
      chargeOf(rateOf(customer, n) * BigInt(days), pick(PERCENTS, draw(customer, 3, n)), draw(customer, 2) % 25 === 0),
    writesOff,
    /**
     * The negative amount that the vendor writes off for the first resource used: in some months a tenth of it, in most
     * 0.
     */
    writeOff: (customer: number, month: number, payable: bigint): bigint =>
      writesOff(customer, month) ? -(payable / 10n) : 0n,
    /** The fee of a savings plan, charged on the first of the month; null for customers without a plan. */
    plan(customer: number, month: number): Charge | null {
      const since = startOfDay(firstDayOf(month));
      const has =
        customer < customers.count && draw(customer, 4) % 30 === 0 && customers.associatedAt(customer) < since;
      return has ? chargeOf(BigInt(10_000 + below(draw(customer, 5), 400_000)) * CENT, PLAN_PERCENT, false) : null;
    },
  };
};
