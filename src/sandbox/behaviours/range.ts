import type { Input } from '../http/input.ts';
import { timeOf } from './behaviour.ts';

/** A span of time, both ends included, in seconds since 1970. */
export interface Range {
  readonly begin: number;
  readonly end: number;
}

/** The inputs `<name>_begin` and `<name>_end`; open where one is not sent. */
export const rangeOf = (input: Input, name: string): Range => ({
  begin: timeOf(input, `${name}_begin`) ?? Number.NEGATIVE_INFINITY,
  end: timeOf(input, `${name}_end`) ?? Number.POSITIVE_INFINITY,
});

export const within = (time: number | null, { begin, end }: Range): boolean =>
  time === null ? begin === Number.NEGATIVE_INFINITY && end === Number.POSITIVE_INFINITY : time >= begin && time <= end;
