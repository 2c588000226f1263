import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../common/index.ts';
import { CustomerFilter, CustomerSort } from '../customer.args.ts';

@ArgsType()
export class ChannelCustomersArgs extends PageArgs {
  @Field(() => CustomerFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: CustomerFilter | null;

  @Field(() => CustomerSort, {
    nullable: true,
    description: 'Newest association first where left out. From the copies.',
  })
  sort?: CustomerSort | null;
}
