import { describe, expect, it } from '@jest/globals';
import { createQuota } from '../../src/upstream/pipeline/quota.ts';
import { manualClock } from './support/clock.ts';

const LANE = { operation: 'Read', perSecond: 10, signal: new AbortController().signal };
const STEP_MS = 50;

/** Keeps so many requests of a kind waiting all the time; answers when each was granted. */
const keepAsking = (
  { quota, clock }: { quota: ReturnType<typeof createQuota>; clock: ReturnType<typeof manualClock> },
  { member, background, waiting }: { member: string; background: boolean; waiting: number },
): number[] => {
  const granted: number[] = [];
  const ask = (): void => {
    void quota.acquire({ ...LANE, member, background }).then((slot) => {
      granted.push(clock.now());
      slot.departed();
      clock.after(20, slot.done);
      ask();
    });
  };
  for (let at = 0; at < waiting; at += 1) ask();
  return granted;
};

const run = async (clock: ReturnType<typeof manualClock>, ms: number): Promise<void> => {
  for (let spent = 0; spent < ms; spent += STEP_MS) await clock.advance(STEP_MS);
};

const start = () => {
  const clock = manualClock();
  return { clock, quota: createQuota({ clock, scale: 1, backgroundShare: 0.3 }) };
};

describe('requests in the background', () => {
  it('have their share and no more, alone too', async () => {
    const both = start();
    const granted = keepAsking(both, { member: 'mirror', background: true, waiting: 20 });
    await run(both.clock, 20_000);
    expect(granted.length / 20).toBeGreaterThan(2);
    expect(granted.length / 20).toBeLessThanOrEqual(3.2);
  });

  it('take almost nothing from callers who wait all the time, and are never kept out for good', async () => {
    const alone = start();
    const before = keepAsking(alone, { member: 'ada', background: false, waiting: 30 });
    await run(alone.clock, 20_000);
    const beside = start();
    const callers = keepAsking(beside, { member: 'ada', background: false, waiting: 30 });
    const behind = keepAsking(beside, { member: 'mirror', background: true, waiting: 20 });
    await run(beside.clock, 20_000);
    expect(callers.length).toBeGreaterThanOrEqual(before.length / 1.1);
    expect(behind.length).toBeGreaterThanOrEqual(8);
    expect(behind.length).toBeLessThanOrEqual(11);
  });

  it('leave the queue when they are given up', async () => {
    const { quota } = start();
    const ended = new AbortController();
    const slots = await Promise.all(
      [1, 2, 3].map(() => quota.acquire({ ...LANE, member: 'mirror', background: true })),
    );
    expect(slots).toHaveLength(3);
    const fourth = quota.acquire({ ...LANE, member: 'mirror', background: true, signal: ended.signal });
    ended.abort(new Error('closing'));
    await expect(fourth).rejects.toThrow('closing');
    // Seven places are left for callers.
    await Promise.all(Array.from({ length: 7 }, () => quota.acquire({ ...LANE, member: 'ada' })));
  });
});
