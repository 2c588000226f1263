import { itemsOfRole, RECORD_KINDS } from '../records/index.ts';

/**
 * Built-in roles as sets of permission items. The vendor publishes no matrix of its default roles, so these sets follow
 * the duties that Partner Center describes; an operator can replace each one under the same name.
 */
export type Permissions = 'all' | ReadonlySet<string>;

/** Items that the gateway adds to the vendor's begin with this. */
const GATEWAY = 'PARTNERGRAPH_';

/** Whether an item is the gateway's own, not the vendor's. */
export const isGatewayItem = (name: string): boolean => name.startsWith(GATEWAY);

const item = (group: string, ...numbers: string[]): string[] => numbers.map((number) => `BPC_ITEM_${group}_${number}`);

const READ_CUSTOMERS = item('SUBCUSTSERV', '010100', '010105', '010500');
const READ_ORDERS = item('SUBCUSTSERV', '060100', '060200');
/** Consumption, the partner's bill, and what customers are part of: allocations and invoices. */
const READ_FINANCE = item('FINANCE', '020100', '020101', '040100', '060100', '090100');
/** The partner's own income and expenditure. */
const READ_LEDGER = item('FINANCE', '030100');

/** Support tickets, for which the vendor has no items of its own. */
const TICKETS = ['PARTNERGRAPH_TICKETS_READ', 'PARTNERGRAPH_TICKETS_WRITE'];

/** Files of the lists that the role may read. */
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

/** The built-in roles where the records are of these kinds. */
export const createBuiltInRoles = (kinds: RoleKinds): Readonly<Record<string, Permissions>> =>
  kinds === RECORD_KINDS ? BUILT_IN_ROLES : rolesFor(kinds);

export const ADMINISTRATOR = 'ADMINISTRATOR';
export const ACCOUNT_DIRECTOR = 'ACCOUNT_DIRECTOR';
export const ACCOUNT_MANAGER = 'ACCOUNT_MANAGER';
export const MAX_ROLES = 3;

/** A rule of Partner Center, and what it asks for in words. */
export interface BrokenRule {
  readonly rule: string;
  readonly limit: string;
}

/** The first of Partner Center's rules that these roles together break; whether they exist is another question. */
export const brokenRoleRule = (roles: readonly string[]): BrokenRule | null => {
  if (roles.length === 0 || roles.length > MAX_ROLES || new Set(roles).size !== roles.length)
    return { rule: 'one-to-three-roles', limit: `1 to ${MAX_ROLES} different roles` };
  if (roles.length > 1 && roles.includes(ADMINISTRATOR))
    return { rule: 'administrator-alone', limit: 'ADMINISTRATOR without another role' };
  if (roles.includes(ACCOUNT_MANAGER) && roles.includes(ACCOUNT_DIRECTOR))
    return { rule: 'manager-excludes-director', limit: 'ACCOUNT_MANAGER or ACCOUNT_DIRECTOR' };
  return null;
};
