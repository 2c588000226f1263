import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { ndjson } from './ndjson.ts';
import { parquet } from './parquet.ts';
import { xlsx } from './xlsx.ts';

export type { Format, RowWriter, WriterParts } from './format.ts';

/** Formats of files, by the name that callers use. */
export const FORMATS = { CSV: csv, XLSX: xlsx, NDJSON: ndjson, PARQUET: parquet } as const satisfies Readonly<
  Record<string, Format>
>;

export type FormatName = keyof typeof FORMATS;
