import Big from 'big.js';
import { type Amount, choice, count, files, line, money, yes } from '../fields.ts';
import { defineRecordKind, type Situation, type StoredRecord, type Violation } from '../kind.ts';
import { isInQuarter, isQuarter } from '../quarter.ts';
import { vocabulary } from '../vocabulary.ts';
import { payout } from './payout.ts';

const basis = vocabulary('InvoiceBasis', 'What the amount of an invoice includes.', {
  GROSS: 'Tax is included.',
  NET: 'Tax is left out.',
});

const fields = {
  quarter: line('Quarter of the work, such as `2026-Q3`.', { required: true, max: 7 }),
  payout: choice(payout, 'How the vendor is to pay.', { required: true }),
  businessCertified: yes('Whether the business information of the partner is certified.', { required: true }),
  attachmentIds: files('Papers of the request as files, such as the invoice.', { aboutPersons: false }),
  months: count('Approved months of the quarter.', { given: 'computed' }),
  amount: money('Sum of the approved months.', { given: 'computed', zero: 'allowed' }),
  invoiceNumber: line('Number of the invoice.', { given: 'step' }),
  invoiceItems: line('Reference of the list of items that the vendor has issued for the invoice.', { given: 'step' }),
  invoiceAmount: money('Amount of the invoice.', { given: 'step' }),
  invoiceBasis: choice(basis, 'What the amount of the invoice includes; it follows from the tax status.', {
    given: 'step',
  }),
};

type FundingPaymentSituation = Situation<typeof fields>;

const FINAL = ['APPROVED', 'LAPSED', 'REJECTED'];

const monthsOf = async ({ record, others }: FundingPaymentSituation): Promise<readonly StoredRecord[]> => {
  const months = await others({ kind: 'fundedMonth' });
  return months.filter(({ values }) => isInQuarter(String(values.month), record.values.quarter ?? ''));
};

const findApproved = async (situation: FundingPaymentSituation): Promise<readonly StoredRecord[]> =>
  (await monthsOf(situation)).filter(({ state }) => state === 'APPROVED');

/** The first obstacle to submitting a request for payment. */
const refusal = async (situation: FundingPaymentSituation): Promise<Violation | null> => {
  const { businessCertified } = situation.record.values;
  if (!businessCertified)
    return { code: 'WRONG_STATE', rule: 'business-certification', limit: 'certified business information' };
  const months = await monthsOf(situation);
  if (months.some(({ state }) => !FINAL.includes(state)))
    return { code: 'WRONG_STATE', rule: 'months-final', limit: 'every month of the quarter final' };
  return months.some(({ state }) => state === 'APPROVED')
    ? null
    : { code: 'WRONG_STATE', rule: 'months-approved', limit: 'one approved month or more' };
};

const sumOf = (months: readonly StoredRecord[]): Amount | null => {
  const amounts = months.map(({ values }) => values.amount as Amount | null);
  const currency = amounts.find((amount) => amount !== null)?.currency;
  const sum = amounts.reduce((total, amount) => total.plus(amount?.amount ?? 0), new Big(0));
  return currency === undefined ? null : { amount: sum.toFixed(2), currency };
};

const needsInvoice = ({ record: { values } }: FundingPaymentSituation): boolean => values.payout !== 'COUPON';

