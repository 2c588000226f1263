import { describe, expect, it } from '@jest/globals';
import { readSentTable } from '../../src/uploads/sent-table.ts';
import { xlsxOf } from '../graph/support/xlsx.ts';
import { MALFORMED, NOT_UTF8, withBytes } from './samples.ts';

const refusalOf = (file: Parameters<typeof readSentTable>[0]) =>
  readSentTable(file, { argument: 'file' }).then(
    () => 'taken',
    (error: { code: string; extensions: { argument: string } }) => [error.code, error.extensions.argument],
  );
const base64 = (bytes: Buffer | string) => ({ base64: Buffer.from(bytes).toString('base64') });

describe('text in a statement', () => {
  const rows = (customer: string) => `Customer ID,Performance\r\n${customer},1.00\r\n`;

  it.each(MALFORMED)('is refused in a CSV', async (text) => {
    expect(await refusalOf({ csv: rows(text) })).toEqual(['BAD_USER_INPUT', 'file']);
  });

  it('is refused in bytes that neither UTF-8 nor GB 18030 has', async () => {
    for (const bytes of [Buffer.from([0xff]), Buffer.from([0x81, 0xff])])
      expect(await refusalOf(base64(withBytes(rows('a@'), '@', bytes)))).toEqual(['BAD_USER_INPUT', 'file']);
    expect(await refusalOf(base64(withBytes(rows('a@'), '@', Buffer.from([0xbf, 0xcd]))))).toBe('taken');
  });

  it('is refused in a spreadsheet, as a reference that XML does not have and as bytes', async () => {
    for (const reference of ['&#xD800;', '&#55296;'])
      expect(await refusalOf(base64(xlsxOf([['Customer ID'], [`a${reference}`]])))).toEqual(['BAD_USER_INPUT', 'file']);
    for (const bytes of Object.values(NOT_UTF8)) {
      const spoiled = xlsxOf([['Customer ID'], ['a@']], (text) =>
        text.includes('@') ? withBytes(text, '@', bytes) : Buffer.from(text),
      );
      expect(await refusalOf(base64(spoiled))).toEqual(['BAD_USER_INPUT', 'file']);
    }
    expect(await refusalOf(base64(xlsxOf([['Customer ID'], ['客户']])))).toBe('taken');
  });
});
