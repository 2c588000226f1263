/**
 * The error of a value that could not be read from the vendor's row, where an input contains one. A call with it fails
 * with that error, so that the vendor's mistake is never reported as ours, and never sent back to the vendor.
 */
export const spoilt = (value: unknown): Error | null => {
  if (typeof value !== 'object' || value === null) return null;
  if (value instanceof Error) return value;
  if (!isPlain(value)) return null;
  for (const inner of Object.values(value)) {
    const error = spoilt(inner);
    if (error) return error;
  }
  return null;
};

/**
 * Rows are not searched: reading all fields of a row, to ask about a few, would convert fields that were not asked
 * for.
 */
const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
};

/** Throws what `spoilt` finds. */
export const refuseSpoilt = (value: unknown): void => {
  const error = spoilt(value);
  if (error) throw error;
};
