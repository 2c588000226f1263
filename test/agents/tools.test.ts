import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/client';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type AgentTool, loadAgentTools } from '../../src/agents/index.ts';
import { settle } from '../mirror/support.ts';
import { gatewaySchema } from '../support/schema.ts';
import { type Given, samplesFor } from './samples.ts';
import { type AgentGateway, connectAgent, MANY_CALLS, openAgentGateway } from './support.ts';

const ADMINISTRATORS = ['chen.xia', 'amara.okafor'] as const;
const TOOLS = loadAgentTools(gatewaySchema());
const READS = TOOLS.filter(({ isWrite }) => !isWrite);
const WRITES = TOOLS.filter(({ isWrite }) => isWrite);

let gateway: AgentGateway;

interface Assistant {
  readonly person: string;
  readonly client: Client;
  readonly samples: Readonly<Record<string, Given>>;
  readonly names: ReadonlySet<string>;
}

let assistants: readonly Assistant[];

const assist = async (person: string): Promise<Assistant> => {
  const client = await connectAgent(gateway, person);
  const { tools } = await client.listTools();
  return { person, client, samples: await samplesFor(gateway, person), names: new Set(tools.map(({ name }) => name)) };
};

beforeAll(async () => {
  gateway = await openAgentGateway({ env: { ...MANY_CALLS.env, MIRROR: 'on' } });
  for (const mirror of gateway.mirrors) await settle(mirror);
  assistants = await Promise.all(ADMINISTRATORS.map(assist));
});

afterAll(async () => {
  await Promise.all(assistants.map(({ client }) => client.close()));
  await gateway.close();
});

interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly code: string; readonly hints?: Readonly<Record<string, unknown>> }[];
  readonly outsideText: readonly string[];
}

const answerOf = async ({ client }: Assistant, name: string, given: Given): Promise<Answer> =>
  (await client.callTool({ name, arguments: given })).structuredContent as unknown as Answer;

/** The first assistant that has the tool; of the administrators' assistants at least one has it. */
const assistantFor = ({ name }: Pick<AgentTool, 'name'>): Assistant => {
  const found = assistants.find(({ names }) => names.has(name));
  if (!found) throw new Error(`no administrator has ${name}`);
  return found;
};

const CLOSED: readonly unknown[] = ['FORBIDDEN', 'UNSUPPORTED_ON_SITE'];
/** `npm run test:agents` also calls each tool that the person has; `npm test` calls only those that must refuse. */
const IS_FULL = process.env.AGENTS === 'full';

describe('the tools of a person', () => {
  it('are those whose documents the graph answers to that person, at every site', async () => {
    const counted = { persons: 0, listed: 0, refused: 0 };
    for (const { accountName } of gateway.personas) {
      const { names, samples, client } = await assist(accountName);
      await client.close();
      for (const { name, text, isWrite } of TOOLS) {
        const isListed = names.has(name);
        if (isListed && !IS_FULL) continue;
        const key = isWrite ? { idempotencyKey: 'matrix' } : {};
        const { errors = [] } = await gateway.graph(accountName, text, { ...key, ...samples[name] });
        const isClosed = errors.some(({ extensions }) => CLOSED.includes(extensions.code));
        expect([accountName, name, isListed]).toEqual([accountName, name, !isClosed]);
        counted[isListed ? 'listed' : 'refused'] += 1;
      }
      counted.persons += 1;
    }
    expect(counted.refused).toBeGreaterThan(100);
    process.stderr.write(`tools by person: ${JSON.stringify(counted)}\n`);
  });
});

/** Tools that add something at each call, written out here so that a change of a document fails a test. */
const ADDING = ['allocate_funds', 'issue_coupons', 'renew_resources'];

describe('the description of a tool', () => {
  it('has different texts in Chinese and English, and hints that agree with its effect', async () => {
    const chinese = await connectAgent(gateway, ADMINISTRATORS[0], { language: 'zh' });
    const [own] = assistants;
    const { tools: inEnglish = [] } = (await own?.client.listTools()) ?? {};
    const { tools: inChinese } = await chinese.listTools();
    await chinese.close();
    expect(inChinese.map(({ name }) => name)).toEqual(inEnglish.map(({ name }) => name));
    for (const [place, { name, title, description, annotations }] of inEnglish.entries()) {
      const other = inChinese[place];
      expect([name, title, description]).toEqual([
        name,
        expect.stringMatching(/^[ -~’]+$/),
        expect.stringMatching(/^[ -~’]+\.$/),
      ]);
      expect([name, other?.title, other?.description]).toEqual([
        name,
        expect.stringMatching(/\p{Script=Han}/u),
        expect.stringMatching(/\p{Script=Han}.*。$/u),
      ]);
      const isWrite = WRITES.some((each) => each.name === name);
      expect([name, annotations]).toMatchObject([
        name,
        { readOnlyHint: !isWrite, destructiveHint: isWrite && !ADDING.includes(name), idempotentHint: true },
      ]);
    }
  });
});

const AJV = new Ajv2020({ strict: false });

const expectValid = (schema: object, value: unknown): void => {
  const validate = AJV.compile(schema);
  expect([validate(value), validate.errors]).toEqual([true, null]);
};

