import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { Known } from '../../../upstream/mapping/index.ts';
import { AssociationModel } from '../../customers/index.ts';
import { WriteInput } from '../../operations/index.ts';

export const VerificationPurpose = { REGISTRATION: 'REGISTRATION', BANK_CARD: 'BANK_CARD' } as const;
export type VerificationPurpose = keyof typeof VerificationPurpose;
registerEnumType(VerificationPurpose, {
  name: 'VerificationPurpose',
  description: 'Purpose of a verification code.',
  valuesConfig: {
    REGISTRATION: { description: 'To register a customer with a contact of its own.' },
    BANK_CARD: { description: 'China: verifies the identity of a customer by its bank card.' },
  },
});

@InputType({ description: 'A verification code to send; to a mobile number in China, to an e-mail address elsewhere.' })
export class SendVerificationCodeInput extends WriteInput {
  @Field(() => VerificationPurpose, {
    defaultValue: VerificationPurpose.REGISTRATION,
    description: 'Purpose of the code.',
  })
  purpose!: VerificationPurpose;

  @Field(() => String, { nullable: true, description: 'Mobile number with country code, 0086-…; China site.' })
  mobile?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address; International sites.' })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the customer that has the bank card; for BANK_CARD only.' })
  customerId?: string | null;

  @Field(() => Int, { defaultValue: 10, description: 'Validity in minutes, 1 to 60.' })
  validMinutes!: number;
}

@InputType({ description: 'A customer to register.' })
export class RegisterCustomerInput extends WriteInput {
  @Field(() => String, {
    nullable: true,
    description: 'Login name, 5 to 32 characters; when left out, the vendor makes one.',
  })
  accountName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "8 to 32 characters; when left out, the customer can only sign in through the partner's platform.",
  })
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mobile number with country code, 0086-…; China site, together with `verificationCode`.',
  })
  mobile?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail address; International sites, together with `verificationCode`.',
  })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code that `sendVerificationCode` sent to the contact; not needed for a dry run.',
  })
  verificationCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Country of registration, two letters of ISO 3166 such as "SG"; International sites, required there.',
  })
  country?: string | null;

  @Field(() => AssociationModel, {
    nullable: true,
    description: 'China site: RESALE, the default, or REFERRAL. On other sites the site decides.',
  })
  associationModel?: Known<AssociationModel> | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The customer's user id on the partner's platform, unique to the customer, at most 128 characters; derived from " +
      '`idempotencyKey` when left out. No personal data.',
  })
  externalId?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether the vendor may send advertisements to the customer.',
  })
  marketing!: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether the answer waits until the account is associated with the partner, which takes some seconds.',
  })
  waitForAssociation!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Version of the user agreement that the page showed and the customer accepted, at most 50 characters; not needed ' +
      'for a dry run.',
  })
  agreementVersion?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Version of the privacy statement that the page showed and the customer accepted, at most 50 characters; not ' +
      'needed for a dry run.',
  })
  privacyVersion?: string | null;

  @Field(() => ID, { nullable: true, description: 'For distributors: id of the reseller whose customer it becomes.' })
  resellerId?: string | null;
}
