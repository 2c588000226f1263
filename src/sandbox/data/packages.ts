import { monthAt, monthsBefore, startOfDay } from '../../time/index.ts';
import { SERVICES, type Service, USAGE_TYPES } from './catalog.ts';
import type { CustomerSeedData } from './customers.ts';
import { below, mix, pick, repeatByWeight } from './hash.ts';
import { createIdCodec } from './ids.ts';
import type { Orders } from './orders.ts';
import { DAY } from './time.ts';

/** A deduction from an item; the amount is in thousandths of the item's unit. */
export interface Deduction {
  readonly at: number;
  readonly before: bigint;
  readonly used: bigint;
  readonly resourceId: string;
}

export interface PackageItem {
  readonly id: string;
  readonly usageCode: string;
  readonly resourceTypeCode: string;
  readonly measure: number;
  readonly original: bigint;
  /** Oldest first. The deductions of one cycle never exceed the item's amount. */
  readonly deductions: readonly Deduction[];
}

/** A period in which an item's amount can be used, in seconds since 1970. */
export interface Cycle {
  readonly from: number;
  readonly until: number;
}

export interface ResourcePackage {
  readonly id: string;
  readonly productId: string;
  readonly service: Service;
  /** Id of the order that bought the package; null for a gift. */
  readonly orderId: string | null;
  /** Random number that selects one of the site's regions. */
  readonly place: number;
  readonly effectiveAt: number;
  readonly expiresAt: number;
  readonly givenBack: boolean;
  /** Whether its amounts are renewed on the first of each month in UTC+8. */
  readonly refilled: boolean;
  readonly items: readonly PackageItem[];
}

interface PackagesOptions {
  readonly seed: number;
  readonly customers: CustomerSeedData;
  readonly orders: Orders;
  /** Seconds since 1970; no seeded deduction is later. */
  readonly anchor: number;
}

interface Kind {
  readonly usage: string;
  readonly resource: string;
  readonly measure: number;
  readonly sizes: readonly number[];
}

const KINDS: readonly [Kind, ...Kind[]] = [
  { usage: 'space', resource: 'obs', measure: 17, sizes: [100, 500, 2048] },
  { usage: 'flow', resource: 'cdn', measure: 10, sizes: [100, 1024, 10_240] },
  { usage: 'duration', resource: 'vm', measure: 4, sizes: [500, 2000] },
  { usage: 'upflow', resource: 'bandwidth', measure: 10, sizes: [50, 500] },
];
const LIVES = repeatByWeight([365, 4], [30, 1], [90, 1], [730, 1]);
const MOST = 5;
/** How long after the anchor a package begins that is not yet in effect. */
const SOON = 10 * DAY;

/** The calendar month in UTC+8 that contains the time. */
export const monthAround = (seconds: number): Cycle => {
  const month = monthAt(seconds * 1000);
  const firstOf = (text: string): number => startOfDay(`${text}-01`) / 1000;
  return { from: firstOf(month), until: firstOf(monthsBefore(month, -1)) };
};

