import { createRemoteJWKSet, customFetch, type FetchImplementation, type JWTVerifyGetKey } from 'jose';
import type { IssuerConfig } from '../../config/index.ts';
import { discoverKeys } from './discovery.ts';
import { createRest } from './rest.ts';

export interface KeyTimes {
  /** Shortest time between two requests to the provider for unknown key ids. */
  readonly cooldownMs?: number;
  /** How long the gateway sends no request to a provider that failed. */
  readonly restMs?: number;
}

const TIMEOUT_MS = 5_000;

/**
 * Reads the keys of an issuer when the first token needs them, so that a gateway starts while its identity provider is
 * down. The keys are cached for ten minutes; a key that the provider has revoked is accepted until then.
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
      // Discovery runs again only without fresh keys: tokens with invented key ids must not discard valid keys.
      if (!opened && opening === current) opening = undefined;
    }
  };
  return (header, token) => (opened?.fresh ? opened(header, token) : openAndAsk(header, token));
};

/** Reads the keys of an issuer once, without a token; rejects with the reason where it cannot. */
export const askForKeys = async ({ issuer, jwksUrl }: Pick<IssuerConfig, 'issuer' | 'jwksUrl'>): Promise<void> => {
  const url = jwksUrl ? new URL(jwksUrl) : await discoverKeys(issuer, TIMEOUT_MS);
  const keys = createRemoteJWKSet(url, { timeoutDuration: TIMEOUT_MS });
  await keys.reload();
  if (!keys.jwks()?.keys.length) throw new Error('the identity provider publishes no keys');
};
