import Big from 'big.js';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell, CellType } from '../kind.ts';
import type { Format, Write, WrittenColumn } from './format.ts';

/** Rows that are held until they are written: few enough for memory, and not too few, since readers skip whole groups. */
const GROUP_ROWS = 2_000;

/** Decimal places that are kept; amounts of the vendor have eight at most. */
const SCALE = 12;
const DECIMAL = {
  type: 'FIXED_LEN_BYTE_ARRAY',
  type_length: 16,
  converted_type: 'DECIMAL',
  precision: 38,
  scale: SCALE,
};

const ELEMENTS: Readonly<Record<CellType, object>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  decimal: DECIMAL,
  integer: { type: 'INT64' },
  truth: { type: 'BOOLEAN' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

const elementOf = ({ name, type }: WrittenColumn): SchemaElement =>
  ({ name, repetition_type: 'OPTIONAL', ...ELEMENTS[type] }) as SchemaElement;

const UNIT = new Big(10).pow(SCALE);
/** As amounts are spelled nearly always: moving the point needs no arithmetic then. */
const PLAIN = /^(-?\d+)(?:\.(\d+))?$/;

const toDecimal = (cell: Cell): bigint => {
  const text = String(cell);
  const [, whole, places = ''] = PLAIN.exec(text) ?? [];
  if (whole === undefined || places.length > SCALE) return BigInt(new Big(text).times(UNIT).round(0).toFixed());
  return BigInt(whole + places.padEnd(SCALE, '0'));
};

const CONVERT: Readonly<Record<CellType, (cell: Cell) => unknown>> = {
  text: String,
  decimal: toDecimal,
  integer: (cell) => BigInt(Number(cell)),
  truth: Boolean,
  instant: (cell) => new Date(String(cell)),
};

/** Hands its bytes over after each group, so that only one group is in memory. */
const createDrain = (write: Write) => {
  const writer = new ByteWriter();
  const drain = async (): Promise<void> => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    if (bytes.length > 0) await write(bytes);
  };
  return Object.assign(writer, { flush: drain, finish: drain });
};

/** Apache Parquet, compressed with Snappy; amounts are exact decimals. */
export const parquet: Format = {
  extension: 'parquet',
  contentType: 'application/vnd.apache.parquet',
  create: ({ columns, write }) => {
    const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)];
    const writer = new ParquetWriter({ writer: createDrain(write), schema, createdBy: 'partnergraph' });
    let held: (readonly Cell[])[] = [];
    const writeGroup = async (): Promise<void> => {
      const rows = held;
      held = [];
      const columnData = columns.map(({ name, type }, at) => ({
        name,
        data: rows.map((row) => (row[at] === null || row[at] === undefined ? null : CONVERT[type](row[at]))),
      }));
      if (rows.length > 0) await writer.write({ columnData, rowGroupSize: GROUP_ROWS });
    };
    return {
      write: async (rows) => {
        held.push(...rows);
        if (held.length >= GROUP_ROWS) await writeGroup();
      },
      end: async () => {
        await writeGroup();
        await writer.finish();
      },
    };
  },
};
