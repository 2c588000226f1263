import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/client';
import { loadAgentTools } from '../../src/agents/index.ts';
import { GatewayError } from '../../src/errors/index.ts';
import type { Claims } from '../../src/identity/token/index.ts';
import { digest } from '../../src/ledger/audit/index.ts';
import { type CalledTool, openSession } from '../../src/server/agents/session.ts';
import { testClock } from '../support/clock.ts';
import { type AgentGateway, connectAgent, findAllocation, openAgentGateway, type Page } from './support.ts';

const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';

let gateway: AgentGateway;

beforeAll(async () => {
  gateway = await openAgentGateway();
});

afterAll(async () => {
  await gateway.close();
});

const SWITCH = `mutation ($key: String!, $enabled: Boolean!) {
  switchAgents(input: { idempotencyKey: $key, enabled: $enabled }) { agentRules { enabled changedBy } } }`;

const LIMIT = `mutation ($input: LimitAgentsInput!) { limitAgents(input: $input) { agentRules {
  callsPerDay upstreamCallsPerDay amountPerOperation { amount currency } amountPerDay { amount currency } } } }`;

const switchAgents = (key: string, enabled: boolean, as = ADMINISTRATOR) => gateway.graph(as, SWITCH, { key, enabled });

const enabledAfter = async (work: ReturnType<typeof switchAgents>): Promise<unknown> => {
  const { data } = await work;
  return (data?.switchAgents as { readonly agentRules: { readonly enabled: boolean } } | null)?.agentRules.enabled;
};

const codesIn = ({ errors }: Awaited<ReturnType<AgentGateway['graph']>>) =>
  errors?.map(({ extensions: { code, rule } }) => (rule ? `${code} ${rule}` : code));

interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly code: string; readonly hints?: Readonly<Record<string, unknown>> }[];
}

const call = async (client: Client, name: string, given: Record<string, unknown> = {}): Promise<Answer> =>
  (await client.callTool({ name, arguments: given })).structuredContent as unknown as Answer;

const operationIdIn = ({ data }: Answer, field: string): string => {
  const written = data?.[field] as { readonly operation: { readonly id: string } } | undefined;
  if (!written) throw new Error('the tool wrote nothing');
  return written.operation.id;
};

const refusedBy = ({ errors = [] }: Answer) =>
  errors.map(({ code, hints }) => [code, hints?.rule, hints?.limit].filter((part) => part !== undefined).join(' '));

interface AuditRow {
  readonly kind: string;
  readonly what: string;
  readonly detail: string;
  readonly inputDigest: string | null;
  readonly actor: { readonly via: { readonly client: string; readonly tool: string | null; readonly digest: string } };
}

const auditOf = async (kind: string): Promise<readonly AuditRow[]> => {
  const { organization } = await gateway.read<{ readonly organization: Page<'audit', AuditRow> }>(
    ADMINISTRATOR,
    `query ($kind: AuditKind!) { organization { audit(first: 20, filter: { kind: $kind }) { nodes {
      kind what detail inputDigest actor { via { client tool digest } } } } } }`,
    { kind },
  );
  return organization.audit.nodes;
};

