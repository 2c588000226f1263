import type { VendorOperation } from '../contract/index.ts';

type Wire = Readonly<Record<string, unknown>>;

/** How many rows an unfiltered list had when last seen: what the planner needs to know before it sweeps. */
export interface Totals {
  /** Undefined when never seen. `fixed`: the inputs without which the vendor lists nothing, by wire name. */
  knownTotal(operationId: string, fixed?: Wire): number | undefined;
  /** Takes notice of an answer's total; one of a filtered list is not the list's. */
  note(operation: VendorOperation, input: Wire, total: number): void;
}

/** Inputs that choose a page or an order, and leave the set of rows as it is. */
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

/** The inputs that the operation requires, such as the month of a bill: each choice of them selects another list. */
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
