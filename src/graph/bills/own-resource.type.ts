import { Field, ID, ObjectType } from 'type-graphql';
import { Row } from '../../request/rows.ts';
import { ownResourceDetailModel, ownResourceRecordModel } from '../../upstream/mapping/models/own-bill.model.ts';
import { ChargingMode, Quantity, ResourceType, ServiceType } from '../catalog/catalog.type.ts';
import { BillingDate, BillingMonth, connectionOf, DateTime, Decimal, Money } from '../common/index.ts';
import { EnterpriseProject } from '../resources/resource.type.ts';
import { BillEntryType, BillPeriod } from './bill.enums.ts';
import { BillAmounts, BilledProduct, BilledResource, Region } from './parts.type.ts';

@Row(ownResourceRecordModel)
@ObjectType({ description: "What one of the customer's resources cost. Source: ListCustomerselfResourceRecords." })
export class OwnResourceRecord {
  @Field(() => ID, { nullable: true, description: 'Id of the entry.' })
  id!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Account that it is about: the customer, or a member of its enterprise.',
  })
  customerId!: string | null;

  @Field(() => BillingDate, { nullable: true, description: 'Day that it is billed on.' })
  date!: string | null;

  @Field(() => BillEntryType, { nullable: true, description: 'What it is for.' })
  type!: BillEntryType | null;

  @Field(() => String, { nullable: true, description: "The vendor's code behind `type`." })
  typeCode!: string | null;

  @Field(() => ChargingMode, { nullable: true, description: 'How it is paid for.' })
  chargingMode!: ChargingMode | null;

  @Field(() => String, { nullable: true, description: "The vendor's code behind `chargingMode`." })
  chargingModeCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'The order, or the transaction of pay-per-use, behind it.' })
  tradeId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was charged.' })
  tradedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it took effect.' })
  effectiveAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends.' })
  expiresAt!: string | null;

  @Field(() => ServiceType, { nullable: true, description: 'The service.' })
  serviceType!: ServiceType | null;

  @Field(() => ResourceType, { nullable: true, description: 'The resource type.' })
  resourceType!: ResourceType | null;

  @Field(() => Region, { nullable: true, description: 'Where it runs.' })
  region!: Region | null;

  @Field(() => EnterpriseProject, { nullable: true, description: 'Its enterprise project.' })
  enterpriseProject!: EnterpriseProject | null;

  @Field(() => BilledProduct, { nullable: true, description: 'The product.' })
  product!: BilledProduct | null;

  @Field(() => String, { nullable: true, description: 'Specification in words.' })
  specification!: string | null;

  @Field(() => BilledResource, { nullable: true, description: 'The resource.' })
  resource!: BilledResource | null;

  @Field(() => Quantity, { nullable: true, description: 'Size, of resources that are sold by size.' })
  size!: Quantity | null;

  @Field(() => String, { nullable: true, description: 'Code of the usage type; pay-per-use only.' })
  usageTypeCode!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'How much was used; pay-per-use only.' })
  usage!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Of it, covered by resource packages.' })
  packageUsage!: Quantity | null;

  @Field(() => Quantity, { nullable: true, description: 'Of it, covered by reserved instances.' })
  reservedUsage!: Quantity | null;

  @Field(() => BillPeriod, { nullable: true, description: 'Unit of `periodCount`.' })
  periodUnit!: BillPeriod | null;

  @Field(() => String, { nullable: true, description: "The vendor's code behind `periodUnit`." })
  periodUnitCode!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'How many units of time.' })
  periodCount!: string | null;

  @Field(() => Money, { nullable: true, description: 'Price of one unit; pay-per-use only.' })
  unitPrice!: Money | null;

  @Field(() => String, { nullable: true, description: 'The unit of `unitPrice`, in words.' })
  priceUnit!: string | null;

  @Field(() => BillAmounts, { nullable: true, description: 'What it cost and with what it was paid.' })
  amounts!: BillAmounts | null;
}

@Row(ownResourceDetailModel)
@ObjectType({
  description:
    "What one of the customer's resources cost, as raw figures with 8 decimals: they do not add up to what was deducted. Source: ListCustomerselfResourceRecordDetails.",
})
export class OwnResourceDetail {
  @Field(() => ID, { nullable: true, description: 'Id of the entry.' })
  id!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Account that it is about: the customer, or a member of its enterprise.',
  })
  customerId!: string | null;

  @Field(() => BillingMonth, { nullable: true, description: 'Month that it is billed in.' })
  month!: string | null;

  @Field(() => BillingDate, { nullable: true, description: 'Day that it is billed on.' })
  date!: string | null;

  @Field(() => BillEntryType, { nullable: true, description: 'What it is for.' })
  type!: BillEntryType | null;

  @Field(() => String, { nullable: true, description: "The vendor's code behind `type`." })
  typeCode!: string | null;

  @Field(() => ChargingMode, { nullable: true, description: 'How it is paid for.' })
  chargingMode!: ChargingMode | null;

  @Field(() => String, { nullable: true, description: "The vendor's code behind `chargingMode`." })
  chargingModeCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'The order, or the transaction of pay-per-use, behind it.' })
  tradeId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was consumed or bought.' })
  consumedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it took effect.' })
  effectiveAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends.' })
  expiresAt!: string | null;

  @Field(() => ServiceType, { nullable: true, description: 'The service.' })
  serviceType!: ServiceType | null;

  @Field(() => ResourceType, { nullable: true, description: 'The resource type.' })
  resourceType!: ResourceType | null;

  @Field(() => Region, { nullable: true, description: 'Where it runs.' })
  region!: Region | null;

  @Field(() => EnterpriseProject, { nullable: true, description: 'Its enterprise project.' })
  enterpriseProject!: EnterpriseProject | null;

  @Field(() => String, { nullable: true, description: 'Specification in words.' })
  specification!: string | null;

  @Field(() => BilledResource, { nullable: true, description: 'The resource.' })
  resource!: BilledResource | null;

  @Field(() => BillPeriod, { nullable: true, description: 'Unit of `periodCount`.' })
  periodUnit!: BillPeriod | null;

  @Field(() => String, { nullable: true, description: "The vendor's code behind `periodUnit`." })
  periodUnitCode!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'How many units of time.' })
  periodCount!: string | null;

  @Field(() => ID, { nullable: true, description: 'Account that pays.' })
  payerId!: string | null;

  @Field(() => BillAmounts, { nullable: true, description: 'What it cost and with what it was paid.' })
  amounts!: BillAmounts | null;
}

export const OwnResourceRecordConnection = connectionOf(OwnResourceRecord, 'resource records');
export const OwnResourceDetailConnection = connectionOf(OwnResourceDetail, 'resource details');
