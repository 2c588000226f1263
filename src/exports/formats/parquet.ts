import Big from 'big.js';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell, CellType } from '../kind.ts';
import type { Format, Write, WrittenColumn } from './format.ts';

/**
 * Rows that are held until they are written. The description of each group is kept until the end of the file, so few
 * groups are cheaper than small ones as long as equal cells are held once.
 */
const GROUP_ROWS = 5_000;

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
/** The usual spelling of amounts, for which moving the point needs no arithmetic. */
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

/**
 * The cells of one column until their group is written; equal cells are converted once, and are one value in memory.
 */
const createColumn = ({ name, type }: WrittenColumn) => {
  const convert = CONVERT[type];
  const known = new Map<Cell, unknown>();
  let data: unknown[] = [];
  return {
    add: (cell: Cell | undefined): void => {
      if (cell === null || cell === undefined) {
        data.push(null);
        return;
      }
      let value = known.get(cell);
      if (value === undefined) {
        value = convert(cell);
        known.set(cell, value);
      }
      data.push(value);
    },
    /** All cells that were added since the previous call. */
    take: () => {
      const taken = { name, data };
      data = [];
      known.clear();
      return taken;
    },
  };
};

/** Passes its bytes on after each group, so that only one group is in memory. */
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
    const held = columns.map(createColumn);
    let rowsHeld = 0;
    const writeGroup = async (): Promise<void> => {
      if (rowsHeld === 0) return;
      rowsHeld = 0;
      await writer.write({ columnData: held.map(({ take }) => take()), rowGroupSize: GROUP_ROWS });
    };
    return {
      write: async (rows) => {
        for (const row of rows) for (const [at, column] of held.entries()) column.add(row[at]);
        rowsHeld += rows.length;
        if (rowsHeld >= GROUP_ROWS) await writeGroup();
      },
      end: async () => {
        await writeGroup();
        await writer.finish();
      },
    };
  },
};
