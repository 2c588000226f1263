import { Field, ID, InputType } from 'type-graphql';
import type { Known } from '../../../upstream/mapping/index.ts';
import { WriteInput } from '../../operations/index.ts';
import { CompanyCertificate, IdentityDocument } from '../registration.enums.ts';

const FILES =
  'Relative paths in the bucket that the vendor gave the partner, in the order that it prescribes; jpg, jpeg, bmp, png, ' +
  'gif or pdf, at most 10 MB each.';

@InputType({ description: 'A bank card that proves the identity of its holder; China site.' })
export class BankCardInput {
  @Field(() => String, { description: 'Number of the card.' })
  number!: string;

  @Field(() => String, { description: 'Mobile number registered with the bank, with country code: 0086-….' })
  mobile!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code that `sendVerificationCode` sent to this mobile number for BANK_CARD; not needed for a dry run.',
  })
  verificationCode?: string | null;
}

@InputType({ description: 'Identity of a person. The gateway keeps none of this data.' })
export class VerifyPersonInput extends WriteInput {
  @Field(() => ID, { description: 'Id of a customer of the partner that is not verified yet.' })
  customerId!: string;

  @Field(() => String, { description: 'Name as in the document.' })
  name!: string;

  @Field(() => String, { description: 'Number of the document.' })
  documentNumber!: string;

  @Field(() => IdentityDocument, {
    nullable: true,
    description: 'Kind of the document; required unless `bankCard` is given.',
  })
  document?: Known<IdentityDocument> | null;

  @Field(() => [String], { description: `${FILES} Three of a document, one with a bank card.` })
  files!: string[];

  @Field(() => BankCardInput, {
    nullable: true,
    description: 'Bank card of the person; China site, decided at once without a review.',
  })
  bankCard?: BankCardInput | null;
}

@InputType({ description: 'The representative of a company.' })
export class RepresentativeInput {
  @Field(() => String, { description: 'Name of the legal representative.' })
  name!: string;

  @Field(() => String, { description: 'Identity number of the legal representative.' })
  idNumber!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Role of the person who submits the documents, as the vendor spells it.',
  })
  role?: string | null;
}

@InputType()
abstract class CompanyInput extends WriteInput {
  @Field(() => String, { description: 'Name as in the certificate.' })
  name!: string;

  @Field(() => String, { description: 'Number of the certificate.' })
  registrationNumber!: string;

  @Field(() => CompanyCertificate, { nullable: true, description: 'Kind of the certificate.' })
  certificate?: Known<CompanyCertificate> | null;

  @Field(() => [String], { description: `${FILES} 1 to 10.` })
  files!: string[];

  @Field(() => String, { nullable: true, description: 'Country of registration.' })
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'Registered address.' })
  address?: string | null;

  @Field(() => RepresentativeInput, { nullable: true, description: 'Representative of the company.' })
  representative?: RepresentativeInput | null;
}

@InputType({ description: 'Identity of a company. The gateway keeps none of this data.' })
export class VerifyCompanyInput extends CompanyInput {
  @Field(() => ID, { description: 'Id of a customer of the partner that is not verified yet.' })
  customerId!: string;
}

@InputType({ description: 'Identity of the company that a person becomes. The gateway keeps none of this data.' })
export class ChangeToCompanyInput extends CompanyInput {
  @Field(() => ID, { description: 'Id of a customer of the partner that is verified as a person.' })
  customerId!: string;
}
