import { verifyChain } from '../../src/ledger/audit/index.ts';
import type { LedgerEntry } from '../../src/ledger/operations/index.ts';
import type { Store } from '../../src/store/index.ts';
import { PARTNER, RULES } from './gateway.ts';
import type { Effect } from './vendor.ts';
import type { World } from './world.ts';

/** What a client was told about its write. */
export interface Told {
  readonly key: string;
  readonly amount: string;
  readonly state: LedgerEntry['state'];
  readonly settledBy: LedgerEntry['settledBy'];
}

/** A promise of the ledger that a history has broken. */
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
  const { key, member, amount } = effect;
  const { perOperation, perDay } = RULES.limits.STAFF;
  require(effects.filter((each) => each.key === key).length === 1, 'at most one effect per key', key);
  require(Number(amount) <= Number(perOperation), 'the limit per operation holds', `${key} ${amount}`);
  const day = sum(effects.filter((each) => each.member === member).map((each) => each.amount));
  require(day <= Number(perDay), 'the limit per day holds', `${member} ${day}`);
};

type Entry = Pick<LedgerEntry, 'id' | 'key' | 'state' | 'settledBy' | 'amount' | 'targetId' | 'approval' | 'actor'>;

const readEntries = async ({ db }: Store): Promise<readonly Entry[]> =>
  (await db.selectFrom('operation').selectAll().orderBy('idempotency_key').execute()).map((row) => ({
    id: row.id,
    key: row.idempotency_key,
    state: row.state as LedgerEntry['state'],
    settledBy: row.settled_by as LedgerEntry['settledBy'],
    amount: row.amount,
    targetId: row.target_id,
    approval: row.approval === null ? null : JSON.parse(row.approval),
    actor: JSON.parse(row.actor),
  }));

const OPEN: readonly string[] = ['PENDING_APPROVAL', 'ACCEPTED', 'SENT', 'UNKNOWN'];
const UNDONE: readonly string[] = ['REFUSED', 'NOT_APPLIED'];

/** Writes that the vendor's records cannot distinguish. */
const groupOf = ({ targetId, amount }: Pick<Entry, 'targetId' | 'amount'>): string => `${targetId} ${Number(amount)}`;

const checkOutcome = (entry: Entry, { effects, isAlone }: { effects: readonly Effect[]; isAlone: boolean }): void => {
  const { key, state, settledBy } = entry;
  const isDone = effects.some((effect) => effect.key === key);
  require(!OPEN.includes(state), 'no operation stays open beyond its period', `${key} ${state}`);
  if (settledBy === 'RECORDS' && !isAlone) return;
  require(state !== 'SUCCEEDED' || isDone, 'the outcome is true', `${key} ${state} by ${settledBy}, no effect`);
  require(!UNDONE.includes(state) || !isDone, 'the outcome is true', `${key} ${state} by ${settledBy}, with effect`);
  require(state !== 'AMBIGUOUS' || !isAlone, 'an outcome that the records prove is found', key);
};

/** Money by outcome equals money at the vendor, for each group of equal writes. */
const checkMoney = (group: readonly Entry[], effects: readonly Effect[]): void => {
  const done = group.filter(({ state }) => state === 'SUCCEEDED').length;
  const open = group.filter(({ state }) => state === 'AMBIGUOUS').length;
  const moved = effects.filter((effect) => group.some(({ key }) => key === effect.key)).length;
  const text = `${group.map(({ key, state, settledBy }) => `${key} ${state} ${settledBy}`).join(', ')}; ${moved} moved`;
  require(done <= moved && moved <= done + open, 'money is conserved', text);
};

const checkApproval = ({ key, amount, approval, actor }: Entry, effects: readonly Effect[]): void => {
  if (Number(amount) <= Number(RULES.approval.above) || !effects.some((effect) => effect.key === key)) return;
  const decider = approval?.decision === 'APPROVED' ? approval.decidedBy?.subject : undefined;
  require(decider !== undefined && decider !== actor.subject, 'a second member approved a large amount', key);
};

const checkTold = (
  told: Told,
  { entries, effects, groups }: { entries: readonly Entry[]; effects: readonly Effect[]; groups: Map<string, Entry[]> },
): void => {
  const entry = entries.find(({ key }) => key === told.key);
  require(entry !== undefined, 'an operation that a client was told of is stored', told.key);
  if (!entry || (told.settledBy === 'RECORDS' && (groups.get(groupOf(entry))?.length ?? 0) > 1)) return;
  const isDone = effects.some(({ key }) => key === told.key);
  const text = `${told.key} told ${told.state} by ${told.settledBy}`;
  require(told.state !== 'SUCCEEDED' || isDone, 'what a client was told stays true', text);
  require(!UNDONE.includes(told.state) || !isDone, 'what a client was told stays true', text);
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
  readonly told: readonly Told[];
  readonly note: World['note'];
}

/** Checked when every period is over. */
export const checkEnd = async ({ store, effects, told, note }: End): Promise<void> => {
  const entries = await readEntries(store);
  const groups = Map.groupBy(entries, groupOf);
  for (const entry of entries) {
    if (entry.settledBy === 'ANSWER') note('settledByAnswer');
    if (entry.settledBy === 'RECORDS') note('settledByRecords');
    if (entry.settledBy === 'UNSENT') note('settledUnsent');
    if (entry.settledBy === 'PERSON') note('settledByPerson');
    if (entry.state === 'NOT_APPLIED') note('notApplied');
    if (entry.state === 'REFUSED' && entry.approval && entry.approval.decision === null) note('expired');
    checkOutcome(entry, { effects, isAlone: groups.get(groupOf(entry))?.length === 1 });
    checkApproval(entry, effects);
  }
  for (const group of groups.values()) checkMoney(group, effects);
  for (const each of told) checkTold(each, { entries, effects, groups });
  for (const { key } of effects)
    require(entries.some((entry) => entry.key === key), 'every effect has its operation', key);
  await checkAudit(store, entries);
};
