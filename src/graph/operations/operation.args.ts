import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { IdOfAny } from '../../request/nodes/index.ts';
import { DateTime, PageArgs } from '../common/index.ts';
import { SortDirection } from '../customers/index.ts';
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

export const OperationSortField = {
  CREATED_AT: 'CREATED_AT',
  SETTLED_AT: 'SETTLED_AT',
  AMOUNT: 'AMOUNT',
  KIND: 'KIND',
  MEMBER: 'MEMBER',
} as const;
export type OperationSortField = keyof typeof OperationSortField;
registerEnumType(OperationSortField, {
  name: 'OperationSortField',
  description: 'What writes are sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When the write was requested.' },
    SETTLED_AT: { description: 'When the outcome became final.' },
    AMOUNT: { description: 'Amount that the write moves.' },
    KIND: { description: 'Name of the kind of write.' },
    MEMBER: { description: 'Login name of the member who requested the write.' },
  },
});

@InputType({ description: 'Order of the writes. No call to the vendor.' })
export class OperationSort {
  @Field(() => OperationSortField, {
    description: 'What to sort by; rows without the value come last; equal ones newest first.',
  })
  by!: OperationSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESCENDING, description: 'Smallest or largest first.' })
  direction!: SortDirection;
}

@ArgsType()
export class OperationsArgs extends PageArgs {
  @Field(() => OperationFilter, { nullable: true, description: 'Conditions; all rows when left out.' })
  filter?: OperationFilter | null;

  @Field(() => OperationSort, { nullable: true, description: 'Newest first where left out.' })
  sort?: OperationSort | null;
}
