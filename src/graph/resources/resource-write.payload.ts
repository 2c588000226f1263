import { Field, ObjectType } from 'type-graphql';
import { AtMost } from '../../request/access/access.ts';
import { Money } from '../common/index.ts';
import { Customer } from '../customers/index.ts';
import { WritePayload } from '../operations/index.ts';
import { Order } from '../orders/index.ts';
import { YearlyMonthlyResource } from './resource.type.ts';

const MOST = 10;
const MOST_SWITCHED = 100;
const NOW = 'State of the named resources after the write; a resource that the vendor no longer lists is missing.';

@ObjectType()
abstract class OwnerPayload extends WritePayload {
  @Field(() => Customer, {
    description: 'The customer that has the resources; its balance is the one after the write.',
  })
  customer!: Customer;
}

@ObjectType()
abstract class ResourcesPayload extends OwnerPayload {
  @AtMost(MOST)
  @Field(() => [YearlyMonthlyResource], { description: NOW })
  resources!: readonly YearlyMonthlyResource[];
}

@ObjectType({ description: 'Result of renewing resources.' })
export class RenewResourcesPayload extends ResourcesPayload {
  @AtMost(MOST)
  @Field(() => [Order], {
    description: 'The orders that the renewal created; paid ones are provisioned a while later.',
  })
  orders!: readonly Order[];

  @Field(() => Money, {
    nullable: true,
    description: 'Price of the renewal with dependent resources, paid at once or later; after a dry run only.',
  })
  price!: Money | null;
}

@ObjectType({ description: 'Result of switching automatic renewal on or off.' })
export class SetAutoRenewalPayload extends OwnerPayload {
  @Field(() => YearlyMonthlyResource, {
    nullable: true,
    description: 'The resource; `expiryPolicy` shows the new setting.',
  })
  resource!: YearlyMonthlyResource | null;
}

@ObjectType({ description: 'Result of setting a renewal day; the vendor does not report the days.' })
export class UnifyExpiryPayload extends OwnerPayload {}

@ObjectType({ description: 'Result of unsubscribing resources.' })
export class UnsubscribeResourcesPayload extends ResourcesPayload {
  @AtMost(MOST)
  @Field(() => [Order], { description: 'The orders that refund the money; `refund` has the amounts.' })
  orders!: readonly Order[];
}

@ObjectType({ description: 'Result of changing resources to pay-per-use.' })
export class SwitchToPayPerUsePayload extends OwnerPayload {
  @AtMost(MOST_SWITCHED)
  @Field(() => [YearlyMonthlyResource], { description: NOW })
  resources!: readonly YearlyMonthlyResource[];

  @AtMost(MOST)
  @Field(() => [Order], {
    description: 'Orders that refund the rest of the paid period; empty for a change at its end.',
  })
  orders!: readonly Order[];
}
