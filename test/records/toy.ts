import {
  choice,
  count,
  defineRecordKind,
  instant,
  line,
  money,
  month,
  personName,
  vocabulary,
} from '../../src/records/index.ts';
import { DAY_MS } from '../../src/time/index.ts';

const color = vocabulary('KiteColor', 'Color of a kite.', { RED: 'Red.', BLUE: 'Blue.' });

/** A kind of record for tests, with every feature that a kind can have. */
export const kite = defineRecordKind({
  name: 'kite',
  type: 'Kite',
  list: 'kites',
  words: ['kite', 'kites'],
  description: 'A kite that is lent to a customer.',
  customer: 'required',
  fields: {
    title: line('Name of the kite.', { required: true, searchable: true, max: 20 }),
    color: choice(color, 'Its color.', { required: true }),
    deposit: money('Deposit for the kite.'),
    lengthMeters: count('Length of its line.', { min: 1, max: 100 }),
    madeIn: month('Month in which it was made.'),
    borrower: personName('Name of the one who borrows it.', { searchable: true }),
    backBy: instant('When it must be back.', { given: 'computed' }),
    damage: line('Damage that was found.', { given: 'step' }),
  },
  states: { SHELVED: 'On the shelf.', LENT: 'With the customer.', LATE: 'Not back in time.', BACK: 'Back again.' },
  editable: ['SHELVED'],
  steps: {
    lend: {
      mutation: 'lendKite',
      description: 'Lends a kite.',
      from: ['SHELVED'],
      to: 'LENT',
      by: 'EDIT',
      guests: ['customer'],
      reason: 'optional',
      requires: ['borrower', 'deposit'],
      check: async ({ others, record }) => {
        const lent = await others({ states: ['LENT', 'LATE'], customerId: record.customerId ?? '' });
        return lent.length === 0 ? null : { code: 'WRONG_STATE', rule: 'one-kite', limit: 'one at a time' };
      },
      follows: ({ now, settings: { days = 0 } }) => ({ backBy: new Date(now + days * DAY_MS).toISOString() }),
    },
    fly: {
      mutation: 'flyKite',
      description: 'Flies a kite in the account of its customer.',
      from: ['LENT'],
      to: 'LENT',
      by: 'EDIT',
      reason: 'optional',
      vendorConfirms: ['PARTNER_FUNDS', 'AGENCY'],
    },
    takeBack: {
      mutation: 'takeKiteBack',
      description: 'Takes a kite back.',
      from: ['LENT', 'LATE'],
      to: 'BACK',
      by: 'DECIDE',
      reason: 'required',
      asks: { damage: 'required' },
    },
  },
  timers: [
    {
      name: 'runLate',
      description: 'The kite is not back in time.',
      from: ['LENT'],
      to: 'LATE',
      at: ({ record: { values } }) => (values.backBy ? Date.parse(values.backBy) : null),
    },
  ],
  rules: [
    ({ record: { values } }) =>
      values.color === 'RED' && (values.lengthMeters ?? 0) > 50
        ? { code: 'BAD_USER_INPUT', rule: 'input.lengthMeters', limit: 'at most 50 for a red kite' }
        : null,
  ],
  unique: { rule: 'kite-title', states: ['SHELVED', 'LENT', 'LATE'], by: ({ values }) => values.title },
  settings: { days: { value: 3, description: 'Days for which a kite is lent.' } },
  retention: { days: 30, states: ['BACK'] },
  roles: { ACCOUNT_DIRECTOR: ['READ'], ACCOUNT_MANAGER: ['READ', 'EDIT'] },
  guests: { read: ['customer', 'reseller'], edit: ['customer'] },
});
