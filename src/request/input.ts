import type { Operation } from '../contract/index.ts';
import { camelCase } from '../upstream/mapping/index.ts';

const names = new WeakMap<Operation, ReadonlyMap<string, string>>();

/** camelCase → the operation's own spelling, for path, query and body alike. */
const namesOf = (operation: Operation): ReadonlyMap<string, string> => {
  const known = names.get(operation);
  if (known) return known;
  const wire = [...operation.parameters.map(({ name }) => name), ...Object.keys(operation.body?.properties ?? {})];
  const map = new Map(wire.map((name) => [camelCase(name), name]));
  names.set(operation, map);
  return map;
};

/** Inputs as the operation spells them; one that it does not take is a programmer's mistake. */
export const wireInput = (operation: Operation, input: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const spelling = namesOf(operation);
  const wire: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || value === null || value === '') continue;
    const spelt = spelling.get(name);
    if (!spelt) throw new Error(`${operation.id} takes no "${name}"`);
    wire[spelt] = value;
  }
  return wire;
};
