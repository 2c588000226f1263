/** States of a request by the vendor's engineers for access to the account. */
export const ACCESS = {
  ASKED: 0,
  GRANTED: 1,
  REFUSED: 2,
  EXPIRED: 3,
  WITHDRAWN: 4,
  TAKEN_BACK: 5,
} as const;

export type AccessStatus = (typeof ACCESS)[keyof typeof ACCESS];

export type AccessKind = 'console' | 'host';

/**
 * A place that a request is for: the console, or a login of a host. The passwords that customers send for it are not
 * stored.
 */
export interface AccessPlace {
  readonly id: number;
  readonly kind: AccessKind;
  readonly instanceId: string | null;
  readonly instanceName: string | null;
  readonly regionId: string | null;
  port: number | null;
  account: string | null;
}

export interface Access {
  readonly id: string;
  readonly ticketId: string;
  readonly kind: AccessKind;
  readonly reason: string;
  readonly createdAt: number;
  readonly places: readonly AccessPlace[];
  status: AccessStatus;
  effectiveAt: number;
  expiresAt: number;
  rejectReason: string | null;
  agencyName: string | null;
  /** When it was granted; null before. */
  grantedAt: number | null;
}
