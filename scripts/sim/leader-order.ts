import { Violation } from './invariants.ts';
import type { OnLed } from './leader.ts';
import type { Program, World } from './world.ts';

/** Checks with each piece of work behind a lease, in the order in which they are stored, that no earlier leader comes after a later one. */
export const watchLeaders = ({ note }: World, check: (work: () => void) => void): OnLed => {
  let last: { readonly fence: number; readonly program: Program } | null = null;
  return (fence, program) => {
    note('leaseUsed', `${program.name} ${fence}`);
    const before = last;
    last = { fence, program };
    if (!before) return;
    const text = `${program.name} ${fence} after ${before.program.name} ${before.fence}`;
    check(() => {
      if (fence < before.fence) throw new Violation('who has lost the lease stores nothing more', text);
      if (fence === before.fence && program !== before.program) throw new Violation('each leader has its number', text);
    });
  };
};
