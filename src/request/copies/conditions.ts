import type { Condition, Value } from '../../mirror/index.ts';
import { isoOf } from '../../time/index.ts';

/**
 * Conditions on a copy's columns that mean the same as inputs of the vendor's lists; an input that was not sent gives
 * no condition.
 */

const isSent = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** One value, as the vendor writes it. */
export const equal = (column: string, value: unknown): Condition[] =>
  isSent(value) ? [{ column, in: [String(value)] }] : [];

/** Any of these values. */
export const among = (column: string, values: unknown): Condition[] =>
  Array.isArray(values) ? [{ column, in: values.map(String) satisfies Value[] }] : [];

/** A span of time, its ends included. */
export const between = (column: string, from: unknown, until: unknown): Condition[] =>
  isSent(from) || isSent(until)
    ? [
        {
          column,
          ...(isSent(from) ? { from: isoOf(String(from)) } : {}),
          ...(isSent(until) ? { until: isoOf(String(until)) } : {}),
        },
      ]
    : [];

/** A part of one of these columns. */
export const textIn = (columns: readonly string[], part: string | null | undefined): Condition[] =>
  part ? [{ columns, contains: part }] : [];
