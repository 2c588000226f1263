import { Field, ObjectType } from 'type-graphql';
import { WritePayload } from '../../operations/index.ts';
import { Customer } from '../customer.type.ts';

@ObjectType({ description: 'Result of freezing customers; `operation.rows` has the result for each customer.' })
export class FreezeCustomersPayload extends WritePayload {
  @Field(() => [Customer], { description: 'State of the customers after the write.' })
  customers!: readonly Customer[];
}

@ObjectType({ description: 'Result of unfreezing customers; `operation.rows` has the result for each customer.' })
export class UnfreezeCustomersPayload extends WritePayload {
  @Field(() => [Customer], { description: 'State of the customers after the write.' })
  customers!: readonly Customer[];
}
