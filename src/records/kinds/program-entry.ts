import { choice, line, lines, yes } from '../fields.ts';
import { defineRecordKind } from '../kind.ts';
import { vocabulary } from '../vocabulary.ts';

const program = vocabulary('PartnerProgram', 'A program of the vendor that a company can join.', {
  CO_SELL: 'Sharing opportunities with the vendor; joined without a review.',
  PARTNER_NETWORK: 'The partner network; joined at once where its conditions are met, else after a review.',
  SOLUTION_PROVIDER: 'Becoming a solution provider, after a review.',
  RESELLER: 'Becoming a reseller of the partner, after a review.',
  PROCUREMENT: 'Becoming a procurement partner of the vendor, by an agreement on paper.',
});

const fields = {
  program: choice(program, 'The program.', { required: true }),
  company: line('Full name of the company that joins; null: the partner itself.', { searchable: true }),
  conditionsMet: yes('Whether the company meets the conditions of the program.', { required: true }),
  papers: lines('References of the papers that show it.'),
};

/** Membership in a program of the vendor: some programs accept at once, others after a review. */
export const programEntry = defineRecordKind({
  name: 'programEntry',
  type: 'ProgramEntry',
  list: 'programEntries',
  words: ['entry into a program', 'entries into programs'],
  description: 'The entry of the partner, or of a company, into a program of the vendor.',
  customer: 'none',
  fields,
  states: {
    DRAFT: 'The entry is being prepared.',
    IN_REVIEW: 'The vendor reviews the entry.',
    JOINED: 'The company is in the program.',
    REFUSED: 'The vendor has refused the entry; it can be changed and submitted again.',
    LEFT: 'The company has left the program.',
  },
  editable: ['DRAFT', 'REFUSED'],
  steps: {
    join: {
      mutation: 'joinProgram',
      description:
        'Joins a program that needs no review: CO_SELL, and PARTNER_NETWORK where its conditions are met. WRONG_STATE for ' +
        'any other.',
      from: ['DRAFT'],
      to: 'JOINED',
      by: 'EDIT',
      reason: 'optional',
      check: ({ record: { values } }) =>
        values.program === 'CO_SELL' || (values.program === 'PARTNER_NETWORK' && values.conditionsMet)
          ? null
          : { code: 'WRONG_STATE', rule: 'needs-review', limit: 'handed in for review' },
    },
    submit: {
      mutation: 'submitProgramEntry',
      description: 'Submits an entry for review.',
      from: ['DRAFT', 'REFUSED'],
      to: 'IN_REVIEW',
      by: 'EDIT',
      reason: 'optional',
      requires: ['papers'],
    },
    approve: {
      mutation: 'approveProgramEntry',
      description: 'Records that the vendor has accepted an entry.',
      from: ['IN_REVIEW'],
      to: 'JOINED',
      by: 'DECIDE',
      reason: 'optional',
    },
    refuse: {
      mutation: 'refuseProgramEntry',
      description: 'Records that the vendor has refused an entry, and why.',
      from: ['IN_REVIEW'],
      to: 'REFUSED',
      by: 'DECIDE',
      reason: 'required',
    },
    leave: {
      mutation: 'leaveProgram',
      description: 'Records that the company has left a program, and why; a reseller leaves through its manager.',
      from: ['JOINED'],
      to: 'LEFT',
      by: 'EDIT',
      reason: 'required',
    },
  },
  unique: {
    rule: 'entry-of-company',
    states: ['DRAFT', 'IN_REVIEW', 'JOINED', 'REFUSED'],
    by: ({ values }) =>
      JSON.stringify([values.program, values.company?.normalize('NFKC').trim().toLowerCase() ?? null]),
  },
  retention: { days: 1_095, states: ['LEFT'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: ['READ'] },
});
