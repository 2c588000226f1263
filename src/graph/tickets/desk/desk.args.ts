import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../common/index.ts';

@ArgsType()
export class TicketLabelsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  name?: string | null;
}

@InputType({ description: 'A telephone number or an e-mail address: one of both.' })
export class TicketContactInput {
  @Field(() => String, { nullable: true, description: 'Telephone number without its country code.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Country code of the number, such as "86"; needed with it.' })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;
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
