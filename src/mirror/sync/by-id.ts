import { isoOf } from '../../time/index.ts';
import type { WireRow } from '../noun.ts';
import { PAGE } from './ask.ts';
import { askRows } from './ask-rows.ts';
import { inputOf, listOf } from './place.ts';
import { type Part, type Surroundings } from './work.ts';

interface ReadById {
  readonly found: readonly WireRow[];
  readonly askedAt: string;
}

/** Reads rows of a list by their ids, one call each; rows that the vendor does not have are left out. */
export const readById = async (
  { ask, now }: Pick<Surroundings, 'ask' | 'now'>,
  { noun, part }: Pick<Part, 'noun' | 'part'>,
  ids: readonly string[],
): Promise<ReadById> => {
  const { idOf, name } = noun;
  const { byId } = listOf({ noun });
  if (!byId) throw new Error(`${name} has no input for an id, so one row cannot be read again`);
  const askedAt = isoOf(now());
  const pages = await Promise.all(
    ids.map((id) => askRows(ask, { noun, part }, { limit: PAGE, ...byId(id), ...inputOf({ noun, part }) })),
  );
  const wanted = new Set(ids);
  return { askedAt, found: pages.flatMap(({ rows }) => rows.filter((row) => wanted.has(idOf(row) ?? ''))) };
};
