import { seesCustomer } from '../../identity/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { defineLoader } from '../../request/loader.ts';
import { customerDirectory } from './customer.directory.ts';
import { Customer } from './customer.type.ts';

const OPERATION = 'ListSubCustomers';
const PAGE = 100;

/**
 * A customer by id within the viewer's scope; null for an unknown id and for somebody else's customer alike. The vendor
 * filters by one id only, so from ceil(customers / 100) ids on the directory is swept instead.
 */
export const customerById = defineLoader<string, Customer | null>({
  name: 'customerById',
  cost: (parents, _args, context) => {
    if (context.shared(customerDirectory).fresh()) return 0;
    return sweepIsCheaper(parents, context) ? directoryCost(context) : parents;
  },
  batch: async (ids, context) => {
    const rows = await rowsById(ids, context);
    const viewer = context.requireViewer();
    return rows.map((row) =>
      row instanceof Error || (row && seesCustomer(viewer, row.accountManager?.accountName)) ? row : null,
    );
  },
});

const rowsById = async (ids: readonly string[], context: RequestContext): Promise<(Customer | Error | null)[]> => {
  const directory = context.shared(customerDirectory);
  const known = directory.fresh() ?? (sweepIsCheaper(ids.length, context) ? await directory.snapshot() : null);
  return Promise.all(ids.map((id) => known?.byId.get(id) ?? fetchOne(id, context)));
};

const sweepCalls = ({ api }: RequestContext): number | undefined => {
  const total = api.totals.known(OPERATION);
  return total === undefined ? undefined : Math.max(1, Math.ceil(total / PAGE));
};

const sweepIsCheaper = (ids: number, context: RequestContext): boolean => {
  const calls = sweepCalls(context);
  return calls !== undefined && ids > 1 && calls <= ids;
};

/** Calls that the directory needs now; none while it is fresh, one where nobody knows better. */
export const directoryCost = (context: RequestContext): number =>
  context.shared(customerDirectory).fresh() ? 0 : (sweepCalls(context) ?? 1);

const fetchOne = (id: string, { api }: RequestContext): Promise<Customer | Error | null> =>
  api.ask(OPERATION, { customerId: id, limit: 1 }).then(
    (answer) => answer.many(Customer).find((row) => row.id === id) ?? null,
    (error: Error) => error,
  );

/** All customers that the viewer may see, in the vendor's order; from the directory. */
export const customersInScope = async (context: RequestContext): Promise<readonly Customer[]> => {
  const snapshot = await context.shared(customerDirectory).snapshot();
  const { customers } = context.requireViewer();
  return customers.kind === 'all' ? snapshot.customers : (snapshot.byManager.get(customers.manager) ?? []);
};
