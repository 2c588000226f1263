import type { CustomerScope } from '../../identity/index.ts';
import type { RequestContext, Source } from '../../request/context.ts';
import { type ListMark, type Page, pageOf, type Slice } from '../../request/pages/paging.ts';
import { PARTNER, type Scope } from '../../upstream/index.ts';
import { associationModel as associationModelCodes } from '../../upstream/mapping/codes/customers.ts';
import type { Input } from '../../vendor/api.ts';
import type { CustomerFilter, CustomersArgs } from './customer.args.ts';
import { customersInScope, directoryCost } from './customer.loader.ts';
import { withManager } from './customer.manager.ts';
import { isMeasuredList } from './customer.measures.ts';
import { customersAreMirrored, mirroredCustomers } from './customer.mirror.ts';
import { findsByRealName, matches, nameFor, requireNotes, searchTextsFor } from './customer.search.ts';
import { Customer } from './customer.type.ts';

const OPERATION = 'ListSubCustomers';

/** Whose lists the vendor can narrow by itself. */
const VENDOR_NARROWS: readonly CustomerScope['kind'][] = ['all', 'reseller'];

const hasSpace = (part: string | null | undefined): boolean => /\s/.test(part ?? '');

/** Whether the vendor can answer this filter by itself; it cannot search for a text with a space in it. */
const vendorCanFilter = ({
  search,
  accountName,
  name,
  label,
  accountManager,
  level,
  verification,
  frozen,
}: CustomerFilter): boolean =>
  !search && !accountManager && !level && !verification && !frozen && ![accountName, name, label].some(hasSpace);

/**
 * A viewer of all customers, or of all of one reseller, who asks for nothing beyond the vendor's own filters needs no
 * directory; the vendor's filter by name reads the real one.
 */
export const vendorAnswers = (
  context: RequestContext,
  { filter, sort }: Pick<CustomersArgs, 'filter' | 'sort'>,
): boolean =>
  VENDOR_NARROWS.includes(context.requireViewer().customers.kind) &&
  !sort &&
  vendorCanFilter(filter ?? {}) &&
  (!filter?.name || findsByRealName(context));

const vendorInput = ({ associationModel, ...filter }: CustomerFilter): Input => ({
  accountName: filter.accountName,
  customer: filter.name,
  label: filter.label,
  associatedOnBegin: filter.associatedFrom,
  associatedOnEnd: filter.associatedUntil,
  ...(associationModel ? { associationType: associationModelCodes.encode(associationModel) } : {}),
});

interface VendorPage {
  readonly filter: CustomerFilter | null | undefined;
  readonly slice: Slice;
  readonly list: ListMark;
  /** Of whose customers. */
  readonly scope: Scope;
}

/** A page as the vendor gives it, in one call. */
export const vendorPage = async (
  context: RequestContext,
  { filter, slice: { offset, first }, list, scope }: VendorPage,
): Promise<Page<Customer>> => {
  const input = { ...vendorInput(filter ?? {}), offset, limit: first };
  const answer = await context.api.ask(OPERATION, input, { scope });
  const rows = answer.many(Customer).slice(0, first).map(withManager(context));
  return { rows, offset, total: answer.total, list };
};

/**
 * The loaded customers that match the filter. FORBIDDEN where the filter is about fields that the viewer may not read.
 */
export const applyFilter = (
  context: RequestContext,
  customers: readonly Customer[],
  filter: CustomerFilter | null | undefined,
): readonly Customer[] => {
  if (!filter) return customers;
  requireNotes(context, filter);
  return customers.filter(matches(filter, { nameOf: nameFor(context), textsOf: searchTextsFor(context) }));
};

interface CustomersPages extends Source<CustomersArgs> {
  page(
    context: RequestContext,
    asked: { readonly args: CustomersArgs; readonly slice: Slice; readonly list: ListMark },
  ): Promise<Page<Customer>>;
}

/** The partner's customers: one call a page, or those of the directory where the vendor cannot filter or sort them. */
export const customersOfPartner: CustomersPages = {
  operations: [OPERATION],
  cost: (_parents, args, context) => {
    if (isMeasuredList(args) || customersAreMirrored(context)) return 0;
    return vendorAnswers(context, args) ? 1 : directoryCost(context);
  },
  page: async (context, { args: { filter, sort }, slice, list }) => {
    const copied = await mirroredCustomers(context, { filter, sort, slice, list });
    if (copied) return copied;
    if (vendorAnswers(context, { filter, sort })) return vendorPage(context, { filter, slice, list, scope: PARTNER });
    return pageOf(applyFilter(context, await customersInScope(context, sort), filter), slice, list);
  },
};
