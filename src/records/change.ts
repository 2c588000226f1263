import { randomUUID } from 'node:crypto';
import { GatewayError } from '../errors/index.ts';
import { isoOf } from '../time/index.ts';
import type { Asked } from './asked.ts';
import { withFiles } from './attachments/with-files.ts';
import type { GivenBy } from './fields.ts';
import { firstState, type Links, type Matter, type RecordKind, type StoredRecord } from './kind.ts';
import { findRecord } from './list.ts';
import type { Turn } from './turn.ts';
import { blankOf, readValues, requireGiven, unmetOf, type Values } from './values.ts';
import { violate } from './violate.ts';

export interface Target {
  readonly id: string;
  /** Version that the caller has read. */
  readonly expectedVersion: number;
}

export interface AskedStep {
  /** Values by the names of the kind's fields. */
  readonly name: string;
  readonly given: Values;
  readonly reason: string | null;
  /** The customer whom the record is about from now on; left out: the same as before. */
  readonly customerId?: string | null;
}

/** What every change of one request needs. */
interface Change {
  readonly turn: Turn;
  readonly kind: RecordKind;
  readonly asked: Asked;
}

const MOST_REASON = 500;

export const notFound = ({ type }: RecordKind): GatewayError => new GatewayError('NOT_FOUND', { hints: { type } });

const namesOf = ({ fields }: RecordKind, given: GivenBy): readonly string[] =>
  Object.keys(fields).filter((name) => fields[name]?.given === given);

const findRequired = ({ fields }: RecordKind): readonly string[] =>
  Object.keys(fields).filter((name) => fields[name]?.required);

const requireState = ({ state }: StoredRecord, allowed: readonly string[]): void => {
  if (!allowed.includes(state)) violate({ code: 'WRONG_STATE', rule: 'state', limit: allowed.join(', ') });
};

const readReason = (reason: string | null, needed: 'required' | 'optional'): string | null => {
  const text = reason?.trim() || null;
  if ((text === null && needed === 'required') || (text?.length ?? 0) > MOST_REASON)
    violate({ code: 'BAD_USER_INPUT', rule: 'input.reason', limit: `1 to ${MOST_REASON} characters` });
  return text;
};

/** The record, if it still has the version that the caller has read. */
const findTarget = async ({ turn, kind, asked }: Change, { id, expectedVersion }: Target): Promise<StoredRecord> => {
  const record = await findRecord(turn.db, { partnerId: turn.partnerId, kind, scope: asked.scope }, id);
  if (!record) throw notFound(kind);
  const { version } = record;
  if (version !== expectedVersion) throw new GatewayError('VERSION_CONFLICT', { hints: { version } });
  return record;
};

/** Reads the values of some fields; NOT_FOUND where one names a record or a file that the caller may not use. */
const readGiven = async (
  { turn, kind, asked }: Change,
  given: Values,
  { names, recordId = null }: { readonly names: readonly string[]; readonly recordId?: string | null },
): Promise<Values> => {
  const values = readValues(kind.fields, given, { currency: turn.currency, names });
  for (const [name, value] of Object.entries(values)) {
    const shape = kind.fields[name]?.shape;
    if (shape?.kind !== 'record' || value === null) continue;
    const other = turn.kindOf(shape.of);
    const listed = { partnerId: turn.partnerId, kind: other, scope: asked.scope };
    if (!(await findRecord(turn.db, listed, String(value)))) throw notFound(other);
  }
  return withFiles({ turn, asked, recordId }, kind.fields, values);
};

export const createRecord = async (change: Change, links: Links & Matter, given: Values): Promise<StoredRecord> => {
  const { turn, kind, asked } = change;
  const values = { ...blankOf(kind), ...(await readGiven(change, given, { names: namesOf(kind, 'entry') })) };
  requireGiven(values, findRequired(kind));
  const at = isoOf(turn.now);
  const record = {
    ...links,
    id: randomUUID(),
    kind: kind.name,
    version: 1,
    state: firstState(kind),
    values,
    owner: asked.owner ?? asked.actor,
    source: asked.source,
    vendorNumber: null,
    createdAt: at,
    changedAt: at,
    stateSince: at,
  };
  await turn.check(kind, record, asked.actor);
  const written = await turn.write(kind, record, { ...asked, step: 'create', from: null });
  const { id, state, version } = written;
  await asked.audit(turn.db, { what: `create${kind.type}`, on: id, detail: { state, version } });
  return written;
};

export const updateRecord = async (change: Change, target: Target, given: Values): Promise<StoredRecord> => {
  const { turn, kind, asked } = change;
  const before = await findTarget(change, target);
  requireState(before, kind.editable);
  const entered = await readGiven(change, given, { names: namesOf(kind, 'entry'), recordId: before.id });
  const values = { ...before.values, ...entered };
  requireGiven(values, findRequired(kind));
  const record = { ...before, values, version: before.version + 1, changedAt: isoOf(turn.now) };
  await turn.check(kind, record, asked.actor);
  const written = await turn.write(kind, record, { ...asked, step: 'update', from: before.state });
  const { id, state, version } = written;
  const detail = { state, version, fields: Object.keys(entered) };
  await asked.audit(turn.db, { what: `update${kind.type}`, on: id, detail });
  return written;
};

/** The customer named by the entered values, who becomes the record's customer. */
const customerIn = ({ fields }: RecordKind, entered: Values): string | null => {
  const name = Object.keys(entered).find((each) => fields[each]?.shape.kind === 'customer');
  const id = name === undefined ? null : entered[name];
  return typeof id === 'string' ? id : null;
};

/** Makes a transition if the state allows it, its required values are present, and no rule of the kind refuses it. */
export const makeStep = async (
  change: Change,
  target: Target,
  { name, given, reason, customerId: named = null }: AskedStep,
): Promise<StoredRecord> => {
  const { turn, kind, asked } = change;
  const step = kind.steps[name];
  if (!step) throw new Error(`${kind.name} has no step ${name}`);
  const before = await findTarget(change, target);
  requireState(before, step.from);
  const said = readReason(reason, step.reason);
  const { asks = {}, requires = [] } = step;
  const entered = await readGiven(change, given, { names: Object.keys(asks), recordId: before.id });
  requireGiven(
    entered,
    Object.keys(asks).filter((each) => asks[each] === 'required'),
  );
  const values = { ...before.values, ...entered };
  const missing = unmetOf(values, requires);
  if (missing.length > 0) violate({ code: 'WRONG_STATE', rule: 'incomplete', limit: missing.join(', ') });
  const at = isoOf(turn.now);
  const customerId = named ?? customerIn(kind, entered) ?? before.customerId;
  const stateSince = step.to === before.state && !step.restarts ? before.stateSince : at;
  const after = { values, customerId, state: step.to, changedAt: at, stateSince };
  const record = { ...before, ...after, version: before.version + 1 };
  const situation = turn.situation(kind, record, asked);
  const violation = await step.check?.(situation);
  if (violation) violate(violation);
  const followed = { ...record, values: { ...values, ...(await step.follows?.(situation)) } };
  const written = await turn.write(kind, followed, { ...asked, step: name, from: before.state, reason: said });
  const detail = { from: before.state, to: written.state, version: written.version };
  await asked.audit(turn.db, { what: step.mutation, on: written.id, detail });
  return written;
};