describe('the switch of agents for a partner', () => {
  it('refuses the next request of a connected agent of that partner, and of no other partner', async () => {
    const [own, other] = [await connectAgent(gateway, MANAGER), await connectAgent(gateway, 'amara.okafor')];
    expect((await own.listTools()).tools.length).toBeGreaterThan(0);
    expect(await enabledAfter(switchAgents('off-1', false))).toBe(false);
    await expect(own.listTools()).rejects.toThrow(/403|AGENTS_OFF/);
    await expect(own.callTool({ name: 'find_customers', arguments: {} })).rejects.toThrow(/403|AGENTS_OFF/);
    expect((await other.listTools()).tools.length).toBeGreaterThan(0);
    const answer = await fetch(`${gateway.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.persona(MANAGER).agentToken}` },
      body: '{}',
    });
    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      { errors: [{ extensions: { code: 'AGENTS_OFF' } }] },
    ]);
    expect(await enabledAfter(switchAgents('on-1', true))).toBe(true);
    expect((await own.listTools()).tools.length).toBeGreaterThan(0);
    await Promise.all([own.close(), other.close()]);
  });

  it('changes once for each key, and only by an administrator', async () => {
    await switchAgents('off-2', false);
    await switchAgents('on-2', true);
    expect(await enabledAfter(switchAgents('off-2', false))).toBe(true);
    expect(codesIn(await switchAgents('off-2', true))).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(codesIn(await switchAgents('off-3', false, MANAGER))).toEqual(['FORBIDDEN']);
    const changes = (await auditOf('AGENT')).filter(({ what }) => what === 'switchAgents');
    expect(changes.slice(0, 2).map(({ detail }) => JSON.parse(detail))).toMatchObject([
      { before: { enabled: false }, after: { enabled: true, changedBy: ADMINISTRATOR } },
      { before: { enabled: true }, after: { enabled: false } },
    ]);
  });

  it('keeps waiting writes from being sent until agents are switched on again', async () => {
    const client = await connectAgent(gateway, ADMINISTRATOR);
    const asked = await findAllocation(gateway, '1.00');
    const asking = await call(client, 'allocate_funds', { ...asked, dryRun: false });
    const id = operationIdIn(asking, 'allocateFunds');
    const confirm = () =>
      gateway.graph(
        ADMINISTRATOR,
        'mutation ($id: ID!) { confirmOperation(input: { id: $id }) { operation { outcome } } }',
        {
          id,
        },
      );
    await switchAgents('off-4', false);
    expect(codesIn(await confirm())).toEqual(['AGENTS_OFF']);
    expect(gateway.sandbox.effects().UpdateCustomerAccountAmount ?? 0).toBe(0);
    await switchAgents('on-4', true);
    expect(await confirm()).toMatchObject({ data: { confirmOperation: { operation: { outcome: 'SUCCEEDED' } } } });
    await client.close();
  });
});

