import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { Condition, NounName } from '../../../src/mirror/index.ts';
import { NOUNS } from '../../../src/mirror/nouns/index.ts';
import { findInSpans } from '../../../src/mirror/sync/spans.ts';
import { describeOnStores } from '../../support/postgres.ts';
import { OWN } from '../support.ts';
import { type Copies, fillCopies, openCopies } from './copies.ts';
import { customer } from './rows.ts';

describeOnStores('conditions on rows of the mirror', (kind) => {
  let copies: Copies;
  beforeAll(async () => {
    copies = await openCopies(kind, 'conditions');
    await fillCopies(copies);
  });
  afterAll(() => copies.store.close());

  it.each<[string, NounName, readonly Condition[], string[]]>([
    ['one value', 'orders', [{ column: 'status', in: ['6'] }], ['o1']],
    ['no value at all', 'orders', [{ column: 'status', in: [] }], []],
    ['a value that is missing', 'customers', [{ column: 'manager', in: [null, 'li'] }], ['c2', 'c4', 'c5']],
    ['an amount', 'orders', [{ column: 'amount', from: 99.5, until: 100 }], ['o2', 'o3', 'o5']],
    ['a time', 'orders', [{ column: 'created_at', from: '2026-02-02T00:00:00.001Z' }], ['o2', 'o3']],
    ['the manager of an order', 'orders', [{ column: 'customer.manager', in: ['li'] }], ['o2']],
    ['no manager', 'orders', [{ column: 'customer.manager', in: [null] }], ['o4']],
    ['customers', 'orders', [{ customers: ['c1', 'x1'] }], ['o1', 'o5']],
    ['ids', 'orders', [{ ids: ['o1', 'x2', 'r2'] }], ['o1']],
    ['a part of a name', 'customers', [{ columns: ['name', 'account_name'], contains: 'ZETA' }], ['c3', 'c4']],
    ['two characters of Chinese', 'customers', [{ columns: ['name'], contains: '里云' }], ['c2']],
    ['a wildcard of SQL as text', 'customers', [{ columns: ['label'], contains: '0%_s' }], ['c4']],
    ['a wildcard of SQL that the text does not have', 'customers', [{ columns: ['name'], contains: '%' }], []],
    ['a hidden name', 'customers', [{ columns: ['shown_name'], contains: '张三' }], []],
    ['one of several', 'orders', [{ anyOf: [{ ids: ['o4'] }, { column: 'amount', from: 101 }] }], ['o1', 'o4']],
    [
      'several',
      'orders',
      [
        { column: 'status', in: ['5'] },
        { column: 'amount', from: 100 },
      ],
      ['o3'],
    ],
  ])('narrows by %s', async (_, noun, where, expected) => {
    expect(await copies.ids(noun, OWN, where)).toEqual(expected);
    expect(await copies.mirror().count(noun, OWN, where)).toBe(expected.length);
  });

  it.each([
    ['阿里', ['c2']],
    ['里', ['c2']],
    ['三', []],
    ['张*', ['c1']],
    ['COMPANY C', []],
    ['eta 1', ['c3']],
    ['a', ['c3', 'c4']],
    ['%_s', ['c4']],
    ['z', ['c3', 'c4']],
  ])('a part of a text is found by the index: %s', async (contains, expected) => {
    const columns = ['shown_name', 'label'];
    expect(await copies.ids('customers', OWN, [{ columns, contains }])).toEqual(expected);
  });

  // Scripts with letters in two cases, and letters whose other case is special; databases know only those of ASCII.
  it.each([
    ['École Supérieure', ['ÉCOLE SUPÉRIEURE', 'éCOLE', 'É', 'cole s']],
    ['ÅNGSTRÖM', ['ångström', 'ÅNG', 'ö']],
    ['Газпром Нефть', ['ГАЗ', 'пром н', 'НЕФТЬ']],
    ['ΟΔΟΣ ΑΘΗΝΩΝ', ['ΟΔΟΣ', 'δοσ αθ', 'αθη']],
    ['İstanbul Işık', ['İSTANBUL', 'IŞı', 'şıK']],
    ['ԵՐԵՎԱՆ', ['երեվան', 'Ե']],
    ['𐐀𐐁 Deseret', ['𐐨𐐩 d', '𐐀𐐩']],
    ['ⓐⒷ ＡＢＣ', ['Ⓐⓑ', 'ａｂｃ', 'ＡＢｃ']],
    ['Straße', ['STRAẞE', 'ß']],
    ['emoji 😀👩‍👩‍👧', ['😀', '👩‍👧', 'I 😀']],
    ['O\'Neil \\ "Söhne" 100%_', ["O'NEIL", '\\', '"sÖHNE"', '%_']],
  ])('a text is found in any case of its letters: %s', async (name, parts) => {
    const partnerId = `letters of ${name}`;
    await copies.put('customers', [customer('c9', { customer: name })], { partnerId });
    for (const columns of [['name'], ['shown_name', 'row_id']])
      for (const contains of [name, ...parts])
        expect([contains, await copies.mirror(partnerId).count('customers', OWN, [{ columns, contains }])]).toEqual([
          contains,
          1,
        ]);
  });

  it.each(['NFC', 'NFD'] as const)('a text in %s is found with composed and with decomposed letters', async (form) => {
    const partnerId = `form ${form}`;
    const name = 'Établissements Ångström, Hàn Nội';
    await copies.put('customers', [customer('c9', { customer: name.normalize(form) })], { partnerId });
    for (const columns of [['name'], ['shown_name', 'row_id']])
      for (const part of [name, 'éta', 'ÅNG', 'hàn nội'])
        for (const contains of [part.normalize('NFC'), part.normalize('NFD')])
          expect([
            columns,
            contains,
            await copies.mirror(partnerId).count('customers', OWN, [{ columns, contains }]),
          ]).toEqual([columns, contains, 1]);
  });

  it('a text that changed is found as it is now, and one that left is not', async () => {
    const where = [{ columns: ['name'], contains: '新名' }];
    await copies.put('customers', [customer('c9', { customer: '旧名字' })], { partnerId: 'texts' });
    const other = copies.mirror('texts');
    const found = async (contains: string) =>
      (await other.page('customers', { scope: OWN, where: [{ columns: ['name'], contains }], first: 9 })).map(
        ({ id }) => id,
      );
    expect(await found('旧名')).toEqual(['c9']);
    await copies.put('customers', [customer('c9', { customer: '新名字' })], { partnerId: 'texts' });
    expect([await found('旧名'), await found('新名')]).toEqual([[], ['c9']]);
    await copies.remove('customers', ['c9'], { partnerId: 'texts' });
    expect(await other.page('customers', { scope: OWN, where, first: 9 })).toEqual([]);
    const left = await sql<{ row_id: string }>`select row_id from mirror_text where partner_id = 'texts'`.execute(
      copies.store.db,
    );
    expect(left.rows).toEqual([]);
  });

  it('refuses a column that it does not have', async () => {
    await expect(copies.mirror().count('orders', OWN, [{ column: 'content', in: ['x'] }])).rejects.toThrow(
      'no column "content"',
    );
  });

  it('keeps every digit of an amount', async () => {
    const [row] = await copies.mirror().page('orders', { scope: OWN, where: [{ ids: ['o1'] }], first: 1 });
    expect(row?.row.amount_after_discount).toBe('900000000000000.25');
  });

  it.each([1, 2, 3, 4, 5, 6, 20])('rows that no index finds are found in spans of %s, each once', async (span) => {
    const found = async (limit?: number) => {
      const condition = sql`amount < 100`;
      const list = sql`partner_id = 'p' and reseller_id = ''`;
      return findInSpans(copies.store.db, { noun: NOUNS.orders, list, condition, ...(limit ? { limit } : {}) }, span);
    };
    expect([await found(), await found(1), await found(2)]).toEqual([['o2', 'o5'], ['o2'], ['o2', 'o5']]);
  });

  // Where so many rows have the text, a page is read without the index of texts.
  it('a text that thousands of rows have is found in the order of the page, within the limits of the reader', async () => {
    const rows = Array.from({ length: 2_100 }, (_, at) =>
      customer(`k${String(at).padStart(4, '0')}`, {
        customer: at % 100 === 0 ? '别的名字' : '杭州科技',
        account_managers: [{ account_name: at % 7 === 0 ? 'wang' : 'li' }],
      }),
    );
    await copies.put('customers', rows, { partnerId: 'common' });
    const where = [{ columns: ['name', 'row_id'], contains: '科技' }];
    const sort = { by: 'account_name', descending: true };
    const found = async (manager: string | null, first: number) =>
      (await copies.mirror('common').page('customers', { scope: { ...OWN, manager }, where, sort, first })).map(
        ({ id }) => id,
      );
    expect(await found(null, 2)).toEqual(['k2099', 'k2098']);
    expect(await found('wang', 3)).toEqual(['k2093', 'k2086', 'k2079']);
    expect(await found(null, 3_000)).toHaveLength(2_079);
    expect(await copies.mirror('common').count('customers', OWN, where)).toBe(2_079);
  });
});
