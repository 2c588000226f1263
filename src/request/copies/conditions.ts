import type { Condition, Value } from '../../mirror/index.ts';
import { isoOf } from '../../time/index.ts';

/**
 * Translates inputs of the vendor's lists to conditions on a copy's columns; an input that was not sent becomes no
 * condition.
 */

const isSent = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** The column equals one value, in the vendor's spelling. */
export const equal = (column: string, value: unknown): Condition[] =>
  isSent(value) ? [{ column, in: [String(value)] }] : [];

/** The column equals any of these values. */
export const among = (column: string, values: unknown): Condition[] =>
  Array.isArray(values) ? [{ column, in: values.map(String) satisfies Value[] }] : [];

/** The column is in a span of time, including both ends. */
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

/** One of these columns contains a text. */
export const textIn = (columns: readonly string[], part: string | null | undefined): Condition[] =>
  part ? [{ columns, contains: part }] : [];