/** The payment for funded staff in a quarter: its approved months together, by invoice unless it is paid in coupons. */
export const fundingPayment = defineRecordKind({
  name: 'fundingPayment',
  type: 'FundingPayment',
  list: 'fundingPayments',
  words: ['payment of funded staff', 'payments of funded staff'],
  description: 'A request that the vendor pays for the funded staff of one quarter.',
  customer: 'none',
  fields,
  states: {
    DRAFT: 'The request for payment is being prepared.',
    PAYMENT_REQUESTED: 'The vendor reviews the request for payment.',
    APPROVED: 'The vendor has approved the payment.',
    REJECTED: 'The vendor has refused the payment; it can be requested again.',
    INVOICED: 'The vendor has the invoice and must pay.',
    PAID: 'The vendor has paid.',
  },
  editable: ['DRAFT', 'REJECTED'],
  steps: {
    request: {
      mutation: 'requestFundingPayment',
      description:
        'Requests the payment of a quarter. WRONG_STATE without certified business information, while a month of the ' +
        'quarter is not final, and without an approved month.',
      from: ['DRAFT', 'REJECTED'],
      to: 'PAYMENT_REQUESTED',
      by: 'EDIT',
      reason: 'optional',
      check: refusal,
      follows: async (situation) => {
        const approved = await findApproved(situation);
        return { months: approved.length, amount: sumOf(approved) };
      },
    },
    approve: {
      mutation: 'approveFundingPayment',
      description: 'Records that the vendor has approved a payment.',
      from: ['PAYMENT_REQUESTED'],
      to: 'APPROVED',
      by: 'DECIDE',
      reason: 'optional',
    },
    reject: {
      mutation: 'rejectFundingPayment',
      description: 'Records that the vendor has refused a payment, and why.',
      from: ['PAYMENT_REQUESTED'],
      to: 'REJECTED',
      by: 'DECIDE',
      reason: 'required',
    },
    invoice: {
      mutation: 'invoiceFundingPayment',
      description:
        'Records the invoice that was sent to the vendor, with its list of items. WRONG_STATE for a payment in coupons, ' +
        'which needs none; BAD_USER_INPUT where a gross invoice is not of the approved amount.',
      from: ['APPROVED'],
      to: 'INVOICED',
      by: 'EDIT',
      reason: 'optional',
      asks: {
        invoiceNumber: 'required',
        invoiceItems: 'required',
        invoiceAmount: 'required',
        invoiceBasis: 'required',
      },
      check: (situation) => {
        if (!needsInvoice(situation)) return { code: 'WRONG_STATE', rule: 'invoice', limit: 'none for coupons' };
        const { amount, invoiceAmount, invoiceBasis } = situation.record.values;
        return invoiceBasis === 'GROSS' && amount && !new Big(amount.amount).eq(invoiceAmount?.amount ?? 0)
          ? { code: 'BAD_USER_INPUT', rule: 'input.invoiceAmount', limit: amount.amount }
          : null;
      },
    },
    pay: {
      mutation: 'payFundingPayment',
      description: 'Records that the vendor has paid. WRONG_STATE before the invoice, where one is needed.',
      from: ['APPROVED', 'INVOICED'],
      to: 'PAID',
      by: 'DECIDE',
      reason: 'optional',
      check: (situation) =>
        needsInvoice(situation) && !situation.record.values.invoiceNumber
          ? { code: 'WRONG_STATE', rule: 'invoice', limit: 'entered before the payment' }
          : null,
    },
  },
  rules: [
    ({ record: { values } }) =>
      isQuarter(values.quarter ?? '')
        ? null
        : { code: 'BAD_USER_INPUT', rule: 'input.quarter', limit: 'a quarter such as 2026-Q3' },
  ],
  unique: {
    rule: 'payment-of-quarter',
    states: ['DRAFT', 'PAYMENT_REQUESTED', 'APPROVED', 'REJECTED', 'INVOICED', 'PAID'],
    by: ({ values }) => values.quarter,
  },
  exported: {
    number: '付款申请编号',
    columns: {
      quarter: '申请季度',
      payout: '付款方式',
      months: '月数',
      amount: '付款金额',
      invoiceNumber: '发票号码',
      invoiceAmount: '发票金额',
      invoiceBasis: '发票金额口径',
    },
    states: {
      DRAFT: '草稿',
      PAYMENT_REQUESTED: '付款申请审核中',
      APPROVED: '审核通过',
      REJECTED: '审核不通过',
      INVOICED: '待华为付款',
      PAID: '已付款',
    },
    words: { BANK_TRANSFER: '银行转账', BALANCE: '充值到账户余额', COUPON: '代金券', GROSS: '含税', NET: '不含税' },
    implied: { businessCertified: true },
  },
  retention: { days: 3_650, states: ['PAID'] },
  roles: { ACCOUNT_DIRECTOR: ['READ', 'EDIT', 'DECIDE'], ACCOUNT_MANAGER: [] },
});
