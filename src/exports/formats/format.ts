import type { Language } from '../../errors/index.ts';
import type { Cell } from '../kind.ts';
import type { PlannedColumn } from '../plan.ts';

/** What a writer needs to know about a column. */
export type WrittenColumn = Pick<PlannedColumn, 'name' | 'title' | 'type'>;

/** Takes the bytes of a file in order. */
export type Write = (bytes: Uint8Array) => Promise<void>;

/** Writes rows in one format; every call waits until its bytes are taken, so that only one page is in memory. */
export interface RowWriter {
  write(rows: readonly (readonly Cell[])[]): Promise<void>;
  /** Writes what follows the last row. */
  end(): Promise<void>;
}

export interface WriterParts {
  readonly columns: readonly WrittenColumn[];
  /** Language of headings, in formats that have headings for people. */
  readonly language: Language;
  readonly write: Write;
}

/** How files of one format are written and served. */
export interface Format {
  readonly extension: string;
  readonly contentType: string;
  create(parts: WriterParts): RowWriter;
}

const encoder = new TextEncoder();

export const encodeText = (text: string): Uint8Array => encoder.encode(text);
