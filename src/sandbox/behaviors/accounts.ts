import type { Adjustment } from '../data/funds.ts';
import { hashText, mix } from '../data/hash.ts';
import { centsOf, money } from '../data/money.ts';
import { type Rows, rowsOf } from '../data/rows.ts';
import { utc } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { type Behaviors, type Call, currencyOf, equals, requireCustomer, textOf, timeOf } from './behavior.ts';

const AGENCY_RESALE = '2';
const CURRENCY_UNIT = 1;

/** The amount of a write in hundredths; throws unless it is positive and has at most two decimals. */
export const amountOf = (call: Call, name = 'amount'): bigint => {
  const cents = centsOf(call.digits(name));
  if (cents === null || cents <= 0n) throw invalid(`${name} must be positive with at most two decimals.`);
  return cents;
};

const accountId = ({ caller }: Call, owner: string | number, type: number): string =>
  `AC${mix(caller.world.seed ^ hashText(String(owner)), type)
    .toString()
    .padStart(10, '0')}${type}`;

const partnerBalances = (call: Call) => {
  const { funds, number } = call.scope;
  const account = (type: number, amount: bigint, more: object = {}) => ({
    account_id: accountId(call, number, type),
    account_type: type,
    amount: money(amount),
    currency: currencyOf(call),
    designated_amount: money(0n),
    credit_amount: money(0n),
    measure_id: CURRENCY_UNIT,
    ...more,
  });
  const allocatable = account(8, funds.purse(), { designated_amount: money(funds.designated) });
  return number > 0
    ? [allocatable]
    : [
        account(1, 1_250_000_35n),
        account(2, 300_000_00n, { credit_amount: money(500_000_00n) }),
        account(5, 8_800_10n),
        allocatable,
      ];
};

/**
 * The rows have another order than the request, and customers without an agency-resale account are left out, as at the
 * vendor.
 */
const balanceRows = (call: Call, input: Input) => {
  const { customers, funds } = call.scope;
  const ids = new Set((input.customer_infos as readonly { customer_id: string }[]).map((item) => item.customer_id));
  return [...ids]
    .flatMap((id) => {
      const index = customers.findById(id, call.now);
      return index !== null && customers.row(index).association_type === AGENCY_RESALE ? [index] : [];
    })
    .sort((a, b) => mix(call.caller.world.seed, a) - mix(call.caller.world.seed, b))
    .map((index) => ({
      customer_id: customers.row(index).customer_id,
      debt_amount: money(funds.debt(index)),
      amount: money(funds.balance(index)),
      currency: currencyOf(call),
      measure_id: CURRENCY_UNIT,
    }));
};

/**
 * Index of the customer whose money is moved; throws unless it is an agency-resale customer, whose account the partner
 * funds.
 */
const agencyCustomer = (call: Call, input: Input): number => {
  const { scope, index } = requireCustomer(call, String(input.customer_id));
  if (scope.customers.row(index).association_type !== AGENCY_RESALE) {
    throw refuse(200, 'CBC.5021', 'The account of a referral customer cannot be adjusted.');
  }
  return index;
};

export const insufficient = () => refuse(400, 'CBC.99005003', 'The balance is insufficient.');

const adjustRow = (call: Call, { customer, reseller, kind, amount, at, transactionId }: Adjustment) => {
  const row = customer === null ? null : call.scope.customers.row(customer);
  const channel = call.caller.world.resellers.find((candidate) => candidate.indirect_partner_id === reseller);
  return {
    customer_id: row?.customer_id ?? reseller,
    customer_name: row ? row.customer : channel?.name,
    operation_type: kind,
    amount: money(amount),
    currency: currencyOf(call),
    apply_scene: row ? 'CUSTOMER' : 'RESELLER',
    operation_time: utc(at),
    measure_id: CURRENCY_UNIT,
    trans_id: transactionId,
    memo: null,
  };
};

const history = (call: Call, input: Input): Rows<Adjustment> => {
  const { customers, funds } = call.scope;
  const id = textOf(input, 'customer_id');
  if (id === undefined) return funds.history();
  const index = customers.findById(id ?? '', call.now);
  return rowsOf(index === null ? funds.ofReseller(id ?? '') : funds.ofCustomer(index));
};

const adjustRecords = (call: Call, input: Input): Rows<Adjustment> => {
  const all = history(call, input);
  const [kind, transaction] = [textOf(input, 'operation_type'), textOf(input, 'trans_id')];
  const begin = timeOf(input, 'operation_time_begin');
  const end = timeOf(input, 'operation_time_end');
  if ([kind, transaction, begin, end].every((filter) => filter === undefined)) return all;
  const found: Adjustment[] = [];
  for (let position = 0; position < all.count; position++) {
    const record = all.at(position);
    if (begin !== undefined && record.at < begin) break;
    const inTime = record.at <= (end ?? record.at);
    if (inTime && equals(kind, record.kind) && equals(transaction, record.transactionId)) found.push(record);
  }
  return rowsOf(found);
};

export const accountBehaviors: Behaviors = {
  ListPartnerBalances: (call) => ({ rows: rowsOf(partnerBalances(call)) }),
  ListCustomersBalancesDetail: (call, input) => ({ rows: rowsOf(balanceRows(call, input)) }),

  UpdateCustomerAccountAmount: (call, input) => {
    const { funds } = call.scope;
    const [customer, amount] = [agencyCustomer(call, input), amountOf(call)];
    if (amount > funds.purse() - funds.designated) throw insufficient();
    return { body: { transfer_id: funds.move(customer, amount, Math.floor(call.now)).transactionId } };
  },

  ReclaimToPartnerAccount: (call, input) => {
    const { funds } = call.scope;
    const [customer, amount] = [agencyCustomer(call, input), amountOf(call)];
    if (amount > funds.balance(customer)) throw insufficient();
    return { body: { trans_id: funds.move(customer, -amount, Math.floor(call.now)).transactionId } };
  },

  ListPartnerAdjustRecords: (call, input) => {
    const records = adjustRecords(call, input);
    return { rows: { count: records.count, at: (position) => adjustRow(call, records.at(position)) } };
  },

  ShowCustomerAccountBalances: (call) => {
    const { caller, scope } = call;
    if (!caller.customer) throw refuse(403, 'CBC.0151', 'Access denied.');
    const { index } = caller.customer;
    const row = scope.customers.row(index);
    if (row.association_type === '3')
      throw refuse(403, 'CBC.0155', 'Customers of a reseller have no account of their own.');
    const account = {
      account_id: accountId(call, row.customer_id, CURRENCY_UNIT),
      account_type: 1,
      amount: money(scope.funds.balance(index)),
      currency: currencyOf(call),
      designated_amount: money(0n),
      credit_amount: money(0n),
      measure_id: CURRENCY_UNIT,
    };
    const body = { debt_amount: money(scope.funds.debt(index)), measure_id: CURRENCY_UNIT, currency: currencyOf(call) };
    return { rows: rowsOf([account]), body };
  },
};
