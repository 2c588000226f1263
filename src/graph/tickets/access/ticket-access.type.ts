import { Field, ID, Int, ObjectType } from 'type-graphql';
import * as models from '../../../upstream/mapping/models/ticket-desk.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { CodedField, connectionOf, DateTime, Personal } from '../../common/index.ts';
import type { TicketAccount } from '../ticket.account.ts';
import { TicketAccessKind, TicketAccessStatus } from './access.enums.ts';

@Row(models.ticketAccessModel)
@ObjectType({
  description:
    "A request of the vendor's staff for access to a console or a host. It is granted in the vendor's console only, because " +
    'passwords would pass through the gateway. Source: ListAuthorizations.',
})
export class TicketAccess {
  @Field(() => ID, { description: 'Id of the request.' })
  accessId!: string;

  @CodedField(() => TicketAccessStatus, 'State of the request.')
  status!: TicketAccessStatus | null;

  @Field(() => ID, { nullable: true, description: 'Number of the ticket that it is about.' })
  ticketId!: string | null;

  @Field(() => String, { nullable: true, description: 'The problem of the ticket; free text.' })
  ticketDescription!: string | null;

  @Field(() => String, { nullable: true, description: 'Why access is requested; free text.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of what access is requested to.' })
  resourceType!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the way of access.' })
  visitType!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was requested.' })
  requestedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Begin of the access.' })
  effectiveAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'End of the access.' })
  expiresAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined; free text.' })
  declinedBecause!: string | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Name of the user whose ticket it is, masked.' })
  submittedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Text of the letter of authorization; free text.' })
  letter!: string | null;

  account!: TicketAccount;
}

export const TicketAccessConnection = connectionOf(TicketAccess, 'requests for access');

@Row(models.ticketAccessTargetModel)
@ObjectType({ description: 'A console or host to which access is requested. Source: ShowAuthorizationDetail.' })
export class TicketAccessTarget {
  @Field(() => ID, { description: 'Id of the target in the request.' })
  targetId!: string;

  @CodedField(() => TicketAccessKind, 'Console or host.')
  kind!: TicketAccessKind | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Login name, masked.' })
  account!: string | null;

  @Field(() => Int, { nullable: true, description: 'Port of the host.' })
  port!: number | null;

  @Field(() => String, { nullable: true, description: 'Code of the region.' })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the server.' })
  instanceId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the server.' })
  instanceName!: string | null;
}

@Row(models.ticketAccessDetailsModel)
@ObjectType({ description: 'Data that only the detail of a request has. Source: ShowAuthorizationDetail.' })
export class TicketAccessDetails {
  @CodedField(() => TicketAccessStatus, 'State of the request.')
  status!: TicketAccessStatus | null;

  @Personal('name')
  @Field(() => String, { nullable: true, description: 'Name of the engineer who requests access, masked.' })
  handlerName!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the agency through which access was granted.' })
  agencyName!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of what is handed over, such as a key.' })
  contentType!: string | null;

  @Field(() => [TicketAccessTarget], { description: 'Consoles and hosts, five at most.' })
  targets!: TicketAccessTarget[];
}
