import { describe, expect, it } from '@jest/globals';
import { DEFAULT_INCENTIVES, loadConfig } from '../../src/config/index.ts';
import { readRows } from '../../src/graph/incentives/reconciliation/statement-rows.ts';
import { readSentTable } from '../../src/uploads/sent-table.ts';
import { createTurns } from '../../src/uploads/turns.ts';
import { spreadsheetOf, xlsxOf } from '../graph/support/xlsx.ts';

const { columns } = DEFAULT_INCENTIVES.statement;
const MONTH = '2026-10';
const TITLES = 'Customer ID,Performance,Note';

const RULES = { columns, month: MONTH, byOrder: false } as const;

const read = async (csv: string, byOrder = false) =>
  readRows(await readSentTable({ csv }, { argument: 'file' }), { ...RULES, byOrder });
const refusalOf = (file: { csv?: string; base64?: string }) =>
  readSentTable(file, { argument: 'file' }).then(
    (table) => `taken: ${table.length} rows`,
    (error: { readonly extensions: { readonly code: string; readonly limit: string } }) =>
      `${error.extensions.code}: ${error.extensions.limit}`,
  );

const withSheet = (sheet: string, parts: readonly { name: string; text: string }[] = []): string =>
  spreadsheetOf(sheet, { parts }).toString('base64');

describe('every row of a statement', () => {
  it.each([
    ['CRLF behind the titles, LF behind rows', 'Performance,Customer ID,Note\r\n1,A,x\n2,B,y\n3,C,z\r\n'],
    ['CR alone', 'Performance,Customer ID,Note\r1,A,x\r2,B,y\r3,C,z'],
    ['blank lines and a byte order mark', '\ufeffPerformance,Customer ID,Note\n\n1,A,x\r\n\r\n2,B,y\n3,C,z\n\n'],
    ['quoted cells over two lines', 'Performance,Customer ID,Note\n1,A,"x\ny"\n2,B,"a,b"\r\n3,C,"say ""z"""'],
  ])('is used: %s', async (_, csv) => {
    const { rows, bad } = await read(csv);
    expect(rows.map(({ customerId, performance }) => [customerId, performance])).toEqual([
      ['A', '1'],
      ['B', '2'],
      ['C', '3'],
    ]);
    expect(bad).toEqual([]);
  });

  it('is listed where it has more cells than the table has titles', async () => {
    const { rows, bad } = await read(`${TITLES}\nA,1,234.50,x\nB,2,y,\nC,3\nD,4,,,,5`);
    expect(rows.map(({ customerId }) => customerId)).toEqual(['B', 'C']);
    expect(bad).toEqual([
      { line: 2, column: '4', reason: 'CELL_WITHOUT_TITLE' },
      { line: 5, column: '6', reason: 'CELL_WITHOUT_TITLE' },
    ]);
  });

  it('is listed where a spreadsheet has a cell beside the titles, too', async () => {
    const base64 = xlsxOf([
      ['Customer ID', 'Performance'],
      ['A', { number: '1' }],
      ['B', { number: '1' }, '234.50'],
    ]).toString('base64');
    const { rows, bad } = await readRows(await readSentTable({ base64 }, { argument: 'file' }), RULES);
    expect([rows.length, bad]).toEqual([1, [{ line: 3, column: '3', reason: 'CELL_WITHOUT_TITLE' }]]);
  });

  it('names its order, or none', async () => {
    const csv = `Customer ID,Performance,Order ID,Billing Month\nA,1,CS1,${MONTH}\nA,2,,${MONTH}\nB,3,${'C'.repeat(65)},${MONTH}\nD,4,CS2,2026-09`;
    const { rows, bad, customersByOrder } = await read(csv, true);
    expect(rows.map(({ orderId }) => orderId)).toEqual(['CS1', null]);
    expect([...customersByOrder]).toEqual(['A', 'D']);
    expect(bad).toEqual([
      { line: 4, column: 'Order ID', reason: 'NOT_AN_ID' },
      { line: 5, column: 'Billing Month', reason: 'OTHER_MONTH' },
    ]);
    const plain = await read(csv);
    expect([plain.rows.map(({ orderId }) => orderId), plain.customersByOrder.size]).toEqual([[null, null, null], 0]);
    await expect(read(`${TITLES}\nA,1,x`, true)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', limit: 'a title row with one of: Order ID, 订单号, 订单ID' },
    });
  });

  it('is read up to the limit, and one more is refused', async () => {
    const rows = (count: number) => `${TITLES}\n${'a,1,b\n'.repeat(count)}`;
    expect((await read(rows(20_000))).rows).toHaveLength(20_000);
    expect(await refusalOf({ csv: rows(20_001) })).toBe('BAD_USER_INPUT: at most 20000 rows');
  });

  it('fits into one request, as many as are allowed', () => {
    const row = `${'0123456789abcdef'.repeat(2)},hws.service.type.ebs,123456.78,98765.43\r\n`;
    const body = JSON.stringify({ query: 'q'.repeat(2_000), variables: { file: { csv: row.repeat(20_000) } } });
    expect(Buffer.byteLength(body)).toBeLessThan(loadConfig({}).server.bodyLimitBytes);
  });
});

