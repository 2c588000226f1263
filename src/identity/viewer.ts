import type { Facts } from '../contract/index.ts';
import { GatewayError } from '../errors/index.ts';
import type { Member, OrganizationState } from './organization/index.ts';
import { ACCOUNT_MANAGER, BUILT_IN_ROLES, brokenRoleRule, type Permissions } from './roles.ts';
import type { Claims } from './token/index.ts';

/** Which customers a viewer may see: all of the partner's, or those that one account manager looks after. */
export type CustomerScope = { readonly kind: 'all' } | { readonly kind: 'managed'; readonly manager: string };

/** Who is asking, as far as decisions need it. */
export interface Viewer {
  readonly kind: 'member';
  readonly id: string;
  readonly name: string;
  /** The login name that the vendor puts on the customers an account manager looks after. */
  readonly accountName: string;
  readonly partnerId: string;
  readonly roles: readonly string[];
  readonly permissions: Permissions;
  readonly customers: CustomerScope;
}

export interface RoleDirectory {
  readonly partnerIds: ReadonlySet<string>;
  /** Role name → permission items, the configuration's included. */
  readonly roles: Readonly<Record<string, Permissions>>;
  /** What is stored for a partner; without it tokens alone decide. */
  readonly organization?: ((partnerId: string) => Pick<OrganizationState, 'members' | 'roles'>) | undefined;
}

type Custom = Readonly<Record<string, readonly string[]>>;

export const roleDirectory = (
  partnerIds: Iterable<string>,
  custom: Custom,
  organization?: RoleDirectory['organization'],
): RoleDirectory => ({
  partnerIds: new Set(partnerIds),
  roles: {
    ...BUILT_IN_ROLES,
    ...Object.fromEntries(Object.entries(custom).map(([name, items]) => [name, new Set(items)])),
  },
  organization,
});

const refuse = (reason: string): never => {
  throw new GatewayError('UNAUTHENTICATED', { hints: { reason } });
};

/**
 * Claims of a verified token → viewer, by Partner Center's rules; a token that breaks one is nobody. A member who is
 * stored has the stored name and roles, whatever the token claims.
 */
export const toViewer = (claims: Claims, { partnerIds, roles: fixed, organization }: RoleDirectory): Viewer => {
  if (!partnerIds.has(claims.partnerId)) refuse('unknown-partner');
  const stored = organization?.(claims.partnerId);
  const member = stored && memberOf(stored.members, claims);
  const { name, roles } = member ?? { name: claims.name, roles: [...new Set(claims.roles)] };
  const broken = brokenRoleRule(roles);
  if (broken) refuse(`roles: ${broken.limit}`);
  return {
    kind: 'member',
    id: claims.subject,
    name,
    accountName: claims.accountName,
    partnerId: claims.partnerId,
    roles,
    permissions: unite(roles.map((role) => itemsOf(role, fixed, stored?.roles))),
    customers:
      roles.length === 1 && roles[0] === ACCOUNT_MANAGER
        ? { kind: 'managed', manager: claims.accountName }
        : { kind: 'all' },
  };
};

/** Undefined for whoever is not stored; a stored login name with somebody else's subject is nobody. */
const memberOf = (members: OrganizationState['members'], { accountName, subject }: Claims): Member | undefined => {
  const member = members.get(accountName);
  if (!member) return undefined;
  if (!member.active) refuse('deactivated');
  if (member.subject !== null && member.subject !== subject) refuse('subject-of-another-member');
  return member;
};

const itemsOf = (
  role: string,
  fixed: RoleDirectory['roles'],
  stored: OrganizationState['roles'] | undefined,
): Permissions => {
  const items = Object.hasOwn(fixed, role) ? fixed[role] : stored?.get(role)?.items;
  if (items === undefined) return refuse('unknown role');
  return items === 'all' || items instanceof Set ? items : new Set(items);
};

const unite = (sets: readonly Permissions[]): Permissions =>
  sets.includes('all') ? 'all' : new Set(sets.flatMap((set) => (set === 'all' ? [] : [...set])));

/** Any one of the operation's items suffices; an operation without items is open to every member. */
export const mayCall = ({ permissions }: Viewer, { permission }: Pick<Facts, 'permission'>): boolean =>
  permissions === 'all' || permission.length === 0 || permission.some((item) => permissions.has(item));

/** Whether the viewer holds one of the gateway's own items. */
export const holds = ({ permissions }: Viewer, item: string): boolean => permissions === 'all' || permissions.has(item);

/** Whether a customer row is the viewer's to see. */
export const seesCustomer = ({ customers }: Viewer, managerAccountName: string | null | undefined): boolean =>
  customers.kind === 'all' || customers.manager === managerAccountName;
