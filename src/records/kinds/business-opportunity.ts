import { choice, count, day, line, money, paragraph, personName, phone } from '../fields.ts';
import { defineRecordKind } from '../kind.ts';
import { vocabulary } from '../vocabulary.ts';

const stage = vocabulary('BusinessStage', 'Stage of a business opportunity.', {
  CONTACTED: 'First talks with the customer took place.',
  QUALIFIED: 'Need and budget are known.',
  TESTING: 'The customer tests.',
  NEGOTIATING: 'The contract is being negotiated.',
});

/**
 * Sales opportunities with customers: each manager reports own ones, directors see all of them. The vendor does not
 * receive them.
 */
export const businessOpportunity = defineRecordKind({
  name: 'businessOpportunity',
  type: 'BusinessOpportunity',
  list: 'businessOpportunities',
  words: ['business opportunity', 'business opportunities'],
  description: 'A business opportunity that an account manager reports, with its expected revenue and its progress.',
  customer: 'required',
  fields: {
    title: line('Name of the opportunity.', { required: true, searchable: true }),
    details: paragraph('What the customer wants to do.'),
    products: line('Cloud services that the customer wants to use.'),
    contactName: personName('Name of the contact at the company.', { searchable: true }),
    contactPhone: phone('Phone number of the contact.', { searchable: true }),
    expectedRevenue: money('Expected revenue in a year.', { required: true }),
    expectedClosing: day('Day on which the contract is expected.', { required: true }),
    stage: choice(stage, 'Stage; null before the first report of progress.', { given: 'step' }),
    winProbability: count('Probability that it is won, in percent.', { min: 0, max: 100, given: 'step' }),
    exchange: paragraph('Summary of the talks with the customer.', { given: 'step' }),
    testing: paragraph('What the customer has tested, and with what result.', { given: 'step' }),
  },
  states: {
    ACTIVE: 'The partner works on it.',
    WON: 'The customer has signed.',
    LOST: 'The customer has decided against it.',
    CLOSED: 'The partner does not follow it any more.',
  },
  editable: ['ACTIVE'],
  steps: {
    report: {
      mutation: 'reportBusinessProgress',
      description: 'Records progress of a business opportunity; its stage cannot be changed in any other way.',
      from: ['ACTIVE'],
      to: 'ACTIVE',
      by: 'EDIT',
      reason: 'optional',
      asks: { stage: 'required', winProbability: 'required', exchange: 'optional', testing: 'optional' },
    },
    win: {
      mutation: 'winBusinessOpportunity',
      description: 'Records that the customer has signed.',
      from: ['ACTIVE'],
      to: 'WON',
      by: 'EDIT',
      reason: 'optional',
    },
    lose: {
      mutation: 'loseBusinessOpportunity',
      description: 'Records that the customer has decided against it, and why.',
      from: ['ACTIVE'],
      to: 'LOST',
      by: 'EDIT',
      reason: 'required',
    },
    close: {
      mutation: 'closeBusinessOpportunity',
      description: 'Records that the partner does not follow it any more, and why.',
      from: ['ACTIVE'],
      to: 'CLOSED',
      by: 'EDIT',
      reason: 'required',
    },
  },
  exported: {
    number: '商机编号',
    columns: {
      title: '商机名称',
      details: '商机描述',
      products: '云服务',
      contactName: '联系人',
      contactPhone: '联系人手机号',
      expectedRevenue: '预计年收入',
      expectedClosing: '预计签单日期',
      stage: '商机阶段',
      winProbability: '赢单概率',
      exchange: '交流情况',
      testing: '测试情况',
    },
    states: { ACTIVE: '跟进中', WON: '已赢单', LOST: '已丢单', CLOSED: '已关闭' },
    words: { CONTACTED: '已接触', QUALIFIED: '已确认需求', TESTING: '测试中', NEGOTIATING: '商务谈判' },
  },
  retention: { days: 1_095, states: ['WON', 'LOST', 'CLOSED'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT'], ACCOUNT_MANAGER: ['READ', 'EDIT'] },
});
