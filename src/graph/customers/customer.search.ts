import { holds, PERSONAL_DATA_REVEAL } from '../../identity/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { anyContains, contains } from '../common/index.ts';
import type { CustomerFilter } from './customer.args.ts';
import { type Customer, shownName } from './customer.type.ts';

const is = <T>(value: T | null, wanted: T | null | undefined): boolean =>
  wanted === undefined || wanted === null || value === wanted;

/** The name that customers are found and sorted by. */
export type NameOf = (customer: Customer) => string | null;

export const realName: NameOf = ({ name }) => name;

/**
 * Masked values must not be found by searching: viewers who may not reveal names search and sort by the masked ones.
 */
export const findsByRealName = (context: RequestContext): boolean =>
  holds(context.requireViewer(), PERSONAL_DATA_REVEAL);

export const nameFor = (context: RequestContext): NameOf => (findsByRealName(context) ? realName : shownName);

/** The partner's notes about a customer; viewers of the kind customer may not read these fields. */
const NOTES = ['accountManager', 'label', 'level'] as const;

export const readsNotes = (context: RequestContext): boolean => context.requireViewer().kind !== 'customer';

/** FORBIDDEN where the filter is about notes that the viewer may not read: a count would reveal them. */
export const requireNotes = (context: RequestContext, filter: CustomerFilter): void => {
  const note = NOTES.find((name) => filter[name]);
  if (note && !readsNotes(context)) throw context.forbidden({ argument: `filter.${note}` });
};

/** The texts of a customer that are searched in for this viewer. */
export const searchTextsFor = (context: RequestContext): ((customer: Customer) => readonly (string | null)[]) => {
  const [nameOf, notes] = [nameFor(context), readsNotes(context)];
  return (customer) => [customer.accountName, nameOf(customer), customer.id, notes ? customer.label : null];
};

interface Shown {
  readonly nameOf: NameOf;
  readonly textsOf: (customer: Customer) => readonly (string | null)[];
}

/** The filter's conditions on loaded rows; the vendor's own conditions mean the same. */
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
