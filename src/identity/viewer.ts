import type { Facts } from '../contract/index.ts';
import { GatewayError } from '../errors/index.ts';
import {
  ACCOUNT_DIRECTOR,
  ACCOUNT_MANAGER,
  ADMINISTRATOR,
  BUILT_IN_ROLES,
  MAX_ROLES,
  type Permissions,
} from './roles.ts';
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
  /** Role name → permission items, custom roles included. */
  readonly roles: Readonly<Record<string, Permissions>>;
}

export const roleDirectory = (
  partnerIds: Iterable<string>,
  custom: Readonly<Record<string, readonly string[]>>,
): RoleDirectory => ({
  partnerIds: new Set(partnerIds),
  roles: {
    ...BUILT_IN_ROLES,
    ...Object.fromEntries(Object.entries(custom).map(([name, items]) => [name, new Set(items)])),
  },
});

const refuse = (reason: string): never => {
  throw new GatewayError('UNAUTHENTICATED', { hints: { reason } });
};

/** Claims of a verified token → viewer, by Partner Center's rules; a token that breaks one is nobody. */
export const toViewer = (claims: Claims, { partnerIds, roles: known }: RoleDirectory): Viewer => {
  if (!partnerIds.has(claims.partnerId)) refuse('unknown-partner');
  const roles = [...new Set(claims.roles)];
  checkRoles(roles, known);
  return {
    kind: 'member',
    id: claims.subject,
    name: claims.name,
    accountName: claims.accountName,
    partnerId: claims.partnerId,
    roles,
    permissions: unite(roles.map((role) => known[role] ?? new Set<string>())),
    customers:
      roles.length === 1 && roles[0] === ACCOUNT_MANAGER
        ? { kind: 'managed', manager: claims.accountName }
        : { kind: 'all' },
  };
};

const checkRoles = (roles: readonly string[], known: RoleDirectory['roles']): void => {
  if (roles.length === 0 || roles.length > MAX_ROLES) refuse('a member has one to three roles');
  if (roles.some((role) => !Object.hasOwn(known, role))) refuse('unknown role');
  if (roles.length > 1 && roles.includes(ADMINISTRATOR)) refuse('the administrator has no other role');
  if (roles.includes(ACCOUNT_MANAGER) && roles.includes(ACCOUNT_DIRECTOR))
    refuse('manager and director exclude each other');
};

const unite = (sets: readonly Permissions[]): Permissions =>
  sets.includes('all') ? 'all' : new Set(sets.flatMap((set) => (set === 'all' ? [] : [...set])));

/** Any one of the operation's items suffices; an operation without items is open to every member. */
export const mayCall = ({ permissions }: Viewer, { permission }: Pick<Facts, 'permission'>): boolean =>
  permissions === 'all' || permission.length === 0 || permission.some((item) => permissions.has(item));

/** Whether a customer row is the viewer's to see. */
export const seesCustomer = ({ customers }: Viewer, managerAccountName: string | null | undefined): boolean =>
  customers.kind === 'all' || customers.manager === managerAccountName;
