import type { Operation } from '../contract/index.ts';

/** How many rows an unfiltered list had when last seen: what the planner needs to know before it sweeps. */
export interface Totals {
  /** Undefined when never seen. */
  known(operationId: string): number | undefined;
  /** Takes notice of an answer's total; one of a filtered list is not the list's. */
  note(operation: Operation, input: Readonly<Record<string, unknown>>, total: number): void;
}

/** Inputs that choose a page or an order, and leave the set of rows as it is. */
const NEUTRAL = new Set(['limit', 'offset', 'order_by']);

export const createTotals = (): Totals => {
  const totals = new Map<string, number>();
  return {
    known: (operationId) => totals.get(operationId),
    note: ({ id, facts }, input, total) => {
      if (facts.sweep && Object.keys(input).every((name) => NEUTRAL.has(name))) totals.set(id, total);
    },
  };
};
