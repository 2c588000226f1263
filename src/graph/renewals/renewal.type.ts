import { Field, Int, ObjectType } from 'type-graphql';
import { BillingDate, connectionOf } from '../common/index.ts';

@ObjectType({ description: 'Resources that fall due on one day, or of one customer or account manager.' })
export class RenewalGroup {
  @Field(() => BillingDate, {
    nullable: true,
    description: 'The day, UTC+8; null where entries are about something else.',
  })
  day!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Login name of the account manager; null for customers without one, and where entries are about something else.',
  })
  accountManager!: string | null;

  @Field(() => Int, { description: 'Number of resources.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them are renewed automatically.' })
  autoRenewalCount!: number;

  /** Account id of the customer that the entry is about. */
  customerId!: string | null;
}

export const RenewalGroupConnection = connectionOf(RenewalGroup, 'entries of a renewals calendar', { mirrored: true });
