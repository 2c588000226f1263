import { isoOf, monthAt } from '../../time/index.ts';
import { files, instant, lines, money, month, recordOf, yes } from '../fields.ts';
import { defineRecordKind, type Situation, type Violation } from '../kind.ts';
import { quarterOf } from '../quarter.ts';

const fields = {
  projectSpecialistId: recordOf('projectSpecialist', 'The project specialist whose work is funded.', {
    required: true,
  }),
  month: month('Month of the work.', { required: true }),
  papers: lines('References of the proofs: social insurance, certificates, monthly evaluation.'),
  attachmentIds: files('The proofs as files.', { aboutPersons: true }),
  regularStaff: yes('Whether the partner confirms that the specialist is its regular employee.', { required: true }),
  truePapers: yes('Whether the partner confirms that all papers are true.', { required: true }),
  oneProgramOnly: yes('Whether the partner confirms that the specialist is funded in this program only.', {
    required: true,
  }),
  amount: money('Amount that the vendor has set; must be confirmed before `confirmBy`.', { given: 'step' }),
  refused: yes('Whether the vendor has refused the application before.', { given: 'computed' }),
  confirmBy: instant('Deadline for confirming the amount; afterwards the application lapses.', { given: 'computed' }),
};

type FundedMonthSituation = Situation<typeof fields>;

/** Statements about a claim; each must be confirmed separately. */
const STATEMENTS = ['regularStaff', 'truePapers', 'oneProgramOnly'] as const;

/** States of a quarter's payment in which no month of the quarter can be claimed any more. */
const PAYMENT_ASKED = ['PAYMENT_REQUESTED', 'APPROVED', 'INVOICED', 'PAID'];

/** The first obstacle to submitting an application. */
const refusal = async ({ record, others, now }: FundedMonthSituation): Promise<Violation | null> => {
  const { projectSpecialistId, month: ofWork, refused, ...statements } = record.values;
  if (STATEMENTS.some((name) => statements[name] !== true))
    return { code: 'WRONG_STATE', rule: 'compliance', limit: 'every statement confirmed' };
  const [specialist] = await others({ kind: 'projectSpecialist', id: projectSpecialistId ?? '', states: ['ACTIVE'] });
  if (specialist?.values.regularEmployee !== true)
    return { code: 'WRONG_STATE', rule: 'project-specialist', limit: 'ACTIVE, a regular employee' };
  const thisMonth = monthAt(now);
  if ((ofWork ?? '') > thisMonth)
    return { code: 'BAD_USER_INPUT', rule: 'input.month', limit: `not after ${thisMonth}` };
  if (refused && ofWork !== thisMonth)
    return { code: 'WRONG_STATE', rule: 'refused-month', limit: 'in its own month only' };
  const quarter = quarterOf(ofWork ?? '');
  const payments = await others({ kind: 'fundingPayment', states: PAYMENT_ASKED });
  return payments.some(({ values }) => values.quarter === quarter)
    ? { code: 'WRONG_STATE', rule: 'payment-requested', limit: 'before the payment of the quarter is requested' }
    : null;
};

/** One application for each month and specialist; a payment request of the quarter collects the approved months. */
export const fundedMonth = defineRecordKind({
  name: 'fundedMonth',
  type: 'FundedMonth',
  list: 'fundedMonths',
  words: ['month of funded staff', 'months of funded staff'],
  description: 'An application for the funding of one specialist in one month.',
  customer: 'none',
  fields,
  states: {
    DRAFT: 'The application is being prepared.',
    SUBMITTED: 'The vendor reviews the application.',
    AMOUNT_SET: 'The vendor has set an amount, which the partner must confirm in time.',
    APPROVED: 'The amount is confirmed; the month is final.',
    REJECTED: 'The vendor has refused it; it can be submitted again in its month only.',
    LAPSED: 'The amount was not confirmed in time; the month is final.',
  },
  editable: ['DRAFT', 'REJECTED'],
  steps: {
    submit: {
      mutation: 'submitFundedMonth',
      description:
        'Submits an application. WRONG_STATE unless the person is a project specialist with current data and all ' +
        'statements are confirmed; a refused one only in its own month, and none after the payment of the quarter was requested.',
      from: ['DRAFT', 'REJECTED'],
      to: 'SUBMITTED',
      by: 'EDIT',
      reason: 'optional',
      requires: [['papers', 'attachmentIds']],
      check: refusal,
    },
    setAmount: {
      mutation: 'setFundedMonthAmount',
      description: 'Records the amount that the vendor has set.',
      from: ['SUBMITTED'],
      to: 'AMOUNT_SET',
      by: 'DECIDE',
      reason: 'optional',
      asks: { amount: 'required' },
      follows: ({ now, calendar, settings: { confirmDays = 0 } }) => ({
        confirmBy: isoOf(calendar.endOfWorkingDay(now, confirmDays)),
      }),
    },
    confirm: {
      mutation: 'confirmFundedMonth',
      description: 'Confirms the amount that the vendor has set.',
      from: ['AMOUNT_SET'],
      to: 'APPROVED',
      by: 'EDIT',
      reason: 'optional',
    },
    reject: {
      mutation: 'rejectFundedMonth',
      description: 'Records that the vendor has refused the application, and why.',
      from: ['SUBMITTED'],
      to: 'REJECTED',
      by: 'DECIDE',
      reason: 'required',
      follows: () => ({ refused: true }),
    },
  },
  timers: [
    {
      name: 'lapse',
      description: 'The amount was not confirmed in time.',
      from: ['AMOUNT_SET'],
      to: 'LAPSED',
      at: ({ record: { values } }) => (values.confirmBy ? Date.parse(values.confirmBy) : null),
    },
  ],
  unique: {
    rule: 'month-of-specialist',
    states: ['DRAFT', 'SUBMITTED', 'AMOUNT_SET', 'APPROVED', 'REJECTED', 'LAPSED'],
    by: ({ values }) => JSON.stringify([values.projectSpecialistId, values.month]),
  },
  settings: { confirmDays: { value: 14, description: 'Working days in which a set amount must be confirmed.' } },
  exported: {
    number: '申请编号',
    columns: { projectSpecialistId: '专员编号', month: '申请月份', amount: '审批金额', confirmBy: '确认截止时间' },
    states: {
      DRAFT: '草稿',
      SUBMITTED: '审核中',
      AMOUNT_SET: '待确认',
      APPROVED: '审核通过',
      REJECTED: '审核不通过',
      LAPSED: '已失效',
    },
    implied: { regularStaff: true, truePapers: true, oneProgramOnly: true },
  },
  retention: { days: 3_650, states: ['APPROVED', 'LAPSED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: ['READ'] },
});
