import { Field, ID, InputType, Int } from 'type-graphql';
import { IdOf } from '../../../request/nodes/index.ts';
import { WriteInput } from '../../operations/index.ts';
import { AccountField } from '../ticket.account.ts';

/** Fields of all inputs of writes about tickets: the account. */
@InputType()
export abstract class TicketAccountInput extends WriteInput {
  @AccountField()
  customerId?: string | null;

  @AccountField()
  resellerId?: string | null;
}

/** Fields of all inputs of writes about one ticket. */
@InputType()
export abstract class TicketInput extends TicketAccountInput {
  @Field(() => ID, { description: 'Number of the ticket.' })
  ticketId!: string;
}

@InputType({ description: 'A ticket to urge.' })
export class UrgeTicketInput extends TicketInput {}

@InputType({ description: 'A ticket that was not taken up yet, to withdraw.' })
export class CancelTicketInput extends TicketInput {}

@InputType({ description: 'A ticket that is over, to delete.' })
export class DeleteTicketInput extends TicketInput {}

@InputType({ description: 'A ticket whose messages were read.' })
export class MarkTicketReadInput extends TicketInput {}

@InputType({ description: 'A ticket to close.' })
export class CloseTicketInput extends TicketInput {
  @Field(() => String, { nullable: true, description: 'Why, at most 400 characters; free text for the vendor.' })
  comment?: string | null;
}

@InputType({ description: 'A message to send with a ticket.' })
export class ReplyToTicketInput extends TicketInput {
  @Field(() => String, { description: 'The message, 1 to 4000 characters.' })
  text!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of up to 10 files that `POST /attachments` has taken for this account.',
  })
  attachmentIds?: string[] | null;
}

@InputType({ description: "A message of one's own to withdraw." })
export class WithdrawTicketMessageInput extends TicketInput {
  @Field(() => ID, { description: 'Id of one of `Ticket.messages`.' })
  messageId!: string;
}

@InputType({ description: 'Rating of a ticket in one dimension.' })
export class TicketRatingInput {
  @Field(() => ID, { description: 'Id of one of `TicketDesk.ratingDimensions`.' })
  dimensionId!: string;

  @Field(() => Int, { description: 'A step of the dimension, up to its highest value.' })
  value!: number;
}

@InputType({ description: 'A closed ticket to rate.' })
export class RateTicketInput extends TicketInput {
  @Field(() => [TicketRatingInput], { description: 'A value for each dimension, each once.' })
  ratings!: TicketRatingInput[];

  @Field(() => String, { description: 'Comment on the rating, 1 to 400 characters.' })
  comment!: string;
}

@InputType({ description: 'Labels to put on a ticket.' })
export class AddTicketLabelsInput extends TicketInput {
  @Field(() => [ID], { description: 'Ids of 1 to 5 labels of the account; a ticket has five at most.' })
  labelIds!: string[];
}

@InputType({ description: 'Labels to take off a ticket.' })
export class RemoveTicketLabelsInput extends TicketInput {
  @Field(() => [ID], { description: 'Ids of 1 to 5 labels on the ticket.' })
  labelIds!: string[];
}

@InputType({ description: 'Tickets to relate a ticket to.' })
export class RelateTicketsInput extends TicketInput {
  @IdOf('Ticket')
  @Field(() => [ID], { description: 'Numbers of 1 to 3 other tickets of the account; a ticket has three at most.' })
  relatedIds!: string[];
}

@InputType({ description: 'A relation to end.' })
export class UnrelateTicketInput extends TicketInput {
  @IdOf('Ticket')
  @Field(() => ID, { description: 'Number of one of `Ticket.relations`.' })
  relatedId!: string;
}
