import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    "A product that is billed by the month's 95th percentile: of its points in five minutes the highest twentieth is left " +
    'out, and the next one is billed.',
})
export class PercentileProduct {
  @Field(() => String, { description: 'Name in the language of the request.' })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the service for `percentileUsage`; null where the vendor does not measure it there.',
  })
  serviceTypeCode!: string | null;
}
