import type { CustomerRow } from './data/customers.ts';
import type { SentCode } from './data/verification.ts';
import type { Scope } from './data/world.ts';
import type { State } from './state.ts';

export interface CustomerView extends CustomerRow {
  readonly grants_agency: boolean;
  /** Whether the customer is the master of an enterprise. */
  readonly is_master: boolean;
  /** Whether the customer is a master that uses enterprise projects. */
  readonly has_enterprise_projects: boolean;
  /** Hundredths of the currency. */
  readonly balance: bigint;
  readonly orders: number;
}

/** Sums of money in hundredths of the currency, resellers included. */
export interface MoneyView {
  readonly partner: bigint;
  readonly resellers: bigint;
  readonly customers: bigint;
  /** Cash that masters gave to the members of their enterprises. */
  readonly members: bigint;
  /** The sum of the amounts above. Allocations, reclaims and transfers do not change it; payments and refunds do. */
  readonly total: bigint;
  /** Credit of masters and members; transfers between them do not change the sum. */
  readonly enterpriseCredit: bigint;
  /** The amount left on the coupons of masters and members; transfers between them do not change the sum. */
  readonly enterpriseCoupons: bigint;
}

export interface PartnerView {
  readonly customerCount: number;
  /** In the order of the customer list: newest association first. */
  customerAt(position: number): CustomerView;
  customers(): CustomerView[];
  readonly resellerIds: readonly string[];
  /** Balance of the partner's purse in hundredths of the currency, including the designated part. */
  purse(): bigint;
  /** The sums of all money of the partner, its resellers and customers; reads every customer. */
  money(): MoneyView;
  /** Verification codes that were sent, newest first; at the vendor only their receivers see them. */
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
    // Includes customers who left and those whose association is under way, because their accounts hold money too.
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

/** The current data of one partner. Of its resellers' customers there are sums only. */
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
