import type { DemoPartner } from '../../config/demo.ts';
import { createTicketDesk } from '../tickets/desk.ts';
import { createBillSums } from './bill-sums.ts';
import { createBills } from './bills.ts';
import { createBudgets } from './budgets.ts';
import { createCoupons } from './coupons.ts';
import { createCustomerSeed } from './customers.ts';
import { createEnterprises } from './enterprise.ts';
import { createEnterpriseMembers, type EnterpriseMembers } from './enterprise-members.ts';
import { createEnterpriseMoney, type EnterpriseMoney } from './enterprise-money.ts';
import { createEnterpriseTransfers, type EnterpriseTransfers } from './enterprise-transfers.ts';
import { createFreezes, type Freezes } from './freezes.ts';
import { createFunds } from './funds.ts';
import { below, hashText, mix } from './hash.ts';
import { createIdCodec } from './ids.ts';
import { createOnDemand } from './on-demand.ts';
import { createOrders } from './orders.ts';
import { createOwnAccounts, type OwnAccounts } from './own-accounts.ts';
import { createPackages } from './packages.ts';
import { createPopulation } from './population.ts';
import { createPurseLedger, type PurseLedger } from './purse-ledger.ts';
import { createRealName, type RealName } from './real-name.ts';
import { createResources } from './resources.ts';
import { DAY, utc, YEAR } from './time.ts';
import { MAX_CUSTOMERS } from './timeline.ts';
import { createVerification } from './verification.ts';

export const RESELLERS = 5;

export interface WorldOptions {
  readonly seed: number;
  readonly partner: DemoPartner;
  readonly customers: number;
  readonly largeAmounts: boolean;
  /** Whether customers have three times the usual number of orders; default: false. */
  readonly manyOrders?: boolean;
  /** Seconds since 1970: the end of the seeded history. */
  readonly anchor: number;
}

const RESELLER_NAMES = {
  CHINA: ['江南云服', '岭南数科', '蜀道科技', '齐鲁信通', '塞上云谷'],
  INTERNATIONAL: ['Delta Resale', 'Fjord Resale', 'Sierra Resale', 'Savanna Resale', 'Lagoon Resale'],
} as const;

