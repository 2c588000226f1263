import type { Claims } from './token/index.ts';
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
