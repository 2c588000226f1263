import { Field, ID, InputType } from 'type-graphql';
import { TicketAccountInput, TicketInput } from './ticket-write.args.ts';

@InputType({ description: 'The answer to a field of the form.' })
export class TicketAnswerInput {
  @Field(() => String, { description: 'Key of the field.' })
  key!: string;

  @Field(() => String, { description: 'The answer; of several choices their values with commas between them.' })
  value!: string;
}

@InputType({ description: 'Contact for a ticket.' })
export class TicketReachInput {
  @Field(() => String, { nullable: true, description: 'Telephone number without its country code.' })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Country code of the number, such as "86"; needed together with the number.',
  })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When to call: "0" at any time, else hours such as "09:00-18:00".',
  })
  hours?: string | null;
}

@InputType({ description: 'A ticket to create. `TicketDesk` has what the form needs.' })
export class CreateTicketInput extends TicketAccountInput {
  @Field(() => ID, { description: 'Id of the product.' })
  productId!: string;

  @Field(() => ID, { description: 'Id of a problem type of the product.' })
  problemTypeId!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the category that the product was chosen in.' })
  categoryId?: string | null;

  @Field(() => String, {
    description:
      'The problem, 1 to 1900 characters of free text. The gateway adds a line with a short reference, by which it finds ' +
      'the ticket again where the answer of the vendor is lost.',
  })
  description!: string;

  @Field(() => ID, { nullable: true, description: 'Id of one of the severities of the problem type.' })
  severityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a region; needed where the problem type is a FAULT.' })
  regionId?: string | null;

  @Field(() => [TicketAnswerInput], { nullable: true, description: 'Answers to the fields of the problem type.' })
  answers?: TicketAnswerInput[] | null;

  @Field(() => TicketReachInput, { nullable: true, description: 'Contact for the ticket.' })
  contact?: TicketReachInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the number among `TicketDesk.verifiedContacts`; needed where it is not registered.',
  })
  verifiedPhoneId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the address among `TicketDesk.verifiedContacts`; needed where it is not registered.',
  })
  verifiedEmailId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Ids of files that `POST /attachments` has taken for this account, as many as `TicketDesk.attachments.most` allows.',
  })
  attachmentIds?: string[] | null;
}

@InputType({ description: 'A new contact for a ticket.' })
export class ChangeTicketContactInput extends TicketInput {
  @Field(() => TicketReachInput, { description: 'The contact; it replaces the one that the ticket has.' })
  contact!: TicketReachInput;
}

@InputType({ description: 'Answers to add to the form of a ticket, for example because a message requests them.' })
export class AnswerTicketFieldsInput extends TicketInput {
  @Field(() => [TicketAnswerInput], { description: 'Answers, 1 to 50, each key once.' })
  answers!: TicketAnswerInput[];

  @Field(() => ID, { nullable: true, description: 'Id of the message that requests them.' })
  messageId?: string | null;
}
