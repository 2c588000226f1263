import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type CustomerRow, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { testClock } from '../support/clock.ts';
import { CN, CUSTOMERS, call, INTL, type Reply } from './client.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ clock: testClock, quotas: false });
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const list = (body: object, partner = CN): Promise<Reply> => call(sandbox, { path: CUSTOMERS, body, partner });
const rowsOf = (reply: Reply): CustomerRow[] => reply.json.customer_infos;
const first = <T>(found: readonly T[]): T => {
  if (found[0] === undefined) throw new Error('nothing found');
  return found[0];
};

const sweep = async (body: object = {}, limit = 70): Promise<CustomerRow[]> => {
  const rows: CustomerRow[] = [];
  for (let offset = 0; ; offset += limit) {
    const page = await list({ ...body, limit, offset });
    rows.push(...rowsOf(page));
    if (rowsOf(page).length === 0) {
      expect(page.json.count).toBe(rows.length);
      return rows;
    }
  }
};

describe('paging', () => {
  it('reaches every customer once, newest association first', async () => {
    const rows = await sweep();
    const expected = sandbox.partner(CN.id).customers();
    expect(rows.map((row) => row.customer_id)).toEqual(expected.map((row) => row.customer_id));
    expect(new Set(rows.map((row) => row.customer_id)).size).toBe(200);
    const times = rows.map((row) => row.associated_on);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('gives ten rows by default', async () => {
    expect(rowsOf(await list({}))).toHaveLength(10);
  });

  it.each([{ limit: 101 }, { limit: 0 }, { offset: -1 }, { offset: 40_000_001 }, { limit: '10' }, { customer_id: 7 }])(
    'refuses %j',
    async (body) => {
      const { status, json } = await list(body);
      expect(status).toBe(400);
      expect(json.error_code).toMatch(/^CBC\.010[01]$/);
    },
  );

  it.each(['{"limit":', '[]', '"text"'])('refuses the body %s', async (rawBody) => {
    const { status, json } = await call(sandbox, { path: CUSTOMERS, rawBody });
    expect([status, json.error_code]).toEqual([400, 'CBC.0100']);
  });
});

describe('filters', () => {
  it('finds one customer by id, and none by an unknown id', async () => {
    const wanted = sandbox.partner(CN.id).customerAt(77);
    expect(rowsOf(await list({ customer_id: wanted.customer_id })).map((row) => row.account_name)).toEqual([
      wanted.account_name,
    ]);
    expect((await list({ customer_id: 'f'.repeat(32) })).json).toEqual({ customer_infos: [], count: 0 });
  });

  it.each([
    ['customer', '科技', (row: CustomerRow) => row.customer?.includes('科技')],
    ['account_name', 'Chenxi', (row: CustomerRow) => row.account_name.includes('chenxi')],
    ['label', '华', (row: CustomerRow) => row.label?.includes('华')],
    ['association_type', '1', (row: CustomerRow) => row.association_type === '1'],
  ])('by %s gives exactly the customers that match', async (name, value, matches) => {
    const all = await sweep();
    const found = await sweep({ [name]: value });
    expect(found).toEqual(all.filter(matches));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
  });

  it('by association time includes both ends', async () => {
    const all = await sweep();
    const [newest, oldest] = [all[20]?.associated_on, all[30]?.associated_on];
    const found = await sweep({ associated_on_begin: oldest, associated_on_end: newest });
    expect(found).toEqual(all.slice(20, 31));
    expect((await list({ associated_on_begin: '2026-01-01' })).status).toBe(400);
  });

  it('treats an empty value as a value, which no customer has', async () => {
    for (const name of ['customer', 'account_name', 'label', 'customer_id']) {
      for (const value of ['', null]) expect((await list({ [name]: value })).json.count).toBe(0);
    }
    expect((await list({ association_type: null })).json.count).toBe(0);
    expect((await list({ association_type: '' })).status).toBe(400);
  });
});

describe('the seeded customers', () => {
  it('have the models, managers and levels of their site', async () => {
    const china = sandbox.partner(CN.id).customers();
    const international = sandbox.partner(INTL.id).customers();
    const share = (rows: readonly CustomerRow[], test: (row: CustomerRow) => boolean) =>
      rows.filter(test).length / rows.length;
    expect(new Set(china.map((row) => row.association_type))).toEqual(new Set(['1', '2']));
    expect(new Set(international.map((row) => row.association_type))).toEqual(new Set(['1', '3']));
    expect(share(china, (row) => row.association_type === '2')).toBeGreaterThan(0.7);
    expect(share(china, (row) => row.account_managers === null)).toBeGreaterThan(0.08);
    expect(share(china, (row) => row.account_managers === null)).toBeLessThan(0.25);
    for (const name of ['wang.fang', 'li.qiang']) {
      expect(share(china, (row) => row.account_managers?.[0]?.account_name === name)).toBeGreaterThan(0.25);
    }
    expect(new Set(china.map((row) => row.customer_level))).toEqual(new Set(['V0', 'V1', 'V2', 'V3', 'V4', 'V5']));
    expect(international.every((row) => row.customer_level === undefined)).toBe(true);
    expect(china.some((row) => row.is_frozen !== 0)).toBe(true);
  });
});

describe('resellers', () => {
  it('have customers of their own, which the partner sees only when it names the reseller', async () => {
    const { json } = await call(sandbox, { path: '/v2/partners/indirect-partners/query', body: {} });
    expect(json.count).toBe(5);
    const own = new Set((await sweep()).map((row) => row.customer_id));
    const seen = new Set<string>();
    for (const { indirect_partner_id } of json.indirect_partners) {
      const rows = await sweep({ indirect_partner_id });
      expect(rows).toHaveLength(20);
      for (const { customer_id } of rows) seen.add(customer_id);
    }
    expect(seen.size).toBe(100);
    expect([...seen].filter((id) => own.has(id))).toEqual([]);
    const { customer_id } = first(await sweep({ indirect_partner_id: json.indirect_partners[0].indirect_partner_id }));
    expect((await list({ customer_id })).json.count).toBe(0);
  });

  it("are refused when they are not the partner's", async () => {
    for (const indirect_partner_id of ['f'.repeat(32), '', sandbox.partner(INTL.id).resellerIds[0]]) {
      const { status, json } = await list({ indirect_partner_id });
      expect([status, json.error_code]).toEqual([400, 'CBC.99000037']);
    }
  });

  it('are found by id and by part of the account name', async () => {
    const path = '/v2/partners/indirect-partners/query';
    const id = sandbox.partner(CN.id).resellerIds[2];
    const byId = await call(sandbox, { path, body: { indirect_partner_id: id } });
    const byName = await call(sandbox, { path, body: { account_name: 'reseller-3' } });
    expect(byId.json.indirect_partners).toHaveLength(1);
    expect(byName.json).toEqual(byId.json);
    const stranger = await call(sandbox, { path, body: { indirect_partner_id: 'f'.repeat(32) } });
    expect(stranger.json).toEqual({ count: 0, indirect_partners: [] });
  });
});

describe('the new-customer tag', () => {
  const tags = (body: object) =>
    call(sandbox, { path: '/v2/partners/sub-customers/new-customers-tags/batch-query', body });

  it('leaves out unknown customers, and the tag of customers without real-name authentication', async () => {
    const customers = sandbox.partner(CN.id).customers();
    const verified = first(customers.filter((row) => row.verified_status === '2'));
    const unknown = first(customers.filter((row) => row.verified_status === '-1'));
    const ids = [verified.customer_id, 'f'.repeat(32), unknown.customer_id];
    const { json } = await tags({ customer_ids: ids, limit: 3 });
    expect(json.new_customer_tags).toHaveLength(2);
    expect(json.new_customer_tags).toContainEqual({ customer_id: unknown.customer_id });
    expect(json.new_customer_tags).toContainEqual(
      expect.objectContaining({ customer_id: verified.customer_id, customer_tag_type: 'SMB', new_customer_tag: 'Y' }),
    );
    expect((await tags({ customer_ids: Array(201).fill(verified.customer_id) })).status).toBe(400);
  });
});

describe('freezing', () => {
  const set = async (verb: string, ids: readonly string[], fields: object = {}) => {
    const body = { customer_ids: ids, reason: 'test', ...fields };
    const { status, json } = await call(sandbox, {
      path: `/v2/partners/sub-customers/${verb}`,
      body,
      partner: INTL,
    });
    return [status, json.error_code ?? json];
  };
  const some = (model: string, frozen: number, count: number): string[] =>
    sandbox
      .partner(INTL.id)
      .customers()
      .filter((row) => row.association_type === model && row.is_frozen === frozen)
      .slice(0, count)
      .map((row) => row.customer_id);
  const isFrozen = async (customer_id: string) => rowsOf(await list({ customer_id }, INTL))[0]?.is_frozen;

  it('reports each customer that could not be frozen and freezes the rest', async () => {
    const [id = ''] = some('3', 0, 1);
    const [frozen = ''] = some('3', 1, 1);
    const [referral = ''] = some('1', 0, 1);
    const nobody = 'f'.repeat(32);
    const failed = (each: string, error_code: string) => expect.objectContaining({ id: each, error_code });
    expect(await set('freeze', [id, nobody, referral, frozen, id])).toEqual([
      200,
      {
        error_details: [failed(nobody, 'CBC.99000035'), failed(referral, 'CBC.99000000'), failed(frozen, 'CBC.0150')],
      },
    ]);
    expect([await isFrozen(id), await isFrozen(referral)]).toEqual([1, 0]);
    expect(await set('unfreeze', [id, frozen])).toEqual([200, {}]);
    expect([await isFrozen(id), await isFrozen(frozen)]).toEqual([0, 0]);
    expect(sandbox.effects()).toEqual({ FreezeSubCustomers: 1, UnfreezeSubCustomers: 1 });
  });

  it('is refused as a whole when none could be frozen', async () => {
    expect(await set('freeze', ['f'.repeat(32)])).toEqual([400, 'CBC.99000035']);
    expect(await set('unfreeze', some('3', 0, 2))).toEqual([400, 'CBC.0150']);
    expect(sandbox.effects()).toEqual({});
  });

  it('is undone in the same way', async () => {
    const ids = some('3', 0, 1);
    expect(await set('freeze', ids, { freeze_type: 'ACCOUNT_AND_RESOURCE' })).toEqual([200, {}]);
    expect(await set('unfreeze', ids)).toEqual([400, 'CBC.0150']);
    expect(await isFrozen(ids[0] ?? '')).toBe(1);
    expect(await set('unfreeze', ids, { unfreeze_type: 'ACCOUNT_AND_RESOURCE' })).toEqual([200, {}]);
    expect(await isFrozen(ids[0] ?? '')).toBe(0);
  });

  it('takes ten customers, with a reason', async () => {
    const ids = some('3', 0, 11);
    expect(await set('freeze', ids)).toEqual([400, expect.stringMatching(/^CBC\.010[01]$/)]);
    expect(await set('freeze', ids.slice(0, 10), { reason: undefined })).toEqual([400, 'CBC.0100']);
    expect(await set('freeze', ids.slice(0, 10), { freeze_type: 'ALL' })).toEqual([400, 'CBC.0101']);
    expect(await set('freeze', ids.slice(0, 10))).toEqual([200, {}]);
  });

  it("of a reseller's customers needs the reseller", async () => {
    const [indirect_partner_id = ''] = sandbox.partner(INTL.id).resellerIds;
    const rows = rowsOf(await list({ indirect_partner_id, association_type: '3', limit: 20 }, INTL));
    const ids = rows.filter((row) => row.is_frozen === 0).map((row) => row.customer_id);
    expect(await set('freeze', ids.slice(0, 1))).toEqual([400, 'CBC.99000035']);
    expect(await set('freeze', ids.slice(0, 1), { indirect_partner_id })).toEqual([200, {}]);
  });
});
