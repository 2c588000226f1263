import type { Order } from './order.ts';
import { payable } from './order.ts';
import { DAY } from './time.ts';

/** A stretch of time that one order has paid for one resource; seconds since 1970 and hundredths of the currency. */
export interface Term {
  readonly order: Order;
  readonly from: number;
  readonly until: number;
  readonly paid: bigint;
}

/** The money that a purchase or renewal has cost; the part paid with coupons does not come back. */
export const priceInMoney = (order: Order): bigint => payable(order) - order.coupon;

/** Within that time after the purchase everything comes back, without a reason. */
const NO_REASON = 5 * DAY;

/** The part of a term's money that is used up by now, cut to hundredths in favor of the vendor. */
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

/** How much of each term is used up when the resource is given back now. */
export const usedTerms = (terms: readonly Term[], now: number): UsedTerm[] => {
  const [first, ...renewals] = terms;
  const whole = first !== undefined && renewals.length === 0 && now - first.from <= NO_REASON;
  return terms.map((term) => ({ term, used: whole ? 0n : usedMoney(term, now) }));
};

/** The renewed terms that have not begun; null when there is none, or one has begun already. */
export const termsAhead = (terms: readonly Term[], now: number): Term[] | null => {
  const renewed = terms.slice(1).filter(({ until }) => until > now);
  return renewed.length > 0 && renewed.every(({ from }) => from > now) ? renewed : null;
};
