import { badInput } from '../errors/index.ts';
import { WELL_FORMED } from '../text.ts';
import { MAX_ROWS } from './bounds.ts';
import { readTable } from './read-table.ts';
import { FileRefusal } from './refusal.ts';

/** A file as rows of trimmed texts, the title row first. */
export type Table = readonly (readonly string[])[];

/** A CSV file as text, or a CSV or XLSX file in base64. */
export interface SentTable {
  readonly csv?: string | null | undefined;
  readonly base64?: string | null | undefined;
}

/** Where a table is in the caller's input. */
interface Place {
  /** Name of the argument, for refusals. */
  readonly argument: string;
  /** Name of the sheet in a spreadsheet; undefined for the first one. */
  readonly sheet?: string | undefined;
}

const refuse = (limit: string): never => {
  throw new FileRefusal(limit);
};

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const bytesOf = (base64: string): Buffer => {
  const plain = base64.replace(/\s/g, '');
  return BASE64.test(plain) ? Buffer.from(plain, 'base64') : refuse('base64 of a CSV or XLSX file');
};

/** Exports of the vendor's console are UTF-8, older ones the Chinese national encoding. */
const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return olderTextOf(bytes);
  }
};

/** Throws for undefined bytes, which would otherwise become U+FFFD, so that two ids could become equal. */
const olderTextOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return refuse('text in UTF-8 or GB 18030');
  }
};

const fromCsv = (text: string, { argument }: Place): Promise<Table> =>
  // The parser works on UTF-8 and would replace half of a surrogate pair by U+FFFD.
  text.isWellFormed() ? readTable({ kind: 'csv', text }, argument) : refuse(WELL_FORMED);

const ZIP = Buffer.from('PK\u0003\u0004');

/** The spreadsheet reader replaces bytes that are not UTF-8 by U+FFFD, which could make two ids equal. */
const isWhole = (cell: string): boolean => cell.isWellFormed() && !cell.includes('\ufffd');

const fromSpreadsheet = async (bytes: Uint8Array, { argument, sheet }: Place): Promise<Table> => {
  const table = await readTable({ kind: 'spreadsheet', bytes, sheet }, argument);
  return table.every((row) => row.every(isWhole)) ? table : refuse(WELL_FORMED);
};

const readAt = async ({ csv, base64 }: SentTable, place: Place): Promise<Table> => {
  const bytes = base64 ? bytesOf(base64) : null;
  const table = bytes?.subarray(0, ZIP.length).equals(ZIP)
    ? await fromSpreadsheet(bytes, place)
    : await fromCsv(bytes ? textOf(bytes) : (csv ?? ''), place);
  return table.length > MAX_ROWS + 1 ? refuse(`at most ${MAX_ROWS} rows`) : table;
};

/** Throws BAD_USER_INPUT for a file that is not CSV or XLSX, is empty, or exceeds the bounds. */
export const readSentTable = async (sent: SentTable, place: Place): Promise<Table> => {
  try {
    return await readAt(sent, place);
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    throw badInput(place.argument, error.limit);
  }
};