/** The resource packages of one scope's customers, computed from customer and number; no package is stored. */
export const createPackages = ({ seed, customers, orders, anchor }: PackagesOptions) => {
  const ids = createIdCodec(mix(seed, 93));

  const deductionsOf = (
    { effectiveAt, expiresAt, refilled }: Pick<ResourcePackage, 'effectiveAt' | 'expiresAt' | 'refilled'>,
    original: bigint,
    draw: (purpose: number) => number,
  ): Deduction[] => {
    const step = (1 + below(draw(1), 4)) * DAY;
    const share = BigInt(10 + below(draw(2), 60));
    const deductions: Deduction[] = [];
    let [left, cycleEnd] = [original, refilled ? monthAround(effectiveAt).until : expiresAt];
    for (let n = 1; effectiveAt + n * step < Math.min(expiresAt, anchor); n++) {
      const at = effectiveAt + n * step + below(draw(10 + n), step);
      if (at >= Math.min(expiresAt, anchor)) break;
      if (refilled && at >= cycleEnd) [left, cycleEnd] = [original, monthAround(at).until];
      const wanted = (original * BigInt(1 + below(draw(1000 + n), 100))) / (share * 40n);
      const used = wanted < left ? wanted : left;
      if (used === 0n) continue;
      deductions.push({ at, before: left, used, resourceId: ids.encode(draw(3), n % 5) });
      left -= used;
    }
    return deductions;
  };

  const at = (customer: number, number: number): ResourcePackage => {
    const base = mix(customers.draw(customer, 312), number);
    const draw = (purpose: number): number => mix(base, purpose);
    const kinds = below(draw(1), 4) === 0 ? KINDS.slice(0, 2) : [pick(KINDS, draw(2))];
    const [first = KINDS[0]] = kinds;
    const bought = orders
      .ofCustomer(customer)
      .filter(({ type, paidAt, status, touched }) => type === 1 && status === 5 && paidAt && !touched);
    const order = below(draw(3), 5) === 0 ? undefined : bought[number];
    const since = Math.max(customers.associatedAt(customer), anchor - 500 * DAY);
    const gift = below(draw(5), 20) === 0 ? anchor + SOON : since + below(draw(4), Math.max(1, anchor - since));
    const effectiveAt = order?.paidAt ?? gift;
    const life = {
      effectiveAt,
      expiresAt: effectiveAt + pick(LIVES, draw(6)) * DAY,
      refilled: below(draw(7), 3) === 0,
    };
    return {
      ...life,
      id: ids.encode(mix(customer, 1), number),
      productId: `OFFI${draw(8).toString().padStart(12, '0')}`,
      service:
        SERVICES.find(({ resources }) => resources.some(({ code }) => code.endsWith(`.${first.resource}`))) ??
        SERVICES[0],
      orderId: order?.id ?? null,
      place: draw(9),
      givenBack: below(draw(10), 25) === 0,
      items: kinds.map(({ usage, resource, measure, sizes }, item) => {
        const drawItem = (purpose: number): number => mix(mix(base, 100 + item), purpose);
        const original = BigInt(pick(sizes, drawItem(0))) * 1000n;
        return {
          id: ids.encode(mix(customer, 2), number * 8 + item),
          usageCode: usage,
          resourceTypeCode: `hws.resource.type.${resource}`,
          measure,
          original,
          deductions: deductionsOf(life, original, drawItem),
        };
      }),
    };
  };

  return {
    /** Newest first. */
    ofCustomer: (customer: number): ResourcePackage[] =>
      customer < customers.count
        ? Array.from({ length: below(customers.draw(customer, 311), MOST) }, (_, number) => at(customer, number)).sort(
            (a, b) => b.effectiveAt - a.effectiveAt,
          )
        : [],
  };
};
export type Packages = ReturnType<typeof createPackages>;

/**
 * The period for which an item's amount counts now: the current month for a refilled package, else the package's whole
 * validity.
 */
export const cycleOf = ({ refilled, effectiveAt, expiresAt }: ResourcePackage, now: number): Cycle => {
  if (!refilled) return { from: effectiveAt, until: expiresAt };
  const { from, until } = monthAround(Math.min(Math.max(now, effectiveAt), expiresAt));
  return { from: Math.max(from, effectiveAt), until: Math.min(until, expiresAt) };
};

export const remainingOf = (bundle: ResourcePackage, { original, deductions }: PackageItem, now: number): bigint => {
  const { from } = cycleOf(bundle, now);
  return deductions.reduce((left, { at, used }) => (at >= from && at <= now ? left - used : left), original);
};

/** 0 not yet in effect, 1 in effect, 2 used up, 3 expired, 4 unsubscribed. */
export const packageStatus = (bundle: ResourcePackage, now: number): number => {
  if (bundle.givenBack) return 4;
  if (now < bundle.effectiveAt) return 0;
  if (now >= bundle.expiresAt) return 3;
  return bundle.items.every((item) => remainingOf(bundle, item, now) === 0n) ? 2 : 1;
};

export const usageName = (code: string, resourceTypeCode: string) =>
  USAGE_TYPES.find((usage) => usage.code === code && usage.resourceCode === resourceTypeCode)?.name;
