import process from 'node:process';
import { type JSONRPCMessage, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { distantGateway } from './distant.ts';

const MOST_WORDS = 500;

/** The gateway's code and message in the text of a refusal. It contains no token, because no answer does. */
const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : 'The gateway did not answer.').slice(0, MOST_WORDS);

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
 * Passes messages between an assistant at stdin and stdout and a gateway's `/mcp`, one by one and unchanged. Rights,
 * limits and audit are the gateway's. Ends with stdin. Only messages are printed to stdout.
 */
export const mcp = async (member: string | undefined): Promise<void> => {
  const { origin, token } = distantGateway({ prefix: 'AGENT', token: 'agentToken', purpose: 'for agents' }, member);
  const gateway = new StreamableHTTPClientTransport(new URL('/mcp', origin), {
    // The library could send the token itself, but would hide why one was refused.
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
      else complain(error instanceof Error ? error : new Error('The gateway did not answer.'));
    });
  };
  assistant.onclose = () => ended.resolve();
  await gateway.start();
  await assistant.start();
  await ended.promise;
  await gateway.close();
};
