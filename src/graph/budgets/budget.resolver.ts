import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Batch } from '../../execution/batch.ts';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { listMark } from '../../request/pages/paging.ts';
import { budgetChange, budgetType } from '../../upstream/mapping/codes/accounts.ts';
import type { Input } from '../../vendor/api.ts';
import { Connection, childConnection } from '../common/index.ts';
import { Customer } from '../customers/index.ts';
import { BudgetRecordsArgs } from './budget.args.ts';
import { budgetByCustomer, budgetRecordsByCustomer } from './budget.loader.ts';
import { BudgetRecord, BudgetRecordConnection, CustomerBudget } from './budget.type.ts';

@Resolver(() => Customer)
export class CustomerBudgetResolver {
  @Batch()
  @Serves(budgetByCustomer, { needs: [] })
  @FieldResolver(() => CustomerBudget, {
    nullable: true,
    description:
      'Amount that a RESELLER customer may spend; null for other models and where no budget is set. Source: ' +
      'ListSubCustomerBudget, one call per 100 customers.',
  })
  budget(
    @Ctx() context: RequestContext,
    @Root() customers: readonly Customer[],
  ): Promise<readonly (CustomerBudget | Error | null)[]> {
    return context.loadEach(budgetByCustomer, customers, ({ id, scope, associationModel }) =>
      associationModel === 'RESELLER' ? { id, scope } : null,
    );
  }

  @Serves(budgetRecordsByCustomer)
  @FieldResolver(() => BudgetRecordConnection, {
    nullable: true,
    description:
      'Changes of the budget of a RESELLER customer, newest first; null for other models. Source: ' +
      'ListSubCustomerBudgetRecords, one call per customer and page.',
  })
  async budgetRecords(
    @Ctx() context: RequestContext,
    @Root() { id, scope, associationModel }: Customer,
    @Args(() => BudgetRecordsArgs) args: BudgetRecordsArgs,
  ): Promise<Connection<BudgetRecord> | null> {
    if (associationModel !== 'RESELLER') return null;
    const list = listMark('budgetRecords', id, args.change, args.type);
    return childConnection(context, budgetRecordsByCustomer, {
      args,
      list,
      parent: id,
      scope,
      filter: recordInput(args),
    });
  }
}

const recordInput = ({ change, type }: BudgetRecordsArgs): Input => ({
  ...(change ? { operationType: budgetChange.encode(change) } : {}),
  ...(type ? { budgetType: budgetType.encode(type) } : {}),
});
