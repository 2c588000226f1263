import Big from 'big.js';
import { DAY_MS, dayAt, startOfDay } from '../../time/index.ts';
import { choice, day, line, money, month } from '../fields.ts';
import { defineRecordKind, type Situation, type Violation } from '../kind.ts';
import { vocabulary } from '../vocabulary.ts';
import { payout } from './payout.ts';

const model = vocabulary('StatementModel', 'Model of the customers whose consumption an incentive is for.', {
  REFERRAL: 'Customers who pay the vendor themselves.',
  RESALE: 'Customers whom the partner funds.',
  RESELLER: 'Customers of a reseller on an International site.',
  SPECIAL: 'No model: an incentive that is not for performance.',
});

const fields = {
  month: month('Month of the statement.', { required: true }),
  incentive: line('Name of the incentive.', { required: true, searchable: true }),
  model: choice(model, 'Model of the customers whose consumption the incentive is for.', { required: true }),
  amount: money('Amount of the incentive; an estimate until the statement is issued.', {
    required: true,
    zero: 'allowed',
  }),
  lastDay: day('Last day on which the statement can be confirmed or disputed; afterwards it counts as confirmed.', {
    given: 'step',
  }),
  payout: choice(payout, 'How the vendor pays.', { given: 'step' }),
  invoiceNumber: line('Number of the invoice.', { given: 'step' }),
  invoiceAmount: money('Amount of the invoice.', { given: 'step' }),
  paidOn: day('Day of the payment.', { given: 'step' }),
};

type IncentiveStatementSituation = Situation<typeof fields>;

const refusePast = ({ record: { values }, now }: IncentiveStatementSituation): Violation | null =>
  values.lastDay !== null && values.lastDay < dayAt(now)
    ? { code: 'BAD_USER_INPUT', rule: 'input.lastDay', limit: 'not over' }
    : null;

/**
 * An incentive of a month as Partner Center states it: the partner confirms it, or it counts as confirmed at its
 * deadline; then the vendor pays it.
 */
