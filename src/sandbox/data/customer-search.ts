import type { CustomerRow, CustomerSeedData } from './customers.ts';
import { secondsOf } from './time.ts';

/** The text that a filter looks for. Undefined matches every customer, null (a JSON null was sent) matches none. */
export type Part = string | null | undefined;

/** Filters of the customer list. Times are seconds since 1970; both ends are included. */
export interface CustomerFilter {
  readonly name: Part;
  readonly account: Part;
  readonly label: Part;
  readonly associationType: Part;
  readonly from: number;
  readonly until: number;
}

/** The vendor ignores case, and finds nothing for a text with a space in it. */
const hasPart = (part: Part, text: string | null): boolean =>
  part === undefined ||
  Boolean(part && text !== null && !part.includes(' ') && text.toLowerCase().includes(part.toLowerCase()));

export const rowPasses =
  ({ name, account, label, associationType, from, until }: CustomerFilter) =>
  (row: CustomerRow): boolean => {
    const associated = secondsOf(row.associated_on) ?? 0;
    return (
      (associationType === undefined || associationType === row.association_type) &&
      hasPart(name, row.customer) &&
      hasPart(account, row.account_name) &&
      hasPart(label, row.label) &&
      associated >= from &&
      associated <= until
    );
  };

/** Tests a numbered text against the filter; each number is tested once. */
const numberTest = (part: Part, textOf: (number: number) => string) => {
  const known: boolean[] = [];
  return (number: number | null): boolean => {
    if (part === undefined) return true;
    if (number === null) return false;
    known[number] ??= hasPart(part, textOf(number));
    return known[number];
  };
};

/** The first customer associated at that time or later. Indexes follow the order of association. */
const firstSince = ({ count, associatedAt }: CustomerSeedData, moment: number): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (associatedAt(middle) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Indexes of the seeded customers that match, ascending. Only the fields that the filter needs are computed. */
export const seededMatches = (seeded: CustomerSeedData, filter: CustomerFilter): Uint32Array => {
  const { account, associationType: type } = filter;
  const passesName = numberTest(filter.name, seeded.nameText);
  const passesLabel = numberTest(filter.label, seeded.labelText);
  const first = firstSince(seeded, filter.from);
  const end = filter.until === Number.POSITIVE_INFINITY ? seeded.count : firstSince(seeded, filter.until + 1);
  const found = new Uint32Array(Math.max(0, end - first));
  let count = 0;
  for (let index = first; index < end; index++) {
    if (type !== undefined && type !== seeded.associationType(index)) continue;
    if (filter.name !== undefined && !passesName(seeded.nameNumber(index))) continue;
    if (filter.label !== undefined && !passesLabel(seeded.labelNumber(index))) continue;
    if (account !== undefined && !hasPart(account, seeded.accountName(index))) continue;
    found[count++] = index;
  }
  return found.slice(0, count);
};
