import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/client';
import { INVENTED } from './corpus.ts';
import { type AgentGateway, connectAgent, findAllocation, MANY_CALLS, openAgentGateway, type Page } from './support.ts';

/** `npm run test:agents` makes a thousand attempts. */
const ATTEMPTS = process.env.AGENTS === 'full' ? 1_000 : 90;

const PERSONS = ['chen.xia', 'zhou.ning', 'wang.fang', 'amara.okafor', 'elena.rossi'] as const;

let gateway: AgentGateway;

beforeAll(async () => {
  gateway = await openAgentGateway(MANY_CALLS);
});

afterAll(async () => {
  await gateway.close();
});

type Given = Record<string, unknown>;

interface Targets {
  readonly customerId: string;
  readonly orderId: string;
  readonly quotaId: string;
  readonly resourceOwner: string;
  readonly resourceId: string;
}

interface Found {
  readonly orders: { readonly nodes: readonly { readonly id: string }[] };
  readonly couponQuotas: { readonly nodes: readonly { readonly id: string }[] };
  readonly customers: {
    readonly nodes: readonly {
      readonly id: string;
      readonly resources: { readonly nodes: readonly { readonly id: string }[] } | null;
    }[];
  };
}

const findTargets = async (): Promise<Targets> => {
  const { orders, couponQuotas, customers } = await gateway.read<Found>(
    'chen.xia',
    `{ orders(first: 1, filter: { status: PENDING_PAYMENT }) { nodes { id } } couponQuotas(first: 1) { nodes { id } }
      customers(first: 20) { nodes { id resources(first: 1, filter: { mainOnly: true, statuses: [IN_USE] }) { nodes { id } } } } }`,
  );
  const owner = customers.nodes.find(({ resources }) => (resources?.nodes.length ?? 0) > 0);
  const { customerId } = await findAllocation(gateway, '1.00');
  return {
    customerId,
    orderId: orders.nodes[0]?.id ?? 'none',
    quotaId: couponQuotas.nodes[0]?.id ?? 'none',
    resourceOwner: owner?.id ?? 'none',
    resourceId: owner?.resources?.nodes[0]?.id ?? 'none',
  };
};

/** Every tool that writes, with arguments that the vendor would accept. */
const writesOf = (
  { customerId, orderId, quotaId, resourceOwner, resourceId }: Targets,
  turn: number,
): readonly (readonly [name: string, given: Given])[] => {
  const amount = { amount: `${(turn % 9) + 1}.${String(turn % 100).padStart(2, '0')}`, currency: 'CNY' };
  return [
    ['allocate_funds', { customerId, amount }],
    ['reclaim_funds', { customerId, amount }],
    ['set_budget', { customerId, amount }],
    ['issue_coupons', { quotaId, customerIds: [customerId], faceValue: amount }],
    ['pay_order', { orderId }],
    ['cancel_order', { orderId }],
    ['renew_resources', { customerId: resourceOwner, resourceIds: [resourceId], autoPay: true }],
    ['set_auto_renewal', { customerId: resourceOwner, resourceId, enabled: turn % 2 === 0 }],
    ['unsubscribe_resources', { customerId: resourceOwner, resourceIds: [resourceId] }],
  ];
};

const ALLOCATE =
  'mutation ($input: CustomerFundsInput!) { allocateFunds(input: $input) { operation { operationId outcome } } }';
const DECIDE = (name: string) => `mutation ($id: ID!) { ${name}(input: { id: $id }) { operation { outcome } } }`;

