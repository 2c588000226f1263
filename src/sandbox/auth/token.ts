import { createHmac, timingSafeEqual } from 'node:crypto';

export interface TokenClaims {
  readonly partner: string;
  /** The account the token speaks for: the partner itself when absent. */
  readonly customer?: string;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/**
 * Tokens carry their own claims under a seal, so that they survive a reset and a restart with the same seed, as real
 * ones survive whatever happens to a single service.
 */
export const createTokens = (seed: number) => {
  const seal = (payload: string): string => createHmac('sha256', `sandbox-${seed}`).update(payload).digest('base64url');

  return {
    issue(claims: TokenClaims): string {
      const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
      return `${payload}.${seal(payload)}`;
    },
    /** Null when the token is not one of ours; expiry is the caller's concern. */
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
