import type { Site } from '../../config/index.ts';
import { accountIdentifier } from '../../upstream/mapping/codes/customers.ts';
import type { Input } from '../../vendor/api.ts';
import { checkIdentifier } from '../common/index.ts';
import type { AccountAvailabilityArgs } from './registration.args.ts';

/** Inputs of CheckUserIdentity. BAD_USER_INPUT. */
export const availabilityInput = ({ by, value }: AccountAvailabilityArgs, site: Site, argument = 'value'): Input => {
  checkIdentifier({ by, value }, site, argument);
  return { searchType: accountIdentifier.encode(by), searchValue: value };
};
