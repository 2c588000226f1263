import { isDay, monthAt, startOfDay } from '../../time/index.ts';
import { money } from '../data/money.ts';
import type { OwnEntry } from '../data/own-accounts.ts';
import type { PurseEntry } from '../data/purse-ledger.ts';
import { type Rows, rowsOf } from '../data/rows.ts';
import { DAY, utc, YEAR } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { type Behaviors, type Call, currencyOf, equals, textOf } from './behavior.ts';
import { consumedNames, NOTHING_CONSUMED } from './consumed.ts';

const CASH = 'BALANCE_TYPE_DEBIT';
const CREDIT = 'BALANCE_TYPE_CREDIT';
const RESELLER_MODEL = '3';
/** The first second of a day in UTC+8; throws when the input is not a day. */
const dayStart = (input: Input, name: string): number | undefined => {
  const text = textOf(input, name);
  if (text === undefined || text === null) return undefined;
  if (!isDay(text)) throw invalid(`${name} is not a day.`);
  return startOfDay(text) / 1000;
};

interface Span {
  readonly from: number;
  readonly to: number;
}

const spanOf = ({ now }: Call, input: Input): Span => {
  const last = dayStart(input, 'trade_time_end');
  return { from: dayStart(input, 'trade_time_begin') ?? now - YEAR, to: last === undefined ? now : last + DAY - 1 };
};

const checkBalance = (input: Input): void => {
  if (input.balance_type !== CASH && input.balance_type !== CREDIT) throw invalid('balance_type is unknown.');
};

/** A detail of the vendor's is this prefix and a trade type. */
const DETAIL = 'SOURCE_OPERATION_';

const tradeTypeOf = ({ adjustment, change }: PurseEntry): string => {
  if (!adjustment) return change > 0n ? 'RECHARGE' : 'BERETRIEVE';
  return adjustment.kind.slice(DETAIL.length);
};

const absolute = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

const partnerRow = (call: Call, entry: PurseEntry) => {
  const customer = entry.adjustment?.customer ?? null;
  const row = customer === null ? null : call.scope.customers.row(customer);
  return {
    account_change_id: `L${entry.transactionId}`,
    trade_detail_type: entry.adjustment?.kind ?? 'SOURCE_OPERATION_RECHARGE',
    trade_time: utc(entry.at),
    trade_id: entry.transactionId,
    change_amount: money(absolute(entry.change)),
    balance_after_change: money(entry.balanceAfter),
    type: entry.change > 0n ? '1' : '2',
    customer_id: row?.customer_id ?? null,
    account_name: row?.account_name ?? null,
  };
};

/**
 * The entries of the span that pass the filter. Entries are newest first, so that the search ends at the first one
 * before the span.
 */
const partnerEntries = (call: Call, input: Input): Rows<PurseEntry> => {
  if (input.balance_type === CREDIT) return rowsOf([]);
  const all = call.scope.purseLedger.rows();
  const { from, to } = spanOf(call, input);
  const type = textOf(input, 'trade_type');
  const found: number[] = [];
  for (let position = 0; position < all.count; position++) {
    const entry = all.at(position);
    if (entry.at < from) break;
    if (entry.at <= to && equals(type, tradeTypeOf(entry))) found.push(position);
  }
  return { count: found.length, at: (index) => all.at(found[index] ?? 0) };
};

const ownRow = (call: Call, customer: number, entry: OwnEntry) => ({
  account_change_id: entry.id,
  trade_detail_type: `SOURCE_OPERATION_${entry.kind}`,
  trade_time: utc(entry.at),
  trade_id: entry.tradeId ?? `T${entry.id}`,
  change_amount: money(absolute(entry.change)),
  balance_after_change: money(entry.balanceAfter),
  revenue_expense_type: entry.change > 0n ? 'REVENUE' : 'EXPENSE',
  bill_cycle: monthAt(entry.at * 1000),
  payment_channel_id: entry.kind === 'RECHARGE' ? '2' : '0',
  payment_channel_no: entry.kind === 'RECHARGE' ? `B${entry.id}` : null,
  consume_time: entry.kind === 'DEDEUCT' ? utc(entry.at) : null,
  account_name: call.scope.customers.row(customer).account_name,
  ...(entry.kind === 'DEDEUCT' ? consumedNames(call, customer, entry.tradeId) : NOTHING_CONSUMED),
});

/** A customer of the reseller model has no account and therefore no ledger. */
const ownEntries = (call: Call, input: Input) => {
  const { caller, scope } = call;
  if (!caller.customer) throw refuse(403, 'CBC.0151', 'Access denied.');
  const { index } = caller.customer;
  const { association_type: type } = scope.customers.row(index);
  if (type === RESELLER_MODEL)
    throw refuse(400, 'CBC.99000084', 'The ledger of this kind of customer cannot be queried.');
  if (input.balance_type === CREDIT) return [];
  const { from, to } = spanOf(call, input);
  const [direction, trade] = [textOf(input, 'revenue_expense_type'), textOf(input, 'trade_type')];
  const [channel, payment] = [textOf(input, 'payment_channel_id'), textOf(input, 'payment_channel_no')];
  return scope.ownAccounts
    .entries(index)
    .filter(({ at, kind }) => at >= from && at <= to && equals(trade, kind))
    .map((entry) => ownRow(call, index, entry))
    .filter(
      (row) =>
        equals(direction, row.revenue_expense_type) &&
        equals(textOf(input, 'trade_id'), row.trade_id) &&
        equals(channel, row.payment_channel_id) &&
        equals(payment, row.payment_channel_no),
    );
};

export const ledgerBehaviors: Behaviors = {
  ListPartnerAccountChangeRecords: (call, input) => {
    checkBalance(input);
    const entries = partnerEntries(call, input);
    return {
      rows: { count: entries.count, at: (position) => partnerRow(call, entries.at(position)) },
      body: { currency: currencyOf(call) },
    };
  },

  ListCustomerAccountChangeRecords: (call, input) => {
    checkBalance(input);
    return { rows: rowsOf(ownEntries(call, input)), body: { currency: currencyOf(call) } };
  },
};
