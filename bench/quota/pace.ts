/** Durations of the parts, and the number of changes at the vendor during them. */
export interface QuotaPace {
  readonly customers: number;
  readonly callers: number;
  readonly seconds: number;
  readonly quietSeconds: number;
  readonly perMinute: number;
}

export const FULL_QUOTA: QuotaPace = { customers: 5_000, callers: 20, seconds: 40, quietSeconds: 75, perMinute: 240 };
export const QUICK_QUOTA: QuotaPace = { customers: 300, callers: 20, seconds: 5, quietSeconds: 30, perMinute: 240 };
