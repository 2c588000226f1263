import { Field, ObjectType } from 'type-graphql';
import { WritePayload } from '../../operations/index.ts';
import { TicketDesk } from '../desk/desk.type.ts';
import { Ticket } from '../ticket.type.ts';

@ObjectType({ description: 'Result of a write about one ticket.' })
export class TicketPayload extends WritePayload {
  @Field(() => Ticket, {
    nullable: true,
    description: 'The ticket after the write; null where the vendor does not list it (any more, or not yet).',
  })
  ticket!: Ticket | null;
}

@ObjectType({ description: "Result of a write to an account's ticket desk." })
export class TicketDeskPayload extends WritePayload {
  @Field(() => TicketDesk, { description: 'The ticket desk after the write.' })
  desk!: TicketDesk;
}
