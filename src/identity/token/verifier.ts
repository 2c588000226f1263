import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { OidcConfig } from '../../config/index.ts';
import { GatewayError } from '../../errors/index.ts';
import { type Claims, readClaims } from './claims.ts';

/**
 * From the value of an `Authorization` header to claims: null without a header, UNAUTHENTICATED with a `reason` hint
 * otherwise when the token does not hold.
 */
export type TokenVerifier = (authorization: string | undefined) => Promise<Claims | null>;

export type TokenRules = Pick<
  OidcConfig,
  'issuer' | 'audience' | 'algorithms' | 'clockToleranceSeconds' | 'claims' | 'viewers'
>;

type Reason =
  | 'malformed'
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'missing-claim'
  | 'invalid';

const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i;

const CLAIM_REASONS: Readonly<Record<string, Reason>> = {
  iss: 'wrong-issuer',
  aud: 'wrong-audience',
  nbf: 'not-yet-valid',
};

const reasonOf = (error: unknown): Reason => {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.reason === 'missing' ? 'missing-claim' : (CLAIM_REASONS[error.claim] ?? 'invalid');
  return 'invalid';
};

/** The identity provider's trouble is not the caller's: a good token must not be called bad because keys are out of reach. */
const keysOutOfReach = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error.code === 'ERR_JOSE_GENERIC' ||
  error instanceof errors.JWKSInvalid;

const refuse = (reason: Reason, cause?: unknown) => new GatewayError('UNAUTHENTICATED', { hints: { reason }, cause });

interface Verified {
  readonly claims: Claims;
  readonly key: unknown;
  /** What the key was asked for with. */
  readonly asked: Parameters<JWTVerifyGetKey>;
  /** Epoch milliseconds. */
  readonly until: number;
}

const REMEMBERED_TOKENS = 5_000;

/**
 * Verifies with the given keys; both kinds of issuer end here, so that one set of rules holds. A client sends one token
 * many times, and checking its signature costs more than answering a small query: a token that held is remembered until
 * its own end, as long as the key it was checked with is still the issuer's.
 */
export const verifierWithKeys = (keys: JWTVerifyGetKey, rules: TokenRules): TokenVerifier => {
  const verified = new LRUCache<string, Verified>({ max: REMEMBERED_TOKENS });

  const check = async (token: string): Promise<Claims> => {
    const known = verified.get(token);
    if (known && Date.now() < known.until && (await keys(...known.asked)) === known.key) return known.claims;
    let asked: Parameters<JWTVerifyGetKey> | undefined;
    const noted: JWTVerifyGetKey = (...question) => {
      asked = question;
      return keys(...question);
    };
    const { payload, key } = await jwtVerify(token, noted, {
      issuer: rules.issuer,
      audience: rules.audience,
      algorithms: [...rules.algorithms],
      clockTolerance: rules.clockToleranceSeconds,
      requiredClaims: ['exp'],
    });
    const claims = readClaims(payload, rules.claims, rules.viewers);
    if (asked) verified.set(token, { claims, key, asked, until: (payload.exp ?? 0) * 1000 });
    return claims;
  };

  return async (authorization) => {
    if (authorization === undefined) return null;
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw refuse('malformed');
    try {
      return await check(token);
    } catch (error) {
      if (error instanceof GatewayError) throw error;
      if (keysOutOfReach(error))
        throw new GatewayError('INTERNAL', {
          details: { step: 'fetching the keys of the identity provider' },
          cause: error,
        });
      throw refuse(reasonOf(error), error);
    }
  };
};

/**
 * Keys come from the identity provider, are kept for ten minutes and fetched anew when a token names an unknown one, but
 * not sooner than `cooldownMs` after the last time: made-up key ids must not become a flood at the provider.
 */
export const createTokenVerifier = (identity: OidcConfig, { cooldownMs = 10_000 } = {}): TokenVerifier =>
  verifierWithKeys(
    createRemoteJWKSet(new URL(identity.jwksUrl), { timeoutDuration: 5_000, cooldownDuration: cooldownMs }),
    identity,
  );