/** All data of one partner. The partner itself is scope 0; each of its resellers is a scope of its own. */
export const createWorld = ({ seed, partner, customers, largeAmounts, manyOrders = false, anchor }: WorldOptions) => {
  if (!Number.isInteger(customers) || customers < 1 || customers > MAX_CUSTOMERS / 2) {
    throw new RangeError(`customers must be a whole number from 1 to ${MAX_CUSTOMERS / 2}`);
  }
  const own = mix(seed, hashText(partner.id));
  const ids = createIdCodec(own, [{ scope: 0, ...partner.customer }]);
  const resellerIds = createIdCodec(mix(own, 5), [{ scope: 1, index: 1, id: partner.resellerId }]);
  const managers = partner.members.filter(({ roles }) => roles.includes('ACCOUNT_MANAGER'));

  const createScope = (scope: number) => {
    const count = scope === 0 ? customers : Math.max(4, Math.floor(customers / 10));
    const seeded = createCustomerSeed({ seed: own, partner, scope, count, largeAmounts, anchor, ids });
    const orders = createOrders({ seed: own, scope, customers: seeded, anchor, many: manyOrders });
    const funds = createFunds({ seed: own, scope, customers: seeded, anchor });
    const resources = createResources({ seed: mix(own, scope), orders });
    const onDemand = createOnDemand({ seed: mix(own, scope), customers: seeded, anchor });
    const enterprises = createEnterprises({ seed: mix(own, scope), customers: seeded, anchor });
    const population = createPopulation({ scope, seeded, ids });
    const bills = createBills({
      seed: mix(own, scope),
      customers: seeded,
      orders,
      resources,
      onDemand,
      leftAt: population.leftAt,
    });
    return {
      number: scope,
      customers: population,
      realName: createRealName(population),
      freezes: createFreezes(population),
      orders,
      resources,
      onDemand,
      bills,
      enterprises,
      enterpriseMembers: createEnterpriseMembers({ seed: mix(own, scope), enterprises }),
      enterpriseMoney: createEnterpriseMoney({ seed: mix(own, scope), enterprises }),
      enterpriseTransfers: createEnterpriseTransfers(),
      enterpriseProjects: new Set<number>(),
      billSums: createBillSums({ bills, customers: population }),
      packages: createPackages({ seed: mix(own, scope), customers: seeded, orders, anchor }),
      funds,
      purseLedger: createPurseLedger({ funds, scope, anchor }),
      ownAccounts: createOwnAccounts({ customers: seeded, funds, anchor }),
      budgets: createBudgets(seeded),
      coupons: createCoupons({ seed: own, scope, customers: seeded, anchor }),
    };
  };
  const scopes = Array.from({ length: RESELLERS + 1 }, (_, scope) => createScope(scope));

  const resellers = RESELLER_NAMES[partner.site === 'CHINA' ? 'CHINA' : 'INTERNATIONAL'].map((name, position) => {
    const account = `${partner.domainName}-reseller-${position + 1}`;
    const manager = below(mix(own, 60 + position), managers.length);
    return {
      indirect_partner_id: resellerIds.encode(1, position + 1),
      mobile_phone: `1000000000${position}`,
      email: `${account}@example.com`,
      account_name: account,
      name,
      associated_on: utc(anchor - 2 * YEAR + position * 60 * DAY + (mix(own, position) % DAY)),
      account_manager_id: managers[manager]?.accountName ?? null,
      account_manager_name: managers[manager]?.name ?? null,
    };
  });

  /** The first scope that has such a customer, and its index there. */
  const placeOf = (find: (scope: Scope) => number | null): CustomerPlace | null => {
    for (const scope of scopes) {
      const index = find(scope);
      if (index !== null) return { scope, index };
    }
    return null;
  };

  return {
    partner,
    seed: own,
    scopes,
    resellers,
    verification: createVerification(own),
    tickets: createTicketDesk({ seed: own, anchor }),
    /** Applies all changes that have become due since the last call. */
    advance: (now: number): void => {
      for (const scope of scopes) scope.realName.settle(now);
    },
    scopeOfReseller: (id: string): Scope | undefined =>
      scopes[resellers.findIndex((reseller) => reseller.indirect_partner_id === id) + 1 || scopes.length],
    /** Scope and index of a customer of this partner or of one of its resellers. */
    findCustomer(id: string, now: number): CustomerPlace | null {
      const place = ids.decode(id);
      const scope = place ? scopes[place.scope] : undefined;
      return place && scope?.customers.exists(place.index, now) ? { scope, index: place.index } : null;
    },
    /** The customer whose account is bound to this user of the partner's platform. */
    findPlatformUser: (externalId: string): CustomerPlace | null =>
      placeOf(({ customers }) => customers.findByPlatformUser(externalId)),
    findAccount: (name: string): CustomerPlace | null => placeOf(({ customers }) => customers.findByAccount(name)),
    /** The projects of an account: one in each region. */
    projectsOf: (accountId: string, regions: readonly string[]) =>
      regions.map((name) => ({ id: createIdCodec(hashText(accountId)).encode(3, hashText(name)), name })),
  };
};

export interface Scope {
  readonly number: number;
  readonly customers: ReturnType<typeof createPopulation>;
  readonly realName: RealName;
  readonly freezes: Freezes;
  readonly orders: ReturnType<typeof createOrders>;
  readonly resources: ReturnType<typeof createResources>;
  readonly onDemand: ReturnType<typeof createOnDemand>;
  readonly bills: ReturnType<typeof createBills>;
  readonly enterprises: ReturnType<typeof createEnterprises>;
  readonly enterpriseMembers: EnterpriseMembers;
  readonly enterpriseMoney: EnterpriseMoney;
  readonly enterpriseTransfers: EnterpriseTransfers;
  /** Masters that use enterprise projects. */
  readonly enterpriseProjects: Set<number>;
  readonly billSums: ReturnType<typeof createBillSums>;
  readonly packages: ReturnType<typeof createPackages>;
  readonly funds: ReturnType<typeof createFunds>;
  readonly purseLedger: PurseLedger;
  readonly ownAccounts: OwnAccounts;
  readonly budgets: ReturnType<typeof createBudgets>;
  readonly coupons: ReturnType<typeof createCoupons>;
}

export interface CustomerPlace {
  readonly scope: Scope;
  readonly index: number;
}

export type World = ReturnType<typeof createWorld>;
