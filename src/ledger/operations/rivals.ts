import { canonical } from '../audit/index.ts';
import { effectsOf } from './effects.ts';
import { groupOf } from './groups.ts';
import { kindOf, kindsThatSet } from './kinds/index.ts';
import { type LedgerEntry, type OperationState, rowsOf, timeSent, wasSeen } from './operation.ts';
import type { OperationRepository } from './repository.ts';
import type { Windows } from './windows.ts';

/** States in which a write may have had an effect, or may still have one: neither refused nor waiting for approval. */
const MAY_HAVE_HAPPENED: readonly OperationState[] = [
  'ACCEPTED',
  'SENT',
  'UNKNOWN',
  'SUCCEEDED',
  'PARTLY_SUCCEEDED',
  'AMBIGUOUS',
  'NOT_APPLIED',
];

/** Whether a write certainly had no effect. A person's NOT_APPLIED does not count, because the person may be wrong. */
const isHarmless = ({ state, settledBy }: LedgerEntry): boolean => state === 'NOT_APPLIED' && settledBy !== 'PERSON';

const subjectsOf = (operation: LedgerEntry): readonly string[] => {
  const rows = rowsOf(operation);
  return rows.length > 0 ? rows.map(({ id }) => id) : [operation.targetId];
};

const isOpen = ({ state }: LedgerEntry): boolean => state === 'ACCEPTED' || state === 'SENT' || state === 'UNKNOWN';

/** Whether both writes request the same state: such a rival may have caused the state, but cannot have undone it. */
const wantsTheSame = (a: LedgerEntry, b: LedgerEntry): boolean =>
  a.kind === b.kind && canonical(a.input) === canonical(b.input) && (isOpen(b) || b.state === 'AMBIGUOUS');

export interface Rivals {
  /** Whether a rival may have caused the state that is read as this operation's effect. */
  readonly explain: boolean;
  /** Whether a rival may have undone this operation's effect. */
  readonly hide: boolean;
  /** Whether a rival is still open. */
  readonly areOpen: boolean;
}

interface Which {
  readonly partnerId: string;
  readonly kinds: readonly string[];
  readonly states: readonly OperationState[];
  /** Epoch milliseconds. */
  readonly from: number;
  readonly targetId?: string | undefined;
}

interface Search {
  readonly repository: Pick<OperationRepository, 'listSentSince'>;
  readonly windows: Pick<Windows, 'acceptanceMs' | 'differenceMs' | 'mayHappenUntil'>;
}

/** Operations of these kinds whose effect may have happened at `from` or later, by the clock of any gateway. */
const listAround = ({ repository, windows }: Search, { partnerId, kinds, states, from, targetId }: Which) => {
  const longestMs = Math.max(...kinds.map((kind) => windows.acceptanceMs({ partnerId, kind })));
  // Two gateways may differ from the vendor in opposite directions.
  const since = from - longestMs - 2 * windows.differenceMs({ partnerId });
  return repository.listSentSince(partnerId, { kinds, states, since, targetId });
};

/**
 * Whether an operation's effect happened before another operation was sent. When the effect was seen, the audit chain
 * decides the order, because gateways' clocks may differ by more than the time between two writes. When the answer was
 * lost, the request can arrive as long as the vendor accepts it; that time includes the largest difference of clocks.
 */
const cameBefore = (earlier: LedgerEntry, later: LedgerEntry, { mayHappenUntil }: Search['windows']): boolean =>
  wasSeen(earlier) && earlier.endedSeq !== null && later.sentSeq !== null
    ? earlier.endedSeq <= later.sentSeq
    : mayHappenUntil(earlier) < timeSent(later);

/**
 * Operations that set the same state of the same object, and whose effect may have come when this one was sent or
 * later. Read after the vendor's state, so that the result contains every operation that can have caused it.
 */
export const rivalsOf = async (search: Search, operation: LedgerEntry, rowId: string | null): Promise<Rivals> => {
  const sets = kindOf(operation.kind)?.sets;
  const kinds = sets === undefined ? [operation.kind] : kindsThatSet(sets);
  const { partnerId } = operation;
  const others = await listAround(search, { partnerId, kinds, states: MAY_HAVE_HAPPENED, from: timeSent(operation) });
  const subject = rowId ?? operation.targetId;
  const rivals = others.filter(
    (other) =>
      other.id !== operation.id &&
      !isHarmless(other) &&
      subjectsOf(other).includes(subject) &&
      !cameBefore(other, operation, search.windows),
  );
  return {
    explain: rivals.length > 0,
    hide: rivals.some((rival) => !wantsTheSame(operation, rival)),
    areOpen: rivals.some(isOpen),
  };
};

/**
 * Whether one of the records may belong to a like operation that succeeded without the id of its effect: by an answer
 * without an id, or by a person's decision.
 */
export const hasUnnamedEffect = async (
  search: Search,
  operation: LedgerEntry,
  span: { readonly from: number; readonly until: number },
): Promise<boolean> => {
  const { partnerId, kind, targetId } = operation;
  const states = ['SUCCEEDED', 'PARTLY_SUCCEEDED'] as const;
  const others = await listAround(search, { partnerId, kinds: [kind], states, from: span.from, targetId });
  const key = groupOf(operation);
  // Records have the vendor's time, and the other operation has the time of its own gateway.
  const offMs = search.windows.differenceMs(operation);
  return others.some(
    (other) =>
      other.id !== operation.id &&
      groupOf(other) === key &&
      search.windows.mayHappenUntil(other) + offMs >= span.from &&
      timeSent(other) - offMs <= span.until &&
      (other.settledBy === 'PERSON' || effectsOf(other).length === 0),
  );
};
