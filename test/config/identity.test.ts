import { describe, expect, it } from '@jest/globals';
import { type IssuerConfig, loadConfig } from '../../src/config/index.ts';
import { problemsOf as problemsWith, settingsFile } from './support.ts';

const STAFF = { OIDC_ISSUER: 'https://id.example.com', OIDC_AUDIENCE: 'partnergraph' };
const CUSTOMERS = { OIDC_CUSTOMERS_ISSUER: 'https://shop.example.com', OIDC_CUSTOMERS_AUDIENCE: 'partnergraph' };

const issuersOf = (env: Record<string, string>): readonly IssuerConfig[] => {
  const { identity } = loadConfig({ SANDBOX: 'on', ...env });
  if (identity.kind !== 'oidc') throw new Error('expected identity providers');
  return identity.issuers;
};

const problemsOf = (env: Record<string, string>) => problemsWith({ SANDBOX: 'on', ...env });

const identityFile = (identity: unknown) => settingsFile({ identity });

describe('one issuer', () => {
  it('needs its address and the audience only', () => {
    expect(issuersOf(STAFF)).toMatchObject([
      {
        issuer: 'https://id.example.com',
        algorithms: ['RS256', 'ES256'],
        viewers: ['member', 'reseller', 'customer', 'service'],
        claims: { kind: 'viewer_kind', reseller: 'reseller_id', customer: 'customer_id' },
      },
    ]);
  });

  it('may be limited to kinds of viewer and to partners', () => {
    expect(issuersOf({ ...STAFF, OIDC_VIEWERS: 'service, member', OIDC_PARTNERS: 'demo-cn' })).toMatchObject([
      { viewers: ['service', 'member'], partners: ['demo-cn'] },
    ]);
  });

  it('may sign people in to the playground', () => {
    expect(
      issuersOf({
        ...STAFF,
        OIDC_PLAYGROUND_CLIENT_ID: 'playground',
        OIDC_PLAYGROUND_PARAMETERS: 'resource=https://api.example.com&prompt=login',
      }),
    ).toMatchObject([
      {
        playground: {
          clientId: 'playground',
          scopes: ['openid', 'profile'],
          parameters: { resource: 'https://api.example.com', prompt: 'login' },
        },
      },
    ]);
  });

  it('cannot identify a person who signed in without the scope for it', () => {
    expect(
      problemsOf({ ...STAFF, OIDC_PLAYGROUND_CLIENT_ID: 'playground', OIDC_PLAYGROUND_SCOPES: 'profile,email' }),
    ).toEqual([expect.stringMatching(/^OIDC_PLAYGROUND_SCOPES .* openid among them/)]);
  });

  it.each([
    ['OIDC_ISSUER', 'http://id.example.com', /https/],
    ['OIDC_ISSUER', 'id.example.com', /https/],
    ['OIDC_ISSUER', 'https://id.example.com/?realm=x', /exactly as in its tokens/],
    ['OIDC_JWKS_URL', 'http://id.example.com/keys', /https/],
    ['OIDC_ALGORITHMS', 'none', /RS256/],
    ['OIDC_ALGORITHMS', 'RS256,HS256', /RS256/],
    ['OIDC_CLOCK_TOLERANCE_SECONDS', '3600', /seconds/],
    ['OIDC_VIEWERS', 'member,administrator', /member, reseller, customer, service/],
    ['OIDC_PARTNERS', 'demo-cn,nobody', /OIDC_PARTNERS .* not configured/],
    ['OIDC_PLAYGROUND_SCOPES', 'openid', /OIDC_PLAYGROUND_CLIENT_ID .* is missing/],
    ['OIDC_PLAYGROUND_CLIENT_ID', 'partnergraph', /must differ from the audience/],
  ])('%s=%s is refused', (name, value, problem) => {
    expect(problemsOf({ ...STAFF, [name]: value })).toEqual([expect.stringMatching(problem)]);
  });
});

describe('several issuers', () => {
  it('by variables: one for customers alone, the other for all other viewers', () => {
    expect(issuersOf({ ...STAFF, ...CUSTOMERS })).toMatchObject([
      { issuer: 'https://id.example.com', viewers: ['member', 'reseller', 'service'] },
      { issuer: 'https://shop.example.com', viewers: ['customer'] },
    ]);
  });

  it('by variables: the first can still be limited to kinds of viewer and to partners', () => {
    const viewers = (env: Record<string, string>) =>
      issuersOf({ ...CUSTOMERS, ...env }).map((issuer) => issuer.viewers);
    expect(viewers({ ...STAFF, OIDC_VIEWERS: 'member' })).toEqual([['member'], ['customer']]);
    const staff = { issuer: 'https://id.example.com', audience: 'partnergraph', viewers: ['service'] };
    expect(viewers(identityFile([staff]))).toEqual([['service'], ['customer']]);
  });

  it('by variables: none is valid without the first', () => {
    expect(problemsOf(CUSTOMERS)).toEqual([
      expect.stringMatching(/^OIDC_ISSUER .* is missing/),
      expect.stringMatching(/^OIDC_AUDIENCE .* is missing/),
    ]);
    expect(problemsOf({ OIDC_CUSTOMERS_AUDIENCE: 'partnergraph' })).toContainEqual(
      expect.stringMatching(/^identity\.0: is missing; expected an issuer/),
    );
  });

  const issuer = (name: string, more = {}) => ({
    issuer: `https://${name}.example.com`,
    audience: 'partnergraph',
    ...more,
  });

  it.each([
    [
      'an issuer that does not say for whom it may speak',
      [issuer('a', { viewers: ['member'] }), issuer('b')],
      /^identity\.1\.viewers/,
    ],
    [
      'two issuers with one address',
      [issuer('a', { viewers: ['member'] }), issuer('a', { viewers: ['customer'] })],
      /used by two identity providers/,
    ],
    ['none', [], /at least one issuer/],
    ['a value that is not a list', issuer('a'), /a list of issuers/],
  ])('in the file: %s is refused', (_, identity, problem) => {
    expect(problemsOf(identityFile(identity))).toEqual([expect.stringMatching(problem)]);
  });

  it('in the file: variables change none of them', () => {
    const several = identityFile([issuer('a', { viewers: ['member'] }), issuer('b', { viewers: ['customer'] })]);
    expect(issuersOf(several)).toHaveLength(2);
    expect(problemsOf({ ...several, OIDC_AUDIENCE: 'x' })).toEqual([
      'OIDC_AUDIENCE: cannot be combined with several issuers in the file',
    ]);
  });
});
