import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { atSandbox, loadConfig, type StoreLocation } from '../../src/config/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../src/server/index.ts';
import { testClock } from '../support/clock.ts';

interface Persona {
  readonly kind: string;
  readonly accountName: string;
  readonly partner: string;
  readonly site: string;
  readonly token: string;
  readonly agentToken: string;
}

export type { Persona };

interface Options {
  /** A sandbox that the test closes itself; default: one of the gateway's own. */
  readonly sandbox?: Sandbox;
  readonly store?: StoreLocation;
  readonly env?: Readonly<Record<string, string>>;
}

export interface GraphAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly extensions?: { readonly cost: { readonly predicted: number; readonly made: number } };
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

interface Nodes<T> {
  readonly nodes: readonly T[];
}

export type Page<Field extends string, T> = Readonly<Record<Field, Nodes<T>>>;

/** Starts a gateway over HTTP at a sandbox, for assistants and for persons. */
export const openAgentGateway = async ({ sandbox: shared, store = { kind: 'memory' }, env = {} }: Options = {}) => {
  const sandbox = shared ?? (await openSandbox());
  const config = { ...atSandbox(loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off', ...env }), sandbox.url), store };
  const { parts, mirrors, release } = await composeGateway({
    clock: testClock,
    config,
    logger: createLogger('silent'),
  });
  const gateway = await startGateway(parts);
  const personas = (await (await fetch(`${gateway.url}/demo/members`)).json()) as readonly Persona[];
  const persona = (accountName: string): Persona => {
    const found = personas.find((each) => each.accountName === accountName);
    if (!found) throw new Error(`no persona ${accountName}`);
    return found;
  };
  const graph = async (accountName: string, query: string, variables: object = {}): Promise<GraphAnswer> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${persona(accountName).token}` };
    const body = JSON.stringify({ query, variables, extensions: { cost: true } });
    const answer = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
    return (await answer.json()) as GraphAnswer;
  };
  return {
    url: gateway.url,
    sandbox,
    /** Number of writes that took effect at the vendor. */
    effects: (): number => Object.values(sandbox.effects()).reduce((sum, count) => sum + count, 0),
    personas,
    persona,
    services: parts,
    mirrors,
    /** Asks the graph with the person's own token, not an agent's. */
    graph,
    /** Data of the answer to the person; throws when the answer has none. */
    read: async <T>(accountName: string, query: string, variables: object = {}): Promise<T> => {
      const { data, errors } = await graph(accountName, query, variables);
      if (!data) throw new Error(JSON.stringify(errors));
      return data as T;
    },
    close: async () => {
      await gateway.close();
      await release();
      if (!shared) await sandbox.close();
    },
  };
};

export type AgentGateway = Awaited<ReturnType<typeof openAgentGateway>>;

/** Connects an assistant of the person with the MCP client library. */
export const connectAgent = async (
  { url, persona }: AgentGateway,
  accountName: string,
  { language = 'en' }: { readonly language?: 'en' | 'zh' } = {},
): Promise<Client> => {
  const client = new Client(
    { name: 'test-assistant', version: '1.0.0' },
    { versionNegotiation: { mode: { pin: '2026-07-28' } } },
  );
  const headers = { authorization: `Bearer ${persona(accountName).agentToken}`, 'accept-language': language };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } }));
  return client;
};

/** Settings for tests of many calls: high rate limits, and no copies, so that the vendor answers. */
export const MANY_CALLS = {
  env: { RATE_OPERATIONS_PER_SECOND: '1000', RATE_UPSTREAM_CALLS_PER_MINUTE: '100000', MIRROR: 'off' },
};

export const openSandbox = (): Promise<Sandbox> =>
  startSandbox({ customers: 20, seed: 1, port: 0, quotas: false, clock: testClock });

const RESALE = `{ customers(first: 20) { nodes { customerId associationModel } } }`;

interface Resale {
  readonly customerId: string;
  readonly associationModel: string;
}

/** Arguments that allocate an amount to a customer of the RESALE model. */
export const findAllocation = async (gateway: AgentGateway, amount: string) => {
  const { customers } = await gateway.read<Page<'customers', Resale>>('chen.xia', RESALE);
  const found = customers.nodes.find(({ associationModel }) => associationModel === 'RESALE');
  if (!found) throw new Error('no customer can be given funds');
  return { customerId: found.customerId, amount: { amount, currency: 'CNY' } };
};
