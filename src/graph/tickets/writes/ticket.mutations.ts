import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { checkWriteIds } from '../../common/index.ts';
import { cancelTicket, closeTicket, deleteTicket, rateTicket, urgeTicket } from './action.writes.ts';
import { markTicketRead } from './message.writes.ts';
import { checkText } from './target.ts';
import {
  CancelTicketInput,
  CloseTicketInput,
  DeleteTicketInput,
  MarkTicketReadInput,
  RateTicketInput,
  UrgeTicketInput,
} from './ticket-write.args.ts';
import { TicketPayload } from './ticket-write.payload.ts';
import { writeTicket } from './write-ticket.ts';

const LONGEST_COMMENT = 400;

@Resolver()
export class TicketMutations {
  @Serves(urgeTicket)
  @Mutation(() => TicketPayload, {
    description:
      'Asks for a ticket to be taken up sooner. WRONG_STATE unless it is WAITING or IN_PROGRESS; UPSTREAM_BUSY where it ' +
      'was created or urged a moment ago. Source: UpdateCases.',
  })
  urgeTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => UrgeTicketInput, { description: 'The ticket.' }) input: UrgeTicketInput,
  ): Promise<TicketPayload> {
    return writeTicket(context, urgeTicket, input, () => ({ stored: {} }));
  }

  @Serves(closeTicket)
  @Mutation(() => TicketPayload, {
    description:
      'Closes a ticket, which confirms a proposed solution. WRONG_STATE for one that was not taken up yet, which ' +
      '`cancelTicket` withdraws, and for one that is over. Source: UpdateCases.',
  })
  closeTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => CloseTicketInput, { description: 'The ticket, and why.' }) input: CloseTicketInput,
  ): Promise<TicketPayload> {
    const comment = input.comment ?? null;
    return writeTicket(context, closeTicket, input, () => {
      if (comment !== null) checkText(comment, LONGEST_COMMENT, 'input.comment');
      return { stored: {}, secret: { comment } };
    });
  }

  @Serves(cancelTicket)
  @Mutation(() => TicketPayload, {
    description: 'Withdraws a ticket that is WAITING; WRONG_STATE for any other. Source: UpdateCases.',
  })
  cancelTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => CancelTicketInput, { description: 'The ticket.' }) input: CancelTicketInput,
  ): Promise<TicketPayload> {
    return writeTicket(context, cancelTicket, input, () => ({ stored: {} }));
  }

  @Serves(deleteTicket)
  @Mutation(() => TicketPayload, {
    description: 'Deletes a ticket that is over; WRONG_STATE for any other. Source: UpdateCases.',
  })
  deleteTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeleteTicketInput, { description: 'The ticket.' }) input: DeleteTicketInput,
  ): Promise<TicketPayload> {
    return writeTicket(context, deleteTicket, input, () => ({ stored: {} }));
  }

  @Serves(rateTicket)
  @Mutation(() => TicketPayload, {
    description: 'Rates a ticket that is COMPLETED; WRONG_STATE for any other. Source: CreateScores.',
  })
  rateTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => RateTicketInput, { description: 'The ticket and its ratings.' }) input: RateTicketInput,
  ): Promise<TicketPayload> {
    return writeTicket(context, rateTicket, input, () => {
      checkText(input.comment, LONGEST_COMMENT, 'input.comment');
      const ratings = input.ratings.map(({ dimensionId, value }) => ({ dimensionId, value }));
      const dimensions = ratings.map(({ dimensionId }) => dimensionId);
      checkWriteIds(dimensions, 100, 'input.ratings');
      return { stored: { ratings }, secret: { comment: input.comment } };
    });
  }

  @Serves(markTicketRead)
  @Mutation(() => TicketPayload, {
    description: 'Marks all messages of a ticket as read. Source: UpdateNewInstantMessagesRead.',
  })
  markTicketRead(
    @Ctx() context: RequestContext,
    @Arg('input', () => MarkTicketReadInput, { description: 'The ticket.' }) input: MarkTicketReadInput,
  ): Promise<TicketPayload> {
    return writeTicket(context, markTicketRead, input, () => ({ stored: {} }));
  }
}
