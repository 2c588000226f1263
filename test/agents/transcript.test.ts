import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/client';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { settle } from '../mirror/support.ts';
import { testClock } from '../support/clock.ts';
import { type AgentGateway, connectAgent, openAgentGateway } from './support.ts';

/** With `TRANSCRIPT=write` the test writes this page; otherwise it compares. */
const PAGE = 'docs/agents-transcript.md';
const PERSON = 'chen.xia';

let sandbox: Sandbox;
let gateway: AgentGateway;

beforeAll(async () => {
  sandbox = await startSandbox({ customers: 100, seed: 1, port: 0, quotas: false, clock: testClock });
  gateway = await openAgentGateway({ sandbox });
  for (const mirror of gateway.mirrors) await settle(mirror);
});
afterAll(async () => {
  await gateway.close();
  await sandbox.close();
});

type Given = Readonly<Record<string, unknown>>;

interface Resource {
  readonly id: string;
  readonly name: string;
  readonly expiresAt: string;
  readonly serviceType: { readonly code: string };
  readonly customer: { readonly id: string };
}
interface Renewed {
  readonly renewResources: {
    readonly preview: unknown;
    readonly operation: { readonly id: string; readonly outcome: string } | null;
  };
}

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;
const jsonOf = (value: unknown): string => JSON.stringify(value, null, 2);

/** Collects the text of the page: what people say, what the assistant calls, and the answers. */
const openTranscript = () => {
  const parts: string[] = [];
  return {
    say: (who: string, words: string): void => void parts.push(`**${who}:** ${words}\n`),
    call: async <D>(client: Client, name: string, given: Given): Promise<D> => {
      const answer = await client.callTool({ name, arguments: { ...given } });
      const { data } = answer.structuredContent as { readonly data: D };
      parts.push(`Tool \`${name}\`:\n`, fenced('json', jsonOf(given)), 'Answer:\n', fenced('json', jsonOf(data)));
      return data;
    },
    ask: async <D>(query: string, variables: Given): Promise<D> => {
      const { data, extensions } = await gateway.graph(PERSON, query, variables);
      const { predicted = 0, made = 0 } = extensions?.cost ?? {};
      expect(predicted).toBeGreaterThanOrEqual(made);
      parts.push(
        `In the playground, as ${PERSON}:\n`,
        fenced('graphql', query),
        'Answer:\n',
        fenced('json', jsonOf(data)),
      );
      return data as D;
    },
    /** The text without what differs from run to run: the operation's id and the time of a copy. */
    text: (operationId: string): string =>
      parts
        .join('\n')
        .replaceAll(operationId, '<global id of the operation>')
        .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<number of the operation>')
        .replaceAll(/("(?:asOf|quotedAt)": "[-0-9]+T\d\d:)\d\d:\d\d\.\d+Z/g, (_whole, hour) => `${hour}00:00Z`),
  };
};

const PENDING = `{
  operations(filter: { outcomes: [PENDING_APPROVAL] }) {
    nodes {
      operationId kind amount { amount currency } member
      preview { call input quote { amount { amount currency } quotedAt } changes { of before after } }
    }
  }
}`;
const CONFIRM = `mutation ($operationId: ID!) {
  confirmOperation(input: { id: $operationId }) { operation { outcome error { code message } } }
}`;

describe('the transcript of an assistant', () => {
  it('shows a question and a renewal that a person confirms, and equals the page in docs', async () => {
    const { say, call, ask, text } = openTranscript();
    const assistant = await connectAgent(gateway, PERSON);
    const renewed = () => sandbox.effects().RenewalResources ?? 0;

    say('Chen Xia', 'Which of my customers’ servers expire this month, and what would renewal cost?');
    const { renewals } = await call<{ renewals: { nodes: readonly Resource[] } }>(assistant, 'list_renewals_due', {
      days: 30,
      filter: { serviceTypeCode: 'hws.service.type.ec2' },
      first: 2,
    });
    const [first] = renewals.nodes;
    if (!first) throw new Error('no server expires');
    const customerId = first.customer.id;
    await call(assistant, 'price_renewals', { customerId, period: { months: 1 }, first: 3 });

    say('Chen Xia', 'Renew the first.');
    const renewal = { customerId, resourceIds: [first.id], period: { months: 1 } };
    const key = { idempotencyKey: 'renew-the-first' };
    await call(assistant, 'renew_resources', { ...key, ...renewal, dryRun: true });
    const before = renewed();
    const { renewResources } = await call<Renewed>(assistant, 'renew_resources', { ...key, ...renewal, dryRun: false });
    const operationId = renewResources.operation?.id ?? '';
    expect([renewResources.operation?.outcome, renewed() - before]).toEqual(['PENDING_APPROVAL', 0]);

    say('Assistant', 'It waits for you: nothing has been sent.');
    await ask(PENDING, {});
    await ask(CONFIRM, { operationId });
    const { operation } = await call<{ operation: { outcome: string } }>(assistant, 'follow_operation', {
      operationId,
    });
    expect([operation.outcome, renewed() - before]).toEqual(['SUCCEEDED', 1]);
    await assistant.close();

    const page = `# An assistant at work\n\nWritten by \`TRANSCRIPT=write npm test -- test/agents/transcript\` at the sandbox; [how agents work](agents.md).\n\n${text(operationId)}`;
    if (process.env.TRANSCRIPT === 'write') writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });
});
