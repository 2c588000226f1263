const UTC8_MS = 8 * 3_600_000;

/** The billing month that is `months` before the current one, in UTC+8, in which the vendor bills. */
export const monthBefore = (months: number, now = new Date()): string => {
  const there = new Date(now.getTime() + UTC8_MS);
  return new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
};
