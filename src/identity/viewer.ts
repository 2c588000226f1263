import type { Facts } from '../contract/index.ts';
import { GatewayError } from '../errors/index.ts';
import type { Member, OrganizationState } from './organization/index.ts';
import { ACCOUNT_MANAGER, BUILT_IN_ROLES, brokenRoleRule, isGatewayItem, type Permissions } from './roles.ts';
import type { Claims } from './token/index.ts';

/** All customers of the partner itself, and of its resellers where one is named. */
export interface AllCustomers {
  readonly kind: 'all';
}

/** Those that one account manager looks after. */
export interface ManagedCustomers {
  readonly kind: 'managed';
  readonly manager: string;
}

/** Those of one reseller. */
export interface ResellerCustomers {
  readonly kind: 'reseller';
  readonly resellerId: string;
}

/** One customer: the viewer itself. */
export interface OwnCustomer {
  readonly kind: 'own';
  readonly customerId: string;
  /** The reseller that the customer is under; null: the partner's own. */
  readonly resellerId: string | null;
}

/** Which customers a viewer may see. */
export type CustomerScope = AllCustomers | ManagedCustomers | ResellerCustomers | OwnCustomer;

interface Person {
  readonly id: string;
  /** Whose token it was; an id is one person's for its issuer only. Left out where no token was read. */
  readonly issuer?: string | undefined;
  readonly name: string;
  /** The login name at the vendor; a service's client id. */
  readonly accountName: string;
  readonly partnerId: string;
  readonly roles: readonly string[];
  readonly permissions: Permissions;
}

/** A member of the partner's staff. */
export interface MemberViewer extends Person {
  readonly kind: 'member';
  readonly customers: AllCustomers | ManagedCustomers;
}

/** A program that acts for the partner. */
export interface ServiceViewer extends Person {
  readonly kind: 'service';
  readonly customers: AllCustomers;
}

/** A member of one of the partner's resellers. */
export interface ResellerViewer extends Person {
  readonly kind: 'reseller';
  readonly customers: ResellerCustomers;
}

/** A customer of the partner, who holds no permission items: what it may ask follows from the contract. */
export interface CustomerViewer extends Person {
  readonly kind: 'customer';
  readonly customers: OwnCustomer;
}

/** Who is asking, as far as decisions need it. */
export type Viewer = MemberViewer | ServiceViewer | ResellerViewer | CustomerViewer;

export interface RoleDirectory {
  readonly partnerIds: ReadonlySet<string>;
  /** Role name → permission items, the configuration's included. */
  readonly roles: Readonly<Record<string, Permissions>>;
  /** What is stored for a partner; without it tokens alone decide. */
  readonly organization?: ((partnerId: string) => Pick<OrganizationState, 'members' | 'roles'>) | undefined;
  /** Roles of services by partner and client id; of others the token's. */
  readonly services?: Services | undefined;
}

type Services = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

type Custom = Readonly<Record<string, readonly string[]>>;

export const roleDirectory = (
  partnerIds: Iterable<string>,
  custom: Custom,
  { organization, services }: Pick<RoleDirectory, 'organization' | 'services'> = {},
): RoleDirectory => ({
  partnerIds: new Set(partnerIds),
  roles: {
    ...BUILT_IN_ROLES,
    ...Object.fromEntries(Object.entries(custom).map(([name, items]) => [name, new Set(items)])),
  },
  organization,
  services,
});

const refuse = (reason: string): never => {
  throw new GatewayError('UNAUTHENTICATED', { hints: { reason } });
};

/**
 * Claims of a verified token → viewer, by Partner Center's rules; a token that breaks one is nobody. A member who is
 * stored has the stored name and roles, whatever the token claims.
 */
