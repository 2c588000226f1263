/**
 * A value that could not be read from the vendor's row stands there as its error. Whatever would be asked with it fails
 * as that error, so that the vendor's mistake is never taken for ours and never sent back to it.
 */
export const spoilt = (value: unknown): Error | null => {
  if (value instanceof Error) return value;
  if (typeof value !== 'object' || value === null) return null;
  for (const inner of Object.values(value)) {
    const error = spoilt(inner);
    if (error) return error;
  }
  return null;
};

/** Throws what `spoilt` finds. */
export const refuseSpoilt = (value: unknown): void => {
  const error = spoilt(value);
  if (error) throw error;
};
