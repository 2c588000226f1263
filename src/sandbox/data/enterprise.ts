import type { CustomerSeedData } from './customers.ts';
import { below, mix, pick, repeatByWeight } from './hash.ts';
import { createIdCodec } from './ids.ts';
import { DAY } from './time.ts';

export interface Unit {
  readonly id: string;
  readonly relationId: string;
  readonly name: string;
  readonly units: readonly Unit[];
}

export interface Member {
  readonly id: string;
  readonly accountName: string;
  readonly displayName: string;
  readonly status: number;
  readonly unit: Unit;
}

export interface CreditLine {
  /** In hundredths of the currency. */
  readonly amount: bigint;
  readonly expiresAt: number | null;
}

export interface EnterpriseCoupon {
  readonly id: string;
  /** Id of the part that a member received; null for the master's own coupon. */
  readonly memberCouponId: string | null;
  readonly plan: string;
  /** In hundredths of the currency. */
  readonly balance: bigint;
  readonly from: number;
  readonly until: number;
}

interface EnterprisesOptions {
  readonly seed: number;
  readonly customers: CustomerSeedData;
  /** Seconds since 1970. */
  readonly anchor: number;
}

const DEPARTMENTS = ['research', 'sales', 'finance', 'logistics'] as const;
const STATUSES = repeatByWeight([1, 88], [2, 3], [3, 3], [4, 3], [101, 2], [102, 1]);

/** The enterprises whose masters are customers of the partner, computed from the customer alone. */
export const createEnterprises = ({ seed, customers, anchor }: EnterprisesOptions) => {
  const ids = createIdCodec(mix(seed, 93));
  const draw = (master: number, purpose: number, n = 0): number => mix(customers.draw(master, 600 + purpose), n);

  const unit = (master: number, number: number, name: string, units: readonly Unit[] = []): Unit => ({
    id: ids.encode(mix(master, 1), number),
    relationId: ids.encode(mix(master, 2), number),
    name,
    units,
  });

  /** The root unit, its departments, and the teams of some departments. */
  const treeOf = (master: number): Unit => {
    const departments = DEPARTMENTS.slice(0, 1 + below(draw(master, 1), DEPARTMENTS.length)).map((name, n) => {
      const teams = Array.from({ length: below(draw(master, 2, n), 3) }, (_, team) =>
        unit(master, 100 + n * 10 + team, `${name}-${team + 1}`),
      );
      return unit(master, 10 + n, name, teams);
    });
    return unit(master, 0, 'root', departments);
  };

  const unitsOf = (root: Unit): Unit[] => [root, ...root.units.flatMap(unitsOf)];

  const memberCount = (master: number): number => 1 + below(draw(master, 3), 25);

  /** Cash that the master gave to a seeded member, in hundredths; members created since the start got none. */
  const giftTo = (master: number, n: number): bigint =>
    n < memberCount(master) ? BigInt(below(draw(master, 6, n), 2_000_000)) : 0n;

  const membersOf = (master: number): Member[] => {
    const units = unitsOf(treeOf(master));
    return Array.from({ length: memberCount(master) }, (_, n) => ({
      id: ids.encode(mix(master, 3), n),
      accountName: `member_${master.toString(36)}_${n}`,
      displayName: `Member ${n + 1}`,
      status: pick(STATUSES, draw(master, 4, n)),
      unit: pick(units, draw(master, 5, n)),
    }));
  };

  const creditOf = (owner: number): CreditLine[] =>
    Array.from({ length: below(draw(owner, 7), 4) }, (_, n) => ({
      amount: BigInt(10_000 + below(draw(owner, 8, n), 5_000_000)),
      expiresAt: n === 0 ? null : anchor + (30 + below(draw(owner, 9, n), 300)) * DAY,
    }));

  const couponsOf = (master: number, member: number | null): EnterpriseCoupon[] => {
    const base = member === null ? 20 : 1000 + member;
    return Array.from({ length: below(draw(master, 10, base), 4) }, (_, n) => ({
      id: `CP${draw(master, 11, base + n)
        .toString()
        .padStart(10, '0')}`,
      memberCouponId:
        member === null
          ? null
          : `CS${draw(master, 12, base + n)
              .toString()
              .padStart(10, '0')}`,
      plan: pick(['test voucher', 'business voucher', 'event voucher'], draw(master, 13, base + n)),
      balance: BigInt(100 + below(draw(master, 14, base + n), 500_000)),
      from: anchor - (1 + below(draw(master, 15, base + n), 90)) * DAY,
      until: anchor + (1 + below(draw(master, 16, base + n), 300)) * DAY,
    }));
  };

  return {
    /** About one customer in five is the master of an enterprise. */
    isMaster: (customer: number): boolean => customer < customers.count && draw(customer, 0) % 5 === 0,
    treeOf,
    unitsOf,
    memberCount,
    membersOf,
    giftTo,
    creditOf,
    couponsOf,
  };
};
export type Enterprises = ReturnType<typeof createEnterprises>;
