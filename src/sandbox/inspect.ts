import type { CustomerRow } from './data/customers.ts';
import type { SentCode } from './data/verification.ts';
import type { Scope } from './data/world.ts';
import type { State } from './state.ts';

export interface CustomerView extends CustomerRow {
  readonly grants_agency: boolean;
  /** Whether it is the master of an enterprise. */
  readonly is_master: boolean;
  /** Whether it is a master that works with enterprise projects. */
  readonly has_enterprise_projects: boolean;
  /** Hundredths of the currency. */
  readonly balance: bigint;
  readonly orders: number;
}

/** Hundredths of the currency, resellers included. */
export interface MoneyView {
  readonly partner: bigint;
  readonly resellers: bigint;
  readonly customers: bigint;
  /** Cash that masters of enterprises gave to members. */
  readonly members: bigint;
  /** The sum of those above: allocations, reclaims and transfers leave it as it is, payments and refunds do not. */
  readonly total: bigint;
  /** Credit of masters and members; stays as it is. */
  readonly enterpriseCredit: bigint;
  /** The amount left on the coupons of masters and members; writes between them leave it the same. */
  readonly enterpriseCoupons: bigint;
}

export interface PartnerView {
  readonly customerCount: number;
  /** In the order of the customer list: newest association first. */
  customerAt(position: number): CustomerView;
  customers(): CustomerView[];
  readonly resellerIds: readonly string[];
  /** Hundredths of the currency that can be allocated, including the designated part. */
  purse(): bigint;
  /** Where all the money of the partner's world is; looks at every customer. */
  money(): MoneyView;
  /** Verification codes that were sent, newest first; otherwise only the receiver sees them. */
  codes(): readonly SentCode[];
}

const sum = <T>(list: readonly T[], amountOf: (item: T) => bigint): bigint =>
  list.reduce((total, item) => total + amountOf(item), 0n);

const enterpriseMoneyOf = ({ enterpriseMembers, enterpriseMoney }: Scope, master: number, now: number) => {
  const places = enterpriseMembers.of(master, now).map((_member, position) => ({ master, position }));
  const credit = [...enterpriseMoney.creditOfMaster(master), ...places.flatMap(enterpriseMoney.creditOfMember)];
  const coupons = [...enterpriseMoney.couponsOfMaster(master), ...places.flatMap(enterpriseMoney.couponsOfMember)];
  return {
    cash: sum(places, enterpriseMoney.cashOf),
    credit: sum(credit, ({ amount }) => amount),
    coupons: sum(coupons, ({ balance }) => balance),
  };
};

const moneyOf = (scopes: readonly Scope[], now: number): MoneyView => {
  let [customers, members, enterpriseCredit, enterpriseCoupons] = [0n, 0n, 0n, 0n];
  for (const scope of scopes) {
    // Accounts whose association is still under way, or over, hold money as well.
    for (let index = 0; index < scope.customers.size(); index++) {
      customers += scope.funds.balance(index);
      if (!scope.enterprises.isMaster(index)) continue;
      const { cash, credit, coupons } = enterpriseMoneyOf(scope, index, now);
      members += cash;
      enterpriseCredit += credit;
      enterpriseCoupons += coupons;
    }
  }
  const [own, ...others] = scopes;
  const partner = own?.funds.purse() ?? 0n;
  const resellers = sum(others, ({ funds }) => funds.purse());
  const total = partner + resellers + customers + members;
  return { partner, resellers, customers, members, total, enterpriseCredit, enterpriseCoupons };
};

/** The current data of one partner; its resellers' customers are included as sums only. */
export const inspect = (state: State, id: string): PartnerView => {
  const world = state.worlds.find(({ partner }) => partner.id === id);
  const scope = world?.scopes[0];
  if (!world || !scope) throw new Error(`unknown partner ${id}`);
  const now = state.now() / 1000;
  state.life.advance(now);
  world.advance(now);
  const { customers, enterprises, enterpriseProjects, funds, orders } = scope;
  const indexes = customers.newestFirst(now);

  const customerAt = (position: number): CustomerView => {
    const index = indexes.at(position);
    return {
      ...customers.row(index),
      grants_agency: customers.grantsAgency(index),
      is_master: enterprises.isMaster(index),
      has_enterprise_projects: enterpriseProjects.has(index),
      balance: funds.balance(index),
      orders: orders.countOf(index),
    };
  };

  return {
    customerCount: indexes.count,
    customerAt,
    customers: () => Array.from({ length: indexes.count }, (_, position) => customerAt(position)),
    resellerIds: world.resellers.map((reseller) => reseller.indirect_partner_id),
    purse: funds.purse,
    money: () => moneyOf(world.scopes, now),
    codes: world.verification.codes,
  };
};
