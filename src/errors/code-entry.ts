/** Who has to act so that the error does not happen again. */
export type Fault =
  /** The caller: the input, the token, the roles, the state of an object, or the rate of requests. */
  | 'caller'
  /** The vendor: it is slow or unreachable, or it answers something that the contract does not allow. */
  | 'vendor'
  /** The operator of the gateway: its credentials and the services that it needs. */
  | 'operator'
  /** The gateway's own code. */
  | 'gateway'
  /** No person: an ordinary state that passes by itself. */
  | 'none';

/**
 * Whether the same request may be sent again. A write is always sent with its first idempotency key, unless `new-key`.
 */
export type Retry =
  /** It would fail again. */
  | 'never'
  | 'later'
  /** After `retryAfterMs`. */
  | 'after-wait'
  /** As another write, with a new idempotency key. */
  | 'new-key';

/**
 * Kinds of mutations with the same refusals: writes to the vendor, those that move an amount, and changes of records.
 */
export type MutationKind = 'write' | 'amount' | 'new-record' | 'record-change' | 'record-import';

/**
 * One row of the table of codes. The text is constant, so that logs can be grouped by it and people can be shown it.
 */
export interface CodeEntry {
  readonly fault: Fault;
  /** HTTP status where the whole request is refused with this code. */
  readonly status: number;
  readonly retry: Retry;
  /** Default `object`. With `request` the error does not depend on the requested object. */
  readonly concerns?: 'request';
  /** Whether the vendor's service is failing: after several such errors it is not called for a while. */
  readonly outage?: true;
  /** Whether a site of the vendor may refuse the credentials of another site with this code. */
  readonly otherSite?: true;
  /** Whether the guard of a field refuses with this code. */
  readonly ofGuard?: true;
  /** Whether a list of many customers or orders goes on without the one that is refused with this code. */
  readonly ofOne?: true;
  /** Kinds of mutations that may refuse with this code because of their input or the state of an object. */
  readonly refusedBy?: readonly MutationKind[];
  /** Names of the fields of `extensions` that describe the error further; each may be missing. */
  readonly details?: readonly string[];
  readonly en: string;
  readonly zh: string;
}
