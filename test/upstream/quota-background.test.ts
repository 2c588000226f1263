import { describe, expect, it } from '@jest/globals';
import { createQuota } from '../../src/upstream/pipeline/quota.ts';
import { manualClock } from './support/clock.ts';

const LANE = { operation: 'Read', perSecond: 10, signal: new AbortController().signal };
const STEP_MS = 50;

interface Asking {
  readonly member: string;
  readonly background: boolean;
  readonly waiting: number;
  readonly perSecond?: number;
  readonly isLate?: () => boolean;
}

/** Keeps this number of requests of a kind waiting; resolves with the time when each was granted. */
const keepAsking = (
  { quota, clock }: { quota: ReturnType<typeof createQuota>; clock: ReturnType<typeof manualClock> },
  { member, background, waiting, perSecond = LANE.perSecond, isLate }: Asking,
): number[] => {
  const granted: number[] = [];
  const ask = (): void => {
    void quota.acquire({ ...LANE, perSecond, member, background, isLate }).then((slot) => {
      granted.push(clock.now());
      slot.markSent();
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
  it.each([
    { gateways: 1, share: 0.3 },
    { gateways: 1, share: 0.25 },
    { gateways: 4, share: 0.3 },
    { gateways: 20, share: 0.3 },
  ])(
    'have $share of what each of $gateways gateways may send, in no ten seconds more, from the first on and alone too',
    async ({ gateways, share }) => {
      const clock = manualClock();
      const quota = createQuota({ clock, scale: 1 / gateways, backgroundShare: share });
      const granted = keepAsking({ quota, clock }, { member: 'mirror', background: true, waiting: 20 });
      await run(clock, 60_000);
      const most = granted.map((from) => granted.filter((at) => at >= from && at < from + 10_000).length);
      const allowed = (10 * LANE.perSecond * share) / gateways;
      expect(Math.max(...most)).toBeLessThanOrEqual(Math.ceil(allowed));
      // A fraction of a request in a window is not a request; and time moves in steps here.
      expect(granted.length).toBeGreaterThan(4 * allowed);
    },
  );

  it('have their share again at once after the clock was set back by an hour', async () => {
    const { clock, quota } = start();
    let offset = 0;
    const jumping = { ...clock, now: () => clock.now() - offset };
    const shifted = createQuota({ clock: jumping, scale: 1, backgroundShare: 0.3 });
    quota.close();
    const granted = keepAsking({ quota: shifted, clock }, { member: 'mirror', background: true, waiting: 20 });
    await run(clock, 1_000);
    offset = 3_600_000;
    const before = granted.length;
    await run(clock, 3_000);
    expect(granted.length - before).toBeGreaterThan(4);
  });

  it.each([
    { perSecond: 20, least: 18, most: 34 },
    { perSecond: 10, least: 14, most: 17 },
    { perSecond: 1, least: 4, most: 11 },
  ])(
    'take a twelfth from callers who wait all the time for $perSecond a second, and are never kept out for good',
    async ({ perSecond, least, most }) => {
      const waiting = 3 * perSecond;
      const alone = start();
      const before = keepAsking(alone, { member: 'ada', background: false, waiting, perSecond });
      await run(alone.clock, 20_000);
      const beside = start();
      const callers = keepAsking(beside, { member: 'ada', background: false, waiting, perSecond });
      const behind = keepAsking(beside, { member: 'mirror', background: true, waiting: 20, perSecond });
      await run(beside.clock, 20_000);
      if (perSecond > 1) expect(callers.length).toBeGreaterThanOrEqual(before.length / 1.1);
      expect(behind.length).toBeGreaterThanOrEqual(least);
      expect(behind.length).toBeLessThanOrEqual(most);
    },
  );

  it('have their whole share beside callers while what they bring is late, and a twelfth again when it is not', async () => {
    const { clock, quota } = start();
    let late = true;
    keepAsking({ quota, clock }, { member: 'ada', background: false, waiting: 30 });
    const behind = keepAsking(
      { quota, clock },
      { member: 'mirror', background: true, waiting: 20, isLate: () => late },
    );
    await run(clock, 20_000);
    const caughtUp = behind.length;
    expect(caughtUp).toBeGreaterThanOrEqual(50);
    expect(caughtUp).toBeLessThanOrEqual(61);
    late = false;
    await run(clock, 20_000);
    expect(behind.length - caughtUp).toBeGreaterThanOrEqual(14);
    expect(behind.length - caughtUp).toBeLessThanOrEqual(17);
  });

  it('hold no more than their share of the places, however long they take to be sent', async () => {
    const { clock, quota } = start();
    let granted = 0;
    for (let at = 0; at < 10; at += 1)
      void quota.acquire({ ...LANE, member: 'mirror', background: true }).then(() => {
        granted += 1;
      });
    await run(clock, 20_000);
    expect(granted).toBe(3);
    await Promise.all(Array.from({ length: 7 }, () => quota.acquire({ ...LANE, member: 'ada' })));
  });

  it('leave the queue when they are given up', async () => {
    const { quota, clock } = start();
    const ended = new AbortController();
    const slots = [1, 2, 3].map(() => quota.acquire({ ...LANE, member: 'mirror', background: true }));
    await run(clock, 1_000);
    expect(await Promise.all(slots)).toHaveLength(3);
    const fourth = quota.acquire({ ...LANE, member: 'mirror', background: true, signal: ended.signal });
    ended.abort(new Error('closing'));
    await expect(fourth).rejects.toThrow('closing');
    // Seven places of the second are left for callers.
    await Promise.all(Array.from({ length: 7 }, () => quota.acquire({ ...LANE, member: 'ada' })));
  });
});
