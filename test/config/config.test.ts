import { describe, expect, it } from '@jest/globals';
import { atSandbox, DEMO_PARTNERS, loadConfig } from '../../src/config/index.ts';
import { OIDC, PARTNER, problemsOf, without } from './support.ts';

describe('without any setting', () => {
  it('is sandbox mode with the demo partners, on this machine only', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      mode: 'sandbox',
      identity: { kind: 'demo' },
      server: { host: '127.0.0.1', port: 4000, introspection: true, playground: true },
      sandbox: { host: '127.0.0.1', port: 4010, customers: 200, seed: 1, quotas: true, largeAmounts: false },
    });
    expect(config.partners.map(({ id, endpoints }) => [id, endpoints.bss])).toEqual(
      DEMO_PARTNERS.map(({ id }) => [id, 'http://127.0.0.1:4010']),
    );
  });

  it('gives the demo partners the address of the sandbox', () => {
    const { partners } = atSandbox(loadConfig({ SANDBOX_PORT: '0' }), 'http://127.0.0.1:5555');
    expect(partners.map(({ endpoints }) => endpoints)).toEqual(
      DEMO_PARTNERS.map(() => ({
        bss: 'http://127.0.0.1:5555',
        iam: 'http://127.0.0.1:5555',
        osm: 'http://127.0.0.1:5555',
      })),
    );
  });

  it('counts an empty name as absent', () => {
    expect(loadConfig({ PORT: '', PARTNER_SECRET_KEY: ' ', OIDC_ISSUER: '' }).mode).toBe('sandbox');
  });
});

describe('with a partner', () => {
  it('is live, closed to readers of the schema, at the public endpoints of its site', () => {
    const config = loadConfig({ ...PARTNER, ...OIDC });
    expect(config).toMatchObject({
      mode: 'live',
      server: { introspection: false, playground: false },
      identity: { kind: 'oidc', issuers: [{ algorithms: ['RS256', 'ES256'], claims: { roles: 'roles' } }] },
    });
    expect(config.partners).toMatchObject([
      {
        id: 'acme',
        site: 'CHINA',
        endpoints: {
          bss: 'https://bss.myhuaweicloud.com',
          iam: 'https://iam.myhuaweicloud.com',
          osm: 'https://osm.cn-south-1.myhuaweicloud.com',
        },
      },
    ]);
  });

  it('lets every endpoint be replaced', () => {
    const given = { bss: 'https://bss.example.com', iam: 'https://iam.example.com', osm: 'https://osm.example.com' };
    const { partners } = loadConfig({
      ...PARTNER,
      ...OIDC,
      PARTNER_BSS_ENDPOINT: given.bss,
      PARTNER_IAM_ENDPOINT: given.iam,
      PARTNER_OSM_ENDPOINT: given.osm,
    });
    expect(partners[0]?.endpoints).toEqual(given);
  });

  it.each([
    ['CHINA', 'https://osm.cn-south-1.myhuaweicloud.com'],
    ['INTERNATIONAL', 'https://osm.ap-southeast-3.myhuaweicloud.com'],
    ['EUROPE', undefined],
  ])('has the ticket service of the site %s: %s', (site, address) => {
    const { partners } = loadConfig({ ...PARTNER, ...OIDC, PARTNER_SITE: site });
    expect(partners[0]?.endpoints.osm).toBe(address);
  });

  it('is frozen at every depth', () => {
    const { partners, server } = loadConfig({ ...PARTNER, ...OIDC, CORS_ORIGINS: 'https://a.example.com' });
    expect(() => Object.assign(partners[0]?.endpoints ?? {}, { bss: 'https://evil.example.com' })).toThrow(TypeError);
    expect(() => (server.corsOrigins as string[]).push('https://evil.example.com')).toThrow(TypeError);
  });

  it.each(Object.keys(PARTNER))('is refused, not replaced by the sandbox, when %s is missing', (name) => {
    expect(problemsOf(without({ ...PARTNER, ...OIDC }, name))).toEqual([
      expect.stringMatching(`^${name} .*is missing`),
    ]);
  });

  it.each(Object.keys(OIDC))('is refused when %s is missing', (name) => {
    expect(problemsOf(without({ ...PARTNER, ...OIDC }, name))).toEqual([
      expect.stringMatching(`^${name} .*is missing`),
    ]);
  });

  it('needs an identity provider', () => {
    expect(problemsOf(PARTNER)).toEqual([expect.stringMatching(/^OIDC_ISSUER /)]);
  });
});

