import process from 'node:process';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RETRIES_MS } from '../../src/webhooks/index.ts';
import { type Answered, at } from '../records/desk.ts';
import { ADMINISTRATOR, dataOf, type Newsroom, openNewsroom } from './newsroom.ts';
import type { Received } from './receiver.ts';

/** `npm run test:news` makes a thousand changes. */
const isFull = process.env.NEWS === 'full';
const CHANGES = isFull ? 1_000 : 60;
if (isFull) jest.setTimeout(600_000);

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room.close());
afterEach(() => room.removeEndpoints());

describe(`${CHANGES} changes while gateways and the receiver crash`, () => {
  it('are each delivered, and those of one object in their order', async () => {
    const { endpoint } = await room.openEndpoint();
    let turn = 0;
    const next = (): number => {
      turn = (turn * 1_103_515_245 + 12_345) % 2_147_483_648;
      return turn / 2_147_483_648;
    };
    const accepted: Received[] = [];
    const failures = new Map<string, number>();
    // A message with as many failures as there are waits would pause the endpoint, which another test covers.
    room.receiver.answer((answer, one) => {
      const failed = failures.get(one.id) ?? 0;
      const chance = failed < RETRIES_MS.length ? next() : 1;
      if (chance < 0.3) failures.set(one.id, failed + 1);
      if (chance < 0.15) answer.destroy();
      else if (chance < 0.3) answer.writeHead(503).end();
      else {
        accepted.push(one);
        answer.writeHead(204).end();
      }
    });
    const versions = new Map<string, number[]>();
    const tasks: Answered[] = [];
    for (let change = 0; change < CHANGES; change += 1) {
      const known = tasks[Math.floor(next() * tasks.length)];
      const isNew = !known || next() < 0.3;
      const task = isNew
        ? await room.changeRecord(`change ${change}`)
        : await room.desk.change(ADMINISTRATOR, 'updateMarketingTask', { ...at(known), notes: `change ${change}` });
      if (isNew) tasks.push(task);
      else tasks[tasks.indexOf(known)] = task;
      versions.set(task.id, [...(versions.get(task.id) ?? []), task.version]);
      if (change % 20 === 0)
        await Promise.all([
          room.openCrashing(Math.floor(next() * 20)).step(),
          room.openCrashing(Math.floor(next() * 20)).step(),
          room.webhooksOf().step(),
        ]);
    }
    for (let round = 0; round < 2_000; round += 1) {
      await Promise.all([room.openCrashing(Math.floor(next() * 20)).step(), room.webhooksOf().step()]);
      const waiting = await room.webhooksOf().deliveries(endpoint.id, { states: ['PENDING'], first: 100 });
      if (waiting.length === 0) break;
      // Messages that wait for an earlier one about the same object are already due.
      const waits = waiting.map(({ dueAt }) => Date.parse(dueAt) - room.desk.now()).filter((wait) => wait > 0);
      room.desk.forward(waits.length > 0 ? Math.min(...waits) : 1_000);
    }
    const lost: string[] = [];
    const disordered: string[] = [];
    for (const [id, expected] of versions) {
      const first = new Map<unknown, number>();
      for (const [place, one] of accepted.entries())
        if (dataOf(one).recordId === id && !first.has(dataOf(one).version)) first.set(dataOf(one).version, place);
      const places = expected.map((version) => first.get(version));
      lost.push(...expected.filter((_, index) => places[index] === undefined).map((version) => `${id} ${version}`));
      if (places.some((place, index) => index > 0 && (place ?? 0) < (places[index - 1] ?? 0))) disordered.push(id);
    }
    const figures = {
      changes: CHANGES,
      objects: versions.size,
      attempts: room.receiver.received.length,
      accepted: accepted.length,
    };
    if (isFull)
      process.stdout.write(`${JSON.stringify({ ...figures, lost: lost.length, disordered: disordered.length })}\n`);
    expect([lost, disordered]).toEqual([[], []]);
    expect(accepted.length).toBeGreaterThanOrEqual(CHANGES);
    expect(room.receiver.received.length).toBeGreaterThan(accepted.length);
  });
});
