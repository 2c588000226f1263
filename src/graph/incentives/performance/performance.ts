import { type IncentiveSettings, SITE_CURRENCY, type Site } from '../../../config/index.ts';
import { compareDecimals, type Money, roundDecimal, sumDecimals, sumMoney, timesDecimal } from '../../common/index.ts';
import type { IncentivePolicy, PolicyClass } from '../incentive.type.ts';
import {
  ExclusionReason,
  type PerformanceBy,
  type PerformanceEntry,
  type PerformanceExclusion,
  type PerformanceFigures,
} from './performance.type.ts';

/** A part of a customer's bill: its cost, and the amounts paid with money and with coupons. */
export interface Consumption {
  readonly customerId: string;
  /** Login name of the manager for whom the part counts; null: no manager. */
  readonly manager: string | null;
  readonly service: { readonly code: string | null; readonly name: string | null };
  /** Order behind a single entry; null for entries without one, and for monthly sums. */
  readonly orderId: string | null;
  readonly amount: Money | null;
  /** Cash, credit, stored-value cards. */
  readonly money: readonly (Money | null)[];
  /** Coupons and bonus. */
  readonly coupons: readonly (Money | null)[];
  readonly flexiCashCoupons: readonly (Money | null)[];
}

export interface Rules {
  readonly site: Site;
  readonly settings: IncentiveSettings;
  /** The policies of the month by the code of their service. */
  readonly policyOf: ReadonlyMap<string | undefined, IncentivePolicy>;
  /** Ids of customers that came from another partner and bring no performance yet. */
  readonly boundAgain: ReadonlySet<string>;
}

/**
 * A consumption after applying the rules: the part that counts, and its class, or why none counts. Amounts are
 * decimals.
 */
interface Judged extends Pick<Consumption, 'customerId' | 'manager' | 'service'> {
  readonly policy: PolicyClass | null;
  readonly policyCode: string | null;
  readonly consumption: string;
  readonly performance: string;
  readonly excluded: readonly (readonly [ExclusionReason, string])[];
}

const minus = (amount: string): string => timesDecimal(amount, '-1');

/** Why a service brings no performance; null where it may. */
const exclusionOf = (code: string | null, policy: PolicyClass | null, { settings }: Rules): ExclusionReason | null => {
  if (code !== null && settings.services.storedValueCards.includes(code)) return 'STORED_VALUE_CARD_PURCHASE';
  if (code !== null && settings.services.marketplace.includes(code)) return 'MARKETPLACE';
  return policy === 'NEITHER' ? 'NO_PERFORMANCE_POLICY' : null;
};

const judge = (rules: Rules): ((part: Consumption) => Judged) => {
  const currency = SITE_CURRENCY[rules.site];
  const sum = (amounts: readonly (Money | null)[]): string => sumMoney(amounts, currency).amount;
  return ({ customerId, manager, service, amount, money, coupons, flexiCashCoupons }) => {
    const { policy = null, policyCode = null } = rules.policyOf.get(service.code ?? undefined) ?? {};
    const consumption = sum([amount]);
    const whole = rules.boundAgain.has(customerId) ? 'BOUND_AGAIN' : exclusionOf(service.code, policy, rules);
    const judged = { customerId, manager, service, policy, policyCode, consumption };
    if (whole) return { ...judged, performance: '0', excluded: [[whole, consumption]] };
    const counts = rules.settings.flexiCashCouponsCount;
    const performance = sum(counts ? [...money, ...flexiCashCoupons] : money);
    const couponsPaid = sum(counts ? coupons : [...coupons, ...flexiCashCoupons]);
    const unpaid = sumDecimals([consumption, minus(performance), minus(couponsPaid)]);
    return {
      ...judged,
      performance,
      excluded: [
        ['COUPONS', couponsPaid],
        ['UNPAID', unpaid],
      ],
    };
  };
};

const isRebated = (policy: PolicyClass | null): policy is 'ORDINARY' | 'SPECIAL' =>
  policy === 'ORDINARY' || policy === 'SPECIAL';

const isZero = (amount: string): boolean => compareDecimals(amount, '0') === 0;

/** The exact incentive; null where a class with performance has no rate. */
const incentiveOf = (parts: readonly Judged[], { rates }: IncentiveSettings): string | null => {
  const earned = [...Map.groupBy(parts, ({ policy }) => policy)].map(([policy, own]) => {
    const performance = sumDecimals(own.map((part) => part.performance));
    if (!isRebated(policy) || isZero(performance)) return '0';
    const rate = rates[policy];
    return rate === undefined ? null : timesDecimal(performance, rate);
  });
  return earned.includes(null) ? null : sumDecimals(earned.filter((amount) => amount !== null));
};

const figuresOf = (parts: readonly Judged[], { site, settings }: Rules): PerformanceFigures => {
  const currency = SITE_CURRENCY[site];
  const money = (amounts: readonly string[]): Money =>
    sumMoney(
      amounts.map((amount) => ({ amount, currency })),
      currency,
    );
  const reasons = Object.keys(ExclusionReason) as ExclusionReason[];
  const excluded = reasons.flatMap((reason): PerformanceExclusion[] => {
    const amount = money(
      parts.flatMap((part) => part.excluded.flatMap(([why, lost]) => (why === reason ? [lost] : []))),
    );
    return isZero(amount.amount) ? [] : [{ reason, amount }];
  });
  // Without configured rates there is no estimate.
  const configured = Object.values(settings.rates).some((rate) => rate !== undefined);
  const incentive = configured ? incentiveOf(parts, settings) : null;
  return {
    consumption: money(parts.map(({ consumption }) => consumption)),
    performance: money(parts.map(({ performance }) => performance)),
    rebatable: money(parts.flatMap(({ policy, performance }) => (isRebated(policy) ? [performance] : []))),
    excluded,
    estimatedIncentive: incentive === null ? null : { amount: roundDecimal(incentive, 2), currency },
  };
};

const KEYS: Readonly<Record<PerformanceBy, (part: Judged) => string | null>> = {
  CUSTOMER: ({ customerId }) => customerId,
  MANAGER: ({ manager }) => manager,
  SERVICE: ({ service }) => service.code,
};

const entryOf = (by: PerformanceBy, key: string | null, parts: readonly Judged[], rules: Rules): PerformanceEntry => {
  const service = by === 'SERVICE' ? parts[0] : undefined;
  return {
    ...figuresOf(parts, rules),
    key,
    isCustomer: by === 'CUSTOMER',
    serviceType: service && key !== null ? { code: key, name: service.service.name, abbreviation: null } : null,
    policy: service?.policy ?? null,
    policyCode: service?.policyCode ?? null,
  };
};

const byPerformance = (a: PerformanceEntry, b: PerformanceEntry): number =>
  compareDecimals(b.performance.amount, a.performance.amount) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1);

/** Sums over all parts and by customer, manager or service, highest performance first. */
export const performanceOf = (
  parts: readonly Consumption[],
  by: PerformanceBy,
  rules: Rules,
): { total: PerformanceFigures; all: readonly PerformanceEntry[] } => {
  const judged = parts.map(judge(rules));
  return {
    total: figuresOf(judged, rules),
    all: [...Map.groupBy(judged, KEYS[by])].map(([key, own]) => entryOf(by, key, own, rules)).sort(byPerformance),
  };
};
