import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { IdOf } from '../../request/nodes/index.ts';
import type { Known } from '../../upstream/mapping/index.ts';
import { Decimal, RenewalPeriodInput } from '../common/index.ts';
import { FeeInstallments, PricePeriod } from './price.enums.ts';

@InputType({ description: 'A product to price, in either charging mode.' })
export abstract class ProductInput {
  @Field(() => ID, {
    nullable: true,
    description: "The caller's name for the product, unique in the list; when left out, its place in the list, from 0.",
  })
  reference?: string | null;

  @Field(() => ID, { description: 'Code of the service, such as "hws.service.type.ec2".' })
  serviceTypeCode!: string;

  @Field(() => ID, { description: 'Code of the resource type, such as "hws.resource.type.vm".' })
  resourceTypeCode!: string;

  @Field(() => String, { description: 'Code of the specification, such as "s6.large.2.linux".' })
  specificationCode!: string;

  @Field(() => String, { description: 'Code of the region, such as "cn-north-4".' })
  region!: string;

  @Field(() => String, { nullable: true, description: 'Code of the availability zone.' })
  availabilityZone?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Size of a product sold by size, such as a disk or bandwidth; given together with `sizeUnitId`.',
  })
  size?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The vendor's number of the size's unit: 15 Mbit/s, 17 GB, 14 pieces.",
  })
  sizeUnitId?: number | null;

  @Field(() => Int, { defaultValue: 1, description: 'Number of pieces, at least 1.' })
  quantity!: number;
}

@InputType({ description: 'A product to price that is charged by use.' })
export class PayPerUseProductInput extends ProductInput {
  @Field(() => String, { description: 'Measured quantity: a code of the usage types, such as "Duration" or "upflow".' })
  usageFactor!: string;

  @Field(() => Decimal, { description: 'Amount to be used, above 0.' })
  usageAmount!: string;

  @Field(() => Int, { description: "The vendor's number of the use's unit: 4 hours, 10 GB of traffic." })
  usageUnitId!: number;
}

@InputType({ description: 'A product to price that is paid in advance.' })
export class YearlyMonthlyProductInput extends ProductInput {
  @Field(() => PricePeriod, { defaultValue: 'MONTH', description: 'Unit of `periods`.' })
  periodUnit!: Known<PricePeriod>;

  @Field(() => Int, { defaultValue: 1, description: 'Number of time units, at least 1.' })
  periods!: number;

  @Field(() => FeeInstallments, {
    nullable: true,
    description: 'Schedule of installments; CloudPond on the China site only.',
  })
  installments?: Known<FeeInstallments> | null;
}

@ArgsType()
export class PricingArgs {
  @Field(() => ID, {
    nullable: true,
    description: "The customer's project in the region; the project of its token when left out.",
  })
  projectId?: string | null;
}

@ArgsType()
export class PayPerUseArgs extends PricingArgs {
  @Field(() => [PayPerUseProductInput], { description: 'The products, 1 to 500; one call per 100 products.' })
  products!: PayPerUseProductInput[];

  @Field(() => Int, { defaultValue: 6, description: 'How many decimals amounts may have: 6 or 10.' })
  decimals!: number;
}

@ArgsType()
export class YearlyMonthlyArgs extends PricingArgs {
  @Field(() => [YearlyMonthlyProductInput], { description: 'The products, 1 to 500; one call per 100 products.' })
  products!: YearlyMonthlyProductInput[];
}

@ArgsType()
export class RenewalArgs {
  @Field(() => RenewalPeriodInput, { description: 'Length of the renewal.' })
  period!: RenewalPeriodInput;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether the price of a resource includes its dependent resources.',
  })
  includeDependents!: boolean;
}

@ArgsType()
export class RenewalQuoteArgs extends RenewalArgs {
  @IdOf('YearlyMonthlyResource')
  @Field(() => [ID], { description: 'Ids of 1 to 10 main resources of the customer, without duplicates.' })
  resourceIds!: string[];
}
