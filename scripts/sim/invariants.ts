import { verifyChain } from '../../src/ledger/audit/index.ts';
import type { LedgerEntry } from '../../src/ledger/operations/index.ts';
import type { Store } from '../../src/store/index.ts';
import { PARTNER, RULES } from './gateway.ts';
import type { Effect } from './vendor.ts';
import type { World } from './world.ts';

/** The answer that a client got to its write. */
export interface Told {
  readonly key: string;
  readonly amount: string;
  readonly state: LedgerEntry['state'];
  readonly settledBy: LedgerEntry['settledBy'];
}

/** A rule of the ledger that a history has broken. */
export class Violation extends Error {
  readonly invariant: string;

  constructor(invariant: string, detail: string) {
    super(`${invariant}: ${detail}`);
    this.invariant = invariant;
  }
}

const require = (holds: boolean, invariant: string, detail: string): void => {
  if (!holds) throw new Violation(invariant, detail);
};

const sum = (amounts: readonly string[]): number => amounts.reduce((total, amount) => total + Number(amount), 0);

/** Checked at the moment when money moves at the vendor. */
export const checkEffect = (effect: Effect, effects: readonly Effect[]): void => {
  const { key, rowId, member } = effect;
  const { perOperation, perDay } = RULES.limits.STAFF;
  const own = effects.filter((each) => each.key === key);
  require(own.filter((each) => each.rowId === rowId).length === 1, 'at most one effect per key and row', key);
  const moved = sum(own.map(({ amount }) => amount));
  require(moved <= Number(perOperation), 'the limit per operation holds', `${key} ${moved}`);
  const day = sum(effects.filter((each) => each.member === member).map((each) => each.amount));
  require(day <= Number(perDay), 'the limit per day holds', `${member} ${day}`);
};

type Entry = Pick<
  LedgerEntry,
  'id' | 'kind' | 'key' | 'state' | 'settledBy' | 'amount' | 'targetId' | 'approval' | 'actor' | 'rows' | 'input'
>;

const readEntries = async ({ db }: Store): Promise<readonly Entry[]> =>
  (await db.selectFrom('operation').selectAll().orderBy('idempotency_key').execute()).map((row) => ({
    id: row.id,
    kind: row.kind,
    key: row.idempotency_key,
    state: row.state as LedgerEntry['state'],
    settledBy: row.settled_by as LedgerEntry['settledBy'],
    amount: row.amount,
    rows: row.rows === null ? [] : JSON.parse(row.rows),
    input: JSON.parse(row.input),
    targetId: row.target_id,
    approval: row.approval === null ? null : JSON.parse(row.approval),
    actor: JSON.parse(row.actor),
  }));

const OPEN: readonly string[] = ['PENDING_APPROVAL', 'ACCEPTED', 'SENT', 'UNKNOWN'];
const UNDONE: readonly string[] = ['REFUSED', 'NOT_APPLIED'];

/** Whether a write sets a state that is read back, instead of leaving a record. */
const setsState = ({ kind }: Pick<Entry, 'kind'>): boolean => kind === 'SET_BUDGET';

/** Writes that the vendor's records cannot distinguish, or that set the same state. */
const groupOf = (entry: Entry): string => {
  const { kind, targetId, input } = entry;
  return setsState(entry) ? `${kind} ${targetId}` : `${kind} ${targetId} ${input.amount}`;
};

interface Facts {
  readonly effects: readonly Effect[];
  readonly sentAt: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, readonly Entry[]>;
  /** Whether clocks differ so much that the records have other times than their writes. */
  readonly areWrong: boolean;
}

const isAlone = (entry: Entry, { groups }: Facts): boolean => groups.get(groupOf(entry))?.length === 1;

/** Whether the object had the wanted state before the write was sent, so that the write changes nothing. */
const wasSetBefore = ({ key, kind, targetId, amount }: Entry, { effects, sentAt }: Facts): boolean =>
  effects.some(
    (effect) =>
      effect.kind === kind &&
      effect.receiverId === targetId &&
      Number(effect.amount) === Number(amount) &&
      effect.happenedAt < (sentAt.get(key) ?? 0),
  );

/** Ids of the rows that a write is about; null for a write without rows. */
const rowIdsOf = ({ input: { rowIds } }: Entry): readonly (string | null)[] =>
  Array.isArray(rowIds) ? rowIds : [null];

const isDone = ({ key }: Entry, rowId: string | null, { effects }: Facts): boolean =>
  effects.some((effect) => effect.key === key && effect.rowId === rowId);

/** Whether the records may have given the outcome to the wrong one of several equal writes. */
const mayBeMixedUp = (entry: Entry, settledBy: Entry['settledBy'], facts: Facts): boolean =>
  settledBy !== 'ANSWER' && !setsState(entry) && !isAlone(entry, facts);

/** Whether an outcome agrees with what happened at the vendor. */
const isTrue = (entry: Entry, { state, settledBy }: Pick<Told, 'state' | 'settledBy'>, facts: Facts): boolean => {
  if (mayBeMixedUp(entry, settledBy, facts)) return true;
  const done = rowIdsOf(entry).map((rowId) => isDone(entry, rowId, facts));
  if (UNDONE.includes(state)) return !done.includes(true);
  if (state === 'PARTLY_SUCCEEDED') return done.includes(true) && done.includes(false);
  if (state !== 'SUCCEEDED' || !done.includes(false)) return true;
  return settledBy === 'RECORDS' && setsState(entry) && wasSetBefore(entry, facts);
};

