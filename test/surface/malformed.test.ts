import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { startSandbox } from '../../src/sandbox/index.ts';
import { report } from '../isolation/support/figures.ts';
import { PARTNERS, readPopulation } from '../isolation/support/population.ts';
import { leaksIn, SHAPES, wordsOf } from '../isolation/support/secrets.ts';
import { testClock } from '../support/clock.ts';
import { askChild, messageFrom } from './child.ts';
import { bodies, transmissions } from './malformed.ts';
import { SEEDED } from './malformed.vendor.ts';

/** FUZZ_REQUESTS=100000 is the long run; FUZZ_SEED another one. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 4_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_121);
const TIME_MS = 60_000 + REQUESTS * 20;
/** The gateway may keep a bounded number of documents and tokens, and the first quarter of the requests reaches it. */
const GROWTH_BYTES = 24 * 1024 ** 2;
const MEBIBYTE = 1024 ** 2;

describe('malformed requests', () => {
  let child: ChildProcess;
  let folder: string;
  let gateway: { readonly url: string };
  /** Internal errors, each with a request from about that time. */
  const alarms = new Map<string, string>();
  let latest = '';
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  let authorization: string;
  const tokens: string[] = [];
  const heaps: number[] = [];

  const heap = (): Promise<number> => askChild(child, 'heap');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'malformed-'));
    child = fork('test/surface/malformed.gateway.ts', [join(folder, 'log')], {
      execArgv: ['--expose-gc', '--no-warnings', '--import', './scripts/register.mjs'],
    });
    child.on('message', ({ alarm }: { alarm?: string }) => {
      if (alarm) alarms.set(alarm, latest.slice(0, 500));
    });
    gateway = { url: await messageFrom<string>(child, 'url') };
    const members = (await (await fetch(`${gateway.url}/demo/members`)).json()) as readonly {
      readonly token: string;
    }[];
    tokens.push(...members.map(({ token }) => token));
    authorization = `Bearer ${members[0]?.token}`;
  });
  beforeEach(() => alarms.clear());
  afterAll(async () => {
    agent.destroy();
    if (child.exitCode === null && child.connected) {
      child.send('stop');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true });
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

  /** The statuses of all answers until the server closed the connection. */
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

  const NO_ANSWER = 0;
  const counted = new Map<number, number>();
  const count = (status: number) => counted.set(status, (counted.get(status) ?? 0) + 1);

  const sendBodies = async (numRuns: number, seed: number): Promise<void> => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        latest = Buffer.from(body).toString();
        const status = await statusOf(body);
        count(status);
        expect(status).toBeLessThan(500);
      }),
      { numRuns, seed, endOnFailure: true },
    );
  };

  it(
    'of the right form with wrong content are refused, and cause no fault of the gateway',
    async () => {
      await sendBodies(Math.ceil(REQUESTS / 4), SEED);
      heaps.push(await heap());
      await sendBodies(Math.ceil(REQUESTS / 4), SEED + 1);
      // Otherwise the request is too wrong to get past the parser.
      expect(Math.min(counted.get(200) ?? 0, counted.get(400) ?? 0)).toBeGreaterThan(REQUESTS / 100);
      await stillAnswers();
    },
    TIME_MS,
  );

  it(
    'that violate HTTP are refused or cut off',
    async () => {
      await fc.assert(
        fc.asyncProperty(transmissions, async (bytes) => {
          latest = Buffer.from(bytes).toString();
          const statuses = await statusesOf(bytes);
          if (statuses.length === 0) count(NO_ANSWER);
          for (const status of statuses) count(status);
          expect(Math.max(0, ...statuses)).toBeLessThan(500);
        }),
        { numRuns: Math.ceil(REQUESTS / 2), seed: SEED, endOnFailure: true },
      );
      expect([...counted.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 404, 405, 415]));
      await stillAnswers();
    },
    TIME_MS,
  );

  it('leave no memory in use', async () => {
    heaps.push(await heap());
    const [before = 0, after = 0] = heaps;
    report('malformed requests', {
      seed: SEED,
      requests: REQUESTS,
      statuses: [...counted]
        .sort(([a], [b]) => a - b)
        .map(([status, times]) => `${status === NO_ANSWER ? 'cut off' : status} × ${times}`)
        .join(', '),
      crashes: child.exitCode === null ? 0 : 1,
      'MiB of heap before': (before / MEBIBYTE).toFixed(1),
      'MiB of heap after': (after / MEBIBYTE).toFixed(1),
    });
    expect(after - before).toBeLessThan(GROWTH_BYTES);
  });

  it('leave no personal data and no secret in the log', async () => {
    child.send('stop');
    await once(child, 'exit');
    // Equal seeds give equal people, so another gateway can be asked about those whom this one knew.
    const sandbox = await startSandbox({ clock: testClock, port: 0, ...SEEDED });
    const populations = await Promise.all(PARTNERS.map((partner) => readPopulation(sandbox, partner)));
    await sandbox.close();
    const secrets = { words: [...tokens, ...wordsOf(populations)], shapes: SHAPES };
    const { bytes, found } = leaksIn([await readFile(join(folder, 'log'))], secrets);
    report('secrecy of malformed requests', {
      'texts and shapes searched for': secrets.words.length + SHAPES.length,
      'bytes of log': bytes,
      findings: found.length,
    });
    expect([found, bytes > REQUESTS]).toEqual([[], true]);
  });
});
