import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Serves } from '../../request/access/access.ts';
import { NodeType } from '../../request/nodes/index.ts';
import * as codes from '../../upstream/mapping/codes/catalog.ts';
import type { WordOf } from '../../upstream/mapping/index.ts';
import {
  conversionModel,
  measureUnitModel,
  resourceSpecModel,
  resourceTypeModel,
  serviceResourceModel,
  serviceTypeModel,
  usageTypeModel,
} from '../../upstream/mapping/models/catalog.model.ts';
import { Row } from '../../vendor/rows.ts';
import { CodedField, connectionOf, Decimal, enumOf, enumOfSome } from '../common/index.ts';
import { resourceTypeNames, serviceTypeNames } from './site-language.ts';

export const ChargingMode = enumOf('ChargingMode', 'Charging mode of a product or resource.', codes.chargingMode);
export type ChargingMode = WordOf<typeof codes.chargingMode>;

export const SpecChargingMode = enumOfSome('SpecChargingMode', 'Charging mode that specifications are sold in.', {
  codes: codes.chargingMode,
  words: ['YEARLY_MONTHLY', 'PAY_PER_USE'],
});
export type SpecChargingMode = keyof typeof SpecChargingMode;

export const MeasureType = enumOf('MeasureType', 'What a unit measures.', codes.measureType);
export type MeasureType = WordOf<typeof codes.measureType>;

@Row(serviceTypeModel)
@ObjectType({ description: 'A cloud service. Names follow the language of the request. Source: ListServiceTypes.' })
export class ServiceType {
  @Field(() => ID, { description: 'Code, such as "hws.service.type.ec2".' })
  code!: string;

  @Serves(serviceTypeNames)
  @Field(() => String, {
    nullable: true,
    description:
      'Name in the language of the request; as the vendor sent it where the catalog lacks the code. Source: ListServiceTypes, kept for hours.',
  })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name; given by the catalog only.' })
  abbreviation!: string | null;
}

@Row(resourceTypeModel)
@ObjectType({ description: 'A type of resource. Source: ListResourceTypes; rows of other lists bring code and name.' })
export class ResourceType {
  @Field(() => ID, { nullable: true, description: 'Code, such as "hws.resource.type.vm".' })
  code!: string | null;

  @Serves(resourceTypeNames)
  @Field(() => String, {
    nullable: true,
    description:
      'Name in the language of the request; as the vendor sent it where the catalog lacks the code. Source: ListResourceTypes, kept for hours.',
  })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Description of the resource type; given by the catalog only.' })
  description!: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of its service; given by the catalog only.' })
  serviceTypeCode!: string | null;
}

@Row(serviceResourceModel)
@ObjectType({
  description:
    'A resource type that a service sells; it may belong to another service. Source: ' + 'ListServiceResources.',
})
export class ServiceResource {
  @Field(() => ID, { nullable: true, description: 'Code of the resource type, such as "hws.resource.type.vm".' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Name in the language of the request.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Description, from the vendor.' })
  description!: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of the service that owns the product.' })
  ownerServiceTypeCode!: string | null;
}

@Row(usageTypeModel)
@ObjectType({ description: 'A kind of use that is measured for a resource type. Source: ListUsageTypes.' })
export class UsageType {
  @Field(() => ID, { description: 'Code, such as "duration" or "upflow".' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name in the language of the request.' })
  name!: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of the resource type that is measured.' })
  resourceTypeCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of the service of the resource type.' })
  serviceTypeCode!: string | null;
}

@Row(resourceSpecModel)
@ObjectType({ description: 'A specification that can be bought in a region. Source: ListResourceSpecs.' })
export class ResourceSpec {
  @Field(() => ID, { description: 'Code, such as "s6.large.2.linux".' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name in the language of the request.' })
  name!: string | null;

  @CodedField(() => ChargingMode, 'Charging mode.')
  chargingMode!: ChargingMode | null;

  @Field(() => String, { nullable: true, description: 'Code of the region.' })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of the service that sells it.' })
  serviceTypeCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of the resource type.' })
  resourceTypeCode!: string | null;
}

@Row(measureUnitModel)
@ObjectType({ description: 'A unit of measure, money included. Source: ListMeasureUnits.' })
export class MeasureUnit {
  @Field(() => Int, { name: 'measureUnitId', description: "The vendor's number, such as 10 for GB of traffic." })
  id!: number;

  @Field(() => String, { nullable: true, description: 'Name in the language of the request.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Short form, such as "GB".' })
  abbreviation!: string | null;

  @CodedField(() => MeasureType, 'Physical quantity that the unit measures.')
  type!: MeasureType | null;
}

@Row(conversionModel)
@ObjectType({ description: 'How one unit converts into a smaller one. Source: ListConversions.' })
export class Conversion {
  @Field(() => Int, { name: 'measureUnitId', description: "The vendor's number of the larger unit." })
  unitId!: number;

  @Field(() => Int, { description: "The vendor's number of the smaller unit." })
  referenceUnitId!: number;

  @Field(() => Decimal, { description: 'Number of smaller units in one larger unit.' })
  ratio!: string;

  @CodedField(() => MeasureType, 'Physical quantity that both units measure.')
  type!: MeasureType | null;
}

@ObjectType({ description: 'An exact amount of something that is not money.' })
export class Quantity {
  @Field(() => Decimal, { nullable: true, description: 'Amount, in `unit`.' })
  amount!: string | null;

  @Field(() => Int, { name: 'measureUnitId', nullable: true, description: "The vendor's number of the unit." })
  unitId!: number | null;
}

@NodeType<Catalog>({
  description: "The vendor's catalog: tables that change rarely.",
  // Each site has its own catalog, and a client's cache may have objects of several sites.
  parts: ['ofSite'],
  of: (_row, { partner: { config } }) => [config.site],
  path: ([site], { partner: { config } }) => (site === config.site ? [{ field: 'catalog' }] : null),
})
export class Catalog {}

export const ServiceTypeConnection = connectionOf(ServiceType, 'service types');
export const ResourceTypeConnection = connectionOf(ResourceType, 'resource types');
export const UsageTypeConnection = connectionOf(UsageType, 'usage types');
export const ResourceSpecConnection = connectionOf(ResourceSpec, 'specifications');
