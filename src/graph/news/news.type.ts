import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import type { ChangeKind, NounName } from '../../mirror/index.ts';
import { alertWatch } from '../../records/index.ts';
import { IdOf } from '../../request/nodes/index.ts';
import { DateTime } from '../common/index.ts';
import { Export } from '../exports/index.ts';
import { MirroredList, RowChange } from '../mirror/index.ts';
import { Operation } from '../operations/index.ts';
import { Order } from '../orders/index.ts';
import { enumOfWords } from '../records/index.ts';

const SINCE =
  '`sequence` of the last event that was read: the stream goes on after it. Left out: only what happens from now on. ' +
  'INVALID_CURSOR where events after it are no longer kept: read the lists again, then subscribe without it.';

const SEQUENCE = 'Number of the event, for `since`; also the id of the server-sent event.';

@ArgsType()
export class FollowArgs {
  @Field(() => String, { nullable: true, description: SINCE })
  since?: string | null;
}

@ArgsType()
export class FollowListArgs extends FollowArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Events of this reseller's customers; of the partner's own where left out.",
  })
  resellerId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only events about these customers, at most 100; all where left out. NOT_FOUND for one that the viewer may not see, as for an ' +
      'unknown one.',
  })
  customerIds?: readonly string[] | null;
}

@ArgsType()
export class FollowChangesArgs extends FollowListArgs {
  @Field(() => [MirroredList], { nullable: true, description: 'Only changes of these lists; all where left out.' })
  lists?: readonly NounName[] | null;
}

@ObjectType({ description: "An order that is new in the gateway's copy, or has changed there." })
export class OrderEvent {
  @Field(() => String, { description: SEQUENCE })
  sequence!: string;

  @Field(() => RowChange, { description: 'How the order changed.' })
  kind!: ChangeKind;

  @Field(() => ID, { description: "The vendor's number of the order." })
  orderId!: string;

  @Field(() => ID, { nullable: true, description: 'Account id of the customer; null where it has left.' })
  customerId!: string | null;

  @Field(() => DateTime, { description: 'When the gateway saw it.' })
  seenAt!: string;

  @Field(() => Order, {
    nullable: true,
    description: 'The order as the copy has it now; null where it was removed, or the copy may not answer.',
  })
  order!: Order | null;
}

@ObjectType({ description: "A ticket that is new in the gateway's copy, or has changed there." })
export class TicketEvent {
  @Field(() => String, { description: SEQUENCE })
  sequence!: string;

  @Field(() => RowChange, { description: 'How the ticket changed.' })
  kind!: ChangeKind;

  @Field(() => ID, { description: "The vendor's number of the ticket, for `ticket`." })
  ticketId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Account id of the customer whose ticket it is; null for a ticket of the partner's own account.",
  })
  customerId!: string | null;

  @Field(() => DateTime, { description: 'When the gateway saw it.' })
  seenAt!: string;
}

@ObjectType({ description: 'An alert that a rule has raised; `alert` has its state.' })
export class AlertEvent {
  @Field(() => String, { description: SEQUENCE })
  sequence!: string;

  @Field(() => ID, { description: "The gateway's number of the alert." })
  alertId!: string;

  @Field(() => enumOfWords(alertWatch), { description: 'Condition that the rule checks.' })
  watch!: string;

  @Field(() => String, { description: 'Number of the rule, as in `Alert`.' })
  ruleId!: string;

  @Field(() => String, {
    description: 'Id of the object: a customer, a coupon quota, an operation, a list or an endpoint.',
  })
  subject!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Account id of the customer; null where the alert is not about a customer.',
  })
  customerId!: string | null;

  @Field(() => String, { description: 'Measured value when the alert was raised, with its unit.' })
  measured!: string;

  @Field(() => DateTime, { description: 'When it was raised.' })
  raisedAt!: string;
}

@ArgsType()
export class FollowExportArgs {
  @IdOf('Export')
  @Field(() => ID, { description: 'Number or id of the export.' })
  exportId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '`sequence` of the last event that was read, or 0 for an immediate event with the current state. Left ' +
      'out: only what happens from now on.',
  })
  since?: string | null;
}

@ObjectType({ description: 'A change of an export: its progress or its end.' })
export class ExportEvent {
  @Field(() => String, { description: SEQUENCE })
  sequence!: string;

  @Field(() => Export, { description: 'The export as it is now.' })
  export!: Export;
}

@ObjectType({ description: 'A write whose outcome was settled, or that waits for an approval.' })
export class OperationEvent {
  @Field(() => String, { description: SEQUENCE })
  sequence!: string;

  @Field(() => Operation, { description: 'The write as it is now.' })
  operation!: Operation;
}
