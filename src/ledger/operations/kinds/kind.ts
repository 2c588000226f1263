import type { Upstream } from '../../../upstream/index.ts';
import type { LedgerEntry } from '../operation.ts';

/** A record of the vendor that may be an operation's effect. */
export interface Candidate {
  readonly upstreamId: string;
  /** Epoch milliseconds; null where the vendor does not tell when: it may be any operation's. */
  readonly at: number | null;
  /** Which of the operation's rows it is about, where there are several. */
  readonly rowId?: string | undefined;
  /** What may be left of an effect, or something else: it proves nothing, but nobody can say that nothing happened. */
  readonly isRest?: boolean | undefined;
}

export interface Span {
  /** Epoch milliseconds, both inclusive. */
  readonly from: number;
  readonly until: number;
}

/** How the vendor's records tell whether a write happened. */
export type Proof =
  /** Each effect leaves one record with an id. */
  | {
      readonly by: 'records';
      /** The record carries what this operation alone has sent; else an equal one of another system's looks the same. */
      readonly isMarked?: boolean | undefined;
      /** What the ids of the records are; of transactions where nothing is said. */
      readonly leaves?: 'transactions' | 'objects' | undefined;
      /** What beside kind and target must agree for two operations to be alike; left out: the amount. */
      readonly alike?: ((operation: LedgerEntry) => unknown) | undefined;
      candidates(upstream: Upstream, operation: LedgerEntry, span: Span): Promise<readonly Candidate[]>;
    }
  /**
   * The write says what shall be, and that can be read back; for each row where there are several. Null: what is read may
   * be this one's doing or another's.
   */
  | {
      readonly by: 'target';
      /** What is read carries an id that this operation alone has sent. */
      readonly isMarked?: boolean | undefined;
      reached(upstream: Upstream, operation: LedgerEntry, rowId: string | null): Promise<boolean | null>;
    }
  /** Nothing that can be read tells; what is lost stays for a person. */
  | { readonly by: 'nothing' };

/** What a write is about first of all; its id stands in `Operation.targetId`. */
export type TargetKind =
  | 'customer'
  | 'reseller'
  | 'order'
  | 'resource'
  | 'coupon'
  | 'couponQuota'
  | 'enterprise'
  /** Somebody who is no customer yet. */
  | 'registration';

export interface WriteKind {
  /** For the people who read the schema. */
  readonly description: string;
  /** Operations of the vendor whose permission items the member needs. */
  readonly operations: readonly string[];
  /** About the partner's channel: not for whoever sees own customers only. */
  readonly wholePartner: boolean;
  readonly target: TargetKind;
  /** Domains of the contract whose reads it changes. */
  readonly touches: readonly string[];
  /**
   * What it sets of the things that it names. Kinds that set the same can each bring about, or undo, what is read as
   * another's doing. Every kind that is proven by a state has it.
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
  | 'transfer';

/** Amounts are compared in hundredths, which is all that a write may have; null for what is no such amount. */
export const hundredths = (amount: unknown): string | null => {
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(String(amount)) ?? [];
  return whole === '' ? null : `${whole}${fraction.padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
};

/** Whether both are amounts and the same. */
export const sameAmount = (a: unknown, b: unknown): boolean =>
  hundredths(a) !== null && hundredths(a) === hundredths(b);

/** Whether both are amounts, and the first is the larger. */
export const isMore = (a: unknown, b: unknown): boolean => {
  const [first, second] = [hundredths(a), hundredths(b)];
  return first !== null && second !== null && BigInt(first) > BigInt(second);
};

/** A text of the stored input; null for none. */
export const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
