import { GatewayError } from '../../errors/index.ts';
import { resellerOf, seesCustomer } from '../../identity/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { defineLoader } from '../../request/loader.ts';
import type { CustomerSort } from './customer.args.ts';
import { customerDirectory } from './customer.directory.ts';
import { managed, managedSnapshot } from './customer.manager.ts';
import { nameFor } from './customer.search.ts';
import { takeSnapshot } from './customer.snapshot.ts';
import { Customer } from './customer.type.ts';
import { customersOfReseller, underReseller } from './reseller-customer.loader.ts';

const OPERATION = 'ListSubCustomers';

/**
 * A customer by id within the viewer's scope; null for an unknown id and for somebody else's customer alike. The vendor
 * filters by one id only, so from as many ids on as the directory needs calls, the directory answers.
 */
export const customerById = defineLoader<string, Customer | null>({
  name: 'customerById',
  cost: (parents, _args, context) => (directoryIsCheaper(parents, context) ? directoryCost(context) : parents),
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
  const known = directoryIsCheaper(ids.length, context) ? await managedSnapshot(context) : null;
  return Promise.all(ids.map((id) => known?.byId.get(id) ?? fetchOne(id, context)));
};

/** A fresh directory costs nothing; else a single id is asked for itself, and gives the row as it is now. */
const directoryIsCheaper = (ids: number, context: RequestContext): boolean => {
  const cost = context.shared(customerDirectory).cost();
  return cost === 0 || (cost !== undefined && ids > 1 && cost <= ids);
};

/** Calls that the directory needs now; one where nobody knows better. */
export const directoryCost = (context: RequestContext): number => context.shared(customerDirectory).cost() ?? 1;

const fetchOne = (id: string, context: RequestContext): Promise<Customer | Error | null> =>
  context.api.ask(OPERATION, { customerId: id, limit: 1 }).then(
    (answer) =>
      answer
        .many(Customer)
        .map(managed(context))
        .find((row) => row.id === id) ?? null,
    (error: Error) => error,
  );

/** All customers that the viewer may see, in the vendor's order or the asked one; from the directory. */
export const customersInScope = async (
  context: RequestContext,
  sort?: CustomerSort | null,
): Promise<readonly Customer[]> => {
  const snapshot = await managedSnapshot(context);
  const viewer = context.requireViewer();
  if (!sort) {
    return viewer.customers.kind !== 'managed' ? snapshot.customers : snapshot.managedBy(viewer.customers.manager);
  }
  const sorted = snapshot.sortedBy(sort, nameFor(context));
  return viewer.customers.kind !== 'managed'
    ? sorted
    : sorted.filter(({ accountManager }) => seesCustomer(viewer, accountManager?.accountName));
};
