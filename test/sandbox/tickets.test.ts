import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type Clock, clockAt } from '../../src/time/index.ts';
import { START } from '../support/clock.ts';
import { rejection } from '../upstream/support/fixture.ts';
import {
  allOf,
  asCustomer,
  CN,
  createTicket,
  INTL,
  problemNamed,
  rowsIn,
  SOURCE_ID,
  ticketClient,
} from './ticket-client.ts';

let now = START;
const clock: Clock = clockAt(() => now);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ clock, customers: 60, quotas: false });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  now = START;
  sandbox.reset();
});

type Detail = Readonly<Record<string, unknown>> & {
  readonly message_list: readonly Readonly<Record<string, unknown>>[];
};

const detailOf = async (...[upstream, id, options]: readonly [ReturnType<typeof ticketClient>, string, object?]) =>
  (await upstream.call('ShowCaseDetail', { case_id: id }, options)).incident_detail_info as Detail;

describe('tickets that are there already', () => {
  it.each([CN, INTL])('of $id and of its customer are apart', async (partner) => {
    await using upstream = ticketClient(sandbox, clock, partner);
    const customer = asCustomer(sandbox, partner);
    const own = await allOf(upstream, 'ListCases', 'incident_info_list');
    const theirs = rowsIn(await upstream.call('ListCases', { limit: 100 }, customer), 'incident_info_list');
    expect(own.length).toBeGreaterThan(8);
    expect(new Set(own.map((row) => row.customer_id))).toEqual(new Set([partner.domainId]));
    expect(new Set(theirs.map((row) => row.customer_id))).toEqual(new Set([partner.customer.id]));
    const foreign = String(theirs[0]?.incident_id);
    expect(await rejection(upstream.call('ShowCaseDetail', { case_id: foreign }))).toMatchObject({
      code: 'NOT_FOUND',
      extensions: { upstream: { status: 200, code: 'OSM.01010015' } },
    });
  });

  it('include those of colleagues for the group alone', async () => {
    await using upstream = ticketClient(sandbox, clock);
    const group = `g${CN.domainId.slice(1)}`;
    const own = await allOf(upstream, 'ListCases', 'incident_info_list');
    const all = await allOf(upstream, 'ListCases', 'incident_info_list', { group_id: group });
    const colleague = all.find((row) => !own.some(({ incident_id: id }) => id === row.incident_id));
    expect(colleague).toMatchObject({ xcustomer_name: 'lotus-cloud.ops', customer_id: CN.domainId });
    const case_id = String(colleague?.incident_id);
    expect(await rejection(upstream.call('ShowCaseDetail', { case_id }))).toMatchObject({
      extensions: { upstream: { code: 'OSM.01010002' } },
    });
    const { incident_detail_info: detail } = await upstream.call('ShowCaseDetail', { case_id, group_id: group });
    expect(detail).toMatchObject({ incident_id: case_id });
  });

  it('are listed newest first, page by page, and counted by status', async () => {
    await using upstream = ticketClient(sandbox, clock);
    const { total_count: total, incident_info_list: rows } = await upstream.call('ListCases', { limit: 100 });
    const ids = (rows as readonly { readonly incident_id: string }[]).map(({ incident_id: id }) => id);
    expect(total).toBe(ids.length);
    const pages = await Promise.all(
      Array.from({ length: ids.length }, (_, offset) => upstream.call('ListCases', { limit: 1, offset })),
    );
    expect(pages.map((page) => rowsIn(page, 'incident_info_list')[0]?.incident_id)).toEqual(ids);
    const counts = rowsIn<{ status: number; count: number }>(
      await upstream.call('ListCaseCounts', {}),
      'incident_status_counts',
    );
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    for (const { status, count } of counts) {
      expect([status, (await upstream.call('ListCases', { status })).total_count]).toEqual([status, count]);
    }
    expect(counts.map(({ status }) => status)).toEqual([0, 1, 2, 3, 4, 5, 12, 17]);
  });

  it('speak Chinese and English, and give times in the zone that was asked for', async () => {
    await using upstream = ticketClient(sandbox, clock);
    const first = async (language: 'zh_CN' | 'en_US') =>
      rowsIn(await upstream.call('ListCases', { limit: 1 }, { language }), 'incident_info_list')[0];
    const [chinese, english] = [await first('zh_CN'), await first('en_US')];
    expect(String(chinese?.product_category_name)).toMatch(/\p{Script=Han}/u);
    expect(String(english?.product_category_name)).toMatch(/^[\w -]+$/);
    expect(String(english?.create_time)).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
  });
});

