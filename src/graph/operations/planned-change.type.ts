import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A change that a write would make.' })
export class PlannedChange {
  @Field(() => String, { description: 'A field of the graph, such as `Customer.balance`.' })
  of!: string;

  @Field(() => ID, { name: 'targetId', description: 'Id of the object that would change.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Value before the write; null where it is unknown or does not exist yet.',
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Value after the write; null where it is unknown or the write removes it.',
  })
  after!: string | null;
}
