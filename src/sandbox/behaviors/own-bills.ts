import { type BillLine } from '../data/bill-line.ts';
import { groupLines } from '../data/bill-sums.ts';
import { chargePart } from '../data/charge.ts';
import { startOfDay } from '../data/months.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { type Behaviors, type Call, currencyOf, equals, textOf } from './behavior.ts';
import { CURRENCY_UNIT, paymentOf, statusOf, throughToday } from './bill-facts.ts';
import { inDays, inRegion, monthIn } from './bills.ts';
import { detailRow, ownSum, resourceRow, transactionRow } from './own-bill-rows.ts';

const BY_MONTH = 1;
const BY_DAY = 2;
const BY_ENTRY = 3;
const DEFAULT_PROJECT = '0';
const HUAWEI = 1;

/** Index of the customer whose token was sent. */
export const callingCustomer = ({ caller }: Call): number => {
  if (!caller.customer) throw refuse(403, 'CBC.0151', 'Access denied.');
  return caller.customer.index;
};

/**
 * Whether the customer requests its own bill. The bills of its enterprise's members are empty here: members are not
 * customers of the partner.
 */
const isOwn = (call: Call, input: Input): boolean => {
  if (input.method === 'sub_customer' && !textOf(input, 'sub_customer_id'))
    throw invalid('sub_customer_id is missing.');
  const { customer_id } = call.scope.customers.row(callingCustomer(call));
  return input.method !== 'sub_customer' && equals(textOf(input, 'sub_customer_id'), customer_id);
};

interface Conditions {
  readonly month: number;
  readonly service: string;
  readonly type?: string;
  readonly region: string;
  readonly mode: string;
  readonly kind: string;
  readonly resource?: string;
}

/**
 * The calling customer's lines of a month that meet the conditions. Each operation has its own names for the
 * conditions.
 */
export const ownLines = (call: Call, input: Input, names: Conditions): BillLine[] => {
  if (!isOwn(call, input) || !equals(textOf(input, 'enterprise_project_id'), DEFAULT_PROJECT)) return [];
  const text = (name: string | undefined) => (name === undefined ? undefined : textOf(input, name));
  const here = inRegion(call, text(names.region));
  const resource = text(names.resource);
  return call.scope.bills
    .ofCustomer(callingCustomer(call), names.month, throughToday(call.now))
    .filter(
      (line) =>
        equals(text(names.service), line.service.code) &&
        equals(text(names.type), line.type.code) &&
        equals(text(names.mode), line.mode) &&
        equals(text(names.kind), line.kind) &&
        here(line) &&
        (resource === undefined || equals(resource, line.billedResource().id)),
    );
};

/** Splits a line into one line for each of its days; their sum is the line. */
const byDay = (line: BillLine): BillLine[] => {
  const { from, to } = line.days;
  return Array.from({ length: to - from }, (_, n) => ({
    ...line,
    ...chargePart(line, n, to - from),
    id: `${line.id}-${n + 1}`,
    at: to - from === 1 ? line.at : startOfDay(from + n + 1) - 1,
    days: { from: from + n, to: from + n + 1 },
  }));
};

/** Reads `statistic_type`, which is a number in bodies and a text in queries. */
const statisticsIn = (input: Input, byDefault: number): number => Number(textOf(input, 'statistic_type') ?? byDefault);

const summedUp = (statistics: number, lines: readonly BillLine[]): BillLine[] =>
  statistics === BY_MONTH ? [...lines] : lines.flatMap(byDay);

const listRows = (call: Call, lines: readonly BillLine[], toRow: (line: BillLine) => object) => ({
  rows: { count: lines.length, at: (position: number) => toRow(lines[position] as BillLine) },
  body: { currency: currencyOf(call) },
});

export const ownBillBehaviors: Behaviors = {
  ListCustomerBillsFeeRecords: (call, input) => {
    const names = { service: 'service_type_code', type: 'resource_type_code', region: 'region_code' };
    const month = monthIn(call, input, 'bill_cycle');
    const during = inDays(input, String(input.bill_cycle), 'bill_date_begin', 'bill_date_end');
    const [trade, status, provider] = ['trade_id', 'status', 'provider_type'].map((name) => textOf(input, name));
    const lines = ownLines(call, input, { ...names, month, mode: 'charging_mode', kind: 'bill_type' }).filter(
      (line) =>
        equals(trade, line.tradeId) && equals(status, statusOf(line)) && equals(provider, HUAWEI) && during(line),
    );
    return listRows(call, lines, transactionRow(call));
  },

  ListCustomerselfResourceRecords: (call, input) => {
    const month = monthIn(call, input, 'cycle');
    const during = inDays(input, String(input.cycle), 'bill_date_begin', 'bill_date_end');
    const trade = textOf(input, 'trade_id');
    const lines = ownLines(call, input, {
      month,
      service: 'cloud_service_type',
      region: 'region',
      mode: 'charge_mode',
      kind: 'bill_type',
      resource: 'resource_id',
    });
    const statistics = statisticsIn(input, BY_ENTRY);
    const inTime = statistics === BY_MONTH ? () => true : during;
    const found = summedUp(statistics, lines).filter((line) => equals(trade, line.tradeId) && inTime(line));
    return listRows(call, found, resourceRow(call, statistics === BY_MONTH));
  },

  ListCustomerselfResourceRecordDetails: (call, input) => {
    const month = monthIn(call, input, 'cycle');
    const during = inDays(input, String(input.cycle), 'bill_cycle_begin', 'bill_cycle_end');
    const { customer_id } = call.scope.customers.row(callingCustomer(call));
    const lines = ownLines(call, input, {
      month,
      service: 'cloud_service_type',
      type: 'resource_type',
      region: 'region',
      mode: 'charge_mode',
      kind: 'bill_type',
      resource: 'res_instance_id',
    });
    const payer = textOf(input, 'payer_account_id');
    const statistics = statisticsIn(input, BY_MONTH);
    const daily = textOf(input, 'query_type') === 'DAILY';
    if (daily && statistics === BY_MONTH) throw invalid('query_type DAILY does not go with statistic_type 1.');
    if (daily && !(textOf(input, 'bill_cycle_begin') && textOf(input, 'bill_cycle_end')))
      throw invalid('query_type DAILY needs bill_cycle_begin and bill_cycle_end.');
    const inTime = daily ? during : () => true;
    const found = summedUp(statistics, lines).filter((line) => equals(payer, customer_id) && inTime(line));
    return listRows(call, found, detailRow(call, statistics === BY_DAY));
  },

  ShowCustomerMonthlySum: (call, input) => {
    const none = 'no such input';
    const lines = ownLines(call, input, {
      month: monthIn(call, input, 'bill_cycle'),
      service: 'service_type_code',
      region: none,
      mode: none,
      kind: none,
    });
    const sums = groupLines(lines);
    return {
      rows: { count: sums.length, at: (position) => ownSum(call, sums[position] as (typeof sums)[number]) },
      body: { ...paymentOf(lines), measure_id: CURRENCY_UNIT, currency: currencyOf(call) },
    };
  },
};
