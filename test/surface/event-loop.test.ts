import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { testClock } from '../support/clock.ts';
import { askChild, messageFrom } from './child.ts';
import { HOSTILE, type Hostile } from './hostile.ts';

/** Longest time for which other requests may wait on a machine that is not slow. */
const LONGEST_HOLD_MS = 200;
/** On a slow machine: so many times as long as it takes to look at each character of the longest text once. */
const LONGEST_HOLD_PACES = 1.5;
/** A block that the request causes occurs each time; one of the garbage collector does not. */
const TRIES = 3;

describe('the event loop of the gateway', () => {
  let sandbox: Sandbox;
  let child: ChildProcess;
  let url: string;
  let authorization: string;

  const held = (): Promise<number> => askChild(child, 'held');
  const send = async ({ method = 'POST', path = '/graphql', headers = {}, body, stranger }: Hostile) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(stranger ? {} : { authorization }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    await response.arrayBuffer();
    return response.status;
  };

  beforeAll(async () => {
    sandbox = await startSandbox({ clock: testClock, port: 0, customers: 200, seed: 1, quotas: false });
    child = fork('test/surface/event-loop.gateway.ts', [sandbox.url], {
      execArgv: ['--no-warnings', '--import', './scripts/register.mjs'],
    });
    url = await messageFrom<string>(child, 'url');
    const members = (await (await fetch(`${url}/demo/members`)).json()) as readonly { readonly token: string }[];
    authorization = `Bearer ${members[0]?.token}`;
    // The first run includes compilation and sweeps of lists.
    for (let round = 0; round < 3; round++) {
      await send({
        name: 'warm',
        body: JSON.stringify({
          query: '{ customers(first: 100) { nodes { id: customerId name orders(first: 5) { totalCount } } } }',
        }),
      });
      await send({ name: 'warm', body: JSON.stringify({ query: '{ customer(id: 1.5) { x } }' }) });
    }
  });
  afterAll(async () => {
    if (child.exitCode === null && child.connected) {
      child.send('stop');
      await once(child, 'exit');
    }
    await sandbox.close();
  });

  it('is never held for long by one request', async () => {
    const limit = Math.max(LONGEST_HOLD_MS, LONGEST_HOLD_PACES * (await askChild<number>(child, 'pace')));
    const worst: [ms: number, name: string][] = [];
    for (const hostile of HOSTILE) {
      let hold = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < TRIES && hold > limit; attempt++) {
        await held();
        const status = await send(hostile);
        // A request that is refused for its size measures nothing.
        expect([hostile.name, status < 500 && status !== 413]).toEqual([hostile.name, true]);
        hold = Math.min(hold, await held());
      }
      worst.push([Math.round(hold), hostile.name]);
    }
    worst.sort(([a], [b]) => b - a);
    const longest = worst.slice(0, 3).map(([ms, name]) => `${ms} ms for ${name}`);
    process.stdout.write(
      `event loop, ${HOSTILE.length} kinds of requests: held at most ${longest.join(', ')}, limit ${Math.round(limit)} ms\n`,
    );
    expect(worst.filter(([ms]) => ms > limit)).toEqual([]);
  }, 240_000);
});
