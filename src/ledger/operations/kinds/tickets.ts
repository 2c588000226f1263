import {
  labelsOnTicket,
  messageIsWithdrawn,
  messagesWithText,
  ticketRatingsOf,
  ticketStatusOf,
  ticketStepsOf,
  ticketsRelatedTo,
  ticketsWithReference,
  unreadInTicket,
} from '../../../upstream/index.ts';
import { ticketStatus, ticketStep } from '../../../upstream/mapping/codes/tickets.ts';
import { type Proof, textIn, type WriteKind } from './kind.ts';
import { byTarget, idsIn, keyIn, ownerIn, TICKET } from './ticket-keys.ts';

/** Proof by the state of the ticket. */
const byStatus = (isReached: (status: string | null) => boolean): Proof =>
  byTarget(async (upstream, operation) => isReached(await ticketStatusOf(upstream, keyIn(operation))));

/** Proof by the log of the ticket, which dates each step. */
const byStep = (word: 'URGED' | 'CONTACT_CHANGED'): Proof => ({
  by: 'records',
  leaves: 'objects',
  alike: () => null,
  candidates: async (upstream, operation) => {
    const steps = await ticketStepsOf(upstream, { ...keyIn(operation), step: ticketStep.encode(word) });
    return steps.map(({ id, at }) => ({ upstreamId: id, at }));
  },
});

/** Proof by the labels that the ticket has. */
const byLabels = (isReached: (asked: readonly string[], labels: readonly string[]) => boolean): Proof =>
  byTarget(async (upstream, operation) =>
    isReached(idsIn(operation.input.labelIds), await labelsOnTicket(upstream, keyIn(operation))),
  );

const COMPLETED = ticketStatus.encode('COMPLETED');
const WITHDRAWN = ticketStatus.encode('WITHDRAWN');
const DELETED = ticketStatus.encode('DELETED');

/** Writes about one ticket. */
export const TICKET_WRITES = {
  CREATE_TICKET: {
    ...TICKET,
    description: 'A ticket created.',
    operations: ['CreateCases'],
    proof: {
      by: 'records',
      leaves: 'objects',
      // The description carries a reference that only this operation has sent.
      isMarked: true,
      alike: ({ input }) => input.reference,
      candidates: async (upstream, operation, span) => {
        const reference = textIn(operation.input.reference) ?? '';
        const found = await ticketsWithReference(upstream, { ...ownerIn(operation), reference, ...span });
        return found.map(({ id, at }) => ({ upstreamId: id, at }));
      },
    },
  },
  REPLY_TO_TICKET: {
    ...TICKET,
    description: 'A message sent to those who handle a ticket.',
    operations: ['CreateMessages'],
    proof: {
      by: 'records',
      leaves: 'objects',
      alike: ({ input }) => input.textDigest,
      candidates: async (upstream, operation) => {
        const digest = textIn(operation.input.textDigest) ?? '';
        const found = await messagesWithText(upstream, { ...keyIn(operation), digest });
        return found.map(({ id, at }) => ({ upstreamId: id, at }));
      },
    },
  },
  WITHDRAW_TICKET_MESSAGE: {
    ...TICKET,
    description: 'A message withdrawn from a ticket.',
    operations: ['RevokeMessage'],
    sets: 'ticket-message',
    proof: byTarget((upstream, operation) =>
      messageIsWithdrawn(upstream, { ...keyIn(operation), messageId: operation.targetId }),
    ),
  },
  URGE_TICKET: {
    ...TICKET,
    description: 'A ticket urged.',
    operations: ['UpdateCases'],
    proof: byStep('URGED'),
  },
  CLOSE_TICKET: {
    ...TICKET,
    description: 'A ticket closed.',
    operations: ['UpdateCases'],
    sets: 'ticket-status',
    proof: byStatus((status) => status === COMPLETED),
  },
  CANCEL_TICKET: {
    ...TICKET,
    description: 'A ticket withdrawn before it was taken up.',
    operations: ['UpdateCases'],
    sets: 'ticket-status',
    proof: byStatus((status) => status === WITHDRAWN),
  },
  DELETE_TICKET: {
    ...TICKET,
    description: 'A closed ticket deleted.',
    operations: ['UpdateCases'],
    sets: 'ticket-status',
    proof: byStatus((status) => status === null || status === DELETED),
  },
  RATE_TICKET: {
    ...TICKET,
    description: 'A closed ticket rated.',
    operations: ['CreateScores'],
    sets: 'ticket-rating',
    proof: byTarget(async (upstream, operation) => {
      const { ratings } = operation.input;
      const given = await ticketRatingsOf(upstream, keyIn(operation));
      const wanted = Array.isArray(ratings) ? ratings : [];
      return wanted.every(({ dimensionId, value }) => given.get(String(dimensionId)) === String(value));
    }),
  },
  ADD_TICKET_LABELS: {
    ...TICKET,
    description: 'Labels put on a ticket.',
    operations: ['CreateCaseLabels'],
    sets: 'ticket-labels',
    proof: byLabels((asked, labels) => asked.every((id) => labels.includes(id))),
  },
  REMOVE_TICKET_LABELS: {
    ...TICKET,
    description: 'Labels taken off a ticket.',
    operations: ['DeleteCaseLabels'],
    sets: 'ticket-labels',
    proof: byLabels((asked, labels) => !asked.some((id) => labels.includes(id))),
  },
  RELATE_TICKETS: {
    ...TICKET,
    description: 'A ticket related to others.',
    operations: ['CreateRelations'],
    sets: 'ticket-relations',
    proof: byTarget(async (upstream, operation) => {
      const related = await ticketsRelatedTo(upstream, keyIn(operation));
      return idsIn(operation.input.relatedIds).every((id) => related.includes(id));
    }),
  },
  UNRELATE_TICKET: {
    ...TICKET,
    description: 'A relation between two tickets ended.',
    operations: ['DeleteRelation'],
    sets: 'ticket-relations',
    proof: byTarget(async (upstream, operation) => {
      const related = await ticketsRelatedTo(upstream, keyIn(operation));
      return !related.includes(textIn(operation.input.relatedId) ?? '');
    }),
  },
  CHANGE_TICKET_CONTACT: {
    ...TICKET,
    description: 'The contact of a ticket changed.',
    operations: ['UpdateCaseContactInfo'],
    proof: byStep('CONTACT_CHANGED'),
  },
  ANSWER_TICKET_FIELDS: {
    ...TICKET,
    description: 'Answers added to the form of a ticket.',
    operations: ['CreateCaseExtendsParam'],
    proof: { by: 'nothing' },
  },
  MARK_TICKET_READ: {
    ...TICKET,
    description: 'The messages of a ticket marked as read.',
    operations: ['UpdateNewInstantMessagesRead'],
    sets: 'ticket-read',
    proof: byTarget(
      // Unread messages prove nothing: they may have arrived after the write.
      async (upstream, operation) => (await unreadInTicket(upstream, keyIn(operation))) === 0 || null,
    ),
  },
} as const satisfies Readonly<Record<string, WriteKind>>;
