import { hash } from 'node:crypto';
import type { Claims, Viewer } from '../identity/index.ts';

/** A viewer's rights when an export was requested. */
export interface Rights {
  /** Permission items; null for all. */
  readonly items: readonly string[] | null;
  /** The customers whom the viewer could see. */
  readonly customers: Viewer['customers'];
}

/** Key of the viewer to whom an export belongs; a login name alone would be shared by viewers of different kinds. */
export const ownerOf = ({ issuer = '', id, kind, partnerId, customers }: Viewer): string =>
  hash('sha256', JSON.stringify([issuer, id, kind, partnerId, customers]));

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
