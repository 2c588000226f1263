import { GatewayError } from '../../errors/index.ts';
import { managerLimit, seesCustomer } from '../../identity/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { defineLoader } from '../../request/fetch/loader.ts';
import { PARTNER, resellerIn, type Scope } from '../../upstream/index.ts';
import { customersOfReseller } from './channel/customers-of-reseller.loader.ts';
import type { CustomerSort } from './customer.args.ts';
import { customerDirectory } from './customer.directory.ts';
import { managedSnapshot, withManager } from './customer.manager.ts';
import {
  allMirroredCustomers,
  customersAreMirrored,
  mirroredCustomersById,
  mirroredVisibility,
} from './customer.mirror.ts';
import { nameFor } from './customer.search.ts';
import { takeSnapshot } from './customer.snapshot.ts';
import { Customer } from './customer.type.ts';

const OPERATION = 'ListSubCustomers';

/**
 * A customer by id; null both for an unknown id and for a customer outside of the viewer's scope. The vendor filters by
 * one id per call, so the directory answers where single calls would not be fewer.
 */
export const customerById = defineLoader<string, Customer | null>({
  name: 'customerById',
  operations: [OPERATION],
  cost: (parents, _args, context) => {
    if (customersAreMirrored(context)) return 0;
    return directoryIsCheaper(parents, context) ? directoryCost(context) : parents;
  },
  // Customers that the directory does not have are read one by one, and so are those that the viewer may not see.
  most: (parents, _args, context) =>
    parents + (!customersAreMirrored(context) && directoryIsCheaper(parents, context) ? directoryCost(context) : 0),
  batch: async (ids, context) => {
    const rows = await rowsById(ids, context);
    const viewer = context.requireViewer();
    return rows.map((row) =>
      row instanceof Error || (row && seesCustomer(viewer, row.accountManager?.accountName)) ? row : null,
    );
  },
});

/** The customer. Throws NOT_FOUND for one outside of the viewer's scope. */
export const requireCustomer = async (context: RequestContext, id: string): Promise<Customer> => {
  const customer = await context.load(customerById, id);
  if (!customer) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  return customer;
};

const rowsById = async (ids: readonly string[], context: RequestContext): Promise<(Customer | Error | null)[]> => {
  const mirrored = await mirroredCustomersById(context, ids);
  // The copy returns neither customers of the last moments nor those that the viewer may not see. Both cost the same
  // call, so that the time of the answer does not reveal which it is.
  if (mirrored) return Promise.all(ids.map((id) => mirrored.get(id) ?? fetchOne(id, context)));
  const { customers } = context.requireViewer();
  if (customers.kind === 'reseller' && ids.length > 1) {
    const all = await context.load(customersOfReseller, customers.resellerId);
    const known = new Map(all.map((customer) => [customer.id, customer]));
    return ids.map((id) => known.get(id) ?? null);
  }
  const known = directoryIsCheaper(ids.length, context) ? await managedSnapshot(context) : null;
  return Promise.all(
    ids.map((id) => {
      const row = known?.byId.get(id);
      // A customer outside the scope costs the same call as one that the directory does not contain: the time of an
      // answer must not reveal which it is.
      return row && isVisible(row, context) ? row : fetchOne(id, context);
    }),
  );
};

const isVisible = ({ accountManager }: Customer, context: RequestContext): boolean =>
  seesCustomer(context.requireViewer(), accountManager?.accountName);

/**
 * Whether the viewer may see a customer, by copy or directory without a call; undefined where neither has the customer.
 */
export const seesByCopy = async (context: RequestContext, id: string): Promise<boolean | undefined> => {
  const mirrored = await mirroredVisibility(context, id);
  if (mirrored !== null) return mirrored;
  if (!usesDirectory(context) || context.getShared(customerDirectory).cost() !== 0) return undefined;
  const row = (await managedSnapshot(context)).byId.get(id);
  return row && isVisible(row, context);
};

/** Whether the directory has the viewer's customers. It has none of resellers, and none for a customer's own view. */
const usesDirectory = (context: RequestContext): boolean => {
  const { kind } = context.requireViewer();
  return kind === 'member' || kind === 'service';
};

/** Whether the directory needs fewer calls: a fresh one needs none. A single id is else read from the vendor. */
const directoryIsCheaper = (ids: number, context: RequestContext): boolean => {
  const cost = usesDirectory(context) ? context.getShared(customerDirectory).cost() : undefined;
  return cost === 0 || (cost !== undefined && ids > 1 && cost <= ids);
};

/** Calls for all customers that the viewer may see; one where their number is unknown. */
export const directoryCost = (context: RequestContext): number =>
  customersAreMirrored(context) ? 0 : costOfDirectory(context);

const costOfDirectory = (context: RequestContext): number =>
  usesDirectory(context) ? (context.getShared(customerDirectory).cost() ?? 1) : 1;

/** Number of the partner's referral customers in the directory, without a call; undefined where it was not read. */
export const referralCustomers = (context: RequestContext): number | undefined => {
  if (!usesDirectory(context)) return undefined;
  return context
    .getShared(customerDirectory)
    .last()
    ?.customers.filter(({ associationModel }) => associationModel !== 'RESALE').length;
};

const fetchOne = (id: string, context: RequestContext): Promise<Customer | Error | null> =>
  context.api.ask(OPERATION, { customerId: id, limit: 1 }).then(
    (answer) => {
      const row = answer
        .many(Customer)
        .map(withManager(context))
        .find((each) => each.id === id);
      return row ?? null;
    },
    (error: Error) => error,
  );

/** Login name of a viewer who is an account manager; null for viewers who are not limited to a manager's customers. */
export const ownManager = (context: RequestContext): string | null => {
  return managerLimit(context.requireViewer());
};

/** The customers of an account manager that the viewer may see, of the partner or of a reseller. */
export const customersManagedBy = async (
  context: RequestContext,
  manager: string,
  scope: Scope = PARTNER,
): Promise<readonly Customer[]> => {
  const resellerId = resellerIn(scope);
  const all = resellerId ? await context.load(customersOfReseller, resellerId) : await customersInScope(context);
  return all.filter(({ accountManager }) => accountManager?.accountName === manager);
};

/**
 * All customers that the viewer may see, sorted, or in the vendor's order; the partner's come from copy or directory.
 */
export const customersInScope = async (
  context: RequestContext,
  sort?: CustomerSort | null,
): Promise<readonly Customer[]> => {
  const mirrored = await allMirroredCustomers(context, sort);
  if (mirrored) return mirrored;
  const viewer = context.requireViewer();
  const { customers } = viewer;
  if (customers.kind === 'own') {
    const itself = await context.load(customerById, customers.customerId);
    return itself ? [itself] : [];
  }
  if (customers.kind === 'reseller') {
    const all = await context.load(customersOfReseller, customers.resellerId);
    return sort ? takeSnapshot(all).sortBy(sort, nameFor(context)) : all;
  }
  const snapshot = await managedSnapshot(context);
  if (!sort) return customers.kind === 'all' ? snapshot.customers : snapshot.ofManager(customers.manager);
  const sorted = snapshot.sortBy(sort, nameFor(context));
  return customers.kind === 'all'
    ? sorted
    : sorted.filter(({ accountManager }) => seesCustomer(viewer, accountManager?.accountName));
};
