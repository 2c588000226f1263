import { Field, ObjectType } from 'type-graphql';
import { WritePayload } from '../../operations/index.ts';
import { Order } from '../order.type.ts';

@ObjectType({ description: 'Result of paying an order.' })
export class PayOrderPayload extends WritePayload {
  @Field(() => Order, { description: 'The order after the write; the vendor provisions its products a while later.' })
  order!: Order;
}

@ObjectType({ description: 'Result of cancelling an order.' })
export class CancelOrderPayload extends WritePayload {
  @Field(() => Order, { description: 'The order after the write.' })
  order!: Order;
}
