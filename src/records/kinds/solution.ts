import { choice, day, files, line, lines, paragraph } from '../fields.ts';
import { defineRecordKind } from '../kind.ts';
import { vocabulary } from '../vocabulary.ts';

const difficulty = vocabulary('ProjectDifficulty', 'Difficulty of a project in the view of the partner.', {
  LOW: 'Known parts, put together as documented.',
  MEDIUM: 'Some parts must be made or changed.',
  HIGH: 'New parts, or many systems of the customer.',
});

/** A solution of the partner; its certification decides how many test coupons it may have. */
export const solution = defineRecordKind({
  name: 'solution',
  type: 'Solution',
  list: 'solutions',
  words: ['solution', 'solutions'],
  description: 'A solution that the partner offers, with its certification by the vendor.',
  customer: 'none',
  fields: {
    title: line('Name of the solution.', { required: true, searchable: true }),
    summary: paragraph('What the solution does.'),
    difficulty: choice(difficulty, 'Difficulty, as the partner assesses it.'),
    evidence: lines('References of the papers behind the assessment.'),
    attachmentIds: files('The papers behind the assessment, as files.', { aboutPersons: false }),
    certificate: line('Number of the certificate.', { given: 'step' }),
    certifiedOn: day('Day of the certificate.', { given: 'step' }),
  },
  states: {
    PLANNED: 'It is not certified.',
    CERTIFIED: 'The vendor has certified it.',
    ADVANCED: 'The vendor has certified it as advanced.',
    RETIRED: 'The partner does not offer it any more.',
  },
  editable: ['PLANNED', 'CERTIFIED', 'ADVANCED'],
  steps: {
    certify: {
      mutation: 'certifySolution',
      description: 'Records that the vendor has certified a solution. Its difficulty must be assessed, with evidence.',
      from: ['PLANNED'],
      to: 'CERTIFIED',
      by: 'DECIDE',
      reason: 'optional',
      asks: { certificate: 'required', certifiedOn: 'required' },
      requires: ['difficulty', ['evidence', 'attachmentIds']],
    },
    advance: {
      mutation: 'advanceSolution',
      description: 'Records that the vendor has certified a solution as advanced.',
      from: ['CERTIFIED'],
      to: 'ADVANCED',
      by: 'DECIDE',
      reason: 'optional',
      asks: { certificate: 'required', certifiedOn: 'required' },
    },
    retire: {
      mutation: 'retireSolution',
      description: 'Records that the partner does not offer a solution any more.',
      from: ['PLANNED', 'CERTIFIED', 'ADVANCED'],
      to: 'RETIRED',
      by: 'EDIT',
      reason: 'optional',
    },
  },
  unique: {
    rule: 'solution-title',
    states: ['PLANNED', 'CERTIFIED', 'ADVANCED'],
    by: ({ values }) => values.title?.normalize('NFKC').toLowerCase() ?? null,
  },
  exported: {
    number: '解决方案编号',
    columns: {
      title: '解决方案名称',
      summary: '解决方案描述',
      difficulty: '项目难度',
      certificate: '证书编号',
      certifiedOn: '认证日期',
    },
    states: { PLANNED: '未认证', CERTIFIED: '已认证', ADVANCED: '先进级认证', RETIRED: '已下架' },
    words: { LOW: '低', MEDIUM: '中', HIGH: '高' },
  },
  retention: { days: 365, states: ['RETIRED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: ['READ'] },
});
