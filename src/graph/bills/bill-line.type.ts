import { Field, ObjectType } from 'type-graphql';
import { ChargingMode, ResourceType, ServiceType } from '../catalog/index.ts';
import { BillingDate, CodedField } from '../common/index.ts';
import { EnterpriseProject } from '../resources/index.ts';
import { BillEntryType, BillPeriod } from './bill.enums.ts';
import { BillField } from './bill-fields.ts';
import { BillAmounts, BilledPart, BilledResource, Region } from './parts.type.ts';

/** Fields of all lines of bills, both sums and entries. */
@ObjectType()
export abstract class BillLine {
  @CodedField(() => ChargingMode, 'Charging mode.')
  chargingMode!: ChargingMode | null;

  @Field(() => ServiceType, { nullable: true, description: 'The service.' })
  serviceType!: ServiceType | null;

  @Field(() => ResourceType, { nullable: true, description: 'The resource type.' })
  resourceType!: ResourceType | null;
}

/** Fields of entries in all views. */
@ObjectType()
export abstract class BillEntry extends BillLine {
  @CodedField(() => BillEntryType, 'Type of the entry.')
  type!: BillEntryType | null;

  @Field(() => Region, { nullable: true, description: 'Region of the resource.' })
  region!: Region | null;
}

/** Fields of all entries in the customer's view. */
@ObjectType()
export abstract class OwnBillEntry extends BillEntry {
  @BillField()
  customerId!: string | null;

  @Field(() => EnterpriseProject, { nullable: true, description: 'Its enterprise project.' })
  enterpriseProject!: EnterpriseProject | null;
}

/** Fields of entries about one resource in the customer's view. */
@ObjectType()
export abstract class OwnResourceEntry extends OwnBillEntry {
  @BillField()
  part!: BilledPart | null;

  @Field(() => String, { nullable: true, description: 'Code of the specification.' })
  specificationCode!: string | null;

  @BillField()
  id!: string | null;

  @Field(() => BillingDate, { nullable: true, description: 'Day that it is billed on.' })
  date!: string | null;

  @BillField()
  tradeId!: string | null;

  @BillField()
  effectiveAt!: string | null;

  @BillField()
  expiresAt!: string | null;

  @BillField()
  specification!: string | null;

  @BillField()
  resource!: BilledResource | null;

  @CodedField(() => BillPeriod, 'Unit of `periodCount`.')
  periodUnit!: BillPeriod | null;

  @BillField()
  periodCount!: string | null;

  @BillField()
  amounts!: BillAmounts | null;
}