describe('a new ticket', () => {
  it('is listed with its description, and waits', async () => {
    await using upstream = ticketClient(sandbox, clock);
    const id = await createTicket(upstream, { extends_map: { order_id: 'CS1' }, remind_time: '09:00-18:00' });
    expect(id).toMatch(/^TT20\d{6}\d{10}$/);
    const detail = await detailOf(upstream, id, { language: 'en_US' });
    expect(detail).toMatchObject({
      status: 0,
      business_type_name: 'Question about a bill',
      incident_type_name: 'Billing and finance',
      business_ownership: 0,
      ext_info: { remind_time: '09:00-18:00' },
      create_time: '2026-11-19T02:00:00Z',
    });
    expect(detail.message_list).toMatchObject([
      { type: 0, content: 'The bill of October differs from the export.', is_first_message: 1, replier: CN.domainId },
    ]);
    expect(sandbox.effects()).toMatchObject({ CreateCases: 1 });
  });

  it('is found by a word of its description and by its time', async () => {
    await using upstream = ticketClient(sandbox, clock);
    const id = await createTicket(upstream, { simple_description: 'no network [ref:7f3a]' });
    const found = async (input: object) =>
      rowsIn(await upstream.call('ListCases', { limit: 100, ...input }), 'incident_info_list').map(
        ({ incident_id: found }) => found,
      );
    expect(await found({ app_key: '[ref:7f3a]' })).toEqual([id]);
    expect(await found({ search_key: ['network', 'REF:7F3A'] })).toEqual([id]);
    expect(await found({ search_key: ['network', 'nothing-like-it'] })).toEqual([]);
    expect(await found({ query_start_time: '2026-11-19 01:58:00' })).toEqual([id]);
    expect(await found({ query_end_time: '2026-11-19 01:58:00' })).not.toContain(id);
  });

  it('is made twice when it is sent twice', async () => {
    await using upstream = ticketClient(sandbox, clock);
    const ids = [await createTicket(upstream), await createTicket(upstream)];
    expect(new Set(ids).size).toBe(2);
    expect(sandbox.effects()).toMatchObject({ CreateCases: 2 });
  });

  it('was made although its answer was lost', async () => {
    await using upstream = ticketClient(sandbox, clock);
    sandbox.setFaults([{ operation: 'CreateCases', kind: 'reset-after', times: 1 }]);
    await rejection(createTicket(upstream, { simple_description: 'lost [ref:0001]' }));
    const { total_count: total } = await upstream.call('ListCases', { app_key: '[ref:0001]' });
    expect([total, sandbox.calls().CreateCases, sandbox.effects().CreateCases]).toEqual([1, 1, 1]);
  });

  it.each([
    ['another source', { source_id: 'x' }, '0001'],
    ['a problem type that does not exist', { business_type_id: 'x' }, '0026'],
    ['a severity that does not exist', { severity_id: 'x' }, '0006'],
    ['an attachment that does not exist', { accessory_ids: ['x'] }, '0001'],
    ['a contact that is not verified', { remind_mail: 'new@example.com' }, '0010'],
    ['a copy without a mail address', { extension_map: { cc_email: 'nowhere' } }, '0008'],
  ])('is refused with %s inside HTTP 200', async (_, input, code) => {
    await using upstream = ticketClient(sandbox, clock);
    const { total_count: before } = await upstream.call('ListCases', {});
    expect(await rejection(createTicket(upstream, input))).toMatchObject({
      extensions: { upstream: { status: 200, code: `OSM.0101${code}` } },
    });
    expect((await upstream.call('ListCases', {})).total_count).toBe(before);
    expect(sandbox.effects()).toEqual({});
  });

  it('about a fault needs a region and the answers to its form', async () => {
    await using upstream = ticketClient(sandbox, clock);
    const business_type_id = await problemNamed(upstream, 'Performance');
    const region_id = 'cn-south-1';
    const refused = { extensions: { upstream: { code: 'OSM.01010001' } } };
    expect(await rejection(createTicket(upstream, { business_type_id }))).toMatchObject(refused);
    expect(await rejection(createTicket(upstream, { business_type_id, region_id }))).toMatchObject(refused);
    const extends_map = { ecs_instance_id: 'i-1' };
    expect(await createTicket(upstream, { business_type_id, region_id, extends_map })).toMatch(/^TT/);
  });

  it('is refused once the month has as many as an account without a support plan may create', async () => {
    sandbox.configure({ ticketQuota: 1 });
    await using upstream = ticketClient(sandbox, clock);
    const poor = await customerWithoutPlan(upstream);
    const business_type_id = await problemNamed(upstream, 'Question about a bill');
    const quota = () => upstream.call('ListCaseQuotas', { business_type_id }, poor);
    const before = await quota();
    if (before.un_used === 1) await createTicket(upstream, {}, poor);
    expect(await quota()).toEqual({ total: 1, un_used: 0 });
    expect(await rejection(createTicket(upstream, {}, poor))).toMatchObject({
      extensions: { upstream: { code: 'OSM.01010037' } },
    });
    expect(await upstream.call('ListCaseQuotas', { business_type_id })).toEqual({ total: -1, un_used: -1 });
  });

  it('is malformed where the contract says so, with the codes of the service', async () => {
    await using upstream = ticketClient(sandbox, clock);
    expect(await rejection(upstream.call('CreateCases', { source_id: SOURCE_ID }))).toMatchObject({
      extensions: { upstream: { status: 400, code: 'OSM.0001' } },
    });
  });
});

/** A customer who has bought no support plan. */
const customerWithoutPlan = async (upstream: ReturnType<typeof ticketClient>) => {
  const business_type_id = await problemNamed(upstream, 'Question about a bill');
  for (const { account_name: accountName, grants_agency: grants } of sandbox.partner(CN.id).customers()) {
    if (!grants) continue;
    const options = { credential: { kind: 'customer', accountName } } as const;
    if (Number((await upstream.call('ListCaseQuotas', { business_type_id }, options)).total) > 0) return options;
  }
  throw new Error('all have a plan');
};

describe('time', () => {
  it('lets the vendor take a ticket up, and close it a week after it was solved', async () => {
    await using upstream = ticketClient(sandbox, clock);
    const id = await createTicket(upstream);
    const status = async () => (await upstream.call('ShowCaseStatus', { case_id: id })).status;
    expect(await status()).toBe(0);
    now += 61_000;
    expect(await status()).toBe(1);
    now += 300_000;
    const served = await status();
    expect([2, 17]).toContain(served);
    now += 7 * 86_400_000;
    expect(await status()).toBe(3);
  });
});
