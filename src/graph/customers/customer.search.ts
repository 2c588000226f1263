import { holds, PERSONAL_DATA_REVEAL } from '../../identity/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { anyContains, contains } from '../common/index.ts';
import type { CustomerFilter } from './customer.args.ts';
import { type Customer, shownName } from './customer.type.ts';

const is = <T>(value: T | null, wanted: T | null | undefined): boolean =>
  wanted === undefined || wanted === null || value === wanted;

/** Reads the name by which customers are found and sorted. */
export type NameOf = (customer: Customer) => string | null;

export const realName: NameOf = ({ name }) => name;

/** Whether the viewer searches and sorts by real names. Others use the masked ones, or searching would reveal names. */
export const findsByRealName = (context: RequestContext): boolean =>
  holds(context.requireViewer(), PERSONAL_DATA_REVEAL);

export const nameFor = (context: RequestContext): NameOf => (findsByRealName(context) ? realName : shownName);

/** The partner's notes about a customer, which the customer may not read. */
const NOTES = ['accountManager', 'label', 'level'] as const;

export const readsNotes = (context: RequestContext): boolean => context.requireViewer().kind !== 'customer';

/** Throws FORBIDDEN for a filter by notes that the viewer may not read: the number of results would reveal them. */
export const requireNotes = (context: RequestContext, filter: CustomerFilter): void => {
  const note = NOTES.find((name) => filter[name]);
  if (note && !readsNotes(context)) throw context.forbidden({ argument: `filter.${note}` });
};

/** Returns the texts of a customer that this viewer may search. */
export const searchTextsFor = (context: RequestContext): ((customer: Customer) => readonly (string | null)[]) => {
  const [nameOf, notes] = [nameFor(context), readsNotes(context)];
  return (customer) => [customer.accountName, nameOf(customer), customer.id, notes ? customer.label : null];
};

interface Shown {
  readonly nameOf: NameOf;
  readonly textsOf: (customer: Customer) => readonly (string | null)[];
}

/** Whether a loaded customer matches the filter, by the same conditions as the vendor's. */
export const matches =
  (filter: CustomerFilter, { nameOf, textsOf }: Shown) =>
  (customer: Customer): boolean =>
    anyContains(textsOf(customer), filter.search) &&
    contains(customer.accountName, filter.accountName) &&
    contains(nameOf(customer), filter.name) &&
    contains(customer.label, filter.label) &&
    is(customer.associationModel, filter.associationModel) &&
    (!filter.associatedFrom || (customer.associatedAt ?? '') >= filter.associatedFrom) &&
    (!filter.associatedUntil || (customer.associatedAt ?? '\uffff') <= filter.associatedUntil) &&
    is(customer.accountManager?.accountName ?? null, filter.accountManager) &&
    is(customer.level, filter.level) &&
    is(customer.verification, filter.verification) &&
    is(customer.frozen, filter.frozen);
