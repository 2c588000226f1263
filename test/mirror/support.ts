import type { Mirror, ReadScope, StepReport } from '../../src/mirror/index.ts';

/** All rows of the partner's own customers. */
export const OWN: ReadScope = { resellerId: null, manager: null, customerId: null };

const MOST_STEPS = 2_000;

/** Steps until nothing is due; returns what the steps did. */
export const settle = async (mirror: Pick<Mirror, 'step'>): Promise<readonly StepReport[]> => {
  const reports: StepReport[] = [];
  while (reports.length < MOST_STEPS) {
    const report = await mirror.step();
    reports.push(report);
    if (report.done === 0) return reports;
  }
  throw new Error('the mirror does not come to rest');
};

/** The partner's mirror; the tests of this folder have one. */
export const mirrorOf = ({ mirror }: { readonly mirror: Mirror | null }): Mirror => {
  if (!mirror) throw new Error('the partner has no mirror');
  return mirror;
};
