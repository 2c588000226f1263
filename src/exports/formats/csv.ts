import { stringify } from 'csv-stringify/sync';
import type { Cell, CellType } from '../kind.ts';
import { encodeText, type Format } from './format.ts';

/** Without it, spreadsheet programs read the file in the machine's old encoding. */
const BOM = '\u{feff}';

/** Beginning of a cell that spreadsheet programs interpret as a formula, after any spaces. */
const FORMULA = /^\s*[=+\-@\t\r\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}]/u;

/**
 * A line break alone ends a row for many programs, so that what follows it would be a cell of its own, never defused.
 */
const ROWS = { record_delimiter: '\r\n', quoted_match: /[\r\n]/ } as const;

/** Makes a cell safe for spreadsheet programs. Numbers may begin with a minus; texts may not. */
const defuse = (cell: Cell, type: CellType | 'title'): string => {
  if (cell === null) return '';
  const text = String(cell);
  return (type === 'text' || type === 'title') && FORMULA.test(text) ? `'${text}` : text;
};

/** Comma-separated values in UTF-8, with the line ends of RFC 4180. */
export const csv: Format = {
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8',
  create: ({ columns, language, write }) => {
    let isBegun = false;
    const begin = (): string => {
      if (isBegun) return '';
      isBegun = true;
      return BOM + stringify([columns.map(({ title }) => defuse(title[language], 'title'))], ROWS);
    };
    return {
      write: (rows) => {
        const lines = rows.map((row) => row.map((cell, at) => defuse(cell, columns[at]?.type ?? 'text')));
        return write(encodeText(begin() + stringify(lines, ROWS)));
      },
      end: () => write(encodeText(begin())),
    };
  },
};
