import { ArgsType, Field, ID, Int } from 'type-graphql';
import { Decimal, PageArgs } from '../common/index.ts';
import { SpecChargingMode } from './catalog.type.ts';

@ArgsType()
export class ResourceSpecsArgs extends PageArgs {
  @Field(() => ID, { description: 'Code of the service, such as "hws.service.type.ec2".' })
  serviceTypeCode!: string;

  @Field(() => ID, { description: 'Code of the resource type, such as "hws.resource.type.vm".' })
  resourceTypeCode!: string;

  @Field(() => String, { description: 'Code of the region, such as "cn-north-4".' })
  region!: string;

  @Field(() => SpecChargingMode, { description: 'Charging mode that the specifications are sold in.' })
  chargingMode!: SpecChargingMode;

  @Field(() => ID, { nullable: true, description: 'Full code of one specification.' })
  code?: string | null;
}

@ArgsType()
export class ConvertArgs {
  @Field(() => Decimal, { description: 'Amount to convert, in the unit `fromMeasureUnitId`.' })
  amount!: string;

  @Field(() => Int, { description: "The vendor's number of the unit that the amount is in." })
  fromMeasureUnitId!: number;

  @Field(() => Int, { description: "The vendor's number of the target unit." })
  toMeasureUnitId!: number;
}
