import type { Contract } from '../contract/index.ts';
import { itemsOf, RECORD_KINDS } from '../records/index.ts';

/** Items of things that the gateway does by itself, for which the vendor's contract has no item. */
export const ORGANIZATION_MANAGE = 'PARTNERGRAPH_ORGANIZATION_MANAGE';
/** Lets personal data be revealed, and found by. */
export const PERSONAL_DATA_REVEAL = 'PARTNERGRAPH_PERSONAL_DATA_REVEAL';

/** Lets what another member has asked for happen, or not. */
export const OPERATIONS_APPROVE = 'PARTNERGRAPH_OPERATIONS_APPROVE';

/** Lets the vendor's console be opened as a customer's user. */
export const CONSOLE_OPEN = 'PARTNERGRAPH_CONSOLE_OPEN';

/** Lets lists be exported into files, of the rows that the viewer may see. */
export const EXPORTS_CREATE = 'PARTNERGRAPH_EXPORTS_CREATE';

/** Lets the schema be read where introspection is off. */
export const SCHEMA_READ = 'PARTNERGRAPH_SCHEMA_READ';

export interface PermissionItem {
  readonly name: string;
  /** Operations of the vendor that it opens, by name; empty for the gateway's own items. */
  readonly operations: readonly string[];
  /** Its holder could grant itself every other item, so no custom role may contain it. */
  readonly administratorOnly: boolean;
}

/** Every item that decides something at this partner's site, by name; with those of the kinds of record. */
export const permissionItems = (
  { operations }: Pick<Contract, 'operations'>,
  kinds: Parameters<typeof itemsOf>[0] = RECORD_KINDS,
): ReadonlyMap<string, PermissionItem> => {
  const opens = new Map<string, string[]>();
  for (const { id, facts } of operations.values()) {
    for (const item of facts.permission) opens.set(item, [...(opens.get(item) ?? []), id]);
  }
  const vendors = [...opens]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, ids]) => ({ name, operations: ids.sort(), administratorOnly: false }));
  const own = [
    { name: ORGANIZATION_MANAGE, operations: [], administratorOnly: true },
    { name: PERSONAL_DATA_REVEAL, operations: [], administratorOnly: false },
    { name: OPERATIONS_APPROVE, operations: [], administratorOnly: false },
    { name: CONSOLE_OPEN, operations: [], administratorOnly: false },
    { name: EXPORTS_CREATE, operations: [], administratorOnly: false },
    { name: SCHEMA_READ, operations: [], administratorOnly: false },
    ...itemsOf(kinds).map((name) => ({ name, operations: [], administratorOnly: false })),
  ];
  return new Map([...vendors, ...own].map((item) => [item.name, item]));
};
