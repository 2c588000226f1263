import { HTTP_POST } from './namespaces.ts';
import { readRedirect } from './redirect-message.ts';
import { signOnRefusal } from './refused.ts';
import type { ServiceProvider } from './service-provider.ts';

/** The vendor's request to sign on a user. */
export interface AuthnRequest {
  readonly id: string;
  /** Where the response is posted: one of the addresses in the vendor's metadata. */
  readonly consumerUrl: string;
  readonly relayState: string | null;
}

interface Arrival {
  readonly from: ServiceProvider;
  readonly signOnUrl: string;
  readonly now: number;
}

const consumerOf = (asked: string | null, known: readonly string[]): string | undefined =>
  asked === null ? known[0] : known.find((url) => url === asked);

/** Throws SIGN_ON_REFUSED unless the query is a fresh request by this vendor to this address. */
export const readAuthnRequest = (query: string, { from, signOnUrl, now }: Arrival): AuthnRequest => {
  const { id, root, relayState } = readRedirect(query, { kind: 'AuthnRequest', from, destination: signOnUrl, now });
  const binding = root.getAttribute('ProtocolBinding');
  if (binding !== null && binding !== HTTP_POST) throw signOnRefusal('consumer');
  const consumerUrl = consumerOf(root.getAttribute('AssertionConsumerServiceURL'), from.consumerUrls);
  // A response is posted only to an address in the metadata, even if the vendor signed another one.
  if (consumerUrl === undefined) throw signOnRefusal('consumer');
  return { id, consumerUrl, relayState };
};
