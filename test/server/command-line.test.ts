import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import { occupyPort, startProgram } from './program.ts';

const FREE = { PORT: '0', SANDBOX_PORT: '0', SANDBOX_CUSTOMERS: '20' };

describe('partnergraph serve', () => {
  it('starts the sandbox, prints its addresses, answers, and exits on a signal', async () => {
    const program = startProgram(['serve'], FREE);
    const url = await program.printed(/GraphQL +(http:\/\/\S+)\/graphql/);
    await program.printed(/Playground +http/);
    await program.printed(/Sandbox +http/);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);

    const port = new URL(url).port;
    const token = await startProgram(['token', 'wang.fang'], { PORT: port }).ended;
    expect(token).toMatchObject({ code: 0, err: '' });
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token.out.trim()}` },
      body: JSON.stringify({ query: '{ viewer { name } customers(first: 1) { totalCount } }' }),
    });
    const { data } = (await response.json()) as { data: { viewer: unknown; customers: { totalCount: number } } };
    expect(data.viewer).toEqual({ name: 'Wang Fang' });
    expect(data.customers.totalCount).toBeLessThan(20);

    const unknown = await startProgram(['token', 'nobody'], { PORT: port }).ended;
    expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('chen.xia') });

    program.stop();
    const { code, out, err } = await program.ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/"msg":"stopped"/);
    expect(out).not.toContain(token.out.trim());
  });

  it.each([
    ['PORT', { PORT: '' }],
    ['SANDBOX_PORT', { SANDBOX_PORT: '' }],
  ])('says in one line that %s is taken', async (name, change) => {
    await using taken = await occupyPort();
    const env = { ...FREE, ...Object.fromEntries(Object.keys(change).map((key) => [key, taken.port])) };
    const { code, err } = await startProgram(['serve'], env).ended;
    expect([code, err]).toEqual([1, `Port ${taken.port} on 127.0.0.1 is in use; set ${name} to another.\n`]);
  });

  it('refuses half a configuration with all that is missing', async () => {
    const { code, err } = await startProgram(['serve'], { ...FREE, PARTNER_SECRET_KEY: 'SK-hidden' }).ended;
    expect(code).toBe(1);
    expect(err).toMatch(/PARTNER_ID .*is missing[\s\S]*PARTNER_ACCESS_KEY .*is missing/);
    expect(err).not.toMatch(/SK-hidden|at .*\.ts/);
  });
});

describe('the other commands', () => {
  it('sandbox prints the endpoint and the credentials of both partners', async () => {
    const program = startProgram(['sandbox'], FREE);
    const url = await program.printed(/(http:\/\/127\.0\.0\.1:\d+)/);
    await program.printed(/AK DEMOINTLACCESSKEY001\n +SK \S+/);
    expect((await fetch(`${url}/_sandbox/calls`)).status).toBe(200);
    program.stop('SIGINT');
    expect((await program.ended).code).toBe(0);
  });

  it('sandbox starts with the settings of a real partner present, and ignores them', async () => {
    const program = startProgram(['sandbox'], {
      ...FREE,
      PARTNER_ID: 'acme',
      PARTNER_ACCESS_KEY: 'AK',
      OIDC_ISSUER: 'https://id.example.com',
      OIDC_PARTNERS: 'acme',
    });
    const url = await program.printed(/(http:\/\/127\.0\.0\.1:\d+)/);
    expect((await fetch(`${url}/_sandbox/calls`)).status).toBe(200);
    program.stop();
    expect((await program.ended).code).toBe(0);
  });

  it('audit prints the records of the gateway, and verify finds later changes', async () => {
    const PARTNERGRAPH_DATA = mkdtempSync(join(tmpdir(), 'partnergraph-audit-'));
    const program = startProgram(['serve'], { ...FREE, PARTNERGRAPH_DATA });
    await program.printed(/GraphQL +http/);
    program.stop();
    await program.ended;

    const { out } = await startProgram(['audit'], { PARTNERGRAPH_DATA }).ended;
    const records = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records.map(({ partnerId, seq, what }) => [partnerId, seq, what])).toEqual([
      ['demo-cn', 1, 'seed'],
      ['demo-eu', 1, 'seed'],
      ['demo-intl', 1, 'seed'],
    ]);
    // The vendor received no write.
    expect(await startProgram(['operations'], { PARTNERGRAPH_DATA }).ended).toMatchObject({ code: 0, out: '' });
    const whole = await startProgram(['verify'], { PARTNERGRAPH_DATA }).ended;
    expect([whole.code, whole.out]).toEqual([
      0,
      expect.stringMatching(/^demo-cn: 1 records, whole[\s\S]*demo-intl: 1/),
    ]);

    const database = new DatabaseSync(join(PARTNERGRAPH_DATA, 'partnergraph.sqlite'));
    database.exec("update audit_record set at = '2020-01-01T00:00:00.000Z' where partner_id = 'demo-cn'");
    database.close();
    const touched = await startProgram(['verify'], { PARTNERGRAPH_DATA }).ended;
    expect([touched.code, touched.err]).toEqual([1, expect.stringMatching(/^demo-cn: record 1 was changed/m)]);
    rmSync(PARTNERGRAPH_DATA, { recursive: true });
  });

  it('token says that no gateway runs', async () => {
    const { code, err } = await startProgram(['token', 'chen.xia'], { PORT: '1' }).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(/^No gateway answers at /)]);
  });

  it.each([
    [['--help'], 0, 'out'],
    [[], 2, 'err'],
    [['fly'], 2, 'err'],
    [['serve', 'now'], 2, 'err'],
    [['serve', '--fast'], 1, 'err'],
  ] as const)('%j shows how to use it', async (args, code, where) => {
    const result = await startProgram(args).ended;
    expect(result.code).toBe(code);
    expect(result[where]).toMatch(/Usage: partnergraph/);
  });
});
