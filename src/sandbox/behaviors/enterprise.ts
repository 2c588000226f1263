import type { CreditLine, EnterpriseCoupon, Member, Unit } from '../data/enterprise.ts';
import type { MemberPlace } from '../data/enterprise-money.ts';
import { money } from '../data/money.ts';
import { rowsOf } from '../data/rows.ts';
import { utc } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { type Behaviors, type Call, contains, currencyOf, equals, type Result, textOf } from './behavior.ts';
import { CASH, CREDIT, callingMaster, findMember } from './enterprise-callers.ts';

const CURRENCY_UNIT = 1;

const memberOf = (call: Call, master: number, input: Input): MemberPlace => {
  const found = findMember(call, master, textOf(input, 'sub_customer_id'));
  if (!found) throw refuse(400, 'CBC.99000000', 'The account is not a member of the enterprise.');
  return found.place;
};

const node = (unit: Unit, recursive: boolean): object => ({
  relation_id: unit.relationId,
  id: unit.id,
  name: unit.name,
  child_nodes: recursive ? unit.units.map((below) => node(below, true)) : [],
});

const unitFields = (call: Call) => ({ measure_id: CURRENCY_UNIT, currency: currencyOf(call) });

const limits = ({ plan, id }: EnterpriseCoupon) =>
  plan === 'test voucher'
    ? [
        {
          use_limiti_info_id: `UL${id.slice(2)}`,
          limit_key: 'cloud_service_type',
          value1: 'hws.service.type.ec2',
          limit_type: 'white list',
          promotion_plan_id: `PP${id.slice(2)}`,
        },
      ]
    : [];

const couponRow = (coupon: EnterpriseCoupon) => ({
  coupon_id: coupon.id,
  ...(coupon.memberCouponId === null ? {} : { sub_coupon_id: coupon.memberCouponId }),
  plan_name: coupon.plan,
  balance: money(coupon.balance),
  effective_time: utc(coupon.from),
  expire_time: utc(coupon.until),
  use_limits: limits(coupon),
});

/** Coupons with nothing left are not listed. */
const couponRows = (coupons: readonly EnterpriseCoupon[]) =>
  rowsOf(coupons.filter(({ balance }) => balance > 0n).map(couponRow));

/** Cash is one row, whichever page is requested; credit is a paged list with a row for each line. */
const amounts = (call: Call, input: Input, available: string, cash: bigint, credit: readonly CreditLine[]): Result => {
  const kind = textOf(input, 'balance_type');
  if (kind !== CASH && kind !== CREDIT) throw invalid('balance_type must be cash or credit.');
  const left = credit.filter(({ amount }) => amount > 0n);
  const rows = (kind === CASH ? [{ amount: cash, expiresAt: null }] : left).map(({ amount, expiresAt }) => ({
    [available]: money(amount),
    ...unitFields(call),
    ...(kind === CREDIT ? { amount: money(amount), credit_amount: money(amount) } : {}),
    expire_time: expiresAt === null ? undefined : utc(expiresAt),
  }));
  return kind === CASH ? { body: { total_count: rows.length, amount_infos: rows } } : { rows: rowsOf(rows) };
};

const members = (call: Call, input: Input): Member[] => {
  const [account, display, unit] = [
    textOf(input, 'sub_customer_account_name'),
    textOf(input, 'sub_customer_display_name'),
    textOf(input, 'org_id'),
  ];
  const matches = input.fuzzy_query === 1 ? contains : equals;
  return call.scope.enterpriseMembers
    .of(callingMaster(call), call.now)
    .filter(
      (member) =>
        matches(account, member.accountName) && matches(display, member.displayName) && equals(unit, member.unit.id),
    );
};

export const enterpriseBehaviors: Behaviors = {
  ListEnterpriseOrganizations: (call, input) => {
    const { enterprises } = call.scope;
    const root = enterprises.treeOf(callingMaster(call));
    const parent = textOf(input, 'parent_id');
    const from = enterprises.unitsOf(root).find(({ id }) => id === (parent ?? root.id));
    if (!from) throw invalid('parent_id is not a unit of the enterprise.');
    const nodes = from.units.map((unit) => node(unit, input.recursive_query === 1));
    return { rows: rowsOf(nodes), body: parent ? {} : { root_id: root.id, root_name: root.name } };
  },

  ListEnterpriseSubCustomers: (call, input) => ({
    rows: rowsOf(
      members(call, input).map(({ id, accountName, displayName, status, unit }) => ({
        id,
        name: accountName,
        display_name: displayName,
        status,
        org_id: unit.id,
        org_name: unit.name,
      })),
    ),
  }),

  ShowMultiAccountTransferAmount: (call, input) => {
    const master = callingMaster(call);
    const { funds, enterpriseMoney } = call.scope;
    const credit = enterpriseMoney.creditOfMaster(master);
    return amounts(call, input, 'avail_transfer_amount', funds.balance(master), credit);
  },

  ListEnterpriseMultiAccount: (call, input) => {
    const place = memberOf(call, callingMaster(call), input);
    const { enterpriseMoney } = call.scope;
    const credit = enterpriseMoney.creditOfMember(place);
    return amounts(call, input, 'avail_retrieve_amount', enterpriseMoney.cashOf(place), credit);
  },

  ListMultiAccountTransferCoupons: (call) => ({
    rows: couponRows(call.scope.enterpriseMoney.couponsOfMaster(callingMaster(call))),
  }),

  ListMultiAccountRetrieveCoupons: (call, input) => ({
    rows: couponRows(call.scope.enterpriseMoney.couponsOfMember(memberOf(call, callingMaster(call), input))),
  }),
};
