import type { Contract } from '../../src/contract/index.ts';
import type { Superseded } from './superseded.ts';

export interface Row {
  readonly operation: string;
  readonly kind: 'read' | 'write';
  readonly domain: string;
  /** Fields of the graph that it serves, `Type.field`; empty: not yet. */
  readonly fields: readonly string[];
  readonly superseded?: Superseded[string];
}

export interface Sources {
  readonly contracts: readonly Contract[];
  /** Operation → the fields that it serves. */
  readonly served: ReadonlyMap<string, readonly string[]>;
  readonly superseded: Superseded;
}

/** Contract name → its operations by domain, reads before writes. Throws when the sources contradict each other. */
export const measure = ({ contracts, served, superseded }: Sources): ReadonlyMap<string, readonly Row[]> => {
  const known = new Set(contracts.flatMap(({ operations }) => [...operations.keys()]));
  refuseStrays(known, served, superseded);
  return new Map(
    contracts.map(({ name, operations }) => [
      name,
      [...operations.values()]
        .map(({ id, domain, facts }): Row => {
          const reason = superseded[id];
          const row = { operation: id, kind: facts.kind, domain, fields: served.get(id) ?? [] };
          const holds = reason && (reason.by === undefined || operations.has(reason.by));
          return holds ? { ...row, superseded: reason } : row;
        })
        .sort((a, b) => compare(a.domain, b.domain) || compare(a.kind, b.kind) || compare(a.operation, b.operation)),
    ]),
  );
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const refuseStrays = (known: ReadonlySet<string>, served: Sources['served'], superseded: Superseded): void => {
  for (const [operation, fields] of served) {
    if (!known.has(operation)) throw new Error(`${fields.join(', ')}: no contract has ${operation}`);
  }
  for (const [operation, { by }] of Object.entries(superseded)) {
    if (!known.has(operation)) throw new Error(`superseded.yaml: no contract has ${operation}`);
    if (by !== undefined && !known.has(by)) throw new Error(`superseded.yaml: ${operation}: no contract has ${by}`);
    if (by !== undefined && by in superseded)
      throw new Error(`superseded.yaml: ${operation}: ${by} is superseded itself`);
    if (served.has(operation)) throw new Error(`superseded.yaml: ${operation} serves ${served.get(operation)}`);
  }
};

/** `reads 9/60, writes 0/31`; operations that another one supersedes count on neither side. */
export const totals = (rows: readonly Row[]): string => {
  const counted = rows.filter(({ superseded }) => !superseded);
  const share = (kind: Row['kind']): string => {
    const all = counted.filter((row) => row.kind === kind);
    return `${all.filter(({ fields }) => fields.length > 0).length}/${all.length}`;
  };
  return `reads ${share('read')}, writes ${share('write')}`;
};

/** Reads that no field serves and no other operation supersedes; the graph must have none. */
export const missingReads = (rows: readonly Row[]): readonly string[] =>
  rows
    .filter(({ kind, fields, superseded }) => kind === 'read' && fields.length === 0 && !superseded)
    .map(({ operation }) => operation);
