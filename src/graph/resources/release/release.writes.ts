import type { RequestContext } from '../../../request/context.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { defineWrite, type PlannedChange, type WritePlan } from '../../../request/writes/definition.ts';
import { type Customer, requireCustomerAt } from '../../customers/index.ts';
import type { Family } from '../resource.loader.ts';
import type { YearlyMonthlyResource } from '../resource.type.ts';
import { requireFamilies, requireMain, requirePolicy, requireStatus } from '../resource-write.checks.ts';

const MOST_ORDERS = 10;
/**
 * Calls of one write: for the customer and up to a hundred resources before and after, the write itself, and the
 * orders.
 */
const CALLS = 2 + 4 + 1 + MOST_ORDERS;

type ResourceSelection = {
  readonly customerId: string;
  readonly resellerId: string | null;
  readonly rowIds: readonly string[];
};
/** `reason` is the vendor's code. */
type Unsubscription = ResourceSelection & { readonly reason: string | null };
type Words = { readonly comment: string | null };
type AtExpiry = ResourceSelection & { readonly cancel: boolean };

const HELD = ['IN_USE', 'EXPIRED', 'FROZEN'] as const;
const ALL = 1;
const RENEWED_PERIODS = 2;

const findNamed = async (
  context: RequestContext,
  { customerId, resellerId, rowIds }: ResourceSelection,
): Promise<{ readonly owner: Customer; readonly families: readonly Family[] }> => {
  const owner = await requireCustomerAt(context, customerId, resellerId);
  const families = await requireFamilies(context, owner, rowIds);
  requireMain(families);
  return { owner, families };
};

type Field = 'status' | 'expiresAt' | 'expiryPolicy';

/** The expected change of a field of the resources and of those that depend on them. */
const planChanges = (families: readonly Family[], field: Field, after: string | null): readonly PlannedChange[] =>
  families
    .flatMap(({ resource, dependents }): readonly YearlyMonthlyResource[] => [resource, ...dependents])
    .map((each) => ({ of: `YearlyMonthlyResource.${field}`, id: each.id, before: each[field], after }));

const unsubscription = (
  owner: Customer,
  { rowIds, reason }: Unsubscription,
  { comment, type }: { readonly comment: string | null; readonly type: number },
): Pick<WritePlan, 'call' | 'credential'> => ({
  call: [
    'CancelResourcesSubscription',
    {
      resourceIds: rowIds,
      unsubscribeType: type,
      unsubscribeReasonType: reason === null ? null : Number(reason),
      unsubscribeReason: comment,
    },
  ],
  ...asCustomer(owner),
});

interface Release {
  readonly kind: 'UNSUBSCRIBE_RESOURCES' | 'UNSUBSCRIBE_RENEWED_PERIODS';
  readonly type: number;
  /** Field of each resource that changes, and its new value. */
  readonly change: readonly [field: Field, after: string | null];
}

const defineRelease = ({ kind, type, change: [field, after] }: Release) =>
  defineWrite<Unsubscription, Words>({
    kind,
    calls: CALLS,
    plan: async (context, input, { comment } = { comment: null }) => {
      const { owner, families } = await findNamed(context, input);
      requireStatus(families, HELD);
      return { ...unsubscription(owner, input, { comment, type }), changes: planChanges(families, field, after) };
    },
  });

/** Releases resources. The refunded amount is known only after the write, from the orders. */
export const unsubscribeResources = defineRelease({
  kind: 'UNSUBSCRIBE_RESOURCES',
  type: ALL,
  change: ['status', 'CLOSED'],
});

/** Releases renewed periods that have not begun. Only the vendor's answer shows whether there are any. */
export const unsubscribeRenewedPeriods = defineRelease({
  kind: 'UNSUBSCRIBE_RENEWED_PERIODS',
  type: RENEWED_PERIODS,
  change: ['expiresAt', null],
});

export const switchAtExpiry = defineWrite<AtExpiry>({
  kind: 'SWITCH_AT_EXPIRY',
  calls: CALLS,
  plan: async (context, input) => {
    const { owner, families } = await findNamed(context, input);
    requireStatus(families, ['IN_USE']);
    if (input.cancel) requirePolicy(families, 'TO_PAY_PER_USE');
    return {
      call: ['UpdatePeriodToOnDemand', { operation: input.cancel ? 'CANCEL' : 'SET_UP', resourceIds: input.rowIds }],
      ...asCustomer(owner),
      changes: planChanges(families, 'expiryPolicy', input.cancel ? null : 'TO_PAY_PER_USE'),
    };
  },
});

export const switchAtOnce = defineWrite<ResourceSelection>({
  kind: 'SWITCH_AT_ONCE',
  calls: CALLS,
  plan: async (context, input) => {
    const { owner, families } = await findNamed(context, input);
    requireStatus(families, ['IN_USE']);
    return {
      call: ['UpdatePeriodToOnDemandInstantly', { resourceIds: input.rowIds }],
      ...asCustomer(owner),
      changes: planChanges(families, 'status', 'CLOSED'),
    };
  },
});
