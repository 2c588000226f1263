import { badInput, type ErrorCode, isGatewayError } from '../../errors/index.ts';
import type { RecordKind } from '../kind.ts';
import { readValues, type Values } from '../values.ts';
import { readCell, UnreadableCell, wordOf } from './cells.ts';
import { type Column, CUSTOMER, columnsOf, inOneSpelling, NUMBER, STATE, titlesIn } from './columns.ts';

/** A file as rows of trimmed texts, the titles first. */
export type Table = readonly (readonly string[])[];

/** A row of a file as a record of its kind. */
export interface ImportedRow {
  /** Number of the row in the file, from 1; the titles are row 1. */
  readonly line: number;
  /** Number of the record at the vendor. */
  readonly number: string;
  readonly state: string;
  /** Null: the file does not say. */
  readonly customerId: string | null;
  readonly values: Values;
}

/** A cell that prevents the import of a file. */
export interface BadCell {
  readonly line: number;
  /** Title of the column, or its number where it has none. */
  readonly column: string;
  readonly code: ErrorCode;
  readonly limit: string;
}

export interface ImportedFile {
  readonly rows: readonly ImportedRow[];
  readonly bad: readonly BadCell[];
  /** Titles of columns that the kind does not have. */
  readonly ignored: readonly string[];
}

const refuseFile = (limit: string): never => {
  throw badInput('input.file', limit);
};

/** Rows of one file: they are written in one turn, in which no other record changes. */
export const MOST_ROWS = 1_000;

interface Placed extends Column {
  readonly at: number;
  /** As the file has it. */
  readonly title: string;
}

const placeColumns = (kind: RecordKind, titles: readonly string[]): readonly Placed[] => {
  const normalizedTitles = titles.map(inOneSpelling);
  return columnsOf(kind).flatMap((column): Placed[] => {
    const places = normalizedTitles.flatMap((title, at) =>
      [...column.titles, column.name].some((each) => inOneSpelling(each) === title) ? [at] : [],
    );
    const [at] = places;
    if (places.length > 1) refuseFile(`one column ${titlesIn(column)}`);
    if (at === undefined) return column.required ? refuseFile(`a column ${titlesIn(column)}`) : [];
    return [{ ...column, at, title: titles[at] ?? '' }];
  });
};

const MAX_NUMBER = 128;

const requireShort = (text: string): string => {
  if (text.length > MAX_NUMBER) throw new UnreadableCell(`at most ${MAX_NUMBER} characters`);
  return text;
};

/** Reads the cells of one row; what cannot be read is added to `bad`. */
const readRow = (
  kind: RecordKind,
  columns: readonly Placed[],
  { cells, line, currency }: { readonly cells: readonly string[]; readonly line: number; readonly currency: string },
  bad: BadCell[],
): ImportedRow => {
  const read = <T>({ title }: Placed, get: () => T): T | undefined => {
    try {
      return get();
    } catch (error) {
      const limit = error instanceof UnreadableCell ? error.limit : isGatewayError(error) && error.extensions.limit;
      if (typeof limit !== 'string') throw error;
      bad.push({ line, column: title, code: 'BAD_USER_INPUT', limit });
      return undefined;
    }
  };
  const valueIn = (column: Placed): unknown => {
    const text = cells[column.at] ?? '';
    if (text === '' && column.required) throw new UnreadableCell('a value');
    if (column.name === NUMBER || column.name === CUSTOMER) return requireShort(text);
    if (column.name === STATE) return wordOf(text, Object.keys(kind.states), kind.exported?.states ?? {});
    const shape = kind.fields[column.name]?.shape;
    const value = shape && readCell(text, { shape, words: kind.exported?.words ?? {}, currency });
    return readValues(kind.fields, { [column.name]: value }, { currency, names: [column.name] })[column.name];
  };
  const found = Object.fromEntries(columns.map((column) => [column.name, read(column, () => valueIn(column))]));
  const { [NUMBER]: number, [STATE]: state, [CUSTOMER]: customerId, ...values } = found;
  return {
    line,
    number: String(number ?? ''),
    state: String(state ?? ''),
    customerId: customerId ? String(customerId) : null,
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
  };
};

const findRepeated = (rows: readonly ImportedRow[], column: string): readonly BadCell[] => {
  const seen = new Set<string>();
  return rows.flatMap(({ number, line }): BadCell[] => {
    if (number === '' || !seen.has(number)) {
      seen.add(number);
      return [];
    }
    return [{ line, column, code: 'DUPLICATE', limit: 'each number once' }];
  });
};

/** Cells to the right of the titles belong to no column; usually a comma too many. */
const surplusIn = (cells: readonly string[], titles: readonly string[], line: number): readonly BadCell[] => {
  const last = cells.findLastIndex((text) => text !== '');
  return last > titles.findLastIndex((title) => title !== '')
    ? [{ line, column: `${last + 1}`, code: 'BAD_USER_INPUT', limit: 'a column with a title' }]
    : [];
};

/** Reads a file that Partner Center exported, by the titles of its columns, as rows of a kind. */
export const readExported = (kind: RecordKind, table: Table, currency: string): ImportedFile => {
  const [titles = [], ...lines] = table;
  const columns = placeColumns(kind, titles);
  const filled = lines
    .map((cells, index) => ({ cells, line: index + 2, currency }))
    .filter(({ cells }) => cells.some((text) => text !== ''));
  if (filled.length === 0 || filled.length > MOST_ROWS) refuseFile(`1 to ${MOST_ROWS} rows`);
  const bad: BadCell[] = [];
  const rows = filled.map((row) => {
    bad.push(...surplusIn(row.cells, titles, row.line));
    return readRow(kind, columns, row, bad);
  });
  const placed = new Set(columns.map(({ at }) => at));
  return {
    rows,
    bad: [...bad, ...findRepeated(rows, columns.find(({ name }) => name === NUMBER)?.title ?? NUMBER)],
    ignored: titles.filter((title, at) => title !== '' && !placed.has(at)),
  };
};
