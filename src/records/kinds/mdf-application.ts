import Big from 'big.js';
import { startOfDay } from '../../time/index.ts';
import { type Amount, day, files, line, money, paragraph } from '../fields.ts';
import { defineRecordKind, type Situation, type StoredRecord, type Violation } from '../kind.ts';

const fields = {
  title: line('Name of the activity.', { required: true, searchable: true }),
  plan: paragraph('Plan of the activity.'),
  aim: paragraph('What the activity should achieve.'),
  agreement: line('Reference of the agreement about the funds.'),
  attachmentIds: files('Plan and agreement as files.', { aboutPersons: false }),
  startsOn: day('First day of the activity.', { required: true }),
  endsOn: day('Last day of the activity.', { required: true }),
  budget: money('Budget of the activity that the funds are to pay, tax included.', { required: true }),
  grantedAmount: money('Amount up to which the vendor reimburses; 0: nothing.', { given: 'step', zero: 'allowed' }),
};

type MdfApplicationSituation = Situation<typeof fields>;

const OPEN = ['IN_REVIEW', 'APPROVED'] as const;

/** Part of the year's funds that an application uses. */
const amountOf = ({ values }: StoredRecord): Big =>
  new Big((values.grantedAmount as Amount | null)?.amount ?? (values.budget as Amount | null)?.amount ?? 0);

const yearOf = (startsOn: unknown): string => String(startsOn).slice(0, 4);

/** The first obstacle to submitting an application. */
const refusal = async ({
  record,
  others,
  now,
  calendar,
  settings,
}: MdfApplicationSituation): Promise<Violation | null> => {
  const { startsOn, budget } = record.values;
  const { daysBefore = 0, fundsInCents = 0 } = settings;
  if (calendar.workingDaysUntil(now, startsOn ?? '') < daysBefore)
    return { code: 'WRONG_STATE', rule: 'days-before', limit: `${daysBefore} working days before startsOn` };
  if (fundsInCents === 0) return null;
  const applications = await others({ states: OPEN });
  const taken = applications
    .filter(({ values }) => yearOf(values.startsOn) === yearOf(startsOn))
    .reduce((sum, each) => sum.plus(amountOf(each)), new Big(0));
  const left = new Big(fundsInCents).div(100).minus(taken);
  return left.lt(budget?.amount ?? 0) ? { code: 'WRONG_STATE', rule: 'funds', limit: `${left.toFixed(2)} left` } : null;
};

/** An application to pay an activity from the market development funds; the costs are redeemed afterwards. */
export const mdfApplication = defineRecordKind({
  name: 'mdfApplication',
  type: 'MdfApplication',
  list: 'mdfApplications',
  words: ['application for market development funds', 'applications for market development funds'],
  description: 'An application to pay an activity from the market development funds (MDF).',
  customer: 'none',
  fields,
  states: {
    DRAFT: 'The activity is being planned.',
    IN_REVIEW: 'The vendor reviews the use of the funds.',
    APPROVED: 'The vendor has approved the use of the funds.',
    REFUSED: 'The vendor has refused the use of the funds; it can be changed and submitted again.',
    CANCELLED: 'The partner has cancelled the activity; it can be changed and submitted again.',
  },
  editable: ['DRAFT', 'REFUSED', 'CANCELLED'],
  steps: {
    submit: {
      mutation: 'submitMdfApplication',
      description:
        'Submits an application. WRONG_STATE less than 10 working days before the activity, unless the settings say ' +
        'otherwise, and where the budget is above what is left of the funds.',
      from: ['DRAFT', 'REFUSED', 'CANCELLED'],
      to: 'IN_REVIEW',
      by: 'EDIT',
      reason: 'optional',
      requires: ['plan', 'aim', 'agreement'],
      check: refusal,
    },
    approve: {
      mutation: 'approveMdfApplication',
      description: 'Records that the vendor has approved the use of the funds, and up to which amount.',
      from: ['IN_REVIEW'],
      to: 'APPROVED',
      by: 'DECIDE',
      reason: 'optional',
      asks: { grantedAmount: 'required' },
      check: ({ record: { values } }) =>
        new Big(values.grantedAmount?.amount ?? 0).gt(values.budget?.amount ?? 0)
          ? { code: 'BAD_USER_INPUT', rule: 'input.grantedAmount', limit: 'at most the budget' }
          : null,
    },
    refuse: {
      mutation: 'refuseMdfApplication',
      description: 'Records that the vendor has refused the use of the funds, and why.',
      from: ['IN_REVIEW'],
      to: 'REFUSED',
      by: 'DECIDE',
      reason: 'required',
    },
    cancel: {
      mutation: 'cancelMdfApplication',
      description: 'Cancels an activity; an essential change of one needs a new application.',
      from: ['IN_REVIEW', 'APPROVED'],
      to: 'CANCELLED',
      by: 'EDIT',
      reason: 'optional',
      follows: () => ({ grantedAmount: null }),
    },
  },
  rules: [
    ({ record: { values } }) =>
      startOfDay(values.endsOn ?? '') < startOfDay(values.startsOn ?? '')
        ? { code: 'BAD_USER_INPUT', rule: 'input.endsOn', limit: 'not before startsOn' }
        : null,
  ],
  settings: {
    daysBefore: { value: 10, description: 'Working days before an activity by which it must be applied for.' },
    fundsInCents: {
      value: 0,
      description: 'Market development funds of a year in hundredths of the currency; 0: not known, so not checked.',
    },
  },
  exported: {
    number: '申请编号',
    columns: {
      title: '活动名称',
      plan: '活动方案',
      aim: '活动目标',
      agreement: '协议编号',
      startsOn: '活动开始日期',
      endsOn: '活动结束日期',
      budget: '活动预算',
      grantedAmount: '审批金额',
    },
    states: {
      DRAFT: '草稿',
      IN_REVIEW: '使用申请审核中',
      APPROVED: '审核通过',
      REFUSED: '审核不通过',
      CANCELLED: '已取消',
    },
  },
  retention: { days: 1_095, states: ['REFUSED', 'CANCELLED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: ['READ'] },
});
