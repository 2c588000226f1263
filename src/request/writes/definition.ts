import type { OperationCall } from '../../contract/index.ts';
import { codesRefusedBy, type ErrorCode, GatewayError } from '../../errors/index.ts';
import {
  type LedgerEntry,
  type OperationInput,
  type Outlook,
  type ShownQuote,
  WRITE_KINDS,
  type WriteKindName,
} from '../../ledger/operations/index.ts';
import type { Credential, Scope } from '../../upstream/index.ts';
import type { RequestContext, Source } from '../context.ts';

/** A predicted change by a write. */
export interface PlannedChange {
  /** A field of the graph, such as `Customer.balance`. */
  readonly of: string;
  /** Id of the object. */
  readonly id: string;
  /** Null when the value is unknown or not set yet. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A write whose checks have passed, with the one call that carries it out. */
export interface WritePlan {
  /** The vendor's operation and its input, with the graph's names. */
  readonly call: OperationCall;
  /** Whose data is written; default: the partner's own. */
  readonly scope?: Scope | undefined;
  /** Default: the partner's own. */
  readonly credential?: Credential | undefined;
  /** The moved amount, an exact decimal in the partner's currency. Limits and approvals are decided by it. */
  readonly amount?: string | null | undefined;
  readonly changes?: readonly PlannedChange[] | undefined;
  /** The vendor's present price. It is shown, and counts against limits only if it is the amount too. */
  readonly quote?: ShownQuote | undefined;
}

/**
 * One kind of write. `plan` only reads; it checks what the vendor would refuse and throws a clear error. It runs again,
 * with the stored input, when a second member approves. A write about several objects lists their ids in
 * `input.rowIds`, in the vendor's order, for the reconciler.
 */
export interface WriteDefinition<I extends OperationInput = OperationInput, S extends OperationInput = OperationInput>
  extends Source {
  readonly kind: WriteKindName;
  plan(context: RequestContext, input: I, secret: S | undefined): Promise<WritePlan>;
}

interface Definition<I extends OperationInput, S extends OperationInput>
  extends Pick<WriteDefinition<I, S>, 'kind' | 'plan'> {
  /** Largest number of calls of one mutation: for the checks, the write and its answer. */
  readonly calls: number;
  /** Operations, besides the writing ones, that the viewer must be allowed to call. */
  readonly reads?: readonly string[];
  /** Error codes of the checks, besides those of every write. */
  readonly refuses?: readonly ErrorCode[];
}

/** Error codes of writes that move money, coupons or quotas. */
export const MOVES_AN_AMOUNT = codesRefusedBy('amount');

/** Defines a write. Its operations follow from the kind; the mutation declares `@Serves(theWrite)`. */
export const defineWrite = <I extends OperationInput, S extends OperationInput = OperationInput>({
  kind,
  calls,
  reads = [],
  refuses = [],
  plan,
}: Definition<I, S>): WriteDefinition<I, S> => ({
  kind,
  operations: [...WRITE_KINDS[kind].operations, ...reads],
  cost: () => calls,
  refuses: [...codesRefusedBy('write'), ...refuses],
  plan,
});

/** One write as the caller requests it. */
export interface WriteRequest<I, S> {
  readonly targetId: string;
  /** More ids by which the operation can be found. */
  readonly alsoAbout?: readonly string[] | undefined;
  /** Canonical, so that inputs with the same meaning are equal. It is stored, so it must not contain personal data. */
  readonly input: I;
  /** Input that must not be stored: contacts, names, codes, passwords. */
  readonly secret?: S | undefined;
}

/** Input fields of every mutation that writes; the other fields belong to the kind. */
export interface WriteOptions {
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
}

/** Result of a dry run. */
export interface DryRunResult extends Outlook {
  readonly amount: string | null;
  readonly changes: readonly PlannedChange[];
  readonly quote: ShownQuote | null;
}

export interface WriteResult {
  /** Null after a dry run. */
  readonly operation: LedgerEntry | null;
  readonly preview: DryRunResult | null;
}

/** Secret input is not stored, so a write with a secret must not wait for a second member. */
export const requireSecret = <S>(secret: S | undefined): S => {
  if (secret !== undefined) return secret;
  throw new GatewayError('WRONG_STATE', { hints: { rule: 'secret-not-kept' } });
};
