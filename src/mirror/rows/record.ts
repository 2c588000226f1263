import { createHash } from 'node:crypto';
import { keepFields } from '../columns.ts';
import type { MirrorNoun, Value, WireRow } from '../noun.ts';

/** One row as it is stored. */
export interface RowRecord {
  readonly id: string;
  readonly customerId: string | null;
  /** JSON of the kept fields. */
  readonly content: string;
  /** Two rows with the same digest are the same. */
  readonly digest: string;
  readonly columns: Readonly<Record<string, Value>>;
}

/** PostgreSQL takes no NUL in a text. */
const storable = (value: Value): Value => (typeof value === 'string' ? value.replaceAll('\u0000', '') : value);

/** Null for a row without an id, which no other reading could find again. */
export const recordOf = (noun: MirrorNoun, row: WireRow): RowRecord | null => {
  const id = noun.idOf(row);
  if (id === null) return null;
  const content = JSON.stringify(keepFields(noun.kept, row));
  return {
    id,
    customerId: noun.customerOf(row),
    content,
    digest: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    columns: Object.fromEntries(Object.entries(noun.columns).map(([name, { value }]) => [name, storable(value(row))])),
  };
};

/** Each row once; of two readings of one row the later. */
export const recordsOf = (noun: MirrorNoun, rows: readonly WireRow[]): readonly RowRecord[] => [
  ...new Map(
    rows.flatMap((row) => {
      const record = recordOf(noun, row);
      return record ? [[record.id, record] as const] : [];
    }),
  ).values(),
];
