import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { WriteInput } from '../../operations/index.ts';

export const FreezeScope = {
  ACCOUNT: 'ACCOUNT',
  ACCOUNT_AND_RESOURCES: 'ACCOUNT_AND_RESOURCES',
} as const;
export type FreezeScope = keyof typeof FreezeScope;
registerEnumType(FreezeScope, {
  name: 'FreezeScope',
  description: 'Extent of a freeze.',
  valuesConfig: {
    ACCOUNT: { description: 'The account: the customer can buy nothing new, existing resources keep running.' },
    ACCOUNT_AND_RESOURCES: { description: 'The account and all its resources.' },
  },
});

@InputType()
abstract class FreezingInput extends WriteInput {
  @Field(() => [ID], { description: 'Ids of 1 to 10 RESELLER customers, without duplicates.' })
  customerIds!: string[];

  @Field(() => String, { description: 'Reason, 1 to 256 characters; no personal data.' })
  reason!: string;

  @Field(() => ID, { nullable: true, description: "For distributors: id of the customers' reseller." })
  resellerId?: string | null;
}

@InputType({ description: 'Customers to freeze.' })
export class FreezeCustomersInput extends FreezingInput {
  @Field(() => FreezeScope, {
    defaultValue: FreezeScope.ACCOUNT,
    description: 'What to freeze: the account alone, or its resources too.',
  })
  scope!: FreezeScope;
}

@InputType({ description: 'Customers to unfreeze.' })
export class UnfreezeCustomersInput extends FreezingInput {
  @Field(() => FreezeScope, {
    defaultValue: FreezeScope.ACCOUNT,
    description: 'Scope that was frozen; the vendor refuses another one.',
  })
  scope!: FreezeScope;
}
