import { seesCustomer } from '../../../identity/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { defineLoader } from '../../../request/fetch/loader.ts';
import { sweepTogether } from '../../../request/fetch/sweep.ts';
import { scopeOf } from '../../../upstream/index.ts';
import type { Answer } from '../../../vendor/answer.ts';
import { withManager } from '../customer.manager.ts';
import { allMirroredCustomers } from '../customer.mirror.ts';
import { Customer } from '../customer.type.ts';

const OPERATION = 'ListSubCustomers';
const PAGE = 100;

/** The customers that the viewer may see, with their account managers. */
export const ownOnly = (context: RequestContext, customers: readonly Customer[]): readonly Customer[] => {
  const viewer = context.requireViewer();
  return customers
    .map(withManager(context))
    .filter(({ accountManager }) => seesCustomer(viewer, accountManager?.accountName));
};

/**
 * All customers of a reseller that the viewer may see. One sweep for each reseller, with one call for each hundred
 * customers; only the first page shows how many there are.
 */
export const customersOfReseller = defineLoader<string, readonly Customer[]>({
  name: 'customersOfReseller',
  operations: [OPERATION],
  batch: async (resellerIds, context) => {
    const copied = await Promise.all(resellerIds.map((id) => allMirroredCustomers(context, null, scopeOf(id))));
    const missing = resellerIds.filter((_, index) => !copied[index]);
    const read = new Map((await fromVendor(missing, context)).map((customers, index) => [missing[index], customers]));
    return resellerIds.map((id, index) => copied[index] ?? read.get(id) ?? []);
  },
});

const fromVendor = async (
  resellerIds: readonly string[],
  context: RequestContext,
): Promise<readonly (readonly Customer[] | Error)[]> => {
  const lists = await sweepTogether(
    resellerIds.map((resellerId) => ({
      limit: PAGE,
      ask: (offset: number, limit: number) =>
        context.api.ask(OPERATION, { offset, limit }, { scope: scopeOf(resellerId) }),
      rows: (answer: Answer) => answer.many(Customer),
      idOf: ({ id }: Customer) => id,
    })),
    (calls) => context.requireCalls(calls),
  );
  return lists.map((customers) => (customers instanceof Error ? customers : ownOnly(context, customers)));
};
