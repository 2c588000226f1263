import { Field, ID, ObjectType } from 'type-graphql';
import { AtMost } from '../../../request/access/access.ts';
import { DateTime } from '../../common/index.ts';
import { MOST_ANSWERS, MOST_ATTACHMENTS } from './draft.checks.ts';

@ObjectType({ description: 'The answer to a field of the form, as it was typed.' })
export class TicketDraftAnswer {
  @Field(() => String, { description: 'Key of the field.' })
  key!: string;

  @Field(() => String, { description: 'The answer.' })
  value!: string;
}

@ObjectType({
  description: 'Contact for the ticket, as typed; unmasked for its writer.',
})
export class TicketDraftContact {
  @Field(() => String, { nullable: true, description: 'Telephone number without its country code.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Country code of the number, such as "86".' })
  countryCode!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'When to call.' })
  hours!: string | null;
}

@ObjectType({
  description:
    'The unsent form of a new ticket of one account, as the viewer has filled it in. No other person reads it, the administrator ' +
    'included. It is removed when the ticket is created, and seven days after it was saved last.',
})
export class TicketDraft {
  @Field(() => ID, { nullable: true, description: 'Id of the product.' })
  productId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the problem type.' })
  problemTypeId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the category that the product was chosen in.' })
  categoryId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the severity.' })
  severityId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the region.' })
  regionId!: string | null;

  @Field(() => String, { nullable: true, description: 'The problem; free text.' })
  description!: string | null;

  @AtMost(MOST_ANSWERS)
  @Field(() => [TicketDraftAnswer], { description: 'Answers to the fields of the problem type.' })
  answers!: readonly TicketDraftAnswer[];

  @Field(() => TicketDraftContact, { nullable: true, description: 'Contact for the ticket.' })
  contact!: TicketDraftContact | null;

  @AtMost(MOST_ATTACHMENTS)
  @Field(() => [ID], { description: 'Ids of files that `POST /attachments` has taken.' })
  attachmentIds!: readonly string[];

  @Field(() => DateTime, { description: 'When it was saved last.' })
  savedAt!: string;

  @Field(() => DateTime, { description: 'When it is removed.' })
  expiresAt!: string;
}

@ObjectType({ description: 'Result of saving or removing a draft.' })
export class TicketDraftPayload {
  @Field(() => TicketDraft, { nullable: true, description: 'The draft as it is now; null after it was removed.' })
  draft!: TicketDraft | null;
}
