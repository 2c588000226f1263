import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { writeOnce } from '../../../request/writes/write-once.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { budgetType } from '../../../upstream/mapping/codes/accounts.ts';
import { checkedAmount } from '../../common/index.ts';
import { customerByPlace, requireChannel, requireCustomerAt } from '../../customers/index.ts';
import { toPayload } from '../../operations/index.ts';
import { SetBudgetInput } from './funds.args.ts';
import { SetBudgetPayload } from './funds.payload.ts';
import { setBudget } from './funds.writes.ts';

const LARGEST = '2147483647';

@Resolver()
export class BudgetMutations {
  @Serves(setBudget)
  @Mutation(() => SetBudgetPayload, {
    description:
      'Sets the amount that a RESELLER customer may spend. A request that cannot succeed is refused before anything is ' +
      'stored; after that `operation.outcome` has the result. Source: UpdateSubCustomerBudget; International sites.',
  })
  async setBudget(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetBudgetInput, { description: 'Customer and budget.' }) input: SetBudgetInput,
  ): Promise<SetBudgetPayload> {
    const { customerId, resellerId = null } = input;
    const written = await writeOnce(context, setBudget, input, async () => {
      requireChannel(context, resellerId);
      const { amount } = checkedAmount(input.amount, context, { max: LARGEST });
      await requireCustomerAt(context, customerId, resellerId);
      return {
        targetId: customerId,
        alsoAbout: resellerId ? [resellerId] : [],
        input: {
          customerId,
          resellerId,
          amount,
          type: input.type ? budgetType.encode(input.type) : null,
          liftFreeze: input.liftFreeze ?? null,
          freezeWhenUsedUp: input.freezeWhenUsedUp ?? null,
        },
      };
    });
    const customer = await context.load(customerByPlace, { id: customerId, scope: scopeOf(resellerId) });
    return { ...toPayload(context, written), customer };
  }
}
