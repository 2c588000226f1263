/** The party that has to act so that the error does not come again. */
export type Fault =
  /** The caller: the input, the token, the roles, the state of an object, or the rate of requests. */
  | 'caller'
  /** The vendor: slow, away, or it answers what the contract does not say. */
  | 'vendor'
  /** The operator of the gateway: its credentials and the services that it needs. */
  | 'operator'
  /** The gateway's own code. */
  | 'gateway'
  /** No person: an ordinary state that passes by itself. */
  | 'none';

/** Whether the same request may be sent again; a write always with the idempotency key that it had, unless `new-key`. */
export type Retry =
  /** It would fail again. */
  | 'never'
  | 'later'
  /** After `retryAfterMs`. */
  | 'after-wait'
  /** As another write, with a new idempotency key. */
  | 'new-key';

/** Kinds of mutations that refuse alike: writes to the vendor, those that move an amount, and those of records. */
export type MutationKind = 'write' | 'amount' | 'new-record' | 'record-change' | 'record-import';

/** The text is constant, so that it groups in logs and can be shown to a person without changes. */
export interface CodeEntry {
  readonly fault: Fault;
  /** HTTP status where the whole request is refused with this code. */
  readonly status: number;
  readonly retry: Retry;
  /** Default `object`. `request`: whatever object was asked for, the request would have failed. */
  readonly concerns?: 'request';
  /** The vendor's service is in trouble: enough of these, and it is not asked for a while. */
  readonly outage?: true;
  /** Codes with which a site of the vendor may refuse the credentials of another site. */
  readonly otherSite?: true;
  /** The guard of a field refuses with it. */
  readonly ofGuard?: true;
  /** Mutations that may refuse with it because of their input or of the state of an object. */
  readonly refusedBy?: readonly MutationKind[];
  /** Names of the fields of `extensions` that say more about it; each of them may be left out. */
  readonly details?: readonly string[];
  readonly en: string;
  readonly zh: string;
}