export const incentiveStatement = defineRecordKind({
  name: 'incentiveStatement',
  type: 'IncentiveStatement',
  list: 'incentiveStatements',
  words: ['statement of an incentive', 'statements of incentives'],
  description: 'One incentive of a month as Partner Center states it, with the state of its payment.',
  customer: 'none',
  fields,
  states: {
    ESTIMATED: 'The month is not over, or the vendor still computes the incentive.',
    TO_CONFIRM: 'The partner must confirm or dispute the statement by `lastDay`.',
    DISPUTED: 'The partner disputes the statement; the vendor must answer.',
    PAYING: 'The statement is confirmed; the vendor must pay.',
    PAID: 'The vendor has paid.',
  },
  editable: ['ESTIMATED'],
  steps: {
    issue: {
      mutation: 'issueIncentiveStatement',
      description:
        'Records that the vendor has issued the statement, with its amount where it is not the estimate, and the last day for its confirmation.',
      from: ['ESTIMATED'],
      to: 'TO_CONFIRM',
      by: 'DECIDE',
      reason: 'optional',
      asks: { amount: 'optional', lastDay: 'optional' },
      check: refusePast,
    },
    confirm: {
      mutation: 'confirmIncentiveStatement',
      description: 'Confirms a statement; it cannot be disputed any more.',
      from: ['TO_CONFIRM'],
      to: 'PAYING',
      by: 'EDIT',
      reason: 'optional',
    },
    dispute: {
      mutation: 'disputeIncentiveStatement',
      description: 'Disputes a statement, and says what is wrong.',
      from: ['TO_CONFIRM'],
      to: 'DISPUTED',
      by: 'EDIT',
      reason: 'required',
    },
    answer: {
      mutation: 'answerIncentiveDispute',
      description:
        'Records what the vendor has answered to a dispute, with the amount where it was corrected, and the new last day for its confirmation.',
      from: ['DISPUTED'],
      to: 'TO_CONFIRM',
      by: 'DECIDE',
      reason: 'required',
      asks: { amount: 'optional', lastDay: 'required' },
      check: refusePast,
    },
    invoice: {
      mutation: 'invoiceIncentiveStatement',
      description:
        'Records the invoice that was sent to the vendor. WRONG_STATE for a payment in coupons, which needs none; ' +
        'BAD_USER_INPUT where it is not of the exact amount.',
      from: ['PAYING'],
      to: 'PAYING',
      by: 'EDIT',
      reason: 'optional',
      asks: { payout: 'required', invoiceNumber: 'required', invoiceAmount: 'required' },
      check: ({ record: { values } }) => {
        if (values.payout === 'COUPON') return { code: 'WRONG_STATE', rule: 'invoice', limit: 'none for coupons' };
        const { amount, invoiceAmount } = values;
        return amount && new Big(amount.amount).eq(invoiceAmount?.amount ?? 0)
          ? null
          : { code: 'BAD_USER_INPUT', rule: 'input.invoiceAmount', limit: amount?.amount ?? 'the amount' };
      },
    },
    pay: {
      mutation: 'payIncentiveStatement',
      description:
        'Records that the vendor has paid. WRONG_STATE before the invoice, which only a payment in coupons does not need.',
      from: ['PAYING'],
      to: 'PAID',
      by: 'DECIDE',
      reason: 'optional',
      asks: { payout: 'required', paidOn: 'required' },
      check: ({ record: { values } }) =>
        values.payout === 'COUPON' || values.invoiceNumber
          ? null
          : { code: 'WRONG_STATE', rule: 'invoice', limit: 'entered before the payment' },
    },
  },
  timers: [
    {
      name: 'lastDayItself',
      description: 'The last day to confirm is over. An open dispute prevents it, unless the setting says otherwise.',
      from: ['TO_CONFIRM', 'DISPUTED'],
      to: 'PAYING',
      at: ({ record: { values, state }, settings: { disputeHolds = 0 } }) =>
        values.lastDay === null || (state === 'DISPUTED' && disputeHolds > 0)
          ? null
          : startOfDay(values.lastDay) + DAY_MS,
    },
  ],
  // An imported statement has no last day where its file has none.
  computes: ({ record: { state, values }, now, settings: { confirmDays = 0 } }) =>
    state === 'TO_CONFIRM' && values.lastDay === null ? { lastDay: dayAt(now + confirmDays * DAY_MS) } : {},
  unique: {
    rule: 'statement-of-month',
    states: ['ESTIMATED', 'TO_CONFIRM', 'DISPUTED', 'PAYING', 'PAID'],
    by: ({ values }) => JSON.stringify([values.month, values.incentive?.toLowerCase(), values.model]),
  },
  settings: {
    confirmDays: {
      value: 7,
      description: 'Days to confirm a statement whose last day was not given; the vendor publishes no figure.',
    },
    disputeHolds: {
      value: 1,
      description:
        'Whether an open dispute keeps a statement from being confirmed at its deadline, 1 or 0; the vendor does not publish it.',
    },
  },
  exported: {
    number: '激励账单ID',
    columns: {
      month: '对账期次',
      incentive: '激励名称',
      model: '关联类型',
      amount: '激励金额',
      lastDay: '确认截止日期',
      payout: '发放方式',
      invoiceNumber: '发票号码',
      invoiceAmount: '发票金额',
      paidOn: '发放日期',
    },
    states: {
      ESTIMATED: '预估',
      TO_CONFIRM: '待确认',
      DISPUTED: '问题反馈中',
      PAYING: '发放中',
      PAID: '发放成功',
    },
    words: {
      REFERRAL: '顾问销售',
      RESALE: '代售',
      RESELLER: '经销商',
      SPECIAL: '--',
      BANK_TRANSFER: '银行转账',
      BALANCE: '充值到账户余额',
      COUPON: '代金券',
    },
  },
  retention: { days: 3_650, states: ['PAID'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: [] },
});