/** Names of persons as the vendor sends them, without masks. */
const personalNames = (): readonly string[] =>
  ['demo-cn', 'demo-intl'].flatMap((partner) =>
    gateway.sandbox
      .partner(partner)
      .customers()
      .flatMap(({ customer, customer_type }) => (customer && String(customer_type) === '0' ? [customer] : [])),
  );

describe('every tool that reads', () => {
  it.each(READS.map((tool) => [tool.name, tool] as const))(
    '%s answers by its schemas, with names masked',
    async (name, tool) => {
      const assistant = assistantFor(tool);
      const given =
        name === 'follow_operation' ? { operationId: await askToAllocate(assistant) } : (assistant.samples[name] ?? {});
      expectValid(tool.inputSchema, given);
      const answer = await answerOf(assistant, name, given);
      expect(answer.errors).toBeUndefined();
      expectValid(tool.outputSchema, answer);
      const text = JSON.stringify(answer);
      expect(personalNames().filter((each) => text.includes(each))).toEqual([]);
      expect(JSON.stringify(tool.inputSchema)).not.toContain('reveal');
      const bad = await answerOf(assistant, name, { ...given, reveal: { reason: 'support' } });
      expect(bad).toMatchObject({ data: null, errors: [{ code: 'BAD_USER_INPUT', hints: { argument: 'reveal' } }] });
    },
  );

  it('is tried with data that has names of persons, which must be masked', () => {
    expect(personalNames().length).toBeGreaterThan(2);
  });
});

interface Written {
  readonly id: string;
  readonly outcome: string;
}

const writtenIn = ({ data, errors }: Answer): Written => {
  const [written] = Object.values(data ?? {}) as { readonly operation: Written | null }[];
  if (!written?.operation) throw new Error(JSON.stringify(errors));
  return written.operation;
};

const askToAllocate = async (assistant: Assistant): Promise<string> =>
  writtenIn(await answerOf(assistant, 'allocate_funds', { ...assistant.samples.allocate_funds, dryRun: false })).id;

const CONFIRM = 'mutation ($id: ID!) { confirmOperation(input: { id: $id }) { operation { outcome } } }';

/** Confirms an operation as the person; returns its outcome, or code and rule of the refusal. */
const confirm = async ({ person }: Assistant, id: string): Promise<string> => {
  const { data, errors } = await gateway.graph(person, CONFIRM, { id });
  const [refused] = errors ?? [];
  if (refused) return [refused.extensions.code, refused.extensions.rule].filter(Boolean).join(' ');
  const confirmed = data?.confirmOperation as { readonly operation: Written } | undefined;
  return confirmed?.operation.outcome ?? 'no answer';
};

describe('every tool that writes', () => {
  it.each(WRITES.map((tool) => [tool.name, tool] as const))(
    '%s waits, is one for one call, and has one effect',
    async (name, tool) => {
      const assistant = assistantFor(tool);
      const sample = assistant.samples[name] ?? {};
      const before = gateway.effects();
      expectValid(tool.inputSchema, sample);
      const shown = await answerOf(assistant, name, sample);
      expectValid(tool.outputSchema, shown);
      expect(Object.values(shown.data ?? {})).toMatchObject([{ operation: null, preview: { needsApproval: true } }]);

      const given = { ...sample, dryRun: false };
      const asked = await Promise.all([1, 2, 3, 4, 5].map(() => answerOf(assistant, name, given)));
      const [first] = asked.map(writtenIn);
      expect(new Set(asked.map((each) => writtenIn(each).id)).size).toBe(1);
      expect(first?.outcome).toBe('PENDING_APPROVAL');
      for (const answer of asked) expectValid(tool.outputSchema, answer);
      const alike = writtenIn(await answerOf(assistant, name, { ...given, idempotencyKey: `${name} once more` }));
      expect(alike.id).not.toBe(first?.id);
      expect(gateway.effects()).toBe(before);

      expect(await confirm(assistant, first?.id ?? '')).toBe('SUCCEEDED');
      // The first write changed the state on which the preview of the second was based.
      expect(await confirm(assistant, alike.id)).toMatch(/^WRONG_STATE [a-z-]+$/);
      expect(writtenIn(await answerOf(assistant, name, given))).toMatchObject({ id: first?.id, outcome: 'SUCCEEDED' });
      expect(gateway.effects()).toBe(before + 1);
    },
  );

  it.each(['allocate_funds', 'issue_coupons', 'set_budget'])(
    '%s is the same operation where the vendor’s answer is lost',
    async (name) => {
      const assistant = assistantFor({ name });
      const given = { ...assistant.samples[name], idempotencyKey: `${name} lost`, dryRun: false };
      const before = gateway.effects();
      const { id } = writtenIn(await answerOf(assistant, name, given));
      const { operation } = await gateway.read<{ readonly operation: { readonly preview: { readonly call: string } } }>(
        assistant.person,
        'query ($id: ID!) { operation(id: $id) { preview { call } } }',
        { id },
      );
      gateway.sandbox.setFaults([{ operation: operation.preview.call, kind: 'reset-after', times: 1 }]);
      expect(await confirm(assistant, id)).toBe('UNKNOWN');
      gateway.sandbox.setFaults([]);
      const again = await Promise.all([1, 2, 3].map(() => answerOf(assistant, name, given)));
      expect(again.map((each) => writtenIn(each).id)).toEqual([id, id, id]);
      expect(await confirm(assistant, id)).toMatch(/^WRONG_STATE/);
      expect(gateway.effects()).toBe(before + 1);
    },
  );
});
