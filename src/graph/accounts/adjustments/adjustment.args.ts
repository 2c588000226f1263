import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { Known } from '../../../upstream/mapping/index.ts';
import { DateTime, PageArgs } from '../../common/index.ts';
import { AdjustmentKind } from '../account.enums.ts';

@InputType({ description: 'Narrows a list of adjustments; all conditions must hold.' })
export class AdjustmentFilter {
  @Field(() => AdjustmentKind, { nullable: true, description: 'Direction of the movement.' })
  kind?: Known<AdjustmentKind> | null;

  @Field(() => DateTime, { nullable: true, description: 'At this moment or later.' })
  from?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'At this moment or earlier.' })
  until?: string | null;

  @Field(() => ID, { nullable: true, description: "The vendor's full transaction id." })
  transactionId?: string | null;
}

@ArgsType()
export class AdjustmentsArgs extends PageArgs {
  @Field(() => AdjustmentFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: AdjustmentFilter | null;
}
