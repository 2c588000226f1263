import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { Known } from '../../../upstream/mapping/index.ts';
import { PageArgs } from '../../common/index.ts';
import { TicketAccountInput } from '../writes/ticket-write.args.ts';
import { TicketAccessStatus } from './access.enums.ts';

@InputType({ description: 'Narrows a list of requests for access; all conditions must hold.' })
export class TicketAccessFilter {
  @Field(() => ID, { nullable: true, description: 'About this ticket.' })
  ticketId?: string | null;

  @Field(() => TicketAccessStatus, { nullable: true, description: 'In this state.' })
  status?: Known<TicketAccessStatus> | null;
}

@ArgsType()
export class TicketAccessArgs extends PageArgs {
  @Field(() => TicketAccessFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: TicketAccessFilter | null;
}

@InputType({ description: 'A request for access to decline.' })
export class DeclineTicketAccessInput extends TicketAccountInput {
  @Field(() => ID, { description: 'Id of the request.' })
  accessId!: string;

  @Field(() => String, { nullable: true, description: 'Why, at most 300 characters; free text for the vendor.' })
  reason?: string | null;
}

@InputType({ description: 'Granted access to take back.' })
export class CancelTicketAccessInput extends TicketAccountInput {
  @Field(() => ID, { description: 'Id of the request.' })
  accessId!: string;
}
