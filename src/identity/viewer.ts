import type { Facts } from '../contract/index.ts';
import { GatewayError } from '../errors/index.ts';
import type { Member, OrganizationState } from './organization/index.ts';
import type { Actor } from './organization/organization.ts';
import { ACCOUNT_MANAGER, BUILT_IN_ROLES, brokenRoleRule, isGatewayItem, type Permissions } from './roles.ts';
import type { Claims } from './token/index.ts';
import type { MemberViewer, Person, ViaAgent, Viewer } from './viewer-kinds.ts';

export interface RoleDirectory {
  readonly partnerIds: ReadonlySet<string>;
  /** Role name → permission items; built-in roles and those of the configuration. */
  readonly roles: Readonly<Record<string, Permissions>>;
  /** Members and roles that are stored for a partner. Left out: tokens alone decide. */
  readonly organization?: ((partnerId: string) => Pick<OrganizationState, 'members' | 'roles'>) | undefined;
  /** Partner id → client id → roles of a service. Services that are not listed have the roles in their tokens. */
  readonly services?: Services | undefined;
}

type Services = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

type Custom = Readonly<Record<string, readonly string[]>>;

export const roleDirectory = (
  partnerIds: Iterable<string>,
  custom: Custom,
  {
    organization,
    services,
    builtIn = BUILT_IN_ROLES,
  }: Pick<RoleDirectory, 'organization' | 'services'> & { readonly builtIn?: RoleDirectory['roles'] } = {},
): RoleDirectory => ({
  partnerIds: new Set(partnerIds),
  roles: {
    ...builtIn,
    ...Object.fromEntries(Object.entries(custom).map(([name, items]) => [name, new Set(items)])),
  },
  organization,
  services,
});

const refuse = (reason: string): never => {
  throw new GatewayError('UNAUTHENTICATED', { hints: { reason } });
};

/**
 * Makes a viewer of a verified token's claims. Throws UNAUTHENTICATED for claims that break a rule of Partner Center.
 * The stored name and roles of a member win over the token's.
 */
export const toViewer = (claims: Claims, directory: RoleDirectory): Viewer => {
  if (!directory.partnerIds.has(claims.partnerId)) refuse('unknown-partner');
  const stored = directory.organization?.(claims.partnerId);
  const permissionsFor = (roles: readonly string[]) => permissionsOf(roles, directory.roles, stored?.roles);
  switch (claims.kind) {
    case 'member':
      return memberViewer(claims, stored && memberOf(stored.members, claims), permissionsFor);
    case 'service':
      return {
        ...personOf(claims, withoutScope(ofService(claims, directory)), permissionsFor),
        kind: 'service',
        customers: { kind: 'all' },
      };
    case 'reseller': {
      const resellerId = claims.resellerId ?? refuse('missing-claim');
      return {
        ...personOf(claims, withoutScope(claims), permissionsFor),
        kind: 'reseller',
        customers: { kind: 'reseller', resellerId },
      };
    }
    case 'customer': {
      const customerId = claims.customerId ?? refuse('missing-claim');
      return {
        ...personOf(claims, [], () => new Set()),
        kind: 'customer',
        customers: { kind: 'own', customerId, resellerId: claims.resellerId },
      };
    }
    default:
      return refuse('kind-not-understood');
  }
};

type PermissionsOfRoles = (roles: readonly string[]) => Permissions;

const personOf = (
  { issuer, subject, name, accountName, partnerId }: Claims,
  roles: readonly string[],
  permissionsFor: PermissionsOfRoles,
): Person => ({ id: subject, issuer, name, accountName, partnerId, roles, permissions: permissionsFor(roles) });

const memberViewer = (claims: Claims, member: Member | undefined, permissionsFor: PermissionsOfRoles): MemberViewer => {
  const roles = rolesIn(member ?? claims);
  return {
    ...personOf(claims, roles, permissionsFor),
    name: member?.name ?? claims.name,
    kind: 'member',
    customers:
      roles.length === 1 && roles[0] === ACCOUNT_MANAGER
        ? { kind: 'managed', manager: claims.accountName }
        : { kind: 'all' },
  };
};

const rolesIn = ({ roles: named }: Pick<Claims, 'roles'>): readonly string[] => {
  const roles = [...new Set(named)];
  const broken = brokenRoleRule(roles);
  return broken ? refuse(`roles: ${broken.limit}`) : roles;
};

const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;

