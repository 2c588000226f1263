import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { OPERATIONS_APPROVE } from '../../identity/index.ts';
import type { FoundOut, LedgerEntry as StoredOperation } from '../../ledger/operations/index.ts';
import { Requires, SignedIn, SignedInAt } from '../../request/access/access.ts';
import { Refuses } from '../../request/access/refusals.ts';
import type { CostOf, RequestContext } from '../../request/context.ts';
import { IdOf } from '../../request/nodes/index.ts';
import { approveWrite, confirmWrite } from '../../request/writes/approve.ts';
import { WRITES } from '../writes.ts';
import { seesOperation } from './operation.access.ts';
import { Operation, toOperation } from './operation.type.ts';

@ObjectType({ description: "Result of a second member's decision." })
export class DecideOperationPayload {
  @Field(() => Operation, { description: 'State of the write after the decision.' })
  operation!: Operation;
}

/** Refusals of all kinds of write, since an approved write is checked again. */
const OF_ANY_WRITE = Object.values(WRITES).flatMap(({ refuses = [] }) => refuses);

/** The greatest number of calls of all kinds, since the kind of the write is known only when the decision is made. */
const ofAnyWrite: CostOf = (parents, args, context) =>
  Math.max(...Object.values(WRITES).map(({ cost }) => cost(parents, args, context)));

/** Throws the same NOT_FOUND for an unknown write and for one that the viewer may not see. */
const requireStored = async (context: RequestContext, id: string): Promise<StoredOperation> => {
  const stored = await context.ledger.byId(context.requireViewer().partnerId, id);
  if (!stored || !seesOperation(context, stored)) throw new GatewayError('NOT_FOUND', { hints: { type: 'Operation' } });
  return stored;
};

const FoundOutcome = { SUCCEEDED: 'SUCCEEDED', NOT_APPLIED: 'NOT_APPLIED' } as const satisfies Record<
  FoundOut,
  FoundOut
>;
type FoundOutcome = FoundOut;
registerEnumType(FoundOutcome, {
  name: 'FoundOutcome',
  description: "Outcome that a member found in the vendor's records for a write whose answer was lost.",
  valuesConfig: {
    SUCCEEDED: { description: 'The write was applied.' },
    NOT_APPLIED: { description: 'The write was not applied.' },
  },
});

@InputType({ description: 'The decision of a second member.' })
class DecideOperationInput {
  @IdOf('Operation')
  @Field(() => ID, { description: "The gateway's id of a write that is PENDING_APPROVAL." })
  id!: string;
}

@InputType({ description: "What a second member found in the vendor's records." })
class SettleOperationInput {
  @IdOf('Operation')
  @Field(() => ID, { description: "The gateway's id of a write that is AMBIGUOUS." })
  id!: string;

  @Field(() => FoundOutcome, { description: "Outcome found in the vendor's records." })
  outcome!: FoundOutcome;
}

const DECIDED = { description: 'The write that is decided.' };

@Resolver()
export class OperationMutations {
  @Refuses(...OF_ANY_WRITE)
  @Requires(OPERATIONS_APPROVE, { cost: ofAnyWrite })
  @Mutation(() => DecideOperationPayload, {
    description:
      'Approves the write of another member: the gateway checks it again, with the roles and limits of the approving ' +
      'member, and sends it. FORBIDDEN for one’s own write; WRONG_STATE when the write no longer waits or its cost has ' +
      'changed.',
  })
  async approveOperation(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideOperationInput, DECIDED) { id }: DecideOperationInput,
  ): Promise<DecideOperationPayload> {
    const stored = await requireStored(context, id);
    return { operation: toOperation(await approveWrite(context, stored, WRITES), context) };
  }

  @Refuses(...OF_ANY_WRITE)
  @SignedInAt(ofAnyWrite, 'reseller', 'customer')
  @Mutation(() => DecideOperationPayload, {
    description:
      "Confirms the write that the viewer's own agent requested: the gateway checks it again and sends exactly what was " +
      'shown. FORBIDDEN for an agent, for a program, and where a second member must approve the amount; WRONG_STATE when ' +
      'the write no longer waits, or would now send or change something else.',
  })
  async confirmOperation(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideOperationInput, DECIDED) { id }: DecideOperationInput,
  ): Promise<DecideOperationPayload> {
    const stored = await requireStored(context, id);
    return { operation: toOperation(await confirmWrite(context, stored, WRITES), context) };
  }

  @Refuses('NOT_FOUND', 'WRONG_STATE')
  @SignedIn()
  @Mutation(() => DecideOperationPayload, {
    description:
      'Rejects a write that waits for a second member; it is never sent. Needs ' +
      'PARTNERGRAPH_OPERATIONS_APPROVE, except for the member who requested the write. WRONG_STATE when ' +
      'the write no longer waits.',
  })
  async rejectOperation(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideOperationInput, DECIDED) { id }: DecideOperationInput,
  ): Promise<DecideOperationPayload> {
    const stored = await requireStored(context, id);
    const { requestId, ...actor } = context.actor;
    if (stored.actor.subject !== actor.subject) context.requirePermission(OPERATIONS_APPROVE);
    return { operation: toOperation(await context.ledger.reject(stored, { actor, requestId }), context) };
  }

  @Refuses('NOT_FOUND', 'WRONG_STATE')
  @Requires(OPERATIONS_APPROVE)
  @Mutation(() => DecideOperationPayload, {
    description:
      'Records the outcome of an AMBIGUOUS write, decided by a second member who has looked at the ' +
      "vendor's records; rows that were AMBIGUOUS get the same outcome. Nothing is sent, the audit keeps " +
      'who decided, and the amount still counts for the day of the member who requested the write. ' +
      "FORBIDDEN for one's own write. WRONG_STATE for any other outcome, and for NOT_APPLIED while the " +
      'vendor could still accept a copy of the request: `rule: may-still-happen`, with `until`.',
  })
  async settleOperation(
    @Ctx() context: RequestContext,
    @Arg('input', () => SettleOperationInput, DECIDED) { id, outcome }: SettleOperationInput,
  ): Promise<DecideOperationPayload> {
    const stored = await requireStored(context, id);
    const { requestId, ...actor } = context.actor;
    return {
      operation: toOperation(
        await context.ledger.settle(stored, outcome, { actor, person: context.person, requestId }),
        context,
      ),
    };
  }
}
