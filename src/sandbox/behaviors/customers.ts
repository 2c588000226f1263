import { monthAt } from '../../time/index.ts';
import { type CustomerFilter, rowPasses } from '../data/customer-search.ts';
import { type Rows, rowsOf } from '../data/rows.ts';
import { DAY } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { type Behaviors, type Call, textOf, timeOf } from './behavior.ts';

const FILTERS = ['customer', 'account_name', 'label', 'association_type', 'associated_on_begin', 'associated_on_end'];

const filterOf = (input: Input): CustomerFilter => ({
  name: textOf(input, 'customer'),
  account: textOf(input, 'account_name'),
  label: textOf(input, 'label'),
  associationType: textOf(input, 'association_type'),
  from: timeOf(input, 'associated_on_begin') ?? Number.NEGATIVE_INFINITY,
  until: timeOf(input, 'associated_on_end') ?? Number.POSITIVE_INFINITY,
});

const matching = ({ scope, now }: Call, input: Input): Rows<number> => {
  const { customers } = scope;
  const id = textOf(input, 'customer_id');
  const filter = filterOf(input);
  if (id !== undefined) {
    const index = customers.findById(id ?? '', now);
    return rowsOf(index !== null && rowPasses(filter)(customers.row(index)) ? [index] : []);
  }
  return FILTERS.some((name) => input[name] !== undefined) ? customers.search(filter, now) : customers.newestFirst(now);
};

/** Month of the new-customer tag, in UTC+8. */
const monthOf = (seconds: number): string => monthAt(seconds * 1000);

/** Tag of a small or medium company; it counts as new for a year after its association. */
const newTag = ({ scope, now }: Call, index: number) => {
  const { verified_status: verified, customer_id } = scope.customers.row(index);
  if (verified !== '2') return { customer_id };
  const since = scope.customers.associatedAt(index);
  const recent = now - since < 365 * DAY;
  return {
    customer_id,
    customer_tag_type: 'SMB',
    new_customer_tag: recent ? 'Y' : 'N',
    effective_time: recent ? monthOf(since) : null,
    expire_time: recent ? monthOf(since + 365 * DAY) : null,
  };
};

export const customerBehaviors: Behaviors = {
  ListSubCustomers: (call, input) => {
    const indexes = matching(call, input);
    return { rows: { count: indexes.count, at: (position) => call.scope.customers.row(indexes.at(position)) } };
  },

  ListSubCustomerNewTag: (call, input) => {
    const ids = (input.customer_ids ?? []) as readonly string[];
    const { customers } = call.scope;
    const indexes = ids.length > 0 ? ids.flatMap((id) => customers.findById(id, call.now) ?? []) : null;
    const all = indexes ? rowsOf(indexes.toReversed()) : customers.newestFirst(call.now);
    return { rows: { count: all.count, at: (position) => newTag(call, all.at(position)) } };
  },
};
