import { crc32, deflateRawSync } from 'node:zlib';

interface Entry {
  readonly name: string;
  readonly text: string;
  /** A false unpacked size in the archive's directory. */
  readonly claimedBytes?: number;
}

/** Encoding of texts as bytes; a test may make it wrong. */
type Encode = (text: string) => Buffer;

const utf8: Encode = (text) => Buffer.from(text);

const header = (
  signature: number,
  { name, claimedBytes }: Entry,
  { bytes, packed }: { readonly bytes: Buffer; readonly packed: Buffer },
  directory: boolean,
): Buffer => {
  const fields = Buffer.alloc(directory ? 46 : 30);
  const at = directory ? 2 : 0;
  fields.writeUInt32LE(signature, 0);
  if (directory) fields.writeUInt16LE(20, 4);
  fields.writeUInt16LE(20, 4 + at);
  fields.writeUInt16LE(8, 8 + at);
  fields.writeUInt32LE(crc32(bytes), 14 + at);
  fields.writeUInt32LE(packed.length, 18 + at);
  fields.writeUInt32LE(claimedBytes ?? bytes.length, 22 + at);
  fields.writeUInt16LE(name.length, 26 + at);
  return fields;
};

/** A ZIP archive of a few small texts. */
export const zipOf = (entries: readonly Entry[], encode = utf8): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const bytes = encode(entry.text);
    const packed = deflateRawSync(bytes);
    const body = Buffer.concat([header(0x04034b50, entry, { bytes, packed }, false), Buffer.from(entry.name), packed]);
    const row = header(0x02014b50, entry, { bytes, packed }, true);
    row.writeUInt32LE(offset, 42);
    directory.push(Buffer.concat([row, Buffer.from(entry.name)]));
    bodies.push(body);
    offset += body.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, index, end]);
};

type Cell = string | { readonly number: string };

const cellOf = (cell: Cell, column: number, row: number): string => {
  const place = `${String.fromCharCode(65 + column)}${row + 1}`;
  return typeof cell === 'string'
    ? `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
    : `<c r="${place}"><v>${cell.number}</v></c>`;
};

const NS = 'http://schemas.openxmlformats.org';

/** The smallest spreadsheet: one sheet named "Statement" with these cells. */
export const xlsxOf = (rows: readonly (readonly Cell[])[], encode = utf8): Buffer => {
  const sheet = rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, column, row)).join('')}</row>`)
    .join('');
  return spreadsheetOf(`<sheetData>${sheet}</sheetData>`, { encode });
};

interface More {
  readonly encode?: Encode;
  /** Parts beside those of every spreadsheet. */
  readonly parts?: readonly Entry[];
}

/** A spreadsheet by the XML inside its one sheet. */
export const spreadsheetOf = (sheet: string, { encode = utf8, parts = [] }: More = {}): Buffer => {
  const entries = [
    ...parts,
    {
      name: '[Content_Types].xml',
      text: `<?xml version="1.0"?><Types xmlns="${NS}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `<?xml version="1.0"?><workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${NS}/officeDocument/2006/relationships"><sheets><sheet name="Statement" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<?xml version="1.0"?><Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="rId1" Type="${NS}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `<?xml version="1.0"?><worksheet xmlns="${NS}/spreadsheetml/2006/main">${sheet}</worksheet>`,
    },
  ];
  return zipOf(entries, encode);
};
