import { type Condition, type MirrorRow, RENEWABLE, type Sort } from '../../mirror/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { among, between, equal } from '../../request/copies/conditions.ts';
import { pageOfCopy, requireCopy } from '../../request/copies/mirrored.ts';
import type { ListMark, Page, Slice } from '../../request/pages/paging.ts';
import { refuse } from '../../request/schema/windows.ts';
import { DAY_MS, isoOf } from '../../time/index.ts';
import { PARTNER } from '../../upstream/index.ts';
import { expiryPolicy, resourceStatus } from '../../upstream/mapping/codes/resources.ts';
import type { Known, WordOf } from '../../upstream/mapping/index.ts';
import { checkIds } from '../common/index.ts';
import { BY_EXPIRY, type ResourceSort, resourceSort, withOwner, YearlyMonthlyResource } from '../resources/index.ts';
import type { DuePeriod, RenewalFilter, RenewalGrouping } from './renewal.args.ts';

const NOUN = 'resources';
const MOST_CUSTOMERS = 100;
const MOST_DAYS = 366;
const USUAL_DAYS = 30;

/** Conditions of the span. Throws BAD_USER_INPUT for more than a year, and for a span that is given in two ways. */
const spanOf = ({ now }: RequestContext, { from, until, days }: DuePeriod): Condition[] => {
  const isCounted = days !== undefined && days !== null;
  if (isCounted && (days < 1 || days > MOST_DAYS)) refuse('days', `1 to ${MOST_DAYS}`);
  if (isCounted && until) refuse('days', 'either `until` or `days`');
  const start = from ? Date.parse(from) : now;
  const end = until ? Date.parse(until) : start + (days ?? USUAL_DAYS) * DAY_MS;
  if (end < start) refuse('until', 'not before `from`');
  if (end - start > MOST_DAYS * DAY_MS) refuse('until', `within ${MOST_DAYS} days of \`from\``);
  return between('expires_at', isoOf(start), isoOf(end));
};

const ofPolicy = (autoRenewal: boolean | null | undefined): Condition[] => {
  if (autoRenewal === undefined || autoRenewal === null) return [];
  const renewed = expiryPolicy.encode('AUTO_RENEW');
  if (autoRenewal) return equal('expiry_policy', renewed);
  const words = Object.keys(expiryPolicy.descriptions) as Known<WordOf<typeof expiryPolicy>>[];
  const others = words.map((word) => expiryPolicy.encode(word)).filter((code) => code !== renewed);
  return [{ column: 'expiry_policy', in: [...others, null] }];
};

/** All conditions on the copy's columns. Throws BAD_USER_INPUT for too many customers. */
const conditionsOf = (
  context: RequestContext,
  { filter, ...period }: DuePeriod & { readonly filter?: RenewalFilter | null | undefined },
): Condition[] => {
  const { customerIds, accountManager, serviceTypeCode, region, autoRenewal, statuses, withDependents } = filter ?? {};
  checkIds(customerIds, MOST_CUSTOMERS, 'filter.customerIds');
  return [
    ...spanOf(context, period),
    ...(customerIds ? [{ customers: customerIds }] : []),
    ...equal('customer.manager', accountManager),
    ...equal('service_code', serviceTypeCode),
    ...equal('region', region),
    ...ofPolicy(autoRenewal),
    ...among('status', statuses?.map((status) => resourceStatus.encode(status)) ?? RENEWABLE),
    ...(withDependents ? [] : equal('is_main', 1)),
  ];
};

const sortOf = (sort: ResourceSort | null | undefined): Sort => resourceSort(sort) ?? BY_EXPIRY;

/** Sets the customer of a resource, which the vendor's row does not name. */
const addOwner = (row: YearlyMonthlyResource, { customerId }: MirrorRow): YearlyMonthlyResource =>
  withOwner(row, { ownerId: customerId ?? '' });

interface Due extends DuePeriod {
  readonly filter?: RenewalFilter | null | undefined;
}

interface DueList extends Due {
  readonly sort?: ResourceSort | null | undefined;
  readonly slice: Slice;
  readonly list: ListMark;
}

/** A page of expiring resources of customers that the viewer may see. Throws NOT_READY or MIRROR_OFF. */
export const resourcesDue = (
  context: RequestContext,
  { sort, slice, list, ...due }: DueList,
): Promise<Page<YearlyMonthlyResource>> => {
  const where = conditionsOf(context, due);
  const asked = { noun: NOUN, type: YearlyMonthlyResource, scope: PARTNER, complete: addOwner } as const;
  return pageOfCopy(context, { ...asked, where, sort: sortOf(sort), slice, list });
};

const GROUPS: Readonly<Record<RenewalGrouping, string>> = {
  DAY: 'expires_day',
  CUSTOMER: 'customer_id',
  MANAGER: 'customer.manager',
};

/** Number of the resources that expire on one day, or of one customer or manager. */
export interface DueGroup {
  /** The day, customer or manager; null for customers without a manager. */
  readonly key: string | null;
  readonly count: number;
  /** Number of those that the vendor renews automatically. */
  readonly renewed: number;
}

/** Orders groups: days by date, customers and managers by the number of resources, the greatest first. */
const inOrder = (groupBy: RenewalGrouping) => (a: DueGroup, b: DueGroup) => {
  const byKey = (a.key ?? '') < (b.key ?? '') ? -1 : 1;
  return groupBy === 'DAY' ? byKey : b.count - a.count || byKey;
};

/** Counts expiring resources by day, customer or manager. Throws NOT_READY or MIRROR_OFF. */
export const groupsDue = async (
  context: RequestContext,
  { groupBy, ...due }: Due & { readonly groupBy: RenewalGrouping },
): Promise<{ readonly asOf: string; readonly groups: readonly DueGroup[] }> => {
  const where = conditionsOf(context, due);
  const { mirror, asOf, limits } = requireCopy(context, [{ noun: NOUN }], PARTNER);
  const [all, renewed] = await Promise.all(
    [where, [...where, ...ofPolicy(true)]].map((conditions) =>
      mirror.countBy(NOUN, GROUPS[groupBy], limits, conditions),
    ),
  );
  const groups = [...(all ?? [])].map(([value, count]) => ({
    key: value === null ? null : String(value),
    count,
    renewed: renewed?.get(value) ?? 0,
  }));
  return { asOf, groups: groups.sort(inOrder(groupBy)) };
};
