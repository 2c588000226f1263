import { beforeAll, describe, expect, it } from '@jest/globals';
import { makeSigningKey } from '../../src/saml/index.ts';
import { signedResponse } from '../../src/saml/response.ts';
import type { SigningKey } from '../../src/saml/signing-keys.ts';
import { readAssertion } from '../../src/sandbox/sign-on/assertion.ts';

const NOW = Date.parse('2026-11-19T02:00:00Z');
const VENDOR = 'https://auth.example.com';
const PLATFORM = 'https://graph.example.com/saml/metadata.xml';
const CONSUMER = `${VENDOR}/authui/saml/SAMLAssertionConsumer`;

describe('an assertion', () => {
  let key: SigningKey;
  let other: SigningKey;
  beforeAll(async () => {
    [key, other] = await Promise.all([
      makeSigningKey('graph.example.com', NOW),
      makeSigningKey('evil.example.com', NOW),
    ]);
  });

  const response = (changes: Partial<Parameters<typeof signedResponse>[0]> = {}): string => {
    let ids = 0;
    return signedResponse({
      key,
      issuer: PLATFORM,
      audience: `${VENDOR}/`,
      consumerUrl: CONSUMER,
      inResponseTo: '_r1',
      attributes: { xUserId: 'u<1>&"', xAccountId: 'u<1>&"', bpId: 'p1', email: '' },
      now: NOW,
      newId: () => `_${++ids}`,
      ...changes,
    });
  };
  const read = (xml: string, { now = NOW, open = ['_r1'] } = {}) =>
    readAssertion(Buffer.from(xml).toString('base64'), {
      origin: VENDOR,
      platform: {
        entityId: PLATFORM,
        certificates: [key.certificate.raw.toString('base64')],
        signOnUrl: '',
        logoutUrl: null,
      },
      open: new Set(open),
      now,
    });

  it('of the gateway is accepted by the vendor, with its texts unchanged, until it expires', async () => {
    const expected = { assertionId: '_2', externalId: 'u<1>&"', vendorPartnerId: 'p1' };
    expect(await read(response())).toMatchObject({ externalId: expected.externalId, vendorPartnerId: 'p1' });
    await expect(read(response(), { now: NOW + 299_999 })).resolves.toBeDefined();
    await expect(read(response(), { now: NOW + 300_000 })).rejects.toThrow('expired');
    await expect(read(response(), { now: NOW - 60_001 })).rejects.toThrow('expired');
  });

  it('has its signature directly after its issuer, and none of its parts can be changed', async () => {
    const xml = response();
    expect(xml).toMatch(/<saml:Issuer Format="[^"]*">[^<]*<\/saml:Issuer><ds:Signature /);
    expect(xml).toContain('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256');
    for (const [from, to] of [
      ['u&lt;1&gt;', 'u2'],
      ['NotOnOrAfter="2026-11-19T02:05:00.000Z"', 'NotOnOrAfter="2027-11-19T02:05:00.000Z"'],
      [`Recipient="${CONSUMER}"`, 'Recipient="https://evil.example.com/"'],
    ] as const)
      await expect(read(xml.replaceAll(from, to))).rejects.toThrow(/refused/);
  });

  it.each([
    ['signed with another key', () => response({ key: other })],
    ['of another platform', () => response({ issuer: 'https://evil.example.com/saml/metadata.xml' })],
    ['for another audience', () => response({ audience: 'https://other.example.com/' })],
    ['for another recipient', () => response({ consumerUrl: 'https://other.example.com/acs' })],
    ['that answers another request', () => response({ inResponseTo: '_r2' })],
    ['without its signature', () => response().replace(/<ds:Signature .*<\/ds:Signature>/s, '')],
    [
      'wrapped beside a forged one',
      () => {
        const xml = response();
        const assertion = /<saml:Assertion .*<\/saml:Assertion>/s.exec(xml)?.[0] ?? '';
        const forged = assertion
          .replace(/<ds:Signature .*<\/ds:Signature>/s, '')
          .replace(/ID="[^"]*"/, 'ID="_forged"')
          .replaceAll('u&lt;1&gt;', 'u2');
        return xml.replace(assertion, `${forged}${assertion}`);
      },
    ],
    [
      'wrapped inside a forged one',
      () => {
        const xml = response();
        const assertion = /<saml:Assertion .*<\/saml:Assertion>/s.exec(xml)?.[0] ?? '';
        const forged = assertion
          .replace(/<ds:Signature .*<\/ds:Signature>/s, '')
          .replace(/ID="[^"]*"/, 'ID="_forged"')
          .replaceAll('u&lt;1&gt;', 'u2')
          .replace('</saml:Assertion>', `${assertion}</saml:Assertion>`);
        return xml.replace(assertion, forged);
      },
    ],
  ])('%s is refused by the vendor', async (_, make) => {
    await expect(read(make())).rejects.toThrow(/refused|another/);
  });
});
