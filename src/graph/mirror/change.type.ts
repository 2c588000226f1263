import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ChangeKind, MirrorChange, NounName } from '../../mirror/index.ts';
import { DateTime } from '../common/index.ts';
import { MirroredList } from './mirror.type.ts';

export const RowChange = { CREATED: 'CREATED', CHANGED: 'CHANGED', REMOVED: 'REMOVED' } as const;
registerEnumType(RowChange, {
  name: 'RowChange',
  description: 'How a row of a list changed.',
  valuesConfig: {
    CREATED: { description: 'The vendor lists it for the first time.' },
    CHANGED: { description: 'A copied field of it has another value.' },
    REMOVED: { description: 'The vendor no longer lists it.' },
  },
});

@ObjectType({ description: 'A change of one row that the gateway has found in a copied list.' })
export class Change {
  @Field(() => String, { description: 'Number of the change; increases with each change of the partner.' })
  sequence!: string;

  @Field(() => MirroredList, { description: 'The list that the row belongs to.' })
  list!: NounName;

  @Field(() => RowChange, { description: 'How the row changed.' })
  kind!: ChangeKind;

  @Field(() => ID, { description: "The row's number at the vendor, such as an order's." })
  rowId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Account id of the customer whom the row is about; null where it is not about one.',
  })
  customerId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Account id of the reseller whose list it is; null for the partner's own.",
  })
  resellerId!: string | null;

  @Field(() => DateTime, { description: 'When the gateway saw it.' })
  seenAt!: string;
}

export const toChange = ({ seq, noun, change, id, customerId, resellerId, at }: MirrorChange): Change => ({
  sequence: String(seq),
  list: noun,
  kind: change,
  rowId: id,
  customerId,
  resellerId,
  seenAt: at,
});

@ObjectType({ description: 'Changes in the order in which they were seen.' })
export class Changes {
  @Field(() => [Change], { description: 'The changes, oldest first.' })
  nodes!: readonly Change[];

  @Field(() => String, { description: 'Pass it as `since` to continue; also given where there was no change.' })
  next!: string;

  @Field(() => Boolean, {
    description: 'Whether changes after `since` are no longer kept: read the lists again and continue from `next`.',
  })
  hasGap!: boolean;
}

@ArgsType()
export class ChangesArgs {
  @Field(() => String, {
    nullable: true,
    description: '`next` of the last answer; left out: from the oldest that is kept.',
  })
  since?: string | null;

  @Field(() => [MirroredList], { nullable: true, description: 'Only changes of these lists; all where left out.' })
  lists?: readonly NounName[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "Changes of this reseller's lists; of the partner's own where left out.",
  })
  resellerId?: string | null;

  @Field(() => Int, { defaultValue: 100, description: 'Number of changes, 1 to 100.' })
  first!: number;
}
