import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Contract, matchOperation, type VendorOperation } from '../../src/contract/index.ts';
import { parseExact } from '../../src/upstream/pipeline/decimals.ts';

/** Parses long amounts as text: doubles would lose digits that the test did not change. */
type Json = Record<string, unknown>;

/** Changes an answer of the vendor before the gateway sees it. */
export type Lie = (body: Json, operation: VendorOperation) => Json;

export interface LyingVendor {
  readonly url: string;
  /** Address of the vendor that answers truthfully. */
  aim(sandboxUrl: string): void;
  /** Null: answers are not changed. */
  tell(lie: Lie | null): void;
  /** Operations whose answers were changed since the last call of this function. */
  readonly changed: ReadonlySet<string>;
  close(): Promise<void>;
}

/** A proxy between the gateway and the sandbox; headers pass unchanged, so that signatures stay valid. */
export const startLyingVendor = async (contracts: readonly Contract[]): Promise<LyingVendor> => {
  let sandbox = new URL('http://127.0.0.1');
  const matches = contracts.map(matchOperation);
  let lie: Lie | null = null;
  let changed = new Set<string>();

  const operationOf = (method: string, path: string): VendorOperation | undefined =>
    matches.map((match) => match(method, path)?.operation).find(Boolean);

  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const onward = request(
      { hostname: sandbox.hostname, port: sandbox.port, method, path: url, headers },
      async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString();
        const operation = operationOf(method, url.split('?')[0] ?? '');
        const lying = lie && operation && answer.statusCode === 200 && text.startsWith('{');
        const body = lying && lie ? JSON.stringify(lie(parseExact(bytes) as Json, operation)) : text;
        if (operation && body !== text) changed.add(operation.id);
        const { 'content-length': _length, 'transfer-encoding': _encoding, ...kept } = answer.headers;
        outgoing.writeHead(answer.statusCode ?? 502, { ...kept, 'content-length': Buffer.byteLength(body) });
        outgoing.end(body);
      },
    );
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    aim: (sandboxUrl) => {
      sandbox = new URL(sandboxUrl);
    },
    tell: (next) => {
      lie = next;
      changed = new Set();
    },
    get changed() {
      return changed;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

/** Every value of a body with its name. */
export const mapLeaves = (value: unknown, change: (leaf: unknown, name: string) => unknown, name = ''): unknown => {
  if (Array.isArray(value)) return value.map((each) => mapLeaves(each, change, name));
  if (typeof value !== 'object' || value === null) return change(value, name);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapLeaves(inner, change, key)]));
};

/** Changes the rows of a listing answer at the place that the contract names. */
export const mapRows =
  (change: (rows: unknown[]) => unknown): Lie =>
  (body, { facts }) => {
    const rows = facts.paging?.rows ?? facts.batch?.rows;
    if (!rows || !Array.isArray(body[rows])) return body;
    return { ...body, [rows]: change(body[rows] as unknown[]) };
  };
