import type { SAML } from '@node-saml/node-saml';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { refuse } from '../http/refusal.ts';
import { entityIdAt, PATHS } from './messages.ts';

const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';

/** The partner's platform, as its SAML metadata describes it. */
export interface Platform {
  readonly entityId: string;
  readonly certificates: readonly string[];
  readonly signOnUrl: string;
  readonly logoutUrl: string | null;
}

/** The parts of an assertion that the vendor reads. */
export interface SignedOn {
  readonly assertionId: string;
  readonly externalId: string;
  readonly vendorPartnerId: string;
}

const rejectAssertion = (why: string) => refuse(403, 'CBC.0151', `The assertion is refused: ${why}`);

const elements = (xml: string, namespace: string, name: string): Element[] => [
  ...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagNameNS(namespace, name),
];

const only = (xml: string, name: string): Element => {
  const [found, ...more] = elements(xml, ASSERTION, name);
  if (!found || more.length > 0) throw rejectAssertion(`expected one ${name}`);
  return found;
};

interface Expected {
  readonly origin: string;
  readonly platform: Platform;
  /** Ids of login requests that have not been answered. */
  readonly open: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The SAML library compares times with the machine's clock; this compares them with the sandbox's clock. */
const requireTimes = (xml: string, now: number): void => {
  const conditions = only(xml, 'Conditions');
  const confirmation = only(xml, 'SubjectConfirmationData');
  const from = Date.parse(conditions.getAttribute('NotBefore') ?? '');
  const until = [conditions, confirmation].map((each) => Date.parse(each.getAttribute('NotOnOrAfter') ?? ''));
  if (!(from <= now) || !until.every((end) => now < end)) throw rejectAssertion('expired');
};

/**
 * The library would expire requests by the machine's clock. This date keeps them; an answered request is removed
 * instead.
 */
const NEVER_OLD = '9999-12-31T00:00:00.000Z';

const libraryFor = async ({ origin, platform, open }: Expected): Promise<SAML> => {
  const { SAML: Library, ValidateInResponseTo } = await import('@node-saml/node-saml');
  return new Library({
    callbackUrl: `${origin}${PATHS.consumer}`,
    issuer: entityIdAt(origin),
    audience: entityIdAt(origin),
    idpIssuer: platform.entityId,
    idpCert: [...platform.certificates],
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    acceptedClockSkewMs: -1,
    validateInResponseTo: ValidateInResponseTo.always,
    cacheProvider: {
      saveAsync: async () => null,
      getAsync: async (id) => (open.has(id) ? NEVER_OLD : null),
      removeAsync: async (id) => id,
    },
  });
};

/** Reads a posted response. Throws a refusal unless it is a valid assertion by the platform for the vendor. */
export const readAssertion = async (base64: string, expected: Expected): Promise<SignedOn> => {
  const library = await libraryFor(expected);
  const { profile } = await library.validatePostResponseAsync({ SAMLResponse: base64 }).catch((error: unknown) => {
    throw rejectAssertion(error instanceof Error ? error.message : 'invalid');
  });
  // Only the signed part is read, so that unsigned elements beside it are ignored.
  const xml = profile?.getAssertionXml?.() ?? '';
  requireTimes(xml, expected.now);
  // The library checks the issuer of logout responses only.
  if (only(xml, 'Issuer').textContent !== expected.platform.entityId) throw rejectAssertion('another platform');
  const recipient = only(xml, 'SubjectConfirmationData').getAttribute('Recipient');
  if (recipient !== `${expected.origin}${PATHS.consumer}`) throw rejectAssertion('another recipient');
  const { xUserId, xAccountId, bpId } = profile as Readonly<Record<string, unknown>>;
  if (typeof xUserId !== 'string' || xUserId !== xAccountId || typeof bpId !== 'string')
    throw rejectAssertion('attributes are missing');
  return {
    assertionId: only(xml, 'Assertion').getAttribute('ID') ?? '',
    externalId: xUserId,
    vendorPartnerId: bpId,
  };
};
