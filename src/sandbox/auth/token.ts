import { createHmac, timingSafeEqual } from 'node:crypto';

export interface TokenClaims {
  readonly partner: string;
  /** Account of the customer that the token acts for; absent for the partner's own token. */
  readonly customer?: string;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/**
 * A token contains its claims and their HMAC. The sandbox stores no tokens, so that they stay valid after a reset, and
 * after a restart with the same seed.
 */
export const createTokens = (seed: number) => {
  const seal = (payload: string): string => createHmac('sha256', `sandbox-${seed}`).update(payload).digest('base64url');

  return {
    issue(claims: TokenClaims): string {
      const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
      return `${payload}.${seal(payload)}`;
    },
    /** Null for a token with another signature. Callers check when it expires. */
    read(token: string): TokenClaims | null {
      const [payload = '', given = ''] = token.split('.');
      const expected = Buffer.from(seal(payload));
      const received = Buffer.from(given);
      if (expected.length !== received.length || !timingSafeEqual(expected, received)) return null;
      return JSON.parse(Buffer.from(payload, 'base64url').toString()) as TokenClaims;
    },
  };
};
export type Tokens = ReturnType<typeof createTokens>;