describe('mails', () => {
  const LIVE = { ...PARTNER, ...OIDC };
  const SERVER = { MAIL_HOST: 'smtp.example.com', MAIL_FROM: 'partners@example.com' };
  const LINKS = { RECORD_LINK_KEY: 'k'.repeat(32), PUBLIC_URL: 'https://graph.example.com' };

  it.each([
    ['nowhere with a partner, as long as no server and no folder is set', LIVE, null],
    ['nowhere when mails are off', { ...LIVE, ...SERVER, ...LINKS, MAIL: 'off' }, null],
    ['in the sandbox to a folder of the process', {}, { kind: 'folder', directory: null }],
    ['to a folder', { ...LIVE, ...LINKS, MAIL_FOLDER: '/mail' }, { kind: 'folder', directory: '/mail' }],
    [
      'to a server, encrypted',
      { ...LIVE, ...LINKS, ...SERVER, MAIL_USER: 'acme', MAIL_PASSWORD: 'secret' },
      { kind: 'smtp', port: 587, security: 'starttls', login: { user: 'acme', password: 'secret' } },
    ],
  ])('are sent %s', (_, env, mail) => {
    const config = loadConfig(env);
    if (mail === null) expect(config.mail).toBeNull();
    else expect(config.mail).toMatchObject(mail);
  });

  it.each([
    ['a sender', { ...LINKS, MAIL_HOST: 'smtp.example.com' }, ['MAIL_FROM']],
    ['links', SERVER, ['RECORD_LINK_KEY', 'PUBLIC_URL']],
    ['a password for the user', { ...SERVER, ...LINKS, MAIL_USER: 'acme' }, ['MAIL_USER']],
    ['only one of server and folder', { ...SERVER, ...LINKS, MAIL_FOLDER: '/mail' }, ['MAIL_FOLDER']],
    ['a server when they are switched on', { ...LINKS, MAIL: 'on' }, ['MAIL_HOST']],
  ])('need %s', (_, env, names) => {
    expect(problemsOf({ ...LIVE, ...env }).map((problem) => problem.split(' ')[0])).toEqual(names);
  });
});

describe('the mode', () => {
  it.each([
    ['an identity provider without a partner', OIDC, /no partner/],
    ['production without a partner', { NODE_ENV: 'production' }, /SANDBOX=on/],
    ['the sandbox switched off without a partner', { SANDBOX: 'off' }, /SANDBOX is off/],
    ['the sandbox switched on with a partner', { ...PARTNER, ...OIDC, SANDBOX: 'on' }, /^SANDBOX /],
  ])('refuses %s', (_, env, problem) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(problem)]);
  });

  it('takes the sandbox in production and with an identity provider when asked for', () => {
    expect(loadConfig({ SANDBOX: 'on', NODE_ENV: 'production' }).mode).toBe('sandbox');
    expect(loadConfig({ SANDBOX: 'on', ...OIDC })).toMatchObject({ mode: 'sandbox', identity: { kind: 'oidc' } });
  });
});

describe('an invalid value', () => {
  it.each([
    ['PORT', '70000', /whole number from 0 to 65535/],
    ['PORT', '-1', /whole number/],
    ['PORT', '4e3', /whole number/],
    ['REQUEST_TIMEOUT_MS', '1', /from 100 to 600000 milliseconds/],
    ['BODY_LIMIT_BYTES', '1kb', /bytes/],
    ['SANDBOX_CUSTOMERS', '0', /from 1 to 1000000/],
    ['SANDBOX_QUOTAS', 'no', /on or off/],
    ['INTROSPECTION', 'true', /on or off/],
    ['SANDBOX', 'yes', /auto, on, off/],
    ['LOG_LEVEL', 'loud', /debug/],
    ['CORS_ORIGINS', 'https://a.example.com, *', /origins/],
    ['CORS_ORIGINS', 'https://a.example.com/', /origins/],
    ['MAX_UPSTREAM_CALLS', '0', /calls/],
  ])('%s=%s is reported with the expected form', (name, value, problem) => {
    expect(problemsOf({ [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name} \\(.+: expected .*${problem.source}`)),
    ]);
  });

  it.each([
    ['PARTNER_SITE', 'MARS', /CHINA, INTERNATIONAL, EUROPE/],
    ['PARTNER_BSS_ENDPOINT', 'http://bss.example.com', /https/],
    ['OIDC_JWKS_URL', 'http://id.example.com/keys', /https/],
    ['OIDC_JWKS_URL', 'id.example.com', /https/],
  ])('%s=%s is refused for a live gateway', (name, value, problem) => {
    expect(problemsOf({ ...PARTNER, ...OIDC, [name]: value })).toEqual([expect.stringMatching(problem)]);
  });

  it('is reported together with all others, and no value is repeated', () => {
    const problems = problemsOf({
      ...without(PARTNER, 'PARTNER_ID'),
      PORT: 'secret-port',
      LOG_LEVEL: 'secret-level',
      PARTNER_SITE: 'secret-site',
      OIDC_JWKS_URL: 'secret-url',
    });
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(
      ['LOG_LEVEL', 'OIDC_AUDIENCE', 'OIDC_ISSUER', 'OIDC_JWKS_URL', 'PARTNER_ID', 'PARTNER_SITE', 'PORT'].sort(),
    );
    expect(problems.join()).not.toMatch(/secret-|SK-acme|AK-acme/i);
  });
});
