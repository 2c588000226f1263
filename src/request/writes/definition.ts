import type { OperationCall } from '../../contract/index.ts';
import { GatewayError } from '../../errors/index.ts';
import type { LedgerEntry, OperationInput, Outlook, WriteKindName } from '../../ledger/operations/index.ts';
import type { Credential, Scope } from '../../upstream/index.ts';
import type { RequestContext } from '../context.ts';

/** What a write would change, as far as it can be foreseen. */
export interface PlannedChange {
  /** A field of the graph, such as `Customer.balance`. */
  readonly of: string;
  /** Of which object. */
  readonly id: string;
  /** Null: not known, or none yet. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A write whose checks have passed: the one call that carries it out. */
export interface WritePlan {
  /** The operation of the vendor and what it is sent, in the graph's spelling. */
  readonly call: OperationCall;
  /** Whose data is written; default: the partner's own. */
  readonly scope?: Scope | undefined;
  /** Default: the partner's own. */
  readonly credential?: Credential | undefined;
  /** What it moves, an exact decimal in the partner's currency: counts against limits and for approval. */
  readonly amount?: string | null | undefined;
  readonly changes?: readonly PlannedChange[] | undefined;
}

/**
 * One kind of write. `plan` checks what the vendor would refuse and throws it clearly; it reads only. It is asked again,
 * with the stored input, when a second member agrees. A write about many things lists their ids as `input.rowIds`, in the
 * vendor's order, so that the reconciler knows them.
 */
export interface WriteDefinition<I extends OperationInput = OperationInput, S extends OperationInput = OperationInput> {
  readonly kind: WriteKindName;
  plan(context: RequestContext, input: I, secret: S | undefined): Promise<WritePlan>;
}

/** One write as the caller asks for it. */
export interface WriteRequest<I, S> {
  readonly targetId: string;
  /** Other ids that the operation shall be found by. */
  readonly alsoAbout?: readonly string[] | undefined;
  /** In one spelling for one meaning; kept, so nothing personal. */
  readonly input: I;
  /** What must not be kept: contacts, names, codes, passwords. */
  readonly secret?: S | undefined;
}

/** What the input of every mutation that writes has; the rest of it belongs to the kind. */
export interface WriteOptions {
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
}

/** What a dry run answers. */
export interface DryRunResult extends Outlook {
  readonly amount: string | null;
  readonly changes: readonly PlannedChange[];
}

export interface WriteResult {
  /** Null after a dry run. */
  readonly operation: LedgerEntry | null;
  readonly preview: DryRunResult | null;
}

/** What is not kept is gone with the request that had it: a write with a secret must not wait for a second member. */
export const requireSecret = <S>(secret: S | undefined): S => {
  if (secret !== undefined) return secret;
  throw new GatewayError('WRONG_STATE', { hints: { rule: 'secret-not-kept' } });
};
