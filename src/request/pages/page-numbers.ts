import type { Answer } from '../../vendor/answer.ts';
import type { Slice } from './paging.ts';

interface Numbered<T> {
  /** Greatest number of rows on a page. */
  readonly limit: number;
  ask(page: number, rows: number): Promise<Answer>;
  rows(answer: Answer): readonly T[];
}

/**
 * A slice of a list whose pages the vendor numbers from 1. One call when the slice is exactly one page; otherwise one
 * or two of the largest pages that contain it.
 */
export const numberedSlice = async <T>(
  { limit, ask, rows }: Numbered<T>,
  { offset, first }: Slice,
): Promise<{ rows: readonly T[]; total: number | null }> => {
  const size = offset % first === 0 ? Math.min(first, limit) : limit;
  const from = Math.floor(offset / size);
  const to = Math.floor((offset + first - 1) / size);
  const answers = await Promise.all(Array.from({ length: to - from + 1 }, (_, index) => ask(from + index + 1, size)));
  const start = offset - from * size;
  return {
    rows: answers.flatMap((answer) => rows(answer)).slice(start, start + first),
    total: answers[0]?.total ?? null,
  };
};
