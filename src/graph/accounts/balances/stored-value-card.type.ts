import { Field, ID, ObjectType } from 'type-graphql';
import { storedValueCardModel } from '../../../upstream/mapping/models/account.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { CodedField, connectionOf, DateTime, Money } from '../../common/index.ts';
import { StoredValueCardStatus } from '../account.enums.ts';

@Row(storedValueCardModel)
@ObjectType({ description: 'Prepaid value that a customer has bought. Source: ListStoredValueCards (China site).' })
export class StoredValueCard {
  @Field(() => ID, { name: 'cardId', nullable: true, description: "The card's id." })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the card, in the language of the site.' })
  name!: string | null;

  @CodedField(() => StoredValueCardStatus, 'Whether an amount is left.')
  status!: StoredValueCardStatus | null;

  @Field(() => Money, { nullable: true, description: 'Original value.' })
  faceValue!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Amount that is left.' })
  balance!: Money | null;

  @Field(() => DateTime, { nullable: true, description: 'From when it can be used.' })
  effectiveAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when it can be used.' })
  expiresAt!: string | null;
}

export const StoredValueCardConnection = connectionOf(StoredValueCard, 'stored-value cards');
