import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { IdOfAny } from '../../request/nodes/index.ts';
import { DateTime, PageArgs } from '../common/index.ts';
import { OperationKind } from './operation.type.ts';
import { OperationOutcome } from './outcome.type.ts';

@InputType({ description: 'Narrows the operations; all conditions must hold.' })
export class OperationFilter {
  @Field(() => [OperationKind], { nullable: true, description: 'Kinds of write; one of these.' })
  kinds?: OperationKind[] | null;

  @Field(() => [OperationOutcome], { nullable: true, description: 'Outcomes; one of these.' })
  outcomes?: OperationOutcome[] | null;

  @Field(() => ID, { nullable: true, description: 'Customer that the writes concern.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Reseller that the writes concern.' })
  resellerId?: string | null;

  @IdOfAny()
  @Field(() => ID, { nullable: true, description: 'Id of an object of the writes: an order, a resource, a quota …' })
  about?: string | null;

  @Field(() => String, { nullable: true, description: 'Login name of the member who requested the writes, exactly.' })
  member?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Accepted at this moment or later.' })
  from?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Accepted at this moment or earlier.' })
  until?: string | null;
}

@ArgsType()
export class OperationsArgs extends PageArgs {
  @Field(() => OperationFilter, { nullable: true, description: 'Conditions; all rows when left out.' })
  filter?: OperationFilter | null;
}
