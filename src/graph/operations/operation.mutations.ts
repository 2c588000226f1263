import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { OPERATIONS_APPROVE } from '../../identity/index.ts';
import type { Operation as StoredOperation } from '../../ledger/operations/index.ts';
import { Requires, SignedIn } from '../../request/access.ts';
import { RequestContext } from '../../request/context.ts';
import { approveWrite } from '../../request/write.ts';
import { seesOperation } from './operation.access.ts';
import { Operation, toOperation } from './operation.type.ts';

@ObjectType({ description: 'A write after a second member has decided.' })
export class DecideOperationPayload {
  @Field(() => Operation, { description: 'The write as it stands now.' })
  operation!: Operation;
}

/** NOT_FOUND for what the viewer may not see, as for what is not there. */
const requireStored = async (context: RequestContext, id: string): Promise<StoredOperation> => {
  const stored = await context.ledger.byId(context.requireViewer().partnerId, id);
  if (!stored || !seesOperation(context, stored)) throw new GatewayError('NOT_FOUND', { hints: { type: 'Operation' } });
  return stored;
};

const ID_ARGUMENT = { description: "The gateway's id of a write that is PENDING_APPROVAL." };

@Resolver()
export class OperationMutations {
  @Requires(OPERATIONS_APPROVE)
  @Mutation(() => DecideOperationPayload, {
    nullable: true,
    description:
      'Lets happen what another member has asked for: it is checked anew, with the roles and limits of whoever approves, ' +
      'and sent. FORBIDDEN for one’s own, WRONG_STATE when it waits no longer or costs something else by now.',
  })
  async approveOperation(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
  ): Promise<DecideOperationPayload> {
    const stored = await requireStored(context, id);
    return { operation: toOperation(await approveWrite(context, stored), context) };
  }

  @SignedIn()
  @Mutation(() => DecideOperationPayload, {
    nullable: true,
    description:
      'Ends what waits for a second member; nothing is sent. Needs PARTNERGRAPH_OPERATIONS_APPROVE, or to have asked for it ' +
      'oneself. WRONG_STATE when it waits no longer.',
  })
  async rejectOperation(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, ID_ARGUMENT) id: string,
  ): Promise<DecideOperationPayload> {
    const stored = await requireStored(context, id);
    const { requestId, ...actor } = context.actor;
    if (stored.actor.subject !== actor.subject) context.requirePermission(OPERATIONS_APPROVE);
    return { operation: toOperation(await context.ledger.reject(stored, { actor, requestId }), context) };
  }
}
