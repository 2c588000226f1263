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

/** Scopes to which the vendor limits its list of customers. It cannot limit it to an account manager's. */
const VENDOR_NARROWS: readonly CustomerScope['kind'][] = ['all', 'reseller'];

const hasSpace = (part: string | null | undefined): boolean => /\s/.test(part ?? '');

/** Whether the vendor supports all conditions of the filter. It cannot search for a text with a space. */
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
 * Whether the vendor can answer without the directory: for viewers of all customers, or of all of a reseller's, and
 * with the vendor's filters only. The vendor searches real names, which some viewers may not search.
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
  /** The partner, or the reseller, whose customers are listed. */
  readonly scope: Scope;
}

/** A page from the vendor, in one call. */
export const vendorPage = async (
  context: RequestContext,
  { filter, slice: { offset, first }, list, scope }: VendorPage,
): Promise<Page<Customer>> => {
  const input = { ...vendorInput(filter ?? {}), offset, limit: first };
  const answer = await context.api.ask(OPERATION, input, { scope });
  const rows = answer.many(Customer).slice(0, first).map(withManager(context));
  return { rows, offset, total: answer.total, list };
};

/** The loaded customers that match the filter. Throws FORBIDDEN for a filter by fields that the viewer may not read. */
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

/** Pages of the partner's customers: one call for each, or the directory where the vendor cannot filter or sort. */
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
