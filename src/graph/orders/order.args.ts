import { ArgsType, Field, InputType } from 'type-graphql';
import { DateTime, PageArgs } from '../common/index.ts';
import { OrderStatus, OrderType } from './order.enums.ts';

@InputType({
  description: 'Narrows a list of orders; all conditions must hold. A range of time spans one year at most.',
})
export class OrderFilter {
  @Field(() => OrderStatus, {
    nullable: true,
    description:
      'One of PENDING_APPROVAL, PROCESSING, CANCELLED, COMPLETED, PENDING_PAYMENT, PENDING_CONFIRMATION: the vendor filters by no other.',
  })
  status?: OrderStatus | null;

  @Field(() => OrderType, { nullable: true, description: 'Type of the order.' })
  type?: OrderType | null;

  @Field(() => String, { nullable: true, description: 'Code of the service.' })
  serviceTypeCode?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Placed at this moment or later.' })
  createdFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Placed at this moment or earlier.' })
  createdUntil?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Paid at this moment or later.' })
  paidFrom?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Paid at this moment or earlier.' })
  paidUntil?: string | null;
}

@ArgsType()
export class OrdersArgs extends PageArgs {
  @Field(() => OrderFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: OrderFilter | null;
}
