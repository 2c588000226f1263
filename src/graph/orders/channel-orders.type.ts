import { Field, ObjectType } from 'type-graphql';
import { ChannelFailure } from '../resellers/channel.type.ts';
import { OrderConnection } from './order.type.ts';

@ObjectType({ description: 'A page of orders over the whole channel.' })
export class ChannelOrderConnection extends OrderConnection {
  @Field(() => [ChannelFailure], { description: 'Parts whose orders are missing; empty when all answered.' })
  failures!: readonly ChannelFailure[];
}
