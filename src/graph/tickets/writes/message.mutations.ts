import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { textDigest } from '../../../upstream/index.ts';
import { checkWriteIds } from '../../common/index.ts';
import { replyToTicket, withdrawTicketMessage } from './message.writes.ts';
import { checkText } from './target.ts';
import { ReplyToTicketInput, WithdrawTicketMessageInput } from './ticket-write.args.ts';
import { TicketPayload } from './ticket-write.payload.ts';
import { writeTicket } from './write-ticket.ts';

const LONGEST_TEXT = 4_000;
const MOST_ATTACHMENTS = 10;

@Resolver()
export class TicketMessageMutations {
  @Serves(replyToTicket)
  @Mutation(() => TicketPayload, {
    description:
      'Sends a message with a ticket that is not over: WRONG_STATE for any other. It answers a question of the vendor, and ' +
      'reopens a ticket whose solution waits for confirmation. The gateway does not store the text. Source: CreateMessages.',
  })
  replyToTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReplyToTicketInput, { description: 'The ticket and the message.' }) input: ReplyToTicketInput,
  ): Promise<TicketPayload> {
    const { ticketId, text, attachmentIds } = input;
    return writeTicket(context, replyToTicket, input, () => {
      checkText(text, LONGEST_TEXT, 'input.text');
      if (attachmentIds) checkWriteIds(attachmentIds, MOST_ATTACHMENTS, 'input.attachmentIds');
      return {
        stored: { textDigest: textDigest(ticketId, text), attachmentIds: attachmentIds ?? [] },
        secret: { text },
      };
    });
  }

  @Serves(withdrawTicketMessage)
  @Mutation(() => TicketPayload, {
    description:
      'Withdraws a message of the account itself, WRONG_STATE for one of the other side. The vendor allows it for a short ' +
      'time only. Source: RevokeMessage.',
  })
  withdrawTicketMessage(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawTicketMessageInput, { description: 'The message.' })
    input: WithdrawTicketMessageInput,
  ): Promise<TicketPayload> {
    const { messageId } = input;
    return writeTicket(context, withdrawTicketMessage, input, () => ({ stored: { messageId }, targetId: messageId }));
  }
}
