import { FINAL_MONTH } from '../../support/clock.ts';
import type { Front, House } from './house.ts';
import { type Listened, listen } from './news.ts';
import type { Person } from './people.ts';

/** ISOLATION_EXPORTS=all makes every kind of export that is open to a viewer. */
const USUAL: ReadonlySet<string> = new Set(['CUSTOMERS', 'ORDERS', 'OPERATIONS', 'ALERTS', 'TICKETS', 'RENEWALS']);
const isWanted = (kind: string): boolean => process.env.ISOLATION_EXPORTS === 'all' || USUAL.has(kind);

const SPAN = { appliedFrom: '2026-01-01T00:00:00Z', appliedUntil: '2026-11-01T00:00:00Z' };
const MONTHLY = [
  'MONTHLY_BILLS',
  'CONSUMPTION',
  'OWN_BILL_SUMMARIES',
  'OWN_BILL_TRANSACTIONS',
  'OWN_BILL_RECORDS',
  'OWN_BILL_DETAILS',
  'AMORTIZED_COSTS',
  'FOCUS',
];

/** Conditions without which the list of a kind cannot be asked for. */
const NEEDED: Readonly<Record<string, object>> = {
  ...Object.fromEntries(MONTHLY.map((kind) => [kind, { month: FINAL_MONTH }])),
  INVOICES: SPAN,
  LEDGER: { balance: 'CASH' },
  CUSTOMER_LEDGERS: { balance: 'CASH' },
  RENEWALS: { days: 60 },
};

/** One export, its file and its stream, and how the gateway answers another viewer who asks for these. */
interface Exported {
  readonly person: Person;
  readonly kind: string;
  readonly text: string;
  readonly otherStatus: number;
  readonly followed: Listened;
  readonly followedByOther: Listened;
}

interface State {
  readonly exportId: string;
  readonly state: string;
  readonly url: string | null;
}

const FIELDS = 'exportId state url';
const EVENT = `sequence export { ${FIELDS} kind format rows fileBytes progressPercent skippedCustomers error { code } }`;
const CREATE = `mutation ($input: CreateExportInput!) { createExport(input: $input) { export { ${FIELDS} } } }`;

const kindsFor = async (front: Front, person: Person): Promise<readonly string[]> => {
  const { data } = await front.ask(person, { query: '{ exportKinds { kind } }' });
  return ((data?.exportKinds ?? []) as readonly { kind: string }[]).map(({ kind }) => kind).filter(isWanted);
};

/** Null where the list is refused to the viewer. */
const exportAs = async (front: Front, person: Person, kind: string): Promise<State | null> => {
  // Members share their keys: the alerts of each are exported, of other kinds those of the first.
  const key = kind === 'ALERTS' ? `${kind}-${person.accountName}` : kind;
  const input = { kind, format: 'NDJSON', idempotencyKey: `isolation-${key}`, filter: NEEDED[kind] ?? {} };
  const { data, errors } = await front.ask(person, { query: CREATE, variables: { input } });
  const fault = errors?.find(({ extensions }) => extensions?.code === 'BAD_USER_INPUT');
  if (fault) throw new Error(`${kind} lacks a condition: ${JSON.stringify(fault)}`);
  let found = (data?.createExport as { readonly export: State } | null | undefined)?.export ?? null;
  while (found && (found.state === 'WAITING' || found.state === 'RUNNING')) {
    const again = await front.ask(person, {
      query: `query ($id: ID!) { export(id: $id) { ${FIELDS} } }`,
      variables: { id: found.exportId },
    });
    found = (again.data?.export ?? null) as State | null;
  }
  return found?.url ? found : null;
};

const fetchAs = (front: Front, person: Person, url: string): Promise<Response> =>
  fetch(`${front.url}${url}`, { headers: front.headersOf(person) });

/** The exports that each viewer may make, one after another. */
export const exportsAs = async ({ people }: House, front: Front): Promise<readonly Exported[]> => {
  const found: Exported[] = [];
  for (const [index, person] of people.people.entries()) {
    const other = people.people[(index + 1) % people.people.length] as Person;
    for (const kind of await kindsFor(front, person)) {
      const made = await exportAs(front, person, kind);
      if (!made?.url) continue;
      const file = await fetchAs(front, person, made.url);
      const { status: otherStatus } = await fetchAs(front, other, made.url);
      const stream = `exportChanged(exportId: "${made.exportId}", since: "0") { ${EVENT} }`;
      found.push({
        person,
        kind,
        text: await file.text(),
        otherStatus,
        followed: await listen(front, person, stream),
        followedByOther: await listen(front, other, stream),
      });
    }
  }
  return found;
};
