import type { RequestContext } from '../../../request/context.ts';
import { defineWrite, requireSecret, type WritePlan } from '../../../request/writes/definition.ts';
import { ticketStatus } from '../../../upstream/mapping/codes/tickets.ts';
import { requireDimensions } from './rating.checks.ts';
import { signer, type TicketInAccount } from './target.ts';
import { OPEN, requireTicketIn } from './ticket.checks.ts';

/** Calls of one write: for the customer, the ticket before and after, and the write itself. */
export const TICKET_CALLS = 5;

type Status = keyof typeof ticketStatus.words;
type Comment = { readonly comment: string | null };

interface Action {
  readonly actionId: 'cancel' | 'close' | 'press' | 'delete';
  readonly allowed: readonly Status[];
  /** State of the ticket after the action; null: the action does not change it. */
  readonly after: Status | null;
}

const act = async (
  context: RequestContext,
  input: TicketInAccount,
  { actionId, allowed, after }: Action,
  more: { readonly judgement?: string } = {},
): Promise<WritePlan> => {
  const { account, ...signed } = await signer(context, input);
  const { id, status } = await requireTicketIn(context, { id: input.ticketId, account }, allowed);
  return {
    call: ['UpdateCases', { caseId: id, actionId, ...more }],
    ...signed,
    changes: after === null ? [] : [{ of: 'Ticket.status', id, before: status, after }],
  };
};

/** Asks the vendor to handle a ticket sooner. UPSTREAM_BUSY where it was created or urged a moment ago. */
export const urgeTicket = defineWrite<TicketInAccount>({
  kind: 'URGE_TICKET',
  calls: TICKET_CALLS,
  plan: (context, input) =>
    act(context, input, { actionId: 'press', allowed: ['WAITING', 'IN_PROGRESS'], after: null }),
});

/** Closes a ticket: its problem is solved, or no longer matters. */
export const closeTicket = defineWrite<TicketInAccount, Comment>({
  kind: 'CLOSE_TICKET',
  calls: TICKET_CALLS,
  plan: (context, input, secret) => {
    const { comment } = requireSecret(secret);
    const allowed: readonly Status[] = OPEN.filter((status) => status !== 'WAITING');
    const action = { actionId: 'close', allowed, after: 'COMPLETED' } as const;
    return act(context, input, action, comment ? { judgement: comment } : {});
  },
});

/** Withdraws a ticket on which the vendor has not begun to work. */
export const cancelTicket = defineWrite<TicketInAccount>({
  kind: 'CANCEL_TICKET',
  calls: TICKET_CALLS,
  plan: (context, input) => act(context, input, { actionId: 'cancel', allowed: ['WAITING'], after: 'WITHDRAWN' }),
});

/** Removes a closed or withdrawn ticket from the lists. */
export const deleteTicket = defineWrite<TicketInAccount>({
  kind: 'DELETE_TICKET',
  calls: TICKET_CALLS,
  plan: (context, input) =>
    act(context, input, {
      actionId: 'delete',
      allowed: ['COMPLETED', 'WITHDRAWN', 'INVALID'],
      after: 'DELETED',
    }),
});

/** The value of a rating in one dimension. */
export type Rating = { readonly dimensionId: string; readonly value: number };
type Ratings = TicketInAccount & { readonly ratings: readonly Rating[] };

/** Rates a closed ticket. */
export const rateTicket = defineWrite<Ratings, { readonly comment: string }>({
  kind: 'RATE_TICKET',
  // Also the list of dimensions.
  calls: TICKET_CALLS + 1,
  plan: async (context, { ratings, ...input }, secret) => {
    const { comment } = requireSecret(secret);
    await requireDimensions(context, ratings);
    const { account, ...signed } = await signer(context, input);
    const { id } = await requireTicketIn(context, { id: input.ticketId, account }, ['COMPLETED']);
    const incidentSatisfactionList = ratings.map(({ dimensionId, value }) => ({
      satisfactionId: Number(dimensionId),
      satisfactionValue: value,
    }));
    return {
      call: ['CreateScores', { caseId: id, judgement: comment, incidentSatisfactionList }],
      ...signed,
      changes: ratings.map(({ dimensionId, value }) => ({
        of: 'TicketDetails.ratings',
        id: dimensionId,
        before: null,
        after: String(value),
      })),
    };
  },
});
