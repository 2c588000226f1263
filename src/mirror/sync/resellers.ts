import { resellerOfRow } from '../../upstream/scope.ts';
import { PAGE } from './ask.ts';
import { type Position, START, walk } from './pages.ts';
import type { Surroundings } from './work.ts';

export const RESELLERS = 'ListIndirectPartners';

export interface Resellers {
  readonly ids: ReadonlySet<string>;
  /** Whether all pages were read, so that a reseller who is missing has left. */
  readonly isWhole: boolean;
}

/** Reads the partner's resellers, each of whom has separate lists. */
export const readResellers = async ({ ask }: Surroundings): Promise<Resellers> => {
  const ids = new Set<string>();
  let position: Position = START;
  for (let isEnd = false; !isEnd; ) {
    const page = await ask(RESELLERS, { offset: position.offset, limit: PAGE });
    const walked = walk(position, [{ ...page, offset: position.offset }], {
      operation: RESELLERS,
      idOf: resellerOfRow,
    });
    for (const row of walked.rows) ids.add(resellerOfRow(row) ?? '');
    [position, isEnd] = [walked.position, walked.isEnd];
  }
  ids.delete('');
  return { ids, isWhole: position.proven };
};
