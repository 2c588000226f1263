import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { Serves } from '../../request/access.ts';
import { RequestContext } from '../../request/context.ts';
import { budgetType } from '../../upstream/mapping/codes/accounts.ts';
import { customerById } from '../customers/customer.loader.ts';
import { toOperation } from '../operations/operation.type.ts';
import { SetBudgetInput } from './funds.mutation-args.ts';
import { checkedAmount, requireCustomer, requireModel } from './funds.mutation-checks.ts';
import { SetBudgetPayload } from './funds.mutation-payload.ts';
import { writeOnce } from './funds.mutation-write.ts';

const OPERATION = 'UpdateSubCustomerBudget';
const LARGEST = '2147483647';
/** The customer and the write. */
const CALLS = 2;

@Resolver()
export class BudgetMutations {
  @Serves(OPERATION, { cost: () => CALLS })
  @Mutation(() => SetBudgetPayload, {
    nullable: true,
    description:
      'Sets what a RESELLER customer may spend. What cannot be is refused before anything is stored; afterwards ' +
      '`operation.outcome` tells. Source: UpdateSubCustomerBudget; International sites.',
  })
  async setBudget(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetBudgetInput, { description: 'Whose, and how much.' }) input: SetBudgetInput,
  ): Promise<SetBudgetPayload> {
    const { customerId } = input;
    context.api.operation(OPERATION);
    if (input.type === 'UNRECOGNIZED') {
      throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'input.type', limit: 'a known type' } });
    }
    const money = checkedAmount(input.amount, context, LARGEST);
    const type = input.type ? budgetType.encode(input.type) : null;
    const customer = await requireCustomer(context, customerId);
    const stored = await writeOnce(context, input, {
      kind: 'SET_BUDGET',
      targetId: customerId,
      input: { customerId, ...money, type },
      call: [OPERATION, { customerId, budgetAmount: money.amount, budgetType: type }],
      check: async () => requireModel(customer, 'RESELLER'),
    });
    return {
      operation: stored && toOperation(stored, context.language),
      customer: await context.load(customerById, customerId),
    };
  }
}