const checkRows = (entry: Entry, facts: Facts): void => {
  if (mayBeMixedUp(entry, entry.settledBy, facts)) return;
  for (const { id, state } of entry.rows) {
    const text = `${entry.key} ${id} ${state} by ${entry.settledBy}`;
    const done = isDone(entry, id, facts);
    require(state === 'AMBIGUOUS' || (state === 'SUCCEEDED') === done, 'the outcome of a row is true', text);
  }
};

const checkOutcome = (entry: Entry, facts: Facts): void => {
  const { key, kind, state, settledBy } = entry;
  require(!OPEN.includes(state), 'no operation stays open beyond its period', `${key} ${state}`);
  require(isTrue(entry, entry, facts), 'the outcome is true', `${kind} ${key} ${state} by ${settledBy}`);
  const isProven = isAlone(entry, facts) && !facts.areWrong;
  require(state !== 'AMBIGUOUS' || !isProven, 'an outcome that the records prove is found', key);
  checkRows(entry, facts);
};

/** Outcomes of the rows of a write, or of the write itself where it has none. */
const outcomesOf = (entry: Entry): readonly { readonly rowId: string | null; readonly state: string }[] =>
  entry.rows.length === 0
    ? rowIdsOf(entry).map((rowId) => ({ rowId, state: entry.state }))
    : entry.rows.map(({ id, state }) => ({ rowId: id, state }));

/** Money by outcome equals money at the vendor, for each group of equal writes and each row of them. */
const checkMoney = (group: readonly Entry[], effects: readonly Effect[]): void => {
  const outcomes = Map.groupBy(group.flatMap(outcomesOf), ({ rowId }) => rowId);
  for (const [rowId, own] of outcomes) {
    const done = own.filter(({ state }) => state === 'SUCCEEDED').length;
    const open = own.filter(({ state }) => state === 'AMBIGUOUS').length;
    const moved = effects.filter(
      (effect) => effect.rowId === rowId && group.some(({ key }) => key === effect.key),
    ).length;
    const text = `${rowId ?? ''} ${group.map(({ key, state, settledBy }) => `${key} ${state} ${settledBy}`).join(', ')}; ${moved} moved`;
    require(done <= moved && moved <= done + open, 'money is conserved', text);
  }
};

const checkApproval = ({ key, amount, approval, actor }: Entry, effects: readonly Effect[]): void => {
  if (Number(amount) <= Number(RULES.approval.above) || !effects.some((effect) => effect.key === key)) return;
  const decider = approval?.decision === 'APPROVED' ? approval.decidedBy?.subject : undefined;
  require(decider !== undefined && decider !== actor.subject, 'a second member approved a large amount', key);
};

const checkTold = (told: Told, entries: readonly Entry[], facts: Facts): void => {
  const entry = entries.find(({ key }) => key === told.key);
  require(entry !== undefined, 'an operation that a client got an answer about is stored', told.key);
  if (!entry) return;
  const text = `${told.key} told ${told.state} by ${told.settledBy}`;
  require(isTrue(entry, told, facts), 'an answer that a client got stays true', text);
};

const checkAudit = async (store: Store, entries: readonly Entry[]): Promise<void> => {
  const { fault } = await verifyChain(store.db, PARTNER);
  require(fault === null, 'the audit chain is whole', JSON.stringify(fault));
  const rows = await store.db.selectFrom('audit_record').select('content').orderBy('seq').execute();
  const last = new Map<string, string>();
  for (const { content } of rows) {
    const { detail } = JSON.parse(content) as {
      readonly detail: { readonly operation: string; readonly outcome: string };
    };
    last.set(detail.operation, detail.outcome);
  }
  for (const { id, key, state } of entries)
    require(last.get(id) === state, 'the audit has the outcome', `${key} ${state}, audit ${last.get(id)}`);
};

interface End {
  readonly store: Store;
  readonly effects: readonly Effect[];
  /** When each write was sent, by its key. */
  readonly sentAt: ReadonlyMap<string, number>;
  /** When a write was first reported as not applied, by its key. */
  readonly denied: ReadonlyMap<string, number>;
  readonly told: readonly Told[];
  readonly areWrong: boolean;
  readonly note: World['note'];
}

/** Checked at the end of a history, after every period has expired. */
export const checkEnd = async ({ store, effects, sentAt, denied, told, areWrong, note }: End): Promise<void> => {
  const entries = await readEntries(store);
  const groups = Map.groupBy(entries, groupOf);
  const facts = { effects, sentAt, groups, areWrong };
  for (const entry of entries) {
    if (entry.settledBy === 'ANSWER') note('settledByAnswer');
    if (entry.settledBy === 'RECORDS') note('settledByRecords');
    if (entry.settledBy === 'UNSENT') note('settledUnsent');
    if (entry.settledBy === 'PERSON') note('settledByPerson');
    if (entry.state === 'NOT_APPLIED') note('notApplied');
    if (entry.state === 'REFUSED' && entry.approval && entry.approval.decision === null) note('expired');
    if (setsState(entry) && entry.settledBy === 'RECORDS') note('settledByState');
    if (entry.state === 'PARTLY_SUCCEEDED') note('partlyDone');
    checkOutcome(entry, facts);
    checkApproval(entry, effects);
  }
  for (const group of groups.values()) if (!group.some(setsState)) checkMoney(group, effects);
  for (const each of told) checkTold(each, entries, facts);
  for (const { key, happenedAt } of effects)
    require(happenedAt <=
      (denied.get(key) ?? happenedAt), 'nothing happens after it was said not to have happened', key);
  for (const { key } of effects)
    require(entries.some((entry) => entry.key === key), 'every effect has its operation', key);
  await checkAudit(store, entries);
};
