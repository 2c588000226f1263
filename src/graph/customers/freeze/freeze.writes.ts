import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { defineWrite, type PlannedChange } from '../../../request/writes/definition.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { freezeScope } from '../../../upstream/mapping/codes/customers.ts';
import { requireModel } from '../channel/reseller-customer.loader.ts';
import type { Customer } from '../customer.type.ts';
import { requireCustomerNow } from '../customer-now.loader.ts';
import type { FreezeScope } from './freeze.args.ts';

export const MAX_CUSTOMERS = 10;
/** Calls of one write: each customer before and after, and the write itself. */
const CALLS = 2 * MAX_CUSTOMERS + 1;

type Freezing = {
  readonly rowIds: readonly string[];
  readonly resellerId: string | null;
  readonly scope: FreezeScope;
  readonly reason: string;
};

/** State of a frozen customer; the same for both scopes of a freeze. */
const FROZEN = 'ACCOUNT_FROZEN';

interface FreezeChange extends Pick<Freezing, 'rowIds' | 'resellerId'> {
  readonly before: Customer['frozen'];
  readonly after: Customer['frozen'];
}

/** The planned changes. Throws WRONG_STATE with the ids of customers of another model or in another state. */
const changesOf = async (
  context: RequestContext,
  { rowIds, resellerId, before, after }: FreezeChange,
): Promise<readonly PlannedChange[]> => {
  const customers = await Promise.all(
    rowIds.map((id) => requireCustomerNow(context, { id, scope: scopeOf(resellerId) })),
  );
  requireModel(customers, 'RESELLER');
  const customerIds = customers.filter(({ frozen }) => frozen !== before).map(({ id }) => id);
  if (customerIds.length > 0)
    throw new GatewayError('WRONG_STATE', { hints: { rule: 'frozen', limit: String(before), customerIds } });
  return customers.map(({ id, frozen }) => ({ of: 'Customer.frozen', id, before: frozen, after }));
};

/** Freezes customers. The vendor may freeze some of them and refuse others. */
export const freezeCustomers = defineWrite<Freezing>({
  kind: 'FREEZE_CUSTOMERS',
  calls: CALLS,
  plan: async (context, { rowIds, resellerId, scope, reason }) => ({
    call: ['FreezeSubCustomers', { customerIds: rowIds, reason, freezeType: freezeScope.encode(scope) }],
    scope: scopeOf(resellerId),
    changes: await changesOf(context, { rowIds, resellerId, before: 'ACTIVE', after: FROZEN }),
  }),
});

/** Unfreezes customers. The vendor does not return the scope of a freeze, and refuses to unfreeze in another scope. */
export const unfreezeCustomers = defineWrite<Freezing>({
  kind: 'UNFREEZE_CUSTOMERS',
  calls: CALLS,
  plan: async (context, { rowIds, resellerId, scope, reason }) => ({
    call: ['UnfreezeSubCustomers', { customerIds: rowIds, reason, unfreezeType: freezeScope.encode(scope) }],
    scope: scopeOf(resellerId),
    changes: await changesOf(context, { rowIds, resellerId, before: FROZEN, after: 'ACTIVE' }),
  }),
});
