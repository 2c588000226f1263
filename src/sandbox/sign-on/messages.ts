import { type KeyObject, sign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { isoOf } from '../../time/index.ts';

const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata';
const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const BINDINGS = 'urn:oasis:names:tc:SAML:2.0:bindings';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

export const PATHS = {
  metadata: '/authui/saml/metadata.xml',
  login: '/authui/saml/login',
  consumer: '/authui/saml/SAMLAssertionConsumer',
  logout: '/authui/saml/LogoutServiceHTTPRedirect',
  logoutAnswer: '/authui/saml/LogoutServiceHTTPRedirectResponse',
  bind: '/authui/saml/bind',
} as const;

/** The vendor's entity id ends with a slash. */
export const entityIdAt = (origin: string): string => `${origin}/`;

export const metadataXml = (origin: string, certificate: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<md:EntityDescriptor xmlns:md="${METADATA}" entityID="${entityIdAt(origin)}">
  <md:SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="true" protocolSupportEnumeration="${PROTOCOL}">
    <md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
    <md:SingleLogoutService Binding="${BINDINGS}:HTTP-Redirect" Location="${origin}${PATHS.logout}" ResponseLocation="${origin}${PATHS.logoutAnswer}"/>
    <md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:transient</md:NameIDFormat>
    <md:AssertionConsumerService Binding="${BINDINGS}:HTTP-POST" Location="${origin}${PATHS.consumer}" index="0" isDefault="true"/>
  </md:SPSSODescriptor>
</md:EntityDescriptor>
`;

interface Message {
  readonly kind: 'AuthnRequest' | 'LogoutRequest';
  readonly id: string;
  readonly origin: string;
  readonly destination: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const messageXml = ({ kind, id, origin, destination, now }: Message): string => {
  const consumer =
    kind === 'AuthnRequest'
      ? ` AssertionConsumerServiceURL="${origin}${PATHS.consumer}" ProtocolBinding="${BINDINGS}:HTTP-POST"`
      : '';
  const nameId = kind === 'LogoutRequest' ? '<saml:NameID>user</saml:NameID>' : '';
  return (
    `<samlp:${kind} xmlns:samlp="${PROTOCOL}" xmlns:saml="${ASSERTION}" ID="${id}" Version="2.0"` +
    ` IssueInstant="${isoOf(now)}" Destination="${destination}"${consumer}>` +
    `<saml:Issuer>${entityIdAt(origin)}</saml:Issuer>${nameId}</samlp:${kind}>`
  );
};

/**
 * The address to which a browser is redirected with a signed message; the algorithm is spelled as on the vendor's
 * pages.
 */
export const signedRedirect = (message: Message, relayState: string, key: KeyObject): string => {
  const text = [
    ['SAMLRequest', deflateRawSync(messageXml(message)).toString('base64')],
    ['RelayState', relayState],
    ['SigAlg', RSA_SHA256.toUpperCase().replace('HTTP://WWW.W3.ORG', 'http://www.w3.org')],
  ]
    .map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const signature = sign('RSA-SHA256', Buffer.from(text), key).toString('base64');
  return `${message.destination}?${text}&Signature=${encodeURIComponent(signature)}`;
};
