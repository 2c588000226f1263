import { Field, ObjectType } from 'type-graphql';
import { ChannelFailure } from '../../resellers/index.ts';
import { CustomerConnection } from '../customer.type.ts';

@ObjectType({ description: 'A page of customers over the whole channel.' })
export class ChannelCustomerConnection extends CustomerConnection {
  @Field(() => [ChannelFailure], {
    description: 'Resellers, or the distributor, whose customers are missing; empty when every call succeeded.',
  })
  failures!: readonly ChannelFailure[];
}
