import { createRemoteJWKSet, customFetch, type FetchImplementation, type JWTVerifyGetKey } from 'jose';
import type { IssuerConfig } from '../../config/index.ts';
import { discoverKeys } from './discovery.ts';
import { createRest } from './rest.ts';

export interface KeyTimes {
  /** A key id that is not known is looked for at the provider, but not sooner than this after the last time. */
  readonly cooldownMs?: number;
  /** How long a provider that failed is left alone. */
  readonly restMs?: number;
}

const TIMEOUT_MS = 5_000;

/**
 * The keys of an issuer, as its tokens need them: nothing is asked before the first one, so a gateway starts while its
 * provider is down. They are kept for ten minutes, and a key that the provider took away stops to count by then.
 */
export const issuerKeys = (
  { issuer, jwksUrl }: Pick<IssuerConfig, 'issuer' | 'jwksUrl'>,
  { cooldownMs = 10_000, restMs = 2_000 }: KeyTimes = {},
): JWTVerifyGetKey => {
  const rested = createRest(restMs);
  const fetchKeys: FetchImplementation = (url, options) =>
    rested(async () => {
      const response = await fetch(url, options);
      if (!response.ok) throw new Error(`the identity provider answered HTTP ${response.status} instead of its keys`);
      return response;
    });
  const open = async () =>
    createRemoteJWKSet(jwksUrl ? new URL(jwksUrl) : await rested(() => discoverKeys(issuer, TIMEOUT_MS)), {
      timeoutDuration: TIMEOUT_MS,
      cooldownDuration: cooldownMs,
      [customFetch]: fetchKeys,
    });

  let opening: ReturnType<typeof open> | undefined;
  let opened: Awaited<ReturnType<typeof open>> | undefined;
  const openAndAsk: JWTVerifyGetKey = async (header, token) => {
    opening ??= open();
    const current = opening;
    let keys: typeof opened;
    try {
      keys = await current;
      return await keys(header, token);
    } finally {
      opened = keys?.fresh ? keys : undefined;
      // Discovered anew only where nothing is left to go by: made-up key ids must not cost the keys that are good.
      if (!opened && opening === current) opening = undefined;
    }
  };
  return (header, token) => (opened?.fresh ? opened(header, token) : openAndAsk(header, token));
};

/** Asks an issuer for its keys, once and now; rejects with the reason why there are none. */
export const askForKeys = async ({ issuer, jwksUrl }: Pick<IssuerConfig, 'issuer' | 'jwksUrl'>): Promise<void> => {
  const url = jwksUrl ? new URL(jwksUrl) : await discoverKeys(issuer, TIMEOUT_MS);
  const keys = createRemoteJWKSet(url, { timeoutDuration: TIMEOUT_MS });
  await keys.reload();
  if (!keys.jwks()?.keys.length) throw new Error('the identity provider publishes no keys');
};
