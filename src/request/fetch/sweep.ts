import { asError, GatewayError } from '../../errors/index.ts';
import type { Answer } from '../../vendor/answer.ts';
import { keepDistinct } from './distinct.ts';

interface Pages {
  /** Rows on a page. */
  readonly limit: number;
  ask(offset: number, limit: number): Promise<Answer>;
  /** First page, if it was already fetched. */
  readonly first?: Answer | undefined;
}

interface Sweep<T> extends Pages {
  rows(answer: Answer): readonly T[];
  /** Identifies a row where the vendor gives it an id: pages overlap when rows are added during the sweep. */
  idOf(row: T): string | null;
}

/** Calls that are prepared at once; the vendor's quotas let fewer through in a second. */
const TOGETHER = 100;

/** Greatest plausible number of pages of one list. A total beyond it is an error of the vendor. */
const MOST_PAGES = 50_000;

/**
 * Makes this number of calls in portions. The number comes from the vendor, so it must not decide how much memory is
 * allocated before the first call can fail.
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
 * All pages of an offset-paged list, in the vendor's order. The first page gives the total, then the others are
 * fetched together. Rows that are added meanwhile push others beyond the last page, so the largest total seen decides
 * where the list ends.
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
