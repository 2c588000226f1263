import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../common/index.ts';
import { SortDirection } from '../customers/index.ts';

export const ResellerSortField = {
  NAME: 'NAME',
  ACCOUNT_NAME: 'ACCOUNT_NAME',
  ASSOCIATED_AT: 'ASSOCIATED_AT',
} as const;
export type ResellerSortField = keyof typeof ResellerSortField;
registerEnumType(ResellerSortField, {
  name: 'ResellerSortField',
  description: 'What resellers are sorted by.',
  valuesConfig: {
    NAME: { description: 'Name, Chinese by pinyin.' },
    ACCOUNT_NAME: { description: 'Login name of the account.' },
    ASSOCIATED_AT: { description: 'When the reseller was associated with the distributor.' },
  },
});

@InputType({
  description: 'Order of the resellers. The vendor cannot sort: the whole list is read, one call per 100 resellers.',
})
export class ResellerSort {
  @Field(() => ResellerSortField, { description: 'What to sort by; rows without the value come last.' })
  by!: ResellerSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Smallest or largest first.' })
  direction!: SortDirection;
}

@ArgsType()
export class ResellersArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the login name.' })
  accountName?: string | null;

  @Field(() => ResellerSort, { nullable: true, description: "The vendor's order where left out." })
  sort?: ResellerSort | null;
}
