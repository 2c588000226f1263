import { Field, ObjectType } from 'type-graphql';
import { ChannelFailure } from '../../resellers/index.ts';
import { OrderConnection } from '../order.type.ts';

@ObjectType({ description: 'A page of orders over the whole channel.' })
export class ChannelOrderConnection extends OrderConnection {
  @Field(() => [ChannelFailure], {
    description: 'Resellers, or the distributor, whose orders are missing; empty when every call succeeded.',
  })
  failures!: readonly ChannelFailure[];
}
