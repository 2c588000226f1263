import { readFileSync } from 'node:fs';
import type { Person } from './people.ts';

/** One row of the table of fields in docs/roles.md. */
export interface Line {
  readonly field: string;
  readonly columns: Readonly<Record<Column, string>>;
  /** Operations of the vendor, an item of the gateway's own, or the kinds of viewers. */
  readonly needs: readonly string[];
  /** The mutations that call the vendor, for a field that is open to viewers with one of them. */
  readonly writes?: readonly Line[];
}

type Column = 'administrator' | 'director' | 'manager' | 'reseller' | 'customer';

const ROW = /^\| `([\w.]+)` \| (.+?) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$/gm;

export const linesOf = (page: string): readonly Line[] => {
  const lines = rowsOf(page);
  const writes = lines.filter(({ field, needs }) => field.startsWith('Mutation.') && needs.every(isVendors));
  return lines.map((line) => (line.needs.includes('one of the writes') ? { ...line, writes } : line));
};

const isVendors = (need: string): boolean => Object.values(ITEMS).some((items) => items.has(need));

const rowsOf = (page: string): readonly Line[] =>
  [...page.matchAll(ROW)].map(
    ([, field = '', administrator = '', director = '', manager = '', reseller = '', customer = '', needs = '']) => ({
      field,
      columns: { administrator, director, manager, reseller, customer },
      needs: needs.split(', ').map((name) => name.replaceAll('`', '')),
    }),
  );

interface Facts {
  readonly operationId: string;
  readonly 'x-facts': { readonly permission: readonly string[] };
}

/** Operation → the items of which any one opens it, from the contract file of the site. */
const itemsOf = (file: string): ReadonlyMap<string, readonly string[]> => {
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Record<string, Facts>> };
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  return new Map(
    operations
      .filter((operation) => operation['x-facts'])
      .map((operation) => [operation.operationId, operation['x-facts'].permission ?? []] as const),
  );
};

const TICKETS = itemsOf('schema/upstream/osm.json');
const INTERNATIONAL = new Map([...itemsOf('schema/upstream/bssintl.json'), ...TICKETS]);
const ITEMS = {
  'demo-cn': new Map([...itemsOf('schema/upstream/bss.json'), ...TICKETS]),
  'demo-intl': INTERNATIONAL,
  'demo-eu': INTERNATIONAL,
};

const bare = (item: string): string => item.replace('BPC_ITEM_', '');

/** Built-in roles below the administrator hold items of the gateway's own where their columns say so. */
const holdsOwn = (person: Person, { columns }: Line): boolean =>
  person.roles.some((role) => {
    const column = role === 'ADMINISTRATOR' ? undefined : BUILT_IN[role];
    return column !== undefined && isYes(columns[column], person);
  });

const holdsAll = (person: Person, line: Line): boolean =>
  line.needs.every((need) => {
    const { items, partnerId } = person;
    if (need.startsWith('PARTNERGRAPH_')) return holdsOwn(person, line);
    const wanted = ITEMS[partnerId as keyof typeof ITEMS].get(need) ?? [];
    return items === 'all' || wanted.length === 0 || wanted.some((item) => items.has(bare(item)));
  });

/** `no (China), yes (International)` → the part for the viewer's site. */
const isYes = (cell: string, { partnerId }: Person): boolean => {
  const site = partnerId === 'demo-cn' ? 'China' : 'International';
  const parts = cell.split(', ');
  const part = parts.find((each) => each.includes(`(${site})`)) ?? parts[0];
  return !part?.startsWith('no');
};

const BUILT_IN: Readonly<Record<string, Column>> = {
  ADMINISTRATOR: 'administrator',
  ACCOUNT_DIRECTOR: 'director',
  ACCOUNT_MANAGER: 'manager',
};

/** Whether the page allows the viewer this field. */
export const allows = (line: Line, person: Person): boolean => {
  const { kind, roles, partnerId } = person;
  const offered = line.writes?.filter(({ needs }) =>
    needs.every((need) => ITEMS[partnerId as keyof typeof ITEMS].has(need)),
  );
  if (offered?.every((write) => !allows(write, person))) return false;
  if (kind === 'customer') return isYes(line.columns.customer, person);
  const isOwn = line.needs.some((need) => need.startsWith('PARTNERGRAPH_'));
  if (kind === 'reseller')
    return isOwn
      ? line.needs.includes('reseller') && holdsOwn(person, line)
      : isYes(line.columns.reseller, person) && holdsAll(person, line);
  const column = roles.length === 1 ? BUILT_IN[roles[0] ?? ''] : undefined;
  // Only a person of the staff has the administrator's own items, not a program.
  if (kind === 'service' && isOwn) return holdsOwn(person, line);
  return column ? isYes(line.columns[column], person) : holdsAll(person, line);
};
