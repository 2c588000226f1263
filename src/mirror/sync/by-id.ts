import type { WireRow } from '../noun.ts';
import { inputOf } from './input.ts';
import { isoOf, type Part, type Surroundings } from './work.ts';

interface ReadById {
  readonly found: readonly WireRow[];
  readonly askedAt: string;
}

/** Rows of a list by their ids, one call each; those that the vendor does not have are left out. */
export const readById = async (
  { ask, now, signal }: Pick<Surroundings, 'ask' | 'now' | 'signal'>,
  { noun, part }: Pick<Part, 'noun' | 'part'>,
  ids: readonly string[],
  { background = true, deadline }: { readonly background?: boolean; readonly deadline?: number } = {},
): Promise<ReadById> => {
  const { source, operation, idOf } = noun;
  if (source.kind !== 'list') throw new Error(`${noun.name} is no list`);
  const askedAt = isoOf(now());
  const pages = await Promise.all(
    ids.map((id) =>
      ask(operation, { ...source.byId(id), ...inputOf({ part }), limit: 1 }, { background, signal, deadline }),
    ),
  );
  const wanted = new Set(ids);
  return { askedAt, found: pages.flatMap(({ rows }) => rows.filter((row) => wanted.has(idOf(row) ?? ''))) };
};
