import type { Condition, Sort } from '../../mirror/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { mirroredChildren } from '../../request/copies/children.ts';
import { among, between, equal } from '../../request/copies/conditions.ts';
import type { Mirrored } from '../../request/copies/mirrored.ts';
import type { Scope } from '../../upstream/index.ts';
import type { Input } from '../../vendor/api.ts';
import type { SortDirection } from '../customers/index.ts';
import { PayPerUseResource } from './pay-per-use/pay-per-use.type.ts';
import type { ResourceSortField } from './resource.args.ts';
import { YearlyMonthlyResource } from './resource.type.ts';

/** Order of the copy where no other is requested, earliest expiry first: the vendor does not document its order. */
export const BY_EXPIRY: Sort = { by: 'expires_at', descending: false };
export const BY_BEGINNING: Sort = { by: 'effective_at', descending: false };

const COLUMNS: Readonly<Record<ResourceSortField, string>> = {
  EXPIRES_AT: 'expires_at',
  EFFECTIVE_AT: 'effective_at',
  NAME: 'name',
  SERVICE: 'service_code',
};

interface AskedSort {
  readonly by: ResourceSortField;
  readonly direction: SortDirection;
}

/** The requested order; undefined for the vendor's. */
export const resourceSort = (sort: AskedSort | null | undefined): Sort | undefined =>
  sort ? { by: COLUMNS[sort.by], descending: sort.direction === 'DESCENDING' } : undefined;

/** Condition on the ids of main resources, which also finds those that depend on them. */
const family = (ids: unknown): Condition[] =>
  Array.isArray(ids) ? [{ anyOf: [...among('row_id', ids), ...among('main_id', ids)] }] : [];

/** Conditions on the copy's columns for the inputs of ListPayPerUseCustomerResources. */
export const resourceConditions = (input: Input): Condition[] => [
  ...family(input.resourceIds),
  ...among('status', input.statusList),
  ...equal('service_code', input.serviceTypeCode),
  ...between('expires_at', input.expireTimeBegin, input.expireTimeEnd),
  ...(input.onlyMainResource === 1 ? equal('is_main', 1) : []),
];

/** The same for ListCustomerOnDemandResources. */
export const payPerUseConditions = (input: Input): Condition[] => [
  ...among('row_id', input.resourceIds),
  ...equal('status', input.status),
  ...equal('service_code', input.serviceTypeCode),
  ...equal('region', input.regionCode),
  ...between('effective_at', input.effectiveTimeBegin, input.effectiveTimeEnd),
];

interface CopiedOwner {
  readonly id: string;
  readonly scope: Scope;
}

/** More resources than any customer has. */
const ALL = 100_000;

/** All resources of a customer that match the conditions, from the copy; null where the vendor must answer. */
const readOwned = async <T extends object>(
  context: RequestContext,
  { id, scope }: CopiedOwner,
  list: Omit<Mirrored<T>, 'scope'>,
): Promise<readonly T[] | null> => {
  const found = await mirroredChildren(context, { ...list, scope }, { customerIds: [id], offset: 0, first: ALL });
  return found && (found.byCustomer.get(id)?.rows ?? []);
};

export const copiedResources = (context: RequestContext, owner: CopiedOwner, where: readonly Condition[]) =>
  readOwned(context, owner, { noun: 'resources', type: YearlyMonthlyResource, where, sort: BY_EXPIRY });

export const copiedPayPerUse = (context: RequestContext, owner: CopiedOwner, where: readonly Condition[]) =>
  readOwned(context, owner, { noun: 'payPerUse', type: PayPerUseResource, where, sort: BY_BEGINNING });
