import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import type { Known } from '../../upstream/mapping/index.ts';
import { DateTime, PageArgs } from '../common/index.ts';
import { SortDirection } from '../customers/index.ts';
import { RESELLER_ID } from './ticket.account.ts';
import { TicketStatus } from './ticket.enums.ts';

@InputType({ description: 'Narrows a list of tickets; all conditions must hold.' })
export class TicketFilter {
  @Field(() => [TicketStatus], { nullable: true, description: 'In one of these states; any state.' })
  statuses?: Known<TicketStatus>[] | null;

  @Field(() => String, { nullable: true, description: 'Words of the description, or the number of the ticket.' })
  search?: string | null;

  @Field(() => [ID], { nullable: true, description: 'With these labels, five at most.' })
  labelIds?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Created at this moment or later.' })
  createdFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Created at this moment or earlier.' })
  createdUntil?: string | null;
}

export const TicketSortField = { CREATED_AT: 'CREATED_AT', STATUS: 'STATUS', PRODUCT: 'PRODUCT' } as const;
export type TicketSortField = keyof typeof TicketSortField;
registerEnumType(TicketSortField, {
  name: 'TicketSortField',
  description: 'What tickets are sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When the ticket was created.' },
    STATUS: { description: 'State, in the order of the life of a ticket.' },
    PRODUCT: { description: 'Name of the product.' },
  },
});

@InputType({
  description: 'Order of a list of tickets. The vendor cannot sort: the whole list is read, one call per 100 tickets.',
})
export class TicketSort {
  @Field(() => TicketSortField, { description: 'What to sort by; tickets with equal values come newest first.' })
  by!: TicketSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESCENDING, description: 'Smallest or largest first.' })
  direction!: SortDirection;
}

@ArgsType()
export class TicketsArgs extends PageArgs {
  @Field(() => TicketFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: TicketFilter | null;

  @Field(() => TicketSort, { nullable: true, description: "The vendor's order, newest first, where left out." })
  sort?: TicketSort | null;
}

@ArgsType()
export class TicketAccountArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Id of the customer that has the account; left out for the viewer's own account.",
  })
  customerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: RESELLER_ID.describe("Id of the customer's reseller; left out for the partner's own customers."),
  })
  resellerId?: string | null;
}

@ArgsType()
export class TicketArgs extends TicketAccountArgs {
  @Field(() => ID, { description: "The vendor's number of the ticket." })
  id!: string;
}

@ArgsType()
export class TicketNewsArgs {
  @Field(() => [ID], { description: 'Numbers of 1 to 100 tickets of the account.' })
  ticketIds!: string[];

  @Field(() => String, { nullable: true, description: '`next` of the previous answer; left out the first time.' })
  since?: string | null;
}
