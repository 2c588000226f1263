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

/** A change that a write would make, as far as it can be predicted. */
export interface PlannedChange {
  /** A field of the graph, such as `Customer.balance`. */
  readonly of: string;
  /** Id of the object. */
  readonly id: string;
  /** Null: unknown, or no value yet. */
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
  /** Amount that it moves, an exact decimal in the partner's currency. It counts against limits and for approval. */
  readonly amount?: string | null | undefined;
  readonly changes?: readonly PlannedChange[] | undefined;
  /** What the vendor asks for it now; shown, and not counted against limits unless it is the amount too. */
  readonly quote?: ShownQuote | undefined;
}

/**
 * One kind of write. `plan` only reads; it checks what the vendor would refuse and throws a clear error. It runs
 * again, with the stored input, when a second member approves. A write about several objects lists their ids as
 * `input.rowIds`, in the vendor's order, so that the reconciler knows them.
 */
export interface WriteDefinition<I extends OperationInput = OperationInput, S extends OperationInput = OperationInput>
  extends Source {
  readonly kind: WriteKindName;
  plan(context: RequestContext, input: I, secret: S | undefined): Promise<WritePlan>;
}

interface Definition<I extends OperationInput, S extends OperationInput>
  extends Pick<WriteDefinition<I, S>, 'kind' | 'plan'> {
  /** Greatest number of calls of one mutation: the checks, the write, and what its answer needs. */
  readonly calls: number;
  /** Operations that the viewer must be allowed to call besides those that write. */
  readonly reads?: readonly string[];
  /** Codes by which the checks refuse, beyond those of every write. */
  readonly refuses?: readonly ErrorCode[];
}

/** Codes of writes that move an amount of money, of a coupon or of a quota. */
export const MOVES_AN_AMOUNT = codesRefusedBy('amount');

/** The operations follow from the kind; the mutation declares `@Serves(theWrite)`. */
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

/** One write as the caller asks for it. */
export interface WriteRequest<I, S> {
  readonly targetId: string;
  /** Further ids under which the operation is found. */
  readonly alsoAbout?: readonly string[] | undefined;
  /** Canonical, so that equal meanings are equal values. Stored, so it must hold no personal data. */
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

/** Secret input ends with its request: a write with a secret must not wait for a second member. */
export const requireSecret = <S>(secret: S | undefined): S => {
  if (secret !== undefined) return secret;
  throw new GatewayError('WRONG_STATE', { hints: { rule: 'secret-not-kept' } });
};
