import type { Config, PartnerConfig } from '../config/index.ts';
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
  /** Where browsers reach the gateway. */
  readonly origin: () => string;
}

/** Made when it is first needed, because most sandboxes never sign a person on. */
const keyOfProcess = (origin: () => string, { now }: Clock): (() => Promise<SigningKeys>) => {
  let made: Promise<SigningKeys> | undefined;
  return () => {
    made ??= makeSigningKey(origin(), now()).then((current) => ({ current, published: [current.certificate] }));
    return made;
  };
};

const keysOf = ({ saml: { keys: directory } }: Config, origin: () => string, clock: Clock) => {
  if (directory === undefined) return keyOfProcess(origin, clock);
  const keys = readSigningKeys(directory, clock.now());
  return async () => keys;
};

/** Single sign-on of every partner that has it configured. Throws a ConfigError where its keys cannot be used. */
export const openSignOn = (config: Config, { store, audit, clock, origin }: Surroundings): SingleSignOn => {
  return createSingleSignOn({
    partners: config.partners.flatMap(({ id, singleSignOn }) =>
      singleSignOn ? [{ partnerId: id, ...singleSignOn }] : [],
    ),
    origin,
    keys: keysOf(config, origin, clock),
    store,
    audit,
    clock,
  });
};

/** Null where the partner has not configured it. */
export const signOnOf = (
  { id, singleSignOn }: PartnerConfig,
  { issue, bindings }: SingleSignOn,
): SignOnService | null =>
  singleSignOn && {
    consoles: singleSignOn.consoles,
    issue: (ticket) => issue({ ...ticket, partnerId: id }),
    isBound: (externalId) => bindings.isBound(id, externalId),
  };
