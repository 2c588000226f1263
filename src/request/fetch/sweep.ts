import { asError, GatewayError } from '../../errors/index.ts';
import type { Answer } from '../../vendor/answer.ts';
import { keepDistinct } from './distinct.ts';

interface Pages {
  /** Rows a page. */
  readonly limit: number;
  ask(offset: number, limit: number): Promise<Answer>;
  /** A first page that is already at hand. */
  readonly first?: Answer | undefined;
}

interface Sweep<T> extends Pages {
  rows(answer: Answer): readonly T[];
  /** What makes two rows the same row, where the vendor gives it: pages overlap when rows are added during the sweep. */
  idOf(row: T): string | null;
}

/** Questions that are prepared at once; the vendor's quotas let fewer through in a second. */
const TOGETHER = 100;

/** Pages of one list. More than that no partner has, so the vendor's total is no number of rows. */
const MOST_PAGES = 50_000;

/**
 * So many questions, in portions: how many they are is the vendor's word, and must not decide how much memory is taken
 * before the first of them is refused.
 */
export const askTogether = async <T>(count: number, ask: (index: number) => Promise<T>): Promise<T[]> => {
  if (count > MOST_PAGES) throw new GatewayError('UPSTREAM_BAD_ANSWER', { hints: { expected: 'a number of rows' } });
  const answers: T[] = [];
  while (answers.length < count) {
    const from = answers.length;
    const portion = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, index) => ask(from + index));
    answers.push(...(await Promise.all(portion)));
  }
  return answers;
};

/**
 * All pages of an offset-paged list, in the vendor's order: the first page tells the total, the others follow together.
 * Rows that arrive meanwhile push others behind the last page, so the largest total seen decides where the end is.
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

/** All rows of the pages, each once. */
export const sweep = async <T>({ rows, idOf, ...list }: Sweep<T>): Promise<T[]> => {
  const keep = keepDistinct(idOf);
  return (await sweepPages(list)).flatMap((page) => keep(rows(page), page.total));
};

/**
 * Several lists of which nobody can say beforehand how long they are. `admit` is told how many calls are still missing as
 * soon as every first page is there, and throws when those are too many: then no other page is asked for. A list that
 * fails leaves the others alone.
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
