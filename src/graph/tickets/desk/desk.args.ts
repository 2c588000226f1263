import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { OneOf } from '../../../request/schema/one-of.ts';
import { PageArgs } from '../../common/index.ts';

@ArgsType()
export class TicketLabelsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  name?: string | null;
}

@InputType({ description: 'A telephone number.' })
export class TicketPhoneInput {
  @Field(() => String, { description: 'Telephone number without its country code, 5 to 20 digits.' })
  number!: string;

  @Field(() => String, { description: 'Country code of the number, such as "86"; 1 to 6 digits.' })
  countryCode!: string;
}

@InputType({ description: 'An e-mail address.' })
export class TicketEmailInput {
  @Field(() => String, { description: 'E-mail address, at most 64 characters.' })
  address!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Country code of its owner, such as "86"; the vendor needs it to send a code.',
  })
  countryCode?: string | null;
}

@OneOf()
@InputType({ description: 'A telephone number or an e-mail address: exactly one of the two.' })
export class TicketContactInput {
  @Field(() => TicketPhoneInput, { nullable: true, description: 'Telephone number.' })
  phone?: TicketPhoneInput | null;

  @Field(() => TicketEmailInput, { nullable: true, description: 'E-mail address.' })
  email?: TicketEmailInput | null;
}

@ArgsType()
export class ContactCheckArgs {
  @Field(() => TicketContactInput, { description: 'The contact.' })
  contact!: TicketContactInput;
}

@ArgsType()
export class TicketServiceArgs {
  @Field(() => ID, { nullable: true, description: 'Id of the category of the ticket.' })
  categoryId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the product of the marketplace.' })
  productId?: string | null;
}
