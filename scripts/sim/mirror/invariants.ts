import { sql } from 'kysely';
import { keepFields } from '../../../src/mirror/columns.ts';
import type { Freshness, Mirror } from '../../../src/mirror/index.ts';
import { nounOf } from '../../../src/mirror/nouns/index.ts';
import type { MirrorRow } from '../../../src/mirror/read/query.ts';
import type { Store } from '../../../src/store/index.ts';
import { PARTNER } from '../gateway.ts';
import { Violation } from '../invariants.ts';
import { LISTS, type ListingVendor, type ListName, type Timeline } from './vendor.ts';

const require = (holds: boolean, invariant: string, detail: string): void => {
  if (!holds) throw new Violation(invariant, detail);
};

/** Rows of the partner's own customers. */
export const WHOLE = { resellerId: null, manager: null, customerId: null } as const;

const textOf = (list: ListName, row: Timeline[number]['row']): string =>
  row === null ? 'none' : JSON.stringify(keepFields(nounOf(list).kept, row));

/** Contents of a row at any moment of a span. */
const textsIn = (list: ListName, timeline: Timeline, from: number, until: number): ReadonlySet<string> => {
  const texts = new Set<string>();
  let before = 'none';
  for (const { since, row } of timeline) {
    if (since <= from) before = textOf(list, row);
    else if (since <= until) texts.add(textOf(list, row));
  }
  return texts.add(before);
};

/** Allowance for wrong clocks of gateways and vendor, and for the duration of a call. */
const SLACK_MS = 90_000;

interface Reading {
  readonly list: ListName;
  readonly freshness: Freshness;
  readonly rows: readonly MirrorRow[];
  readonly vendor: ListingVendor;
  readonly now: number;
}

/**
 * An answering copy agrees with the vendor at some moment since the instants that it reports: new rows since the last
 * refresh, all others since the last reading of the whole list.
 */
export const checkReading = ({ list, freshness, rows, vendor, now }: Reading): void => {
  const { asOf, verifiedAt } = freshness;
  require(asOf !== null && verifiedAt !== null, 'a copy that answers says how old it is', list);
  const refreshed = Date.parse(asOf ?? '') - SLACK_MS;
  const verified = Math.min(refreshed, Date.parse(verifiedAt ?? '') - SLACK_MS);
  const served = new Map(rows.map(({ id, row }) => [id, JSON.stringify(row)]));
  for (const [id, text] of served) {
    const texts = textsIn(list, vendor.timelines[list].get(id) ?? [], verified, now);
    require(texts.has(text), 'no row is served that the vendor did not have', `${list} ${id} ${text}`);
  }
  for (const [id, timeline] of vendor.timelines[list]) {
    if (served.has(id)) continue;
    const texts = textsIn(list, timeline, refreshed, now);
    require(texts.has('none'), 'no row is missing that the vendor had since the instant of the copy', `${list} ${id}`);
  }
};

interface Logged {
  readonly row_id: string;
  readonly change: string;
}

/** The log of changes agrees with the rows: of rows that are older than the log it has only later changes. */
const checkLog = async (store: Store, list: ListName, ids: ReadonlySet<string>): Promise<void> => {
  const { rows } = await sql<Logged>`select row_id, change from mirror_change
    where partner_id = ${PARTNER} and noun = ${list} order by seq`.execute(store.db);
  for (const [id, changes] of Map.groupBy(rows, ({ row_id }) => row_id)) {
    const kinds = changes.map(({ change }) => change);
    const text = `${list} ${id} ${kinds.join()}`;
    const isOrdered = kinds.every((kind, at) => at === 0 || (kind === 'CREATED') === (kinds[at - 1] === 'REMOVED'));
    require(isOrdered, 'the log of changes is in order', text);
    require(ids.has(id) === (kinds.at(-1) !== 'REMOVED'), 'the log of changes gives the rows', text);
  }
};

interface End {
  readonly store: Store;
  readonly mirror: Mirror;
  readonly vendor: ListingVendor;
}

/** Checked after nothing has changed for longer than the age limit of every list. */
export const checkCopies = async ({ store, mirror, vendor }: End): Promise<void> => {
  for (const list of Object.keys(LISTS) as ListName[]) {
    const rows = await mirror.page(list, { scope: WHOLE, first: 10_000 });
    const here = rows.map(({ row }) => JSON.stringify(row)).sort();
    const there = vendor
      .rows(list)
      .map((row) => textOf(list, row))
      .sort();
    require(here.join('\n') ===
      there.join('\n'), 'the copy is equal to the list', `${list}\n${here.join('\n')}\n--\n${there.join('\n')}`);
    const counted = await mirror.count(list, WHOLE);
    require(counted === rows.length, 'the kept total is the number of rows', `${list} ${counted} of ${rows.length}`);
    await checkLog(store, list, new Set(rows.map(({ id }) => id)));
  }
};
