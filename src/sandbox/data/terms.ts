import type { Order } from './order.ts';
import { payable } from './order.ts';
import { DAY } from './time.ts';

/** A period that one order paid for one resource. Times are seconds since 1970, amounts hundredths of the currency. */
export interface Term {
  readonly order: Order;
  readonly from: number;
  readonly until: number;
  readonly paid: bigint;
}

/** What a purchase or renewal cost in money. The part that coupons paid is not refunded. */
export const priceInMoney = (order: Order): bigint => payable(order) - order.coupon;

/** Within this time after the purchase everything is refunded without a reason. */
const NO_REASON = 5 * DAY;

/** The used part of a term's price, rounded up to hundredths in favor of the vendor. */
const usedMoney = ({ from, until, paid }: Term, now: number): bigint => {
  if (now <= from) return 0n;
  if (now >= until) return paid;
  const left = BigInt(Math.floor(until - now));
  return paid - (paid * left) / BigInt(until - from);
};

export interface UsedTerm {
  readonly term: Term;
  readonly used: bigint;
}

/** The used part of each term if the resource is unsubscribed now. */
export const usedTerms = (terms: readonly Term[], now: number): UsedTerm[] => {
  const [first, ...renewals] = terms;
  const whole = first !== undefined && renewals.length === 0 && now - first.from <= NO_REASON;
  return terms.map((term) => ({ term, used: whole ? 0n : usedMoney(term, now) }));
};

/** The renewed terms that have not begun; null when there are none or one has begun. */
export const termsAhead = (terms: readonly Term[], now: number): Term[] | null => {
  const renewed = terms.slice(1).filter(({ until }) => until > now);
  return renewed.length > 0 && renewed.every(({ from }) => from > now) ? renewed : null;
};
