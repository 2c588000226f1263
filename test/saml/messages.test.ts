import { generateKeyPairSync, sign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { isGatewayError } from '../../src/errors/index.ts';
import { readAuthnRequest } from '../../src/saml/authn-request.ts';
import { readBindingResult } from '../../src/saml/binding-result.ts';
import type { ServiceProvider } from '../../src/saml/service-provider.ts';

const vendor = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const from: ServiceProvider = {
  entityId: 'https://auth.example.com/',
  consumerUrls: ['https://auth.example.com/acs', 'https://auth.example.com/acs2'],
  logoutAnswerUrl: null,
  keys: [stranger.publicKey, vendor.publicKey].slice(1),
};
const NOW = Date.parse('2026-11-19T02:00:00Z');
const SSO = 'https://graph.example.com/saml/sso';
const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

const ATTRIBUTES = { ID: '_r1', Version: '2.0', IssueInstant: '2026-11-19T02:00:00Z', Destination: SSO };

const xmlOf = (
  attributes: Readonly<Record<string, string>> = {},
  { issuer = from.entityId, root = 'AuthnRequest', before = '', extra = '' } = {},
): string =>
  `${before}<p:${root} xmlns:p="${PROTOCOL}" xmlns:a="${ASSERTION}" ${Object.entries({ ...ATTRIBUTES, ...attributes })
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}>${extra}<a:Issuer>${issuer}</a:Issuer></p:${root}>`;

const encode = (xml: string): string => encodeURIComponent(deflateRawSync(xml).toString('base64'));

const queryOf = (
  xml: string,
  { key = vendor.privateKey, algorithm = RSA_SHA256, relayState = 'https%3A%2F%2Fx%2F' } = {},
): string => {
  const text = `SAMLRequest=${encode(xml)}&RelayState=${relayState}&SigAlg=${encodeURIComponent(algorithm)}`;
  return `${text}&Signature=${encodeURIComponent(sign('RSA-SHA256', Buffer.from(text), key).toString('base64'))}`;
};

const read = (query: string, now = NOW) => readAuthnRequest(query, { from, signOnUrl: SSO, now });

const reasonOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    if (isGatewayError(error)) return [error.code, error.extensions.reason];
    throw error;
  }
  return 'taken';
};
const refusedFor = (reason: string) => ['SIGN_ON_REFUSED', reason];

