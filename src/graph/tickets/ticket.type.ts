import { Field, ID, Int, ObjectType } from 'type-graphql';
import { NodeType } from '../../request/nodes/index.ts';
import { resellerIn, type Scope } from '../../upstream/index.ts';
import * as models from '../../upstream/mapping/models/ticket.model.ts';
import { Row } from '../../vendor/rows.ts';
import { CodedField, connectionOf, DateTime, Personal } from '../common/index.ts';
import { customerIdOf, type TicketAccount } from './ticket.account.ts';
import { TicketHandler, TicketStatus, TicketStepKind } from './ticket.enums.ts';

@Row(models.ticketLabelModel)
@ObjectType({ description: 'A label that an account puts on its tickets.' })
export class TicketLabel {
  @Field(() => ID, { description: 'Id of the label.' })
  labelId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the label.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Color of the label, such as "#2f80ed".' })
  color!: string | null;
}

export const TicketLabelConnection = connectionOf(TicketLabel, 'labels');

@Row(models.ticketModel)
@NodeType<Ticket>({
  description:
    "A support ticket at the vendor. It belongs to the account that created it: a customer's, or the partner's own. " +
    'Source: ListCases; a field that needs another operation names it.',
  parts: ['ticketId', 'customerId', 'resellerId'],
  // The vendor finds a number only among the tickets of an account.
  needs: ['customerId', 'resellerId'],
  of: ({ id, account }, context) => [id, customerIdOf(context, account), resellerIn(account.scope)],
  path: ([id, customerId, resellerId]) => [
    { field: 'ticket', args: { id, customerId: customerId || null, resellerId: resellerId || null } },
  ],
})
export class Ticket {
  @Field(() => ID, { name: 'ticketId', description: "The vendor's number of the ticket." })
  id!: string;

  @CodedField(() => TicketStatus, 'State of the ticket.')
  status!: TicketStatus | null;

  @Field(() => String, {
    nullable: true,
    description: 'The problem as the user who created the ticket described it; free text, to be shown as text only.',
  })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the category, such as a technical or a billing one.' })
  category!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the product that the ticket is about.' })
  product!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the problem type.' })
  problemType!: string | null;

  @Field(() => String, { nullable: true, description: "The vendor's word for the kind of service." })
  service!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the region that the ticket is about.' })
  region!: string | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Name of the user who created the ticket, masked.' })
  submittedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the ticket was created.' })
  createdAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the ticket was confirmed as solved.' })
  confirmedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Cause of the problem as the vendor found it.' })
  rootCause!: string | null;

  @Field(() => String, { nullable: true, description: 'Solution as the vendor proposed it.' })
  resolution!: string | null;

  @Field(() => [TicketLabel], { description: 'Labels on the ticket, five at most.' })
  labels!: TicketLabel[];

  readonly scope!: Scope;
  /** The account in whose list the row was found. */
  account!: TicketAccount;
}

export const TicketConnection = connectionOf(Ticket, 'tickets');

@Row(models.ticketRatingModel)
@ObjectType({ description: 'Rating of a closed ticket in one dimension.' })
export class TicketRating {
  @Field(() => ID, { description: 'Id of the dimension.' })
  dimensionId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the dimension.' })
  name!: string | null;

  @Field(() => Int, { nullable: true, description: 'The value that was given.' })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'Highest value of the dimension.' })
  highest!: number | null;

  @Field(() => Int, { nullable: true, description: 'Distance between two values.' })
  step!: number | null;

  @Field(() => ID, { nullable: true, description: 'Id of the group that the dimension is in.' })
  categoryId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the group that the dimension is in.' })
  category!: string | null;
}

@Row(models.ticketDetailsModel)
@ObjectType({ description: 'Data that only the detail of a ticket has. Source: ShowCaseDetail.' })
export class TicketDetails {
  @Field(() => String, { nullable: true, description: 'Name of the severity.' })
  severity!: string | null;

  @Field(() => String, { nullable: true, description: 'Through which channel the ticket came.' })
  source!: string | null;

  @CodedField(() => TicketHandler, 'Who handles the ticket.')
  handledBy!: TicketHandler | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How long the solution took, as the vendor counts it; the vendor does not publish the unit.',
  })
  resolveTime!: number | null;

  @Field(() => String, { nullable: true, description: 'Comment written when the ticket was rated or closed.' })
  comment!: string | null;

  @Field(() => [TicketRating], { description: 'Ratings of the ticket; empty before it is rated.' })
  ratings!: TicketRating[];

  @Personal('phone')
  @Field(() => String, { nullable: true, description: 'Number to call about the ticket, masked.' })
  contactPhone!: string | null;

  @Field(() => String, { nullable: true, description: 'Country code of the number, such as "86".' })
  contactCountryCode!: string | null;

  @Personal('email')
  @Field(() => String, { nullable: true, description: 'E-mail address to write to about the ticket, masked.' })
  contactEmail!: string | null;

  @Field(() => String, { nullable: true, description: "The vendor's word for how the contact wants to be reached." })
  contactType!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When the contact may be called: "0" at any time, else hours such as "09:00-18:00".',
  })
  contactHours!: string | null;

  @Personal('email')
  @Field(() => String, { nullable: true, description: 'Who receives copies by e-mail, masked.' })
  copiesTo!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the product of the marketplace that the ticket is about.' })
  marketplaceProductId!: string | null;
}

@Row(models.relatedTicketModel)
@ObjectType({ description: 'A ticket that another one is related to. Source: ListRelation.' })
export class RelatedTicket {
  @Field(() => ID, { description: "The vendor's number of the ticket." })
  ticketId!: string;

  @Field(() => String, { nullable: true, description: 'The problem; free text.' })
  description!: string | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Name of the user who created the ticket, masked.' })
  submittedBy!: string | null;
}

@Row(models.ticketStepModel)
@ObjectType({ description: 'Something that happened to a ticket. Source: ListCaseOperateLogs.' })
export class TicketStep {
  @Field(() => ID, { description: 'Id of the record.' })
  stepId!: string;

  @CodedField(() => TicketStepKind, "What happened; steps of the vendor's staff are UNRECOGNIZED and have `text`.")
  step!: TicketStepKind | null;

  @Field(() => String, { nullable: true, description: 'What happened, in words of the vendor.' })
  text!: string | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Name of the user who did it, masked.' })
  operatorName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The vendor's code for the kind of user who did it; the vendor does not publish its meaning.",
  })
  operatorTypeCode!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it happened.' })
  at!: string | null;
}

export const TicketStepConnection = connectionOf(TicketStep, 'steps');

@Row(models.ticketCountModel)
@ObjectType({ description: 'Number of tickets in one state. Source: ListCaseCounts.' })
export class TicketCount {
  @CodedField(() => TicketStatus, 'The state.')
  status!: TicketStatus | null;

  @Field(() => Int, { description: 'Number of tickets.' })
  count!: number;
}

/** A row of ListUnreadNewInstantMessages; the schema shows only its number. */
@Row(models.unreadTicketModel)
export class UnreadTicket {
  @Field(() => Int, { nullable: true, description: 'Number of messages.' })
  count!: number | null;
}
