import { GatewayError } from '../../errors/index.ts';
import { DAY_MS, dayAt, isoOf } from '../../time/index.ts';
import {
  activeDirector,
  activeManager,
  breach,
  checkItems,
  checkRoleName,
  checkRoles,
  checkText,
  isDirector,
  isManager,
  keepAnAdministrator,
  MAX_CUSTOMERS_AT_ONCE,
  memberIn,
  type Surroundings,
} from './rules.ts';
import { type CustomerAssignment, type Member, type OrganizationState, withEntries } from './state.ts';

/** A change for the audit. Contains role names, login names and ids, no other personal data. */
export interface ChangeEvent {
  readonly kind: 'MEMBER_CHANGE' | 'ROLE_CHANGE' | 'ASSIGNMENT';
  readonly what: string;
  readonly on: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface Outcome {
  readonly state: OrganizationState;
  readonly event: ChangeEvent;
  /** Managers whose director the change removed. */
  readonly unassignedManagers: readonly string[];
  /** Customers whose manager the change removed. */
  readonly unassignedCustomers: readonly string[];
}

/**
 * Refuses by throwing BAD_USER_INPUT, WRONG_STATE, DUPLICATE or NOT_FOUND; the hints name the `rule` and its `limit`.
 */
export type Change = (state: OrganizationState, surroundings: Surroundings) => Outcome;

/** The customer counts for its new manager from the next day, UTC+8: the vendor's rule. */
const assignment = (customerId: string, manager: string | null, now: number): CustomerAssignment => ({
  customerId,
  manager,
  assignedAt: isoOf(now),
  countsFrom: dayAt(now + DAY_MS),
});

/**
 * Completes a change. Removes the assignments of members who are no longer directors or managers, and refuses a change
 * that leaves no administrator.
 */
const settle = (
  before: OrganizationState,
  changed: OrganizationState,
  event: ChangeEvent,
  { now }: Surroundings,
): Outcome => {
  keepAnAdministrator(before, changed);
  const { members } = changed;
  const unassignedManagers = [...changed.directors].filter(
    ([manager, director]) => !isManager(members.get(manager)) || !isDirector(members.get(director)),
  );
  const unassignedCustomers = [...changed.customers.values()].filter(
    ({ manager }) => manager !== null && !isManager(members.get(manager)),
  );
  const managers = unassignedManagers.map(([manager]) => manager);
  const customers = unassignedCustomers.map(({ customerId }) => customerId);
  return {
    state: {
      ...changed,
      directors: withEntries(
        changed.directors,
        managers.map((manager) => [manager, undefined]),
      ),
      customers: withEntries(
        changed.customers,
        customers.map((id) => [id, assignment(id, null, now())]),
      ),
    },
    event: {
      ...event,
      detail: {
        ...event.detail,
        ...(managers.length > 0 ? { unassignedManagers: managers } : {}),
        ...(customers.length > 0 ? { unassignedCustomers: customers } : {}),
      },
    },
    unassignedManagers: managers.filter((manager) => isManager(members.get(manager))),
    unassignedCustomers: customers,
  };
};

const withMember = (state: OrganizationState, member: Member): OrganizationState => ({
  ...state,
  members: withEntries(state.members, [[member.accountName, member]]),
});

export interface MemberInput {
  readonly accountName: string;
  readonly name: string;
  readonly subject?: string | null | undefined;
  /** Left out: the member's roles stay. A new member needs at least one. */
  readonly roles?: readonly string[] | null | undefined;
}

/** Adds a member, or changes one; a deactivated member becomes active again. */
export const saveMember =
  ({ accountName, name, subject, roles }: MemberInput): Change =>
  (state, surroundings) => {
    checkText('accountName', accountName, 64);
    checkText('name', name, 128);
    if (subject) checkText('subject', subject, 255);
    const known = state.members.get(accountName);
    const member: Member = {
      accountName,
      name,
      subject: subject ?? known?.subject ?? null,
      roles: roles ?? known?.roles ?? [],
      active: true,
    };
    checkRoles(state, member.roles, surroundings);
    const twin = [...state.members.values()].find(
      (other) => member.subject !== null && other.subject === member.subject && other.accountName !== accountName,
    );
    if (twin) throw breach('DUPLICATE', { rule: 'one-member-per-subject', argument: 'subject' });
    const detail = { before: known?.roles ?? null, after: member.roles, activated: !known?.active };
    const event = { kind: 'MEMBER_CHANGE', what: 'saveMember', on: accountName, detail } as const;
    return settle(state, withMember(state, member), event, surroundings);
  };

export const assignRoles =
  (accountName: string, roles: readonly string[]): Change =>
  (state, surroundings) => {
    const member = memberIn(state, accountName);
    checkRoles(state, roles, surroundings);
    const detail = { before: member.roles, after: roles };
    const event = { kind: 'ROLE_CHANGE', what: 'assignRoles', on: accountName, detail } as const;
    return settle(state, withMember(state, { ...member, roles }), event, surroundings);
  };

/** The member and its history stay stored. The gateway refuses the member's tokens from now on. */
export const deactivateMember =
  (accountName: string): Change =>
  (state, surroundings) => {
    const member = memberIn(state, accountName);
    const event = { kind: 'MEMBER_CHANGE', what: 'deactivateMember', on: accountName, detail: {} } as const;
    return settle(state, withMember(state, { ...member, active: false }), event, surroundings);
  };

export const saveRole =
  (name: string, description: string, items: readonly string[]): Change =>
  (state, surroundings) => {
    checkRoleName(name, surroundings);
    if (description) checkText('description', description, 200);
    checkItems(items, surroundings);
    const role = { name, description, items: [...new Set(items)].sort() };
    const detail = { before: state.roles.get(name)?.items ?? null, after: role.items };
    const event = { kind: 'ROLE_CHANGE', what: 'saveRole', on: name, detail } as const;
    return settle(state, { ...state, roles: withEntries(state.roles, [[name, role]]) }, event, surroundings);
  };

/** Refused while any member has the role, deactivated members included. */
export const deleteRole =
  (name: string): Change =>
  (state, surroundings) => {
    checkRoleName(name, surroundings);
    const role = state.roles.get(name);
    if (!role) throw new GatewayError('NOT_FOUND', { hints: { type: 'Role' } });
    const holders = [...state.members.values()].filter(({ roles }) => roles.includes(name)).length;
    if (holders > 0) throw breach('WRONG_STATE', { rule: 'role-in-use', limit: 0, argument: 'name' });
    const event = { kind: 'ROLE_CHANGE', what: 'deleteRole', on: name, detail: { before: role.items } } as const;
    return settle(state, { ...state, roles: withEntries(state.roles, [[name, undefined]]) }, event, surroundings);
  };

/** `manager` null: the customers get no manager. The caller has checked that the customers exist. */
export const assignAccountManager =
  (customerIds: readonly string[], manager: string | null): Change =>
  (state, surroundings) => {
    if (surroundings.customerManager === 'vendor')
      throw breach('WRONG_STATE', { rule: 'vendor-assigns', limit: 'CUSTOMER_MANAGER=gateway' });
    if (customerIds.length === 0 || customerIds.length > MAX_CUSTOMERS_AT_ONCE)
      throw breach('BAD_USER_INPUT', {
        rule: 'customers-at-once',
        argument: 'customerIds',
        limit: `1 to ${MAX_CUSTOMERS_AT_ONCE}`,
      });
    if (manager !== null) activeManager(state, manager, 'accountManager');
    const now = surroundings.now();
    const customers = withEntries(
      state.customers,
      customerIds.map((id) => [id, assignment(id, manager, now)] as const),
    );
    const detail = { customerIds, before: customerIds.map((id) => state.customers.get(id)?.manager ?? null) };
    const event = { kind: 'ASSIGNMENT', what: 'assignAccountManager', on: manager ?? 'nobody', detail } as const;
    return settle(state, { ...state, customers }, event, surroundings);
  };

/** `director` null: the manager gets no director. */
export const assignDirector =
  (manager: string, director: string | null): Change =>
  (state, surroundings) => {
    activeManager(state, manager, 'accountManager');
    if (director !== null) activeDirector(state, director, 'director');
    const detail = { before: state.directors.get(manager) ?? null, after: director };
    const event = { kind: 'ASSIGNMENT', what: 'assignDirector', on: manager, detail } as const;
    const directors = withEntries(state.directors, [[manager, director ?? undefined]]);
    return settle(state, { ...state, directors }, event, surroundings);
  };