/** Tokens of programs seldom contain roles, so the configured roles of a client win over the token's. */
const ofService = ({ partnerId, accountName, roles }: Claims, { services }: RoleDirectory): Pick<Claims, 'roles'> => ({
  roles: own(own(services, partnerId), accountName) ?? roles,
});

/** ACCOUNT_MANAGER also limits the viewer to the customers of one member, so only the partner's staff can have it. */
const withoutScope = (claims: Pick<Claims, 'roles'>): readonly string[] => {
  const roles = rolesIn(claims);
  return roles.includes(ACCOUNT_MANAGER) ? refuse('roles: only a member of the partner can be ACCOUNT_MANAGER') : roles;
};

const permissionsOf = (
  roles: readonly string[],
  fixed: RoleDirectory['roles'],
  stored: OrganizationState['roles'] | undefined,
): Permissions => unite(roles.map((role) => itemsOf(role, fixed, stored)));

/**
 * The stored member; undefined where none is stored. Throws UNAUTHENTICATED for a deactivated member, and where the
 * login name belongs to another subject.
 */
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

/** Most viewers have one role, whose set they share. */
const unite = (sets: readonly Permissions[]): Permissions => {
  const [first] = sets;
  if (first && sets.length === 1) return first;
  return sets.includes('all') ? 'all' : new Set(sets.flatMap((set) => (set === 'all' ? [] : [...set])));
};

/**
 * Whether the viewer's roles allow the operation: any one of its items is enough, and an operation without items is
 * open to all roles. Customers have no roles; other facts of the contract decide which operations they may use.
 */
export const mayCall = ({ kind, permissions }: Viewer, { permission }: Pick<Facts, 'permission'>): boolean =>
  kind === 'customer' ||
  permissions === 'all' ||
  permission.length === 0 ||
  permission.some((item) => permissions.has(item));

/**
 * Whether the viewer holds a permission item. ADMINISTRATOR contains the gateway's items for members of the partner
 * only: a service or a reseller's member needs a role that lists them. An agent never holds the gateway's items,
 * whatever its person holds: it cannot reveal personal data, approve writes or change the organization.
 */
export const holds = ({ kind, permissions, via }: Viewer, item: string): boolean =>
  !(via && isGatewayItem(item)) && holdsItself({ kind, permissions }, item);

const holdsItself = ({ kind, permissions }: Pick<Viewer, 'kind' | 'permissions'>, item: string): boolean =>
  permissions === 'all' ? kind === 'member' || !isGatewayItem(item) : permissions.has(item);

/** Name of a viewer in the audit and the ledger. Viewers of different kinds, resellers or customers differ in it. */
export const actorName = ({ kind, accountName, customers }: Viewer): string => {
  if (kind === 'member') return accountName;
  if (customers.kind === 'own') return `customer:${customers.customerId}`;
  return customers.kind === 'reseller' ? `reseller:${customers.resellerId}:${accountName}` : `${kind}:${accountName}`;
};

/** The viewer when an agent acts for it. The agent never has more scope or items than the viewer. */
export const throughAgent = (viewer: Viewer, via: ViaAgent): Viewer => ({ ...viewer, via });

/** The viewer as the audit and the ledger store it. */
export const actorOf = (viewer: Viewer, requestId: string): Actor => {
  const { kind, id, name, roles, via } = viewer;
  const subject = kind === 'member' ? id : `${kind}:${id}`;
  return { subject, accountName: actorName(viewer), name, roles, requestId, ...(via ? { via } : {}) };
};

/** An identity that an issuer's tokens name; a person may have several. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * Key of the person behind a viewer, equal for all kinds of viewer and login names of the person: issuer and subject,
 * or the name under which the configuration lists the person's identities.
 */
export const personKey = (
  { id, issuer = '' }: Pick<Viewer, 'id' | 'issuer'>,
  linked: Readonly<Record<string, readonly Identity[]>>,
): string => {
  const [name] =
    Object.entries(linked).find(([, identities]) =>
      identities.some((each) => each.issuer === issuer && each.subject === id),
    ) ?? [];
  return JSON.stringify(name === undefined ? [issuer, id] : [name]);
};

/**
 * Owner of a viewer's idempotency keys: one person of a reseller or customer; null for the partner's members and
 * programs, who share their keys. The reseller or customer is part of the name, as each may have an issuer with equal
 * subjects.
 */
export const guestName = ({ kind, id, customers }: Viewer): string | null => {
  if (customers.kind === 'own') return `${kind}:${customers.customerId}:${id}`;
  return customers.kind === 'reseller' ? `${kind}:${customers.resellerId}:${id}` : null;
};
