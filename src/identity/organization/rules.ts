import { type ErrorCode, GatewayError } from '../../errors/index.ts';
import type { PermissionItem } from '../permission-items.ts';
import { ACCOUNT_DIRECTOR, ACCOUNT_MANAGER, ADMINISTRATOR, brokenRoleRule } from '../roles.ts';
import type { Member, OrganizationState } from './state.ts';

/** Facts outside of the organization that the rules for changes need. */
export interface Surroundings {
  readonly items: ReadonlyMap<string, PermissionItem>;
  /** Names of the roles that are not stored: the built-in ones and those of the configuration. */
  readonly fixedRoles: ReadonlySet<string>;
  readonly customerManager: 'vendor' | 'gateway';
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

interface Breach {
  readonly rule: string;
  readonly argument?: string;
  readonly limit?: string | number;
}

/** The refusal of a change: the broken rule, the argument, and what the rule allows. */
export const breach = (code: ErrorCode, hints: Breach): GatewayError => new GatewayError(code, { hints: { ...hints } });

export const MAX_CUSTOMERS_AT_ONCE = 100;

const ROLE_NAME = /^[A-Z][A-Z0-9_]{1,63}$/;

/** One line of well-formed text without control characters and without blanks at its ends. */
const isText = (text: string, most: number): boolean =>
  text.trim() === text && text.length >= 1 && text.length <= most && text.isWellFormed() && !/\p{Cc}/u.test(text);

export const checkText = (argument: string, text: string, most: number): void => {
  if (!isText(text, most))
    throw breach('BAD_USER_INPUT', {
      rule: 'text',
      argument,
      limit: `1 to ${most} characters, no blanks around, one line`,
    });
};

export const checkRoles = (state: OrganizationState, roles: readonly string[], { fixedRoles }: Surroundings): void => {
  const broken = brokenRoleRule(roles);
  if (broken) throw breach('BAD_USER_INPUT', { ...broken, argument: 'roles' });
  const unknown = roles.find((role) => !fixedRoles.has(role) && !state.roles.has(role));
  if (unknown !== undefined)
    throw breach('BAD_USER_INPUT', { rule: 'known-role', argument: 'roles', limit: 'a role of the organization' });
};

export const checkRoleName = (name: string, { fixedRoles }: Surroundings): void => {
  if (!ROLE_NAME.test(name))
    throw breach('BAD_USER_INPUT', { rule: 'role-name', argument: 'name', limit: 'a name such as COUPON_CLERK' });
  if (fixedRoles.has(name))
    throw breach('WRONG_STATE', { rule: 'fixed-role', argument: 'name', limit: 'not a built-in or configured role' });
};

export const checkItems = (names: readonly string[], { items }: Surroundings): void => {
  if (names.length === 0)
    throw breach('BAD_USER_INPUT', { rule: 'some-item', argument: 'items', limit: 'at least one permission item' });
  for (const name of names) {
    const item = items.get(name);
    if (!item)
      throw breach('BAD_USER_INPUT', { rule: 'known-item', argument: 'items', limit: 'items of `permissionItems`' });
    if (item.administratorOnly)
      throw breach('BAD_USER_INPUT', { rule: 'administrator-only-item', argument: 'items', limit: 'not of this item' });
  }
};

/** Throws NOT_FOUND for a login name that is not stored. */
export const memberIn = (state: OrganizationState, accountName: string): Member => {
  const member = state.members.get(accountName);
  if (!member) throw new GatewayError('NOT_FOUND', { hints: { type: 'Member' } });
  return member;
};

const isActive = (role: string) => (member: Member | undefined) => !!member?.active && member.roles.includes(role);

export const isManager = isActive(ACCOUNT_MANAGER);
export const isDirector = isActive(ACCOUNT_DIRECTOR);
const isAdministrator = isActive(ADMINISTRATOR);

export const activeManager = (state: OrganizationState, accountName: string, argument: string): Member => {
  const member = memberIn(state, accountName);
  if (!isManager(member))
    throw breach('WRONG_STATE', { rule: 'active-manager', argument, limit: 'an active ACCOUNT_MANAGER' });
  return member;
};

export const activeDirector = (state: OrganizationState, accountName: string, argument: string): Member => {
  const member = memberIn(state, accountName);
  if (!isDirector(member))
    throw breach('WRONG_STATE', { rule: 'active-director', argument, limit: 'an active ACCOUNT_DIRECTOR' });
  return member;
};

const administrators = ({ members }: OrganizationState): number => [...members.values()].filter(isAdministrator).length;

/** Refuses to remove the last administrator: no member could appoint a new one. */
export const keepAnAdministrator = (before: OrganizationState, after: OrganizationState): void => {
  if (administrators(before) > 0 && administrators(after) === 0)
    throw breach('WRONG_STATE', { rule: 'last-administrator', limit: 'at least one active ADMINISTRATOR' });
};
