import type { EnterpriseCoupon, Member, Unit } from '../data/enterprise.ts';
import { money } from '../data/money.ts';
import { rowsOf } from '../data/rows.ts';
import { utc } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { type Behaviours, type Call, contains, currencyOf, equals, textOf } from './behaviour.ts';
import { callingCustomer } from './own-bills.ts';

const CURRENCY_UNIT = 1;
const CASH = 'BALANCE_TYPE_DEBIT';
const CREDIT = 'BALANCE_TYPE_CREDIT';

/** Index of the calling customer; throws unless it is the master of an enterprise. */
const callingMaster = (call: Call): number => {
  const index = callingCustomer(call);
  if (!call.scope.enterprises.isMaster(index)) {
    throw refuse(403, 'CBC.0155', 'The account is not the master of an enterprise.');
  }
  return index;
};

const memberOf = (call: Call, master: number, input: Input): { member: Member; position: number } => {
  const members = call.scope.enterprises.membersOf(master);
  const position = members.findIndex(({ id }) => id === textOf(input, 'sub_customer_id'));
  const member = members[position];
  if (!member) throw refuse(400, 'CBC.99000000', 'The account is not a member of the enterprise.');
  return { member, position };
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

interface Amount {
  readonly amount: bigint;
  readonly expiresAt: number | null;
}

/** Cash is one amount; credit is one for each line. */
const amountRows = (call: Call, input: Input, available: string, cash: bigint, credit: readonly Amount[]) => {
  const kind = textOf(input, 'balance_type');
  if (kind !== CASH && kind !== CREDIT) throw invalid('balance_type must be cash or credit.');
  const amounts: readonly Amount[] = kind === CASH ? [{ amount: cash, expiresAt: null }] : credit;
  return rowsOf(
    amounts.map(({ amount, expiresAt }) => ({
      [available]: money(amount),
      ...unitFields(call),
      amount: money(amount),
      credit_amount: money(kind === CREDIT ? amount : 0n),
      expire_time: expiresAt === null ? undefined : utc(expiresAt),
    })),
  );
};

const members = (call: Call, input: Input): Member[] => {
  const [account, display, unit] = [
    textOf(input, 'sub_customer_account_name'),
    textOf(input, 'sub_customer_display_name'),
    textOf(input, 'org_id'),
  ];
  const matches = input.fuzzy_query === 1 ? contains : equals;
  return call.scope.enterprises
    .membersOf(callingMaster(call))
    .filter(
      (member) =>
        matches(account, member.accountName) && matches(display, member.displayName) && equals(unit, member.unit.id),
    );
};

export const enterpriseBehaviours: Behaviours = {
  ListEnterpriseOrganizations: (call, input) => {
    const { enterprises } = call.scope;
    const root = enterprises.treeOf(callingMaster(call));
    const parent = textOf(input, 'parent_id') ?? root.id;
    const from = enterprises.unitsOf(root).find(({ id }) => id === parent);
    if (!from) throw invalid('parent_id is not a unit of the enterprise.');
    const nodes = from.units.map((unit) => node(unit, input.recursive_query === 1));
    return { rows: rowsOf(nodes), body: { root_id: root.id, root_name: root.name } };
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
    const { funds, enterprises } = call.scope;
    return {
      rows: amountRows(call, input, 'avail_transfer_amount', funds.balance(master), enterprises.creditOf(master)),
    };
  },

  ListEnterpriseMultiAccount: (call, input) => {
    const { member } = memberOf(call, callingMaster(call), input);
    const credit = member.balance > 1_000_000n ? [{ amount: member.balance / 4n, expiresAt: null }] : [];
    return { rows: amountRows(call, input, 'avail_retrieve_amount', member.balance, credit) };
  },

  ListMultiAccountTransferCoupons: (call) => ({
    rows: rowsOf(call.scope.enterprises.couponsOf(callingMaster(call), null).map(couponRow)),
  }),

  ListMultiAccountRetrieveCoupons: (call, input) => {
    const master = callingMaster(call);
    const { position } = memberOf(call, master, input);
    return { rows: rowsOf(call.scope.enterprises.couponsOf(master, position).map(couponRow)) };
  },
};
