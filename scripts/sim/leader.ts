import { createLease, LeaseLost } from '../../src/mirror/sync/lease.ts';
import type { Store } from '../../src/store/index.ts';
import type { Clock } from '../../src/time/index.ts';
import type { Program, World } from './world.ts';

const LEASED = 'simulated-lease';
/** Longer than the time a leader may send no heartbeat, so that slow work needs heartbeats meanwhile. */
const LONGEST_WORK_MS = 9_000;

/** Called in the transaction of each piece of a leader's work, after its lease was found valid. */
export type OnLed = (fence: number, program: Program) => void;

/** Takes the lease where it can, and then does a piece of a leader's work. */
export interface Leader {
  takeTurn(): Promise<void>;
}

interface LeaderSettings {
  readonly world: World;
  readonly store: Store;
  readonly clock: Clock;
  readonly program: Program;
  readonly onLed: OnLed;
}

export const createLeader = ({ world, store, clock, program, onLed }: LeaderSettings): Leader => {
  const lease = createLease({ store, partnerId: LEASED, clock });
  let isBusy = false;
  let held: number | null = null;

  const work = (fence: number) =>
    lease.during(async () => {
      await world.pause(program, world.random.between(1, LONGEST_WORK_MS), 'led work');
      await store.transaction(async (tx) => {
        await lease.guard(tx, fence);
        onLed(fence, program);
      });
    });

  return {
    takeTurn: async () => {
      // One loop at a time renews the lease, as in the mirror.
      if (isBusy) return;
      isBusy = true;
      try {
        const fence = await lease.tend();
        if (fence !== null && fence !== held) world.note('leaseTaken', `${program.name} ${fence}`);
        held = fence;
        if (fence !== null) await work(fence);
      } catch (error) {
        if (!(error instanceof LeaseLost)) throw error;
        world.note('leaseLost', program.name);
      } finally {
        isBusy = false;
      }
    },
  };
};
