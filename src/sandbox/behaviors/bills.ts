import { monthAt } from '../../time/index.ts';
import type { BillLine } from '../data/bill-line.ts';
import { pick } from '../data/hash.ts';
import { money } from '../data/money.ts';
import { dayNumber, dayOf, monthNumber } from '../data/months.ts';
import { REGIONS } from '../data/regions.ts';
import { rowsOf } from '../data/rows.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { type Behaviors, type Call, currencyOf, equals, partnerOf, requireCustomer, textOf } from './behavior.ts';
import { throughToday } from './bill-facts.ts';
import { consumptionRow, monthlySum } from './bill-rows.ts';

/** The month of an input as a number; throws when it is not a month, in the future, or older than the vendor keeps. */
export const monthIn = (call: Call, input: Input, name: string, kept = Number.POSITIVE_INFINITY): number => {
  const month = monthNumber(String(input[name]));
  const [current = 0] = [monthNumber(monthAt(call.now * 1000))];
  if (month === null) throw invalid(`${name} is not a month.`);
  if (month > (current ?? 0)) throw invalid(`${name} lies in the future.`);
  if ((current ?? 0) - month > kept) throw invalid(`${name} is more than ${kept} months ago.`);
  return month;
};

/** Hour in UTC+8 at which the vendor adds the previous day to its sums. */
const REFRESH_HOUR = 20;
const HOUR = 3600;

/** The first day that the sums leave out: yesterday until 20:00 in UTC+8, then today. */
const firstMissing = ({ now }: Call): number => dayOf(now - REFRESH_HOUR * HOUR);

/** The vendor filters by days only when both ends are sent and lie in the month. */
export const inDays = (input: Input, month: string, begin: string, end: string): ((line: BillLine) => boolean) => {
  const [from, to] = [textOf(input, begin) ?? '', textOf(input, end) ?? ''];
  if (!from.startsWith(month) || !to.startsWith(month)) return () => true;
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first === null || last === null) throw invalid(`${begin} and ${end} must be days.`);
  return ({ at }) => dayOf(at) >= first && dayOf(at) <= last;
};

/** Compares a condition with the region of a line. The line's resource is looked up only when there is a condition. */
export const inRegion = (call: Call, wanted: string | null | undefined): ((line: BillLine) => boolean) =>
  wanted === undefined
    ? () => true
    : (line) => equals(wanted, pick(REGIONS[partnerOf(call).site], line.billedResource().place));

const consumption = (call: Call, input: Input): BillLine[] => {
  const { scope, index } = requireCustomer(call, String(input.customer_id));
  const month = monthIn(call, input, 'bill_cycle', 18);
  const text = (name: string) => textOf(input, name);
  const during = inDays(input, String(input.bill_cycle), 'bill_date_begin', 'bill_date_end');
  const here = inRegion(call, text('region_code'));
  const [resource, name] = [text('resource_id'), text('resource_name')];
  return scope.bills
    .ofCustomer(index, month, throughToday(call.now))
    .filter(
      (line) =>
        equals(text('service_type_code'), line.service.code) &&
        equals(text('charging_mode'), line.mode) &&
        equals(text('bill_detail_type'), line.kind) &&
        equals(text('trade_id'), line.tradeId) &&
        equals(text('association_type'), scope.customers.row(index).association_type) &&
        during(line) &&
        here(line) &&
        (resource === undefined || equals(resource, line.billedResource().id)) &&
        (name === undefined || equals(name, String(consumptionRow(call)(line).resource_name))),
    );
};

const monthlySums = (call: Call, input: Input) => {
  const month = monthIn(call, input, 'cycle');
  const mode = Number(input.charge_mode);
  const [customer, service, type] = [
    textOf(input, 'customer_id'),
    textOf(input, 'cloud_service_type'),
    textOf(input, 'bill_type'),
  ];
  const before = firstMissing(call);
  const { billSums } = call.scope;
  const sums =
    customer === undefined
      ? billSums.ofResale(month, before, mode)
      : rowsOf(billSums.ofCustomer(requireCustomer(call, String(customer)).index, month, before, mode));
  if (service === undefined && type === undefined) return sums;
  const all = Array.from({ length: sums.count }, (_, position) => sums.at(position));
  return rowsOf(
    all.filter(({ lines, purpose }) => equals(service, lines[0].service.code) && equals(type, String(purpose))),
  );
};

/** Tax of a partner's bill, in percent. */
const TAX = 6n;

/** The partner's own bill: what all its customers consumed in a month, in hundredths. */
export const partnerBill = (call: Pick<Call, 'caller' | 'now'>, month: number) => {
  const [own] = call.caller.world.scopes;
  const [consumed, refunds, adjustments] = own?.billSums.totals(month, dayOf(call.now)) ?? [0n, 0n, 0n];
  const tax = (consumed * TAX) / 100n;
  return { consumed, refunds, adjustments, tax, due: consumed + refunds + adjustments };
};

export const billBehaviors: Behaviors = {
  ListConsumeSubCustomers: (call, input) => {
    const { scope } = call;
    const active = scope.billSums.active(monthIn(call, input, 'bill_cycle'), firstMissing(call));
    return {
      rows: {
        count: active.length,
        at: (position) => ({ customer_id: scope.customers.row(active[position] ?? 0).customer_id }),
      },
    };
  },

  ListSubCustomerBillDetail: (call, input) => {
    const lines = consumption(call, input);
    const toRow = consumptionRow(call);
    return {
      rows: { count: lines.length, at: (position) => toRow(lines[position] as BillLine) },
      body: { currency: currencyOf(call) },
    };
  },

  ListSubcustomerMonthlyBills: (call, input) => {
    const sums = monthlySums(call, input);
    return {
      rows: { count: sums.count, at: (position) => monthlySum(call, sums.at(position)) },
      body: { currency: currencyOf(call) },
    };
  },

  ListPostpaidBillSum: (call, input) => {
    if (call.caller.customer) throw refuse(403, 'CBC.0151', 'Access denied.');
    const { consumed, refunds, adjustments, tax, due } = partnerBill(call, monthIn(call, input, 'bill_cycle'));
    return {
      body: {
        bill_cycle: String(input.bill_cycle),
        initial_amount_due: money(due),
        consume_amount: money(consumed),
        refunds: money(refunds),
        adjustments: money(adjustments),
        tax_amount: money(tax),
        currency: currencyOf(call),
      },
    };
  },
};
