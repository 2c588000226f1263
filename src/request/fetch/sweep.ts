import { asError, GatewayError } from '../../errors/index.ts';
import type { Answer } from '../../vendor/answer.ts';

/** Receives the pages of one list in order; returns the rows of each page that were on no earlier page. */
export type KeepDistinct<T> = (rows: readonly T[], total: number | null) => readonly T[];

/**
 * Drops rows that appear twice because rows were added between the calls. A row with an id is recognized by the id.
 * Rows without an id may be equal and still different rows: a month can have two sums of the same amount. They are
 * dropped only when they repeat the end of the previous page, and at most as many as the list has grown since.
 */
export const keepDistinct = <T>(idOf: (row: T) => string | null): KeepDistinct<T> => {
  const seen = new Set<string>();
  let before: readonly T[] = [];
  let totalBefore: number | null = null;
  return (rows, total) => {
    const arrived = Math.max(0, (total ?? 0) - (totalBefore ?? total ?? 0));
    const repeated = overlapOf(before, rows, arrived);
    before = rows;
    totalBefore = total;
    return rows.filter((row, index) => {
      const id = idOf(row);
      if (id === null) return index >= repeated;
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
  };
};

/** Number of rows at the start of a page that repeat the end of the previous page, up to `most`. */
const overlapOf = (before: readonly unknown[], rows: readonly unknown[], most: number): number => {
  const longest = Math.min(most, before.length, rows.length);
  if (longest === 0) return 0;
  const ends = before.slice(before.length - longest).map((row) => JSON.stringify(row));
  const starts = rows.slice(0, longest).map((row) => JSON.stringify(row));
  for (let length = longest; length > 0; length--) {
    const end = ends.slice(longest - length);
    if (end.every((text, index) => text === starts[index])) return length;
  }
  return 0;
};

interface Pages {
  /** Number of rows on a page. */
  readonly limit: number;
  ask(offset: number, limit: number): Promise<Answer>;
  /** First page, if it was already fetched. */
  readonly first?: Answer | undefined;
}

interface Sweep<T> extends Pages {
  rows(answer: Answer): readonly T[];
  /**
   * The row's id, to find rows that appear on two pages because rows were added during the sweep; null without an id.
   */
  idOf(row: T): string | null;
}

/** Number of calls that are prepared at once; the vendor's quotas allow fewer per second. */
const TOGETHER = 100;

/** Largest plausible number of pages of one list. A larger total is an error of the vendor. */
const MOST_PAGES = 50_000;

/**
 * Makes this number of calls in portions. The number comes from the vendor, so it must not decide how much memory is
 * allocated before the first call can fail.
 */
export const askTogether = async <T>(count: number, ask: (index: number) => Promise<T>): Promise<T[]> => {
  if (count > MOST_PAGES)
    throw new GatewayError('UPSTREAM_BAD_ANSWER', { hints: { expected: 'a plausible number of rows' } });
  const answers: T[] = [];
  while (answers.length < count) {
    const from = answers.length;
    const portion = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, index) => ask(from + index));
    answers.push(...(await Promise.all(portion)));
  }
  return answers;
};

/**
 * All pages of an offset-paged list, in the vendor's order. The first page gives the total, then the others are fetched
 * together. Rows that are added in between move others to further pages, so the largest returned total decides where
 * the list ends.
 */
export const sweepPages = async ({ limit, ask, first }: Pages): Promise<readonly Answer[]> => {
  const pages: Answer[] = [first ?? (await ask(0, limit))];
  for (;;) {
    const total = Math.max(...pages.map((page) => page.total ?? 0));
    const missing = Math.ceil(total / limit) - pages.length;
    if (missing <= 0) break;
    const from = pages.length;
    pages.push(...(await askTogether(missing, (index) => ask((from + index) * limit, limit))));
  }
  return pages;
};

/** All rows of the list, each once. */
export const sweep = async <T>({ rows, idOf, ...list }: Sweep<T>): Promise<T[]> => {
  const keep = keepDistinct(idOf);
  return (await sweepPages(list)).flatMap((page) => keep(rows(page), page.total));
};

/**
 * Sweeps several lists of unknown length. When all first pages have arrived, `admit` receives the number of calls
 * still needed and throws when it is too large; then no further page is fetched. A list that fails does not affect the
 * others.
 */
export const sweepTogether = async <T>(
  lists: readonly Sweep<T>[],
  admit: (calls: number) => void,
): Promise<(T[] | Error)[]> => {
  const begun = await Promise.all(
    lists.map(async (list) => {
      try {
        return { list, first: await list.ask(0, list.limit) };
      } catch (error) {
        return { list, error: asError(error) };
      }
    }),
  );
  const missing = begun.map(({ list, first }) => Math.max(0, Math.ceil((first?.total ?? 0) / list.limit) - 1));
  admit(missing.reduce((sum, calls) => sum + calls, 0));
  return Promise.all(begun.map(({ list, first, error }) => error ?? sweep({ ...list, first }).catch(asError)));
};
