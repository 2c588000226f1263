import type { Upstream } from '../../../upstream/index.ts';
import type { LedgerEntry } from '../operation.ts';

/** A record of the vendor that may be an operation's effect. */
export interface Candidate {
  readonly upstreamId: string;
  /** Epoch milliseconds; null when the vendor returns no time: such a record fits an operation of any time. */
  readonly at: number | null;
  /** Id of the operation's row that the record is about, for an operation with rows. */
  readonly rowId?: string | undefined;
  /**
   * Whether the record may be the rest of an effect, or something else. It proves neither that the write happened nor
   * that it did not.
   */
  readonly isRest?: boolean | undefined;
}

export interface Span {
  /** Epoch milliseconds, both inclusive. */
  readonly from: number;
  readonly until: number;
}

/** How the vendor's records prove that a write happened, or did not. */
export type Proof =
  /** Each effect leaves one record with an id. */
  | {
      readonly by: 'records';
      /**
       * Whether the record carries an id that only this operation has sent. Without one, an equal record of another
       * system looks the same.
       */
      readonly isMarked?: boolean | undefined;
      /** Kind of the records' ids: transactions (when left out) or objects. */
      readonly leaves?: 'transactions' | 'objects' | undefined;
      /**
       * Value that, with kind and target, must be equal for two operations to leave indistinguishable records; left
       * out: the amount.
       */
      readonly alike?: ((operation: LedgerEntry) => unknown) | undefined;
      candidates(upstream: Upstream, operation: LedgerEntry, span: Span): Promise<readonly Candidate[]>;
    }
  /**
   * The write sets a state that can be read back, for each row of an operation with rows. Null: the state may come from
   * this operation or from another.
   */
  | {
      readonly by: 'target';
      /** Whether the state contains an id that only this operation has sent. */
      readonly isMarked?: boolean | undefined;
      isReached(upstream: Upstream, operation: LedgerEntry, rowId: string | null): Promise<boolean | null>;
    }
  /** The vendor has no records of the write; a person must find out the outcome when the answer is lost. */
  | { readonly by: 'nothing' };

/** The main object of a write; `Operation.targetId` holds its id. */
export type TargetKind =
  | 'customer'
  | 'reseller'
  | 'order'
  | 'resource'
  | 'coupon'
  | 'couponQuota'
  | 'enterprise'
  /** A person who is not a customer yet. */
  | 'registration'
  /** A ticket, or an account's label, contact or agreement for its tickets. */
  | 'ticket';

export interface WriteKind {
  /** Shown in the schema. */
  readonly description: string;
  /** The vendor's operations whose permission items the member needs. */
  readonly operations: readonly string[];
  /**
   * Whether the write is about the partner's whole channel, and is therefore refused to viewers who see only their own
   * customers.
   */
  readonly wholePartner: boolean;
  readonly target: TargetKind;
  /** Domains of the contract whose cached reads the write makes outdated. */
  readonly touches: readonly string[];
  /**
   * Name of the state that the write sets. Writes of kinds that set the same state can cause or undo each other's
   * effects. Required for every kind that is proven by a state.
   */
  readonly sets?: StateName | undefined;
  readonly proof: Proof;
}

export type StateName =
  | 'budget'
  | 'coupon'
  | 'coupon-quota'
  | 'expiry-policy'
  | 'freeze'
  | 'login-name'
  | 'member-coupon'
  | 'order-payment'
  | 'real-name'
  | 'subscription'
  | 'ticket-access'
  | 'ticket-agreement'
  | 'ticket-label'
  | 'ticket-labels'
  | 'ticket-message'
  | 'ticket-rating'
  | 'ticket-read'
  | 'ticket-relations'
  | 'ticket-status'
  | 'transfer';

/** An amount in hundredths, the smallest unit of a write; null for a value that is not an amount. */
export const hundredths = (amount: unknown): string | null => {
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(String(amount)) ?? [];
  return whole === '' ? null : `${whole}${fraction.padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
};

/** Whether both are amounts and equal. */
export const sameAmount = (a: unknown, b: unknown): boolean =>
  hundredths(a) !== null && hundredths(a) === hundredths(b);

/** Whether both are amounts and the first is larger. */
export const isMore = (a: unknown, b: unknown): boolean => {
  const [first, second] = [hundredths(a), hundredths(b)];
  return first !== null && second !== null && BigInt(first) > BigInt(second);
};

/** A text of the stored input; null where it is missing or empty. */
export const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
