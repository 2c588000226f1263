/** Kinds of viewer: the partner's staff, a member of a reseller, a customer, a program of the partner. */
export const VIEWER_KINDS = ['member', 'reseller', 'customer', 'service'] as const;
export type ViewerKind = (typeof VIEWER_KINDS)[number];
