import { isDeepStrictEqual } from 'node:util';

/** Answers of stacks, and where two of them differ. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const isNamed = (value: Json): value is { name: string } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value.name === 'string';

/** The order of fields in an object is ignored; everything else must be equal. */
export const sortByName = (value: Json): Json => {
  if (Array.isArray(value)) {
    const inner = value.map(sortByName);
    return inner.every(isNamed) ? inner.sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1)) : inner;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sortByName(inner)]));
};

/** The first place where two answers differ, to find the cause. */
export const firstDifference = (left: Json, right: Json, path = 'answer'): string => {
  if (isDeepStrictEqual(left, right)) return '';
  if (typeof left === 'object' && typeof right === 'object' && left !== null && right !== null) {
    const [a, b] = [left as Record<string, Json>, right as Record<string, Json>];
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const difference = firstDifference(a[key] ?? null, b[key] ?? null, `${path}.${key}`);
      if (difference) return difference;
    }
  }
  return `${path}: ${JSON.stringify(left)?.slice(0, 200)} and ${JSON.stringify(right)?.slice(0, 200)}`;
};

export const rowsOf = (data: Json, list: string): Json[] =>
  ((data as Record<string, { nodes?: Json[] } | undefined>)?.[list]?.nodes ?? []) as Json[];

/** Amounts as a double has them, for stacks that read the vendor's numbers so. */
export const roundAmounts = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(roundAmounts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'amount' && typeof inner === 'string' ? String(Number(inner)) : roundAmounts(inner),
    ]),
  );
};
