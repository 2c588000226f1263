import { expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { bytesOf, type ExportGateway, exportAs } from './support.ts';

const ADMINISTRATOR = 'chen.xia';
const CREATE = `mutation ($input: CreateCustomerReportInput!) { createCustomerReport(input: $input) { customerReport { company } } }`;
const REPORT = { associationType: 'RESALE', contactName: 'Li Li', contactPhone: '13800000000' };

/** Tests of texts that a cell changes for spreadsheet programs. */
export const testCells = (gateway: () => ExportGateway): void => {
  it('write text that begins like a formula so that a spreadsheet program does not run it', async () => {
    for (const [at, company] of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '＝3',
      '=2',
      '=HYPERLINK("http://example.com","open")',
    ].entries()) {
      const { errors } = await gateway().run(ADMINISTRATOR, CREATE, {
        input: { ...REPORT, company, idempotencyKey: `report-${at}` },
      });
      expect([company, errors]).toEqual([company, undefined]);
    }
    const input = { kind: 'CUSTOMER_REPORTS', columns: ['company'] };
    const fileAs = async (format: string): Promise<Buffer> =>
      bytesOf(gateway(), ADMINISTRATOR, await exportAs(gateway(), ADMINISTRATOR, { ...input, format }));
    const text = (await fileAs('CSV')).toString();
    expect(text).toContain(`"'=HYPERLINK(""http://example.com"",""open"")"`);
    const lines = text.split('\r\n').slice(1, -1);
    expect(lines).toHaveLength(7);
    expect(lines.filter((line) => !/^"?'/.test(line))).toEqual([]);
    // In a workbook each value is unchanged, in a cell of type text.
    const { 'xl/worksheets/sheet1.xml': sheet = new Uint8Array() } = unzipSync(await fileAs('XLSX'));
    const xml = Buffer.from(sheet).toString();
    expect([xml.includes('<f>'), xml.match(/t="inlineStr"/g)?.length]).toEqual([false, 8]);
    expect(xml).toContain('<t xml:space="preserve">=1+1</t>');
  });

  it('keep a text of several lines in one cell, also where a line alone would be a formula', async () => {
    const communication = 'called\n=1+1';
    const { errors } = await gateway().run(ADMINISTRATOR, CREATE, {
      input: { ...REPORT, company: 'Lines', communication, idempotencyKey: 'report-lines' },
    });
    expect(errors).toBeUndefined();
    const columns = ['company', 'communication'];
    const done = await exportAs(gateway(), ADMINISTRATOR, { kind: 'CUSTOMER_REPORTS', columns, format: 'CSV' });
    const text = (await bytesOf(gateway(), ADMINISTRATOR, done)).toString();
    expect(text).toContain('\r\nLines,"called\n=1+1"\r\n');
  });
};
