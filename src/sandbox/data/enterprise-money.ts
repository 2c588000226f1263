import type { CreditLine, EnterpriseCoupon, Enterprises } from './enterprise.ts';
import { mix } from './hash.ts';

/** A member's place: the index of its master, and its position among the master's members. */
export interface MemberPlace {
  readonly master: number;
  readonly position: number;
}

/** Members that got more cash than this, in hundredths, got a quarter of it as credit too. */
const CREDIT_FROM = 1_000_000n;

interface EnterpriseMoneyOptions {
  readonly seed: number;
  readonly enterprises: Enterprises;
}

/** Adds to the first line with this expiry; without such a line, appends one. */
const addToLine = (lines: readonly CreditLine[], expiresAt: number | null, amount: bigint): CreditLine[] => {
  const position = lines.findIndex((line) => line.expiresAt === expiresAt);
  const line = lines[position];
  return line ? lines.with(position, { ...line, amount: line.amount + amount }) : [...lines, { amount, expiresAt }];
};

/**
 * Amounts that masters gave to their members, and what the masters can still give: seeded ones with the changes since
 * the start. A master's cash is the customer's balance and is stored there. Callers check that an amount is available
 * before they move it.
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

  /** Adds to a master's coupon; one that was given away entirely is listed again. */
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

    /** Adds to a member's cash; a negative amount is taken from it. The caller changes the master's balance. */
    addCash: (place: MemberPlace, amount: bigint): void => void cash.set(keyOf(place), cashOf(place) + amount),

    /** Moves credit from the master's line to the member's line of the same expiry; a negative amount moves it back. */
    moveCredit(place: MemberPlace, expiresAt: number | null, amount: bigint): void {
      const [masters, members] = [creditOfMaster(place.master), creditOfMember(place)];
      credit.set(String(place.master), addToLine(masters, expiresAt, -amount));
      credit.set(keyOf(place), addToLine(members, expiresAt, amount));
    },

    /** Splits a part off a master's coupon as a new coupon of the member. */
    giveCoupon(place: MemberPlace, coupon: EnterpriseCoupon, amount: bigint): string {
      const memberCouponId = `CS${mix(mix(seed, 96), couponsMade).toString().padStart(10, '0')}M${couponsMade++}`;
      coupons.set(keyOf(place), [...couponsOfMember(place), { ...coupon, memberCouponId, balance: amount }]);
      addToCoupon(place.master, coupon, -amount);
      return memberCouponId;
    },

    /** Returns the rest of a member's coupon to the coupon that it was split from. */
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
