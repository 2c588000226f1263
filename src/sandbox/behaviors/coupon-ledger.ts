import { dayAt } from '../../time/index.ts';
import type { IssuedCoupon } from '../data/coupon.ts';
import { money } from '../data/money.ts';
import { rowsOf } from '../data/rows.ts';
import { DAY, utc } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { refuse } from '../http/refusal.ts';
import { type Behaviors, type Call, currencyOf, equals, textOf } from './behavior.ts';
import { consumedNames, NOTHING_CONSUMED } from './consumed.ts';
import { orderOf } from './coupon-rows.ts';

const RESELLER_MODEL = '3';

interface Movement {
  readonly coupon: IssuedCoupon;
  readonly type: 'ADJUST' | 'DEDEUCT' | 'EXPIRED' | 'COUPONCANCEL';
  readonly at: number;
}

const ENDINGS = { 3: 'DEDEUCT', 4: 'EXPIRED', 5: 'COUPONCANCEL' } as const;

const movements = (coupon: IssuedCoupon): Movement[] => {
  const ending = ENDINGS[coupon.status as keyof typeof ENDINGS];
  return [
    { coupon, type: 'ADJUST', at: coupon.createdAt },
    ...(ending && coupon.endedAt !== null ? [{ coupon, type: ending, at: coupon.endedAt } as const] : []),
  ];
};

const day = (at: number): string => dayAt(at * 1000);

/** Entries oldest first, each with the value of the customer's coupons after it; the answer shows them newest first. */
const ledger = (call: Call, customer: number) => {
  const { scope } = call;
  let balance = 0n;
  const account = scope.customers.row(customer).account_name;
  const entries = scope.coupons.ofCustomer(customer).flatMap(movements);
  return entries
    .sort(
      (a, b) => a.at - b.at || a.coupon.key - b.coupon.key || Number(b.type === 'ADJUST') - Number(a.type === 'ADJUST'),
    )
    .map(({ coupon, type, at }) => {
      const revenue = type === 'ADJUST';
      const order = type === 'DEDEUCT' ? orderOf(scope, coupon) : null;
      balance += revenue ? coupon.faceValue : -coupon.faceValue;
      return {
        type,
        row: {
          coupon_id: coupon.id,
          trade_detail_type: `SOURCE_OPERATION_${type}`,
          trade_time: utc(at),
          trade_id: order ?? `TC${coupon.id.slice(2)}`,
          change_amount: money(coupon.faceValue),
          balance_after_change: money(balance),
          revenue_expense_type: revenue ? 'REVENUE' : 'EXPENSE',
          bill_cycle: day(at).slice(0, 7),
          account_name: account,
          ...(type === 'DEDEUCT' ? consumedNames(call, customer, order) : NOTHING_CONSUMED),
        },
        day: day(at),
      };
    })
    .reverse();
};

const ledgerRows = (call: Call, input: Input): object[] => {
  const owner = call.caller.customer;
  if (!owner) throw refuse(403, 'CBC.0151', 'Access denied.');
  if (call.scope.customers.row(owner.index).association_type === RESELLER_MODEL)
    throw refuse(400, 'CBC.99000084', 'The account has no such ledger.');
  if (input.balance_type !== 'BALANCE_TYPE_COUPON') throw refuse(400, 'CBC.0101', 'balance_type is not acceptable.');
  const [direction, type] = [textOf(input, 'revenue_expense_type'), textOf(input, 'trade_type')];
  const [trade, coupon] = [textOf(input, 'trade_id'), textOf(input, 'coupon_id')];
  // The default begin is the day one year ago.
  const begin = textOf(input, 'trade_time_begin') ?? day(call.now - 365 * DAY);
  const end = textOf(input, 'trade_time_end') ?? day(call.now);
  return ledger(call, owner.index)
    .filter(
      (entry) =>
        equals(direction, entry.row.revenue_expense_type) &&
        equals(type, entry.type) &&
        equals(trade, entry.row.trade_id) &&
        equals(coupon, entry.row.coupon_id) &&
        entry.day >= begin &&
        entry.day <= end,
    )
    .map(({ row }) => row);
};

export const couponLedgerBehaviors: Behaviors = {
  ListCustomerCouponChangeRecords: (call, input) => ({
    rows: rowsOf(ledgerRows(call, input)),
    body: { currency: currencyOf(call) },
  }),
};
