import { jest } from '@jest/globals';
import { loadConfig } from '../../src/config/index.ts';
import { createTokenVerifier, type TokenVerifier } from '../../src/identity/token/index.ts';
import { type Clock, systemClock } from '../../src/time/index.ts';
import { AUDIENCE, type IdentityProvider } from '../support/identity-provider.ts';

interface Setup {
  readonly staff: IdentityProvider;
  readonly customers?: IdentityProvider;
  readonly env?: Readonly<Record<string, string>>;
  /** Default: the machine's clock, which providers use for their signatures. */
  readonly clock?: Clock;
  readonly restMs?: number;
  readonly cooldownMs?: number;
}

/** The verifier that a gateway with these issuers has. */
export const verifierOf = ({
  staff,
  customers,
  env = {},
  clock = systemClock,
  restMs = 0,
  cooldownMs = 0,
}: Setup): TokenVerifier => {
  const { identity } = loadConfig({
    SANDBOX: 'on',
    OIDC_ISSUER: staff.issuer,
    OIDC_AUDIENCE: AUDIENCE,
    ...(customers ? { OIDC_CUSTOMERS_ISSUER: customers.issuer, OIDC_CUSTOMERS_AUDIENCE: AUDIENCE } : {}),
    ...env,
  });
  if (identity.kind !== 'oidc') throw new Error('expected an identity provider');
  return createTokenVerifier(identity.issuers, clock, { restMs, cooldownMs });
};

/**
 * `undefined` for a valid token, else the reason of the refusal; the code where the reason is not the caller's fault.
 */
export const refusalOf = async (verify: TokenVerifier, token: string): Promise<unknown> => {
  try {
    await verify(`Bearer ${token}`);
    return undefined;
  } catch (error) {
    const { code, extensions } = error as { code: string; extensions: { reason?: string } };
    return code === 'UNAUTHENTICATED' ? extensions.reason : code;
  }
};

const TIMERS = ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const;
const MORE_TIMERS = ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const;

/** Runs `task` at a later time of the clock, while nothing else waits. */
export const later = async <T>(seconds: number, task: () => Promise<T>): Promise<T> => {
  jest.useFakeTimers({ now: Date.now() + seconds * 1000, doNotFake: [...TIMERS, ...MORE_TIMERS] });
  try {
    return await task();
  } finally {
    jest.useRealTimers();
  }
};
