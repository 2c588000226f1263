import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell, CellType } from '../kind.ts';
import type { Format, RowWriter, WriterParts } from './format.ts';
import {
  RELATIONS,
  SHEET_BEGIN,
  SHEET_END,
  spellContentTypes,
  spellWorkbook,
  spellWorkbookRelations,
} from './xlsx-parts.ts';

/** Largest number of rows in a sheet, with its heading; further rows are in the next sheet. */
const SHEET_ROWS = 1_048_576;
/**
 * Spreadsheet programs compute with this many digits. A longer number is written as a text, which keeps all of them.
 */
const MOST_DIGITS = 15;
/** Largest number of characters in a cell. */
const LONGEST = 32_767;

/** Characters that XML cannot contain. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\u{fffe}\u{ffff}]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeText = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

const digitsIn = (text: string): number => text.replace(/[^0-9]/g, '').replace(/^0+/, '').length;

const LETTERS = 26;

/** 0 → A, 25 → Z, 26 → AA. */
const nameColumn = (at: number): string => {
  const rest = at >= LETTERS ? nameColumn(Math.floor(at / LETTERS) - 1) : '';
  return `${rest}${String.fromCharCode(65 + (at % LETTERS))}`;
};

/** A text in its own cell is never read as a formula. */
const spellText = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;

const spellCell = (place: string, cell: Cell, type: CellType | undefined): string => {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const isNumber = typeof cell === 'number' || (type === 'decimal' && digitsIn(cell) <= MOST_DIGITS);
  return isNumber ? `<c r="${place}"><v>${cell}</v></c>` : spellText(place, cell);
};

const spellRow = (number: number, cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;

const COMPRESSION = { level: 1 } as const;

const createWorkbook = ({ columns, language, write }: WriterParts): RowWriter => {
  const letters = columns.map((_, at) => nameColumn(at));
  const heading = spellRow(
    1,
    columns.map(({ title }, at) => spellText(`${letters[at]}1`, title[language])),
  );
  const spell = (cells: readonly Cell[], number: number): string =>
    spellRow(
      number,
      cells.map((cell, at) => spellCell(`${letters[at]}${number}`, cell, columns[at]?.type)),
    );
  let ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else ready.push(bytes);
  });
  const drain = async (): Promise<void> => {
    if (failure) throw failure;
    const chunks = ready;
    ready = [];
    for (const chunk of chunks) await write(chunk);
  };
  const addFile = (path: string, text: string): void => {
    const file = new ZipDeflate(path, COMPRESSION);
    zip.add(file);
    file.push(strToU8(text), true);
  };

  let sheets = 0;
  let rowsIn = SHEET_ROWS;
  let sheet: ZipDeflate | null = null;
  const closeSheet = (): void => {
    sheet?.push(strToU8(SHEET_END), true);
  };
  const openSheet = (): ZipDeflate => {
    closeSheet();
    sheets += 1;
    rowsIn = 1;
    sheet = new ZipDeflate(`xl/worksheets/sheet${sheets}.xml`, COMPRESSION);
    zip.add(sheet);
    sheet.push(strToU8(SHEET_BEGIN + heading));
    return sheet;
  };

  return {
    write: async (rows) => {
      for (let at = 0; at < rows.length; ) {
        const current = rowsIn >= SHEET_ROWS || !sheet ? openSheet() : sheet;
        const some = rows.slice(at, at + SHEET_ROWS - rowsIn);
        const begin = rowsIn + 1;
        current.push(strToU8(some.map((row, place) => spell(row, begin + place)).join('')));
        at += some.length;
        rowsIn += some.length;
      }
      await drain();
    },
    end: async () => {
      if (!sheet) openSheet();
      closeSheet();
      addFile('[Content_Types].xml', spellContentTypes(sheets));
      addFile('_rels/.rels', RELATIONS);
      addFile('xl/workbook.xml', spellWorkbook(sheets));
      addFile('xl/_rels/workbook.xml.rels', spellWorkbookRelations(sheets));
      zip.end();
      await drain();
    },
  };
};

/** An Excel workbook, written as a stream. */
export const xlsx: Format = {
  extension: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  create: createWorkbook,
};
