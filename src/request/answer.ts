import type { Site } from '../config/site.ts';
import type { Operation } from '../contract/index.ts';
import { GatewayError } from '../errors/index.ts';
import type { WireRow } from '../upstream/mapping/index.ts';
import { mapperOf, modelOf, type RowClass } from './rows.ts';

/** What the vendor said to one call, read through the models; its own spelling does not come out. */
export interface Answer {
  /** Number of all rows, where the operation tells it. */
  readonly total: number | null;
  /** Where the next page begins, for operations that page by marker; null at the end. */
  readonly next: string | null;
  /** The one row of this type; null where the answer has none. */
  one<T extends object>(type: RowClass<T>): T | null;
  /** The rows of this type. */
  many<T extends object>(type: RowClass<T>): T[];
  /** The rows of this type by the id that each answers, where many ids were asked for (`batch.rowKey`). */
  keyed<T extends object>(type: RowClass<T>): (readonly [key: string, row: T])[];
  /** Each row of this type with the parent whose it is, where everybody's were asked for (`sweep`). */
  forEachChild<T extends object>(type: RowClass<T>, visit: (parent: string, row: T) => void): void;
}

const at = (body: unknown, path: string): unknown =>
  path
    .split('.')
    .filter(Boolean)
    .reduce<unknown>((value, key) => (value as WireRow | undefined | null)?.[key], body);

const LIST = /\.0$/;

const UNIT = ['currency', 'measure_id'] as const;

/** Some lists say the unit of their amounts once, beside the rows; a row's own comes first. */
const withUnit = (body: WireRow, rows: readonly WireRow[]): readonly WireRow[] => {
  const said = UNIT.filter((name) => body[name] !== undefined && body[name] !== null && body[name] !== '');
  if (said.length === 0) return rows;
  const unit = Object.fromEntries(said.map((name) => [name, body[name]]));
  return rows.map((row) => ({ ...unit, ...row }));
};

const totalIn = ({ facts: { paging } }: Operation, body: WireRow): number | null => {
  if (!paging?.total) return null;
  const total = Number(at(body, paging.total));
  return Number.isSafeInteger(total) && total >= 0 ? total : null;
};

const nextIn = ({ facts: { paging } }: Operation, body: WireRow): string | null => {
  const marker = paging?.next ? at(body, paging.next) : null;
  return typeof marker === 'string' && marker !== '' ? marker : null;
};

export const readAnswer = (operation: Operation, body: WireRow, site: Site): Answer => {
  const { facts } = operation;

  const pathOf = (type: RowClass): string => {
    const path = modelOf(type).rows[operation.id];
    if (!path) throw new Error(`the model of ${type.name} does not read ${operation.id}`);
    return path;
  };

  const wireRows = (type: RowClass): readonly WireRow[] => {
    const rows = at(body, pathOf(type).replace(LIST, ''));
    if (rows === undefined || rows === null) return [];
    if (Array.isArray(rows)) return withUnit(body, rows);
    throw new GatewayError('UPSTREAM_BAD_ANSWER', {
      upstream: { operation: operation.id },
      hints: { expected: 'rows' },
    });
  };

  const visitBy = <T extends object>(
    type: RowClass<T>,
    key: string | undefined,
    visit: (owner: string, row: T) => void,
  ): void => {
    if (!key) throw new Error(`the contract names no such row key of ${operation.id}`);
    const map = mapperOf(type);
    // A row that is none answers nobody.
    for (const row of wireRows(type)) visit(String(row?.[key]), map(row, site));
  };

  // Values, not accessors: the pair of an accessor that is made anew for each object is put into V8's old generation at
  // once, and until the next full collection keeps there all that it can reach, here the whole answer.
  return {
    total: totalIn(operation, body),
    next: nextIn(operation, body),
    one: (type) => {
      const row = at(body, pathOf(type));
      return typeof row === 'object' && row !== null ? mapperOf(type)(row as WireRow, site) : null;
    },
    many: (type) => {
      const map = mapperOf(type);
      return wireRows(type).map((row) => map(row, site));
    },
    keyed: <T extends object>(type: RowClass<T>) => {
      const rows: [string, T][] = [];
      visitBy(type, facts.batch?.rowKey, (key, row) => rows.push([key, row]));
      return rows;
    },
    forEachChild: (type, visit) => visitBy(type, facts.sweep, visit),
  };
};
