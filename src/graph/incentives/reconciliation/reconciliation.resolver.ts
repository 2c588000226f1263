import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { listMark, pageOf, sliceOf } from '../../../request/pages/paging.ts';
import { explanationResolver, ReferralCustomers } from '../../bills/index.ts';
import { BillingMonth, Connection, Decimal, PageArgs } from '../../common/index.ts';
import { Incentives } from '../incentive.type.ts';
import { reconciliations } from './reconciliation.loader.ts';
import {
  BadRow,
  BadRowConnection,
  Reconciliation,
  ReconciliationDifference,
  ReconciliationDifferenceConnection,
  StatementInput,
} from './reconciliation.type.ts';

const MANAGER =
  'Login name of the account manager whose performance is compared with the statement. An account ' +
  'director has to name one: one of its own, where the organization has stored the director.';

const BY_ORDER =
  'Whether rows that name an order are compared with the entries of that order. Needs the column with the orders, and ' +
  'permission for both sources: ListSubCustomerBillDetail, one call and more for each customer with such rows; ' +
  'ShowCustomerOrderDetails, one call for each order that no bill has.';

@ArgsType()
class ReconciliationArgs {
  @Field(() => BillingMonth, { description: 'The month, counted in UTC+8; not in the future.' })
  month!: string;

  @Field(() => StatementInput, { description: 'The statement.' })
  file!: StatementInput;

  @Field(() => Decimal, {
    defaultValue: '0.01',
    description: 'Largest difference that still counts as agreement, in the major unit; not negative.',
  })
  tolerance!: string;

  @Field(() => String, { nullable: true, description: MANAGER })
  accountManager?: string | null;

  @Field(() => ReferralCustomers, {
    defaultValue: 'OMIT',
    description: "Handling of referral customers, who are missing from the vendor's monthly sums.",
  })
  referral!: ReferralCustomers;

  @Field(() => Boolean, { defaultValue: false, description: BY_ORDER })
  byOrder!: boolean;
}

@Resolver(() => Incentives)
export class ReconciliationQueryResolver {
  @Serves(reconciliations, { closedTo: ['reseller'] })
  @FieldResolver(() => Reconciliation, {
    description:
      'Compares a statement exported from Partner Center with the performance computed from bills. Every row is ' +
      'checked; rows that cannot be used are listed by line and left out. An account manager sees own customers only. ' +
      'Nothing is stored. Each different comparison adds ten calls to the predicted cost, because the gateway itself ' +
      'reads the file.',
  })
  reconciliation(
    @Ctx() context: RequestContext,
    @Args(() => ReconciliationArgs) args: ReconciliationArgs,
  ): Promise<Reconciliation> {
    return reconciliations.ask(context, args);
  }
}

@Resolver(() => Reconciliation)
export class ReconciliationResolver {
  @FieldResolver(() => ReconciliationDifferenceConnection, { description: 'Where they disagree; largest first.' })
  differences(
    @Root() { allDifferences, list }: Reconciliation,
    @Args(() => PageArgs) args: PageArgs,
  ): Connection<ReconciliationDifference> {
    const mark = listMark(list, 'differences');
    return new Connection(pageOf(allDifferences, sliceOf(args, mark), mark));
  }

  @FieldResolver(() => BadRowConnection, { description: 'Rows that could not be used, in the order of the file.' })
  badRows(@Root() { allBadRows, list }: Reconciliation, @Args(() => PageArgs) args: PageArgs): Connection<BadRow> {
    const mark = listMark(list, 'badRows');
    return new Connection(pageOf(allBadRows, sliceOf(args, mark), mark));
  }
}

export const ReconciliationDifferenceResolver = explanationResolver(() => ReconciliationDifference);
