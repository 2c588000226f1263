import type { Site } from '../../../config/site.ts';
import { SITE_CURRENCY } from '../../../config/site.ts';
import { monthsBefore } from '../../../time/index.ts';
import { compareDecimals, type Money, overDecimal, sumMoney, timesDecimal } from '../../common/index.ts';
import type { MonthlyBillFilter, RankingBy, RankingOf } from '../monthly/bill.args.ts';
import type { MonthlyBill } from '../monthly/bill.type.ts';
import type { Charge } from '../monthly/charges.loader.ts';
import type { MonthReach } from '../monthly/reach.type.ts';
import type { MonthlySpend, Ranking, RankingEntry } from './spend.type.ts';

/** Sums of a month by kind of charge. Charges of an unknown kind count in `amount` only. */
export const spendOf = (reach: MonthReach, charges: readonly Charge[], site: Site): MonthlySpend => {
  const currency = SITE_CURRENCY[site];
  const sumOf = (kind?: Charge['type']): Money =>
    sumMoney(
      charges.filter(({ type }) => kind === undefined || type === kind).map(({ amount }) => amount),
      currency,
    );
  return {
    ...reach,
    amount: sumOf(),
    consumption: sumOf('CONSUMPTION'),
    refunds: sumOf('UNSUBSCRIPTION'),
    writeOffs: sumOf('WRITE_OFF'),
  };
};

/** All months from one to another, both included; the last `most` of them where there are more. */
export const monthsBetween = (from: string, until: string, most: number): string[] => {
  const months: string[] = [];
  for (let month = until; month >= from && months.length < most; month = monthsBefore(month, 1)) months.unshift(month);
  return months;
};

/** Whether a loaded row matches the filter, by the same conditions as the vendor's. */
export const keeps =
  (filter: MonthlyBillFilter | null | undefined) =>
  ({ serviceType, type }: MonthlyBill): boolean =>
    (!filter?.serviceTypeCode || serviceType?.code === filter.serviceTypeCode) &&
    (!filter?.type || type === filter.type);

const negateCharge = ({ customerId, type, serviceType, amount }: Charge): Charge => ({
  customerId,
  type,
  serviceType,
  amount: amount && { ...amount, amount: timesDecimal(amount.amount, '-1') },
});

/** The amounts that a ranking orders by. */
export const selectRankedCharges = (of: RankingOf, charges: readonly Charge[]): readonly Charge[] =>
  of === 'SPEND' ? charges : charges.filter(({ type }) => type === 'UNSUBSCRIPTION').map(negateCharge);

interface Rank {
  readonly reach: MonthReach;
  readonly by: RankingBy;
  readonly charges: readonly Charge[];
  /** Login name of a customer's manager; null: no manager, or unknown. */
  managerOf(customerId: string): string | null;
  readonly site: Site;
}

const HUNDRED = '100';

/** Percentage with two decimals; null where the total is not positive. */
const percentOf = (amount: string, total: string): string | null => {
  if (compareDecimals(total, '0') <= 0) return null;
  const [whole = '0', decimals = ''] = overDecimal(timesDecimal(amount, HUNDRED), total).split('.');
  return `${whole}.${decimals.padEnd(2, '0').slice(0, 2)}`;
};

/** Places of all groups by amount, highest first. */
export const rank = ({ reach, by, charges, managerOf, site }: Rank): Omit<Ranking, 'list'> => {
  const currency = SITE_CURRENCY[site];
  const keyOf = (charge: Charge): string | null => {
    if (by === 'PRODUCT') return charge.serviceType?.code ?? null;
    return by === 'CUSTOMER' ? charge.customerId : managerOf(charge.customerId);
  };
  const total = sumMoney(
    charges.map(({ amount }) => amount),
    currency,
  );
  const places = [...Map.groupBy(charges, keyOf)]
    .map(([key, own]) => ({
      key,
      name: by === 'PRODUCT' ? (own[0]?.serviceType?.name ?? null) : null,
      amount: sumMoney(
        own.map(({ amount }) => amount),
        currency,
      ),
    }))
    .sort((a, b) => compareDecimals(b.amount.amount, a.amount.amount) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
    .map(
      (place, index): RankingEntry => ({
        ...place,
        rank: index + 1,
        percent: percentOf(place.amount.amount, total.amount),
        isCustomer: by === 'CUSTOMER',
      }),
    );
  return { ...reach, total, places };
};
