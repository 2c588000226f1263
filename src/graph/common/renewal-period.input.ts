import { Field, InputType, Int } from 'type-graphql';
import { OneOf } from '../../request/schema/one-of.ts';

@OneOf()
@InputType({ description: 'Length of a renewal, in months or in years.' })
export class RenewalPeriodInput {
  @Field(() => Int, { nullable: true, description: '1 to 11, 12, 24 or 36 months.' })
  months?: number | null;

  @Field(() => Int, { nullable: true, description: '1 to 3 years.' })
  years?: number | null;
}
