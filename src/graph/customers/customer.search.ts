import { UNRECOGNIZED } from '../../upstream/mapping/index.ts';
import type { CustomerFilter } from './customer.args.ts';
import type { Customer } from './customer.type.ts';

const contains = (text: string | null, part: string | null | undefined): boolean =>
  !part || (text?.toLowerCase().includes(part.toLowerCase()) ?? false);

const anyContains = (texts: readonly (string | null)[], part: string | null | undefined): boolean =>
  !part || texts.some((text) => contains(text, part));

const is = <T>(value: T | null, wanted: T | null | undefined): boolean =>
  wanted === undefined || wanted === null || value === wanted;

/** The conditions of the filter on rows that are at hand; the vendor's own conditions mean the same here. */
export const matches =
  (filter: CustomerFilter) =>
  (customer: Customer): boolean =>
    anyContains([customer.accountName, customer.name, customer.label, customer.id], filter.search) &&
    contains(customer.accountName, filter.accountName) &&
    contains(customer.name, filter.name) &&
    contains(customer.label, filter.label) &&
    is(customer.associationModel, filter.associationModel) &&
    (!filter.associatedFrom || (customer.associatedAt ?? '') >= filter.associatedFrom) &&
    (!filter.associatedUntil || (customer.associatedAt ?? '\uffff') <= filter.associatedUntil) &&
    is(customer.accountManager?.accountName ?? null, filter.accountManager) &&
    is(customer.level, filter.level) &&
    is(customer.verification, filter.verification) &&
    is(customer.frozen, filter.frozen);

/** Whether the vendor can answer this filter by itself. */
export const vendorCanFilter = ({
  search,
  accountManager,
  level,
  verification,
  frozen,
  associationModel,
}: CustomerFilter): boolean =>
  !search && !accountManager && !level && !verification && !frozen && associationModel !== UNRECOGNIZED;
