import { GatewayError } from '../../../errors/index.ts';
import { defineWrite, requireSecret } from '../../../request/writes/definition.ts';
import { requireTicket, ticketDetail } from '../ticket.loader.ts';
import { TICKET_CALLS } from './action.writes.ts';
import { signer, type TicketInAccount } from './target.ts';
import { OPEN, requireTicketIn } from './ticket.checks.ts';

/** The ledger stores a digest of the text, not the text. By it the message is found where the answer is lost. */
type Reply = TicketInAccount & { readonly textDigest: string; readonly attachmentIds: readonly string[] };
type Text = { readonly text: string };

/** Replies to a ticket. This reopens a ticket whose solution waits for confirmation. */
export const replyToTicket = defineWrite<Reply, Text>({
  kind: 'REPLY_TO_TICKET',
  calls: TICKET_CALLS,
  plan: async (context, { ticketId, attachmentIds, ...input }, secret) => {
    const { text } = requireSecret(secret);
    const { account, ...signed } = await signer(context, input);
    const { id, status } = await requireTicketIn(context, { id: ticketId, account }, OPEN);
    const accessoryIds = attachmentIds.length === 0 ? undefined : attachmentIds;
    const isAnswer = status === 'AWAITING_FEEDBACK' || status === 'AWAITING_CONFIRMATION';
    return {
      call: ['CreateMessages', { caseId: id, message: { content: text, accessoryIds } }],
      ...signed,
      changes: isAnswer ? [{ of: 'Ticket.status', id, before: status, after: 'IN_PROGRESS' }] : [],
    };
  },
});

type Message = TicketInAccount & { readonly messageId: string };

/** Withdraws a message of the account. The vendor allows it for a short time only. */
export const withdrawTicketMessage = defineWrite<Message>({
  kind: 'WITHDRAW_TICKET_MESSAGE',
  // Also the messages.
  calls: TICKET_CALLS + 1,
  plan: async (context, { ticketId, messageId, ...input }) => {
    const { account, ...signed } = await signer(context, input);
    const { id } = await requireTicket(context, { id: ticketId, account });
    const { messages } = await context.load(ticketDetail, { id, account });
    const message = messages.find((each) => each.messageId === messageId);
    if (!message) throw new GatewayError('NOT_FOUND', { hints: { type: 'TicketMessage' } });
    if (message.side === 'SERVICE') throw new GatewayError('WRONG_STATE', { hints: { rule: 'own-message' } });
    return {
      call: ['RevokeMessage', { caseId: id, messageId }],
      ...signed,
      changes: [{ of: 'TicketMessage.text', id: messageId, before: null, after: null }],
    };
  },
});

/** Marks all messages of a ticket as read. */
export const markTicketRead = defineWrite<TicketInAccount>({
  kind: 'MARK_TICKET_READ',
  calls: TICKET_CALLS,
  plan: async (context, { ticketId, ...input }) => {
    const { account, ...signed } = await signer(context, input);
    const { id } = await requireTicket(context, { id: ticketId, account });
    return {
      call: ['UpdateNewInstantMessagesRead', { caseId: id }],
      ...signed,
      changes: [{ of: 'Ticket.unreadCount', id, before: null, after: '0' }],
    };
  },
});
