import type { VendorOperation } from '../contract/index.ts';

type Wire = Readonly<Record<string, unknown>>;

/**
 * The number of rows that an unfiltered list had when it was last read. The planner needs it before it sweeps a list.
 */
export interface Totals {
  /**
   * Undefined when the list was never read. `fixed` has the inputs that the vendor requires for the list, by the
   * vendor's names.
   */
  knownTotal(operationId: string, fixed?: Wire): number | undefined;
  /** Stores the total of an answer. The total of a filtered list is ignored. */
  note(operation: VendorOperation, input: Wire, total: number): void;
}

/** Inputs that select a page or an order and do not change the set of rows. */
const NEUTRAL = new Set(['limit', 'offset', 'order_by']);

/** Operations are frozen and live as long as the contract. */
const requiredOf = new WeakMap<VendorOperation, ReadonlySet<string>>();

const requiredNames = (operation: VendorOperation): ReadonlySet<string> => {
  const known = requiredOf.get(operation);
  if (known) return known;
  const { parameters, body } = operation;
  const found = new Set(parameters.flatMap(({ name, required }) => (required ? [name] : [])));
  for (const name of body?.required ?? []) found.add(name);
  requiredOf.set(operation, found);
  return found;
};

/**
 * The inputs that the operation requires, such as the month of a bill. Each combination of them is a list of its own.
 */
export const fixedInputs = (operation: VendorOperation, input: Wire): Wire => {
  const names = requiredNames(operation);
  return Object.fromEntries(Object.entries(input).filter(([name]) => names.has(name) && !NEUTRAL.has(name)));
};

const keyOf = (operationId: string, fixed: Wire): string =>
  JSON.stringify([operationId, ...Object.entries(fixed).sort(([a], [b]) => (a < b ? -1 : 1))]);

export const createTotals = (): Totals => {
  const totals = new Map<string, number>();
  return {
    knownTotal: (operationId, fixed = {}) => totals.get(keyOf(operationId, fixed)),
    note: (operation, input, total) => {
      if (!operation.facts.sweep) return;
      const fixed = fixedInputs(operation, input);
      if (Object.keys(input).every((name) => NEUTRAL.has(name) || name in fixed)) {
        totals.set(keyOf(operation.id, fixed), total);
      }
    },
  };
};
