import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { onlyTogether } from '../../request/schema/companions.ts';
import type { Known } from '../../upstream/mapping/index.ts';
import { BillingMonth, DateTime, Decimal, PageArgs } from '../common/index.ts';
import { AssociationModel, CustomerLevel, FrozenState, RealNameStatus } from './customer.enums.ts';

export const SPEND_MONTH = onlyTogether('filter.spendMonth', [
  'filter.spendFrom',
  'filter.spendUntil',
  ['sort.by', 'SPEND'],
]);

@InputType({
  description:
    "Narrows a list of customers; all conditions must hold. Conditions from the copies are answered by the gateway's copies " +
    'alone: NOT_READY until they are complete, MIRROR_OFF where none are kept.',
})
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

  @Field(() => Decimal, { nullable: true, description: 'Balance of this amount or more; China site. From the copies.' })
  balanceFrom?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Balance of this amount or less; China site. From the copies.' })
  balanceUntil?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Spend of `spendMonth`, less refunds: this amount or more; China site. From the copies.',
  })
  spendFrom?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Spend of `spendMonth`, less refunds: this amount or less; China site. From the copies.',
  })
  spendUntil?: string | null;

  @Field(() => BillingMonth, {
    nullable: true,
    description: SPEND_MONTH.describe('Month of the spend, counted in UTC+8; the current one where left out.'),
  })
  spendMonth?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The last order was made at this moment or later. From the copies.',
  })
  lastOrderFrom?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The last order was made at this moment or earlier; customers with an order only. From the copies.',
  })
  lastOrderUntil?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Has main yearly/monthly resources that can still be renewed and whose paid period ends within this ' +
      'number of days, 1 to 366. From the copies.',
  })
  expiringWithinDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The balance does not cover one more month of the main resources, dependent ones included, whose paid ' +
      'period ends within this number of days, 1 to 31; China site. Prices can be hours old. Resources without ' +
      'a price, and all those of a customer without an agency, are not counted; only customers whom the partner ' +
      'funds are found. From the copies.',
  })
  uncoveredWithinDays?: number | null;
}

export const CustomerSortField = {
  ASSOCIATED_AT: 'ASSOCIATED_AT',
  ACCOUNT_NAME: 'ACCOUNT_NAME',
  NAME: 'NAME',
  LEVEL: 'LEVEL',
  ACCOUNT_MANAGER: 'ACCOUNT_MANAGER',
  ASSOCIATION_MODEL: 'ASSOCIATION_MODEL',
  BALANCE: 'BALANCE',
  SPEND: 'SPEND',
  LAST_ORDER: 'LAST_ORDER',
  EXPIRING_RESOURCES: 'EXPIRING_RESOURCES',
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
    ACCOUNT_MANAGER: { description: 'Login name of the account manager.' },
    ASSOCIATION_MODEL: { description: 'Association model.' },
    BALANCE: { description: 'Balance; China site. From the copies.' },
    SPEND: { description: "Spend of the filter's `spendMonth`, less refunds; China site. From the copies." },
    LAST_ORDER: { description: 'Creation of the last order. From the copies.' },
    EXPIRING_RESOURCES: {
      description:
        'Number of yearly/monthly resources that fall due within `expiringWithinDays` of the filter, 30 days where left out. From ' +
        'the copies.',
    },
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

@InputType({
  description:
    "Order of a list of customers; answered from the customer directory or the copies. Fields from the copies are answered by the gateway's " +
    'copies alone: NOT_READY until they are complete, MIRROR_OFF where none are kept.',
})
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
