import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { program } from '../server/program.ts';
import { type AgentGateway, openAgentGateway } from './support.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let gateway: AgentGateway;

beforeAll(async () => {
  gateway = await openAgentGateway();
});

afterAll(async () => {
  await gateway.close();
});

const ARGUMENTS = ['--import', './scripts/register.mjs', 'src/main.ts', 'mcp'];

/** A client that starts the program and speaks with it over its standard streams, as assistants on a desktop do. */
const start = async (
  settings: Readonly<Record<string, string>>,
  { member, era }: { readonly member?: string; readonly era: 'modern' | 'legacy' },
): Promise<Client> => {
  const client = new Client(
    { name: 'local-assistant', version: '1.0.0' },
    era === 'modern' ? { versionNegotiation: { mode: { pin: '2026-07-28' } } } : {},
  );
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [...ARGUMENTS, ...(member ? [member] : [])],
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? '', AGENT_GATEWAY: gateway.url, ...settings },
      stderr: 'ignore',
    }),
  );
  return client;
};

const toolsOf = async (client: Client) => (await client.listTools()).tools.map(({ name }) => name);

describe('partnergraph mcp', () => {
  it('gives an assistant on this machine the tools of the person whose token the file has', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'agent-token-'));
    const file = join(directory, 'token');
    writeFileSync(file, `${gateway.persona('wang.fang').agentToken}\n`);
    const client = await start({ AGENT_TOKEN_FILE: file }, { era: 'modern' });
    const tools = await toolsOf(client);
    expect(tools).toContain('find_customers');
    expect(tools).not.toContain('issue_coupons');
    const answer = await client.callTool({ name: 'find_customers', arguments: { first: 1 } });
    expect(answer.structuredContent).toMatchObject({ data: { customers: { nodes: [{ id: expect.any(String) }] } } });
    // The program reads the file for each request: a bad token fails with the gateway's code, a new token works.
    writeFileSync(file, 'not a token');
    await expect(client.listTools()).rejects.toThrow(/UNAUTHENTICATED/);
    writeFileSync(file, gateway.persona('chen.xia').agentToken);
    expect(await toolsOf(client)).toContain('issue_coupons');
    await client.close();
    rmSync(directory, { recursive: true });
  });

  // Each start of the program takes seconds, so only `npm run test:agents` runs this.
  const whenFull = process.env.AGENTS === 'full' ? it : it.skip;

  whenFull(
    'serves clients of the protocol of 2025, and a demo member',
    async () => {
      const [byValue, byMember] = await Promise.all([
        start({ AGENT_TOKEN: gateway.persona('wang.fang').agentToken }, { era: 'legacy' }),
        start({}, { era: 'modern', member: 'chen.xia' }),
      ]);
      expect(await toolsOf(byValue)).not.toContain('issue_coupons');
      expect(await toolsOf(byMember)).toContain('issue_coupons');
      await Promise.all([byValue.close(), byMember.close()]);
    },
    60_000,
  );

  it('does not start without a token', async () => {
    const none = await program(['mcp'], { AGENT_GATEWAY: gateway.url });
    expect(none).toMatchObject({ code: 1, out: '', err: expect.stringContaining('AGENT_TOKEN_FILE') });
  });

  whenFull(
    'sends no token to another machine without TLS',
    async () => {
      const remote = await program(['mcp'], {
        AGENT_GATEWAY: 'http://gateway.example.com',
        AGENT_TOKEN: 'secret-token',
      });
      expect(remote).toMatchObject({ code: 1, out: '', err: expect.stringContaining('https') });
      expect(remote.err).not.toContain('secret-token');
    },
    60_000,
  );
});
