import { below, mix } from '../data/hash.ts';
import { Decimal } from '../data/money.ts';
import { dayOf, firstDayOf, startOfDay } from '../data/months.ts';
import type { OnDemandResource } from '../data/on-demand.ts';
import { utc } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { invalid } from '../http/refusal.ts';
import { type Behaviors, type Call, textOf } from './behavior.ts';
import { monthIn } from './bills.ts';
import { callingCustomer } from './own-bills.ts';

const STEP = 300;
const POINTS_A_DAY = 288;
const MEGABITS = 15;
const SERVICES = new Set(['cdn', 'obs', 'vpc', 'iec'].map((code) => `hws.service.type.${code}`));
const USAGE_TYPES = new Set(['95Peak', '95peak_1000', 'bandwidth95peak']);
/** The vendor computes a month at 20:00 in UTC+8 on the 2nd of the following month. */
const KNOWN_AFTER = 44 * 3600;

const hundredths = (amount: number): Decimal => new Decimal((amount / 100).toFixed(2));

interface Measured {
  readonly resource: OnDemandResource;
  /** Days since 1970; `to` is excluded. */
  readonly from: number;
  readonly to: number;
}

/** The calling customer's resources that ran in the month. */
const measure = (call: Call, input: Input, month: number): Measured[] => {
  const service = String(input.service_type_code);
  if (!SERVICES.has(service)) throw invalid('service_type_code is not billed by the 95th percentile.');
  if (!USAGE_TYPES.has(String(input.usage_type))) throw invalid('usage_type is not a 95th percentile.');
  const today = dayOf(call.now);
  return call.scope.onDemand.ofCustomer(callingCustomer(call)).flatMap((resource) => {
    if (resource.service.code !== service || resource.type.code !== input.resource_type_code) return [];
    const from = Math.max(dayOf(resource.effectiveAt), firstDayOf(month));
    const ended = resource.expiresAt === null ? Number.POSITIVE_INFINITY : dayOf(resource.expiresAt);
    const to = Math.min(ended, firstDayOf(month + 1), today);
    return to > from ? [{ resource, from, to }] : [];
  });
};

/** Hundredths of Mbit/s in one interval of five minutes. */
const usageAt = ({ resource, from }: Measured, step: number): number => {
  const base = mix(resource.place, from * POINTS_A_DAY + step);
  return 100 + below(resource.place, 40_000) + below(base, 20_000);
};

/**
 * The 95th percentile: the highest point once the highest 5 percent are left out; null before the vendor has computed
 * the month.
 */
const percentile = (call: Call, month: number, points: Measured): number | null => {
  if (call.now < startOfDay(firstDayOf(month + 1)) + KNOWN_AFTER) return null;
  const count = (points.to - points.from) * POINTS_A_DAY;
  const sorted = Array.from({ length: count }, (_, step) => usageAt(points, step)).sort((a, b) => a - b);
  return sorted[Math.ceil(count * 0.95) - 1] ?? null;
};

const summary = (call: Call, month: number, points: Measured) => {
  const bandwidth = percentile(call, month, points);
  return {
    actual_days: new Decimal(String(points.to - points.from)),
    band_width: bandwidth === null ? undefined : hundredths(bandwidth),
    band_width_measure_id: bandwidth === null ? undefined : MEGABITS,
  };
};

export const percentileUsageBehaviors: Behaviors = {
  ListResourceUsageSummary: (call, input) => {
    const month = monthIn(call, input, 'bill_cycle');
    const all = measure(call, input, month);
    return {
      rows: {
        count: all.length,
        at: (position) => {
          const points = all[position] as Measured;
          return { resource_id: points.resource.id, ...summary(call, month, points) };
        },
      },
    };
  },

  ListResourceUsage: (call, input) => {
    const month = monthIn(call, input, 'bill_cycle');
    const points = measure(call, input, month).find(({ resource }) => resource.id === textOf(input, 'resource_id'));
    if (!points) throw invalid('resource_id is not one of the summary.');
    return {
      rows: {
        count: (points.to - points.from) * POINTS_A_DAY,
        at: (step) => ({
          stat_time: utc(startOfDay(points.from) + step * STEP),
          usage: hundredths(usageAt(points, step)),
          measure_id: MEGABITS,
        }),
      },
      body: summary(call, month, points),
    };
  },
};
