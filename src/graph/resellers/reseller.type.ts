import { Field, ID, ObjectType } from 'type-graphql';
import { NodeType } from '../../request/nodes/index.ts';
import { resellerModel } from '../../upstream/mapping/models/reseller.model.ts';
import { Row } from '../../vendor/rows.ts';
import { connectionOf, DateTime, Personal } from '../common/index.ts';

@ObjectType({ description: 'How to reach a reseller, masked.' })
export class ResellerContact {
  @Personal('phone')
  @Field(() => String, { nullable: true, description: 'Mobile number, masked.' })
  phone!: string | null;

  @Personal('email')
  @Field(() => String, { nullable: true, description: 'E-mail address, masked.' })
  email!: string | null;
}

@ObjectType({ description: 'The member of the distributor who looks after a reseller.' })
export class ResellerManager {
  @Field(() => ID, {
    name: 'managerId',
    nullable: true,
    description: 'The same as `accountName`: the vendor has no other id for members.',
  })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'Login name of the member.' })
  accountName!: string | null;

  @Field(() => String, { nullable: true, description: "The member's name." })
  name!: string | null;
}

@Row(resellerModel)
@NodeType<Reseller>({
  description: 'A second-tier partner under a distributor. Source: ListIndirectPartners.',
  parts: ['resellerId'],
  of: ({ id }) => [id],
  path: ([id]) => [{ field: 'reseller', args: { id } }],
})
export class Reseller {
  @Field(() => ID, { name: 'resellerId', description: "The reseller's account id." })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Login name of the account.' })
  accountName!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the reseller was associated with the distributor.' })
  associatedAt!: string | null;

  @Field(() => ResellerManager, { nullable: true, description: 'The member who looks after the reseller.' })
  accountManager!: ResellerManager | null;

  @Field(() => ResellerContact, { nullable: true, description: 'Masked contact data.' })
  contact!: ResellerContact | null;
}

export const ResellerConnection = connectionOf(Reseller, 'resellers');
