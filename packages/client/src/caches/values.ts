/** Objects as a cache stores them: scalars, lists, values, and references to objects with an identity. */
type Stored = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two stored values can be merged: the fields that both have are equal. */
export const agree = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => agree(each, other[index]));
  if (isObject(one) && isObject(other))
    return Object.keys(one).every((name) => !(name in other) || agree(one[name], other[name]));
  return one === other;
};

const joinValues = (one: unknown, other: unknown): unknown => {
  if (Array.isArray(one) && Array.isArray(other)) return one.map((each, index) => joinValues(each, other[index]));
  if (!isObject(one) || !isObject(other)) return other;
  const result: Record<string, unknown> = { ...one };
  for (const name of Object.keys(other)) result[name] = name in one ? joinValues(one[name], other[name]) : other[name];
  return result;
};

/**
 * The newer value, with the fields that only the older one has where the common fields are equal. Where they differ, the
 * older value is dropped as a whole, so that the currency of one amount is never combined with the number of another.
 */
export const mergeValues = (existing: unknown, incoming: unknown): unknown =>
  agree(existing, incoming) ? joinValues(existing, incoming) : incoming;
