import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { defineWrite } from '../../../request/writes/definition.ts';
import type { TicketAccount } from '../ticket.account.ts';
import { relationsOfTicket, requireTicket } from '../ticket.loader.ts';
import type { Ticket } from '../ticket.type.ts';
import { TICKET_CALLS } from './action.writes.ts';
import { numberIn, signer, type TicketInAccount } from './target.ts';

const MOST_LABELS = 5;
const MOST_RELATIONS = 3;

type Labels = TicketInAccount & { readonly labelIds: readonly string[] };

const labelNumber = (id: string): number => numberIn(id, 'input.labelIds');

const labelChange = ({ id, labels }: Ticket, after: readonly string[]) => ({
  of: 'Ticket.labels',
  id,
  before: labels.map((label) => label.labelId).join(', ') || null,
  after: after.join(', ') || null,
});

interface LabelWrite {
  readonly kind: 'ADD_TICKET_LABELS' | 'REMOVE_TICKET_LABELS';
  readonly operation: 'CreateCaseLabels' | 'DeleteCaseLabels';
  /** Returns the labels of the ticket after the write. Throws a GatewayError. */
  change(before: readonly string[], named: readonly string[]): readonly string[];
}

const defineLabelWrite = ({ kind, operation, change }: LabelWrite) =>
  defineWrite<Labels>({
    kind,
    calls: TICKET_CALLS,
    plan: async (context, { ticketId, labelIds, ...input }) => {
      const { account, ...signed } = await signer(context, input);
      const ticket = await requireTicket(context, { id: ticketId, account });
      const before = ticket.labels.map(({ labelId }) => labelId);
      return {
        call: [operation, { caseId: ticketId, labelIds: labelIds.map(labelNumber) }],
        ...signed,
        changes: [labelChange(ticket, change(before, labelIds))],
      };
    },
  });

/** Adds labels to a ticket. Throws WRONG_STATE for more than five. */
export const addTicketLabels = defineLabelWrite({
  kind: 'ADD_TICKET_LABELS',
  operation: 'CreateCaseLabels',
  change: (before, named) => {
    const after = [...new Set([...before, ...named])];
    if (after.length > MOST_LABELS)
      throw new GatewayError('WRONG_STATE', { hints: { rule: 'ticket-labels', limit: `at most ${MOST_LABELS}` } });
    return after;
  },
});

export const removeTicketLabels = defineLabelWrite({
  kind: 'REMOVE_TICKET_LABELS',
  operation: 'DeleteCaseLabels',
  change: (before, named) => before.filter((id) => !named.includes(id)),
});

type Related = TicketInAccount & { readonly relatedIds: readonly string[] };

const relatedIdsOf = async (
  context: RequestContext,
  id: string,
  account: TicketAccount,
): Promise<readonly string[]> => {
  await requireTicket(context, { id, account });
  return (await context.load(relationsOfTicket, { id, account })).map((related) => related.ticketId);
};

const relationChange = (id: string, before: readonly string[], after: readonly string[]) => ({
  of: 'Ticket.relations',
  id,
  before: before.join(', ') || null,
  after: after.join(', ') || null,
});

/** Relates a ticket to others. Throws WRONG_STATE for more than three. */
export const relateTickets = defineWrite<Related>({
  kind: 'RELATE_TICKETS',
  // Also the relations, and each related ticket.
  calls: TICKET_CALLS + 1 + MOST_RELATIONS,
  plan: async (context, { ticketId, relatedIds, ...input }) => {
    const { account, ...signed } = await signer(context, input);
    const before = await relatedIdsOf(context, ticketId, account);
    await Promise.all(relatedIds.map((id) => requireTicket(context, { id, account })));
    const after = [...new Set([...before, ...relatedIds])];
    if (after.length > MOST_RELATIONS)
      throw new GatewayError('WRONG_STATE', {
        hints: { rule: 'ticket-relations', limit: `at most ${MOST_RELATIONS}` },
      });
    return {
      call: ['CreateRelations', { caseId: ticketId, relatedIdList: relatedIds }],
      ...signed,
      changes: [relationChange(ticketId, before, after)],
    };
  },
});

export const unrelateTicket = defineWrite<TicketInAccount & { readonly relatedId: string }>({
  kind: 'UNRELATE_TICKET',
  // Also the relations.
  calls: TICKET_CALLS + 1,
  plan: async (context, { ticketId, relatedId, ...input }) => {
    const { account, ...signed } = await signer(context, input);
    const before = await relatedIdsOf(context, ticketId, account);
    if (!before.includes(relatedId)) throw new GatewayError('NOT_FOUND', { hints: { type: 'RelatedTicket' } });
    const after = before.filter((id) => id !== relatedId);
    return {
      call: ['DeleteRelation', { caseId: ticketId, relatedId }],
      ...signed,
      changes: [relationChange(ticketId, before, after)],
    };
  },
});
