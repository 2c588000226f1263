import { EXPIRED, type IssuedCoupon, USABLE } from '../data/coupons.ts';
import { money } from '../data/money.ts';
import { type Rows, rowsOf } from '../data/rows.ts';
import { DAY, utc } from '../data/time.ts';
import type { Scope } from '../data/world.ts';
import type { Input } from '../http/input.ts';
import { refuse } from '../http/refusal.ts';
import { type Behaviours, type Call, currencyOf, equals, requireCustomer, textOf, timeOf } from './behaviour.ts';
import { type Range, rangeOf, within } from './range.ts';

const CURRENCY_UNIT = 1;
const RESELLER_MODEL = '3';
const UTC8 = 8 * 3600;

/** Rows that pass, when anything is asked at all. */
export const filtered = <T>(
  rows: Rows<T>,
  input: Input,
  names: readonly string[],
  test: (row: T) => boolean,
): Rows<T> => {
  if (names.every((name) => input[name] === undefined)) return rows;
  const found: T[] = [];
  for (let position = 0; position < rows.count; position++) {
    const row = rows.at(position);
    if (test(row)) found.push(row);
  }
  return rowsOf(found);
};

export const mapped = <T>(rows: Rows<T>, render: (row: T) => object): Rows<object> => ({
  count: rows.count,
  at: (position) => render(rows.at(position)),
});

/** Only what was paid with the coupon is an order of it. */
const orderOf = ({ orders }: Scope, coupon: IssuedCoupon): string | null =>
  coupon.status === 3
    ? (orders.ofCustomer(coupon.customer).find((order) => order.paidAt !== null && order.type === 1)?.id ?? null)
    : null;

const limits = (plan: string, services: readonly string[]) =>
  services.map((value1) => ({
    use_limiti_info_id: `${plan}-${value1}`,
    limit_key: 'cloudServiceType',
    value1,
    value2: null,
    value_unit: null,
    limit_type: '1',
    promotion_plan_id: plan,
  }));

const couponLimits = (coupon: IssuedCoupon) =>
  limits(coupon.quota.id, coupon.key % 3 === 0 ? ['hws.service.type.ec2', 'hws.service.type.ebs'] : []);

const PLAN = { zh_CN: '伙伴发放', en_US: 'Issued by the partner' } as const;
const GIFT = { zh_CN: '华为云活动', en_US: 'Huawei Cloud campaign' } as const;

const issuedRow = ({ scope, language }: Call, coupon: IssuedCoupon) => {
  const order = orderOf(scope, coupon);
  return {
    coupon_id: coupon.id,
    status: coupon.status,
    customer_id: scope.customers.row(coupon.customer).customer_id,
    coupon_type: coupon.type,
    measure_id: CURRENCY_UNIT,
    face_value: money(coupon.faceValue),
    effective_time: utc(coupon.createdAt),
    expire_time: utc(coupon.expiresAt),
    order_id: order,
    promotion_plan_id: coupon.quota.id,
    promotion_plan_name: PLAN[language],
    promotion_plan_desc: null,
    media_type: 1,
    fetch_method: 3,
    use_limits: couponLimits(coupon),
    active_time: utc(coupon.createdAt),
    last_used_time: coupon.status === 3 && coupon.endedAt !== null ? utc(coupon.endedAt) : null,
    promotion_id: coupon.quota.id,
    create_time: utc(coupon.createdAt),
    balance: money(coupon.balance),
    lock_order_id: null,
    is_frozen: coupon.frozen ? '1' : '0',
  };
};

type Gift = ReturnType<Scope['coupons']['gifts']>[number];

const giftRow = ({ language, caller, now }: Call, owner: string, gift: Gift) => ({
  coupon_id: gift.id,
  coupon_code: null,
  status: gift.expiresAt <= now ? EXPIRED : USABLE,
  customer_id: owner,
  coupon_type: 1,
  measure_id: CURRENCY_UNIT,
  face_value: money(gift.faceValue),
  valid_time: utc(gift.createdAt),
  expire_time: utc(gift.expiresAt),
  order_id: null,
  promotion_plan_id: `PP${gift.id.slice(2, 8)}`,
  plan_name: GIFT[language],
  plan_desc: null,
  media_type: 1,
  fetch_method: 5,
  use_limits: [],
  active_time: utc(gift.createdAt),
  reserve_time: null,
  promotion_id: null,
  create_time: utc(gift.createdAt),
  coupon_version: 1,
  balance: money(gift.expiresAt <= now ? 0n : gift.faceValue),
  lock_order_id: null,
  coupon_usage: null,
  is_frozen: '0',
  currency: currencyOf({ caller }),
  extend_param1: null,
  source_id: 'campaign',
});

/** What the caller itself holds: the partner its gifts, a customer also what the partner issued. */
const ownRows = (call: Call) => {
  const { caller, scope } = call;
  const owner = caller.customer;
  if (!owner) {
    const account =
      scope.number === 0
        ? caller.world.partner.domainId
        : (caller.world.resellers[scope.number - 1]?.indirect_partner_id ?? '');
    return scope.coupons.gifts(-1).map((gift) => giftRow(call, account, gift));
  }
  const account = scope.customers.row(owner.index).customer_id;
  const issued = scope.coupons.ofCustomer(owner.index).map((coupon) => {
    const { effective_time, promotion_plan_name, promotion_plan_desc, ...row } = issuedRow(call, coupon);
    return {
      ...row,
      coupon_code: null as null,
      valid_time: effective_time,
      plan_name: promotion_plan_name,
      plan_desc: promotion_plan_desc,
      reserve_time: null,
      coupon_version: 1,
      coupon_usage: null,
      currency: currencyOf(call),
      extend_param1: null,
      source_id: caller.world.partner.domainId,
    };
  });
  return [...issued, ...scope.coupons.gifts(owner.index).map((gift) => giftRow(call, account, gift))];
};

