import { GatewayError } from '../errors/index.ts';
import type { Claims } from './token/index.ts';
import { type RoleDirectory, toViewer } from './viewer.ts';
import type { Viewer } from './viewer-kinds.ts';

/** A viewer's rights at the time when it asked for something that is made later. */
export interface Rights {
  /** Permission items; null for all. */
  readonly items: readonly string[] | null;
  /** The customers whom the viewer could see. */
  readonly customers: Viewer['customers'];
}

export const rightsOf = ({ permissions, customers }: Viewer): Rights => ({
  items: permissions === 'all' ? null : [...permissions].sort(),
  customers,
});

/** Whether a viewer still has all of these rights, for the same customers. */
export const keepsRights = ({ items, customers }: Rights, viewer: Viewer): boolean => {
  if (JSON.stringify(customers) !== JSON.stringify(viewer.customers)) return false;
  const { permissions } = viewer;
  return permissions === 'all' || (items?.every((item) => permissions.has(item)) ?? false);
};

const resellerOf = ({ customers }: Viewer): string | null => {
  if (customers.kind === 'reseller') return customers.resellerId;
  return customers.kind === 'own' ? customers.resellerId : null;
};

/** Claims that make the same viewer, as long as its roles do not change. */
export const claimsOf = (viewer: Viewer): Claims => ({
  issuer: viewer.issuer ?? '',
  subject: viewer.id,
  name: viewer.name,
  accountName: viewer.accountName,
  partnerId: viewer.partnerId,
  roles: viewer.roles,
  kind: viewer.kind,
  resellerId: resellerOf(viewer),
  customerId: viewer.customers.kind === 'own' ? viewer.customers.customerId : null,
});

/**
 * Claims without the roles of a token, which may have ended since: they make a viewer only of a member who is stored,
 * or a service whose roles are configured, with the roles of that moment. They have no person's name either, which no
 * decision needs.
 */
export const lastingClaimsOf = (viewer: Viewer): Claims => ({
  ...claimsOf(viewer),
  name: viewer.accountName,
  roles: [],
});

/** A viewer who asked for something that is done later in its name, with the rights that it had. */
export interface Asker {
  readonly claims: Claims;
  readonly rights: Rights;
}

export const askerOf = (viewer: Viewer): Asker => ({ claims: claimsOf(viewer), rights: rightsOf(viewer) });

/** The asker with its present roles. Throws UNAUTHENTICATED, and FORBIDDEN where it has lost a right since it asked. */
export const requireAsker = ({ claims, rights }: Asker, directory: RoleDirectory): Viewer => {
  const viewer = toViewer(claims, directory);
  if (!keepsRights(rights, viewer))
    throw new GatewayError('FORBIDDEN', { hints: { reason: 'a permission or customers that it had before' } });
  return viewer;
};
