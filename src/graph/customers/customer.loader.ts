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
 * A customer by id within the viewer's scope; null for an unknown id and for another viewer's customer alike. The
 * vendor filters by one id only, so the directory answers as soon as the ids would need as many calls as the
 * directory.
 */
export const customerById = defineLoader<string, Customer | null>({
  name: 'customerById',
  operations: [OPERATION],
  cost: (parents, _args, context) => {
    if (customersAreMirrored(context)) return 0;
    return directoryIsCheaper(parents, context) ? directoryCost(context) : parents;
  },
  // Customers that the directory lacks are asked for one by one, and so are those that are not the viewer's.
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

/** The customer of the viewer's scope; NOT_FOUND for any other. */
export const requireCustomer = async (context: RequestContext, id: string): Promise<Customer> => {
  const customer = await context.load(customerById, id);
  if (!customer) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  return customer;
};

const rowsById = async (ids: readonly string[], context: RequestContext): Promise<(Customer | Error | null)[]> => {
  const mirrored = await mirroredCustomersById(context, ids);
  // The copy has no customer of the last moments, and none that the viewer may not see: both cost the same call.
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
 * Whether the viewer may see a customer, by the directory alone and without a call; undefined where the directory
 * cannot say.
 */
export const seesByCopy = async (context: RequestContext, id: string): Promise<boolean | undefined> => {
  const mirrored = await mirroredVisibility(context, id);
  if (mirrored !== null) return mirrored;
  if (!usesDirectory(context) || context.getShared(customerDirectory).cost() !== 0) return undefined;
  const row = (await managedSnapshot(context)).byId.get(id);
  return row && isVisible(row, context);
};

/**
 * The directory contains the partner's own customers: it is of no use to viewers who see a reseller's customers, or
 * only themselves.
 */
const usesDirectory = (context: RequestContext): boolean => {
  const { kind } = context.requireViewer();
  return kind === 'member' || kind === 'service';
};

/** A fresh directory costs nothing; else a single id is asked for itself, and gives the row as it is now. */
const directoryIsCheaper = (ids: number, context: RequestContext): boolean => {
  const cost = usesDirectory(context) ? context.getShared(customerDirectory).cost() : undefined;
  return cost === 0 || (cost !== undefined && ids > 1 && cost <= ids);
};

/** Calls for all customers that the viewer may see; one where the directory does not know better. */
export const directoryCost = (context: RequestContext): number =>
  customersAreMirrored(context) ? 0 : costOfDirectory(context);

const costOfDirectory = (context: RequestContext): number =>
  usesDirectory(context) ? (context.getShared(customerDirectory).cost() ?? 1) : 1;

/** Number of the partner's referral customers, by the directory alone and without a call. */
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

/** The viewer's own login name where it is a manager who sees only its own customers; null for all other viewers. */
export const ownManager = (context: RequestContext): string | null => {
  return managerLimit(context.requireViewer());
};

/** Of the customers that the viewer may see, those of one account manager; of the partner's, or of one reseller's. */
export const customersManagedBy = async (
  context: RequestContext,
  manager: string,
  scope: Scope = PARTNER,
): Promise<readonly Customer[]> => {
  const resellerId = resellerIn(scope);
  const all = resellerId ? await context.load(customersOfReseller, resellerId) : await customersInScope(context);
  return all.filter(({ accountManager }) => accountManager?.accountName === manager);
};

/** All customers that the viewer may see, in the vendor's order or the asked one; the partner's from the directory. */
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
