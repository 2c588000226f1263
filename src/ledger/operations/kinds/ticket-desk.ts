import { accessStatusOf, hasSignedAgreement, ticketLabelsOf, type Upstream } from '../../../upstream/index.ts';
import { ticketAccessStatus } from '../../../upstream/mapping/codes/tickets.ts';
import type { LedgerEntry } from '../operation.ts';
import { type Proof, textIn, type WriteKind } from './kind.ts';
import { byTarget, ownerIn, TICKET } from './ticket-keys.ts';

const labelNow = async (upstream: Upstream, operation: LedgerEntry) => {
  const labels = await ticketLabelsOf(upstream, { ...ownerIn(operation), input: { label_id: operation.targetId } });
  return labels.find(({ id }) => id === operation.targetId);
};

/** Proof by the state of a request for access. */
const byAccess = (status: 'DECLINED' | 'CANCELLED'): Proof =>
  byTarget(async (upstream, operation) => {
    const key = { ...ownerIn(operation), accessId: operation.targetId };
    return (await accessStatusOf(upstream, key)) === ticketAccessStatus.encode(status);
  });

/** Writes about an account's labels, contacts, requests for access and agreements for its tickets. */
export const TICKET_DESK_WRITES = {
  CREATE_TICKET_LABEL: {
    ...TICKET,
    description: 'A label made.',
    operations: ['CreateLabels'],
    sets: 'ticket-label',
    proof: byTarget(async (upstream, operation) => {
      const { name, color } = operation.input;
      const labels = await ticketLabelsOf(upstream, { ...ownerIn(operation), input: { name } });
      return labels.some((label) => label.name === name && label.color === color);
    }),
  },
  CHANGE_TICKET_LABEL: {
    ...TICKET,
    description: 'A label renamed or given another color.',
    operations: ['UpdateLabels'],
    sets: 'ticket-label',
    proof: byTarget(async (upstream, operation) => {
      const { name, color } = operation.input;
      const label = await labelNow(upstream, operation);
      return label?.name === name && label?.color === color;
    }),
  },
  DELETE_TICKET_LABEL: {
    ...TICKET,
    description: 'A label deleted.',
    operations: ['DeleteLabels'],
    sets: 'ticket-label',
    proof: byTarget(async (upstream, operation) => (await labelNow(upstream, operation)) === undefined),
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
    description: 'Access declined that the vendor requested for a ticket.',
    operations: ['UpdateAuthorizations'],
    sets: 'ticket-access',
    proof: byAccess('DECLINED'),
  },
  CANCEL_TICKET_ACCESS: {
    ...TICKET,
    description: 'Granted access taken back.',
    operations: ['UpdateAuthorizations'],
    sets: 'ticket-access',
    proof: byAccess('CANCELLED'),
  },
  SIGN_TICKET_AGREEMENT: {
    ...TICKET,
    description: 'An agreement about tickets signed.',
    operations: ['SignPublishedAgreement'],
    sets: 'ticket-agreement',
    proof: byTarget((upstream, operation) =>
      hasSignedAgreement(upstream, {
        ...ownerIn(operation),
        agreementType: textIn(operation.input.agreementTypeCode) ?? '',
      }),
    ),
  },
} as const satisfies Readonly<Record<string, WriteKind>>;
