import 'reflect-metadata';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Page } from '../../data/paging.ts';
import type * as rows from '../../data/rows.ts';
import { Currency, DateTime, Decimal } from '../scalars.ts';

const enumOf = (name: string, ...words: readonly string[]): Record<string, string> => {
  const values = Object.fromEntries(words.map((word) => [word, word]));
  registerEnumType(values, { name });
  return values;
};

const Site = enumOf('Site', 'CHINA', 'EUROPE', 'INTERNATIONAL');
const AssociationModel = enumOf('AssociationModel', 'REFERRAL', 'RESALE', 'RESELLER', 'UNRECOGNIZED');
const CustomerKind = enumOf('CustomerKind', 'COMPANY', 'PERSON', 'UNRECOGNIZED', 'UNSET');
const CustomerLevel = enumOf('CustomerLevel', 'UNRECOGNIZED', 'V0', 'V1', 'V2', 'V3', 'V4', 'V5');
const FrozenState = enumOf('FrozenState', 'ACCOUNT_AND_RESOURCES_FROZEN', 'ACCOUNT_FROZEN', 'ACTIVE', 'UNRECOGNIZED');
const RealNameStatus = enumOf(
  'RealNameStatus',
  'FAILED',
  'IN_REVIEW',
  'NOT_VERIFIED',
  'REJECTED',
  'UNRECOGNIZED',
  'VERIFIED',
);
const OrderType = enumOf(
  'OrderType',
  'CHANGE',
  'FEE_ADJUSTMENT',
  'NEW',
  'RENEWAL',
  'TO_PAY_PER_USE',
  'TO_YEARLY_MONTHLY',
  'TRIAL',
  'TRIAL_TO_COMMERCIAL',
  'UNRECOGNIZED',
  'UNSUBSCRIPTION',
);
const OrderStatus = enumOf(
  'OrderStatus',
  'CANCELLED',
  'COMPLETED',
  'EXCHANGING',
  'PENDING_APPROVAL',
  'PENDING_CONFIRMATION',
  'PENDING_PAYMENT',
  'PENDING_PICKUP',
  'PENDING_RECEIPT',
  'PENDING_REFUND',
  'PENDING_SHIPMENT',
  'PROCESSING',
  'UNRECOGNIZED',
);

@ObjectType()
export class Partner {
  @Field(() => String)
  name!: string;

  @Field(() => Site)
  site!: string;
}

@ObjectType()
export class Viewer {
  @Field(() => String)
  name!: string;

  @Field(() => [String])
  roles!: readonly string[];
}

@ObjectType()
export class Money {
  @Field(() => Decimal)
  amount!: string;

  @Field(() => Currency)
  currency!: string;
}

@ObjectType()
export class CustomerBalance implements rows.Balance {
  @Field(() => Money, { nullable: true })
  available!: Money | null;

  @Field(() => Money, { nullable: true })
  debt!: Money | null;
}

@ObjectType()
export class AccountManager {
  @Field(() => String, { nullable: true })
  accountName!: string | null;
}

@ObjectType()
export class Customer implements rows.Customer {
  partnerId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  customerId!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String)
  accountName!: string;

  @Field(() => CustomerKind, { nullable: true })
  kind!: string | null;

  @Field(() => CustomerLevel, { nullable: true })
  level!: string | null;

  @Field(() => RealNameStatus, { nullable: true })
  verification!: string | null;

  @Field(() => AssociationModel, { nullable: true })
  associationModel!: string | null;

  @Field(() => DateTime, { nullable: true })
  associatedAt!: string | null;

  @Field(() => FrozenState, { nullable: true })
  frozen!: string | null;

  @Field(() => String, { nullable: true })
  label!: string | null;

  @Field(() => AccountManager, { nullable: true })
  accountManager!: AccountManager | null;
}

@ObjectType()
export class ServiceType {
  @Field(() => ID)
  code!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;
}

@ObjectType()
export class Order implements rows.Order {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  orderId!: string;

  @Field(() => OrderType, { nullable: true })
  type!: string | null;

  @Field(() => OrderStatus, { nullable: true })
  status!: string | null;

  @Field(() => ServiceType, { nullable: true })
  serviceType!: ServiceType | null;

  @Field(() => Money, { nullable: true })
  amount!: Money | null;

  @Field(() => DateTime, { nullable: true })
  createdAt!: string | null;

  @Field(() => DateTime, { nullable: true })
  paidAt!: string | null;
}

@InputType()
export class CustomerOrderFilter {
  @Field(() => DateTime, { nullable: true })
  createdUntil?: string | null;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

const connectionOf = <T extends object>(node: new () => T) => {
  @ObjectType(`${node.name}Edge`)
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => node)
    node!: T;
  }

  @ObjectType(`${node.name}Connection`)
  class Connection implements Page<T> {
    /** Set by the product's mirror; always null here, because this stack always calls the vendor. */
    @Field(() => DateTime, { nullable: true })
    asOf?: string | null;

    @Field(() => [node])
    nodes!: readonly T[];

    @Field(() => [Edge])
    edges!: readonly Edge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, { nullable: true })
    totalCount!: number;
  }
  return Connection;
};

export const CustomerConnection = connectionOf(Customer);
export const OrderConnection = connectionOf(Order);
