import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type RawBuilder, sql } from 'kysely';
import { NOUNS } from '../../../src/mirror/nouns/index.ts';
import { readWithContents } from '../../../src/mirror/read/contents.ts';
import { describeOnStores } from '../../support/postgres.ts';
import { OWN } from '../support.ts';
import { type Copies, openCopies } from './copies.ts';
import { order } from './rows.ts';

describeOnStores('contents of rows', (kind) => {
  let copies: Copies;
  beforeAll(async () => {
    copies = await openCopies(kind, 'contents');
  });
  afterAll(() => copies.store.close());

  const named = (id: string, name: string) => order(`${kind}-${id}`, 'c1', { service_type_name: name });
  const put = (rows: Readonly<Record<string, string>>) =>
    copies.put(
      'orders',
      Object.entries(rows).map(([id, name]) => named(id, name)),
    );

  interface Selected {
    readonly row_id: string;
    readonly kept: string;
  }
  /** The names of the selected orders; `then` runs between the query and the reading of the contents. */
  const namesAfter = async (most: number, then: () => Promise<unknown>) => {
    const asked: string[] = [];
    const reader = { partnerId: 'p', noun: NOUNS.orders, managers: 'vendor', dialect: copies.store.dialect } as const;
    const query = async (kept: RawBuilder<unknown>): Promise<readonly Selected[]> => {
      const { rows } = await sql<Selected>`select r.row_id, ${kept} as kept from mirror_order r
        where r.partner_id = 'p' order by r.row_id`.execute(copies.store.db);
      asked.push(rows.some(({ kept: text }) => text.startsWith('{')) ? 'content' : 'digest');
      if (asked.length === 1) await then();
      return rows;
    };
    const { rows, fieldsOf } = await readWithContents(copies.store.db, reader, most, query);
    return { names: rows.map((row) => fieldsOf(row).service_type_name), asked };
  };
  const nothing = async (): Promise<void> => undefined;

  it('are those of the store, the first time and again', async () => {
    await put({ a: 'one', b: 'two' });
    const expected = { names: ['one', 'two'], asked: ['digest'] };
    expect(await namesAfter(2, nothing)).toEqual(expected);
    expect(await namesAfter(2, nothing)).toEqual(expected);
    // Rows that are known need not be in the store: their digests say what is in them.
    await sql`update mirror_order set content = '{}'`.execute(copies.store.db);
    expect(await namesAfter(2, nothing)).toEqual(expected);
    expect(await namesAfter(1_000, nothing)).toEqual({ names: [undefined, undefined], asked: ['content'] });
  });

  it('are new when the row has changed, also between its digest and its content', async () => {
    await put({ a: 'three' });
    expect(await namesAfter(2, nothing)).toEqual({ names: ['three', 'two'], asked: ['digest'] });
    await put({ a: 'four' });
    expect(await namesAfter(2, () => put({ a: 'five' }))).toEqual({
      names: ['five', undefined],
      asked: ['digest', 'content'],
    });
  });

  it('are left out with a row that has gone between its digest and its content', async () => {
    await put({ a: 'six', b: 'seven' });
    expect(await namesAfter(2, () => copies.remove('orders', [`${kind}-a`]))).toEqual({
      names: ['seven'],
      asked: ['digest', 'content'],
    });
  });

  it('are read by page and by customer', async () => {
    await put({ a: 'eight', b: 'nine', c: 'ten' });
    const mirror = copies.mirror();
    const page = await mirror.page('orders', { scope: OWN, first: 10 });
    const children = await mirror.children('orders', {
      scope: OWN,
      customerIds: ['c1', 'c2'],
      sort: { by: 'created_at', descending: true },
      offset: 0,
      first: 5,
    });
    const totals = await mirror.countChildren('orders', { scope: OWN, customerIds: ['c1', 'c2'] });
    const found = [...children].map(([id, { rows }]) => [id, totals.get(id), rows.length]);
    expect(page.map(({ row }) => row.service_type_name)).toEqual(['eight', 'nine', 'ten']);
    expect(found).toEqual([['c1', 3, 3]]);
  });
});
