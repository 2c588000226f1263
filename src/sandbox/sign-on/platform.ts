import { DOMParser } from '@xmldom/xmldom';
import type { Platform } from './assertion.ts';

const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata';
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';

/** Reads the metadata that a partner would upload at the vendor. Throws an Error when it is incomplete. */
export const readPlatform = (xml: string): Platform => {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const locationOf = (name: string) =>
    document.getElementsByTagNameNS(METADATA, name)[0]?.getAttribute('Location') ?? null;
  const entityId = document.documentElement?.getAttribute('entityID') ?? null;
  const signOnUrl = locationOf('SingleSignOnService');
  const certificates = [...document.getElementsByTagNameNS(SIGNATURE, 'X509Certificate')].map(
    ({ textContent }) => textContent ?? '',
  );
  if (entityId === null || signOnUrl === null || certificates.length === 0)
    throw new Error('the metadata of the platform is incomplete');
  return { entityId, signOnUrl, logoutUrl: locationOf('SingleLogoutService'), certificates };
};
