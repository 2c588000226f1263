import { Field, ID, ObjectType } from 'type-graphql';
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
@ObjectType({ description: 'A second-tier partner under a distributor. Source: ListIndirectPartners.' })
export class Reseller {
  @Field(() => ID, { description: "The reseller's account id." })
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
