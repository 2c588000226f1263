import { Field, Int, ObjectType } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { ListMark } from '../../../request/pages/paging.ts';
import { serviceTypeNames } from '../../catalog/index.ts';
import { connectionOf, Decimal, Money } from '../../common/index.ts';
import { MonthReach } from '../monthly/reach.type.ts';

@ObjectType({ description: 'What was spent in one month, summed exactly over monthly bills.' })
export class MonthlySpend extends MonthReach {
  @Field(() => Money, { description: 'Consumption less refunds and write-offs.' })
  amount!: Money;

  @Field(() => Money, { description: 'What was bought or used.' })
  consumption!: Money;

  @Field(() => Money, { description: 'Refunds; zero or negative.' })
  refunds!: Money;

  @Field(() => Money, { description: 'Debt that was written off; zero or negative.' })
  writeOffs!: Money;
}

@ObjectType({ description: 'A place in a ranking.' })
export class RankingEntry {
  @Field(() => Int, { description: 'Place from 1; equal amounts are ordered by key.' })
  rank!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the service, id of the customer or login name of the manager; null groups customers without an account ' +
      'manager.',
  })
  key!: string | null;

  @Serves(serviceTypeNames)
  @Field(() => String, { nullable: true, description: 'Name of the service; null for customers and managers.' })
  name!: string | null;

  @Field(() => Money, { description: 'Amount spent, or paid back.' })
  amount!: Money;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Part of the total in percent, truncated to two decimals; null where the total is not positive.',
  })
  percent!: string | null;

  /** Whether `key` is a customer's id. */
  isCustomer!: boolean;
}

export const RankingEntryConnection = connectionOf(RankingEntry, 'places');

@ObjectType({
  description:
    'Products, customers or account managers with the highest spend of a month, or the most paid back for unsubscriptions.',
})
export class Ranking extends MonthReach {
  @Field(() => Money, { description: 'Sum over all places.' })
  total!: Money;

  /** All places, highest first; the connection shows them in pages. */
  places!: readonly RankingEntry[];

  /** Names the places in cursors. */
  list!: ListMark;
}
