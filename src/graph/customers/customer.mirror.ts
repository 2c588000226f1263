import { GatewayError } from '../../errors/index.ts';
import { seesCustomer } from '../../identity/index.ts';
import type { Condition, Mirror, ReadScope, Sort } from '../../mirror/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { between, textIn } from '../../request/copies/conditions.ts';
import {
  allMirrored,
  isMirrored,
  type MirroredPage,
  mirroredPage,
  mirroredRows,
  pageOfCopy,
} from '../../request/copies/mirrored.ts';
import type { ListMark, Page, Slice } from '../../request/pages/paging.ts';
import { PARTNER, type Scope } from '../../upstream/index.ts';
import * as codes from '../../upstream/mapping/codes/customers.ts';
import { type Codes, UNRECOGNIZED } from '../../upstream/mapping/index.ts';
import type { CustomerFilter, CustomerSort, CustomerSortField, CustomersArgs } from './customer.args.ts';
import { withManager } from './customer.manager.ts';
import { isMeasuredList, measuredQuestion } from './customer.measures.ts';
import { findsByRealName, readsNotes, requireNotes } from './customer.search.ts';
import { Customer } from './customer.type.ts';

const LIST = { noun: 'customers', type: Customer } as const;

/**
 * The copied list, with managers from the configured source. The rows are marked, because copies have no contact data.
 */
const listIn = (context: RequestContext) => {
  const addManager = withManager(context);
  return { ...LIST, complete: (row: Customer): Customer => Object.assign(addManager(row), { isCopied: true }) };
};

/** Newest first, as the vendor lists them. */
const DEFAULT_SORT: Sort = { by: 'associated_at', descending: true };

/** Whether the copy answers for a list of customers. */
export const customersAreMirrored = (context: RequestContext, scope: Scope = PARTNER): boolean =>
  isMirrored(context, LIST.noun, scope);

const codeIs = <Word extends string>(
  column: string,
  { encode }: Codes<Word>,
  word: Word | typeof UNRECOGNIZED | null | undefined,
): Condition[] => (word && word !== UNRECOGNIZED ? [{ column, in: [encode(word as Word)] }] : []);

/**
 * The filter as conditions on the copy's columns. Throws FORBIDDEN for a filter by fields that the viewer may not read.
 */
const conditionsOf = (context: RequestContext, filter: CustomerFilter): Condition[] => {
  requireNotes(context, filter);
  const name = findsByRealName(context) ? 'name' : 'shown_name';
  const { associatedFrom, associatedUntil, accountManager } = filter;
  return [
    ...textIn(['account_name', name, 'row_id', ...(readsNotes(context) ? ['label'] : [])], filter.search),
    ...textIn(['account_name'], filter.accountName),
    ...textIn([name], filter.name),
    ...textIn(['label'], filter.label),
    ...codeIs('association_model', codes.associationModel, filter.associationModel),
    ...codeIs('level', codes.customerLevel, filter.level),
    ...codeIs('verification', codes.realNameStatus, filter.verification),
    ...codeIs('frozen', codes.frozenState, filter.frozen),
    ...between('associated_at', associatedFrom, associatedUntil),
    ...(accountManager ? [{ column: 'manager', in: [accountManager] }] : []),
  ];
};

/** Columns of the sort fields that are in the customer's row. */
const COLUMNS: Readonly<Partial<Record<CustomerSortField, string>>> = {
  ASSOCIATED_AT: 'associated_at',
  ACCOUNT_NAME: 'account_name',
  LEVEL: 'level',
  ACCOUNT_MANAGER: 'manager',
  ASSOCIATION_MODEL: 'association_model',
};

const sortOf = (context: RequestContext, sort: CustomerSort | null | undefined): Sort => {
  if (!sort) return DEFAULT_SORT;
  const column = COLUMNS[sort.by];
  const nameOrder = findsByRealName(context) ? 'name_order' : 'shown_name_order';
  return { by: column ?? nameOrder, descending: sort.direction === 'DESCENDING' };
};

interface MirroredList extends Pick<CustomersArgs, 'filter' | 'sort'> {
  readonly slice: Slice;
  readonly list: ListMark;
  readonly scope?: Scope;
}

/** A page that only copies can answer. Throws NOT_READY, MIRROR_OFF and the refusals of `measuredQuestion`. */
export const customersOfCopy = (
  context: RequestContext,
  { filter, sort, scope = PARTNER, slice, list }: MirroredList,
): Promise<MirroredPage<Customer, ListMark>> => {
  const measured = measuredQuestion(context, { filter, sort }, scope);
  return pageOfCopy(context, {
    ...listIn(context),
    where: [...conditionsOf(context, filter ?? {}), ...measured.where],
    sort: measured.sort ?? sortOf(context, sort),
    others: measured.others,
    scope,
    slice,
    list,
  });
};

/** A page of customers from the copy, without a call; null where vendor or directory must answer. */
export const mirroredCustomers = async (
  context: RequestContext,
  { filter, sort, scope = PARTNER, slice, list }: MirroredList,
): Promise<Page<Customer> | null> => {
  if (isMeasuredList({ filter, sort })) return customersOfCopy(context, { filter, sort, scope, slice, list });
  if (!customersAreMirrored(context, scope)) return null;
  const where = conditionsOf(context, filter ?? {});
  return mirroredPage(context, { ...listIn(context), where, sort: sortOf(context, sort), scope, slice, list });
};

/** The customers with these ids that the copy has and the viewer may see; null where the copy must not answer. */
export const mirroredCustomersById = (
  context: RequestContext,
  ids: readonly string[],
  scope: Scope = PARTNER,
): Promise<ReadonlyMap<string, Customer> | null> => mirroredRows(context, { ...listIn(context), scope }, ids);

/**
 * Whether the viewer may see a customer, by the copy without a call; undefined where the copy does not have the
 * customer, null where the copy must not answer.
 */
export const mirroredVisibility = async (context: RequestContext, id: string): Promise<boolean | undefined | null> => {
  const found = await mirroredRows(context, { ...listIn(context), scope: PARTNER, ofAnyManager: true }, [id]);
  const row = found?.get(id);
  if (!row) return found && undefined;
  return seesCustomer(context.requireViewer(), row.accountManager?.accountName);
};

/**
 * Throws the same NOT_FOUND for a customer that the copy does not have and for one that the viewer may not see, however
 * old the copy is: changes are those of the same copy.
 */
export const requireCustomersInCopy = async (
  { mirror, scope }: { readonly mirror: Mirror; readonly scope: ReadScope },
  ids: readonly string[],
): Promise<void> => {
  const wanted = [...new Set(ids)];
  const found = await mirror.page(LIST.noun, { scope, where: [{ ids: wanted }], first: wanted.length });
  if (found.length < wanted.length)
    throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer', argument: 'customerIds' } });
};

/** Those of the ids that the copy has and the viewer may see; null where the copy must not answer. */
export const customersInCopy = async (
  context: RequestContext,
  ids: readonly string[],
): Promise<ReadonlySet<string> | null> => {
  const found = await mirroredCustomersById(context, ids, PARTNER);
  return found && new Set(found.keys());
};

/** All customers that the viewer may see, from the copy; null where vendor or directory must answer. */
export const allMirroredCustomers = (
  context: RequestContext,
  sort: CustomerSort | null | undefined,
  scope: Scope = PARTNER,
): Promise<readonly Customer[] | null> =>
  allMirrored(context, { ...listIn(context), where: [], sort: sortOf(context, sort), scope });
