import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { checkText } from '../writes/target.ts';
import { TicketDeskPayload } from '../writes/ticket-write.payload.ts';
import { writeDesk } from '../writes/write-ticket.ts';
import { CancelTicketAccessInput, DeclineTicketAccessInput } from './ticket-access.args.ts';
import { cancelTicketAccess, declineTicketAccess } from './ticket-access.writes.ts';

const LONGEST_REASON = 300;

@Resolver()
export class TicketAccessMutations {
  @Serves(declineTicketAccess)
  @Mutation(() => TicketDeskPayload, {
    description: 'Declines a request for access; WRONG_STATE unless it is REQUESTED. Source: UpdateAuthorizations.',
  })
  declineTicketAccess(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeclineTicketAccessInput, { description: 'The request, and why.' })
    input: DeclineTicketAccessInput,
  ): Promise<TicketDeskPayload> {
    const { accessId, reason = null } = input;
    return writeDesk(context, declineTicketAccess, input, () => {
      if (reason !== null) checkText(reason, LONGEST_REASON, 'input.reason');
      return { stored: { accessId }, secret: { reason }, targetId: accessId };
    });
  }

  @Serves(cancelTicketAccess)
  @Mutation(() => TicketDeskPayload, {
    description: 'Takes granted access back; WRONG_STATE unless it is GRANTED. Source: UpdateAuthorizations.',
  })
  cancelTicketAccess(
    @Ctx() context: RequestContext,
    @Arg('input', () => CancelTicketAccessInput, { description: 'The request.' }) input: CancelTicketAccessInput,
  ): Promise<TicketDeskPayload> {
    const { accessId } = input;
    return writeDesk(context, cancelTicketAccess, input, () => ({ stored: { accessId }, targetId: accessId }));
  }
}
