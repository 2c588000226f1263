import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { defineWrite } from '../../../request/writes/definition.ts';
import { isoOf } from '../../../time/index.ts';
import { pricePeriod } from '../../../upstream/mapping/codes/prices.ts';
import { outOfPayer } from '../../accounts/index.ts';
import type { RenewalPeriod } from '../../common/index.ts';
import { requireCustomerAt } from '../../customers/index.ts';
import { requireAgency, requireFamilies, requireMain, requirePolicy, requireStatus } from '../resource-write.checks.ts';
import { renewalPriceOf } from './renewal.price.ts';

const MOST_ORDERS = 10;
/** Calls of one write: for the customer and its resources before and after, and the write itself. */
const CALLS = 5;
/** Calls of a renewal: also for prices, the balance and the orders. */
const RENEWAL_CALLS = CALLS + 2 + MOST_ORDERS;

type Owner = { readonly customerId: string; readonly resellerId: string | null };
type Renewal = Owner & {
  readonly rowIds: readonly string[];
  readonly unit: RenewalPeriod['unit'];
  readonly count: number;
  readonly autoPay: boolean;
};
type AutoRenewal = Owner & {
  readonly resourceId: string;
  readonly enabled: boolean;
  readonly times: number | null;
  readonly term: 'MONTH' | 'YEAR' | null;
};
type Day = Owner & { readonly setting: 'DEDUCTION_DATE' | 'EXPIRE_DATE'; readonly days: number };

/** States in which the vendor can renew a resource. */
const HELD = ['IN_USE', 'EXPIRED', 'FROZEN'] as const;

/**
 * Renews main resources of a customer with those that depend on them. The amount counts only where it is paid at once.
 */
export const renewResources = defineWrite<Renewal>({
  kind: 'RENEW_RESOURCES',
  calls: RENEWAL_CALLS,
  reads: ['ListRenewRateOnPeriod'],
  plan: async (context, { customerId, resellerId, rowIds, unit, count, autoPay }) => {
    const owner = await requireCustomerAt(context, customerId, resellerId);
    const families = await requireFamilies(context, owner, rowIds);
    requireMain(families);
    requireStatus(families, HELD);
    const { amount } = await renewalPriceOf(context, owner, { ids: rowIds, period: { unit, count } });
    const quote = { of: 'YearlyMonthlyResource.renewalPrice', amount, at: isoOf(context.now) };
    const call = {
      resourceIds: rowIds,
      periodType: Number(pricePeriod.encode(unit)),
      periodNum: count,
      isAutoPay: autoPay ? 1 : 0,
    };
    if (!autoPay) return { call: ['RenewalResources', call], ...asCustomer(owner), quote };
    const prolonged = families
      .flatMap(({ resource, dependents }) => [resource, ...dependents])
      .map(({ id, expiresAt }) => ({ of: 'YearlyMonthlyResource.expiresAt', id, before: expiresAt, after: null }));
    const changes = [...(await outOfPayer(context, owner, amount)), ...prolonged];
    return { call: ['RenewalResources', call], ...asCustomer(owner), amount, changes, quote };
  },
});

/** Sets the auto-renewal of a resource. The vendor sets it for dependent resources too. */
export const setAutoRenewal = defineWrite<AutoRenewal>({
  kind: 'SET_AUTO_RENEWAL',
  calls: CALLS,
  plan: async (context, { customerId, resellerId, resourceId, enabled, times, term }) => {
    const owner = await requireCustomerAt(context, customerId, resellerId);
    const families = await requireFamilies(context, owner, [resourceId]);
    requireStatus(families, enabled ? ['IN_USE'] : HELD);
    if (!enabled) requirePolicy(families, 'AUTO_RENEW');
    const changes = families.map(({ resource: { id, expiryPolicy } }) => ({
      of: 'YearlyMonthlyResource.expiryPolicy',
      id,
      before: expiryPolicy,
      after: enabled ? 'AUTO_RENEW' : null,
    }));
    return {
      call: enabled
        ? ['AutoRenewalResources', { resourceId, autoRenewTimes: times, periodType: term }]
        : ['CancelAutoRenewalResources', { resourceId }],
      ...asCustomer(owner),
      changes,
    };
  },
});

/** Sets one of two settings of the whole account. The vendor has no operation that returns them. */
export const unifyExpiry = defineWrite<Day>({
  kind: 'UNIFY_EXPIRY',
  calls: CALLS,
  plan: async (context, { customerId, resellerId, setting, days }) => {
    const owner = await requireCustomerAt(context, customerId, resellerId);
    await requireAgency(context, owner);
    const of = setting === 'DEDUCTION_DATE' ? 'deductionDaysBeforeExpiry' : 'commonExpiryDay';
    return {
      call: ['SetResourcesRenewConfig', { configName: setting, configValue: String(days) }],
      ...asCustomer(owner),
      changes: [{ of, id: customerId, before: null, after: String(days) }],
    };
  },
});
