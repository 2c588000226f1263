import type { Database } from '../store/index.ts';
import type { Clock } from '../time/index.ts';
import type { NounName } from './nouns/index.ts';
import { type PartState, readParts } from './read/parts.ts';

/** What the store says about all lists of a partner at one moment. */
export interface Board {
  readonly parts: readonly PartState[];
  part(noun: NounName, part: string): PartState | null;
  /** Whether a write has changed rows of the list that the copy does not have yet. */
  isTouched(noun: NounName, part: string): boolean;
}

interface BoardSettings {
  readonly db: Database;
  readonly partnerId: string;
  readonly clock: Clock;
}

/** How long what was read is used again: less than any age that a caller can tell apart. */
const MEMORY_MS = 250;

const keyOf = (noun: string, part: string): string => `${noun} ${part}`;

const readBoard = async ({ db, partnerId }: BoardSettings): Promise<Board> => {
  const [parts, touches] = await Promise.all([
    readParts(db, partnerId),
    db
      .selectFrom('mirror_touch')
      .select(['noun', 'reseller_id'])
      .distinct()
      .where('partner_id', '=', partnerId)
      .where('blocks', '=', 1)
      .execute(),
  ]);
  const byKey = new Map(parts.map((state) => [keyOf(state.noun, state.part), state]));
  const touched = new Set(touches.map(({ noun, reseller_id }) => keyOf(noun, reseller_id)));
  return {
    parts,
    part: (noun, part) => byKey.get(keyOf(noun, part)) ?? null,
    isTouched: (noun, part) => touched.has(keyOf(noun, part)),
  };
};

/** One question to the store serves all operations of a moment. `forget` after a write of this gateway. */
export const createBoard = (settings: BoardSettings): { read(): Promise<Board>; forget(): void } => {
  const { now } = settings.clock;
  let last: { readonly at: number; readonly board: Promise<Board> } | null = null;
  return {
    read: () => {
      const age = last ? now() - last.at : Number.POSITIVE_INFINITY;
      if (last && age >= 0 && age < MEMORY_MS) return last.board;
      const current = { at: now(), board: readBoard(settings) };
      last = current;
      current.board.catch(() => {
        if (last === current) last = null;
      });
      return current.board;
    },
    forget: () => {
      last = null;
    },
  };
};
