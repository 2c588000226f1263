/** Keys that sign each request. */
export interface KeySession {
  readonly kind: 'keys';
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken?: string | undefined;
  /** Account id; missing only while it is being looked up. */
  readonly domainId?: string | undefined;
}

/** A token of IAM, sent as it is. */
export interface TokenSession {
  readonly kind: 'token';
  readonly token: string;
  /** Name under which the token is stored. */
  readonly holder: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly domainId?: string | undefined;
  readonly projectId?: string | undefined;
}

/** The credential of one request, the partner's or a customer's. Never logged. */
export type Session = KeySession | TokenSession;
