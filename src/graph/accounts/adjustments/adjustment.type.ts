import { Field, ID, ObjectType } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { Source } from '../../../request/context.ts';
import type { Scope } from '../../../upstream/index.ts';
import { adjustmentModel } from '../../../upstream/mapping/models/account.model.ts';
import { Row } from '../../../vendor/rows.ts';
import { CodedField, connectionOf, DateTime, Money, Personal } from '../../common/index.ts';
import { AdjustmentKind } from '../account.enums.ts';

/** Names and notes: the copy does not contain them, so the vendor must answer. */
const BESIDE_COPY: Source = { operations: ['ListPartnerAdjustRecords'], cost: () => 0 };

@Row(adjustmentModel)
@ObjectType({
  description:
    'One movement of funds between the partner and a customer or reseller. Source: ' +
    'ListPartnerAdjustRecords (China site).',
})
export class Adjustment {
  @Field(() => ID, { nullable: true, description: "The vendor's transaction id." })
  transactionId!: string | null;

  @CodedField(() => AdjustmentKind, 'Direction of the movement.')
  kind!: AdjustmentKind | null;

  @Field(() => Money, { nullable: true, description: 'Amount; positive in both directions.' })
  amount!: Money | null;

  @Field(() => DateTime, { nullable: true, description: 'When it happened.' })
  occurredAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'Account id of the customer or reseller on the other side.' })
  receiverId!: string | null;

  @Serves(BESIDE_COPY, { beyondCopy: 'adjustments' })
  @Personal('name')
  @Field(() => String, {
    nullable: true,
    description: 'Name of that customer or reseller, masked; `customer` has the full record.',
  })
  receiverName!: string | null;

  @Field(() => String, { nullable: true, description: 'Where in the channel it happened, as the vendor names it.' })
  scene!: string | null;

  @Serves(BESIDE_COPY, { beyondCopy: 'adjustments' })
  @Field(() => String, { nullable: true, description: 'Note of the member who moved the funds.' })
  note!: string | null;

  /** Scope in which the row was listed; further calls about its customer use the same scope. */
  readonly scope!: Scope;
}

export const AdjustmentConnection = connectionOf(Adjustment, 'adjustments', { mirrored: true });
