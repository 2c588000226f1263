import * as oauth from 'oauth4webapi';

/**
 * Reads the address of an issuer's keys from `/.well-known/openid-configuration`. Rejects when the provider does not
 * answer in time, names another issuer, or names an unencrypted address of its keys.
 */
export const discoverKeys = async (issuer: string, timeoutMs: number): Promise<URL> => {
  const url = new URL(issuer);
  // The configuration accepts an http issuer on this machine only.
  const plain = url.protocol === 'http:';
  const response = await oauth.discoveryRequest(url, {
    signal: AbortSignal.timeout(timeoutMs),
    [oauth.allowInsecureRequests]: plain,
  });
  const found = await oauth.processDiscoveryResponse(url, response);
  if (!found.jwks_uri || !URL.canParse(found.jwks_uri))
    throw new Error('the discovery document of the identity provider has no valid jwks_uri');
  const keys = new URL(found.jwks_uri);
  if (keys.protocol !== 'https:' && !plain)
    throw new Error('the jwks_uri of the identity provider must be an https address');
  return keys;
};
