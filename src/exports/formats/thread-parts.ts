import type { Language } from '../../errors/index.ts';
import type { Cell } from '../kind.ts';
import type { WrittenColumn } from './format.ts';
import type { FormatName } from './index.ts';

/** What the thread of one file begins with. */
export interface ThreadData {
  readonly format: FormatName;
  readonly columns: readonly WrittenColumn[];
  readonly language: Language;
}

/** To the thread: rows to be written; null after the last one. */
export type ThreadTask = readonly (readonly Cell[])[] | null;

/** From the thread: bytes of the file in order, then null when the task is done. */
export type ThreadAnswer = Uint8Array<ArrayBuffer> | null;
