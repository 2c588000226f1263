import { isoOf } from '../../time/index.ts';
import { defineRecordKind, type Situation, type Violation } from '../kind.ts';
import { needKey } from '../need-key.ts';
import { fields } from './opportunity-fields.ts';

type OpportunitySituation = Situation<typeof fields>;

/**
 * Receivers at the vendor: all managers of the office; without any, the development manager; without one, the
 * configured person.
 */
const routing = ({ record: { values } }: OpportunitySituation) => {
  if (values.officeManagers) return { routedBy: 'OFFICE_MANAGERS', routedTo: values.officeManagers } as const;
  if (values.developmentManager)
    return { routedBy: 'DEVELOPMENT_MANAGER', routedTo: [values.developmentManager] } as const;
  return { routedBy: 'CONFIGURED_PERSON', routedTo: null } as const;
};

/** The first obstacle to sharing an opportunity. */
const refusal = async ({ record: { values }, others }: OpportunitySituation): Promise<Violation | null> => {
  if (values.publicTender) return { code: 'WRONG_STATE', rule: 'public-tender', limit: 'no public tender' };
  if (!values.customerConsents) return { code: 'WRONG_STATE', rule: 'customer-consent', limit: 'given' };
  const entries = await others({ kind: 'programEntry', states: ['JOINED'] });
  return entries.some((entry) => entry.values.program === 'CO_SELL' && entry.values.company === null)
    ? null
    : { code: 'WRONG_STATE', rule: 'co-sell-plan', limit: 'joined' };
};

/** An opportunity that the vendor handed over earlier, and that the partner has not refused, takes precedence. */
const refuseHanded = async ({ record: { values }, others }: OpportunitySituation): Promise<Violation | null> => {
  const key = needKey(values);
  const handed = await others({ kind: 'handedOpportunity', states: ['RECEIVED', 'ACCEPTED', 'IN_PROGRESS'] });
  return handed.some((each) => needKey(each.values) === key)
    ? { code: 'DUPLICATE', rule: 'open-handed-opportunity', limit: 'one at a time' }
    : null;
};

