import type { Span } from '../data/span.ts';
import type { Input } from '../http/input.ts';
import { timeOf } from './behavior.ts';

/** Reads the inputs `<name>_begin` and `<name>_end`; the span is open at an end that is not sent. */
export const rangeOf = (input: Input, name: string): Span => ({
  begin: timeOf(input, `${name}_begin`) ?? Number.NEGATIVE_INFINITY,
  end: timeOf(input, `${name}_end`) ?? Number.POSITIVE_INFINITY,
});
