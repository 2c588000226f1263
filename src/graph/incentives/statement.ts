import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/universal';
import { GatewayError } from '../../errors/index.ts';
import { WELL_FORMED } from '../../text.ts';

/** A file as rows of trimmed texts, the title row first. */
export type Table = readonly (readonly string[])[];

export interface StatementFile {
  readonly csv?: string | null | undefined;
  readonly base64?: string | null | undefined;
}

const MAX_ROWS = 20_000;
/** What a spreadsheet may unpack to; a few hundred kilobytes can hold a thousand times as much. */
const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;

const refuse = (limit: string): never => {
  throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'file', limit } });
};

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const bytesOf = (base64: string): Buffer => {
  const plain = base64.replace(/\s/g, '');
  return BASE64.test(plain) ? Buffer.from(plain, 'base64') : refuse('base64 of a CSV or XLSX file');
};

/** Exports of the console are UTF-8, older ones the Chinese national encoding. */
const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return olderTextOf(bytes);
  }
};

/** Fatal: bytes that no character stands for would be read as U+FFFD, so that two ids could become one. */
const olderTextOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return refuse('text in UTF-8 or GB 18030');
  }
};

const fromCsv = (text: string): Table => {
  // The parser works on UTF-8, so that half of a surrogate pair would come out as U+FFFD.
  if (!text.isWellFormed()) refuse(WELL_FORMED);
  try {
    return parse(text, { bom: true, trim: true, relax_column_count: true, skip_empty_lines: false, to: MAX_ROWS + 1 });
  } catch {
    return refuse('a CSV file with matching quotes');
  }
};

const ZIP = Buffer.from('PK\u0003\u0004');
const ENTRY = Buffer.from('PK\u0001\u0002');
const UNPACKED_AT = 24;

/** What the entries of an archive say they unpack to, in bytes; the reader takes no more than that. */
const unpackedBytes = (archive: Buffer): number => {
  let bytes = 0;
  for (let at = archive.indexOf(ENTRY); at >= 0; at = archive.indexOf(ENTRY, at + ENTRY.length)) {
    if (at + UNPACKED_AT + 4 <= archive.length) bytes += archive.readUInt32LE(at + UNPACKED_AT);
  }
  return bytes;
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
};

/** The spreadsheet's reader writes U+FFFD for bytes that are not UTF-8, which would make one id of two. */
const isWhole = (cell: string): boolean => cell.isWellFormed() && !cell.includes('\ufffd');

const fromSpreadsheet = async (archive: Buffer, sheet: string | undefined): Promise<Table> => {
  if (unpackedBytes(archive) > MAX_UNPACKED_BYTES) refuse(`unpacked at most ${MAX_UNPACKED_BYTES} bytes`);
  let table: Table;
  try {
    // Amounts stay the text that the file holds, so that none goes through a binary fraction here.
    const rows = await readSheet<string>(new Uint8Array(archive).buffer, sheet ?? 1, { parseNumber: (text) => text });
    table = rows.map((row) => row.map(cellText));
  } catch {
    return refuse(sheet ? `an XLSX file with the sheet "${sheet}"` : 'an XLSX file');
  }
  return table.flat().every(isWhole) ? table : refuse(WELL_FORMED);
};

/** Reads a CSV or XLSX file; BAD_USER_INPUT for one that is neither, empty or too long. */
export const readStatement = async ({ csv, base64 }: StatementFile, sheet: string | undefined): Promise<Table> => {
  if (Boolean(csv) === Boolean(base64)) refuse('either csv or base64');
  const bytes = base64 ? bytesOf(base64) : null;
  const table = bytes?.subarray(0, ZIP.length).equals(ZIP)
    ? await fromSpreadsheet(bytes, sheet)
    : fromCsv(bytes ? textOf(bytes) : (csv ?? ''));
  if (table.length > MAX_ROWS) refuse(`at most ${MAX_ROWS} rows`);
  return table;
};
