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

@ObjectType({ description: 'Resources after their renewal.' })
export class RenewResourcesPayload extends ResourcesPayload {
  @AtMost(MOST)
  @Field(() => [Order], { description: 'The orders that were made; paid ones are provisioned a while later.' })
  orders!: readonly Order[];

  @Field(() => Money, {
    nullable: true,
    description: 'Price of the renewal with dependent resources, paid at once or later; after a dry run only.',
  })
  price!: Money | null;
}

@ObjectType({ description: 'A resource after its automatic renewal was switched.' })
export class SetAutoRenewalPayload extends OwnerPayload {
  @Field(() => YearlyMonthlyResource, {
    nullable: true,
    description: 'The resource; `expiryPolicy` shows the new setting.',
  })
  resource!: YearlyMonthlyResource | null;
}

@ObjectType({ description: 'A customer whose renewal day was set; the vendor does not report the days.' })
export class UnifyExpiryPayload extends OwnerPayload {}

@ObjectType({ description: 'Resources after they were unsubscribed.' })
export class UnsubscribeResourcesPayload extends ResourcesPayload {
  @AtMost(MOST)
  @Field(() => [Order], { description: 'The orders that refund the money; `refund` has the amounts.' })
  orders!: readonly Order[];
}

@ObjectType({ description: 'Resources that are, or will be, paid by use.' })
export class SwitchToPayPerUsePayload extends OwnerPayload {
  @AtMost(MOST_SWITCHED)
  @Field(() => [YearlyMonthlyResource], { description: NOW })
  resources!: readonly YearlyMonthlyResource[];

  @AtMost(MOST)
  @Field(() => [Order], { description: 'The orders that give the rest back; empty for a switch to come.' })
  orders!: readonly Order[];
}
