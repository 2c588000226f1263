import {
  accessStatusOf,
  hasSignedAgreement,
  labelsOnTicket,
  messageIsWithdrawn,
  messagesWithText,
  type TicketOwner,
  type TicketRecordKey,
  ticketLabelsOf,
  ticketRatingsOf,
  ticketStatusOf,
  ticketStepsOf,
  ticketsRelatedTo,
  ticketsWithReference,
  type Upstream,
  unreadInTicket,
} from '../../../upstream/index.ts';
import { ticketAccessStatus, ticketStatus, ticketStep } from '../../../upstream/mapping/codes/tickets.ts';
import type { LedgerEntry } from '../operation.ts';
import { type Proof, textIn, type WriteKind } from './kind.ts';

const ownerIn = ({ input }: LedgerEntry): TicketOwner => ({
  customerId: textIn(input.customerId),
  resellerId: textIn(input.resellerId),
});

const keyIn = (operation: LedgerEntry): TicketRecordKey => ({
  ...ownerIn(operation),
  ticketId: textIn(operation.input.ticketId) ?? operation.targetId,
});

const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Proof by the state of the ticket. */
const byStatus = (isReached: (status: string | null) => boolean): Proof => ({
  by: 'target',
  isReached: async (upstream, operation) => isReached(await ticketStatusOf(upstream, keyIn(operation))),
});

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

const labelNow = async (upstream: Upstream, operation: LedgerEntry) => {
  const labels = await ticketLabelsOf(upstream, { ...ownerIn(operation), input: { label_id: operation.targetId } });
  return labels.find(({ id }) => id === operation.targetId);
};

const TICKET = { wholePartner: false, target: 'ticket', touches: ['tickets'] } as const;
const COMPLETED = ticketStatus.encode('COMPLETED');
const WITHDRAWN = ticketStatus.encode('WITHDRAWN');
const DELETED = ticketStatus.encode('DELETED');

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
    proof: {
      by: 'target',
      isReached: (upstream, operation) =>
        messageIsWithdrawn(upstream, { ...keyIn(operation), messageId: operation.targetId }),
    },
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
    proof: {
      by: 'target',
      isReached: async (upstream, operation) => {
        const { ratings } = operation.input;
        const given = await ticketRatingsOf(upstream, keyIn(operation));
        const wanted = Array.isArray(ratings) ? ratings : [];
        return wanted.every(({ dimensionId, value }) => given.get(String(dimensionId)) === String(value));
      },
    },
  },
  ADD_TICKET_LABELS: {
    ...TICKET,
    description: 'Labels put on a ticket.',
    operations: ['CreateCaseLabels'],
    sets: 'ticket-labels',
    proof: {
      by: 'target',
      isReached: async (upstream, operation) => {
        const labels = await labelsOnTicket(upstream, keyIn(operation));
        return idsIn(operation.input.labelIds).every((id) => labels.includes(id));
      },
    },
  },
  REMOVE_TICKET_LABELS: {
    ...TICKET,
    description: 'Labels taken off a ticket.',
    operations: ['DeleteCaseLabels'],
    sets: 'ticket-labels',
    proof: {
      by: 'target',
      isReached: async (upstream, operation) => {
        const labels = await labelsOnTicket(upstream, keyIn(operation));
        return !idsIn(operation.input.labelIds).some((id) => labels.includes(id));
      },
    },
  },
  RELATE_TICKETS: {
    ...TICKET,
    description: 'A ticket related to others.',
    operations: ['CreateRelations'],
    sets: 'ticket-relations',
    proof: {
      by: 'target',
      isReached: async (upstream, operation) => {
        const related = await ticketsRelatedTo(upstream, keyIn(operation));
        return idsIn(operation.input.relatedIds).every((id) => related.includes(id));
      },
    },
  },
  UNRELATE_TICKET: {
    ...TICKET,
    description: 'A relation between two tickets ended.',
    operations: ['DeleteRelation'],
    sets: 'ticket-relations',
    proof: {
      by: 'target',
      isReached: async (upstream, operation) => {
        const related = await ticketsRelatedTo(upstream, keyIn(operation));
        return !related.includes(textIn(operation.input.relatedId) ?? '');
      },
    },
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
    proof: {
      by: 'target',
      // A message that came later is unread too.
      isReached: async (upstream, operation) => (await unreadInTicket(upstream, keyIn(operation))) === 0 || null,
    },
  },
  CREATE_TICKET_LABEL: {
    ...TICKET,
    description: 'A label made.',
    operations: ['CreateLabels'],
    sets: 'ticket-label',
    proof: {
      by: 'target',
      isReached: async (upstream, operation) => {
        const { name, color } = operation.input;
        const labels = await ticketLabelsOf(upstream, { ...ownerIn(operation), input: { name } });
        return labels.some((label) => label.name === name && label.color === color);
      },
    },
  },
  CHANGE_TICKET_LABEL: {
    ...TICKET,
    description: 'A label renamed or given another color.',
    operations: ['UpdateLabels'],
    sets: 'ticket-label',
    proof: {
      by: 'target',
      isReached: async (upstream, operation) => {
        const { name, color } = operation.input;
        const label = await labelNow(upstream, operation);
        return label?.name === name && label?.color === color;
      },
    },
  },
  DELETE_TICKET_LABEL: {
    ...TICKET,
    description: 'A label deleted.',
    operations: ['DeleteLabels'],
    sets: 'ticket-label',
    proof: {
      by: 'target',
      isReached: async (upstream, operation) => (await labelNow(upstream, operation)) === undefined,
    },
  },
  SEND_TICKET_CODE: {
    ...TICKET,
    description: 'A verification code sent to a contact of tickets.',
    operations: ['SendVerifyCodes'],
    proof: { by: 'nothing' },
  },
  VERIFY_TICKET_CONTACT: {
    ...TICKET,
    description: 'A contact of tickets verified by its code.',
    operations: ['CheckVerifyCodes'],
    proof: { by: 'nothing' },
  },
  DECLINE_TICKET_ACCESS: {
    ...TICKET,
    description: 'Access declined that was asked for with a ticket.',
    operations: ['UpdateAuthorizations'],
    sets: 'ticket-access',
    proof: {
      by: 'target',
      isReached: async (upstream, operation) => {
        const key = { ...ownerIn(operation), accessId: operation.targetId };
        return (await accessStatusOf(upstream, key)) === ticketAccessStatus.encode('DECLINED');
      },
    },
  },
  CANCEL_TICKET_ACCESS: {
    ...TICKET,
    description: 'Granted access taken back.',
    operations: ['UpdateAuthorizations'],
    sets: 'ticket-access',
    proof: {
      by: 'target',
      isReached: async (upstream, operation) => {
        const key = { ...ownerIn(operation), accessId: operation.targetId };
        return (await accessStatusOf(upstream, key)) === ticketAccessStatus.encode('CANCELLED');
      },
    },
  },
  SIGN_TICKET_AGREEMENT: {
    ...TICKET,
    description: 'An agreement about tickets signed.',
    operations: ['SignPublishedAgreement'],
    sets: 'ticket-agreement',
    proof: {
      by: 'target',
      isReached: (upstream, operation) =>
        hasSignedAgreement(upstream, {
          ...ownerIn(operation),
          agreementType: textIn(operation.input.agreementTypeCode) ?? '',
        }),
    },
  },
} as const satisfies Readonly<Record<string, WriteKind>>;
