import type { CreditLine, EnterpriseCoupon, Enterprises } from './enterprise.ts';
import { mix } from './hash.ts';

/** A member by its master's index and its own position among the members. */
export interface MemberPlace {
  readonly master: number;
  readonly position: number;
}

/** Members that were given more than this in cash were given credit too, a quarter of it. */
const CREDIT_FROM = 1_000_000n;

interface EnterpriseMoneyOptions {
  readonly seed: number;
  readonly enterprises: Enterprises;
}

/** Adds to the first line that ends then, which appears when there is none. */
const addToLine = (lines: readonly CreditLine[], expiresAt: number | null, amount: bigint): CreditLine[] => {
  const position = lines.findIndex((line) => line.expiresAt === expiresAt);
  const line = lines[position];
  return line ? lines.with(position, { ...line, amount: line.amount + amount }) : [...lines, { amount, expiresAt }];
};

/**
 * Amounts that masters gave to their members, and what they can still give: seeded, and changed since. A master's cash
 * is its customer's balance and is stored there. Callers must check that an amount is there before they move it.
 */
export const createEnterpriseMoney = ({ seed, enterprises }: EnterpriseMoneyOptions) => {
  const cash = new Map<string, bigint>();
  const credit = new Map<string, readonly CreditLine[]>();
  const coupons = new Map<string, readonly EnterpriseCoupon[]>();
  let couponsMade = 0;

  const keyOf = ({ master, position }: MemberPlace): string => `${master} ${position}`;

  const seededCash = ({ master, position }: MemberPlace): bigint => enterprises.giftTo(master, position);

  const cashOf = (place: MemberPlace): bigint => cash.get(keyOf(place)) ?? seededCash(place);

  const creditOfMaster = (master: number): readonly CreditLine[] =>
    credit.get(String(master)) ?? enterprises.creditOf(master);

  const creditOfMember = (place: MemberPlace): readonly CreditLine[] => {
    const given = seededCash(place);
    return credit.get(keyOf(place)) ?? (given > CREDIT_FROM ? [{ amount: given / 4n, expiresAt: null }] : []);
  };

  const couponsOfMaster = (master: number): readonly EnterpriseCoupon[] =>
    coupons.get(String(master)) ?? enterprises.couponsOf(master, null);

  const couponsOfMember = (place: MemberPlace): readonly EnterpriseCoupon[] =>
    coupons.get(keyOf(place)) ??
    (place.position < enterprises.memberCount(place.master) ? enterprises.couponsOf(place.master, place.position) : []);

  /** Adds to a master's coupon; it appears when the member had all of it. */
  const addToCoupon = (master: number, coupon: EnterpriseCoupon, amount: bigint): void => {
    const held = couponsOfMaster(master);
    const next = held.some(({ id }) => id === coupon.id)
      ? held.map((each) => (each.id === coupon.id ? { ...each, balance: each.balance + amount } : each))
      : [...held, { ...coupon, memberCouponId: null, balance: amount }];
    coupons.set(String(master), next);
  };

  return {
    cashOf,
    creditOfMaster,
    creditOfMember,
    couponsOfMaster,
    couponsOfMember,

    /** Negative: the member gives back. The caller moves the master's half. */
    addCash: (place: MemberPlace, amount: bigint): void => void cash.set(keyOf(place), cashOf(place) + amount),

    /** From the master's line to the member's that ends at the same time; negative: back. */
    moveCredit(place: MemberPlace, expiresAt: number | null, amount: bigint): void {
      const [masters, members] = [creditOfMaster(place.master), creditOfMember(place)];
      credit.set(String(place.master), addToLine(masters, expiresAt, -amount));
      credit.set(keyOf(place), addToLine(members, expiresAt, amount));
    },

    /** A part of a master's coupon becomes a coupon of the member's. */
    giveCoupon(place: MemberPlace, coupon: EnterpriseCoupon, amount: bigint): string {
      const memberCouponId = `CS${mix(mix(seed, 96), couponsMade).toString().padStart(10, '0')}M${couponsMade++}`;
      coupons.set(keyOf(place), [...couponsOfMember(place), { ...coupon, memberCouponId, balance: amount }]);
      addToCoupon(place.master, coupon, -amount);
      return memberCouponId;
    },

    /** The rest of a member's coupon goes back to the coupon that it came from. */
    takeCoupon(place: MemberPlace, coupon: EnterpriseCoupon): void {
      coupons.set(
        keyOf(place),
        couponsOfMember(place).filter(({ memberCouponId }) => memberCouponId !== coupon.memberCouponId),
      );
      addToCoupon(place.master, coupon, coupon.balance);
    },
  };
};
export type EnterpriseMoney = ReturnType<typeof createEnterpriseMoney>;