describe('a request to sign on', () => {
  it('is read in every spelling of its algorithm and of its encoding', () => {
    const expected = { id: '_r1', consumerUrl: 'https://auth.example.com/acs', relayState: 'https://x/' };
    expect(read(queryOf(xmlOf()))).toEqual(expected);
    expect(read(queryOf(xmlOf(), { algorithm: RSA_SHA256.toUpperCase() }))).toEqual(expected);
    // The signature covers the text as sent: decoding and encoding `%3a` again would give `%3A` and break it.
    expect(read(queryOf(xmlOf(), { relayState: 'https%3a%2f%2fx%2f' }))).toEqual(expected);
    expect(read(queryOf(xmlOf({ AssertionConsumerServiceURL: 'https://auth.example.com/acs2' })))).toMatchObject({
      consumerUrl: 'https://auth.example.com/acs2',
    });
    expect(read(queryOf(xmlOf()), NOW + 5 * 60_000)).toEqual(expected);
  });

  const good = queryOf(xmlOf());
  it.each<[string, string, string]>([
    ['without a signature', good.slice(0, good.indexOf('&Signature')), 'signature'],
    ['signed by another', queryOf(xmlOf(), { key: stranger.privateKey }), 'signature'],
    [
      'with another RelayState than was signed',
      good.replace('https%3A%2F%2Fx%2F', 'https%3A%2F%2Fevil%2F'),
      'signature',
    ],
    ['with the same text in another encoding', good.replace('https%3A', 'https%3a'), 'signature'],
    ['without the RelayState that was signed', good.replace(/&RelayState=[^&]*/, ''), 'signature'],
    [
      'whose message was exchanged',
      good.replace(/SAMLRequest=[^&]*/, `SAMLRequest=${encode(xmlOf({ ID: '_r2' }))}`),
      'signature',
    ],
    ['with a second message', `${good}&SAMLRequest=${encode(xmlOf())}`, 'parameters'],
    ['with two signatures', `${good}&Signature=x`, 'parameters'],
    [
      'with SHA-1',
      queryOf(xmlOf(), { algorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }),
      'signature-algorithm',
    ],
    ['of 20,000 characters', `${good}&x=${'y'.repeat(20_000)}`, 'parameters'],
    ['of another kind', queryOf(xmlOf({}, { root: 'LogoutRequest' })), 'message-kind'],
    ['of version 1.1', queryOf(xmlOf({ Version: '1.1' })), 'message-kind'],
    ['of another issuer', queryOf(xmlOf({}, { issuer: 'https://evil.example.com/' })), 'issuer'],
    ['with two issuers', queryOf(xmlOf({}, { extra: `<a:Issuer>${from.entityId}</a:Issuer>` })), 'issuer'],
    ['for another address', queryOf(xmlOf({ Destination: 'https://other.example.com/saml/sso' })), 'destination'],
    ['five minutes and a second old', queryOf(xmlOf({ IssueInstant: '2026-11-19T01:54:59Z' })), 'expired'],
    ['from the future', queryOf(xmlOf({ IssueInstant: '2026-11-19T02:05:01Z' })), 'expired'],
    ['without a time', queryOf(xmlOf({ IssueInstant: 'today' })), 'expired'],
    [
      'with a foreign place for the answer',
      queryOf(xmlOf({ AssertionConsumerServiceURL: 'https://evil.example.com/' })),
      'consumer',
    ],
    [
      'that wants the answer by artifact',
      queryOf(xmlOf({ ProtocolBinding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact' })),
      'consumer',
    ],
    [
      'with a document type',
      queryOf(xmlOf({}, { before: '<!DOCTYPE x [<!ENTITY a "aaaa">]>' })),
      'xml-with-document-type',
    ],
    ['of a megabyte once it is inflated', queryOf(xmlOf({}, { extra: ' '.repeat(1_000_000) })), 'encoding'],
    ['that is no XML', queryOf('<p:AuthnRequest'), 'xml-malformed'],
    ['that is no deflated text', good.replace(/SAMLRequest=[^&]*/, 'SAMLRequest=%%%'), 'signature'],
    ['that is empty', '', 'parameters'],
  ])('%s is refused', (_, query, reason) => {
    expect(reasonOf(() => read(query))).toEqual(refusedFor(reason));
  });
});

describe('the result of a binding', () => {
  const form = (body: unknown, { key = vendor.privateKey, over = 'base64', sigAlg = 'rsa-sha256' } = {}) => {
    const bindRequest = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)).toString('base64');
    const signed = over === 'base64' ? Buffer.from(bindRequest) : Buffer.from(bindRequest, 'base64');
    return { bindRequest, sigAlg, signature: sign('RSA-SHA256', signed, key).toString('base64') };
  };
  const BOUND = { xUserId: 'u1', xAccountId: 'u1', domainId: 'c1', bindAction: '0', domainName: 'someone' };

  it.each(['base64', 'bytes'])('is read where the vendor signed its %s', (over) => {
    expect(readBindingResult(form(BOUND, { over }), from)).toEqual({ externalId: 'u1', customerId: 'c1', bound: true });
    expect(readBindingResult(form({ ...BOUND, bindAction: 1 }, { over }), from).bound).toBe(false);
  });

  it.each([
    ['signed by another', form(BOUND, { key: stranger.privateKey }), 'signature'],
    [
      'of another user than was signed',
      { ...form(BOUND), bindRequest: form({ ...BOUND, xAccountId: 'u2' }).bindRequest },
      'signature',
    ],
    ['with SHA-1', form(BOUND, { sigAlg: 'rsa-sha1' }), 'signature-algorithm'],
    ['without a customer', form({ ...BOUND, domainId: '' }), 'binding-result'],
    ['with an unknown action', form({ ...BOUND, bindAction: '2' }), 'binding-result'],
    ['that is no JSON', form('{'), 'binding-result'],
    ['that is very long', form({ ...BOUND, more: 'x'.repeat(20_000) }), 'binding-result'],
    ['that is empty', { bindRequest: '', sigAlg: '', signature: '' }, 'signature-algorithm'],
  ])('%s is refused', (_, given, reason) => {
    expect(reasonOf(() => readBindingResult(given, from))).toEqual(refusedFor(reason));
  });
});
