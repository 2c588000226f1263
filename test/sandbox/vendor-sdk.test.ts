import { GlobalCredentials } from '@huaweicloud/huaweicloud-sdk-core/auth/GlobalCredentials.js';
import { ClientBuilder } from '@huaweicloud/huaweicloud-sdk-core/ClientBuilder.js';
import type { HcClient } from '@huaweicloud/huaweicloud-sdk-core/HcClient.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS, type DemoPartner } from '../../src/config/index.ts';
import { type Contract, loadContract } from '../../src/contract/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { systemClock } from '../../src/time/index.ts';

/**
 * The vendor's own signing core for Node.js, pointed at the sandbox by endpoint alone: it builds, signs and reads
 * requests by its own code, so that nothing of ours judges ours.
 */
type Body = Record<string, unknown> & { readonly httpStatusCode: number };

const sdkFor = (partner: DemoPartner, endpoint: string, secretKey = partner.secretKey): HcClient =>
  new ClientBuilder((client) => client, 'GlobalCredentials')
    .withCredential(new GlobalCredentials().withAk(partner.accessKey).withSk(secretKey).withDomainId(partner.domainId))
    .withEndpoint(endpoint)
    .build();

interface Input {
  readonly query?: Record<string, unknown>;
  readonly body?: Record<string, unknown>;
  readonly path?: Record<string, string>;
}

const call = (client: HcClient, contract: Contract, id: string, { query = {}, body, path = {} }: Input = {}) => {
  const operation = contract.operations.get(id);
  if (!operation) throw new Error(`no operation ${id}`);
  return client.sendRequest({
    method: operation.method,
    url: operation.path,
    contentType: 'application/json',
    queryParams: query,
    pathParams: path,
    headers: {},
    ...(body ? { data: body } : {}),
  }) as Promise<unknown> as Promise<Body>;
};

describe('the vendor’s own SDK core', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ clock: systemClock, customers: 60, quotas: false });
  });
  afterAll(() => sandbox.close());

  const resale = (partner: string) =>
    sandbox
      .partner(partner)
      .customers()
      .find(({ association_type, orders }) => association_type !== '1' && orders > 0);

  describe.each(DEMO_PARTNERS.map((partner) => [partner.site, partner] as const))('%s', (site, partner) => {
    const contract = loadContract(site);
    const ask = (id: string, input?: Input) => call(sdkFor(partner, sandbox.url), contract, id, input);
    const customer = () => resale(partner.id);

    it.each<[string, string, () => Input]>([
      ['ListSubCustomers', 'customer_infos', () => ({ body: { limit: 5 } })],
      [
        'ListSubCustomers',
        'customer_infos',
        () => ({ body: { customer: customer()?.customer?.split(' ')[0] ?? '', limit: 5 } }),
      ],
      ['ListCustomerOrders', 'order_infos', () => ({ query: { limit: 5, order_by: '-createTime' } })],
      ['ListCustomerOrders', 'order_infos', () => ({ query: { customer_id: customer()?.customer_id, limit: 3 } })],
      ['ListIndirectPartners', 'indirect_partners', () => ({ body: {} })],
      ['ListServiceTypes', 'service_types', () => ({ query: { limit: 100, offset: 0 } })],
      ['ListResourceTypes', 'resource_types', () => ({ query: { limit: 2 } })],
      ['ListUsageTypes', 'usage_types', () => ({ query: { limit: 2 } })],
      ['ListMeasureUnits', 'measure_units', () => ({})],
    ])('%s answers %s', async (id, rows, input) => {
      const answer = await ask(id, input());
      expect(answer.httpStatusCode).toBe(200);
      expect((answer[rows] as unknown[]).length).toBeGreaterThan(0);
    });

    it('follows an order from the list to its details', async () => {
      const { order_infos: orders } = await ask('ListCustomerOrders', { query: { limit: 1 } });
      const [{ order_id: id }] = orders as [{ order_id: string }];
      const detail = await ask('ShowCustomerOrderDetails', { path: { order_id: id }, query: { limit: 10, offset: 0 } });
      expect(detail.order_info).toMatchObject({ order_id: id });
      expect((detail.order_line_items as unknown[]).length).toBeGreaterThan(0);
    });

    it('is refused with a wrong secret key', async () => {
      const stranger = sdkFor(partner, sandbox.url, 'not-the-secret-key');
      await expect(call(stranger, contract, 'ListSubCustomers', { body: { limit: 1 } })).rejects.toMatchObject({
        httpStatusCode: 401,
        errorCode: 'APIG.0301',
      });
    });
  });

  it('moves money on the China site', async () => {
    const partner = DEMO_PARTNERS.find(({ site }) => site === 'CHINA') as DemoPartner;
    const contract = loadContract('CHINA');
    const client = sdkFor(partner, sandbox.url);
    const customer = resale(partner.id);
    const before = customer?.balance ?? 0n;
    const body = { customer_id: customer?.customer_id, amount: 12.5 };
    const allocated = await call(client, contract, 'UpdateCustomerAccountAmount', { body });
    expect(allocated.transfer_id).toEqual(expect.any(String));
    const { customer_balances: balances } = await call(client, contract, 'ListCustomersBalancesDetail', {
      body: { customer_infos: [{ customer_id: customer?.customer_id }] },
    });
    expect(balances).toHaveLength(1);
    expect(resale(partner.id)?.balance).toBe(before + 1250n);
  });

  it('looks its account up at IAM when the account is not configured', async () => {
    const partner = DEMO_PARTNERS[0] as DemoPartner;
    const answer = (await sdkFor(partner, sandbox.url).sendRequest({
      method: 'GET',
      url: '/v3/auth/domains',
      contentType: 'application/json',
      queryParams: {},
      pathParams: {},
      headers: {},
    })) as unknown as { domains: { id: string }[] };
    expect(answer.domains[0]?.id).toBe(partner.domainId);
  });
});
