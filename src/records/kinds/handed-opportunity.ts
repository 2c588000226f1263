import { dayAt, isoOf } from '../../time/index.ts';
import { choice, day, email, instant, line, money, paragraph, personName, phone } from '../fields.ts';
import { defineRecordKind, type Situation, type Violation } from '../kind.ts';
import { shiftMonths } from '../months.ts';
import { needKey } from '../need-key.ts';
import { vocabulary } from '../vocabulary.ts';

const stage = vocabulary('PartnerStage', 'Stage of the partner in its program.', {
  CHOSEN: 'The partner has chosen its role.',
  CERTIFIED: 'The partner is certified.',
  DIFFERENTIATED: 'The partner is differentiated.',
});

const fields = {
  title: line('Name of the opportunity.', { required: true, searchable: true }),
  company: line('Full name of the customer’s company.', { required: true, searchable: true }),
  need: line('The need, in a few words.', { required: true, searchable: true }),
  contactName: personName('Name of the contact at the company.', { searchable: true }),
  contactPhone: phone('Phone number of the contact.', { searchable: true }),
  contactEmail: email('E-mail address of the contact.'),
  partnerStage: choice(stage, 'Stage of the partner when the opportunity was handed over.', { required: true }),
  expectedRevenue: money('Expected revenue in a year.'),
  acceptBy: instant('Deadline for acceptance; afterwards the opportunity is refused automatically.', {
    given: 'computed',
  }),
  progress: paragraph('Progress as last recorded; `history` has the time of each report.', { given: 'step' }),
  deliveredOn: day('Day on which the delivery was accepted.', { given: 'step' }),
};

type HandedOpportunitySituation = Situation<typeof fields>;

const MONTHS_COUNTED = 12;

/** A certified partner must have delivered enough shared opportunities; a differentiated partner need not. */
const stageTooLow = async ({
  record,
  others,
  now,
  settings,
}: HandedOpportunitySituation): Promise<Violation | null> => {
  const { partnerStage } = record.values;
  if (record.state !== 'RECEIVED' || partnerStage === 'DIFFERENTIATED') return null;
  const { deliveredBefore = 0 } = settings;
  const since = dayAt(shiftMonths(now, -MONTHS_COUNTED));
  const delivered = await others({ kind: 'opportunity', states: ['DELIVERED'] });
  const counted = delivered.filter(({ values }) => String(values.deliveredOn) >= since).length;
  return partnerStage === 'CERTIFIED' && counted >= deliveredBefore
    ? null
    : {
        code: 'WRONG_STATE',
        rule: 'partner-stage',
        limit: `DIFFERENTIATED, or CERTIFIED with ${deliveredBefore} delivered in ${MONTHS_COUNTED} months`,
      };
};

/** An opportunity that the partner shared and the vendor approved takes precedence. */
const refuseShared = async ({ record, others }: HandedOpportunitySituation): Promise<Violation | null> => {
  const approved = await others({ kind: 'opportunity', states: ['APPROVED', 'IN_PROGRESS', 'WON'] });
  const key = needKey(record.values);
  return approved.some(({ values }) => needKey(values) === key)
    ? { code: 'DUPLICATE', rule: 'open-opportunity', limit: 'one at a time' }
    : null;
};

/** An opportunity that the vendor hands to the partner, which must accept it in time. */
export const handedOpportunity = defineRecordKind({
  name: 'handedOpportunity',
  type: 'HandedOpportunity',
  list: 'handedOpportunities',
  words: ['opportunity from the vendor', 'opportunities from the vendor'],
  description: 'An opportunity that the vendor has handed to the partner.',
  customer: 'optional',
  fields,
  states: {
    RECEIVED: 'The partner must accept or refuse it before `acceptBy`.',
    ACCEPTED: 'The partner has accepted it.',
    REFUSED: 'The partner has refused it, or has not accepted it in time.',
    IN_PROGRESS: 'The partner works on it; progress is entered.',
    DELIVERED: 'The delivery was accepted.',
    LOST: 'The customer has decided against it.',
  },
  editable: ['RECEIVED'],
  steps: {
    accept: {
      mutation: 'acceptHandedOpportunity',
      description: 'Accepts an opportunity from the vendor.',
      from: ['RECEIVED'],
      to: 'ACCEPTED',
      by: 'EDIT',
      reason: 'optional',
    },
    refuse: {
      mutation: 'refuseHandedOpportunity',
      description: 'Refuses an opportunity from the vendor, and says why.',
      from: ['RECEIVED'],
      to: 'REFUSED',
      by: 'EDIT',
      reason: 'required',
    },
    report: {
      mutation: 'reportHandedOpportunityProgress',
      description: 'Records progress of an opportunity from the vendor.',
      from: ['ACCEPTED', 'IN_PROGRESS'],
      to: 'IN_PROGRESS',
      by: 'EDIT',
      reason: 'optional',
      asks: { progress: 'required' },
    },
    deliver: {
      mutation: 'deliverHandedOpportunity',
      description: 'Records that the delivery of an opportunity from the vendor was accepted.',
      from: ['ACCEPTED', 'IN_PROGRESS'],
      to: 'DELIVERED',
      by: 'EDIT',
      reason: 'optional',
      asks: { deliveredOn: 'required' },
    },
    lose: {
      mutation: 'loseHandedOpportunity',
      description: 'Records that the customer has decided against an opportunity from the vendor, and why.',
      from: ['ACCEPTED', 'IN_PROGRESS'],
      to: 'LOST',
      by: 'EDIT',
      reason: 'required',
    },
  },
  timers: [
    {
      name: 'refuseUnanswered',
      description: 'The partner has not accepted it in time.',
      from: ['RECEIVED'],
      to: 'REFUSED',
      at: ({ record: { values } }) => (values.acceptBy ? Date.parse(values.acceptBy) : null),
    },
  ],
  rules: [stageTooLow, refuseShared],
  computes: ({ record, calendar, settings: { acceptDays = 0 } }) =>
    record.state === 'RECEIVED'
      ? {
          acceptBy: record.values.acceptBy ?? isoOf(calendar.endOfWorkingDay(Date.parse(record.createdAt), acceptDays)),
        }
      : {},
  unique: {
    rule: 'open-handed-opportunity',
    states: ['RECEIVED', 'ACCEPTED', 'IN_PROGRESS'],
    by: ({ values }) => needKey(values),
  },
  settings: {
    acceptDays: { value: 3, description: 'Working days in which an opportunity from the vendor must be accepted.' },
    deliveredBefore: {
      value: 3,
      description: 'Opportunities that a certified partner must have delivered in 12 months to receive one.',
    },
  },
  exported: {
    number: '商机编号',
    columns: {
      title: '商机名称',
      company: '客户名称',
      need: '客户需求',
      contactName: '联系人',
      contactPhone: '联系人手机号',
      contactEmail: '联系人邮箱',
      partnerStage: '伙伴阶段',
      expectedRevenue: '预计年收入',
      acceptBy: '接受截止时间',
      progress: '商机进展',
      deliveredOn: '交付日期',
    },
    states: {
      RECEIVED: '待接受',
      ACCEPTED: '已接受',
      REFUSED: '已拒绝',
      IN_PROGRESS: '进行中',
      DELIVERED: '已交付',
      LOST: '已丢单',
    },
    words: { CHOSEN: '已选择', CERTIFIED: '已认证', DIFFERENTIATED: '差异化' },
  },
  retention: { days: 1_095, states: ['DELIVERED', 'LOST', 'REFUSED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT'], ACCOUNT_MANAGER: ['READ'] },
});
