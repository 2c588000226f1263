import { isoOf } from '../../time/index.ts';
import type { WireRow } from '../noun.ts';
import { placeOf } from '../read/parts.ts';
import { recordsOf } from '../rows/record.ts';
import { applyRows, removeRows } from '../rows/write.ts';
import { PAGE } from './ask.ts';
import { askRows } from './ask-rows.ts';
import { offsetsFrom, type Position, walk } from './pages.ts';
import { inputOf, listOf } from './place.ts';
import { commit, type Part, type Surroundings } from './work.ts';

interface RowsRead {
  readonly rows: readonly WireRow[];
  readonly askedAt: string;
}

/** Stores rows that were read, and removes those of these ids that the vendor no longer has. */
export const storeRows = (
  surroundings: Surroundings,
  part: Part,
  { rows, askedAt }: RowsRead,
  gone: readonly string[] = [],
): Promise<Part> => {
  const { noun } = part;
  const { resellerId } = placeOf(part.part);
  return commit(surroundings, part, async (db, now) => {
    const reading = { partnerId: surroundings.partnerId, noun, resellerId, askedAt, pass: null, now };
    const changes = await applyRows(db, reading, recordsOf(noun, rows));
    return { part, changes: [...changes, ...(await removeRows(db, reading, gone))] };
  });
};

/** The next pages of a list with this filter. Stores their rows; returns where to go on. */
export const readFiltered = async (
  surroundings: Surroundings,
  part: Part,
  filter: WireRow,
  from: Position,
): Promise<{ readonly position: Position; readonly isEnd: boolean }> => {
  const { ask, now, together } = surroundings;
  const { noun } = part;
  const pageAt = async (offset: number) => {
    const input = { ...listOf(part).input, ...inputOf(part), ...filter, offset, limit: PAGE };
    return { ...(await askRows(ask, part, input)), offset };
  };
  const askedAt = isoOf(now());
  const pages = await Promise.all(offsetsFrom(from, together(noun.operation)).map(pageAt));
  const { rows, position, isEnd } = walk(from, pages, noun);
  if (rows.length > 0) await storeRows(surroundings, part, { rows, askedAt });
  return { position, isEnd };
};