/** An opportunity that the partner shares with the vendor, from its review to its delivery. */
export const opportunity = defineRecordKind({
  name: 'opportunity',
  type: 'Opportunity',
  list: 'opportunities',
  words: ['opportunity', 'opportunities'],
  description:
    'An opportunity that the partner shares with the vendor. In Partner Center only the main account has this menu; ' +
    'here permission items say who prepares one and hands it in.',
  customer: 'optional',
  fields,
  states: {
    DRAFT: 'It is being prepared.',
    SUBMITTED: 'It is submitted and cannot be withdrawn any more.',
    IN_REVIEW: 'The vendor verifies it.',
    APPROVED: 'The vendor has accepted it.',
    REJECTED: 'The vendor has refused it, or has not decided in time.',
    IN_PROGRESS: 'Partner and vendor work on it; progress is entered.',
    WON: 'The customer has signed.',
    DELIVERED: 'The delivery was accepted.',
    LOST: 'The customer has decided against it.',
    CANCELLED: 'The vendor has cancelled it after it was accepted.',
  },
  editable: ['DRAFT', 'REJECTED'],
  steps: {
    submit: {
      mutation: 'submitOpportunity',
      description:
        'Submits an opportunity. It needs answers about budget, authority, need and timetable, an expected revenue ' +
        'above 0, the consent of the customer and the entry into the co-sell plan; a project in a public tender is refused.',
      from: ['DRAFT', 'REJECTED'],
      to: 'SUBMITTED',
      by: 'EDIT',
      reason: 'optional',
      requires: ['contactName', 'contactPhone', 'budget', 'authority', 'requirement', 'timetable', 'expectedRevenue'],
      check: refusal,
      follows: (situation) => ({ ...routing(situation), decideBy: null }),
    },
    review: {
      mutation: 'reviewOpportunity',
      description: 'Records that the vendor has begun to verify an opportunity; it has 10 working days.',
      from: ['SUBMITTED'],
      to: 'IN_REVIEW',
      by: 'DECIDE',
      reason: 'optional',
      follows: ({ now, calendar, settings: { decideDays = 0 } }) => ({
        decideBy: isoOf(calendar.endOfWorkingDay(now, decideDays)),
      }),
    },
    approve: {
      mutation: 'approveOpportunity',
      description:
        'Records that the vendor has accepted an opportunity. DUPLICATE where the vendor has handed over the same one before.',
      from: ['IN_REVIEW'],
      to: 'APPROVED',
      by: 'DECIDE',
      reason: 'optional',
      check: refuseHanded,
    },
    reject: {
      mutation: 'rejectOpportunity',
      description: 'Records that the vendor has refused an opportunity, and why.',
      from: ['SUBMITTED', 'IN_REVIEW'],
      to: 'REJECTED',
      by: 'DECIDE',
      reason: 'required',
    },
    report: {
      mutation: 'reportOpportunityProgress',
      description: 'Records progress of an accepted opportunity.',
      from: ['APPROVED', 'IN_PROGRESS'],
      to: 'IN_PROGRESS',
      by: 'EDIT',
      reason: 'optional',
      asks: { progress: 'required' },
    },
    win: {
      mutation: 'winOpportunity',
      description: 'Records that the customer has signed.',
      from: ['APPROVED', 'IN_PROGRESS'],
      to: 'WON',
      by: 'EDIT',
      reason: 'optional',
    },
    deliver: {
      mutation: 'deliverOpportunity',
      description: 'Records that the delivery was accepted.',
      from: ['WON'],
      to: 'DELIVERED',
      by: 'EDIT',
      reason: 'optional',
      asks: { deliveredOn: 'required' },
    },
    lose: {
      mutation: 'loseOpportunity',
      description: 'Records that the customer has decided against it, and why.',
      from: ['APPROVED', 'IN_PROGRESS'],
      to: 'LOST',
      by: 'EDIT',
      reason: 'required',
    },
    cancel: {
      mutation: 'cancelOpportunity',
      description: 'Records that the vendor has cancelled an accepted opportunity, and why.',
      from: ['APPROVED', 'IN_PROGRESS'],
      to: 'CANCELLED',
      by: 'DECIDE',
      reason: 'required',
    },
  },
  timers: [
    {
      name: 'rejectUndecided',
      description: 'The vendor has not decided in time.',
      from: ['IN_REVIEW'],
      to: 'REJECTED',
      at: ({ record: { values } }) => (values.decideBy ? Date.parse(values.decideBy) : null),
    },
  ],
  unique: {
    rule: 'open-opportunity',
    states: ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'APPROVED', 'IN_PROGRESS', 'WON'],
    by: ({ values }) => needKey(values),
  },
  settings: { decideDays: { value: 10, description: 'Working days in which the vendor verifies an opportunity.' } },
  exported: {
    number: '商机编号',
    columns: {
      title: '商机名称',
      company: '客户名称',
      need: '客户需求',
      contactName: '联系人',
      contactPhone: '联系人手机号',
      contactEmail: '联系人邮箱',
      expectedRevenue: '预计年收入',
      expectedClosing: '预计签单日期',
      offering: '伙伴解决方案',
      cloudServices: '云服务',
      decideBy: '审核截止时间',
      progress: '商机进展',
      deliveredOn: '交付日期',
    },
    states: {
      DRAFT: '草稿',
      SUBMITTED: '已提交',
      IN_REVIEW: '审核中',
      APPROVED: '审核通过',
      REJECTED: '审核不通过',
      IN_PROGRESS: '进行中',
      WON: '已赢单',
      DELIVERED: '已交付',
      LOST: '已丢单',
      CANCELLED: '已取消',
    },
    implied: { publicTender: false, customerConsents: true },
  },
  retention: { days: 1_095, states: ['DELIVERED', 'LOST', 'CANCELLED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: ['READ', 'EDIT'] },
});