export const toViewer = (claims: Claims, directory: RoleDirectory): Viewer => {
  if (!directory.partnerIds.has(claims.partnerId)) refuse('unknown-partner');
  const stored = directory.organization?.(claims.partnerId);
  const allowed = (roles: readonly string[]) => permissionsOf(roles, directory.roles, stored?.roles);
  switch (claims.kind) {
    case 'member':
      return memberViewer(claims, stored && memberOf(stored.members, claims), allowed);
    case 'service':
      return {
        ...personOf(claims, withoutScope(ofService(claims, directory)), allowed),
        kind: 'service',
        customers: { kind: 'all' },
      };
    case 'reseller': {
      const resellerId = claims.resellerId ?? refuse('missing-claim');
      return {
        ...personOf(claims, withoutScope(claims), allowed),
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

type Allowed = (roles: readonly string[]) => Permissions;

const personOf = (
  { issuer, subject, name, accountName, partnerId }: Claims,
  roles: readonly string[],
  allowed: Allowed,
): Person => ({ id: subject, issuer, name, accountName, partnerId, roles, permissions: allowed(roles) });

const memberViewer = (claims: Claims, member: Member | undefined, allowed: Allowed): MemberViewer => {
  const roles = rolesIn(member ?? claims);
  return {
    ...personOf(claims, roles, allowed),
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

/** Tokens of programs seldom carry roles; what is configured for a client holds, whatever its token claims. */
const ofService = ({ partnerId, accountName, roles }: Claims, { services }: RoleDirectory): Pick<Claims, 'roles'> => ({
  roles: own(own(services, partnerId), accountName) ?? roles,
});

/** ACCOUNT_MANAGER is a scope as much as a set of items, and only the partner's own staff can have that one. */
const withoutScope = (claims: Pick<Claims, 'roles'>): readonly string[] => {
  const roles = rolesIn(claims);
  return roles.includes(ACCOUNT_MANAGER) ? refuse('roles: ACCOUNT_MANAGER is for members only') : roles;
};

const permissionsOf = (
  roles: readonly string[],
  fixed: RoleDirectory['roles'],
  stored: OrganizationState['roles'] | undefined,
): Permissions => unite(roles.map((role) => itemsOf(role, fixed, stored)));

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

/**
 * Any one of the operation's items suffices; an operation without items is open to everybody with roles. A customer has
 * none: whether an operation is for customers at all is decided from the rest of the contract.
 */
export const mayCall = ({ kind, permissions }: Viewer, { permission }: Pick<Facts, 'permission'>): boolean =>
  kind === 'customer' ||
  permissions === 'all' ||
  permission.length === 0 ||
  permission.some((item) => permissions.has(item));

/**
 * Whether the viewer holds an item. The gateway's own are in ADMINISTRATOR's hands only where it is a person of the
 * partner: to a service or a reseller's member somebody must have given them by name.
 */
export const holds = ({ kind, permissions }: Viewer, item: string): boolean =>
  permissions === 'all' ? kind === 'member' || !isGatewayItem(item) : permissions.has(item);

/** How a viewer is called in the audit and the ledger; no two kinds, resellers or customers share a name. */
export const actorName = ({ kind, accountName, customers }: Viewer): string => {
  if (kind === 'member') return accountName;
  if (customers.kind === 'own') return `customer:${customers.customerId}`;
  return customers.kind === 'reseller' ? `reseller:${customers.resellerId}:${accountName}` : `${kind}:${accountName}`;
};

/** One identity of a person at an identity provider. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * Tells persons apart, whatever their tokens speak for and whatever their login names: by issuer and subject, and by the
 * name under which the configuration says that several identities are one person.
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
 * Whose keys of writes a guest's are; null for the partner's own, who share theirs. Subjects are unique for their issuer
 * only, and resellers and customers may each come with one of their own.
 */
export const guestName = ({ kind, id, customers }: Viewer): string | null => {
  if (customers.kind === 'own') return `${kind}:${customers.customerId}:${id}`;
  return customers.kind === 'reseller' ? `${kind}:${customers.resellerId}:${id}` : null;
};
