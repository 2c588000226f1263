import { type KeyObject, X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { HTTP_POST, HTTP_REDIRECT, METADATA, XML_SIGNATURE } from './namespaces.ts';
import { childrenNamed, readXml } from './xml.ts';

/** The vendor as a service provider, as its metadata describes it. */
export interface ServiceProvider {
  readonly entityId: string;
  /** Addresses to which assertions are posted; the default one first. */
  readonly consumerUrls: readonly string[];
  /** Address to which the answer to a logout request is redirected; null when the vendor takes none. */
  readonly logoutAnswerUrl: string | null;
  /** Keys with which the vendor signs; several while it rotates them. */
  readonly keys: readonly KeyObject[];
}

/** The metadata lacks a part that sign-on needs, which the message names. */
export class UnusableMetadata extends Error {}

const requireValue = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) throw new UnusableMetadata(`the vendor's metadata has no ${what}`);
  return value;
};

const certificatesOf = (descriptor: Element): readonly X509Certificate[] =>
  childrenNamed(descriptor, METADATA, 'KeyDescriptor')
    .filter((key) => key.getAttribute('use') !== 'encryption')
    .flatMap((key) => childrenNamed(key, XML_SIGNATURE, 'KeyInfo'))
    .flatMap((info) => childrenNamed(info, XML_SIGNATURE, 'X509Data'))
    .flatMap((data) => childrenNamed(data, XML_SIGNATURE, 'X509Certificate'))
    .map(({ textContent }) => new X509Certificate(Buffer.from(textContent ?? '', 'base64')));

const hasBinding = (binding: string) => (service: Element) => service.getAttribute('Binding') === binding;

const consumersOf = (descriptor: Element): readonly string[] =>
  childrenNamed(descriptor, METADATA, 'AssertionConsumerService')
    .filter(hasBinding(HTTP_POST))
    .sort((a, b) => Number(b.getAttribute('isDefault') === 'true') - Number(a.getAttribute('isDefault') === 'true'))
    .flatMap((service) => service.getAttribute('Location') ?? []);

/** Reads the metadata. Throws UnusableMetadata, and SIGN_ON_REFUSED for text that is not XML of acceptable size. */
export const readServiceProvider = (text: string): ServiceProvider => {
  const root = requireValue(readXml(text).documentElement, 'root element');
  const descriptor = requireValue(childrenNamed(root, METADATA, 'SPSSODescriptor')[0], 'SPSSODescriptor');
  const consumerUrls = consumersOf(descriptor);
  requireValue(consumerUrls[0], 'AssertionConsumerService for HTTP-POST');
  const keys = certificatesOf(descriptor).map(({ publicKey }) => publicKey);
  requireValue(keys[0], 'signing certificate');
  const logout = childrenNamed(descriptor, METADATA, 'SingleLogoutService').find(hasBinding(HTTP_REDIRECT));
  return {
    entityId: requireValue(root.getAttribute('entityID'), 'entityID'),
    consumerUrls,
    logoutAnswerUrl: logout?.getAttribute('ResponseLocation') ?? logout?.getAttribute('Location') ?? null,
    keys,
  };
};
