/**
 * A value that could not be read from the vendor's row stands there as its error. Whatever would be asked with it fails
 * as that error, so that the vendor's mistake is never taken for ours and never sent back to it.
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

/** Rows are left alone: reading all of one to ask about a part of it would convert what nobody asked for. */
const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
};

/** Throws what `spoilt` finds. */
export const refuseSpoilt = (value: unknown): void => {
  const error = spoilt(value);
  if (error) throw error;
};
