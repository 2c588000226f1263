import { itemsOfRole, RECORD_KINDS } from '../records/index.ts';

/**
 * Permission items of a role. The vendor does not publish the items of its default roles, so the built-in roles follow
 * the duties that Partner Center describes. An operator can replace each of them by a role with the same name.
 */
export type Permissions = 'all' | ReadonlySet<string>;

/** Prefix of the gateway's permission items. */
const GATEWAY = 'PARTNERGRAPH_';

/** Whether the item is the gateway's, not the vendor's. */
export const isGatewayItem = (name: string): boolean => name.startsWith(GATEWAY);

const item = (group: string, ...numbers: string[]): string[] => numbers.map((number) => `BPC_ITEM_${group}_${number}`);

const READ_CUSTOMERS = item('SUBCUSTSERV', '010100', '010105', '010500');
const READ_ORDERS = item('SUBCUSTSERV', '060100', '060200');
/** Consumption, the partner's bill, and allocations to and invoices of customers. */
const READ_FINANCE = item('FINANCE', '020100', '020101', '040100', '060100', '090100');
/** The partner's own income and expenditure. */
const READ_LEDGER = item('FINANCE', '030100');

/** Support tickets, for which the vendor has no items. */
const TICKETS = ['PARTNERGRAPH_TICKETS_READ', 'PARTNERGRAPH_TICKETS_WRITE'];

/** Exports of the lists that the role may read. */
const EXPORTS = ['PARTNERGRAPH_EXPORTS_CREATE'];

type RoleKinds = Parameters<typeof itemsOfRole>[0];

const rolesFor = (kinds: RoleKinds): Readonly<Record<string, Permissions>> => ({
  ADMINISTRATOR: 'all',
  ACCOUNT_DIRECTOR: new Set([
    ...READ_CUSTOMERS,
    ...READ_ORDERS,
    ...READ_FINANCE,
    ...READ_LEDGER,
    ...item('SALES', '020100', '040100'),
    ...TICKETS,
    ...EXPORTS,
    ...itemsOfRole(kinds, 'ACCOUNT_DIRECTOR'),
  ]),
  ACCOUNT_MANAGER: new Set([
    ...READ_CUSTOMERS,
    ...READ_ORDERS,
    ...READ_FINANCE,
    ...TICKETS,
    ...EXPORTS,
    ...itemsOfRole(kinds, 'ACCOUNT_MANAGER'),
  ]),
});

export const BUILT_IN_ROLES = rolesFor(RECORD_KINDS);

/** The built-in roles for a gateway with these kinds of record. */
export const createBuiltInRoles = (kinds: RoleKinds): Readonly<Record<string, Permissions>> =>
  kinds === RECORD_KINDS ? BUILT_IN_ROLES : rolesFor(kinds);

export const ADMINISTRATOR = 'ADMINISTRATOR';
export const ACCOUNT_DIRECTOR = 'ACCOUNT_DIRECTOR';
export const ACCOUNT_MANAGER = 'ACCOUNT_MANAGER';
export const MAX_ROLES = 3;

/** A rule of Partner Center that is broken, and what it allows. */
export interface BrokenRule {
  readonly rule: string;
  readonly limit: string;
}

/** The first rule of Partner Center that this set of roles breaks. Does not check that the roles exist. */
export const brokenRoleRule = (roles: readonly string[]): BrokenRule | null => {
  if (roles.length === 0 || roles.length > MAX_ROLES || new Set(roles).size !== roles.length)
    return { rule: 'one-to-three-roles', limit: `1 to ${MAX_ROLES} different roles` };
  if (roles.length > 1 && roles.includes(ADMINISTRATOR))
    return { rule: 'administrator-alone', limit: 'ADMINISTRATOR without another role' };
  if (roles.includes(ACCOUNT_MANAGER) && roles.includes(ACCOUNT_DIRECTOR))
    return { rule: 'manager-excludes-director', limit: 'ACCOUNT_MANAGER or ACCOUNT_DIRECTOR' };
  return null;
};
