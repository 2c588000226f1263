import { Field, ID, Int, ObjectType } from 'type-graphql';
import { NodeType, underReseller } from '../../request/nodes/index.ts';
import { resellerIn, type Scope } from '../../upstream/index.ts';
import {
  amountBreakdownModel,
  appliedDiscountModel,
  orderLineModel,
  orderModel,
  refundLineModel,
} from '../../upstream/mapping/models/order.model.ts';
import { Row } from '../../vendor/rows.ts';
import { ResourceType, ServiceType } from '../catalog/index.ts';
import { CodedField, connectionOf, DateTime, Money } from '../common/index.ts';
import { EnterpriseProject } from '../resources/index.ts';
import { LinePeriod, OrderDiscountType, OrderSource, OrderStatus, OrderType } from './order.enums.ts';

export { OrderType } from './order.enums.ts';

@Row(appliedDiscountModel)
@ObjectType({ description: 'A discount that an order or line has used.' })
export class AppliedDiscount {
  @CodedField(() => OrderDiscountType, 'Kind of the discount.')
  type!: OrderDiscountType | null;

  @Field(() => Money, { nullable: true, description: 'Amount by which it lowered the price.' })
  amount!: Money | null;
}

@Row(amountBreakdownModel)
@ObjectType({ description: 'Composition of an amount and the means that paid it.' })
export class AmountBreakdown {
  @Field(() => [AppliedDiscount], { description: 'Discounts used.' })
  discounts!: AppliedDiscount[];

  @Field(() => Money, { nullable: true, description: 'Paid with flexi-purchase coupons.' })
  flexiCashCoupon!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Paid with cash coupons.' })
  coupon!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Paid with stored-value cards.' })
  storedValueCard!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Handling fee; unsubscriptions only.' })
  commission!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Already consumed; unsubscriptions only.' })
  consumed!: Money | null;
}

@ObjectType({ description: 'An agent that pays an order on behalf of the customer.' })
export class AgentPayment {
  @Field(() => ID, { nullable: true, description: 'Account id of the partner who pays.' })
  payerId!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Before payment whether an agent was asked to pay, afterwards whether the agent paid.',
  })
  byAgent!: boolean | null;
}

@Row(orderModel)
@NodeType<Order>({
  description: 'An order of a customer. Sources: ListCustomerOrders, ShowCustomerOrderDetails.',
  parts: ['orderId', 'resellerId'],
  of: ({ id, scope }) => [id, resellerIn(scope)],
  path: ([id, resellerId], context) => underReseller(context, { field: 'order', args: { id }, resellerId }),
})
export class Order {
  @Field(() => ID, { name: 'orderId', description: "The vendor's order number." })
  id!: string;

  @Field(() => ID, { description: 'Account id of the customer that placed the order.' })
  customerId!: string;

  @CodedField(() => OrderType, 'Type of the order.')
  type!: OrderType | null;

  @CodedField(() => OrderStatus, 'State of the order.')
  status!: OrderStatus | null;

  @CodedField(() => OrderSource, 'Where the order came from.')
  source!: OrderSource | null;

  @Field(() => ServiceType, { nullable: true, description: 'The service that is bought.' })
  serviceType!: ServiceType | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Amount to pay after discounts; the refund where the type is UNSUBSCRIPTION.',
  })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'List price.' })
  officialAmount!: Money | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was placed.' })
  createdAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was paid; null before.' })
  paidAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Deadline for payment; reported by `order(id)` only, null in lists.',
  })
  payBefore!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the contract behind the order.' })
  contractId!: string | null;

  @Field(() => AmountBreakdown, { nullable: true, description: 'Discounts and means of payment.' })
  breakdown!: AmountBreakdown | null;

  @Field(() => [EnterpriseProject], {
    description: 'Enterprise projects of the order; reported by lists only, empty from `order(id)`.',
  })
  enterpriseProjects!: EnterpriseProject[];

  @Field(() => AgentPayment, {
    nullable: true,
    description: 'Payment by an agent; reported by lists only, null where the customer pays.',
  })
  agentPayment!: AgentPayment | null;

  @Field(() => [Order], { description: 'The parts of a combined order; empty for a plain one.' })
  subOrders!: Order[];

  /** Scope in which the row was listed; further calls about its customer use the same scope. */
  readonly scope!: Scope;
}

@ObjectType({ description: 'The product that a line changes or depends on.' })
export class BaseProduct {
  @Field(() => ID, { name: 'productId', nullable: true, description: "The vendor's id." })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'Description of the specification.' })
  specification!: string | null;
}

@Row(orderLineModel)
@ObjectType({ description: 'One product in an order. Source: ShowCustomerOrderDetails.' })
export class OrderLine {
  @Field(() => BaseProduct, {
    nullable: true,
    description: 'The product on which this one depends; null where there is no such product.',
  })
  baseProduct!: BaseProduct | null;

  @Field(() => ID, { name: 'lineId', description: 'Id of the line.' })
  id!: string;

  @Field(() => ServiceType, { nullable: true, description: 'The service.' })
  serviceType!: ServiceType | null;

  @Field(() => ID, { nullable: true, description: 'Id of the product.' })
  productId!: string | null;

  @Field(() => String, { nullable: true, description: 'Description of the specification.' })
  specification!: string | null;

  @CodedField(() => LinePeriod, 'Unit of `periodCount`.')
  periodUnit!: LinePeriod | null;

  @Field(() => Int, { nullable: true, description: 'Number of time units.' })
  periodCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of pieces.' })
  quantity!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it takes effect.' })
  effectiveAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends.' })
  expiresAt!: string | null;

  @Field(() => Money, { nullable: true, description: 'Amount after discounts.' })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'List price.' })
  officialAmount!: Money | null;

  @Field(() => AmountBreakdown, { nullable: true, description: 'Discounts and means of payment.' })
  breakdown!: AmountBreakdown | null;
}

@Row(refundLineModel)
@ObjectType({
  description: 'Refund and fees of one unsubscribed resource. Source: ShowRefundOrderDetails.',
})
export class RefundLine {
  @Field(() => ID, { name: 'recordId', description: 'Id of the record.' })
  id!: string;

  @Field(() => Money, { nullable: true, description: 'Negative for a refund, positive for consumption or a fee.' })
  amount!: Money | null;

  @Field(() => ServiceType, { nullable: true, description: 'The service.' })
  serviceType!: ServiceType | null;

  @Field(() => ResourceType, { nullable: true, description: 'The resource.' })
  resourceType!: ResourceType | null;

  @Field(() => String, { nullable: true, description: 'Code of the region.' })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the order that had bought the resource.' })
  originalOrderId!: string | null;
}

export const OrderConnection = connectionOf(Order, 'orders', { mirrored: true });
export const OrderLineConnection = connectionOf(OrderLine, 'order lines');

@ObjectType({ description: 'Number of orders in one state.' })
export class OrderCount {
  @CodedField(() => OrderStatus, 'State of the orders.')
  status!: OrderStatus | null;
  statusCode!: string | null;

  @Field(() => Int, { description: 'Number of orders.' })
  count!: number;
}
