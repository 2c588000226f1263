import { Field, ObjectType } from 'type-graphql';
import { WritePayload } from '../../operations/index.ts';
import { Order } from '../order.type.ts';

@ObjectType({ description: 'An order after it was paid.' })
export class PayOrderPayload extends WritePayload {
  @Field(() => Order, { description: 'The order after the write; the vendor provisions its products a while later.' })
  order!: Order;
}

@ObjectType({ description: 'An order after it was cancelled.' })
export class CancelOrderPayload extends WritePayload {
  @Field(() => Order, { description: 'The order as it is now.' })
  order!: Order;
}
