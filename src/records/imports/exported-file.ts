import type { Fields, ValuesOf } from '../fields.ts';

/**
 * How a file that Partner Center exports is read as records of one kind. English titles of columns are made of the
 * names of the fields; the vendor publishes no list of its columns, so both may have to be written over those of a
 * file.
 */
export interface ExportedFile<F extends Fields, S extends string> {
  /** Chinese title of the column with the number of the record at the vendor. */
  readonly number: string;
  /** Field → Chinese title of its column. Other fields are in no file. */
  readonly columns: Readonly<Partial<Record<keyof F & string, string>>>;
  /** State → Chinese word for it. */
  readonly states: Readonly<Record<S, string>>;
  /** Word of a choice → Chinese word for it. */
  readonly words?: Readonly<Record<string, string>>;
  /** Values that every record at the vendor has, such as confirmations without which the vendor accepts none. */
  readonly implied?: Readonly<Partial<ValuesOf<F>>>;
}
