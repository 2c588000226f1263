import { ArgsType, Field, ID } from 'type-graphql';
import type { Known } from '../../../upstream/mapping/index.ts';
import { PageArgs } from '../../common/index.ts';
import { StoredValueCardStatus } from '../account.enums.ts';

@ArgsType()
export class StoredValueCardsArgs extends PageArgs {
  @Field(() => StoredValueCardStatus, {
    defaultValue: StoredValueCardStatus.USABLE,
    description: 'State of the cards; the vendor lists one state at a time.',
  })
  status!: Known<StoredValueCardStatus>;

  @Field(() => ID, { nullable: true, description: 'One card by its id, at most 64 characters.' })
  cardId?: string | null;
}
