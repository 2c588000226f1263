/** Keys that sign each request. */
export interface KeySession {
  readonly kind: 'keys';
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken?: string | undefined;
  /** The account id; absent only while it is being looked up. */
  readonly domainId?: string | undefined;
}

/** A token of IAM, sent as it is. */
export interface TokenSession {
  readonly kind: 'token';
  readonly token: string;
  /** Under which name it is kept. */
  readonly holder: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly domainId?: string | undefined;
  readonly projectId?: string | undefined;
}

/** What makes one request the partner's or a customer's. Never logged. */
export type Session = KeySession | TokenSession;
