import Big from 'big.js';
import { DAY_MS, isoOf, startOfDay } from '../../time/index.ts';
import { type Amount, files, instant, line, lines, money, paragraph, recordOf, yes } from '../fields.ts';
import { defineRecordKind, type Situation, type Violation } from '../kind.ts';

const fields = {
  mdfApplicationId: recordOf('mdfApplication', 'The application whose activity was held.', { required: true }),
  amount: money('Amount to reimburse, tax included.', { required: true }),
  summary: paragraph('Summary of the activity.'),
  photos: lines('References of photos: theme, logo, people, goods.'),
  receipts: lines('References of stamped receipts, one or more for each category of costs.'),
  signInList: line('Reference of the list of those who attended.'),
  attachmentIds: files('Photos, receipts and the list of those who attended, as files.', { aboutPersons: true }),
  withoutExcludedCosts: yes(
    'Whether the partner confirms that no excluded costs are in it: the vendor’s training, exams and test coupons, tickets, ' +
      'entertainment, gift cards.',
    { required: true },
  ),
  submitBy: instant('Deadline for submission.', { given: 'computed' }),
  invoiceBy: instant('Deadline for sending the invoice; null before the approval.', {
    given: 'computed',
  }),
  invoiceNumber: line('Number of the invoice.', { given: 'step' }),
};

type MdfRedemptionSituation = Situation<typeof fields>;

const applicationOf = async ({ record, others }: MdfRedemptionSituation) => {
  const [application] = await others({ kind: 'mdfApplication', id: record.values.mdfApplicationId ?? '' });
  return application;
};

/** The first obstacle to submitting a redemption. */
const refusal = async (situation: MdfRedemptionSituation): Promise<Violation | null> => {
  const { record, now } = situation;
  const { amount, withoutExcludedCosts } = record.values;
  if (!withoutExcludedCosts) return { code: 'WRONG_STATE', rule: 'excluded-costs', limit: 'none' };
  const application = await applicationOf(situation);
  const granted = new Big((application?.values.grantedAmount as Amount | null | undefined)?.amount ?? 0);
  if (application?.state !== 'APPROVED' || granted.eq(0))
    return { code: 'WRONG_STATE', rule: 'mdf-application', limit: 'APPROVED, with an amount above 0' };
  if (startOfDay(String(application.values.endsOn)) + DAY_MS > now)
    return { code: 'WRONG_STATE', rule: 'activity-over', limit: 'after the end of the activity' };
  return granted.lt(amount?.amount ?? 0)
    ? { code: 'WRONG_STATE', rule: 'granted-amount', limit: `at most ${granted.toFixed(2)}` }
    : null;
};

/** The costs of an activity, to be reimbursed from the market development funds. */
export const mdfRedemption = defineRecordKind({
  name: 'mdfRedemption',
  type: 'MdfRedemption',
  list: 'mdfRedemptions',
  words: ['redemption of market development funds', 'redemptions of market development funds'],
  description: 'A request to reimburse an activity from the market development funds (MDF).',
  customer: 'none',
  fields,
  states: {
    DRAFT: 'The papers are being gathered.',
    IN_REVIEW: 'The vendor reviews the papers.',
    APPROVED: 'The vendor has approved the redemption; the invoice must be sent in time.',
    REFUSED: 'The vendor has refused the redemption; it can be submitted again before `submitBy`.',
    INVOICED: 'The invoice was sent; the vendor must pay.',
    PAID: 'The vendor has reimbursed it.',
    LAPSED: 'It was not submitted, or not invoiced, in time.',
  },
  editable: ['DRAFT', 'REFUSED'],
  steps: {
    submit: {
      mutation: 'submitMdfRedemption',
      description:
        'Submits a redemption. WRONG_STATE before the end of the activity, for one that is not approved, and above the ' +
        'granted amount.',
      from: ['DRAFT', 'REFUSED'],
      to: 'IN_REVIEW',
      by: 'EDIT',
      reason: 'optional',
      requires: [
        'summary',
        ['photos', 'attachmentIds'],
        ['receipts', 'attachmentIds'],
        ['signInList', 'attachmentIds'],
      ],
      check: refusal,
    },
    approve: {
      mutation: 'approveMdfRedemption',
      description: 'Records that the vendor has approved a redemption.',
      from: ['IN_REVIEW'],
      to: 'APPROVED',
      by: 'DECIDE',
      reason: 'optional',
      follows: ({ now, settings: { invoiceDays = 0 } }) => ({ invoiceBy: isoOf(now + invoiceDays * DAY_MS) }),
    },
    refuse: {
      mutation: 'refuseMdfRedemption',
      description: 'Records that the vendor has refused a redemption, and why.',
      from: ['IN_REVIEW'],
      to: 'REFUSED',
      by: 'DECIDE',
      reason: 'required',
      follows: ({ now, settings: { againDays = 0 } }) => ({ submitBy: isoOf(now + againDays * DAY_MS) }),
    },
    invoice: {
      mutation: 'invoiceMdfRedemption',
      description: 'Records the invoice that was sent to the vendor.',
      from: ['APPROVED'],
      to: 'INVOICED',
      by: 'EDIT',
      reason: 'optional',
      asks: { invoiceNumber: 'required' },
    },
    pay: {
      mutation: 'payMdfRedemption',
      description: 'Records that the vendor has reimbursed it.',
      from: ['INVOICED'],
      to: 'PAID',
      by: 'DECIDE',
      reason: 'optional',
    },
  },
  timers: [
    {
      name: 'lapse',
      description: 'It was not submitted in time.',
      from: ['DRAFT', 'REFUSED'],
      to: 'LAPSED',
      at: ({ record: { values } }) => (values.submitBy ? Date.parse(values.submitBy) : null),
    },
    {
      name: 'lapseWithoutInvoice',
      description: 'The invoice was not sent in time.',
      from: ['APPROVED'],
      to: 'LAPSED',
      at: ({ record: { values } }) => (values.invoiceBy ? Date.parse(values.invoiceBy) : null),
    },
  ],
  computes: async (situation) => {
    const { record, settings } = situation;
    const { redeemDays = 0 } = settings;
    if (record.state !== 'DRAFT') return {};
    const application = await applicationOf(situation);
    const ended = application && startOfDay(String(application.values.endsOn)) + DAY_MS;
    return { submitBy: ended === undefined ? null : isoOf(ended + redeemDays * DAY_MS) };
  },
  unique: {
    rule: 'redemption-of-application',
    states: ['DRAFT', 'IN_REVIEW', 'APPROVED', 'REFUSED', 'INVOICED', 'PAID'],
    by: ({ values }) => values.mdfApplicationId,
  },
  settings: {
    redeemDays: { value: 90, description: 'Days after the end of an activity in which it can be redeemed.' },
    againDays: { value: 45, description: 'Days after a refusal in which a redemption can be submitted again.' },
    invoiceDays: { value: 15, description: 'Days after the approval in which the invoice must be sent.' },
  },
  exported: {
    number: '核销编号',
    columns: {
      mdfApplicationId: '申请编号',
      amount: '核销金额',
      summary: '活动总结',
      invoiceBy: '寄送发票截止时间',
      invoiceNumber: '发票号码',
    },
    states: {
      DRAFT: '草稿',
      IN_REVIEW: '审核中',
      APPROVED: '审核通过',
      REFUSED: '审核不通过',
      INVOICED: '待华为付款',
      PAID: '已付款',
      LAPSED: '已失效',
    },
    implied: { withoutExcludedCosts: true },
  },
  retention: { days: 3_650, states: ['PAID', 'LAPSED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: ['READ'] },
});
