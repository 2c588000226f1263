import type { VendorOperation } from '../contract/index.ts';
import { GatewayError } from '../errors/index.ts';
import type { Origin, WireRow } from '../upstream/mapping/index.ts';
import { mapperOf, modelOf, type RowClass } from './rows.ts';

/** The vendor's answer to one call, mapped by the models. The vendor's spelling is not visible outside. */
export interface Answer {
  /** Total number of rows, if the operation returns it. */
  readonly total: number | null;
  /** Marker of the next page, for operations that page by marker; null at the end. */
  readonly next: string | null;
  /** The only or first row of this type; null when the answer has none. */
  one<T extends object>(type: RowClass<T>): T | null;
  /** All rows of this type. */
  many<T extends object>(type: RowClass<T>): T[];
  /** All rows of this type, each with its id, for calls with many ids (`batch.rowKey`). */
  manyWithKeys<T extends object>(type: RowClass<T>): (readonly [key: string, row: T])[];
  /** Calls `visit` for each row with the id of its parent, in answers about all parents (`sweep`). */
  forEachChild<T extends object>(type: RowClass<T>, visit: (parent: string, row: T) => void): void;
}

type Path = readonly string[];

const pathTo = (dotted: string): Path => dotted.split('.').filter(Boolean);

const at = (body: unknown, path: Path): unknown => {
  let value = body;
  for (const key of path) value = (value as WireRow | undefined | null)?.[key];
  return value;
};

/** Paths of the parts in the answers of one operation. */
interface Places {
  readonly total: Path | null;
  readonly next: Path | null;
  readonly rows: Map<RowClass, RowPlaces>;
}

interface RowPlaces {
  readonly one: Path;
  /** Path of the list whose first row `one` returns. */
  readonly many: Path;
}

const LIST = /\.0$/;

/** Operations are frozen and live as long as the contract, so that the paths are computed once. */
const places = new WeakMap<VendorOperation, Places>();

const placesIn = (operation: VendorOperation): Places => {
  const known = places.get(operation);
  if (known) return known;
  const { total, next } = operation.facts.paging ?? {};
  const found = { total: total ? pathTo(total) : null, next: next ? pathTo(next) : null, rows: new Map() };
  places.set(operation, found);
  return found;
};

const rowPlacesIn = (operation: VendorOperation, type: RowClass): RowPlaces => {
  const { rows } = placesIn(operation);
  const known = rows.get(type);
  if (known) return known;
  const path = modelOf(type).rows[operation.id];
  if (!path) throw new Error(`the model of ${type.name} does not name the path of rows in answers of ${operation.id}`);
  const found = { one: pathTo(path), many: pathTo(path.replace(LIST, '')) };
  rows.set(type, found);
  return found;
};

const UNIT = ['currency', 'measure_id'] as const;

/** Some lists have the unit of their amounts once beside the rows. A row's own unit takes precedence. */
const withUnit = (body: WireRow, rows: readonly WireRow[]): readonly WireRow[] => {
  const said = UNIT.filter((name) => body[name] !== undefined && body[name] !== null && body[name] !== '');
  if (said.length === 0) return rows;
  const unit = Object.fromEntries(said.map((name) => [name, body[name]]));
  return rows.map((row) => ({ ...unit, ...row }));
};

/** Largest value of GraphQL's Int; the vendor's lists are far shorter. */
const MOST_ROWS = 2_147_483_647;

const totalIn = ({ id }: VendorOperation, body: WireRow, path: Path | null): number | null => {
  const told = path ? at(body, path) : null;
  if (told === undefined || told === null || told === '') return null;
  const total =
    typeof told === 'number' || (typeof told === 'string' && /^\d{1,10}$/.test(told)) ? Number(told) : Number.NaN;
  if (Number.isInteger(total) && total >= 0 && total <= MOST_ROWS) return total;
  throw new GatewayError('UPSTREAM_BAD_ANSWER', {
    upstream: { operation: id },
    hints: { expected: 'a plausible number of rows' },
  });
};

const nextIn = (body: WireRow, path: Path | null): string | null => {
  const marker = path ? at(body, path) : null;
  return typeof marker === 'string' && marker !== '' ? marker : null;
};

export const readAnswer = (operation: VendorOperation, body: WireRow, origin: Origin): Answer => {
  const { facts } = operation;
  const { total, next } = placesIn(operation);

  const wireRows = (type: RowClass): readonly WireRow[] => {
    const rows = at(body, rowPlacesIn(operation, type).many);
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
    if (!key) throw new Error(`the contract does not declare the row key that is asked for of ${operation.id}`);
    const map = mapperOf(type);
    // An empty row gets the key «undefined», which matches no parent.
    for (const row of wireRows(type)) visit(String(row?.[key]), map(row, origin));
  };

  // Plain values instead of accessors: V8 puts a pair of accessors that is made for each object into its old generation
  // at once, where it keeps all that it references, here the whole answer, until the next full collection.
  return {
    total: totalIn(operation, body, total),
    next: nextIn(body, next),
    one: (type) => {
      const row = at(body, rowPlacesIn(operation, type).one);
      return typeof row === 'object' && row !== null ? mapperOf(type)(row as WireRow, origin) : null;
    },
    many: (type) => {
      const map = mapperOf(type);
      return wireRows(type).map((row) => map(row, origin));
    },
    manyWithKeys: <T extends object>(type: RowClass<T>) => {
      const rows: [string, T][] = [];
      visitBy(type, facts.batch?.rowKey, (key, row) => rows.push([key, row]));
      return rows;
    },
    forEachChild: (type, visit) => visitBy(type, facts.sweep, visit),
  };
};
