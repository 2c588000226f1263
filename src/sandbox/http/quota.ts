import { type Refusal, refuse } from './refusal.ts';

/** Counts calls in fixed windows of one second, per operation and partner, as the vendor does. */
export const createQuota = (now: () => number) => {
  const windows = new Map<string, { second: number; used: number }>();
  let refused = 0;

  /**
   * The service and the API gateway in front of it have different codes for throttling. Both occur in turn, because
   * clients meet both.
   */
  const tooMany = (): Refusal =>
    refused++ % 2 === 0
      ? refuse(429, 'CBC.0250', 'Too many requests; try again later.')
      : refuse(429, 'APIG.0308', 'The throttling threshold has been reached.');

  return {
    tooMany,
    /** Throws the vendor's 429 when the partner has used up the calls of this second. */
    take(operation: string, partner: string, perSecond: number): void {
      const key = `${operation} ${partner}`;
      const second = Math.floor(now() / 1000);
      const window = windows.get(key);
      if (window?.second !== second) {
        windows.set(key, { second, used: 1 });
        return;
      }
      if (window.used >= perSecond) throw tooMany();
      window.used++;
    },
  };
};
export type Quota = ReturnType<typeof createQuota>;
