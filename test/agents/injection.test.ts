import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/client';
import { loadAgentTools } from '../../src/agents/index.ts';
import { gatewaySchema } from '../support/schema.ts';
import { CORPUS, INVENTED, MARK } from './corpus.ts';
import { samplesFor } from './samples.ts';
import { type AgentGateway, connectAgent, MANY_CALLS, openAgentGateway, type Page } from './support.ts';

const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';

let gateway: AgentGateway;

beforeAll(async () => {
  gateway = await openAgentGateway(MANY_CALLS);
});

afterAll(async () => {
  await gateway.close();
});

const listOf = async (client: Client): Promise<string> => JSON.stringify((await client.listTools()).tools);

interface Answer {
  readonly data: unknown;
  readonly outsideText: readonly string[];
}

const ask = async (client: Client, name: string, given: Record<string, unknown>) => {
  const answer = await client.callTool({ name, arguments: given });
  const [text] = answer.content as readonly { readonly text: string }[];
  return { ...(answer.structuredContent as unknown as Answer), text: text?.text ?? '' };
};

const PLACE = new RegExp(`${MARK}-\\d+`, 'g');

/** JSON pointers to the texts of the corpus in a value. */
const findTexts = (value: unknown, at = ''): readonly string[] => {
  if (typeof value === 'string') return value.includes(MARK) ? [at] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => findTexts(inner, `${at}/${name}`));
};

/** Writes the corpus into the names and labels of customers, and into a ticket. Returns the ticket's id. */
const plant = async (): Promise<string> => {
  const customers = gateway.sandbox.partner('demo-cn').customers();
  for (const [place, text] of CORPUS.entries()) {
    const customer_id = customers[place]?.customer_id;
    if (!customer_id) throw new Error('too few customers for the corpus');
    gateway.sandbox.upsertCustomer({
      partner: 'demo-cn',
      customer_id,
      customer: text,
      account_name: text,
      label: text,
      account_managers: [{ account_name: place % 2 === 0 ? MANAGER : 'li.qiang' }],
    });
  }
  const { tickets } = await gateway.read<Page<'tickets', { readonly id: string }>>(
    ADMINISTRATOR,
    '{ tickets(first: 1, filter: { statuses: [IN_PROGRESS] }) { nodes { id } } }',
  );
  const ticketId = tickets.nodes[0]?.id;
  if (!ticketId) throw new Error('no ticket takes messages');
  for (const [place, text] of CORPUS.slice(0, 8).entries())
    await gateway.read(
      ADMINISTRATOR,
      'mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { operation { outcome } } }',
      { input: { idempotencyKey: `plant-${place}`, ticketId, text } },
    );
  return ticketId;
};

describe('instructions to the assistant in names, labels and tickets', () => {
  it('change no tool list, no scope and no write, and are marked in every answer', async () => {
    const [client, manager] = [await connectAgent(gateway, ADMINISTRATOR), await connectAgent(gateway, MANAGER)];
    const before = [await listOf(client), await listOf(manager)];
    const ticketId = await plant();
    const planted = gateway.effects();
    const answers = [
      await ask(client, 'find_customers', { first: 20 }),
      await ask(client, 'show_ticket', { ticketId }),
      await ask(manager, 'find_customers', { first: 20 }),
    ];
    const texts = answers.map(({ data }) => findTexts(data));
    const seen = answers.map(({ data }) => new Set(JSON.stringify(data).match(PLACE)).size);
    expect(seen).toEqual([CORPUS.length, 8, CORPUS.length / 2]);
    for (const [place, { outsideText, text }] of answers.entries()) {
      expect(outsideText).toEqual(expect.arrayContaining([...(texts[place] ?? [])]));
      const [, mark = ''] = /^<(data-[\w-]+)>$/m.exec(text) ?? [];
      expect(text.split(mark)).toHaveLength(3);
      expect(text.endsWith(`\n</${mark}>`)).toBe(true);
    }
    expect([await listOf(client), await listOf(manager)]).toEqual(before);
    for (const name of INVENTED) await expect(client.callTool({ name, arguments: {} })).rejects.toThrow(/no such tool/);
    expect(gateway.effects()).toBe(planted);
    const foreign = gateway.sandbox.partner('demo-cn').customers()[1]?.customer_id;
    const { data } = await ask(manager, 'show_customer', { customerId: foreign });
    expect(data).toEqual({ customer: null });
    await Promise.all([client.close(), manager.close()]);
    process.stderr.write(
      `injections: ${CORPUS.length} texts in ${texts.flat().length} places of answers, all marked; 0 tools, scopes and writes changed\n`,
    );
  });
});

