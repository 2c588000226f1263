import { isoOf } from '../../time/index.ts';
import { instant, paragraph, yes } from '../fields.ts';
import { defineRecordKind } from '../kind.ts';

/**
 * Permission to act in a customer's account: the partner requests it, the customer grants and revokes it; it does not
 * expire.
 */
export const actingAuthorization = defineRecordKind({
  name: 'actingAuthorization',
  type: 'ActingAuthorization',
  list: 'actingAuthorizations',
  words: ['authorization to act for a customer', 'authorizations to act for customers'],
  description:
    "A customer's permission for the partner to act in its account. The record grants nothing at the vendor: " +
    'only the agency there does.',
  customer: 'required',
  fields: {
    purpose: paragraph('What the partner wants to do for the customer.', { required: true }),
    letterAccepted: yes('Whether the partner accepts the letter of commitment; needed for the first request.'),
    decidedAt: instant('When the customer decided; null before.', { given: 'computed' }),
    seenWorkingAt: instant('When the vendor last confirmed that the agency works; null before.', {
      given: 'computed',
    }),
  },
  states: {
    DRAFT: 'The request is being prepared.',
    REQUESTED: "Waits for the customer's decision.",
    GRANTED: 'The customer has agreed; valid until revoked.',
    DECLINED: 'The customer has declined.',
    REVOKED: 'Ended by the customer or the partner.',
  },
  editable: ['DRAFT'],
  steps: {
    request: {
      mutation: 'requestActingAuthorization',
      description:
        'Asks the customer for the authorization. The first request to a customer needs the letter of commitment.',
      from: ['DRAFT'],
      to: 'REQUESTED',
      by: 'EDIT',
      reason: 'optional',
      vendorConfirms: ['PARTNER_FUNDS'],
      check: async ({ record, others }) => {
        if (record.values.letterAccepted) return null;
        const before = await others({ customerId: record.customerId ?? '' });
        return before.some(({ values }) => values.letterAccepted === true)
          ? null
          : { code: 'WRONG_STATE', rule: 'letter-of-commitment', limit: 'accepted with the first request' };
      },
    },
    grant: {
      mutation: 'grantActingAuthorization',
      description: 'The customer agrees, or a member records that it did.',
      from: ['REQUESTED'],
      to: 'GRANTED',
      by: 'DECIDE',
      guests: ['customer'],
      reason: 'optional',
      follows: ({ now }) => ({ decidedAt: isoOf(now) }),
    },
    decline: {
      mutation: 'declineActingAuthorization',
      description: 'The customer declines, or a member records that it did.',
      from: ['REQUESTED'],
      to: 'DECLINED',
      by: 'DECIDE',
      guests: ['customer'],
      reason: 'optional',
      follows: ({ now }) => ({ decidedAt: isoOf(now) }),
    },
    confirmWorking: {
      mutation: 'confirmActingAuthorization',
      description: 'Uses the agency of the customer and records when it worked.',
      from: ['GRANTED'],
      to: 'GRANTED',
      by: 'EDIT',
      reason: 'optional',
      vendorConfirms: ['AGENCY'],
      follows: ({ now }) => ({ seenWorkingAt: isoOf(now) }),
    },
    revoke: {
      mutation: 'revokeActingAuthorization',
      description: 'Revokes the authorization, with a reason.',
      from: ['REQUESTED', 'GRANTED'],
      to: 'REVOKED',
      by: 'EDIT',
      guests: ['customer'],
      reason: 'required',
    },
  },
  unique: {
    rule: 'authorization-of-customer',
    states: ['DRAFT', 'REQUESTED', 'GRANTED'],
    by: ({ customerId }) => customerId,
  },
  retention: { days: 1_095, states: ['DECLINED', 'REVOKED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: ['READ', 'EDIT'] },
  guests: { read: ['customer'] },
});
