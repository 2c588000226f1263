import { parse } from 'csv-parse/sync';
import { MAX_CELL_CHARACTERS, MAX_ROWS } from './bounds.ts';
import { FileRefusal } from './refusal.ts';

/** The rows of a CSV text, with trimmed cells. A file may mix the three kinds of line ends. */
export const rowsOfCsv = (text: string): string[][] => {
  try {
    return parse(text, {
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: 100 * MAX_CELL_CHARACTERS,
      // Reads one row more than is allowed, so that a longer file is noticed.
      to: MAX_ROWS + 2,
    });
  } catch {
    throw new FileRefusal('a CSV file with matching quotes');
  }
};
