import { seesCustomer } from '../../identity/index.ts';
import type { Condition, Sort } from '../../mirror/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { isMirrored, type MirroredPage, mirroredByIds, mirroredPage } from '../../request/copies/mirrored.ts';
import type { Slice } from '../../request/pages/paging.ts';
import { PARTNER, type Scope } from '../../upstream/index.ts';
import * as codes from '../../upstream/mapping/codes/customers.ts';
import { type Codes, UNRECOGNIZED } from '../../upstream/mapping/index.ts';
import type { CustomerFilter, CustomerSort, CustomerSortField, CustomersArgs } from './customer.args.ts';
import { managed } from './customer.manager.ts';
import { findsByRealName, readsNotes, requireNotes } from './customer.search.ts';
import { Customer } from './customer.type.ts';

const LIST = { noun: 'customers', type: Customer } as const;

/** Newest first, as the vendor lists them. */
const DEFAULT_SORT: Sort = { by: 'associated_at', descending: true };

/** Whether a list of customers is answered from the copy. */
export const customersAreMirrored = (context: RequestContext, scope: Scope = PARTNER): boolean =>
  isMirrored(context, LIST.noun, scope);

const isoOf = (time: string): string => new Date(time).toISOString();

const codeIs = <Word extends string>(
  column: string,
  { encode }: Codes<Word>,
  word: Word | typeof UNRECOGNIZED | null | undefined,
): Condition[] => (word && word !== UNRECOGNIZED ? [{ column, in: [encode(word as Word)] }] : []);

const textIn = (columns: readonly string[], part: string | null | undefined): Condition[] =>
  part ? [{ columns, contains: part }] : [];

/** The filter's conditions on the copy's columns. FORBIDDEN where it is about what the viewer may not read. */
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
    ...(associatedFrom ? [{ column: 'associated_at', from: isoOf(associatedFrom) }] : []),
    ...(associatedUntil ? [{ column: 'associated_at', until: isoOf(associatedUntil) }] : []),
    ...(accountManager ? [{ column: 'manager', in: [accountManager] }] : []),
  ];
};

const COLUMNS: Readonly<Record<Exclude<CustomerSortField, 'NAME'>, string>> = {
  ASSOCIATED_AT: 'associated_at',
  ACCOUNT_NAME: 'account_name',
  LEVEL: 'level',
};

const sortOf = (context: RequestContext, sort: CustomerSort | null | undefined): Sort => {
  if (!sort) return DEFAULT_SORT;
  const nameOrder = findsByRealName(context) ? 'name_order' : 'shown_name_order';
  return { by: sort.by === 'NAME' ? nameOrder : COLUMNS[sort.by], descending: sort.direction === 'DESCENDING' };
};

interface MirroredList extends Pick<CustomersArgs, 'filter' | 'sort'> {
  readonly slice: Slice;
  readonly scope?: Scope;
}

/** A page of customers from the copy, without a call; null where the vendor or the directory has to answer. */
export const mirroredCustomers = async (
  context: RequestContext,
  { filter, sort, scope = PARTNER, slice }: MirroredList,
): Promise<MirroredPage<Customer> | null> => {
  if (!customersAreMirrored(context, scope)) return null;
  const where = conditionsOf(context, filter ?? {});
  const page = await mirroredPage(context, { ...LIST, where, sort: sortOf(context, sort), scope, slice });
  return page && { ...page, rows: page.rows.map(managed(context)) };
};

/** Those of some customers that the copy has and the viewer may see; null where the copy may not answer. */
export const mirroredCustomersById = async (
  context: RequestContext,
  ids: readonly string[],
  scope: Scope = PARTNER,
): Promise<ReadonlyMap<string, Customer> | null> => {
  const found = await mirroredByIds(context, { ...LIST, scope }, ids);
  return found && new Map([...found].map(([id, row]) => [id, managed(context)(row)]));
};

/**
 * Whether the viewer may see a customer, by the copy alone and without a call; undefined where the copy does not have the
 * customer, null where it may not answer.
 */
export const mirroredVisibility = async (context: RequestContext, id: string): Promise<boolean | undefined | null> => {
  const found = await mirroredByIds(context, { ...LIST, scope: PARTNER, ofAnyManager: true }, [id]);
  const row = found?.get(id);
  if (!row) return found && undefined;
  return seesCustomer(context.requireViewer(), managed(context)(row).accountManager?.accountName);
};

const TOGETHER = 1_000;

/**
 * All customers that the viewer may see, from the copy. COST_LIMIT_EXCEEDED for more than one operation may ask the vendor
 * for: what follows on each of them would be too much all the same.
 */
export const allMirroredCustomers = async (
  context: RequestContext,
  sort: CustomerSort | null | undefined,
  scope: Scope = PARTNER,
): Promise<readonly Customer[] | null> => {
  const all: Customer[] = [];
  let slice: Slice = { offset: 0, first: TOGETHER };
  for (;;) {
    const page = await mirroredCustomers(context, { filter: null, sort, scope, slice });
    if (!page) return null;
    all.push(...page.rows);
    if (!page.hasMore) return all;
    if (all.length >= context.mostCalls * 100) context.requireCalls(Number.POSITIVE_INFINITY);
    slice = { offset: all.length, first: TOGETHER, end: page.ends.at(-1) };
  }
};
