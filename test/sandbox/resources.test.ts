import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { testClock, testNow } from '../support/clock.ts';
import { assumeRole, CN, call, INTL, type Reply, type Request } from './client.ts';
import { expectToObey } from './obeys.ts';

const RESOURCES = '/v2/orders/suscriptions/resources/query';
const ON_DEMAND = '/v2/partners/sub-customers/on-demand-resources/query';
const PACKAGES = '/v3/payments/free-resources/query';
const USAGES = '/v2/payments/free-resources/usages/details/query';
const RECORDS = '/v2/bills/customer-bills/free-resources-usage-records';
const BY_USE = '/v2/bills/ratings/on-demand-resources';
const AHEAD = '/v2/bills/ratings/period-resources/subscribe-rate';
const RENEWAL = '/v2/bills/ratings/period-resources/renew-rate';
const PROJECTS = '/v3/projects';

const DAY_MS = 86_400_000;
const day = (ago: number): string => new Date(testNow() - ago * DAY_MS).toISOString().slice(0, 10);

interface Row {
  readonly resource_id: string;
  readonly parent_resource_id: string | null;
  readonly is_main_resource: number;
  readonly status: number;
}

describe.each([
  ['CHINA', CN, 'cn-north-4'],
  ['INTERNATIONAL', INTL, 'ap-southeast-1'],
] as const)('resources, packages and prices of the sandbox, %s', (site, partner, region) => {
  let sandbox: Sandbox;
  let customer: { id: string; token: string; project: string };
  let rows: readonly Row[];

  const ask = async (operation: string, request: Omit<Request, 'partner'>): Promise<Reply> => {
    const reply = await call(sandbox, { partner, ...request });
    if (reply.status === 200 && !reply.json.error_code) expectToObey(operation, reply.json, site);
    return reply;
  };
  const list = (body: object, token?: string): Promise<Reply> =>
    ask('ListPayPerUseCustomerResources', {
      path: RESOURCES,
      body: { customer_id: customer.id, limit: 100, ...body },
      ...(token ? { token } : {}),
    });
  const own = (operation: string, path: string, request: Partial<Request>): Promise<Reply> =>
    ask(operation, { path, token: customer.token, ...request });

  beforeAll(async () => {
    sandbox = await startSandbox({ clock: testClock, customers: 60, quotas: false });
    for (const { customer_id: id, account_name: name, grants_agency } of sandbox.partner(partner.id).customers()) {
      if (!grants_agency) continue;
      const found = await call(sandbox, { partner, path: RESOURCES, body: { customer_id: id, limit: 100 } });
      const all: readonly Row[] = found.json.data;
      if (!all.some((row) => row.is_main_resource === 0) || found.json.total_count > 100) continue;
      const granted = await assumeRole(sandbox, name, {
        partner,
        body: {
          auth: {
            identity: {
              methods: ['assume_role'],
              assume_role: { domain_name: name, agency_name: partner.agencyName },
            },
            scope: { project: { name: region } },
          },
        },
      });
      const token = granted.headers.get('x-subject-token') ?? '';
      const projects = await call(sandbox, { path: PROJECTS, query: { name: region }, token });
      customer = { id, token, project: projects.json.projects[0].id };
      rows = all;
      const packages = await call(sandbox, { path: PACKAGES, body: { limit: 100 }, token });
      if (packages.json.total_count > 0) return;
    }
    throw new Error('no customer with resources and packages');
  });
  afterAll(() => sandbox.close());

  it('lists main resources alone, or the asked ones with what depends on them', async () => {
    const main = (await list({ only_main_resource: 1 })).json.data;
    expect(main).toEqual(rows.filter((row) => row.is_main_resource === 1));
    const parent = rows.find((row) => row.parent_resource_id)?.parent_resource_id ?? '';
    const family = (await list({ resource_ids: [parent, 'nobody'], only_main_resource: 0 })).json.data;
    expect(family).toEqual(rows.filter((row) => row.resource_id === parent || row.parent_resource_id === parent));
    expect(family.length).toBeGreaterThan(1);
  });

  it('is asked by a partner about one customer, and by a customer about itself', async () => {
    const nobody = await ask('ListPayPerUseCustomerResources', { path: RESOURCES, body: { limit: 10 } });
    expect([nobody.status, nobody.json.error_code]).toEqual([400, 'CBC.0100']);
    const self = await ask('ListPayPerUseCustomerResources', {
      path: RESOURCES,
      body: { limit: 100 },
      token: customer.token,
    });
    expect(self.json.data).toEqual(rows);
    const other = sandbox
      .partner(partner.id)
      .customers()
      .find(({ customer_id: id }) => id !== customer.id);
    const foreign = await list({ customer_id: other?.customer_id }, customer.token);
    expect(foreign.json.error_code).toBe('CBC.99000035');
  });

  it('takes fifty ids and ten states, not more', async () => {
    const ids = Array.from({ length: 51 }, (_, n) => `${n}`);
    expect((await list({ resource_ids: ids })).status).toBe(400);
    expect((await list({ status_list: Array.from({ length: 11 }, () => 2) })).status).toBe(400);
    expect((await list({ resource_ids: ids.slice(1) })).status).toBe(200);
  });

  it('gives the size of on-demand resources that are sold by size, as JSON text', async () => {
    const found = sandbox.partner(partner.id).customers();
    const replies = await Promise.all(
      found.map(({ customer_id }) =>
        ask('ListCustomerOnDemandResources', { path: ON_DEMAND, body: { customer_id, limit: 100 } }),
      ),
    );
    const resources = replies.flatMap(
      ({ json }) => json.resources as { resource_type_code: string; resource_info: string | null }[],
    );
    expect(resources.length).toBeGreaterThan(50);
    for (const { resource_type_code: type, resource_info: info } of resources) {
      if (type.endsWith('volume')) expect(info).toMatch(/^\{"specSize":\d+\.0\}$/);
      else expect(info).toBeNull();
    }
    expect(resources.filter(({ resource_info: info }) => info !== null).length).toBeGreaterThan(0);
  });

  it('lets only the customer ask for packages and prices', async () => {
    for (const [path, body] of [
      [PACKAGES, {}],
      [USAGES, { free_resource_ids: ['1'] }],
      [BY_USE, {}],
      [AHEAD, {}],
      [RENEWAL, {}],
    ] as const) {
      const { status, json } = await call(sandbox, { partner, path, body });
      expect([path, status, json.error_code]).toEqual([path, 403, 'CBC.0151']);
    }
  });

  it('gives packages, their use and their deductions', async () => {
    const packages = await own('ListFreeResourceInfos', PACKAGES, { body: { limit: 1000 } });
    const ids = packages.json.free_resource_packages.flatMap(
      (row: { free_resources: { free_resource_id: string }[] }) =>
        row.free_resources.map((item) => item.free_resource_id),
    );
    const usages = await own('ListFreeResourceUsages', USAGES, { body: { free_resource_ids: [...ids, 'nobody'] } });
    expect(usages.json.free_resources).toHaveLength(ids.length);
    const query = { deduct_time_begin: day(90), deduct_time_end: day(0), limit: 100 };
    expect((await own('ListFreeResourcesUsageRecords', RECORDS, { query })).status).toBe(200);
    const long = await own('ListFreeResourcesUsageRecords', RECORDS, {
      query: { ...query, deduct_time_begin: day(91) },
    });
    expect(long.status).toBe(400);
  });

  it('gives prices in the customer’s project only, each product once', async () => {
    const product = {
      id: '1',
      cloud_service_type: 'hws.service.type.ec2',
      resource_type: 'hws.resource.type.vm',
      resource_spec: 's6.large.2.linux',
      region,
      subscription_num: 1,
    };
    const byUse = { ...product, usage_factor: 'Duration', usage_value: 1, usage_measure_id: 4 };
    const ahead = { ...product, period_type: 2, period_num: 1 };
    const project_id = customer.project;
    for (const [operation, path, infos] of [
      ['ListOnDemandResourceRatings', BY_USE, byUse],
      ['ListRateOnPeriodDetail', AHEAD, ahead],
    ] as const) {
      const rated = (body: object) => own(operation, path, { body: { project_id, product_infos: [infos], ...body } });
      expect((await rated({})).status).toBe(200);
      expect((await rated({ project_id: 'another' })).json.error_code).toBe('CBC.0155');
      expect((await rated({ product_infos: [infos, infos] })).status).toBe(400);
      expect((await rated({ product_infos: [{ ...infos, region: 'nowhere' }] })).status).toBe(400);
    }
  });

  it('gives renewal prices, and says of each resource that has none why', async () => {
    const main = rows.filter((row) => row.is_main_resource === 1 && row.status !== 3).slice(0, 2);
    const dependent = rows.find((row) => row.is_main_resource === 0);
    const ids = [...main.map((row) => row.resource_id), dependent?.resource_id, 'nobody'];
    const renew = (body: object) =>
      own('ListRenewRateOnPeriod', RENEWAL, { body: { resource_ids: ids, period_type: 2, period_num: 1, ...body } });
    const { json } = await renew({});
    expect(json.renew_inquiry_results).toHaveLength(main.length);
    expect(json.fail_resource_infos.map((row: { error_code: string }) => row.error_code)).toEqual([
      'CBC.30050007',
      'CBC.30050009',
    ]);
    for (const period_num of [0, 12]) expect((await renew({ period_num })).json.error_code).toBe('CBC.30050008');
    expect((await renew({ resource_ids: ['a', 'a'] })).json.error_code).toBe('CBC.30050012');
    expect((await renew({ resource_ids: Array.from({ length: 11 }, (_, n) => `${n}`) })).status).toBe(400);
  });
});
