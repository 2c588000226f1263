import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { checkWriteIds } from '../../common/index.ts';
import { addTicketLabels, relateTickets, removeTicketLabels, unrelateTicket } from './links.writes.ts';
import {
  AddTicketLabelsInput,
  RelateTicketsInput,
  RemoveTicketLabelsInput,
  UnrelateTicketInput,
} from './ticket-write.args.ts';
import { TicketPayload } from './ticket-write.payload.ts';
import { writeTicket } from './write-ticket.ts';

const MOST_LABELS = 5;
const MOST_RELATIONS = 3;

@Resolver()
export class TicketLinkMutations {
  @Serves(addTicketLabels)
  @Mutation(() => TicketPayload, {
    description: 'Puts labels on a ticket; WRONG_STATE where it would have more than five. Source: CreateCaseLabels.',
  })
  addTicketLabels(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddTicketLabelsInput, { description: 'The ticket and the labels.' })
    input: AddTicketLabelsInput,
  ): Promise<TicketPayload> {
    const { labelIds } = input;
    return writeTicket(context, addTicketLabels, input, () => {
      checkWriteIds(labelIds, MOST_LABELS, 'input.labelIds');
      return { stored: { labelIds } };
    });
  }

  @Serves(removeTicketLabels)
  @Mutation(() => TicketPayload, {
    description: 'Takes labels off a ticket. Source: DeleteCaseLabels.',
  })
  removeTicketLabels(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveTicketLabelsInput, { description: 'The ticket and the labels.' })
    input: RemoveTicketLabelsInput,
  ): Promise<TicketPayload> {
    const { labelIds } = input;
    return writeTicket(context, removeTicketLabels, input, () => {
      checkWriteIds(labelIds, MOST_LABELS, 'input.labelIds');
      return { stored: { labelIds } };
    });
  }

  @Serves(relateTickets)
  @Mutation(() => TicketPayload, {
    description:
      'Relates a ticket to others of the same account; WRONG_STATE where it would be related to more than three. Source: ' +
      'CreateRelations.',
  })
  relateTickets(
    @Ctx() context: RequestContext,
    @Arg('input', () => RelateTicketsInput, { description: 'The ticket and the others.' }) input: RelateTicketsInput,
  ): Promise<TicketPayload> {
    const { ticketId, relatedIds } = input;
    return writeTicket(context, relateTickets, input, () => {
      checkWriteIds(relatedIds, MOST_RELATIONS, 'input.relatedIds');
      if (relatedIds.includes(ticketId)) refuse('input.relatedIds', 'not the ticket itself');
      return { stored: { relatedIds } };
    });
  }

  @Serves(unrelateTicket)
  @Mutation(() => TicketPayload, {
    description: 'Ends the relation of a ticket to another; NOT_FOUND where there is none. Source: DeleteRelation.',
  })
  unrelateTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => UnrelateTicketInput, { description: 'The ticket and the other one.' })
    input: UnrelateTicketInput,
  ): Promise<TicketPayload> {
    const { relatedId } = input;
    return writeTicket(context, unrelateTicket, input, () => ({ stored: { relatedId } }));
  }
}
