import { Field, ObjectType } from 'type-graphql';
import { WritePayload } from '../operations/write.type.ts';
import { Customer } from './customer.type.ts';

@ObjectType({ description: 'What became of customers that were to be frozen; `operation.rows` has each of them.' })
export class FreezeCustomersPayload extends WritePayload {
  @Field(() => [Customer], { description: 'The customers as they stand now.' })
  customers!: readonly Customer[];
}

@ObjectType({ description: 'What became of customers that were to be unfrozen; `operation.rows` has each of them.' })
export class UnfreezeCustomersPayload extends WritePayload {
  @Field(() => [Customer], { description: 'The customers as they stand now.' })
  customers!: readonly Customer[];
}
