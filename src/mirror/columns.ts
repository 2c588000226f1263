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

/** The text of a field, of a number and of a code alike; null where it is blank. */
export const wireText =
  (path: string) =>
  (row: WireRow): string | null =>
    textOf(at(row, path.split('.')));

/** Two databases compare texts alike only where they are compared by their bytes. */
export const text = (path: string): Column => ({ type: 'text', value: wireText(path) });

/** With milliseconds, so that times sort as texts do. */
export const normalTime = (value: unknown): string | null => {
  const instant = typeof value === 'string' ? instantOf(value) : null;
  return instant === null ? null : isoOf(instant);
};

export const time = (path: string): Column => ({
  type: 'time',
  value: (row) => normalTime(at(row, path.split('.'))),
});

/** The vendor's day, which is counted in UTC+8. */
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

/** A copy of the row with the kept fields only. */
export const keepFields = (kept: Kept, row: unknown): unknown => {
  if (Array.isArray(row)) return row.map((each) => keepFields(kept, each));
  if (typeof row !== 'object' || row === null) return null;
  const copy: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(kept)) {
    const value = (row as WireRow)[field];
    if (value === undefined) continue;
    // A field whose parts are named has no other parts than these, whatever else the vendor sends there.
    if (inner !== true) copy[field] = typeof value === 'object' && value !== null ? keepFields(inner, value) : null;
    else if (typeof value !== 'object' || value === null) copy[field] = value;
  }
  return copy;
};
