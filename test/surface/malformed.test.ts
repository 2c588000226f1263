import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { composeGateway, createLogger, type Gateway, startGateway } from '../../src/server/index.ts';
import { bodies, transmissions } from './malformed.ts';

/** FUZZ_REQUESTS=100000 is the long run; FUZZ_SEED another one. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 4_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_121);
const TIME_MS = 60_000 + REQUESTS * 20;

describe('malformed requests', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let gateway: Gateway;
  let release: () => Promise<void>;
  /** What went wrong inside, each with the first request that made it so. */
  const alarms = new Map<string, string>();
  let latest = '';
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  let authorization: string;

  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0, customers: 20, seed: 1, quotas: false });
    const config = atSandbox(
      loadConfig({ PORT: '0', SANDBOX_QUOTAS: 'off', REQUEST_TIMEOUT_MS: '10000' }),
      sandbox.url,
    );
    const stream = new Writable({
      write: (line, _, done) => {
        const { code, path, cause, details } = JSON.parse(String(line)) as Record<string, unknown>;
        const alarm = JSON.stringify({ code, path: String(path).replace(/\d+/g, 'n'), cause, details });
        if (!alarms.has(alarm)) alarms.set(alarm, latest.slice(0, 500));
        done();
      },
    });
    const composed = await composeGateway({ config, logger: createLogger('error', stream) });
    release = composed.release;
    gateway = await startGateway(composed.parts);
    const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as readonly {
      readonly token: string;
    }[];
    authorization = `Bearer ${members[0]?.token}`;
  });
  beforeEach(() => alarms.clear());
  afterAll(async () => {
    agent.destroy();
    await gateway.close();
    await release();
    await sandbox.close();
  });

  const statusOf = async (body: string | Uint8Array): Promise<number> => {
    const sent = httpRequest(`${gateway.url}/graphql`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', authorization },
    });
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.resume();
    await once(response, 'end');
    return response.statusCode ?? 0;
  };

  /** The statuses of all that came back until the server hung up. */
  const statusesOf = (bytes: Uint8Array): Promise<number[]> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(gateway.url);
      const received: Buffer[] = [];
      const socket = connect(Number(port), hostname, () => socket.end(bytes));
      socket.on('data', (chunk) => received.push(chunk));
      socket.on('error', () => {});
      socket.on('close', () => {
        const text = Buffer.concat(received).toString('latin1');
        resolve([...text.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status)));
      });
    });

  const stillAnswers = async () => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
    });
    expect(await response.json()).toMatchObject({ data: { viewer: { name: expect.any(String) } } });
    expect(Object.fromEntries(alarms)).toEqual({});
  };

  const counted = new Map<number, number>();
  const count = (status: number) => counted.set(status, (counted.get(status) ?? 0) + 1);

  it(
    'of the right form and the wrong content are refused, and nothing fails inside',
    async () => {
      await fc.assert(
        fc.asyncProperty(bodies, async (body) => {
          latest = Buffer.from(body).toString();
          const status = await statusOf(body);
          count(status);
          expect(status).toBeLessThan(500);
        }),
        { numRuns: Math.ceil(REQUESTS / 2), seed: SEED, endOnFailure: true },
      );
      // Otherwise what is sent is so wrong that it gets nowhere.
      expect(Math.min(counted.get(200) ?? 0, counted.get(400) ?? 0)).toBeGreaterThan(REQUESTS / 100);
      await stillAnswers();
    },
    TIME_MS,
  );

  it(
    'that are hardly HTTP are refused or cut off',
    async () => {
      const seen = new Set<number>();
      await fc.assert(
        fc.asyncProperty(transmissions, async (bytes) => {
          latest = Buffer.from(bytes).toString();
          const statuses = await statusesOf(bytes);
          for (const status of statuses) seen.add(status);
          expect(Math.max(0, ...statuses)).toBeLessThan(500);
        }),
        { numRuns: Math.ceil(REQUESTS / 2), seed: SEED, endOnFailure: true },
      );
      expect([...seen]).toEqual(expect.arrayContaining([200, 400, 401, 404, 405, 415]));
      await stillAnswers();
    },
    TIME_MS,
  );
});
