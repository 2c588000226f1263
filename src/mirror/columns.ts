import { dayAt, instantOf, isoOf } from '../time/index.ts';
import type { Column, Kept, Value, WireRow } from './noun.ts';

const at = (row: unknown, path: readonly string[]): unknown => {
  let value = row;
  for (const key of path) value = (value as WireRow | null | undefined)?.[key];
  return value;
};

const textOf = (value: unknown): string | null =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;

/** The value of a field as text, also of a number or a code; null for a blank one. */
export const wireText =
  (path: string) =>
  (row: WireRow): string | null =>
    textOf(at(row, path.split('.')));

/** A text column. SQLite and PostgreSQL sort texts alike only when they compare bytes. */
export const text = (path: string): Column => ({ type: 'text', value: wireText(path) });

/** ISO 8601 in UTC with milliseconds, so that the text order is the order of time. */
export const normalTime = (value: unknown): string | null => {
  const instant = typeof value === 'string' ? instantOf(value) : null;
  return instant === null ? null : isoOf(instant);
};

export const time = (path: string): Column => ({
  type: 'time',
  value: (row) => normalTime(at(row, path.split('.'))),
});

/** A column with the day of the vendor, in UTC+8. */
export const day = (path: string): Column => ({
  type: 'text',
  value: (row) => {
    const value = at(row, path.split('.'));
    const instant = typeof value === 'string' ? instantOf(value) : null;
    return instant === null ? null : dayAt(instant);
  },
});

const numberOf = (value: unknown): Value => {
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
};

export const number = (path: string): Column => ({
  type: 'number',
  value: (row) => numberOf(at(row, path.split('.'))),
});

/** A copy of the row with only the fields that the mirror stores. */
export const keepFields = (kept: Kept, row: unknown): unknown => {
  if (Array.isArray(row)) return row.map((each) => keepFields(kept, each));
  if (typeof row !== 'object' || row === null) return null;
  const copy: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(kept)) {
    const value = (row as WireRow)[field];
    if (value === undefined) continue;
    // When `Kept` lists the subfields of a field, a plain value in its place is not stored.
    if (inner !== true) copy[field] = typeof value === 'object' && value !== null ? keepFields(inner, value) : null;
    else if (typeof value !== 'object' || value === null) copy[field] = value;
  }
  return copy;
};