describe('limits of agents', () => {
  const limit = (key: string, input: object = {}) =>
    gateway.graph(ADMINISTRATOR, LIMIT, {
      input: { idempotencyKey: key, callsPerDay: 2_000, upstreamCallsPerDay: 5_000, ...input },
    });
  const yuan = (amount: string) => ({ amount, currency: 'CNY' });

  it('count amounts that one agent asks for in a day, also in dry runs', async () => {
    const answer = await limit('amounts', { amountPerOperation: yuan('10'), amountPerDay: yuan('15.50') });
    expect(answer.data?.limitAgents).toMatchObject({
      agentRules: { amountPerOperation: yuan('10.00'), amountPerDay: yuan('15.50') },
    });
    const client = await connectAgent(gateway, ADMINISTRATOR);
    const ask = async (amount: string, dryRun: boolean) =>
      refusedBy(await call(client, 'allocate_funds', { ...(await findAllocation(gateway, amount)), dryRun }));
    expect(await ask('10.01', true)).toEqual(['AMOUNT_LIMIT_EXCEEDED agent-per-operation 10.00']);
    expect(await ask('10.01', false)).toEqual(['AMOUNT_LIMIT_EXCEEDED agent-per-operation 10.00']);
    // An earlier test has asked for 1.00: with these 9.00, 5.50 of the day's 15.50 are left.
    expect(await ask('9.00', false)).toEqual([]);
    expect(await ask('5.51', true)).toEqual(['AMOUNT_LIMIT_EXCEEDED agent-per-day 5.5']);
    expect(await ask('5.51', false)).toEqual(['AMOUNT_LIMIT_EXCEEDED agent-per-day 5.5']);
    expect(await ask('5.50', false)).toEqual([]);
    const person = await gateway.graph(
      ADMINISTRATOR,
      `mutation ($input: CustomerFundsInput!) { allocateFunds(input: $input) { preview { needsApproval } } }`,
      { input: { ...(await findAllocation(gateway, '100.00')), idempotencyKey: 'own', dryRun: true } },
    );
    expect(person.data?.allocateFunds).toEqual({ preview: { needsApproval: false } });
    await client.close();
  });

  it('count calls, also refused ones, and calls to the vendor', async () => {
    const client = await connectAgent(gateway, MANAGER);
    const given = { days: 'thirty' };
    expect(refusedBy(await call(client, 'list_renewals_due', given))).toEqual(['BAD_USER_INPUT must be integer']);
    await expect(client.callTool({ name: 'drop_tables', arguments: {} })).rejects.toThrow(/no such tool/);
    expect(await call(client, 'find_customers', { first: 1 })).toMatchObject({ data: { customers: {} } });
    await limit('calls', { callsPerDay: 3 });
    expect(refusedBy(await call(client, 'find_customers', { first: 1 }))).toEqual([
      'RATE_LIMITED agent-calls-per-day 3',
    ]);
    const other = await connectAgent(gateway, 'li.qiang');
    expect(await call(other, 'find_customers', { first: 1 })).toMatchObject({ data: { customers: {} } });
    await limit('cost', { upstreamCallsPerDay: 0 });
    expect(refusedBy(await call(other, 'find_customers', { first: 1 }))).toEqual(['RATE_LIMITED agent-cost-per-day 0']);
    await limit('open');
    await Promise.all([client.close(), other.close()]);
    const [found, unknown, bad] = (await auditOf('AGENT'))
      .filter(({ what }) => ['list_renewals_due', 'drop_tables', 'find_customers'].includes(what))
      .slice(1);
    expect([found, unknown, bad]).toMatchObject([
      { what: 'find_customers', inputDigest: digest({ first: 1 }), actor: { via: { tool: 'find_customers' } } },
      { what: 'drop_tables', inputDigest: digest({}), actor: { via: { tool: 'drop_tables' } } },
      { what: 'list_renewals_due', inputDigest: digest(given), actor: { via: { digest: digest(given) } } },
    ]);
    expect([unknown, bad].map((row) => JSON.parse(row?.detail ?? '{}'))).toMatchObject([
      { via: 'agent', codes: ['NOT_FOUND'], upstreamCalls: 0 },
      { via: 'agent', codes: ['BAD_USER_INPUT'], upstreamCalls: 0 },
    ]);
  });

  it('refuse a negative or too large count, an amount of zero, another currency and an empty key', async () => {
    expect(codesIn(await limit('bad-1', { callsPerDay: -1 }))).toEqual(['BAD_USER_INPUT']);
    expect(codesIn(await limit('bad-2', { upstreamCallsPerDay: 1_000_001 }))).toEqual(['BAD_USER_INPUT']);
    expect(codesIn(await limit('bad-3', { amountPerDay: yuan('0') }))).toEqual(['BAD_USER_INPUT']);
    expect(codesIn(await limit('bad-4', { amountPerDay: { amount: '1', currency: 'USD' } }))).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(codesIn(await limit('')) ?? []).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a tool whose document is not answered in time', () => {
  it('answers UPSTREAM_TIMEOUT, counts its calls, and is recorded with that code', async () => {
    const noted: CalledTool[] = [];
    const { tools, call: callTool } = await openSession(
      {
        readTools: () => loadAgentTools(gateway.services.schema),
        contextFor: () => ({ context: null, upstreamCalls: () => 3 }),
        serverFor: () => new Promise<never>(() => undefined),
        mayUse: () => true,
        readsSchema: () => false,
        printSchema: () => '',
        clock: testClock,
        bounds: {
          requireOn: async () => undefined,
          begin: async () => ({ calls: 1, cost: 0, reserved: 60, granted: 60, settle: async () => undefined }),
          note: async (_, __, called) => void noted.push(called),
          countRefusal: () => undefined,
        },
      },
      {
        claims: { issuer: 'i', subject: 's' } as Claims,
        viewer: 'v',
        language: 'en',
        signal: new AbortController().signal,
        deadline: testClock.now(),
        over: Promise.resolve(new GatewayError('UPSTREAM_TIMEOUT')),
        requestId: 'r',
      },
    );
    const [tool] = tools.filter(({ name }) => name === 'find_customers');
    if (!tool) throw new Error('no tool finds customers');
    expect((await callTool(tool, { first: 1 })).structuredContent).toMatchObject({
      data: null,
      errors: [{ code: 'UPSTREAM_TIMEOUT', message: 'The vendor did not answer in time.' }],
    });
    expect(noted).toEqual([{ upstreamCalls: 3, codes: ['UPSTREAM_TIMEOUT'] }]);
  });
});
