import {
  errors,
  type FlattenedJWSInput,
  type JWTHeaderParameters,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  jwtVerify,
} from 'jose';
import { LRUCache } from 'lru-cache';
import type { IssuerConfig } from '../../config/index.ts';
import { GatewayError } from '../../errors/index.ts';
import type { Clock } from '../../time/index.ts';
import { type Claims, readClaims } from './claims.ts';
import { issuerKeys, type KeyTimes } from './issuer-keys.ts';
import { createSecondUse } from './second-use.ts';

/**
 * Returns the claims of the token in an `Authorization` header, or null without a header. Rejects with UNAUTHENTICATED
 * and a `reason` for an invalid token, and with IDENTITY_UNAVAILABLE while the issuer's keys are unreachable.
 */
export type TokenVerifier = (authorization: string | undefined) => Promise<Claims | null>;

export type TokenRules = Pick<
  IssuerConfig,
  'issuer' | 'audience' | 'algorithms' | 'clockToleranceSeconds' | 'claims' | 'viewers' | 'partners'
> & {
  /** Audience that the same token must not have, because it would also be valid at another door, under other rules. */
  readonly neverFor?: string | undefined;
};

/** An issuer whose tokens are accepted, with the source of its keys. */
export interface TrustedIssuer {
  readonly rules: TokenRules;
  readonly keys: JWTVerifyGetKey;
}

type Reason =
  | 'malformed'
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'missing-claim'
  | 'not-an-access-token'
  | 'partner-not-allowed'
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

/** Whether the issuer's keys were unreachable. The token may then be valid, so UNAUTHENTICATED would be wrong. */
const keysOutOfReach = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error.code === 'ERR_JOSE_GENERIC' ||
  error instanceof errors.JWKSInvalid;

const refuse = (reason: Reason, cause?: unknown) => new GatewayError('UNAUTHENTICATED', { hints: { reason }, cause });

/** RFC 9068 demands `at+jwt` for access tokens; most providers still send `JWT` or no type. */
const TOKEN_TYPES = new Set(['at+jwt', 'application/at+jwt', 'jwt']);

interface Verified {
  readonly claims: Claims;
  readonly key: unknown;
  readonly keys: JWTVerifyGetKey;
  /** The token's header, by which the key is looked up. */
  readonly header: JWTHeaderParameters;
  /** When the token expires, in epoch milliseconds. */
  readonly until: number;
}

const REMEMBERED_TOKENS = 5_000;

/** Node's limit for all headers of a request. The first message of a WebSocket has no such limit. */
const LONGEST_TOKEN = 16_384;

/** The key is looked up by the header alone. Storing the other parts of each cached token would double its memory. */
const NO_TOKEN: FlattenedJWSInput = { payload: '', signature: '' };

type Part = Readonly<Record<string, unknown>>;

const decodePart = (part: string | undefined): Part => {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Part;
  } catch (error) {
    throw refuse('invalid', error);
  }
  throw refuse('invalid');
};

const checkType = ({ typ = 'jwt' }: Part): void => {
  if (!TOKEN_TYPES.has(String(typ).toLowerCase())) throw refuse('not-an-access-token');
};

/** Issuer that the token names. No other claim is used before the signature is checked with that issuer's keys. */
const issuerNamed = (token: string): unknown => {
  const [header, payload] = token.split('.');
  checkType(decodePart(header));
  const { iss } = decodePart(payload);
  if (iss === undefined) throw refuse('missing-claim');
  return iss;
};

const optionsOf = ({ issuer, audience, algorithms, clockToleranceSeconds }: TokenRules): JWTVerifyOptions => ({
  issuer,
  audience,
  algorithms: [...algorithms],
  clockTolerance: clockToleranceSeconds,
  requiredClaims: ['exp'],
});

/**
 * Checks each token by the rules and with the keys of the issuer that it names. Checking a signature costs more than
 * answering a small query, and clients send the same token many times: from its second use on, the result is cached
 * until the token expires, as long as the issuer still has the key.
 */
export const verifierFor = (trusted: readonly TrustedIssuer[], clock: Clock): TokenVerifier => {
  const issuers = trusted.map((each) => ({ ...each, options: optionsOf(each.rules) }));
  // With a single issuer the token need not be decoded to find its issuer.
  const only = issuers.length === 1 ? issuers[0] : undefined;
  const verified = new LRUCache<string, Verified>({ max: REMEMBERED_TOKENS });
  const wasUsed = createSecondUse();

  const issuerOf = (token: string) => {
    const named = issuerNamed(token);
    const issuer = issuers.find(({ rules }) => rules.issuer === named);
    if (!issuer) throw refuse('wrong-issuer');
    return issuer;
  };

  const check = async (token: string): Promise<Claims> => {
    const known = verified.get(token);
    if (known && clock.now() < known.until && (await known.keys(known.header, NO_TOKEN)) === known.key)
      return known.claims;
    const { rules, keys, options } = only ?? issuerOf(token);
    const { payload, protectedHeader, key } = await jwtVerify(token, keys, {
      ...options,
      currentDate: new Date(clock.now()),
    }).catch((error: unknown) => {
      // A wrong issuer or type is a more helpful reason than the signature, which is then wrong as well.
      issuerOf(token);
      throw error;
    });
    checkType(protectedHeader);
    if (rules.neverFor !== undefined && [payload.aud].flat().includes(rules.neverFor)) throw refuse('wrong-audience');
    const claims = readClaims(payload, rules.claims, rules.viewers);
    if (rules.partners && !rules.partners.includes(claims.partnerId)) throw refuse('partner-not-allowed');
    if (wasUsed(token))
      verified.set(token, { claims, key, keys, header: protectedHeader, until: (payload.exp ?? 0) * 1000 });
    return claims;
  };

  return async (authorization) => {
    if (authorization === undefined) return null;
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined || token.length > LONGEST_TOKEN) throw refuse('malformed');
    try {
      return await check(token);
    } catch (error) {
      if (error instanceof GatewayError) throw error;
      if (keysOutOfReach(error))
        throw new GatewayError('IDENTITY_UNAVAILABLE', {
          details: { step: 'fetching the keys of the identity provider' },
          cause: error,
        });
      throw refuse(reasonOf(error), error);
    }
  };
};

/** Rules for tokens of agents: their audience is `/mcp`, and never the graph's as well. */
export const forAgents = <R extends TokenRules>(rules: R, audience: string): R => ({
  ...rules,
  audience,
  neverFor: rules.audience,
});

/** The verifier for the configured issuers. */
export const createTokenVerifier = (
  issuers: readonly (IssuerConfig & Pick<TokenRules, 'neverFor'>)[],
  clock: Clock,
  times?: KeyTimes,
): TokenVerifier =>
  verifierFor(
    issuers.map((rules) => ({ rules, keys: issuerKeys(rules, times) })),
    clock,
  );
