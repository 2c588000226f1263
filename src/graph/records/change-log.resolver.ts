import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { holds } from '../../identity/index.ts';
import { itemOf, type RecordKind } from '../../records/index.ts';
import { AtMost, Serves } from '../../request/access/access.ts';
import type { RequestContext, Source } from '../../request/context.ts';
import { MAX_FIRST } from '../../request/pages/paging.ts';
import { readSequence } from '../../request/streams/index.ts';
import { DateTime } from '../common/index.ts';
import { recordScope, scopeCost } from './record.access.ts';

const MOST = MAX_FIRST;

@ObjectType({ description: 'A change of one record.' })
export class RecordChange {
  @Field(() => String, { description: "Number of the change; increases with each change of the partner's records." })
  sequence!: string;

  @Field(() => String, { description: 'Name of the type of the record, such as `Opportunity`.' })
  type!: string;

  @Field(() => ID, { description: 'Id of the record.' })
  recordId!: string;

  @Field(() => Int, { description: 'Version of the record after the change.' })
  version!: number;

  @Field(() => String, { description: '`create`, `update`, `erase`, or the name of a transition.' })
  step!: string;

  @Field(() => String, { description: 'State after.' })
  to!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: string;
}

@ObjectType({ description: 'Changes of records in their order.' })
export class RecordChanges {
  @AtMost(MOST)
  @Field(() => [RecordChange], { description: 'The changes, oldest first.' })
  nodes!: readonly RecordChange[];

  @Field(() => String, { description: 'Pass it as `since` to continue; also given where there was no change.' })
  next!: string;
}

@ArgsType()
class RecordChangesArgs {
  @Field(() => String, { nullable: true, description: '`next` of the last answer; left out: from the first change.' })
  since?: string | null;

  @Field(() => Int, { defaultValue: 100, description: 'Number of changes, 1 to 100.' })
  first!: number;
}

/** Cost of reading the log of records: the only calls find an account manager's customers. */
const log: Source = { operations: ['ListSubCustomers'], cost: scopeCost };

/** Whether the viewer may read records of a kind. */
const mayReadKind = (context: RequestContext, kind: RecordKind): boolean => {
  const viewer = context.requireViewer();
  const isGuest = viewer.kind === 'reseller' || viewer.kind === 'customer';
  if (isGuest && !kind.guests?.read?.some((guest) => guest === viewer.kind)) return false;
  return viewer.kind === 'customer' || holds(viewer, itemOf(kind, 'READ'));
};

/** Names of the kinds of record that the viewer may read. */
export const readableKinds = (context: RequestContext): readonly string[] =>
  [...context.partner.records.kinds.values()].filter((kind) => mayReadKind(context, kind)).map(({ name }) => name);

@Resolver()
export class RecordChangesResolver {
  @Serves(log)
  @Query(() => RecordChanges, {
    description:
      'What changed in the records that the viewer may read, in order. A reader that continues from `next` misses no change.',
  })
  async recordChanges(
    @Ctx() context: RequestContext,
    @Args(() => RecordChangesArgs) { since, first }: RecordChangesArgs,
  ): Promise<RecordChanges> {
    const after = readSequence(since, 'since') ?? 0;
    const { records } = context.partner;
    const scope = await recordScope(context);
    const { events, next } = await records.events(scope, { kinds: readableKinds(context), after, first });
    const nodes = events.map(({ seq, kind, recordId, version, step, to, at }) => ({
      sequence: String(seq),
      type: records.kinds.get(kind)?.type ?? kind,
      recordId,
      version,
      step,
      to,
      at,
    }));
    return { nodes, next: String(next) };
  }
}
