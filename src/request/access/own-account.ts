import { GatewayError } from '../../errors/index.ts';
import type { PartnerServices } from '../../partner/services.ts';
import type { CallOptions, OwnScope } from '../../upstream/index.ts';
import { accountNameOf } from '../../upstream/records/account-name.ts';

const FIVE_MINUTES_MS = 5 * 60_000;

interface OwnAccountOptions extends CallOptions {
  readonly beforeCall: () => void;
}

/**
 * Login name of a customer's account, for its agency. Taken from the vendor's own list, never from the token, in which
 * the customer may have chosen it. One call, cached for minutes; Throws NOT_FOUND when the customer is not the
 * partner's.
 */
export const ownAccountOf = (
  { config, cache, upstream }: PartnerServices,
  { customerId, resellerId }: OwnScope,
  { beforeCall, ...options }: OwnAccountOptions,
): (() => Promise<string>) => {
  const policy = {
    name: 'ownAccount',
    ttlMs: FIVE_MINUTES_MS,
    audience: { partnerId: config.id, customer: customerId },
    tags: [],
  };
  const find = async (): Promise<string> => {
    beforeCall();
    const found = await accountNameOf(
      upstream,
      { customerId, resellerId },
      { ...options, signal: undefined, deadline: undefined },
    );
    if (found === null) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
    return found;
  };
  let asked: Promise<string> | undefined;
  return () => {
    asked ??= cache.remember(policy, resellerId ?? '', find);
    return asked;
  };
};
