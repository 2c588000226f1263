import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/client';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { type AgentGateway, connectAgent, MANY_CALLS, openAgentGateway, openSandbox, type Page } from './support.ts';

const ADMINISTRATOR = 'chen.xia';
const DIRECTOR = 'zhou.ning';

const directory = mkdtempSync(join(tmpdir(), 'agents-'));
let sandbox: Sandbox;
let gateway: AgentGateway;

/** Opens a gateway with a store on disk, so that the next gateway finds the counts. */
const open = () =>
  openAgentGateway({ sandbox, ...MANY_CALLS, store: { kind: 'file', path: join(directory, 'store.sqlite') } });

beforeAll(async () => {
  sandbox = await openSandbox();
  gateway = await open();
});

afterAll(async () => {
  await gateway.close();
  await sandbox.close();
  rmSync(directory, { recursive: true });
});

const LIMIT = `mutation ($input: LimitAgentsInput!) { limitAgents(input: $input) { agentRules { upstreamCallsPerDay } } }`;

const limit = (idempotencyKey: string, upstreamCallsPerDay: number) =>
  gateway.read(ADMINISTRATOR, LIMIT, { input: { idempotencyKey, callsPerDay: 2_000, upstreamCallsPerDay } });

interface Refused {
  readonly code: string;
  readonly hints?: Readonly<Record<string, unknown>>;
}

/** Calls a tool; returns «answered», or code and rule of the first error. */
const outcomeOf = async (client: Client, customerId: string): Promise<string> => {
  const answer = await client.callTool({ name: 'show_customer', arguments: { customerId } });
  const { errors = [] } = answer.structuredContent as { readonly errors?: readonly Refused[] };
  const [refused] = errors;
  return refused ? `${refused.code} ${refused.hints?.rule} ${refused.hints?.limit}` : 'answered';
};

describe('the limits of an agent for a day', () => {
  it('hold for fifty calls at once; administrators see what was used', async () => {
    const LIMIT_OF_DAY = 90;
    await limit('at-once', LIMIT_OF_DAY);
    const customers = await gateway.read<Page<'customers', { readonly id: string }>>(
      ADMINISTRATOR,
      '{ customers(first: 20) { nodes { id } } }',
    );
    const ids = customers.customers.nodes.map(({ id }) => id);
    const client = await connectAgent(gateway, DIRECTOR);
    const vendorCalls = (): number => Object.values(sandbox.calls()).reduce((sum, count) => sum + count, 0);
    const before = vendorCalls();
    const outcomes: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const calls = Array.from({ length: 50 }, (_, place) => ids[(place + round) % ids.length] ?? '');
      outcomes.push(...(await Promise.all(calls.map((id) => outcomeOf(client, id)))));
    }
    const made = vendorCalls() - before;
    expect(made).toBeLessThanOrEqual(LIMIT_OF_DAY);
    expect(made).toBeGreaterThan(LIMIT_OF_DAY / 2);
    // When fewer calls are left than one customer costs, the refusal is COST_LIMIT_EXCEEDED.
    const refusals = [`RATE_LIMITED agent-cost-per-day ${LIMIT_OF_DAY}`, expect.stringMatching(/^COST_LIMIT_EXCEEDED/)];
    for (const outcome of new Set(outcomes)) expect(['answered', ...refusals]).toContainEqual(outcome);
    expect(outcomes).toContain(refusals[0]);
    await client.close();
    const { organization } = await gateway.read<{ readonly organization: { readonly agentsToday: readonly object[] } }>(
      ADMINISTRATOR,
      '{ organization { agentsToday { client accountName calls upstreamCalls amount { amount currency } } } }',
    );
    expect(organization.agentsToday).toContainEqual({
      client: 'demo-assistant',
      accountName: DIRECTOR,
      calls: 200,
      upstreamCalls: made,
      amount: { amount: '0', currency: 'CNY' },
    });
  });
});

describe('a call refused by a limit', () => {
  it('is in the audit, counted by minute; another gateway knows the amounts used', async () => {
    const client = await connectAgent(gateway, 'li.qiang');
    const off =
      'mutation { switchAgents(input: { idempotencyKey: "off", enabled: false }) { agentRules { enabled } } }';
    await gateway.read(ADMINISTRATOR, off);
    await expect(client.listTools()).rejects.toThrow(/403|AGENTS_OFF/);
    await client.close();
    // A gateway writes its counts to the store when it closes.
    await gateway.close();
    gateway = await open();
    const { organization } = await gateway.read<{
      readonly organization: {
        readonly audit: { readonly nodes: readonly { readonly what: string; readonly count: number }[] };
        readonly agentsToday: readonly { readonly accountName: string; readonly calls: number }[];
      };
    }>(
      ADMINISTRATOR,
      '{ organization { audit(first: 100, filter: { kind: REFUSAL }) { nodes { what count } } agentsToday { accountName calls } } }',
    );
    const refused = organization.audit.nodes.map(({ what }) => what);
    expect(refused).toEqual(
      expect.arrayContaining(['agent: request: AGENTS_OFF', 'agent: show_customer: RATE_LIMITED']),
    );
    const many = organization.audit.nodes.filter(({ what }) => what === 'agent: show_customer: RATE_LIMITED');
    expect(many.length).toBeLessThan(5);
    expect(many.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(100);
    expect(organization.agentsToday).toContainEqual({ accountName: DIRECTOR, calls: 200 });
    const on = 'mutation { switchAgents(input: { idempotencyKey: "on", enabled: true }) { agentRules { enabled } } }';
    await gateway.read(ADMINISTRATOR, on);
    await limit('none left', 60);
    const again = await connectAgent(gateway, DIRECTOR);
    expect(await outcomeOf(again, 'none')).toBe('RATE_LIMITED agent-cost-per-day 60');
    await again.close();
  });
});
