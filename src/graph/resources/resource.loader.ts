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

/** Despite the name, this operation of the vendor lists yearly/monthly resources. */
export const YEARLY_MONTHLY = 'ListPayPerUseCustomerResources';
export const PAY_PER_USE = 'ListCustomerOnDemandResources';

/**
 * Yearly/monthly resources by customer: one call for each customer and page. The vendor has no list of all customers'.
 */
export const resourcesByCustomer = defineChildrenLoader({
  name: 'resourcesByCustomer',
  operation: YEARLY_MONTHLY,
  parent: 'customerId',
  type: YearlyMonthlyResource,
  idOf: ({ id }) => id,
  mirrored: { noun: 'resources', where: resourceConditions, sort: BY_EXPIRY },
});

/** Resources by order: one call for each order and page. Rows do not name their order, so a sweep cannot group them. */
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

/** The customer that has a resource. An order has only its customer's id, so the account name may be unknown. */
type ResourceOwner = Pick<Customer, 'id' | 'scope'> & Partial<Pick<Customer, 'accountName'>>;

/**
 * The list of yearly/monthly resources accepts no reseller, so calls about its customers use the customer's credential.
 */
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

/** One call for each customer and 50 ids. The vendor returns a main resource together with its dependents. */
export const resourceFamilyById = defineOwnedLoader<Family, ResourceOwner>({
  name: 'resourceFamilyById',
  operation: YEARLY_MONTHLY,
  // The account name is part of the key only where calls use the customer's credential.
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

/** One call for each customer and 50 ids. */
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

/** A resource. The vendor's row does not name its customer. */
interface Owned {
  ownerId: string;
}

type Owners = Pick<YearlyMonthlyResource, 'ownerId' | 'owner'>;

/** Sets the customer that has the resource. */
export const withOwner = <T extends Owned>(row: T, { ownerId, owner }: Owners): T =>
  Object.assign(row, { ownerId, ...(owner ? { owner } : {}) });

export const withOwners = <T extends Owned>(rows: readonly T[], owners: Owners): readonly T[] =>
  rows.map((row) => withOwner(row, owners));

/**
 * The customer that has a resource. Throws NOT_FOUND where it has left the partner or is outside of the viewer's scope.
 */
export const ownerOf = async (
  context: RequestContext,
  { owner, ownerId, scope }: YearlyMonthlyResource,
): Promise<Customer> => {
  const found = owner ?? (await context.load(customerByPlace, { id: ownerId, scope }));
  if (!found) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  return found;
};

/** Cost for resources below orders and in lists of all customers, which have only the customer's id. */
const ofOrders =
  (cost: CostOf): CostOf =>
  (parents, args, context, above) => {
    const orders = above?.('Order');
    if (orders !== undefined) return cost(orders, args, context, above);
    return above?.('Customer') === undefined ? cost(parents, args, context, above) : 0;
  };

/** Cost of `ownerOf` for several resources. */
export const resourceOwners: Source = {
  operations: customerByPlace.operations,
  cost: ofOrders(customerByPlace.cost),
  most: ofOrders(customerByPlace.most ?? customerByPlace.cost),
};
