interface Times {
  readonly beside: readonly number[];
  readonly alone: readonly number[];
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
};

/** The medians of the same screens on both gateways, and their difference. */
export const compareTimes = ({ beside, alone }: Times) => {
  const p50 = { beside: median(beside), alone: median(alone) };
  return { screens: alone.length, p50, ratio: p50.beside / Math.max(p50.alone, Number.EPSILON) };
};
