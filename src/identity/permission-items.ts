import type { Contract } from '../contract/index.ts';
import { itemsOf, RECORD_KINDS } from '../records/index.ts';

/**
 * Allows changing members, roles and assignments. This and the next items are the gateway's: the vendor has none for
 * it.
 */
export const ORGANIZATION_MANAGE = 'PARTNERGRAPH_ORGANIZATION_MANAGE';
/** Allows revealing personal data, and finding customers by it. */
export const PERSONAL_DATA_REVEAL = 'PARTNERGRAPH_PERSONAL_DATA_REVEAL';

/** Allows approving or rejecting writes that another member has requested. */
export const OPERATIONS_APPROVE = 'PARTNERGRAPH_OPERATIONS_APPROVE';

/** Allows opening the vendor's console as a customer's user. */
export const CONSOLE_OPEN = 'PARTNERGRAPH_CONSOLE_OPEN';

/** Allows exporting lists into files, with the rows that the viewer may see. */
export const EXPORTS_CREATE = 'PARTNERGRAPH_EXPORTS_CREATE';

/** Allows reading the schema where introspection is off. */
export const SCHEMA_READ = 'PARTNERGRAPH_SCHEMA_READ';

export interface PermissionItem {
  readonly name: string;
  /** Names of the vendor's operations that the item allows; empty for the gateway's items. */
  readonly operations: readonly string[];
  /** No custom role may contain the item, because its holder could grant itself every other item. */
  readonly administratorOnly: boolean;
}

/** All permission items of a site by name: the vendor's, the gateway's, and those of the kinds of record. */
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
