import { below, mix } from './hash.ts';
import { DAY } from './time.ts';

export const VOUCHER_QUOTA = 0;
export const FLEXI_QUOTA = 1;

export const NORMAL = 0;
export const RECLAIMED_QUOTA = 6;

/** A coupon quota. Amounts are in hundredths of the currency, times in seconds since 1970. */
export interface Quota {
  readonly id: string;
  readonly type: number;
  /** 0 normal, 3 invalid, 5 frozen, 6 taken back by the distributor. */
  readonly status: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number;
  /** The amount left. */
  readonly balance: bigint;
  /** The services that its coupons may pay for; empty for all. */
  readonly services: readonly string[];
  /** Position of the distributor's quota that this reseller's quota was cut from; null for the partner's own quotas. */
  readonly parent: number | null;
  /** The amount that the distributor took back. */
  readonly reclaimed: bigint;
  readonly reclaimedAt: number | null;
  readonly remark: string | null;
}

export type NewQuota = Pick<Quota, 'type' | 'createdAt' | 'expiresAt' | 'balance' | 'services' | 'parent'>;

const OWN_QUOTAS = 14;
const OWN_FLEXI_FROM = 10;
/** The partner's quota that expires soon. */
const OWN_EXPIRING = 7;
const RESELLER_QUOTAS = 3;
const HISTORY = 360 * DAY;

interface QuotaOptions {
  readonly seed: number;
  readonly scope: number;
  /** Seconds since 1970; every seeded quota is older. */
  readonly anchor: number;
}

/** The coupon quotas of one scope: seeded ones, those cut since the start, and the changes of both. */
export const createQuotas = ({ seed, scope, anchor }: QuotaOptions) => {
  const idOf = (position: number): string => {
    const draw = mix(mix(seed ^ 0xc0de, scope * 64 + position), 3);
    return `QT${scope}${draw.toString().padStart(10, '0')}${position.toString().padStart(2, '0')}`;
  };

  const seedQuota = (position: number): Quota => {
    const draw = (purpose: number) => mix(mix(seed ^ 0xc0de, scope * 64 + position), purpose);
    const takenBack = scope > 0 && position === RESELLER_QUOTAS - 1;
    const createdAt = anchor - HISTORY - DAY - below(draw(1), 30 * DAY);
    const balance = BigInt(100_000 + below(draw(2), 50_000_000));
    return {
      id: idOf(position),
      type: (scope === 0 ? position >= OWN_FLEXI_FROM : position === 1) ? FLEXI_QUOTA : VOUCHER_QUOTA,
      status: takenBack
        ? RECLAIMED_QUOTA
        : scope === 0 && position === 8
          ? 3
          : scope === 0 && position === 9
            ? 5
            : NORMAL,
      createdAt,
      updatedAt: createdAt + DAY,
      expiresAt: scope === 0 && position === OWN_EXPIRING ? anchor + 45 * DAY : createdAt + 3 * 365 * DAY,
      balance: takenBack ? 0n : balance,
      services: position % 3 === 0 ? ['hws.service.type.ec2'] : [],
      parent: scope === 0 ? null : position === 1 ? OWN_FLEXI_FROM : position,
      reclaimed: takenBack ? balance : 0n,
      reclaimedAt: takenBack ? createdAt + DAY : null,
      remark: null,
    };
  };

  const quotas = Array.from({ length: scope === 0 ? OWN_QUOTAS : RESELLER_QUOTAS }, (_, position) =>
    seedQuota(position),
  );
  const indexOf = (id: string): number => quotas.findIndex((quota) => quota.id === id);

  return {
    all: (): readonly Quota[] => quotas,
    find: (id: string): Quota | undefined => quotas[indexOf(id)],
    indexOf,
    change({ id }: Pick<Quota, 'id'>, fields: Partial<Quota> & Pick<Quota, 'updatedAt'>): Quota {
      const position = indexOf(id);
      const quota = { ...(quotas[position] as Quota), ...fields };
      quotas[position] = quota;
      return quota;
    },
    add(fields: NewQuota): Quota {
      const quota: Quota = {
        ...fields,
        id: idOf(quotas.length),
        status: NORMAL,
        updatedAt: fields.createdAt,
        reclaimed: 0n,
        reclaimedAt: null,
        remark: null,
      };
      quotas.push(quota);
      return quota;
    },
  };
};
export type Quotas = ReturnType<typeof createQuotas>;
