import { DAY_MS, dayAt, lastDayOf, monthsBefore, startOfDay } from '../../../time/index.ts';

const HOUR_MS = 3_600_000;

/** Figures of a month, which the vendor completes at different times. */
export type BillFigures = 'sums' | 'partnerBill' | 'originalCost' | 'amortizedCost' | 'percentile';

/** Day and hour (UTC+8) of the next month from which on the vendor no longer changes the figures. */
const FINAL: Readonly<Record<BillFigures, { readonly day: number; readonly hour: number }>> = {
  sums: { day: 5, hour: 12 },
  partnerBill: { day: 5, hour: 12 },
  originalCost: { day: 4, hour: 12 },
  // The vendor amortizes costs up to 48 hours after it has them.
  amortizedCost: { day: 6, hour: 12 },
  percentile: { day: 2, hour: 20 },
};

/** Whether the vendor no longer changes the figures of a month. */
export const isFinal = (month: string, figures: BillFigures, now: number): boolean => {
  const { day, hour } = FINAL[figures];
  return now >= startOfDay(`${monthsBefore(month, -1)}-01`) + (day - 1) * DAY_MS + hour * HOUR_MS;
};

/** How complete the sums of a month are. */
export interface Reach {
  readonly month: string;
  /** Last day that the sums contain completely; null while they contain none. */
  readonly dataUntil: string | null;
  /** Why the sums may still change; null where they are final. */
  readonly unsettled: 'MONTH_RUNNING' | 'NOT_FINAL' | null;
}

/**
 * The vendor adds a day to its sums in the evening of the next one, between 16:00 and 24:00 in UTC+8, so the day before
 * yesterday is certainly complete.
 */
export const reachOf = (month: string, now: number): Reach => {
  const certain = dayAt(now - 2 * DAY_MS);
  const last = lastDayOf(month);
  const dataUntil = last <= certain ? last : certain.startsWith(month) ? certain : null;
  if (dayAt(now) <= last) return { month, dataUntil, unsettled: 'MONTH_RUNNING' };
  return { month, dataUntil, unsettled: isFinal(month, 'sums', now) ? null : 'NOT_FINAL' };
};
