import { constants, type KeyObject, verify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { Element } from '@xmldom/xmldom';
import { ASSERTION, PROTOCOL, RSA_SHA256 } from './namespaces.ts';
import { signOnRefusal } from './refused.ts';
import type { ServiceProvider } from './service-provider.ts';
import { onlyText, readXml } from './xml.ts';

/** The contents of a message that arrived by redirect and whose signature was verified. */
export interface RedirectMessage {
  readonly id: string;
  readonly root: Element;
  readonly relayState: string | null;
}

interface Expected {
  /** Local name of the message's root: `AuthnRequest`, `LogoutRequest`. */
  readonly kind: string;
  readonly from: ServiceProvider;
  /** The address at which the message arrived. */
  readonly destination: string;
  readonly now: number;
}

const PARAMETERS = ['SAMLRequest', 'RelayState', 'SigAlg', 'Signature'] as const;
type Parameter = (typeof PARAMETERS)[number];

/** The vendor's deflated messages have less than 2 kB. */
const MOST_QUERY = 16_384;
const MOST_INFLATED = 65_536;
/** SAML limits RelayState to 80 bytes. The vendor's contains an address and may be longer. */
const MOST_RELAY_STATE = 2_048;
/** Largest difference between the time of a message and the gateway's time. */
const FRESH_MS = 5 * 60_000;

/** Parameters as they were sent, still encoded, because this text is signed. */
const rawParameters = (query: string): ReadonlyMap<string, string> => {
  if (query.length > MOST_QUERY) throw signOnRefusal('parameters');
  const pairs = query.split('&').map((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? ([pair, ''] as const) : ([pair.slice(0, at), pair.slice(at + 1)] as const);
  });
  const known = pairs.filter(([name]) => (PARAMETERS as readonly string[]).includes(name));
  if (new Set(known.map(([name]) => name)).size !== known.length) throw signOnRefusal('parameters');
  return new Map(known);
};

const decodeText = (raw: string): string => {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '));
  } catch {
    throw signOnRefusal('encoding');
  }
};

/** The signed text: the parameters as they were sent, in the order that SAML prescribes. */
const signedText = (raw: ReadonlyMap<string, string>): string =>
  (['SAMLRequest', 'RelayState', 'SigAlg'] satisfies Parameter[])
    .filter((name) => raw.has(name))
    .map((name) => `${name}=${raw.get(name)}`)
    .join('&');

const isSignedBy = (keys: readonly KeyObject[], text: string, signature: Buffer): boolean =>
  keys.some((key) => verify('RSA-SHA256', Buffer.from(text), { key, padding: constants.RSA_PKCS1_PADDING }, signature));

const requireSignature = (raw: ReadonlyMap<string, string>, keys: readonly KeyObject[]): void => {
  const algorithm = raw.get('SigAlg');
  const signature = raw.get('Signature');
  if (algorithm === undefined || signature === undefined) throw signOnRefusal('signature');
  // The vendor's pages spell the algorithm in upper case.
  if (decodeText(algorithm).toLowerCase() !== RSA_SHA256) throw signOnRefusal('signature-algorithm');
  // Base64 has plus signs, which some clients send without encoding.
  const bytes = Buffer.from(decodeText(signature.replaceAll('+', '%2B')), 'base64');
  if (!isSignedBy(keys, signedText(raw), bytes)) throw signOnRefusal('signature');
};

const inflate = (base64: string): string => {
  try {
    return inflateRawSync(Buffer.from(base64, 'base64'), { maxOutputLength: MOST_INFLATED }).toString('utf8');
  } catch {
    throw signOnRefusal('encoding');
  }
};

const requireFresh = (issued: string | null, now: number): void => {
  const at = Date.parse(issued ?? '');
  // Written as a negation so that an invalid time (NaN) is refused too.
  if (!(Math.abs(now - at) <= FRESH_MS)) throw signOnRefusal('expired');
};

/**
 * Reads a request of the vendor from the raw query of a redirect. Throws SIGN_ON_REFUSED unless the vendor signed it
 * for this address within the last five minutes.
 */
export const readRedirect = (query: string, { kind, from, destination, now }: Expected): RedirectMessage => {
  const raw = rawParameters(query);
  const request = raw.get('SAMLRequest');
  if (request === undefined) throw signOnRefusal('parameters');
  requireSignature(raw, from.keys);
  const root = readXml(inflate(decodeText(request.replaceAll('+', '%2B')))).documentElement;
  if (root?.namespaceURI !== PROTOCOL || root.localName !== kind) throw signOnRefusal('message-kind');
  if (root.getAttribute('Version') !== '2.0') throw signOnRefusal('message-kind');
  if (onlyText(root, ASSERTION, 'Issuer') !== from.entityId) throw signOnRefusal('issuer');
  if (root.getAttribute('Destination') !== destination) throw signOnRefusal('destination');
  requireFresh(root.getAttribute('IssueInstant'), now);
  const id = root.getAttribute('ID');
  if (!id || id.length > 256) throw signOnRefusal('message-kind');
  const relayState = raw.get('RelayState');
  if (relayState !== undefined && relayState.length > MOST_RELAY_STATE) throw signOnRefusal('parameters');
  return { id, root, relayState: relayState === undefined ? null : decodeText(relayState) };
};
