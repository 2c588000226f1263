import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { onlyTogether } from '../../request/schema/companions.ts';
import type { Known } from '../../upstream/mapping/index.ts';
import { PageArgs } from '../common/index.ts';
import { TransferableFund } from './enterprise.type.ts';

@ArgsType()
export class OrganizationArgs {
  @Field(() => ID, { nullable: true, description: 'Id of the parent of the listed units; the root when left out.' })
  parentId?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether the whole tree is listed; otherwise one level of it.',
  })
  recursive!: boolean;
}

export const PART_OF_NAME = onlyTogether('partOfName', ['accountName', 'displayName']);

@InputType({ description: 'Narrows the members of an enterprise; all conditions must hold.' })
export class EnterpriseMemberFilter {
  @Field(() => String, { nullable: true, description: 'Login name of the account.' })
  accountName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name that the master gave the member. Needs the permission to reveal names, else FORBIDDEN.',
  })
  displayName?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: PART_OF_NAME.describe('Whether a filter by name finds parts of names.'),
  })
  partOfName!: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of the unit that it belongs to.' })
  unitId?: string | null;
}

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => EnterpriseMemberFilter, { nullable: true, description: 'Conditions that all must hold.' })
  filter?: EnterpriseMemberFilter | null;
}

@ArgsType()
export class FundArgs extends PageArgs {
  @Field(() => TransferableFund, { defaultValue: TransferableFund.CASH, description: 'Kind of money: cash or credit.' })
  fund!: Known<TransferableFund>;
}
