import type { FastifyRequest } from 'fastify';
import { isGatewayError } from '../errors/index.ts';
import type { Claims, TokenVerifier } from '../identity/token/index.ts';
import type { Redis } from '../redis/index.ts';
import { networkOf } from './limits/network.ts';
import { type Admitted, createRateLimiter, type RateLimits } from './limits/rate.ts';
import { createSharedRateLimiter } from './limits/shared-rate.ts';
import { opaqueViewer } from './operation.ts';

interface Settings {
  readonly verify: TokenVerifier;
  readonly rates: RateLimits;
  /** Milliseconds that only grow. */
  readonly now?: (() => number) | undefined;
  /** Where several gateways count together. */
  readonly redis?: Redis | null | undefined;
}

/** Who calls, and whether it may call again already; one for all doors of a gateway. */
export const createCallers = ({ verify, rates, now, redis }: Settings) => {
  const limiter = (name: string) =>
    redis ? createSharedRateLimiter({ rates, now, redis, name }) : createRateLimiter({ rates, now });
  // Apart, so that no number of addresses pushes a member out of what is remembered.
  const members = limiter('members');
  const strangers = limiter('strangers');

  return {
    /** Null for a stranger; a token that is not good counts for the address, or guessing would be free. UNAUTHENTICATED. */
    identify: async ({ headers, ip }: FastifyRequest): Promise<Claims | null> => {
      try {
        return await verify(headers.authorization);
      } catch (error) {
        if (isGatewayError(error) && error.code === 'UNAUTHENTICATED') await strangers.admit(networkOf(ip));
        throw error;
      }
    },
    /** RATE_LIMITED. */
    admit: async (claims: Claims | null, { ip }: FastifyRequest): Promise<Admitted> =>
      claims ? members.admit(opaqueViewer(claims)) : strangers.admit(networkOf(ip)),
  };
};

export type Callers = ReturnType<typeof createCallers>;
