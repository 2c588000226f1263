import { DAY_MS, isoOf } from '../../time/index.ts';
import { choice, email, instant, line, money, paragraph, personName, phone } from '../fields.ts';
import { defineRecordKind } from '../kind.ts';
import { vocabulary } from '../vocabulary.ts';

const associationType = vocabulary('AssociationWish', 'Model in which a customer is to be associated.', {
  REFERRAL: 'The customer pays the vendor, who invoices the customer.',
  RESALE: 'The partner funds the account of the customer and invoices the customer.',
});

/**
 * A customer is reported to the vendor before an invitation. International sites keep a report for 15 days and let 100
 * be pending or reported together; the China site publishes neither figure, so both are settings.
 */
export const customerReport = defineRecordKind({
  name: 'customerReport',
  type: 'CustomerReport',
  list: 'customerReports',
  words: ['report of a customer', 'reports of customers'],
  description: 'A company that the partner has reported to the vendor as its future customer.',
  customer: 'none',
  fields: {
    company: line('Full name of the company.', { required: true, searchable: true }),
    contactName: personName('Name of the contact at the company.', { required: true, searchable: true }),
    contactPhone: phone('Mobile number of the contact, with which the customer must register.', {
      required: true,
      searchable: true,
    }),
    contactEmail: email('E-mail address of the contact.', { searchable: true }),
    associationType: choice(associationType, 'Model in which the customer is to be associated.', { required: true }),
    expectedConsumption: money('New consumption that is expected in a year.'),
    communication: paragraph('Talks with the company so far, with details of the project.'),
    validUntil: instant('Until when the customer may be invited; null while it is not reported.', {
      given: 'computed',
    }),
  },
  states: {
    DRAFT: 'The report is being prepared.',
    PENDING: 'The vendor reviews the report.',
    REPORTED: 'The company is reported for this partner and may be invited.',
    REFUSED: 'The vendor has refused the report.',
    EXPIRED: 'The report has expired; the company may be reported again.',
    WITHDRAWN: 'The partner has withdrawn the report.',
  },
  editable: ['DRAFT'],
  steps: {
    submit: {
      mutation: 'submitCustomerReport',
      description: 'Submits a report. WRONG_STATE where the allowed number of reports is already pending or reported.',
      from: ['DRAFT'],
      to: 'PENDING',
      by: 'EDIT',
      guests: ['reseller'],
      reason: 'optional',
      check: async ({ others, settings: { together = 0 } }) => {
        const open = await others({ states: ['PENDING', 'REPORTED'] });
        return open.length < together
          ? null
          : { code: 'WRONG_STATE', rule: 'reports-together', limit: `at most ${together}` };
      },
    },
    confirm: {
      mutation: 'confirmCustomerReport',
      description: 'Records that the vendor has accepted a report.',
      from: ['PENDING'],
      to: 'REPORTED',
      by: 'DECIDE',
      reason: 'optional',
      follows: ({ now, settings: { validDays = 0 } }) => ({
        validUntil: isoOf(now + validDays * DAY_MS),
      }),
    },
    refuse: {
      mutation: 'refuseCustomerReport',
      description: 'Records that the vendor has refused a report, and why.',
      from: ['PENDING'],
      to: 'REFUSED',
      by: 'DECIDE',
      reason: 'required',
    },
    withdraw: {
      mutation: 'withdrawCustomerReport',
      description: 'Withdraws a report.',
      from: ['DRAFT', 'PENDING', 'REPORTED'],
      to: 'WITHDRAWN',
      by: 'EDIT',
      guests: ['reseller'],
      reason: 'optional',
    },
  },
  timers: [
    {
      name: 'expire',
      description: 'The report expires.',
      from: ['REPORTED'],
      to: 'EXPIRED',
      at: ({ record: { values } }) => (values.validUntil === null ? null : Date.parse(values.validUntil)),
    },
  ],
  unique: {
    rule: 'company-reported',
    states: ['DRAFT', 'PENDING', 'REPORTED'],
    by: ({ values }) => values.company?.normalize('NFKC').toLowerCase() ?? null,
  },
  settings: {
    validDays: { value: 15, description: 'Days that a report is valid; published for the International sites only.' },
    together: {
      value: 100,
      description: 'Reports that may be pending or reported together; published for the International sites only.',
    },
  },
  exported: {
    number: '报备编号',
    columns: {
      company: '客户名称',
      contactName: '联系人',
      contactPhone: '联系人手机号',
      contactEmail: '联系人邮箱',
      associationType: '关联类型',
      expectedConsumption: '预计新增消费',
      communication: '沟通情况',
      validUntil: '报备有效期',
    },
    states: {
      DRAFT: '草稿',
      PENDING: '审核中',
      REPORTED: '已报备',
      REFUSED: '审核不通过',
      EXPIRED: '已失效',
      WITHDRAWN: '已撤销',
    },
    words: { REFERRAL: '顾问销售', RESALE: '代售' },
  },
  retention: { days: 365, states: ['REFUSED', 'EXPIRED', 'WITHDRAWN'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: ['READ', 'EDIT'] },
  guests: { read: ['reseller'], edit: ['reseller'] },
});
