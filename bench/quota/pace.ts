/** Durations of the parts, and the number of changes at the vendor during them. */
export interface QuotaPace {
  readonly customers: number;
  readonly callers: number;
  readonly seconds: number;
  readonly quietSeconds: number;
  readonly perMinute: number;
}

export const FULL_QUOTA: QuotaPace = { customers: 5_000, callers: 20, seconds: 50, quietSeconds: 60, perMinute: 240 };
export const QUICK_QUOTA: QuotaPace = { customers: 500, callers: 20, seconds: 10, quietSeconds: 10, perMinute: 240 };
