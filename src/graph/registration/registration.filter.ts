import type { Site } from '../../config/index.ts';
import { GatewayError } from '../../errors/index.ts';
import type { Input } from '../../request/api.ts';
import { accountIdentifier } from '../../upstream/mapping/codes/customers.ts';
import { UNRECOGNIZED } from '../../upstream/mapping/index.ts';
import type { AccountAvailabilityArgs } from './registration.args.ts';

const MAX_LENGTH = 64;

interface Form {
  readonly pattern: RegExp;
  readonly limit: string;
}

const ACCOUNT_NAME: Form = {
  pattern: /^(?!op_|shadow_)(?!\d+$)\S{5,32}$/,
  limit: '5 to 32 characters, not digits only, not beginning with op_ or shadow_',
};
const EMAIL: Form = { pattern: /^[^\s@]+@[^\s@]+$/, limit: 'an e-mail address' };
const CHINESE_MOBILE: Form = { pattern: /^0086-\d{6,15}$/, limit: 'a mobile number with country code, 0086-…' };
const MOBILE: Form = { pattern: /^00\d{2,4}-\d{4,15}$/, limit: 'a mobile number with country code, 00CC-…' };

/** Inputs of CheckUserIdentity; BAD_USER_INPUT, without the value, for what cannot be registered by its form alone. */
export const availabilityInput = ({ by, value }: AccountAvailabilityArgs, site: Site): Input => {
  if (by === UNRECOGNIZED) {
    throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'by', limit: 'ACCOUNT_NAME, MOBILE or EMAIL' } });
  }
  const mobile = site === 'CHINA' ? CHINESE_MOBILE : MOBILE;
  const { pattern, limit } = { ACCOUNT_NAME, EMAIL, MOBILE: mobile }[by];
  if (value.length > MAX_LENGTH || !pattern.test(value)) {
    throw new GatewayError('BAD_USER_INPUT', {
      hints: { argument: 'value', limit: value.length > MAX_LENGTH ? `at most ${MAX_LENGTH} characters` : limit },
    });
  }
  return { searchType: accountIdentifier.encode(by), searchValue: value };
};
