import { email, instant, line, personName, phone } from '../fields.ts';
import { defineRecordKind } from '../kind.ts';

/** The texts that a person accepted on a registration page: the vendor requires the partner to show both. */
export const agreementAcceptance = defineRecordKind({
  name: 'agreementAcceptance',
  type: 'AgreementAcceptance',
  list: 'agreementAcceptances',
  words: ['acceptance of agreements', 'acceptances of agreements'],
  description:
    'The user agreement and the privacy statement that a customer has accepted at its registration; ' +
    '`registerCustomer` creates one, members record those of registrations outside the gateway.',
  customer: 'optional',
  fields: {
    agreementVersion: line('Version of the user agreement that the page showed.', { required: true, max: 50 }),
    privacyVersion: line('Version of the privacy statement that the page showed.', { required: true, max: 50 }),
    acceptedAt: instant('When both were accepted; not in the future.', { required: true }),
    contactName: personName('Name of the person who accepted them.', { searchable: true }),
    contactPhone: phone('Phone number of the person who accepted them.', { searchable: true }),
    contactEmail: email('E-mail address of the person who accepted them.', { searchable: true }),
  },
  states: {
    ACCEPTED: 'Both texts are accepted.',
    WITHDRAWN: 'The person has withdrawn the acceptance.',
    VOID: 'The registration for which the texts were accepted did not take place.',
  },
  editable: [],
  steps: {
    withdraw: {
      mutation: 'withdrawAgreementAcceptance',
      description: 'Records that the person has withdrawn the acceptance, and why.',
      from: ['ACCEPTED'],
      to: 'WITHDRAWN',
      by: 'DECIDE',
      reason: 'required',
    },
    register: {
      mutation: 'noteCustomerRegistered',
      description: 'The registration has made its customer, about whom the acceptance is from now on.',
      from: ['ACCEPTED', 'VOID'],
      to: 'ACCEPTED',
      by: 'GATEWAY',
      reason: 'optional',
    },
    void: {
      mutation: 'noteCustomerNotRegistered',
      description: 'The vendor has not made the customer, after its answer was lost.',
      from: ['ACCEPTED'],
      to: 'VOID',
      by: 'GATEWAY',
      reason: 'optional',
    },
  },
  rules: [
    ({ record: { values }, now }) =>
      Date.parse(values.acceptedAt ?? '') > now
        ? { code: 'BAD_USER_INPUT', rule: 'input.acceptedAt', limit: 'not in the future' }
        : null,
  ],
  retention: { days: 1_095, states: ['WITHDRAWN', 'VOID'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: ['READ', 'EDIT'] },
});
