import type { X509Certificate } from 'node:crypto';
import { buildXml } from './build-xml.ts';
import { HTTP_REDIRECT, METADATA, PROTOCOL, TRANSIENT, XML_SIGNATURE } from './namespaces.ts';

/** Addresses of this identity provider; the entity id is the address of its metadata. */
export interface IdentityProvider {
  readonly entityId: string;
  readonly signOnUrl: string;
  readonly logoutUrl: string;
}

/** `origin` is the address of the gateway for browsers, without a slash at the end. */
export const identityProviderAt = (origin: string): IdentityProvider => ({
  entityId: `${origin}/saml/metadata.xml`,
  signOnUrl: `${origin}/saml/sso`,
  logoutUrl: `${origin}/saml/slo`,
});

/** The metadata that a partner uploads at the vendor; it contains nothing secret. */
export const providerMetadata = (
  { entityId, signOnUrl, logoutUrl }: IdentityProvider,
  certificates: readonly X509Certificate[],
): string => {
  const text = buildXml((element) => {
    const keys = certificates.map((certificate) =>
      element(METADATA, 'md:KeyDescriptor', { use: 'signing' }, [
        element(XML_SIGNATURE, 'ds:KeyInfo', {}, [
          element(XML_SIGNATURE, 'ds:X509Data', {}, [
            element(XML_SIGNATURE, 'ds:X509Certificate', {}, [certificate.raw.toString('base64')]),
          ]),
        ]),
      ]),
    );
    return element(METADATA, 'md:EntityDescriptor', { entityID: entityId }, [
      element(
        METADATA,
        'md:IDPSSODescriptor',
        { WantAuthnRequestsSigned: 'true', protocolSupportEnumeration: PROTOCOL },
        [
          ...keys,
          element(METADATA, 'md:SingleLogoutService', { Binding: HTTP_REDIRECT, Location: logoutUrl }),
          element(METADATA, 'md:NameIDFormat', {}, [TRANSIENT]),
          element(METADATA, 'md:SingleSignOnService', { Binding: HTTP_REDIRECT, Location: signOnUrl }),
        ],
      ),
    ]);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
};
