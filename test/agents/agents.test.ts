import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadAgentTools } from '../../src/agents/index.ts';
import { gatewaySchema } from '../support/schema.ts';
import { type AgentGateway, connectAgent, findAllocation, openAgentGateway, type Page } from './support.ts';

const TOOLS = loadAgentTools(gatewaySchema());

let gateway: AgentGateway;

beforeAll(async () => {
  gateway = await openAgentGateway();
});

afterAll(async () => {
  await gateway.close();
});

const CAN = 'query Can($fields: [String!]!) { viewer { can(fields: $fields) { field allowed } } }';

/** Names of the tools whose fields the person may all use, by the graph's own answer about access. */
const allowedTo = async (accountName: string): Promise<readonly string[]> => {
  const fields = [...new Set(TOOLS.flatMap((tool) => tool.fields))];
  const { data } = await gateway.graph(accountName, CAN, { fields });
  const viewer = data?.viewer as { readonly can: readonly { readonly field: string; readonly allowed: boolean }[] };
  const open = new Set(viewer.can.filter(({ allowed }) => allowed).map(({ field }) => field));
  return TOOLS.filter((tool) => tool.fields.every((field) => open.has(field))).map(({ name }) => name);
};

const namesOf = async (accountName: string): Promise<readonly string[]> => {
  const client = await connectAgent(gateway, accountName);
  const { tools } = await client.listTools();
  await client.close();
  return tools.map(({ name }) => name);
};

describe('tools of agents', () => {
  it('have for every persona of every site exactly the tools that the person may use', async () => {
    const listed: Record<string, number> = {};
    for (const { accountName } of gateway.personas) {
      const names = await namesOf(accountName);
      expect([accountName, names]).toEqual([accountName, await allowedTo(accountName)]);
      listed[accountName] = names.length;
    }
    expect(new Set(Object.values(listed)).size).toBeGreaterThan(3);
  });

  it('answer in the structure that they announce, with amounts as text and texts from outside marked', async () => {
    const client = await connectAgent(gateway, 'chen.xia');
    const answer = await client.callTool({ name: 'find_customers', arguments: { first: 2 } });
    const { data, outsideText } = answer.structuredContent as {
      readonly data: {
        readonly customers: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
      };
      readonly outsideText: readonly string[];
    };
    expect(data.customers.nodes).toHaveLength(2);
    expect(outsideText).toContain('/customers/nodes/0/name');
    expect(outsideText).not.toContain('/customers/nodes/0/id');
    const [text] = answer.content as readonly { readonly text: string }[];
    expect(text?.text).toMatch(/^Between the two lines is data[^\n]*\n<(data-[\w-]+)>\n[^\n]+\n<\/\1>$/);
    const customer = await client.callTool({
      name: 'show_customer',
      arguments: { customerId: data.customers.nodes[0]?.id },
    });
    expect(JSON.stringify(customer.structuredContent)).toMatch(
      /"available":\{"amount":"-?\d+\.\d{2}","currency":"CNY"\}/,
    );
    await client.close();
  });
});

const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };

