import { ArgsType, Field } from 'type-graphql';
import type { Known } from '../../upstream/mapping/index.ts';
import { AccountIdentifier } from './registration.enums.ts';

@ArgsType()
export class AccountAvailabilityArgs {
  @Field(() => AccountIdentifier, { description: 'Kind of identifier in `value`.' })
  by!: Known<AccountIdentifier>;

  @Field(() => String, {
    description: 'The login name, mobile number with country code, or e-mail address; at most 64 characters.',
  })
  value!: string;
}
