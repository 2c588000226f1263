import type { Config, PartnerConfig } from '../config/index.ts';
import { isGatewayError } from '../errors/index.ts';
import { type Asker, type RoleDirectory, requireAsker } from '../identity/index.ts';
import type { Audit } from '../ledger/audit/index.ts';
import {
  createSingleSignOn,
  makeSigningKey,
  readSigningKeys,
  type SigningKeys,
  type SingleSignOn,
} from '../saml/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from '../time/index.ts';
import type { SignOnService } from './services.ts';

interface Surroundings {
  readonly store: Store;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly roles: RoleDirectory;
  /** Address of the gateway for browsers. */
  readonly origin: () => string;
  /** Called when rotated keys cannot be used; the previous keys stay in use. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The key is made on first use, because most sandboxes never sign anyone on. */
const keyOfProcess = (origin: () => string, { now }: Clock): (() => Promise<SigningKeys>) => {
  let made: Promise<SigningKeys> | undefined;
  return () => {
    made ??= makeSigningKey(origin(), now()).then((current) => ({ current, published: [current.certificate] }));
    return made;
  };
};

/** Longest time until keys that `partnergraph saml keys` rotated are used, without a restart. */
const READ_AGAIN_MS = 10_000;

const keysOf = (
  { saml: { keys: directory } }: Config,
  { origin, clock, onError }: Pick<Surroundings, 'origin' | 'clock' | 'onError'>,
) => {
  if (directory === undefined) return keyOfProcess(origin, clock);
  let readAt = clock.now();
  let keys = readSigningKeys(directory, readAt);
  return async () => {
    const now = clock.now();
    if (now - readAt < READ_AGAIN_MS) return keys;
    readAt = now;
    try {
      keys = readSigningKeys(directory, readAt);
    } catch (error) {
      // A file may be missing for a moment while keys are rotated.
      onError?.(error);
    }
    return keys;
  };
};

const keepsAll = (asker: Asker, roles: RoleDirectory): boolean => {
  try {
    requireAsker(asker, roles);
    return true;
  } catch (error) {
    if (!isGatewayError(error)) throw error;
    return false;
  }
};

/** Single sign-on of every partner that has it configured. Throws a ConfigError when its keys cannot be used. */
export const openSignOn = (config: Config, { store, audit, ...around }: Surroundings): SingleSignOn => {
  return createSingleSignOn({
    partners: config.partners.flatMap(({ id, singleSignOn }) =>
      singleSignOn ? [{ partnerId: id, ...singleSignOn }] : [],
    ),
    origin: around.origin,
    keys: keysOf(config, around),
    store,
    audit,
    clock: around.clock,
    mayStill: (asker) => keepsAll(asker, around.roles),
  });
};

/** Null when the partner has not configured it. */
export const signOnOf = (
  { id, singleSignOn }: PartnerConfig,
  { issue, bindings }: SingleSignOn,
): SignOnService | null =>
  singleSignOn && {
    consoles: singleSignOn.consoles,
    issue: (ticket) => issue({ ...ticket, partnerId: id }),
    isBound: (externalId) => bindings.isBound(id, externalId),
  };
