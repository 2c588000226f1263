import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import type { RecordKind } from '../../records/index.ts';
import { DateTime, PageArgs } from '../common/index.ts';
import { SortDirection } from '../customers/index.ts';
import { stateWords } from './record.type.ts';

export const RecordSortField = { CREATED_AT: 'CREATED_AT', CHANGED_AT: 'CHANGED_AT' } as const;
export type RecordSortField = keyof typeof RecordSortField;
registerEnumType(RecordSortField, {
  name: 'RecordSortField',
  description: 'What records are sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'When the record was created.' },
    CHANGED_AT: { description: 'When the record changed last.' },
  },
});

@InputType({ description: 'Order of a list of records.' })
export class RecordSort {
  @Field(() => RecordSortField, { description: 'What to sort by.' })
  by!: RecordSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Earliest or latest first.' })
  direction!: SortDirection;
}

/** Conditions on the fields that records of all kinds have. */
@InputType()
export abstract class RecordFilter {
  @Field(() => ID, { nullable: true, description: 'Account id of the reseller whose records are wanted.' })
  resellerId?: string | null;

  @Field(() => String, { nullable: true, description: "Login name of the record's creator." })
  owner?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Created at this moment or later.' })
  createdFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Created at this moment or earlier.' })
  createdUntil?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Changed last at this moment or later.' })
  changedFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Changed last at this moment or earlier.' })
  changedUntil?: string | null;

  readonly states?: readonly string[] | null;
  readonly customerId?: string | null;
  readonly search?: string | null;
}

export interface RecordListArgs extends PageArgs {
  readonly filter?: RecordFilter | null;
  readonly sort?: RecordSort | null;
}

const declareFilter = (target: object, kind: RecordKind): void => {
  const states = stateWords(kind);
  Field(() => [states], { nullable: true, description: 'Records in any of these states.' })(target, 'states');
  if (kind.customer !== 'none')
    Field(() => ID, { nullable: true, description: 'Account id of the customer whom the records are about.' })(
      target,
      'customerId',
    );
  if (Object.values(kind.fields).some(({ searchable }) => searchable))
    Field(() => String, {
      nullable: true,
      description:
        'Part of a name or another text of the record; names and contact data of persons are searched for viewers who ' +
        'may reveal them.',
    })(target, 'search');
};

/** The arguments of a kind's list. */
export const recordListArgs = (kind: RecordKind) => {
  @InputType(`${kind.type}Filter`, { description: `Narrows the ${kind.words[1]}; all conditions must hold.` })
  class Filter extends RecordFilter {}
  declareFilter(Filter.prototype, kind);

  @ArgsType()
  class ListArgs extends PageArgs {
    @Field(() => Filter, { nullable: true, description: 'Conditions; all rows when left out.' })
    filter?: Filter | null;

    @Field(() => RecordSort, { nullable: true, description: 'Order; the newest record first when left out.' })
    sort?: RecordSort | null;
  }
  return ListArgs;
};
