import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { SITES, type Site } from '../../src/config/index.ts';
import { AUDIENCE, identityProvider, signingKey } from '../support/identity-provider.ts';
import { reply, startVendor } from '../upstream/support/vendor.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The program as a process of its own, from source. */
const start = (args: readonly string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, ['--import', './scripts/register.mjs', 'src/main.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  let out = '';
  let err = '';
  const waiting = new Set<() => void>();
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
    for (const look of waiting) look();
  });
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  return {
    ended,
    stop: (signal: NodeJS.Signals = 'SIGTERM') => child.kill(signal),
    /** The first match of the pattern in what is printed; fails when the program ends before. */
    printed: (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(out);
          if (!found) return;
          waiting.delete(look);
          resolve(found[1] ?? found[0]);
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`ended without printing ${pattern}: ${out}${err}`)));
      }),
  };
};

const FREE = { PORT: '0', SANDBOX_PORT: '0', SANDBOX_CUSTOMERS: '20' };

const occupied = async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port: String(port), [Symbol.asyncDispose]: async () => void server.close() };
};

describe('partnergraph serve', () => {
  it('starts the sandbox, says where things are, answers and leaves when told to', async () => {
    const program = start(['serve'], FREE);
    const url = await program.printed(/GraphQL +(http:\/\/\S+)\/graphql/);
    await program.printed(/Playground +http/);
    await program.printed(/Sandbox +http/);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);

    const port = new URL(url).port;
    const token = await start(['token', 'wang.fang'], { PORT: port }).ended;
    expect(token).toMatchObject({ code: 0, err: '' });
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token.out.trim()}` },
      body: JSON.stringify({ query: '{ viewer { name } customers(first: 1) { totalCount } }' }),
    });
    const { data } = (await response.json()) as { data: { viewer: unknown; customers: { totalCount: number } } };
    expect(data.viewer).toEqual({ name: 'Wang Fang' });
    expect(data.customers.totalCount).toBeLessThan(20);

    const unknown = await start(['token', 'nobody'], { PORT: port }).ended;
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
    await using taken = await occupied();
    const env = { ...FREE, ...Object.fromEntries(Object.keys(change).map((key) => [key, taken.port])) };
    const { code, err } = await start(['serve'], env).ended;
    expect([code, err]).toEqual([1, `Port ${taken.port} on 127.0.0.1 is in use; set ${name} to another.\n`]);
  });

  it('refuses half a configuration with all that is missing', async () => {
    const { code, err } = await start(['serve'], { ...FREE, PARTNER_SECRET_KEY: 'SK-hidden' }).ended;
    expect(code).toBe(1);
    expect(err).toMatch(/PARTNER_ID .*is missing[\s\S]*PARTNER_ACCESS_KEY .*is missing/);
    expect(err).not.toMatch(/SK-hidden|at .*\.ts/);
  });
});

describe('the other commands', () => {
  it('sandbox prints the endpoint and the credentials of both partners', async () => {
    const program = start(['sandbox'], FREE);
    const url = await program.printed(/(http:\/\/127\.0\.0\.1:\d+)/);
    await program.printed(/AK DEMOINTLACCESSKEY001\n +SK \S+/);
    expect((await fetch(`${url}/_sandbox/calls`)).status).toBe(200);
    program.stop('SIGINT');
    expect((await program.ended).code).toBe(0);
  });

  it('sandbox starts beside the settings of a real partner, which are not for it', async () => {
    const program = start(['sandbox'], {
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

  it('check says that without a partner only the sandbox was asked', async () => {
    const { code, out } = await start(['check'], FREE).ended;
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^No partner is configured[\s\S]*PARTNER_\*[\s\S]*demo-cn \(CHINA\)[\s\S]*sandbox answers/),
    ]);
    expect(out).not.toMatch(/vendor (answers|accepts)|accepts the credentials/);
  });

  it('check asks the vendor', async () => {
    await using provider = await identityProvider();
    provider.open([await signingKey('k1')], { people: {} });
    const vendor = start(['sandbox'], FREE);
    const url = await vendor.printed(/(http:\/\/127\.0\.0\.1:\d+)/);
    const { code, out } = await start(['check'], {
      PARTNERGRAPH_DATA: mkdtempSync(join(tmpdir(), 'partnergraph-check-')),
      PARTNER_ID: 'lotus',
      PARTNER_NAME: 'Lotus',
      PARTNER_SITE: 'CHINA',
      PARTNER_ACCESS_KEY: 'DEMOCNACCESSKEY00001',
      PARTNER_SECRET_KEY: 'demo-cn-secret-key-not-valid-anywhere-01',
      PARTNER_BSS_ENDPOINT: url,
      PARTNER_IAM_ENDPOINT: url,
      OIDC_ISSUER: provider.issuer,
      OIDC_AUDIENCE: AUDIENCE,
    }).ended;
    vendor.stop();
    await vendor.ended;
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/lotus \(CHINA\)[\s\S]*The vendor .*accepts the credentials/),
    ]);
  });

  it('check asks the identity providers', async () => {
    await using provider = await identityProvider();
    provider.open([await signingKey('k1')], { people: {} });
    const env = { ...FREE, SANDBOX: 'on', OIDC_ISSUER: provider.issuer, OIDC_AUDIENCE: AUDIENCE };
    const good = await start(['check'], env).ended;
    expect([good.code, good.out]).toEqual([0, expect.stringContaining(`${provider.issuer} gives its keys`)]);
    provider.fail();
    const bad = await start(['check'], env).ended;
    expect([bad.code, bad.err]).toEqual([
      1,
      expect.stringMatching(/^The identity provider http.* cannot be used: .*\n$/),
    ]);
  });

  it('check says why an identity provider cannot be reached', async () => {
    const gone = await occupied();
    await gone[Symbol.asyncDispose]();
    const issuer = `http://127.0.0.1:${gone.port}`;
    const { code, err } = await start(['check'], {
      ...FREE,
      SANDBOX: 'on',
      OIDC_ISSUER: issuer,
      OIDC_AUDIENCE: AUDIENCE,
    }).ended;
    expect([code, err]).toEqual([1, `The identity provider ${issuer} cannot be used: fetch failed (ECONNREFUSED)\n`]);
  });

  it('check says why it fails, without a stack', async () => {
    const { code, err } = await start(['check'], {
      PARTNERGRAPH_DATA: mkdtempSync(join(tmpdir(), 'partnergraph-check-')),
      PARTNER_ID: 'acme',
      PARTNER_NAME: 'Acme',
      PARTNER_SITE: 'CHINA',
      PARTNER_ACCESS_KEY: 'AK',
      PARTNER_SECRET_KEY: 'SK-hidden',
      PARTNER_DOMAIN_ID: 'd1',
      PARTNER_BSS_ENDPOINT: 'http://127.0.0.1:1',
      PARTNER_IAM_ENDPOINT: 'http://127.0.0.1:1',
      OIDC_ISSUER: 'https://id.example.com',
      OIDC_AUDIENCE: 'x',
      OIDC_JWKS_URL: 'https://id.example.com/keys',
    }).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(/^The vendor cannot be used \(UPSTREAM_\w+\): .*\n$/)]);
  });

  it('check names the other sites where the account is not of this one', async () => {
    await using vendor = await startVendor((_request, response) =>
      reply(response, 403, { error_code: 'CBC.0156', error_msg: 'words' }),
    );
    const { code, err } = await start(['check'], {
      PARTNERGRAPH_DATA: mkdtempSync(join(tmpdir(), 'partnergraph-check-')),
      PARTNER_ID: 'acme',
      PARTNER_NAME: 'Acme',
      PARTNER_SITE: 'CHINA',
      PARTNER_ACCESS_KEY: 'AK',
      PARTNER_SECRET_KEY: 'SK-hidden',
      PARTNER_DOMAIN_ID: 'd1',
      PARTNER_BSS_ENDPOINT: vendor.url,
      PARTNER_IAM_ENDPOINT: vendor.url,
      OIDC_ISSUER: 'https://id.example.com',
      OIDC_AUDIENCE: 'x',
      OIDC_JWKS_URL: 'https://id.example.com/keys',
    }).ended;
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /\(WRONG_SITE\).* The other sites were not asked, because PARTNER_BSS_ENDPOINT .* Set PARTNER_SITE to INTERNATIONAL or EUROPE\.\n$/,
      ),
    ]);
  });

  describe('check asks the other sites', () => {
    const FOREIGN = { error_code: 'CBC.0150', error_msg: 'words' };
    const UNKNOWN_KEY = { error_code: 'APIGW.0301', error_msg: 'words' };
    const ROWS = { count: 0, customer_infos: [] };

    /** Runs the command where each site answers so, at addresses that stand for the vendor's own. */
    const checkAt = async (site: Site, answers: Readonly<Record<Site, readonly [status: number, body: object]>>) => {
      const asked: string[] = [];
      const secrets: string[] = [];
      const vendors = await Promise.all(
        SITES.map((each) =>
          startVendor((request, response) => {
            asked.push(each);
            secrets.push(
              ...[request.body, JSON.stringify(request.headers)].filter((text) => text.includes('SK-hidden')),
            );
            return reply(response, ...answers[each]);
          }),
        ),
      );
      const addresses = SITES.map((each, n) => [each, { bss: vendors[n]?.url, iam: vendors[n]?.url }]);
      const { code, err } = await start(['check'], {
        NODE_OPTIONS: '--import ./test/support/vendor-addresses.mjs',
        VENDOR_ADDRESSES: JSON.stringify(Object.fromEntries(addresses)),
        PARTNERGRAPH_DATA: mkdtempSync(join(tmpdir(), 'partnergraph-check-')),
        PARTNER_ID: 'acme',
        PARTNER_NAME: 'Acme',
        PARTNER_SITE: site,
        PARTNER_ACCESS_KEY: 'AK',
        PARTNER_SECRET_KEY: 'SK-hidden',
        PARTNER_DOMAIN_ID: 'd1',
        OIDC_ISSUER: 'https://id.example.com',
        OIDC_AUDIENCE: 'x',
        OIDC_JWKS_URL: 'https://id.example.com/keys',
      }).ended;
      for (const vendor of vendors) await vendor.close();
      return { code, err, secrets, asked: [...new Set(asked)] };
    };

    it.each([
      ['CHINA', 'INTERNATIONAL', [403, FOREIGN], 'WRONG_SITE'],
      ['CHINA', 'EUROPE', [401, UNKNOWN_KEY], 'PARTNER_CREDENTIAL_REJECTED'],
      ['EUROPE', 'CHINA', [403, { error_code: 'CBC.0156' }], 'WRONG_SITE'],
      ['INTERNATIONAL', 'CHINA', [403, { error_code: 'CBC.0151' }], 'UPSTREAM_FORBIDDEN'],
    ] as const)('and finds that credentials given for %s belong to %s', async (given, right, refusal, code) => {
      const answers = { CHINA: refusal, INTERNATIONAL: refusal, EUROPE: refusal, [right]: [200, ROWS] as const };
      const result = await checkAt(given, answers);
      expect([result.code, result.err, result.secrets]).toEqual([
        1,
        expect.stringContaining(
          `The credentials of acme belong to the site ${right}, not to ${given}: set PARTNER_SITE to ${right}.`,
        ),
        [],
      ]);
      expect(result.err).toContain(`(${code})`);
    });

    it('and says that none of them accepts the credentials', async () => {
      const refusal = [401, UNKNOWN_KEY] as const;
      const { code, err, asked } = await checkAt('CHINA', { CHINA: refusal, INTERNATIONAL: refusal, EUROPE: refusal });
      expect([code, err]).toEqual([
        1,
        expect.stringMatching(/No site accepts the credentials of acme: CHINA, INTERNATIONAL, EUROPE were asked\.\n$/),
      ]);
      expect(asked.sort()).toEqual(['CHINA', 'EUROPE', 'INTERNATIONAL']);
    });

    it('only where a refusal may come from the site: not where the vendor is away', async () => {
      const away = [503, {}] as const;
      const { err, asked } = await checkAt('CHINA', { CHINA: away, INTERNATIONAL: away, EUROPE: away });
      expect(err).toMatch(/^The vendor cannot be used \(UPSTREAM_UNAVAILABLE\): [^:]*\n$/);
      expect(asked).toEqual(['CHINA']);
    });
  });

  it.each(['audit', 'operations', 'verify'])('%s has nothing to read where nothing is kept', async (command) => {
    const { code, err } = await start([command]).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(/^Nothing is kept here: set PARTNERGRAPH_DATA/)]);
  });

  it('audit prints what the gateway recorded, and verify finds what was changed since', async () => {
    const PARTNERGRAPH_DATA = mkdtempSync(join(tmpdir(), 'partnergraph-audit-'));
    const program = start(['serve'], { ...FREE, PARTNERGRAPH_DATA });
    await program.printed(/GraphQL +http/);
    program.stop();
    await program.ended;

    const { out } = await start(['audit'], { PARTNERGRAPH_DATA }).ended;
    const records = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records.map(({ partnerId, seq, what }) => [partnerId, seq, what])).toEqual([
      ['demo-cn', 1, 'seed'],
      ['demo-eu', 1, 'seed'],
      ['demo-intl', 1, 'seed'],
    ]);
    // Nothing was written at the vendor.
    expect(await start(['operations'], { PARTNERGRAPH_DATA }).ended).toMatchObject({ code: 0, out: '' });
    const whole = await start(['verify'], { PARTNERGRAPH_DATA }).ended;
    expect([whole.code, whole.out]).toEqual([
      0,
      expect.stringMatching(/^demo-cn: 1 records, whole[\s\S]*demo-intl: 1/),
    ]);

    const database = new DatabaseSync(join(PARTNERGRAPH_DATA, 'partnergraph.sqlite'));
    database.exec("update audit_record set at = '2020-01-01T00:00:00.000Z' where partner_id = 'demo-cn'");
    database.close();
    const touched = await start(['verify'], { PARTNERGRAPH_DATA }).ended;
    expect([touched.code, touched.err]).toEqual([1, expect.stringMatching(/^demo-cn: record 1 was changed/m)]);
    rmSync(PARTNERGRAPH_DATA, { recursive: true });
  });

  it('token says that no gateway runs', async () => {
    const { code, err } = await start(['token', 'chen.xia'], { PORT: '1' }).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(/^No gateway answers at /)]);
  });

  it.each([
    [['--help'], 0, 'out'],
    [[], 2, 'err'],
    [['fly'], 2, 'err'],
    [['serve', 'now'], 2, 'err'],
    [['serve', '--fast'], 1, 'err'],
  ] as const)('%j shows how to use it', async (args, code, where) => {
    const result = await start(args).ended;
    expect(result.code).toBe(code);
    expect(result[where]).toMatch(/Usage: partnergraph/);
  });
});
