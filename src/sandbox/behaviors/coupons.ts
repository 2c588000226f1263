import { EXPIRED, type IssuedCoupon, USABLE } from '../data/coupon.ts';
import type { Gift } from '../data/coupon-gifts.ts';
import { money } from '../data/money.ts';
import { type Rows, rowsOf } from '../data/rows.ts';
import { isWithin, type Span } from '../data/span.ts';
import { utc } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { type Behaviors, type Call, currencyOf, equals, requireCustomer, textOf, timeOf } from './behavior.ts';
import { COUPON_USAGE, issuedRow, orderOf, SINGLE_USE } from './coupon-rows.ts';
import { rangeOf } from './range.ts';

const CURRENCY_UNIT = 1;

/** Filters the rows; without any of the conditions in the input it returns them all, without reading them. */
export const applyFilter = <T>(
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

export const mapRows = <T>(rows: Rows<T>, render: (row: T) => object): Rows<object> => ({
  count: rows.count,
  at: (position) => render(rows.at(position)),
});

const GIFT_TEXT = { zh_CN: '活动赠送', en_US: 'Given in a campaign' } as const;
const GIFT = { zh_CN: '华为云活动', en_US: 'Huawei Cloud campaign' } as const;

const giftRow = ({ language, caller, now }: Call, owner: string, gift: Gift) => ({
  coupon_id: gift.id,
  coupon_code: `GC${gift.id.slice(2)}`,
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
  plan_desc: GIFT_TEXT[language],
  media_type: 1,
  fetch_method: 5,
  use_limits: [],
  active_time: utc(gift.createdAt),
  reserve_time: null,
  promotion_id: null,
  create_time: utc(gift.createdAt),
  coupon_version: SINGLE_USE,
  balance: null,
  lock_order_id: null,
  coupon_usage: COUPON_USAGE[language],
  is_frozen: '0',
  currency: currencyOf({ caller }),
  extend_param1: null,
  source_id: 'campaign',
});

/** The caller's own coupons: the vendor's gifts, and for a customer also the coupons that the partner issued to it. */
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
      coupon_version: SINGLE_USE,
      balance: null,
      coupon_usage: COUPON_USAGE[call.language],
      currency: currencyOf(call),
      extend_param1: null,
      source_id: caller.world.partner.domainId,
    };
  });
  return [...issued, ...scope.coupons.gifts(owner.index).map((gift) => giftRow(call, account, gift))];
};

const activeIn = (input: Input): Span => ({
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
  const [created, effective, expires] = ISSUED_TIMES.map((name) => rangeOf(input, name)) as [Span, Span, Span];
  return applyFilter(
    all,
    input,
    [...ISSUED_FILTERS, ...withEnds(ISSUED_TIMES)],
    (coupon) =>
      equals(id, coupon.id) &&
      equals(type, coupon.type) &&
      equals(status, coupon.status) &&
      isWithin(coupon.createdAt, created) &&
      isWithin(coupon.effectiveAt, effective) &&
      isWithin(coupon.expiresAt, expires) &&
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
  return applyFilter(
    base,
    input,
    RECORD_FILTERS,
    (record) =>
      (!operations || operations.includes(record.operation)) &&
      (!ids || ids.includes(record.coupon.id)) &&
      equals(quota, record.coupon.quota.id) &&
      equals(type, record.coupon.quota.type) &&
      equals(result, '0') &&
      isWithin(record.at, time),
  );
};

export const couponBehaviors: Behaviors = {
  ListSubCustomerCoupons: (call, input) => {
    const names = ['coupon_id', 'order_id', 'promotion_plan_id', 'coupon_type', 'status', 'source_id'] as const;
    const active = activeIn(input);
    const found = ownRows(call).filter(
      (row) =>
        names.every((name) => equals(textOf(input, name), row[name])) && isWithin(seconds(row.active_time), active),
    );
    return { rows: rowsOf(found) };
  },

  ListIssuedPartnerCoupons: (call, input) => ({
    rows: mapRows(issuedCoupons(call, input), (coupon) => issuedRow(call, coupon)),
  }),

  ListPartnerCouponsRecord: (call, input) => ({
    rows: mapRows(couponRecords(call, input), ({ id, operation, coupon, at, remark }) => ({
      id,
      operation_type: operation,
      quota_id: coupon.quota.id,
      quota_type: coupon.quota.type,
      coupon_id: coupon.id,
      customer_id: call.scope.customers.row(coupon.customer).customer_id,
      operation_amount: money(coupon.faceValue),
      operation_time: utc(at),
      result: '0',
      remark,
    })),
  }),
};
