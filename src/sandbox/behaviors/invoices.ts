import { sumOf } from '../data/bill-sums.ts';
import { hashText, mix, pick, repeatByWeight } from '../data/hash.ts';
import { money } from '../data/money.ts';
import { dayOf, firstDayOf, monthNumber, monthOf, monthText, startOfDay } from '../data/months.ts';
import { utc } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { invalid } from '../http/refusal.ts';
import { type Behaviors, type Call, timeOf } from './behavior.ts';
import { partnerBill } from './bills.ts';

const STATES = repeatByWeight([8, 80], [1, 8], [6, 6], [9, 3], [15, 1], [7, 2]);
const RETURNED = 9;
const MONTHS_KEPT = 24;

interface Owner {
  readonly id: string;
  readonly name: string;
  readonly company: boolean;
  readonly since: number;
  /** Hundredths. */
  amountOf(month: number): bigint;
}

const ownerOf = (call: Call): Owner => {
  const { caller, scope, now } = call;
  const { partner } = caller.world;
  const current = monthNumber(monthOf(now)) ?? 0;
  if (!caller.customer) {
    const amountOf = (month: number) => partnerBill(call, month).due;
    return { id: partner.domainId, name: partner.name, company: true, since: current - MONTHS_KEPT, amountOf };
  }
  const { index } = caller.customer;
  const row = scope.customers.row(index);
  return {
    id: row.customer_id,
    name: row.customer ?? row.account_name,
    company: row.customer_type !== 0,
    since: Math.max(current - MONTHS_KEPT, monthNumber(row.associated_on.slice(0, 7)) ?? current),
    amountOf: (month) => sumOf(scope.bills.ofCustomer(index, month, dayOf(now)), ({ payable }) => payable),
  };
};

/** Invoices are requested on the 3rd of the following month at noon in UTC+8. */
const appliedAt = (month: number): number => startOfDay(firstDayOf(month + 1) + 2) + 12 * 3600;

const invoiceRow = (owner: Owner, month: number) => {
  const draw = mix(hashText(owner.id), month);
  const requestId = (of: number): string => `INV${mix(hashText(owner.id), of).toString().padStart(10, '0')}${of}`;
  const state = pick(STATES, draw);
  const amount = owner.amountOf(month);
  const tax = (amount * 6n) / 106n;
  return {
    requestId: requestId(month),
    cancelReason: state === 15 ? 'The receipt was not sent back.' : undefined,
    titleType: owner.company ? 1 : 0,
    channelType: 0,
    invoiceType: 1,
    invoiceTitle: owner.name,
    invoiceAmount: money(amount),
    invoiceMethod: 0,
    invoiceClass: 1,
    invoiceState: state,
    applyOpera: 'system',
    addressInfo: {
      address: '1 Example Street, Sampletown',
      recipients: 'Sample Recipient',
      zipCode: '00000',
      mobilePhone: '5550100000',
    },
    applyTime: utc(appliedAt(month)),
    invoiceMode: '0',
    email: 'invoices@example.com',
    requestMode: state === RETURNED ? '2' : '0',
    // A returned amount refers to the request of the month before.
    srcRequestId: state === RETURNED ? requestId(month - 1) : undefined,
    salesId: '101',
    invoiceNo: [8, 9, 15].includes(state) ? `N${draw.toString().padStart(10, '0')}` : undefined,
    tradeType: 6,
    billCycle: monthText(month),
    taxList: [
      {
        taxClass: 'VAT',
        subTaxClass: 'VAT-STANDARD',
        taxRate: '0.06',
        taxAmount: money(tax),
        taxVisibleFlag: '1',
        taxAccountingFlag: '1',
      },
    ],
  };
};

const range = (input: Input) => {
  const [from, to] = [timeOf(input, 'start_time') ?? 0, timeOf(input, 'end_time') ?? 0];
  if (from > to) throw invalid('start_time must not be after end_time.');
  return { from, to };
};

export const invoiceBehaviors: Behaviors = {
  ListInvoices: (call, input) => {
    const owner = ownerOf(call);
    const { from, to } = range(input);
    const last = (monthNumber(monthOf(call.now)) ?? 0) - 1;
    const months = Array.from({ length: Math.max(0, last - owner.since + 1) }, (_, back) => last - back).filter(
      (month) => appliedAt(month) >= from && appliedAt(month) <= Math.min(to, call.now),
    );
    return { rows: { count: months.length, at: (position) => invoiceRow(owner, months[position] ?? 0) } };
  },
};
