import { randomUUID } from 'node:crypto';
import { GatewayError, isGatewayError } from '../../errors/index.ts';
import { DAY_MS, isoOf } from '../../time/index.ts';
import type { Asked } from '../asked.ts';
import type { RecordKind, StoredRecord } from '../kind.ts';
import { findRecord } from '../list.ts';
import { toStored } from '../repository.ts';
import type { Turn } from '../turn.ts';
import { blankOf, type Values } from '../values.ts';
import { violate } from '../violate.ts';
import { CUSTOMER, columnsOf, NUMBER, STATE, titlesIn } from './columns.ts';
import { mayBecome } from './reach.ts';
import type { BadCell, ImportedRow } from './rows.ts';

/** Numbers of records. */
export interface Imported {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

interface Import {
  readonly turn: Turn;
  readonly kind: RecordKind;
  readonly asked: Asked;
  /** Customers whom the caller may see. */
  readonly customers: ReadonlySet<string>;
}

/** The name of the event by which a file changed a record. */
const IMPORT = 'import';

const findBy = async ({ turn, kind }: Import, column: 'vendor_number' | 'unique_key', value: string) => {
  const row = await turn.db
    .selectFrom('record')
    .selectAll()
    .where('partner_id', '=', turn.partnerId)
    .where('kind', '=', kind.name)
    .where(column, '=', value)
    .executeTakeFirst();
  return row ? toStored(row) : null;
};

const notFound = (rule: string): never => violate({ code: 'NOT_FOUND', rule, limit: 'known, and open to you' });

/**
 * The record that a row is about: by its number, else one that a member has entered before the vendor gave a number.
 */
const findOf = async (asking: Import, { number }: ImportedRow, fresh: StoredRecord): Promise<StoredRecord | null> => {
  const { turn, kind, asked } = asking;
  const numbered = await findBy(asking, 'vendor_number', number);
  const key = numbered ? null : (kind.unique?.by(fresh) ?? null);
  const equal = key === null ? null : await findBy(asking, 'unique_key', key);
  const known = numbered ?? (equal?.vendorNumber === null ? equal : null);
  if (!known) return null;
  const seen = await findRecord(turn.db, { partnerId: turn.partnerId, kind, scope: asked.scope }, known.id);
  return seen ?? notFound(NUMBER);
};

/** The values of a row with the ids of the records that it names by their numbers. */
const withReferences = async (asking: Import, values: Values): Promise<Values> => {
  const { turn, kind, asked } = asking;
  const found: Record<string, unknown> = { ...values };
  for (const [name, value] of Object.entries(values)) {
    const shape = kind.fields[name]?.shape;
    if (shape?.kind !== 'record') continue;
    const other = turn.kindOf(shape.of);
    const record = await findBy({ ...asking, kind: other }, 'vendor_number', String(value));
    const listed = { partnerId: turn.partnerId, kind: other, scope: asked.scope };
    const seen = record && (await findRecord(turn.db, listed, record.id));
    found[name] = seen?.id ?? notFound(name);
  }
  return found;
};

const freshOf = ({ turn, kind, asked }: Import, row: ImportedRow, values: Values): StoredRecord => {
  const at = isoOf(turn.now);
  return {
    id: randomUUID(),
    kind: kind.name,
    version: 0,
    state: row.state,
    customerId: row.customerId,
    resellerId: null,
    values: { ...blankOf(kind), ...kind.exported?.implied, ...values },
    owner: asked.actor,
    source: 'IMPORTED',
    vendorNumber: row.number,
    createdAt: at,
    changedAt: at,
    stateSince: at,
  };
};

/** The record as a row says it is. */
const applyRow = ({ turn }: Import, row: ImportedRow, values: Values, before: StoredRecord): StoredRecord => ({
  ...before,
  state: row.state,
  customerId: row.customerId ?? before.customerId,
  values: { ...before.values, ...values },
  vendorNumber: row.number,
  stateSince: row.state === before.state ? before.stateSince : isoOf(turn.now),
});

/** Whether values about persons were removed, so that no file brings them back. */
const isErased = ({ retention }: RecordKind, { state, stateSince }: StoredRecord, now: number): boolean =>
  retention.states.includes(state) && Date.parse(stateSince) + retention.days * DAY_MS <= now;

const same = (a: StoredRecord, b: StoredRecord): boolean => JSON.stringify(a) === JSON.stringify(b);

const writeRow = async (asking: Import, row: ImportedRow): Promise<keyof Imported> => {
  const { turn, kind, asked, customers } = asking;
  if (row.customerId !== null && !customers.has(row.customerId)) notFound(CUSTOMER);
  const values = await withReferences(asking, row.values);
  const fresh = freshOf(asking, row, values);
  const before = await findOf(asking, row, fresh);
  if (before && isErased(kind, before, turn.now)) return 'unchanged';
  const after = before ? applyRow(asking, row, values, before) : fresh;
  if (before && same(before, after)) return 'unchanged';
  if (before && !mayBecome(kind, before.state, after.state))
    violate({ code: 'WRONG_STATE', rule: STATE, limit: `a state that ${before.state} leads to` });
  const record = { ...after, version: after.version + 1, changedAt: isoOf(turn.now) };
  await turn.check(kind, record, asked.actor);
  await turn.write(kind, record, {
    step: IMPORT,
    from: before?.state ?? null,
    actor: asked.actor,
    source: 'IMPORTED',
  });
  return before ? 'changed' : 'created';
};

const badCellOf = (kind: RecordKind, { line }: ImportedRow, error: GatewayError): BadCell => {
  const { argument, rule, limit } = error.extensions;
  const name = String(argument ?? rule ?? '').replace(/^input\./, '');
  const columns = columnsOf(kind);
  const column = columns.find((each) => each.name === name) ?? columns[0];
  return { line, column: column ? titlesIn(column) : name, code: error.code, limit: String(limit ?? '') };
};

/** Writes the rows of a file one after the other; those that are refused are left out and returned. */
export const writeRows = async (
  asking: Import,
  rows: readonly ImportedRow[],
): Promise<Imported & { readonly bad: readonly BadCell[] }> => {
  const counts = { created: 0, changed: 0, unchanged: 0 };
  const bad: BadCell[] = [];
  for (const row of rows) {
    try {
      counts[await writeRow(asking, row)] += 1;
    } catch (error) {
      // An error with a limit refuses one row; any other failure ends the import.
      if (!isGatewayError(error) || error.extensions.limit === undefined) throw error;
      bad.push(badCellOf(asking.kind, row, error));
    }
  }
  return { ...counts, bad };
};
