import { ArgsType, Field, InputType } from 'type-graphql';
import type { Known } from '../../upstream/mapping/index.ts';
import { DateTime, PageArgs } from '../common/index.ts';
import { OrderStatusFilter, OrderType } from './order.enums.ts';

@InputType({
  description: 'Narrows a list of orders; all conditions must hold. A range of time spans one year at most.',
})
export class OrderFilter {
  @Field(() => OrderStatusFilter, {
    nullable: true,
    description: 'State of the order; the vendor filters by no other.',
  })
  status?: OrderStatusFilter | null;

  @Field(() => OrderType, { nullable: true, description: 'Type of the order.' })
  type?: Known<OrderType> | null;

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
