import { GatewayError } from '../../errors/index.ts';
import type { CostOf, RequestContext, Source } from '../../request/context.ts';
import { defineChildrenLoader } from '../../request/fetch/children.ts';
import { asCustomer } from '../../request/fetch/customer-credential.ts';
import { defineOwnedLoader } from '../../request/fetch/owned.ts';
import { sweep } from '../../request/fetch/sweep.ts';
import { MAX_FIRST } from '../../request/pages/paging.ts';
import { resellerIn } from '../../upstream/index.ts';
import type { AskOptions } from '../../vendor/api.ts';
import { type Customer, customerByPlace } from '../customers/index.ts';
import { PayPerUseResource } from './pay-per-use/pay-per-use.type.ts';
import {
  BY_BEGINNING,
  BY_EXPIRY,
  copiedPayPerUse,
  copiedResources,
  payPerUseConditions,
  resourceConditions,
} from './resource.mirror.ts';
import { YearlyMonthlyResource } from './resource.type.ts';

/** The vendor's name says pay-per-use; the rows are yearly/monthly. */
export const YEARLY_MONTHLY = 'ListPayPerUseCustomerResources';
export const PAY_PER_USE = 'ListCustomerOnDemandResources';

/**
 * Pages of yearly/monthly resources by customer: one call for each customer and page. The vendor has no list over all
 * customers.
 */
export const resourcesByCustomer = defineChildrenLoader({
  name: 'resourcesByCustomer',
  operation: YEARLY_MONTHLY,
  parent: 'customerId',
  type: YearlyMonthlyResource,
  idOf: ({ id }) => id,
  mirrored: { noun: 'resources', where: resourceConditions, sort: BY_EXPIRY },
});

/** Pages of the resources of one order each; rows do not say their order, so nothing can be regrouped. */
export const resourcesByOrder = defineChildrenLoader({
  name: 'resourcesByOrder',
  operation: YEARLY_MONTHLY,
  parent: 'orderId',
  type: YearlyMonthlyResource,
  idOf: ({ id }) => id,
});

export const payPerUseResourcesByCustomer = defineChildrenLoader({
  name: 'payPerUseResourcesByCustomer',
  operation: PAY_PER_USE,
  parent: 'customerId',
  type: PayPerUseResource,
  idOf: ({ id }) => id,
  mirrored: { noun: 'payPerUse', where: payPerUseConditions, sort: BY_BEGINNING },
});

/** An order knows the id of its customer only. */
type ResourceOwner = Pick<Customer, 'id' | 'scope'> & Partial<Pick<Customer, 'accountName'>>;

/** The yearly/monthly list takes no reseller: who is under one is asked with its own credential. */
export const credentialFor = ({ accountName, scope }: ResourceOwner): AskOptions =>
  resellerIn(scope) !== null && accountName ? { ...asCustomer({ accountName }), scope } : {};

/** A resource with those that depend on it. */
export interface Family {
  readonly resource: YearlyMonthlyResource;
  readonly dependents: readonly YearlyMonthlyResource[];
}

const familiesIn = (rows: readonly YearlyMonthlyResource[]): ReadonlyMap<string, Family> => {
  const dependents = Map.groupBy(rows.filter(dependsOnAnother), ({ mainId }) => mainId ?? '');
  return new Map(rows.map((resource) => [resource.id, { resource, dependents: dependents.get(resource.id) ?? [] }]));
};

/** 50 ids a call for each customer; a main resource brings its dependents along, so one call answers both. */
export const resourceFamilyById = defineOwnedLoader<Family, ResourceOwner>({
  name: 'resourceFamilyById',
  operation: YEARLY_MONTHLY,
  // An account name matters where the customer is asked with it.
  owner: ({ id, accountName, scope }) => (resellerIn(scope) === null ? { id, scope } : { id, accountName, scope }),
  copied: {
    noun: 'resources',
    read: async ({ ids, owner }, context) => {
      const rows = await copiedResources(context, owner, resourceConditions({ resourceIds: ids }));
      return rows && familiesIn(rows);
    },
  },
  fetch: async ({ ids, owner }, { api }) => {
    const rows = await sweep<YearlyMonthlyResource>({
      limit: MAX_FIRST,
      ask: (offset, limit) =>
        api.ask(
          YEARLY_MONTHLY,
          { customerId: owner.id, resourceIds: ids, onlyMainResource: 0, offset, limit },
          credentialFor(owner),
        ),
      rows: (answer) => answer.many(YearlyMonthlyResource),
      idOf: ({ id }) => id,
    });
    return familiesIn(rows);
  },
});

export const dependsOnAnother = ({ id, isMain, mainId }: YearlyMonthlyResource): boolean =>
  isMain === false && mainId !== null && mainId !== id;

/** 50 ids a call for each customer. */
export const payPerUseResourceById = defineOwnedLoader<PayPerUseResource, ResourceOwner>({
  name: 'payPerUseResourceById',
  operation: PAY_PER_USE,
  owner: ({ id, scope }) => ({ id, scope }),
  copied: {
    noun: 'payPerUse',
    read: async ({ ids, owner }, context) => {
      const rows = await copiedPayPerUse(context, owner, payPerUseConditions({ resourceIds: ids }));
      return rows && new Map(rows.map((row) => [row.id, row]));
    },
  },
  fetch: async ({ ids, owner }, { api }) => {
    const input = { customerId: owner.id, resourceIds: ids, limit: ids.length };
    return new Map((await api.ask(PAY_PER_USE, input, { scope: owner.scope })).manyWithKeys(PayPerUseResource));
  },
});

/** A resource, whose owner the vendor's row does not say. */
interface Owned {
  ownerId: string;
}

type Owners = Pick<YearlyMonthlyResource, 'ownerId' | 'owner'>;

/** The resource with the customer that has it. */
export const withOwner = <T extends Owned>(row: T, { ownerId, owner }: Owners): T =>
  Object.assign(row, { ownerId, ...(owner ? { owner } : {}) });

export const withOwners = <T extends Owned>(rows: readonly T[], owners: Owners): readonly T[] =>
  rows.map((row) => withOwner(row, owners));

/** The customer of a resource; NOT_FOUND when it has left the partner or is outside the viewer's scope. */
export const ownerOf = async (
  context: RequestContext,
  { owner, ownerId, scope }: YearlyMonthlyResource,
): Promise<Customer> => {
  const found = owner ?? (await context.load(customerByPlace, { id: ownerId, scope }));
  if (!found) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  return found;
};

/** The owners of resources below orders and in lists over all customers, which name the customer by id only. */
const ofOrders =
  (cost: CostOf): CostOf =>
  (parents, args, context, above) => {
    const orders = above?.('Order');
    if (orders !== undefined) return cost(orders, args, context, above);
    return above?.('Customer') === undefined ? cost(parents, args, context, above) : 0;
  };

/** The customers that have the resources, as `ownerOf` asks for each. */
export const resourceOwners: Source = {
  operations: customerByPlace.operations,
  cost: ofOrders(customerByPlace.cost),
  most: ofOrders(customerByPlace.most ?? customerByPlace.cost),
};
