import { GatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { defineEachLoader } from '../../request/fetch/loader.ts';
import { availabilityInput } from './registration.filter.ts';
import { AccountAvailability } from './registration.type.ts';

interface AvailabilityQuestion {
  readonly by: 'ACCOUNT_NAME' | 'MOBILE' | 'EMAIL';
  readonly value: string;
  readonly argument: string;
}

/** One call for each name or contact. */
const availabilityOf = defineEachLoader<AvailabilityQuestion, AccountAvailability | null>({
  name: 'availabilityOf',
  operations: ['CheckUserIdentity'],
  fetch: async (wanted, { api, partner }) => {
    const input = availabilityInput(wanted, partner.config.site, wanted.argument);
    return (await api.ask('CheckUserIdentity', input)).one(AccountAvailability);
  },
});

/** Throws DUPLICATE for a name or number in use, and for a number that has registered as many accounts as it may. */
export const requireAvailable = async (context: RequestContext, wanted: AvailabilityQuestion): Promise<void> => {
  const availability = await context.load(availabilityOf, wanted);
  if (availability?.status !== 'TAKEN') return;
  throw new GatewayError('DUPLICATE', { hints: { argument: wanted.argument, rule: 'account-availability' } });
};
