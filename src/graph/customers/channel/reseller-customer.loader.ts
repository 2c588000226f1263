import { asError, GatewayError } from '../../../errors/index.ts';
import { managerLimit } from '../../../identity/index.ts';
import type { Above, RequestContext } from '../../../request/context.ts';
import { type ScopedId, scopedId } from '../../../request/fetch/batched.ts';
import { defineLoader } from '../../../request/fetch/loader.ts';
import { resellerIn, type Scope, scopeOf } from '../../../upstream/index.ts';
import { customerById } from '../customer.loader.ts';
import { mirroredCustomersById } from '../customer.mirror.ts';
import { Customer } from '../customer.type.ts';
import { customersOfReseller, ownOnly } from './customers-of-reseller.loader.ts';

export { customersOfReseller };

const OPERATION = 'ListSubCustomers';

/** Number of resellers whose customers a field may ask for: those above the field, or all of the channel. */
const resellersAbove = ({ api }: RequestContext, above: Above | undefined): number =>
  above?.('Reseller') ?? (above?.('Channel') ? (api.totals.knownTotal('ListIndirectPartners') ?? 1) : 0);

/**
 * A customer of the partner or of one of its resellers, in the viewer's scope. Several customers of the same reseller
 * are found by reading all its customers, whose first page shows how many there are.
 */
export const customerByPlace = defineLoader<ScopedId, Customer | null>({
  name: 'customerByPlace',
  operations: [OPERATION],
  // The directory has no customers of resellers, so each reseller's list is read once for all ids.
  cost: (parents, args, context, above) =>
    customerById.cost(parents, args, context) + Math.min(parents, resellersAbove(context, above)),
  most: (parents, args, context, above) =>
    (customerById.most?.(parents, args, context) ?? parents) + Math.min(parents, resellersAbove(context, above)),
  reduceKey: scopedId,
  batch: async (keys, context) => {
    const own = resellerIn(context.scope);
    const crowds = Map.groupBy(keys, ({ scope }) => resellerIn(scope));
    const copies = new Map(
      await Promise.all(
        [...crowds].map(async ([resellerId, crowd]) => {
          const isAsked = resellerId !== null && resellerId !== own;
          const ids = crowd.map(({ id }) => id);
          return [resellerId, isAsked ? await mirroredCustomersById(context, ids, scopeOf(resellerId)) : null] as const;
        }),
      ),
    );
    return Promise.all(
      keys.map(({ id, scope }) => {
        const resellerId = resellerIn(scope);
        // For the viewers of a reseller, `customerById` reads the reseller's customers.
        if (resellerId === null || resellerId === own) return context.load(customerById, id).catch(asError);
        if (copies.get(resellerId)?.has(id)) return copies.get(resellerId)?.get(id) ?? null;
        const many = (crowds.get(resellerId)?.length ?? 0) > 1;
        return (many ? context.load(customersOfReseller, resellerId) : fetchIn(scope, id, context)).then(
          (customers) => customers.find((customer) => customer.id === id) ?? null,
          (error: Error) => error,
        );
      }),
    );
  },
});

const fetchIn = async (scope: Scope, id: string, context: RequestContext): Promise<readonly Customer[]> => {
  const answer = await context.api.ask(OPERATION, { customerId: id, limit: 1 }, { scope });
  return ownOnly(context, answer.many(Customer));
};

/** The customer of the partner or of a reseller. Throws NOT_FOUND for a customer outside of the viewer's scope. */
export const requireCustomerAt = async (
  context: RequestContext,
  id: string,
  resellerId: string | null | undefined,
): Promise<Customer> => {
  const customer = await context.load(customerByPlace, { id, scope: scopeOf(resellerId) });
  if (!customer) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  return customer;
};

/** Throws WRONG_STATE with the ids of customers that have another association model. */
export const requireModel = (
  customers: readonly Customer[],
  ...models: readonly NonNullable<Customer['associationModel']>[]
): void => {
  const customerIds = customers
    .filter(({ associationModel }) => associationModel === null || !models.includes(associationModel))
    .map(({ id }) => id);
  if (customerIds.length === 0) return;
  throw new GatewayError('WRONG_STATE', {
    hints: { rule: 'association-model', limit: models.join(', '), customerIds },
  });
};

/** Throws FORBIDDEN where an account manager names a reseller: its customers belong to no account manager. */
export const requireChannel = (context: RequestContext, resellerId: string | null | undefined): void => {
  if (resellerId !== null && resellerId !== undefined && managerLimit(context.requireViewer()) !== null)
    throw context.forbidden({ argument: 'resellerId' });
};