/** Finds arguments that name an object. Tools without such arguments answer each caller about its own objects. */
const NAMES_AN_OBJECT = /Id"|Ids"/;

const WRITES = new Set(loadAgentTools(gatewaySchema()).flatMap(({ isWrite, name }) => (isWrite ? [name] : [])));

const DECIDE = 'mutation ($id: ID!) { confirmOperation(input: { id: $id }) { operation { outcome } } }';

describe('agents of other partners, of resellers and of customers', () => {
  it('reach no object of others by its id, with any tool', async () => {
    const own = await connectAgent(gateway, ADMINISTRATOR);
    const samples = Object.entries(await samplesFor(gateway, ADMINISTRATOR)).filter(([, given]) =>
      NAMES_AN_OBJECT.test(JSON.stringify(given)),
    );
    const asked = await ask(own, 'allocate_funds', { ...Object.fromEntries(samples).allocate_funds, dryRun: false });
    const { operation } =
      Object.values(asked.data as Readonly<Record<string, { readonly operation: { readonly id: string } }>>)[0] ?? {};
    const id = operation?.id ?? '';
    await own.close();
    const strangers = gateway.personas.filter(
      ({ site, kind, accountName }) =>
        (site !== 'CHINA' && kind === 'member') || ((kind === 'reseller' || kind === 'customer') && accountName !== ''),
    );
    const before = gateway.effects();
    const results = new Map<string, number>();
    for (const { accountName, kind } of strangers) {
      const client = await connectAgent(gateway, accountName);
      for (const [name, sample] of samples) {
        const given =
          name === 'follow_operation'
            ? { operationId: id }
            : { ...sample, ...(WRITES.has(name) ? { dryRun: false } : {}) };
        const result = await client.callTool({ name, arguments: given }).then(
          ({ structuredContent }) => {
            const { errors = [] } = structuredContent as { readonly errors?: readonly { readonly code: string }[] };
            return errors[0]?.code ?? `${accountName} was answered by ${name}`;
          },
          (error: unknown) =>
            error instanceof Error && /no such tool/.test(error.message) ? 'no such tool' : String(error),
        );
        results.set(`${kind}: ${result}`, (results.get(`${kind}: ${result}`) ?? 0) + 1);
      }
      await client.close();
      const { errors } = await gateway.graph(accountName, DECIDE, { id });
      const code = `${kind}: ${String(errors?.[0]?.extensions.code)}`;
      results.set(code, (results.get(code) ?? 0) + 1);
    }
    const refusals = /: (?:no such tool|NOT_FOUND|FORBIDDEN|BAD_USER_INPUT|UNSUPPORTED_ON_SITE)$/;
    expect([...results.keys()].filter((each) => !refusals.test(each))).toEqual([]);
    expect(new Set([...results.keys()].map((each) => each.split(':')[0])).size).toBe(3);
    expect(gateway.effects()).toBe(before);
    process.stderr.write(`${strangers.length} strangers: ${JSON.stringify(Object.fromEntries(results))}\n`);
  });
});

describe('the agent of a member who is deactivated', () => {
  it('is refused at its next request', async () => {
    const client = await connectAgent(gateway, 'zhou.ning');
    expect((await client.listTools()).tools.length).toBeGreaterThan(0);
    await gateway.read(
      ADMINISTRATOR,
      'mutation { deactivateMember(input: { accountName: "zhou.ning" }) { member { active } } }',
    );
    await expect(client.listTools()).rejects.toThrow(/UNAUTHENTICATED.*/);
    await expect(client.callTool({ name: 'find_customers', arguments: {} })).rejects.toThrow(/UNAUTHENTICATED.*/);
    await client.close();
  });
});
