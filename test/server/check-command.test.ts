import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SITES, type Site } from '../../src/config/index.ts';
import { AUDIENCE, identityProvider, signingKey } from '../support/identity-provider.ts';
import { reply, startVendor } from '../upstream/support/vendor.ts';
import { occupyPort, startProgram } from './program.ts';

const FREE = { PORT: '0', SANDBOX_PORT: '0', SANDBOX_CUSTOMERS: '20' };

describe('partnergraph check', () => {
  it('says that without a partner only the sandbox was asked', async () => {
    const { code, out } = await startProgram(['check'], FREE).ended;
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^No partner is configured[\s\S]*PARTNER_\*[\s\S]*demo-cn \(CHINA\)[\s\S]*sandbox answers/),
    ]);
    expect(out).not.toMatch(/vendor (answers|accepts)|accepts the credentials/);
  });

  it('runs beside a gateway whose sandbox has the port of the settings', async () => {
    await using busy = await occupyPort();
    const { code, out } = await startProgram(['check'], { ...FREE, SANDBOX_PORT: String(busy.port) }).ended;
    expect([code, out]).toEqual([0, expect.stringContaining('The embedded sandbox answers.')]);
  });

  it('asks the vendor', async () => {
    await using provider = await identityProvider();
    provider.open([await signingKey('k1')], { people: {} });
    const vendor = startProgram(['sandbox'], FREE);
    const url = await vendor.printed(/(http:\/\/127\.0\.0\.1:\d+)/);
    const { code, out } = await startProgram(['check'], {
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

  it('asks the identity providers', async () => {
    await using provider = await identityProvider();
    provider.open([await signingKey('k1')], { people: {} });
    const env = { ...FREE, SANDBOX: 'on', OIDC_ISSUER: provider.issuer, OIDC_AUDIENCE: AUDIENCE };
    const good = await startProgram(['check'], env).ended;
    expect([good.code, good.out]).toEqual([0, expect.stringContaining(`${provider.issuer} gives its keys`)]);
    provider.fail();
    const bad = await startProgram(['check'], env).ended;
    expect([bad.code, bad.err]).toEqual([
      1,
      expect.stringMatching(/^The identity provider http.* cannot be used: .*\n$/),
    ]);
  });

  it('says why an identity provider cannot be reached', async () => {
    const gone = await occupyPort();
    await gone[Symbol.asyncDispose]();
    const issuer = `http://127.0.0.1:${gone.port}`;
    const { code, err } = await startProgram(['check'], {
      ...FREE,
      SANDBOX: 'on',
      OIDC_ISSUER: issuer,
      OIDC_AUDIENCE: AUDIENCE,
    }).ended;
    expect([code, err]).toEqual([1, `The identity provider ${issuer} cannot be used: fetch failed (ECONNREFUSED)\n`]);
  });

  it('says why it fails, without a stack', async () => {
    const { code, err } = await startProgram(['check'], {
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

  it('names the other sites where the account is not of this one', async () => {
    await using vendor = await startVendor((_request, response) =>
      reply(response, 403, { error_code: 'CBC.0156', error_msg: 'words' }),
    );
    const { code, err } = await startProgram(['check'], {
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

  describe('asks the other sites', () => {
    const FOREIGN = { error_code: 'CBC.0150', error_msg: 'words' };
    const UNKNOWN_KEY = { error_code: 'APIGW.0301', error_msg: 'words' };
    const ROWS = { count: 0, customer_infos: [] };

    /** Runs the command against servers on loopback that replace the vendor's sites. */
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
      const { code, err } = await startProgram(['check'], {
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
    const { code, err } = await startProgram([command]).ended;
    expect([code, err]).toEqual([1, expect.stringMatching(/^Nothing is kept here: set PARTNERGRAPH_DATA/)]);
  });
});
