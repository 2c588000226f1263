import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { startProgram } from '../server/program.ts';
import { bytesOf, type ExportGateway, exportAs, openDirectory, openGateway, startVendor } from './support.ts';

const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';

describe('partnergraph export', () => {
  let sandbox: Sandbox;
  let gateway: ExportGateway;
  const directory = openDirectory();
  const inDirectory = (name: string): string => `${directory.path}/${name}`;
  const start = (...args: readonly string[]) =>
    startProgram(['export', ...args], { EXPORT_GATEWAY: gateway.gateway.url });

  beforeAll(async () => {
    sandbox = await startVendor(20);
    gateway = await openGateway(sandbox, { env: { MIRROR: 'off' } });
  });
  afterAll(async () => {
    await gateway.close();
    await sandbox.close();
    directory[Symbol.dispose]();
  });

  const countExports = async (viewer: string): Promise<number> => {
    const { data } = await gateway.run<{ exports: { totalCount: number } }>(viewer, '{ exports { totalCount } }');
    return data?.exports.totalCount ?? -1;
  };

  it('writes the file that the viewer could download, and prints progress to the standard error', async () => {
    const file = inDirectory('customers.csv');
    const input = { kind: 'CUSTOMERS', format: 'CSV', columns: ['customerId', 'name'], language: 'CHINESE' };
    const expected = await bytesOf(gateway, MANAGER, await exportAs(gateway, MANAGER, input));
    const args = ['CUSTOMERS', file, '--columns', 'customerId,name', '--language', 'zh', '--as', MANAGER];
    const { code, out, err } = await start(...args).ended;
    expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`^${file}: \\d+ rows\n$`))]);
    expect(err).toMatch(/^\[#{30}\] 100 % \d+ of \d+ bytes$/m);
    expect(readFileSync(file)).toEqual(expected);
    expect([existsSync(`${file}.part`), existsSync(`${file}.export`)]).toEqual([false, false]);
    // The command does not overwrite an existing file.
    expect(await start(...args).ended).toMatchObject({ code: 1, err: `${file} exists already.\n` });
  });

  it('continues an export and a download that were interrupted', async () => {
    const file = inDirectory('lines.ndjson');
    const before = await countExports(ADMINISTRATOR);
    sandbox.setFaults([{ kind: 'latency', operation: 'ShowCustomerOrderDetails', ms: 50, probability: 1 }]);
    const first = start('ORDER_LINES', file, '--as', ADMINISTRATOR);
    const kept = () => (existsSync(`${file}.export`) ? readFileSync(`${file}.export`, 'utf8') : '{}');
    let early: unknown;
    void first.ended.then((end) => {
      early = end;
    });
    while (!(JSON.parse(kept() || '{}') as { exportId?: string | null }).exportId) {
      // Fails when the program ends too early; the loop would never end.
      if (early) throw new Error(`ended before it was interrupted: ${JSON.stringify(early)}`);
      await countExports(ADMINISTRATOR);
    }
    first.stop('SIGINT');
    await first.ended;
    sandbox.setFaults([]);
    const { exportId } = JSON.parse(kept()) as { exportId: string };
    const whole = await bytesOf(gateway, ADMINISTRATOR, await gateway.settle(ADMINISTRATOR, exportId));
    // A changed first byte in the partial file: if it is in the result, the command did not download that part again.
    const part = Buffer.concat([Buffer.from('#'), whole.subarray(1, 100)]);
    writeFileSync(`${file}.part`, part);
    expect(await start('ORDER_LINES', file, '--as', ADMINISTRATOR).ended).toMatchObject({ code: 0 });
    expect(readFileSync(file)).toEqual(Buffer.concat([part, whole.subarray(100)]));
    expect(await countExports(ADMINISTRATOR)).toBe(before + 1);
  });

  it('prints the failure in one line, and leaves no file', async () => {
    const [password = '', audit = '', anonymous = '', unknown = ''] = [
      'password.csv',
      'audit.csv',
      'anonymous.csv',
      'unknown.csv',
    ].map(inDirectory);
    const refused: readonly (readonly [readonly string[], RegExp])[] = [
      [['CUSTOMERS', inDirectory('customers.doc'), '--as', MANAGER], /expected a name that ends with \.csv/],
      [['CUSTOMERS', inDirectory('filter.csv'), '--filter', '{', '--as', MANAGER], /^--filter: expected JSON/],
      [['CUSTOMERS', password, '--columns', 'password', '--as', MANAGER], /^BAD_USER_INPUT: /],
      [['AUDIT', audit, '--as', MANAGER], /^FORBIDDEN: /],
      [['CUSTOMERS', unknown, '--as', 'unknown.member'], /^Name a demo member: /],
      [
        ['CUSTOMERS', inDirectory('missing/a.csv'), '--as', MANAGER],
        /missing\/a\.csv\.export cannot be written: ENOENT\.\n$/,
      ],
      [['CUSTOMERS', anonymous], /^Set EXPORT_TOKEN or EXPORT_TOKEN_FILE/],
    ];
    const ended = await Promise.all(refused.map(([args]) => start(...args).ended));
    for (const [at, [, words]] of refused.entries())
      expect(ended[at]).toMatchObject({ code: 1, out: '', err: expect.stringMatching(words) });
    const left = [password, audit, anonymous, unknown].flatMap((file) => [file, `${file}.part`, `${file}.export`]);
    expect(left.filter((path) => existsSync(path))).toEqual([]);
  });
});