const activeIn = (input: Input): Range => ({
  begin: timeOf(input, 'active_start_time') ?? Number.NEGATIVE_INFINITY,
  end: timeOf(input, 'active_end_time') ?? Number.POSITIVE_INFINITY,
});

const seconds = (time: string | null): number | null => (time === null ? null : Date.parse(time) / 1000);

const ISSUED_FILTERS = ['coupon_id', 'order_id', 'coupon_type', 'status'];
const ISSUED_TIMES = ['create_time', 'effective_time', 'expire_time'];
const withEnds = (names: readonly string[]) => names.flatMap((name) => [`${name}_begin`, `${name}_end`]);

const issuedCoupons = (call: Call, input: Input): Rows<IssuedCoupon> => {
  const { scope } = call;
  const customer = textOf(input, 'customer_id');
  const all =
    customer === undefined
      ? scope.coupons.all()
      : rowsOf(scope.coupons.ofCustomer(requireCustomer(call, customer ?? '').index));
  const [id, order] = [textOf(input, 'coupon_id'), textOf(input, 'order_id')];
  const [type, status] = [textOf(input, 'coupon_type'), textOf(input, 'status')];
  const [created, effective, expires] = ISSUED_TIMES.map((name) => rangeOf(input, name)) as [Range, Range, Range];
  return filtered(
    all,
    input,
    [...ISSUED_FILTERS, ...withEnds(ISSUED_TIMES)],
    (coupon) =>
      equals(id, coupon.id) &&
      equals(type, coupon.type) &&
      equals(status, coupon.status) &&
      within(coupon.createdAt, created) &&
      within(coupon.createdAt, effective) &&
      within(coupon.expiresAt, expires) &&
      (order === undefined || equals(order, orderOf(scope, coupon))),
  );
};

const RECORD_FILTERS = [
  'operation_types',
  'quota_id',
  'quota_type',
  'coupon_ids',
  'result',
  ...withEnds(['operation_time']),
];

const couponRecords = (call: Call, input: Input) => {
  const { scope } = call;
  const { coupons } = scope;
  const customer = textOf(input, 'customer_id');
  const ids = input.coupon_ids as readonly string[] | undefined;
  const base =
    customer !== undefined
      ? coupons.recordsOfCustomer(requireCustomer(call, customer ?? '').index)
      : ids
        ? rowsOf(
            [...new Set(ids)]
              .flatMap((id) => coupons.find(id) ?? [])
              .flatMap(coupons.recordsOf)
              .sort((a, b) => b.at - a.at),
          )
        : coupons.records();
  const operations = input.operation_types as readonly string[] | undefined;
  const [quota, type, result] = ['quota_id', 'quota_type', 'result'].map((name) => textOf(input, name));
  const time = rangeOf(input, 'operation_time');
  return filtered(
    base,
    input,
    RECORD_FILTERS,
    (record) =>
      (!operations || operations.includes(record.operation)) &&
      (!ids || ids.includes(record.coupon.id)) &&
      equals(quota, record.coupon.quota.id) &&
      equals(type, record.coupon.quota.type) &&
      equals(result, '0') &&
      within(record.at, time),
  );
};

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

const day = (at: number): string => new Date((at + UTC8) * 1000).toISOString().slice(0, 10);

/** Oldest first, each with what the coupons are worth after it; shown newest first. */
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
      balance += revenue ? coupon.faceValue : -coupon.faceValue;
      return {
        type,
        row: {
          coupon_id: coupon.id,
          trade_detail_type: `SOURCE_OPERATION_${type}`,
          trade_time: utc(at),
          trade_id: (type === 'DEDEUCT' ? orderOf(scope, coupon) : null) ?? `TC${coupon.id.slice(2)}`,
          change_amount: money(coupon.faceValue),
          balance_after_change: money(balance),
          revenue_expense_type: revenue ? 'REVENUE' : 'EXPENSE',
          bill_cycle: day(at).slice(0, 7),
          account_name: account,
          cloud_service_type_name: null,
          resource_type_name: null,
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
  // Left out, it is the day a year ago.
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

export const couponBehaviours: Behaviours = {
  ListSubCustomerCoupons: (call, input) => {
    const names = ['coupon_id', 'order_id', 'promotion_plan_id', 'coupon_type', 'status', 'source_id'] as const;
    const active = activeIn(input);
    const found = ownRows(call).filter(
      (row) =>
        names.every((name) => equals(textOf(input, name), row[name])) && within(seconds(row.active_time), active),
    );
    return { rows: rowsOf(found) };
  },

  ListIssuedPartnerCoupons: (call, input) => ({
    rows: mapped(issuedCoupons(call, input), (coupon) => issuedRow(call, coupon)),
  }),

  ListPartnerCouponsRecord: (call, input) => ({
    rows: mapped(couponRecords(call, input), ({ id, operation, coupon, at }) => ({
      id,
      operation_type: operation,
      quota_id: coupon.quota.id,
      quota_type: coupon.quota.type,
      coupon_id: coupon.id,
      customer_id: call.scope.customers.row(coupon.customer).customer_id,
      operation_amount: money(coupon.faceValue),
      operation_time: utc(at),
      result: '0',
      remark: null,
    })),
  }),

  ListCustomerCouponChangeRecords: (call, input) => ({
    rows: rowsOf(ledgerRows(call, input)),
    body: { currency: currencyOf(call) },
  }),
};
