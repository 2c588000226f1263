import { type RawBuilder, sql } from 'kysely';
import type { MirrorNoun } from '../../src/mirror/noun.ts';
import { NOUNS, type NounName, nounOf } from '../../src/mirror/nouns/index.ts';
import { partName } from '../../src/mirror/read/parts.ts';
import { type RowRecord, recordsOf } from '../../src/mirror/rows/record.ts';
import { indexTexts } from '../../src/mirror/rows/texts.ts';
import { createAsk, type Page } from '../../src/mirror/sync/ask.ts';
import { inputOf, placesOf } from '../../src/mirror/sync/place.ts';
import { newPart, savePart } from '../../src/mirror/sync/work.ts';
import { type Database, openStore, type Store } from '../../src/store/index.ts';
import { type Clock, isoOf } from '../../src/time/index.ts';
import { takesReseller, type Upstream } from '../../src/upstream/index.ts';
import { type IndexDefinition, restoreIndexes, takeIndexes } from './indexes.ts';
import { createVendorAnswers, type VendorAnswers } from './vendor-answers.ts';

interface FillOptions {
  readonly partnerId: string;
  readonly customers: number;
  readonly store: Store;
  readonly clock: Clock;
  readonly lists: readonly NounName[];
  readonly say: (text: string) => void;
}

/** One list of one noun, and the table for its rows. */
interface List {
  readonly db: Database;
  readonly partnerId: string;
  readonly noun: MirrorNoun<NounName>;
  readonly resellerId: string;
  readonly at: string;
}

/** Rows in one page, and in one statement. */
const TOGETHER = 5_000;
const LONGEST_STATEMENT_MS = 3_600_000;

const typeOf = (column: MirrorNoun['columns'][string]): RawBuilder<unknown> =>
  column.type === 'number' ? sql`double precision` : sql`text`;

const insertRows = async ({ db, partnerId, noun, resellerId, at }: List, rows: readonly RowRecord[]): Promise<void> => {
  const own = ['row_id', 'customer_id', 'content', 'digest'];
  const names = [...own, ...Object.keys(noun.columns)].map((name) => sql.ref(name));
  const types = [
    ...own.map((name) => sql`${sql.ref(name)} text`),
    ...Object.entries(noun.columns).map(([name, column]) => sql`${sql.ref(name)} ${typeOf(column)}`),
  ];
  const json = JSON.stringify(
    rows.map(({ id, customerId, content, digest, columns }) => ({
      row_id: id,
      customer_id: customerId,
      content,
      digest,
      ...columns,
    })),
  );
  await sql`insert into ${sql.table(noun.table)} (partner_id, reseller_id, read_at, pass, ${sql.join(names)})
    select ${sql.lit(partnerId)}, ${sql.lit(resellerId)}, ${sql.lit(at)}, 1, ${sql.join(names)}
    from json_to_recordset(cast(${json} as json)) as rows (${sql.join(types)})`.execute(db);
  await db.transaction().execute((transaction) => indexTexts(transaction, { partnerId, noun }, rows));
};

/** Pages of a list with the number of rows of each; for a list by customer, the number of requested customers. */
async function* pagesOf({ db, partnerId, noun, resellerId }: List, vendor: VendorAnswers): AsyncGenerator<Page> {
  // The mirror's function for calls uses only these parts of the upstream.
  const ask = createAsk(vendor as unknown as Upstream, { background: true });
  const { source } = noun;
  const place = inputOf({ noun, part: resellerId });
  if (source.kind !== 'customers') {
    for (let offset = 0; ; offset += TOGETHER) {
      const input = source.kind === 'list' ? source.input : {};
      const page = await ask(noun.operation, { ...input, ...place, offset, limit: TOGETHER });
      yield { rows: page.rows, total: page.rows.length };
      if (page.rows.length < TOGETHER) return;
    }
  }
  for (let last = ''; ; ) {
    const { rows } = await sql<{ row_id: string }>`select row_id from ${sql.table(NOUNS.customers.table)}
      where partner_id = ${partnerId} and reseller_id = ${resellerId} and row_id > ${last}
      order by row_id limit ${TOGETHER}`.execute(db);
    if (rows.length === 0) return;
    last = rows.at(-1)?.row_id ?? '';
    const ids = rows.map(({ row_id }) => row_id);
    const { rows: found } = await ask(noun.operation, { ...source.input(ids), ...place, limit: TOGETHER });
    yield { rows: found, total: ids.length };
  }
}

/** Writes all rows of a list and returns their number; the next rows are computed while the previous ones are stored. */
const fillList = async (list: List, vendor: VendorAnswers): Promise<number> => {
  let [all, storing] = [0, Promise.resolve()];
  for await (const { rows, total } of pagesOf(list, vendor)) {
    const records = recordsOf(list.noun, rows);
    all += total ?? 0;
    await storing;
    if (records.length > 0) storing = insertRows(list, records);
  }
  await storing;
  return all;
};

/** Fills the table of a measure from the rows, for all customers at once. */
const fillMeasure = async (db: Database, { measure, table }: MirrorNoun): Promise<void> => {
  if (!measure) return;
  if (measure.take !== 'latest' || measure.each.length > 0) throw new Error('only the latest of a column is filled');
  const value = sql.ref(measure.column);
  await sql`insert into ${sql.table(measure.table)} (partner_id, reseller_id, customer_id, value)
    select partner_id, reseller_id, customer_id, max(${value}) from ${sql.table(table)}
    where customer_id is not null and ${value} is not null group by 1, 2, 3`.execute(db);
};

/**
 * Writes the rows that a sandbox of that size lists directly into the tables of the copy: the same rows as a reading stores,
 * in a small part of its time.
 */
export const fillCopy = async ({ partnerId, customers, store, clock, lists, say }: FillOptions): Promise<void> => {
  const { db } = store;
  const vendor = createVendorAnswers({ partnerId, customers, now: clock.now() });
  const at = isoOf(clock.now());
  const nouns = lists.map((name) => nounOf(name) as MirrorNoun<NounName>);
  const indexes: IndexDefinition[] = [];
  for (const noun of nouns) {
    const { measure, table, operation } = noun;
    // An index that is built over all rows at once costs less than one that grows row by row.
    indexes.push(...(await takeIndexes(db, [table, ...(noun.searched.length > 0 ? ['mirror_text'] : [])])));
    const described = vendor.contract.operations.get(operation);
    const resellers = described && takesReseller(described) ? vendor.resellerIds : [];
    for (const resellerId of ['', ...resellers]) {
      const total = await fillList({ db, partnerId, noun, resellerId, at }, vendor);
      for (const place of placesOf(noun, resellerId, clock.now())) {
        const part = newPart(noun.name, partName(place));
        const state = { complete: true, pass: 1, asOf: at, verifiedAt: at, total, rowsRead: total };
        await savePart(db, partnerId, { ...part, ...state });
      }
      say(`  ${noun.name} ${resellerId || 'of the partner'}: ${total}`);
    }
    if (measure) await fillMeasure(db, noun);
  }
  await restoreIndexes(db, indexes);
};

/** Fills a new database in the same way. */
export const fillDatabase = async (url: string, options: Omit<FillOptions, 'store'>): Promise<void> => {
  const location = { kind: 'postgres', url, timeoutMs: LONGEST_STATEMENT_MS } as const;
  const store = await openStore(location, { clock: options.clock });
  try {
    await fillCopy({ ...options, store });
  } finally {
    await store.close();
  }
};
