import { createHash } from 'node:crypto';
import { keepFields } from '../columns.ts';
import type { MirrorNoun, Value, WireRow } from '../noun.ts';

/** One row in its stored form. */
export interface RowRecord {
  readonly id: string;
  readonly customerId: string | null;
  /** JSON of the kept fields. */
  readonly content: string;
  /** Hash of the row; rows with equal digests are equal. */
  readonly digest: string;
  readonly columns: Readonly<Record<string, Value>>;
}

/** Removes NUL characters, which PostgreSQL does not accept in texts. */
const storable = (value: Value): Value => (typeof value === 'string' ? value.replaceAll('\u0000', '') : value);

/** Null for a row without an id, because a later reading could not recognize it. */
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

/** Each row once; when a row occurs twice, the later one. */
export const recordsOf = (noun: MirrorNoun, rows: readonly WireRow[]): readonly RowRecord[] => [
  ...new Map(
    rows.flatMap((row) => {
      const record = recordOf(noun, row);
      return record ? [[record.id, record] as const] : [];
    }),
  ).values(),
];
