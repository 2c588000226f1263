import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_INCENTIVES, environmentNames, loadConfig } from '../../src/config/index.ts';
import { OIDC, PARTNER, problemsOf, settingsFile } from './support.ts';

describe('the file', () => {
  const partner = { id: 'b', name: 'B', site: 'EUROPE', accessKey: 'AK', secretKey: 'SK' };
  const identity = [{ issuer: 'https://id.example.com', audience: 'x' }];
  const statementOf = (columns: object) => ({ incentives: { 'demo-cn': { statement: { columns } } } });

  it('configures several partners and custom roles', () => {
    const config = loadConfig(
      settingsFile({
        partners: [partner, { ...partner, id: 'c', site: 'CHINA' }],
        identity,
        roles: { CLERK: ['BPC_ITEM_FINANCE_030102', 'PARTNERGRAPH_TICKETS_READ'] },
      }),
    );
    expect(config.partners.map(({ id, endpoints }) => [id, endpoints.bss])).toEqual([
      ['b', 'https://bss.myhuaweicloud.eu'],
      ['c', 'https://bss.myhuaweicloud.com'],
    ]);
    expect(config.roles).toEqual({ CLERK: ['BPC_ITEM_FINANCE_030102', 'PARTNERGRAPH_TICKETS_READ'] });
  });

  it('is overridden by the environment, name by name', () => {
    const settings = settingsFile({
      server: { port: 5000, host: '0.0.0.0' },
      partners: [{ ...partner, secretKey: undefined }],
      identity,
    });
    const config = loadConfig({ ...settings, PORT: '6000', PARTNER_SECRET_KEY: 'from-env' });
    expect(config.server).toMatchObject({ port: 6000, host: '0.0.0.0' });
    expect(config.partners).toMatchObject([{ id: 'b', secretKey: 'from-env' }]);
  });

  it.each([
    ['a setting that does not exist', { server: { prot: 1 } }, /server\.prot: there is no such setting/],
    ['a role name in small letters', { roles: { clerk: [] } }, /COUPON_CLERK/],
    ['an invalid permission item', { roles: { CLERK: ['ALL'] } }, /BPC_ITEM_/],
    ['two partners with one id', { partners: [partner, partner], identity }, /two partners have the same id b/],
    ['an empty list of partners', { partners: [] }, /at least one partner/],
    ['services of an unknown partner', { services: { nobody: {} } }, /services\.nobody: there is no such partner/],
    [
      'a service with four roles',
      { services: { 'demo-cn': { sync: ['A1', 'B1', 'C1', 'D1'] } } },
      /one to three roles/,
    ],
    [
      'incentives of an unknown partner',
      { incentives: { nobody: {} } },
      /incentives\.nobody: there is no such partner/,
    ],
    ['a rate that is a number', { incentives: { 'demo-cn': { rates: { ORDINARY: 0.1 } } } }, /a rate from "0" to "1"/],
    ...['2026-13-45', '2026-02-29', '2026-1-1'].map(
      (on) =>
        [
          `an assignment on ${on}`,
          { incentives: { 'demo-cn': { assignments: [{ customerId: 'c', manager: 'm', on }] } } },
          /assignments\.0\.on: .*a day such as "2026-10-31"/,
        ] as const,
    ),
    ['a rate above one', { incentives: { 'demo-cn': { rates: { SPECIAL: '1.2' } } } }, /a rate from "0" to "1"/],
    [
      'an unknown column of a statement',
      statementOf({ order: ['Order'] }),
      /statement\.columns\.order: there is no such setting/,
    ],
    ['a column without a title', statementOf({ orderId: [''] }), /columns\.orderId\.0: expected a column title/],
    [
      'a column that is no list',
      statementOf({ orderId: 'Order' }),
      /columns\.orderId: expected a list of column titles/,
    ],
    [
      'a title of two columns',
      statementOf({ orderId: ['Order', 'Customer ID'] }),
      /columns\.orderId: expected titles that name no other column/,
    ],
    [
      'an assignment without a day',
      { incentives: { 'demo-cn': { assignments: [{ customerId: 'c', manager: 'm' }] } } },
      /a day such as/,
    ],
    ['an incomplete second partner', { partners: [partner, { id: 'c' }], identity }, /^partners\.1\.\w+: is missing/],
  ])('refuses %s', (_, content, problem) => {
    expect(problemsOf(settingsFile(content))).toContainEqual(expect.stringMatching(problem));
  });

  it('gives each partner its own incentives, and the others the defaults', () => {
    const { partners } = loadConfig(settingsFile({ incentives: { 'demo-cn': { rates: { ORDINARY: '0.12' } } } }));
    const [china, international] = partners.map(({ incentives }) => incentives);
    expect(china).toMatchObject({ rates: { ORDINARY: '0.12' }, flexiCashCouponsCount: false, assignments: [] });
    expect(international).toEqual(DEFAULT_INCENTIVES);
  });

  it('refuses a partner in the environment besides several in the file', () => {
    const settings = settingsFile({ partners: [partner, { ...partner, id: 'c' }], identity });
    expect(problemsOf({ ...settings, PARTNER_ID: 'd' })).toEqual([
      expect.stringMatching(/^PARTNER_ID: cannot be combined/),
    ]);
  });

  it('is named, without its content, when it cannot be read', () => {
    expect(problemsOf({ PARTNERGRAPH_CONFIG: '/nowhere.json' })).toEqual([expect.stringMatching(/readable file/)]);
    expect(problemsOf(settingsFile('{"partners":[{"secretKey":"SK-hidden"'))).toEqual([
      'PARTNERGRAPH_CONFIG: expected a file in JSON',
    ]);
    expect(problemsOf(settingsFile([1]))).toEqual(['PARTNERGRAPH_CONFIG: expected a JSON object']);
  });
});

