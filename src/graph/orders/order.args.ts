import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import type { Known } from '../../upstream/mapping/index.ts';
import { DateTime, Decimal, PageArgs } from '../common/index.ts';
import { SortDirection } from '../customers/index.ts';
import { OrderStatus, OrderStatusFilter, OrderType } from './order.enums.ts';

@InputType({
  description: 'Narrows a list of orders; all conditions must hold. A range of time spans one year at most.',
})
export class CustomerOrderFilter {
  @Field(() => OrderStatusFilter, {
    nullable: true,
    description: 'State of the order; the vendor filters by no other.',
  })
  status?: OrderStatusFilter | null;

  @Field(() => OrderType, { nullable: true, description: 'Type of the order.' })
  type?: Known<OrderType> | null;

  @Field(() => ID, { nullable: true, description: 'Code of the service.' })
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

@InputType({
  description:
    'Narrows the list of all orders; all conditions must hold. Conditions that the vendor cannot filter by are answered ' +
    "from the gateway's copy alone: NOT_READY until it is complete, MIRROR_OFF where none is kept.",
})
export class OrderFilter extends CustomerOrderFilter {
  @Field(() => [OrderStatus], { nullable: true, description: 'In one of these states; any state. From the copy.' })
  statuses?: Known<OrderStatus>[] | null;

  @Field(() => [ID], { nullable: true, description: 'Placed by one of these customers, 100 at most. From the copy.' })
  customerIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Login name of the account manager of the customer. From the copy.',
  })
  accountManager?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Amount to pay: this amount or more. From the copy.' })
  amountFrom?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Amount to pay: this amount or less. From the copy.' })
  amountUntil?: string | null;
}

export const OrderSortField = { AMOUNT: 'AMOUNT', CREATED_AT: 'CREATED_AT', PAID_AT: 'PAID_AT' } as const;
export type OrderSortField = keyof typeof OrderSortField;
registerEnumType(OrderSortField, {
  name: 'OrderSortField',
  description: 'What orders are sorted by.',
  valuesConfig: {
    AMOUNT: { description: 'Amount to pay.' },
    CREATED_AT: { description: 'When the order was placed.' },
    PAID_AT: { description: 'When the order was paid.' },
  },
});

@InputType({
  description:
    "Order of a list of orders; answered from the gateway's copy alone: NOT_READY until it is complete, MIRROR_OFF where " +
    'none is kept.',
})
export class OrderSort {
  @Field(() => OrderSortField, { description: 'What to sort by; rows without the value come last.' })
  by!: OrderSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESCENDING, description: 'Smallest or largest first.' })
  direction!: SortDirection;
}

@ArgsType()
export class OrdersArgs extends PageArgs {
  @Field(() => CustomerOrderFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: CustomerOrderFilter | null;

  @Field(() => OrderSort, { nullable: true, description: 'Newest first where left out.' })
  sort?: OrderSort | null;
}

@ArgsType()
export class AllOrdersArgs extends PageArgs {
  @Field(() => OrderFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: OrderFilter | null;

  @Field(() => OrderSort, { nullable: true, description: 'Newest first where left out.' })
  sort?: OrderSort | null;
}