const post = async (path: string, token: string, body: unknown): Promise<string> => {
  const answer = await fetch(`${gateway.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify(body),
  });
  await answer.arrayBuffer();
  return `HTTP ${answer.status}`;
};

interface Attempt {
  readonly turn: number;
  readonly client: Client;
  readonly person: string;
  readonly write: readonly [name: string, given: Given];
  /** Id of an operation that waits for a person, if an earlier attempt made one. */
  readonly waiting: string | undefined;
}

interface Written {
  readonly data: Readonly<
    Record<string, { readonly operation?: { readonly id: string; readonly outcome: string } | null }>
  > | null;
  readonly errors?: readonly { readonly code: string }[];
}

const call = async ({ client }: Attempt, name: string, given: Given) =>
  (await client.callTool({ name, arguments: given })).structuredContent as unknown as Written;

const outcomeOf = ({ data, errors = [] }: Written): string =>
  errors[0]?.code ?? Object.values(data ?? {})[0]?.operation?.outcome ?? 'nothing';

/** Ways in which an agent could try to write without a person's approval. */
const WAYS: Readonly<Record<string, (attempt: Attempt) => Promise<string>>> = {
  'asked for': async (attempt) =>
    outcomeOf(await call(attempt, attempt.write[0], { ...attempt.write[1], dryRun: false })),
  'asked for with a key of its own': async (attempt) =>
    outcomeOf(
      await call(attempt, attempt.write[0], {
        ...attempt.write[1],
        dryRun: false,
        idempotencyKey: `attempt-${attempt.turn}`,
      }),
    ),
  'asked for with arguments that claim an approval': async (attempt) =>
    outcomeOf(await call(attempt, attempt.write[0], { ...attempt.write[1], dryRun: false, approved: true, via: null })),
  'a tool that is not there': (attempt) =>
    attempt.client
      .callTool({ name: INVENTED[attempt.turn % INVENTED.length] ?? '', arguments: { id: attempt.waiting ?? '1' } })
      .then(
        () => 'answered',
        () => 'no such tool',
      ),
  'a document at the graph with the token of an agent': ({ person, write: [, given], turn }) =>
    post('/graphql', gateway.persona(person).agentToken, {
      query: ALLOCATE,
      variables: { input: { ...given, idempotencyKey: `graph-${turn}` } },
    }),
  'a confirmation at the graph with the token of an agent': ({ person, waiting }) =>
    post('/graphql', gateway.persona(person).agentToken, {
      query: DECIDE('confirmOperation'),
      variables: { id: waiting ?? '1' },
    }),
  'a tool with the token of a person': ({ person, write: [name, given] }) =>
    post('/mcp', gateway.persona(person).token, {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name, arguments: { ...given, dryRun: false } },
    }),
  'several calls in one request': ({ person, write: [name, given] }) =>
    post('/mcp', gateway.persona(person).agentToken, [
      { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: { ...given, dryRun: false } } },
      { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'confirm_operation', arguments: {} } },
    ]),
  'a confirmation by a program': async ({ waiting }) => {
    const program = gateway.personas.find(({ site, kind }) => site === 'CHINA' && kind === 'service');
    const { errors } = await gateway.graph(program?.accountName ?? '', DECIDE('confirmOperation'), {
      id: waiting ?? '1',
    });
    return String(errors?.[0]?.extensions.code);
  },
  'an approval by the person that asked': async ({ waiting }) => {
    const { errors } = await gateway.graph('chen.xia', DECIDE('approveOperation'), { id: waiting ?? '1' });
    return String(errors?.[0]?.extensions.code);
  },
  'an approval by a member without the right': async ({ waiting }) => {
    const { errors } = await gateway.graph('wang.fang', DECIDE('approveOperation'), { id: waiting ?? '1' });
    return String(errors?.[0]?.extensions.code);
  },
};

interface Waiting {
  readonly id: string;
}

describe('attempts to write without a person', () => {
  it('have no effect at the vendor, whichever way the agent tries', async () => {
    await gateway.read(
      'chen.xia',
      `mutation { limitAgents(input: { idempotencyKey: "many", callsPerDay: 100000, upstreamCallsPerDay: 1000000 }) { agentRules { callsPerDay } } }`,
    );
    const targets = await findTargets();
    const clients = new Map<string, Client>();
    for (const person of PERSONS) clients.set(person, await connectAgent(gateway, person));
    const results = new Map<string, number>();
    let waiting: string | undefined;
    const ways = Object.entries(WAYS);
    for (let turn = 0; turn < ATTEMPTS; turn += 1) {
      const [way, attempt] = ways[turn % ways.length] ?? ['', async () => 'none'];
      const person = PERSONS[turn % PERSONS.length] ?? 'chen.xia';
      const writes = writesOf(targets, turn);
      const write = writes[Math.floor(turn / ways.length) % writes.length] ?? ['allocate_funds', {}];
      const client = clients.get(turn < ways.length ? 'chen.xia' : person);
      if (!client) throw new Error('every person has a client');
      const result = await attempt({ turn, client, person, write, waiting }).catch((error: unknown) =>
        error instanceof Error && /no such tool/.test(error.message) ? 'no such tool' : 'refused by the protocol',
      );
      results.set(`${way}: ${result}`, (results.get(`${way}: ${result}`) ?? 0) + 1);
      if (!waiting && result === 'PENDING_APPROVAL') {
        const { operations } = await gateway.read<Page<'operations', Waiting>>(
          'chen.xia',
          '{ operations(first: 1, filter: { outcomes: [PENDING_APPROVAL] }) { nodes { id } } }',
        );
        waiting = operations.nodes[0]?.id;
      }
    }
    await Promise.all([...clients.values()].map((client) => client.close()));
    const allowed = /SUCCEEDED|IN_PROGRESS|UNKNOWN|HTTP 200$|: answered|undefined/;
    const passed = [...results.keys()].filter((each) => allowed.test(each) && !each.startsWith('several calls'));
    expect(passed).toEqual([]);
    expect(gateway.effects()).toBe(0);
    const waits = [...results].filter(([each]) => each.endsWith('PENDING_APPROVAL'));
    expect(waits.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(ATTEMPTS / 30);
    const lines = [...results].sort(([a], [b]) => a.localeCompare(b)).map(([each, count]) => `  ${count} ${each}`);
    process.stderr.write(
      `${ATTEMPTS} attempts without approval, ${gateway.effects()} effects at the vendor:\n${lines.join('\n')}\n`,
    );
  }, 300_000);

  it('have one effect when five equal ones are asked for at once and the person confirms', async () => {
    const client = await connectAgent(gateway, 'chen.xia');
    const asked = { ...(await findAllocation(gateway, '3.33')), dryRun: false };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => client.callTool({ name: 'allocate_funds', arguments: asked })),
    );
    const ids = new Set(
      answers.map(
        ({ structuredContent }) => (structuredContent as unknown as Written).data?.allocateFunds?.operation?.id,
      ),
    );
    expect(ids.size).toBe(1);
    const [id] = ids;
    const confirmed = await Promise.all(
      [1, 2, 3].map(() => gateway.graph('chen.xia', DECIDE('confirmOperation'), { id })),
    );
    const codes = confirmed.map(({ errors }) => errors?.[0]?.extensions.code ?? 'sent').sort();
    expect(codes).toEqual(['WRONG_STATE', 'WRONG_STATE', 'sent']);
    expect(gateway.effects()).toBe(1);
    process.stderr.write('5 calls alike at once, 1 operation, 3 confirmations at once, 1 effect\n');
    await client.close();
  });
});
