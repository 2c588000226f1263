import { Field, ID, ObjectType } from 'type-graphql';
import { ChargingMode, ResourceType, ServiceType } from '../catalog/index.ts';
import { BillingDate, CodedField, DateTime, Decimal } from '../common/index.ts';
import { EnterpriseProject } from '../resources/index.ts';
import { BillEntryType, BillPeriod } from './bill.enums.ts';
import { BillAmounts, BilledPart, BilledResource, Region } from './parts.type.ts';

/** Fields that all lines of bills share, sums and entries alike. */
@ObjectType()
export abstract class BillLine {
  @CodedField(() => ChargingMode, 'Charging mode.')
  chargingMode!: ChargingMode | null;

  @Field(() => ServiceType, { nullable: true, description: 'The service.' })
  serviceType!: ServiceType | null;

  @Field(() => ResourceType, { nullable: true, description: 'The resource type.' })
  resourceType!: ResourceType | null;
}

/** A single entry, of whatever view. */
@ObjectType()
export abstract class BillEntry extends BillLine {
  @CodedField(() => BillEntryType, 'Type of the entry.')
  type!: BillEntryType | null;

  @Field(() => Region, { nullable: true, description: 'Region of the resource.' })
  region!: Region | null;
}

/** An entry of the customer's own view. */
@ObjectType()
export abstract class OwnBillEntry extends BillEntry {
  @Field(() => ID, {
    nullable: true,
    description: 'Account id of the customer, or of the member of its enterprise, that the entry is about.',
  })
  customerId!: string | null;

  @Field(() => EnterpriseProject, { nullable: true, description: 'Its enterprise project.' })
  enterpriseProject!: EnterpriseProject | null;
}

/** An entry of the customer's own view that is about one resource. */
@ObjectType()
export abstract class OwnResourceEntry extends OwnBillEntry {
  @Field(() => BilledPart, { nullable: true, description: 'The part of a composite service; null for any other.' })
  part!: BilledPart | null;

  @Field(() => String, { nullable: true, description: 'Code of the specification.' })
  specificationCode!: string | null;

  @Field(() => ID, { name: 'entryId', nullable: true, description: 'Id of the entry.' })
  id!: string | null;

  @Field(() => BillingDate, { nullable: true, description: 'Day that it is billed on.' })
  date!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the order behind the entry; for pay-per-use, of the transaction.',
  })
  tradeId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it took effect.' })
  effectiveAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends.' })
  expiresAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Description of the specification.' })
  specification!: string | null;

  @Field(() => BilledResource, { nullable: true, description: 'The resource.' })
  resource!: BilledResource | null;

  @CodedField(() => BillPeriod, 'Unit of `periodCount`.')
  periodUnit!: BillPeriod | null;

  @Field(() => Decimal, { nullable: true, description: 'Number of time units.' })
  periodCount!: string | null;

  @Field(() => BillAmounts, { nullable: true, description: 'Cost and means of payment.' })
  amounts!: BillAmounts | null;
}
