import { agree } from '../measure/agreement.ts';
import { registerPlans, runSlice } from '../measure/rounds.ts';
import type { Usage } from '../stage/control.ts';
import { openStage } from '../stage/stage.ts';

const CONCURRENCY = 6;
const WARM_UP_MS = 4_000;
const MEASURED_MS = 3_000;

/**
 * Processor time of a point read by bare Node, the floor of `npm run bench`, in microseconds. Figures of runs on
 * different machines, or of different hours on one, compare only together with it.
 */
export const measureFloor = async (): Promise<number> => {
  const stage = await openStage({ variants: ['floor'] });
  try {
    const floor = stage.variants.get('floor');
    if (!floor) throw new Error('the floor does not run');
    await registerPlans(stage, await agree(stage));
    const ask = (milliseconds: number) =>
      runSlice(stage, 'floor', 'oneCustomer', { concurrency: CONCURRENCY, milliseconds });
    await ask(WARM_UP_MS);
    const before = await floor.ask<Usage>('usage');
    const { requests } = await ask(MEASURED_MS);
    const after = await floor.ask<Usage>('usage');
    return (after.cpuMicros - before.cpuMicros) / requests;
  } finally {
    await stage.stop();
  }
};
