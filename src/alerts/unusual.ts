/** Days of the same weekday without which no day is called unusual. */
export const FEWEST_WEEKS = 4;

/** Makes the median absolute deviation comparable with a standard deviation. */
const TO_DEVIATION = 1.4826;

/** Even spend deviates by this share of its median: a customer who spends the same each week is not alarmed by a cent. */
const LEAST_SHARE = 0.1;

export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
};

/** How far a value is from the median of others, in usual deviations; null where there are too few others. */
export const deviationOf = (
  value: number,
  others: readonly number[],
): { readonly median: number; readonly deviations: number } | null => {
  if (others.length < FEWEST_WEEKS) return null;
  const median = medianOf(others);
  const spread = TO_DEVIATION * medianOf(others.map((other) => Math.abs(other - median)));
  const usual = Math.max(spread, LEAST_SHARE * Math.abs(median));
  const distance = Math.abs(value - median);
  if (distance === 0) return { median, deviations: 0 };
  return { median, deviations: usual === 0 ? Number.POSITIVE_INFINITY : distance / usual };
};
