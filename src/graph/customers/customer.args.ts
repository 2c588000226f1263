import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import type { Known } from '../../upstream/mapping/index.ts';
import { DateTime, PageArgs } from '../common/index.ts';
import { AssociationModel, CustomerLevel, FrozenState, RealNameStatus } from './customer.enums.ts';

@InputType({ description: 'Narrows a list of customers; all conditions must hold.' })
export class CustomerFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Part of the login name, the name as for `name`, the label or the id; answered from the customer directory.',
  })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the login name.' })
  accountName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Part of the name. A person's name is compared in its masked form, unless the viewer may reveal " + 'names.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the label.' })
  label?: string | null;

  @Field(() => AssociationModel, {
    nullable: true,
    description: 'Association model, which decides who funds the customer.',
  })
  associationModel?: Known<AssociationModel> | null;

  @Field(() => DateTime, { nullable: true, description: 'Associated at this moment or later.' })
  associatedFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Associated at this moment or earlier.' })
  associatedUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Login name of the account manager; answered from the customer directory.',
  })
  accountManager?: string | null;

  @Field(() => CustomerLevel, { nullable: true, description: 'Level; answered from the customer directory.' })
  level?: Known<CustomerLevel> | null;

  @Field(() => RealNameStatus, { nullable: true, description: 'Identity check; answered from the customer directory.' })
  verification?: Known<RealNameStatus> | null;

  @Field(() => FrozenState, { nullable: true, description: 'Frozen or not; answered from the customer directory.' })
  frozen?: Known<FrozenState> | null;
}

export const CustomerSortField = {
  ASSOCIATED_AT: 'ASSOCIATED_AT',
  ACCOUNT_NAME: 'ACCOUNT_NAME',
  NAME: 'NAME',
  LEVEL: 'LEVEL',
} as const;
export type CustomerSortField = keyof typeof CustomerSortField;
registerEnumType(CustomerSortField, {
  name: 'CustomerSortField',
  description: 'What customers are sorted by.',
  valuesConfig: {
    ASSOCIATED_AT: { description: 'When the customer was associated with the partner.' },
    ACCOUNT_NAME: { description: 'Login name of the account.' },
    NAME: { description: 'Name, as the viewer sees it.' },
    LEVEL: { description: 'Level of the customer.' },
  },
});

export const SortDirection = { ASCENDING: 'ASCENDING', DESCENDING: 'DESCENDING' } as const;
export type SortDirection = keyof typeof SortDirection;
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Direction of a sorted list.',
  valuesConfig: {
    ASCENDING: { description: 'Smallest, earliest or first letter first.' },
    DESCENDING: { description: 'Largest, latest or last letter first.' },
  },
});

@InputType({ description: 'Order of a list of customers; answered from the customer directory.' })
export class CustomerSort {
  @Field(() => CustomerSortField, { description: 'What to sort by; rows without the value come last.' })
  by!: CustomerSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASCENDING, description: 'Smallest or largest first.' })
  direction!: SortDirection;
}

@ArgsType()
export class CustomersArgs extends PageArgs {
  @Field(() => CustomerFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: CustomerFilter | null;

  @Field(() => CustomerSort, { nullable: true, description: "The vendor's order where left out." })
  sort?: CustomerSort | null;
}