const ask = (path: string, headers: Readonly<Record<string, string>>, body: object = LIST): Promise<Response> =>
  fetch(`${gateway.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    body: JSON.stringify(body),
  });

describe('the endpoint of agents', () => {
  it('answers a request without a token with the address at which tokens are described', async () => {
    const answer = await ask('/mcp', {});
    const metadata = `${gateway.url}/.well-known/oauth-protected-resource/mcp`;
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe(`Bearer resource_metadata="${metadata}"`);
    expect(await (await fetch(metadata)).json()).toMatchObject({ resource: `${gateway.url}/mcp` });
  });

  it('accepts tokens with its own audience, which the graph refuses', async () => {
    const { token, agentToken } = gateway.persona('chen.xia');
    const statusOf = async (path: string, bearer: string, body?: object): Promise<number> =>
      (await ask(path, { authorization: `Bearer ${bearer}` }, body)).status;
    const query = { query: '{ viewer { name } }' };
    expect(await statusOf('/mcp', agentToken)).toBe(200);
    expect(await statusOf('/mcp', token)).toBe(401);
    expect(await statusOf('/graphql', token, query)).toBe(200);
    expect(await statusOf('/graphql', agentToken, query)).toBe(401);
  });

  it('is closed to pages of other origins', async () => {
    const { agentToken } = gateway.persona('chen.xia');
    const answer = await ask('/mcp', { authorization: `Bearer ${agentToken}`, origin: 'https://evil.example.com' });
    expect(answer.status).toBe(403);
  });
});

const RESOURCES = `{ customers(first: 20) { nodes { id resources(first: 3, filter: { mainOnly: true, statuses: [IN_USE] }) { nodes { id } } } } }`;

interface Renewable {
  readonly customerId: string;
  readonly resourceIds: readonly string[];
}

const findRenewable = async (): Promise<Renewable> => {
  const { data } = await gateway.graph('chen.xia', RESOURCES);
  const customers = data?.customers as {
    readonly nodes: readonly {
      readonly id: string;
      readonly resources: { readonly nodes: readonly { readonly id: string }[] } | null;
    }[];
  };
  const found = customers.nodes.find(({ resources }) => (resources?.nodes.length ?? 0) > 0);
  if (!found) throw new Error('no customer has a resource to renew');
  return { customerId: found.id, resourceIds: [found.resources?.nodes[0]?.id ?? ''] };
};

interface Written {
  readonly operation: { readonly id: string; readonly outcome: string } | null;
  readonly preview: { readonly needsApproval: boolean } | null;
}

const writtenBy = (answer: { readonly structuredContent?: unknown }, field: string): Written => {
  const { data } = answer.structuredContent as { readonly data: Readonly<Record<string, Written>> | null };
  const written = data?.[field];
  if (!written) throw new Error(JSON.stringify(answer.structuredContent));
  return written;
};

const CONFIRM = 'mutation ($id: ID!) { confirmOperation(input: { id: $id }) { operation { outcome } } }';

const writesAtSandbox = (): number => gateway.sandbox.calls().RenewalResources ?? 0;

describe('writes of agents', () => {
  it('wait for the person; the same call again is the same write; confirming sends it', async () => {
    const client = await connectAgent(gateway, 'chen.xia');
    const asked = await findRenewable();
    const dry = await client.callTool({ name: 'renew_resources', arguments: { ...asked } });
    expect(writtenBy(dry, 'renewResources')).toMatchObject({ operation: null, preview: { needsApproval: true } });
    const ids = new Set<string>();
    for (let turn = 0; turn < 5; turn += 1) {
      const answer = await client.callTool({ name: 'renew_resources', arguments: { ...asked, dryRun: false } });
      const { operation } = writtenBy(answer, 'renewResources');
      expect(operation?.outcome).toBe('PENDING_APPROVAL');
      ids.add(operation?.id ?? '');
    }
    expect(ids.size).toBe(1);
    expect(writesAtSandbox()).toBe(0);
    const [id] = ids;
    const another = gateway.personas.find(({ site, kind }) => site === 'CHINA' && kind === 'service');
    const refused = await gateway.graph(another?.accountName ?? '', CONFIRM, { id });
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    const confirmed = await gateway.graph('chen.xia', CONFIRM, { id });
    expect(confirmed).toMatchObject({ data: { confirmOperation: { operation: { outcome: 'SUCCEEDED' } } } });
    expect(writesAtSandbox()).toBe(1);
    await client.close();
  });

  interface Preview {
    readonly call: string;
    readonly input: string;
    readonly changes: readonly { readonly of: string; readonly before: string | null; readonly after: string | null }[];
  }

  const previewFor = async (accountName: string, operationId: string): Promise<Preview | null> => {
    const { operation } = await gateway.read<{ readonly operation: { readonly preview: Preview | null } }>(
      accountName,
      'query ($id: ID!) { operation(id: $id) { preview { call input digest changes { of targetId before after } } } }',
      { id: operationId },
    );
    return operation.preview;
  };

  const askFor = async (tool: string, field: string, given: Record<string, unknown>): Promise<string> => {
    const client = await connectAgent(gateway, 'chen.xia');
    const answer = await client.callTool({ name: tool, arguments: { ...given, dryRun: false } });
    await client.close();
    return writtenBy(answer, field).operation?.id ?? '';
  };

  it('show the person exactly what will be sent, and are refused when that has changed meanwhile', async () => {
    const asked = await findAllocation(gateway, '2.50');
    const id = await askFor('allocate_funds', 'allocateFunds', asked);
    const preview = await previewFor('chen.xia', id);
    expect(preview?.call).toBe('UpdateCustomerAccountAmount');
    expect(JSON.parse(preview?.input ?? '{}')).toMatchObject({ customerId: asked.customerId, amount: '2.50' });
    const change = preview?.changes.find(({ of }) => of === 'Customer.balance');
    expect(Number(change?.after) - Number(change?.before)).toBeCloseTo(2.5);
    const between = `mutation ($input: CustomerFundsInput!) { allocateFunds(input: $input) { operation { outcome preview { digest } } } }`;
    const other = await findAllocation(gateway, '1.00');
    const sent = await gateway.graph('chen.xia', between, { input: { ...other, idempotencyKey: 'between' } });
    expect(sent.data?.allocateFunds).toEqual({ operation: { outcome: 'SUCCEEDED', preview: null } });
    const refused = await gateway.graph('chen.xia', CONFIRM, { id });
    expect(refused.errors?.map(({ extensions }) => [extensions.code, extensions.rule])).toEqual([
      ['WRONG_STATE', 'preview-changed'],
    ]);
    expect(gateway.sandbox.effects().UpdateCustomerAccountAmount).toBe(1);
  });

  it('hide from other members the values of fields that they may not use', async () => {
    const { couponQuotas } = await gateway.read<Page<'couponQuotas', { readonly id: string }>>(
      'chen.xia',
      '{ couponQuotas(first: 1) { nodes { id } } }',
    );
    const { customerId, amount } = await findAllocation(gateway, '10.00');
    const given = { quotaId: couponQuotas.nodes[0]?.id, customerIds: [customerId], faceValue: amount };
    const id = await askFor('issue_coupons', 'issueCoupons', given);
    const save = `mutation { saveRole(input: { name: "COUPON_ISSUER", items: ["BPC_ITEM_SUBCUSTSERV_030102", "BPC_ITEM_SUBCUSTSERV_030103"] }) { role { name } }
      assignRoles(input: { accountName: "li.qiang", roles: ["COUPON_ISSUER"] }) { member { roles } } }`;
    expect((await gateway.graph('chen.xia', save)).errors).toBeUndefined();
    const issued = (preview: Preview | null) => preview?.changes.find(({ of }) => of === 'Customer.issuedCoupons');
    expect(issued(await previewFor('chen.xia', id))).toMatchObject({ targetId: expect.any(String), after: '10.00' });
    expect(issued(await previewFor('li.qiang', id))).toMatchObject({ targetId: expect.any(String), after: null });
  });
});