describe('a file that holds a secret', () => {
  const directory = mkdtempSync(join(tmpdir(), 'partnergraph-secrets-'));
  afterAll(() => rmSync(directory, { recursive: true }));
  const holding = (content: string | Buffer): string => {
    const path = join(directory, randomUUID());
    writeFileSync(path, content);
    return path;
  };
  const withoutKeys = { ...PARTNER, ...OIDC, PARTNER_ACCESS_KEY: '', PARTNER_SECRET_KEY: '' };

  it('is read in place of the variable, without the line break at its end', () => {
    const { partners, store } = loadConfig({
      ...withoutKeys,
      PARTNER_ACCESS_KEY_FILE: holding(`${PARTNER.PARTNER_ACCESS_KEY}\n`),
      PARTNER_SECRET_KEY_FILE: holding(` ${PARTNER.PARTNER_SECRET_KEY} \r\n`),
      DATABASE_URL_FILE: holding('postgres://127.0.0.1/partnergraph'),
    });
    expect(partners[0]).toMatchObject({
      accessKey: PARTNER.PARTNER_ACCESS_KEY,
      secretKey: PARTNER.PARTNER_SECRET_KEY,
    });
    expect(store).toMatchObject({ url: 'postgres://127.0.0.1/partnergraph' });
  });

  it('is refused when the variable is set too', () => {
    expect(problemsOf({ ...PARTNER, ...OIDC, PARTNER_SECRET_KEY_FILE: holding('another') })).toEqual([
      'PARTNER_SECRET_KEY_FILE: cannot be combined with PARTNER_SECRET_KEY',
    ]);
  });

  it.each([
    ['is missing', () => join(directory, 'nowhere')],
    ['is a directory', () => directory],
    ['is empty', () => holding('\n')],
    ['has two lines', () => holding('one\ntwo')],
    ['is not UTF-8', () => holding(Buffer.from([0xff, 0xfe]))],
    ['is far too large', () => holding('x'.repeat(70_000))],
  ])('is refused where it %s, and its content is not shown', (_, path) => {
    expect(problemsOf({ ...withoutKeys, REDIS_URL_FILE: path() })).toEqual([
      'REDIS_URL_FILE: expected the path of a readable file of one line in UTF-8',
    ]);
  });
});

describe('.env.example', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');
  const example = Object.fromEntries(
    lines
      .filter((line) => /^[A-Z]/.test(line))
      .map((line) => [line.split('=')[0] ?? '', line.slice(line.indexOf('=') + 1)]),
  );

  it('lists every name that is read and no other', () => {
    expect(Object.keys(example).sort()).toEqual(environmentNames().sort());
  });

  it('can be used unchanged and names the defaults', () => {
    expect(loadConfig(example)).toEqual(loadConfig({}));
  });
});
