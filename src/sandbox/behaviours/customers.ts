import { monthAt } from '../../time/index.ts';
import type { CustomerRow } from '../data/customers.ts';
import { type Rows, rowsOf } from '../data/rows.ts';
import { DAY, secondsOf } from '../data/time.ts';
import type { Input } from '../http/input.ts';
import { type Behaviours, type Call, contains, equals, textOf, timeOf } from './behaviour.ts';

const FILTERS = ['customer', 'account_name', 'label', 'association_type', 'associated_on_begin', 'associated_on_end'];

/** The vendor looks for no part that has a space in it. */
const hasPart = (part: string | null | undefined, text: string | null): boolean =>
  contains(part, text) && !part?.includes(' ');

const passes = (input: Input): ((row: CustomerRow) => boolean) => {
  const [name, account, label] = [textOf(input, 'customer'), textOf(input, 'account_name'), textOf(input, 'label')];
  const type = textOf(input, 'association_type');
  const begin = timeOf(input, 'associated_on_begin') ?? Number.NEGATIVE_INFINITY;
  const end = timeOf(input, 'associated_on_end') ?? Number.POSITIVE_INFINITY;
  return (row) => {
    const associated = secondsOf(row.associated_on) ?? 0;
    return (
      equals(type, row.association_type) &&
      hasPart(name, row.customer) &&
      hasPart(account, row.account_name) &&
      hasPart(label, row.label) &&
      associated >= begin &&
      associated <= end
    );
  };
};

const matching = ({ scope, now }: Call, input: Input): Rows<number> => {
  const { customers } = scope;
  const id = textOf(input, 'customer_id');
  const test = passes(input);
  if (id !== undefined) {
    const index = customers.findById(id ?? '', now);
    return rowsOf(index !== null && test(customers.row(index)) ? [index] : []);
  }
  const filters = FILTERS.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]);
  return filters.length === 0 ? customers.newestFirst(now) : customers.filtered(JSON.stringify(filters), now, test);
};

/** The tag's months are counted in UTC+8. */
const monthOf = (seconds: number): string => monthAt(seconds * 1000);

/** Small and middling companies that came within the last year count as new. */
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

export const customerBehaviours: Behaviours = {
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
