import { type UnzipFileInfo, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { MAX_CELL_CHARACTERS, MAX_CELLS, MAX_COLUMNS, MAX_PARTS, MAX_ROWS, MAX_UNPACKED_BYTES } from './bounds.ts';
import { FileRefusal } from './refusal.ts';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** Unpacks the archive within bounds. Each part declares its unpacked size and gets no more room than that. */
const partsOf = (archive: Uint8Array): Readonly<Record<string, Uint8Array>> => {
  let parts = 0;
  let bytes = 0;
  const admit = ({ originalSize }: UnzipFileInfo): boolean => {
    parts += 1;
    bytes += originalSize;
    if (parts > MAX_PARTS) throw new FileRefusal(`a spreadsheet of at most ${MAX_PARTS} parts`);
    if (bytes > MAX_UNPACKED_BYTES) throw new FileRefusal(`unpacked at most ${MAX_UNPACKED_BYTES} bytes`);
    return true;
  };
  try {
    return unzipSync(archive, { filter: admit });
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal('an XLSX file');
  }
};

/** Checks the length of each tag and text, in one pass from bracket to bracket. */
const checkLengths = (xml: string): void => {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const end = open < 0 ? xml.length : open;
    if (end - at > MAX_CELL_CHARACTERS) throw new FileRefusal(`cells of at most ${MAX_CELL_CHARACTERS} characters`);
    if (open < 0) return;
    const close = xml.indexOf('>', open);
    if (close < 0 || close - open > MAX_CELL_CHARACTERS) throw new FileRefusal('an XLSX file');
    at = close + 1;
  }
};

const columnOf = (letters: string): number => {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

/** The positions of cells, rows and ranges. The reader makes a row for each number up to the largest. */
const ADDRESS = /[":]([A-Z]{0,8})(\d{1,20})(?=[":])/g;
const CELL = /<c[ >/]/g;
const ROW = /<row[ >/]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const checkExtent = (xml: string): void => {
  if (count(xml, CELL) > MAX_CELLS) throw new FileRefusal(`at most ${MAX_CELLS} cells`);
  if (count(xml, ROW) > MAX_ROWS + 1) throw new FileRefusal(`at most ${MAX_ROWS} rows`);
  for (const [tag] of xml.matchAll(/<(?:c|row|dimension|mergeCell) [^<>]*>/g)) {
    for (const [, letters = '', digits = ''] of (tag.match(/ r(?:ef)?="[^"]*"/)?.[0] ?? '').matchAll(ADDRESS)) {
      if (Number(digits) > MAX_ROWS + 1) throw new FileRefusal(`at most ${MAX_ROWS} rows`);
      if (columnOf(letters) > MAX_COLUMNS) throw new FileRefusal(`at most ${MAX_COLUMNS} columns`);
    }
  }
};

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
};

/**
 * The rows of a sheet, selected by its name or the first one. Nothing is built before the size of the sheet is known.
 */
export const rowsOfSpreadsheet = async (archive: Uint8Array, sheet: string | undefined): Promise<string[][]> => {
  for (const [name, bytes] of Object.entries(partsOf(archive))) {
    if (!name.endsWith('.xml')) continue;
    const xml = new TextDecoder().decode(bytes);
    checkLengths(xml);
    if (SHEET.test(name)) checkExtent(xml);
  }
  const buffer = new Uint8Array(archive).buffer;
  try {
    // Amounts stay texts as in the file, so that none is converted to a binary fraction.
    const rows = await readSheet<string>(buffer, sheet ?? 1, { parseNumber: (text) => text });
    return rows.map((row) => row.map(textOf));
  } catch {
    throw new FileRefusal(sheet ? `an XLSX file with the sheet "${sheet}"` : 'an XLSX file');
  }
};
