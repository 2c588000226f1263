import { UNRECOGNIZED } from '../../upstream/mapping/index.ts';
import type { CustomerFilter, CustomerSort, CustomerSortField } from './customer.args.ts';
import type { Customer } from './customer.type.ts';

const contains = (text: string | null, part: string | null | undefined): boolean =>
  !part || (text?.toLowerCase().includes(part.toLowerCase()) ?? false);

const is = <T>(value: T | null, wanted: T | null | undefined): boolean =>
  wanted === undefined || wanted === null || value === wanted;

/** The conditions of the filter on rows that are at hand; the vendor's own conditions mean the same here. */
export const matches =
  (filter: CustomerFilter) =>
  (customer: Customer): boolean =>
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

const VALUES: Readonly<Record<CustomerSortField, (customer: Customer) => string | null>> = {
  ASSOCIATED_AT: ({ associatedAt }) => associatedAt,
  ACCOUNT_NAME: ({ accountName }) => accountName,
  NAME: ({ name }) => name,
  LEVEL: ({ level }) => level,
};

/** A copy in the asked order; equal values keep the vendor's order, rows without the value come last both ways. */
export const sorted = (customers: readonly Customer[], { by, direction }: CustomerSort): readonly Customer[] => {
  const keyOf = VALUES[by];
  const sign = direction === 'ASCENDING' ? 1 : -1;
  const compare = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true }).compare;
  return [...customers].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right);
  });
};

/** Whether the vendor can answer this filter by itself. */
export const vendorCanFilter = ({
  accountManager,
  level,
  verification,
  frozen,
  associationModel,
}: CustomerFilter): boolean =>
  !accountManager && !level && !verification && !frozen && associationModel !== UNRECOGNIZED;
