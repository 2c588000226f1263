import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { createClient, type ExecutionResult } from 'graphql-sse';
import { atSandbox, loadConfig } from '../../../src/config/index.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { composeGateway, createLogger, startGateway } from '../../../src/server/index.ts';
import { clockAt } from '../../../src/time/index.ts';
import { settle } from '../../mirror/support.ts';
import { resaleCustomer } from '../../support/allocation.ts';
import { START } from '../../support/clock.ts';

export const PARTNER = 'demo-cn';
export const ADMINISTRATOR = 'chen.xia';
export const MANAGER = 'wang.fang';
export const ORDER_CHANGED = `subscription ($since: String, $customerIds: [ID!]) {
  orderChanged(since: $since, customerIds: $customerIds) {
    sequence kind orderId customerId order { orderId status amount { amount } customer { customerId } }
  }
}`;
export const SETTLED =
  'subscription ($since: String) { operationSettled(since: $since) { sequence operation { id outcome kind } } }';
export const WAITING = 'subscription { approvalWaiting { sequence operation { id outcome } } }';

export interface OrderEvent {
  readonly sequence: string;
  readonly kind: string;
  readonly orderId: string;
  readonly customerId: string | null;
  readonly order: { readonly orderId: string; readonly customer: { readonly customerId: string } } | null;
}

let now = START;
const clock = clockAt(() => now);
export let sandbox: Sandbox;
export let url: string;
/** Path of the gateway's store, which a test may open too. */
export let storePath: string;
export let composed: Awaited<ReturnType<typeof composeGateway>>;
let close: () => Promise<void>;
export const tokens = new Map<string, string>();

/** Starts the gateway and the sandbox that all tests of streams share. */
export const openStreams = async (): Promise<void> => {
  sandbox = await startSandbox({ clock, port: 0, customers: 60, seed: 1, quotas: false });
  const env = { PORT: '0', SANDBOX_QUOTAS: 'off', MAX_STREAMS: '3' };
  const directory = await mkdtemp(join(tmpdir(), 'partnergraph-streams-'));
  storePath = join(directory, 'partnergraph.db');
  const config = { ...atSandbox(loadConfig(env), sandbox.url), store: { kind: 'file', path: storePath } as const };
  composed = await composeGateway({ clock, config, logger: createLogger('silent') });
  const gateway = await startGateway(composed.parts);
  url = gateway.url;
  for (const { accountName, token } of (await (await fetch(`${url}/demo/members`)).json()) as {
    accountName: string;
    token: string;
  }[])
    tokens.set(accountName, token);
  close = async () => {
    await gateway.close();
    await composed.release();
    await sandbox.close();
    await rm(directory, { recursive: true });
  };
};

export const mirror = () => {
  const found = composed.mirrors.find(({ partnerId }) => partnerId === PARTNER);
  if (!found) throw new Error('no mirror');
  return found;
};

export const headersOf = (as: string): Record<string, string> => ({ authorization: `Bearer ${tokens.get(as)}` });

export const run = async (
  query: string,
  variables: object = {},
  as = ADMINISTRATOR,
): Promise<Record<string, never>> => {
  const headers = { 'content-type': 'application/json', ...headersOf(as) };
  const body = JSON.stringify({ query, variables });
  const { data, errors } = (await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json()) as {
    data: Record<string, never>;
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  return data;
};

export const openings: (() => void)[] = [];

export const closeStreams = async (): Promise<void> => {
  for (const end of openings) end();
  await close();
};

/** Subscribes over server-sent events with the library graphql-sse. */
export const follow = (query: string, { variables = {}, as = ADMINISTRATOR, headers = {} } = {}) => {
  const client = createClient({
    url: `${url}/graphql/stream`,
    headers: { ...headersOf(as), ...headers },
    retryAttempts: 0,
  });
  openings.push(() => client.dispose());
  const answers = client.iterate<Record<string, unknown>>({ query, variables });
  return {
    next: async (): Promise<Answer> => {
      const { value, done } = await answers.next();
      return done ? null : value;
    },
    end: () => client.dispose(),
  };
};

export const refusalOf = async (query: string, { as = ADMINISTRATOR, headers = {}, variables = {} } = {}) => {
  const answer = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(as ? headersOf(as) : {}), ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await answer.json()) as { errors: { extensions: { code?: string; argument?: string } }[] };
  return [answer.status, errors[0]?.extensions.code, errors[0]?.extensions.argument ?? null];
};

/** Puts the clock forward; the copies stay as they are. */
export const passTime = (ms: number): void => {
  now += ms;
};

/** Advances the clock and waits until the copies have read what has changed. */
export const forward = async (ms: number): Promise<void> => {
  passTime(ms);
  await settle(mirror());
};

/** Orders are placed at the vendor; the copy reads them. */
export const orderAndPay = async (events: number): Promise<void> => {
  sandbox.live({ action: 'step', events, kinds: { ORDERED: 1 }, partners: [PARTNER] });
  await forward(16_000);
};

export type Answer = ExecutionResult<Record<string, unknown>, unknown> | null;

/** The event in an answer, which must have no errors. */
export const eventIn = <E>(answer: Answer, field: string): E => {
  if (!answer?.data) throw new Error('no event');
  expect(answer.errors).toBeUndefined();
  return answer.data[field] as E;
};

/** Ids of the customers that the member may see, at most a hundred. */
export const customersOf = async (as: string): Promise<readonly string[]> => {
  const data: Record<string, unknown> = await run('{ customers(first: 100) { nodes { customerId } } }', {}, as);
  return (data.customers as { nodes: readonly { customerId: string }[] }).nodes.map(({ customerId }) => customerId);
};

const KEYS = { next: 0 };
export const allocate = async (): Promise<string> => {
  KEYS.next += 1;
  const input = {
    customerId: resaleCustomer(sandbox),
    amount: { amount: '1.00', currency: 'CNY' },
    idempotencyKey: `stream-${KEYS.next}`,
  };
  const text = 'mutation ($input: CustomerFundsInput!) { allocateFunds(input: $input) { operation { id } } }';
  const { allocateFunds } = (await run(text, { input })) as never as { allocateFunds: { operation: { id: string } } };
  return allocateFunds.operation.id;
};
export const look = () => Promise.all([...composed.partners].map(({ pulse }) => pulse.look()));

interface SettledEvent {
  readonly sequence: string;
  readonly operation: { readonly id: string; readonly outcome: string };
}
export const settledIn = (answer: Answer): SettledEvent => eventIn<SettledEvent>(answer, 'operationSettled');
