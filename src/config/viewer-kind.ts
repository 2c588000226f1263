/** Whom a token can speak for: the partner's staff, a member of one of its resellers, one customer, a program. */
export const VIEWER_KINDS = ['member', 'reseller', 'customer', 'service'] as const;
export type ViewerKind = (typeof VIEWER_KINDS)[number];