describe('a spreadsheet that would take too much', () => {
  const cell = (address: string): string =>
    `<sheetData><row r="1"><c r="${address}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>`;
  const rowAt = (number: string): string =>
    `<sheetData><row r="${number}"><c t="inlineStr"><is><t>x</t></is></c></row></sheetData>`;
  it.each([
    ['a cell in the last corner', cell('XFD1048576'), 'at most 20000 rows'],
    ['a cell that no spreadsheet has', cell('ZZZZZZ99999999'), 'at most 20000 rows'],
    ['a cell far to the right', cell('XFD2'), 'at most 100 columns'],
    ['a row far down', rowAt('1048576'), 'at most 20000 rows'],
    ['an extent as large as it gets', `<dimension ref="A1:XFD1048576"/>${cell('A1')}`, 'at most 20000 rows'],
    ['a cell of 16 MB', cell('A1').replace('>x<', `>${'x'.repeat(16_000_000)}<`), 'cells of at most 32767 characters'],
    ['a tag of 16 MB', cell(`A1" s="${'1'.repeat(16_000_000)}`), 'an XLSX file'],
    [
      'a million cells in one row',
      `<sheetData><row>${'<c/>'.repeat(1_000_000)}</row></sheetData>`,
      'at most 400000 cells',
    ],
    ['a million rows', `<sheetData>${'<row/>'.repeat(1_000_000)}</sheetData>`, 'at most 20000 rows'],
  ])('is refused before it is built: %s', async (_, sheet, limit) => {
    expect(await refusalOf({ base64: withSheet(sheet) })).toBe(`BAD_USER_INPUT: ${limit}`);
  });

  it('is refused by what it unpacks to, in one part or in many', async () => {
    const zeros = '0'.repeat(8_000_000);
    const parts = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name: `xl/${name}.bin`, text: zeros }));
    expect(await refusalOf({ base64: withSheet(cell('A1'), parts) })).toBe(
      'BAD_USER_INPUT: unpacked at most 33554432 bytes',
    );
    const many = Array.from({ length: 300 }, (_, index) => ({ name: `xl/${index}.bin`, text: 'x' }));
    expect(await refusalOf({ base64: withSheet(cell('A1'), many) })).toBe(
      'BAD_USER_INPUT: a spreadsheet of at most 200 parts',
    );
  });

  it('does not keep others from being read, six at once', async () => {
    const bomb = withSheet(cell('ZZZZZZ99999999'));
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => refusalOf({ base64: bomb })),
      refusalOf({ csv: `${TITLES}\na,1,b` }),
    ]);
    expect(answers).toEqual([
      ...Array.from({ length: 6 }, () => 'BAD_USER_INPUT: at most 20000 rows'),
      'taken: 2 rows',
    ]);
  });
});

describe('files that wait for their turn', () => {
  it('are bounded, and a later caller is asked to try again', async () => {
    const turns = createTurns({ atOnce: 1, waiting: 1 });
    let finish = (): void => {};
    const first = turns.take(() => new Promise<string>((resolve) => (finish = () => resolve('first'))));
    const second = turns.take(async () => 'second');
    await expect(turns.take(async () => 'third')).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      extensions: { retryAfterMs: 2_000 },
    });
    finish();
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
    expect(await turns.take(async () => 'later')).toBe('later');
  });
});
