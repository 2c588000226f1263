import { Field, ObjectType } from 'type-graphql';
import { MoneyType } from '../../vendor/rows.ts';
import { Currency, Decimal } from './scalars.ts';

@MoneyType()
@ObjectType({ description: 'An exact amount in the major unit of its currency (yuan, US dollars).' })
export class Money {
  @Field(() => Decimal, { description: 'The amount; negative where money went back.' })
  amount!: string;

  @Field(() => Currency, { description: 'The currency of the amount.' })
  currency!: string;
}
