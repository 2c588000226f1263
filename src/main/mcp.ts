import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { type JSONRPCMessage, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { loadConfig } from '../config/index.ts';
import { StartError } from './start.ts';

/** Address of the gateway that runs on this machine. */
const localGateway = (): string => {
  const { host, port } = loadConfig(process.env).server;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

interface Member {
  readonly accountName: string;
  readonly agentToken: string;
}

const tokenOfMember = async (origin: string, asked: string): Promise<string> => {
  const response = await fetch(new URL('/demo/members', origin)).catch(() => null);
  if (!response?.ok) throw new StartError(`No gateway in sandbox mode answers at ${origin}.`);
  const members = (await response.json()) as readonly Member[];
  const member = members.find(({ accountName }) => accountName === asked);
  if (!member) throw new StartError(`Name a demo member: ${members.map(({ accountName }) => accountName).join(', ')}`);
  return member.agentToken;
};

/**
 * Gives the token for each request. A file is read every time, since a renewed token is written there; a demo
 * member's token is asked for once.
 */
const tokenSource = (origin: string, member: string | undefined): (() => Promise<string>) => {
  const { AGENT_TOKEN: given, AGENT_TOKEN_FILE: file } = process.env;
  if (member !== undefined) {
    let asked: Promise<string> | undefined;
    return () => {
      asked ??= tokenOfMember(origin, member);
      return asked;
    };
  }
  if (file) return async () => (await readFile(file, 'utf8')).trim();
  if (given) return async () => given;
  throw new StartError('Set AGENT_TOKEN or AGENT_TOKEN_FILE to a token for agents, or name a demo member.');
};

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** A token is sent in the clear to this machine alone. */
const requireSafe = (origin: string): void => {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname))) return;
  throw new StartError('AGENT_GATEWAY: expected the address of a gateway, with https unless it is on this machine.');
};

const MOST_WORDS = 500;

/** The gateway's code and words from the text of a refusal; never the token, which no answer holds. */
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'no answer').slice(0, MOST_WORDS);

const INTERNAL = -32_603;

const refusalOf = (message: JSONRPCMessage, error: unknown): JSONRPCMessage | null =>
  'id' in message && 'method' in message && message.id !== undefined
    ? { jsonrpc: '2.0', id: message.id, error: { code: INTERNAL, message: wordsOf(error) } }
    : null;

const versionIn = (message: JSONRPCMessage): string | null => {
  const result = 'result' in message ? message.result : null;
  const version = result && 'protocolVersion' in result ? result.protocolVersion : null;
  return typeof version === 'string' ? version : null;
};

/**
 * Passes messages between an assistant at stdin and stdout and a gateway's `/mcp`, one by one and unchanged: rights, bounds and
 * audit are those of the gateway. Ends with stdin. Nothing but messages is printed to stdout.
 */
export const mcp = async (member: string | undefined): Promise<void> => {
  const origin = process.env.AGENT_GATEWAY || localGateway();
  requireSafe(origin);
  const token = tokenSource(origin, member);
  const gateway = new StreamableHTTPClientTransport(new URL('/mcp', origin), {
    // Not the library's own way of sending a token, which hides why one was refused.
    fetch: async (url, init) => {
      const headers = new Headers(init?.headers);
      headers.set('authorization', `Bearer ${await token()}`);
      return fetch(url, { ...init, headers });
    },
  });
  const assistant = new StdioServerTransport();
  const ended = Promise.withResolvers<void>();
  const complain = (error: Error): void => {
    process.stderr.write(`${wordsOf(error)}\n`);
  };
  gateway.onmessage = (message) => {
    const version = versionIn(message);
    if (version) gateway.setProtocolVersion(version);
    void assistant.send(message).catch(complain);
  };
  assistant.onmessage = (message) => {
    void gateway.send(message).catch((error: unknown) => {
      const refusal = refusalOf(message, error);
      if (refusal) void assistant.send(refusal).catch(complain);
      else complain(error instanceof Error ? error : new Error('no answer'));
    });
  };
  assistant.onclose = () => ended.resolve();
  await gateway.start();
  await assistant.start();
  await ended.promise;
  await gateway.close();
};
