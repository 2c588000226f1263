import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { writeOnce } from '../../../request/writes/write-once.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { checkedAmount } from '../../common/index.ts';
import { customerByPlace, requireChannel, requireCustomerAt } from '../../customers/index.ts';
import { toPayload } from '../../operations/index.ts';
import { partnerOf } from '../../partner/index.ts';
import { requireReseller, resellerById } from '../../resellers/index.ts';
import { CustomerFundsInput, ResellerFundsInput } from './funds.args.ts';
import { CustomerFundsPayload, ResellerFundsPayload } from './funds.payload.ts';
import { allocateFunds, allocateToReseller, reclaimFromReseller, reclaimFunds } from './funds.writes.ts';

const CHANNEL = 'funds of resellers need a role that sees all customers';

const moveCustomerFunds = async (
  context: RequestContext,
  input: CustomerFundsInput,
  write: typeof allocateFunds,
): Promise<CustomerFundsPayload> => {
  const { customerId, resellerId = null } = input;
  const written = await writeOnce(context, write, input, async () => {
    requireChannel(context, resellerId);
    const { amount } = checkedAmount(input.amount, context);
    await requireCustomerAt(context, customerId, resellerId);
    return {
      targetId: customerId,
      alsoAbout: resellerId ? [resellerId] : [],
      input: { customerId, resellerId, amount },
    };
  });
  return {
    ...toPayload(context, written),
    customer: await context.load(customerByPlace, { id: customerId, scope: scopeOf(resellerId) }),
    partner: partnerOf(context),
  };
};

const moveResellerFunds = async (
  context: RequestContext,
  input: ResellerFundsInput,
  write: typeof allocateToReseller,
): Promise<ResellerFundsPayload> => {
  const { resellerId } = input;
  const written = await writeOnce(context, write, input, async () => {
    const { amount } = checkedAmount(input.amount, context);
    await requireReseller(context, resellerId);
    return { targetId: resellerId, input: { resellerId, amount } };
  });
  return {
    ...toPayload(context, written),
    reseller: await context.load(resellerById, resellerId),
    partner: partnerOf(context),
  };
};

@Resolver()
export class FundsMutations {
  @Serves(allocateFunds)
  @Mutation(() => CustomerFundsPayload, {
    description:
      'Gives funds to a RESALE customer, at most what the partner may allocate. A request that cannot succeed is ' +
      'refused before anything is stored; after that `operation.outcome` has the result. Source: ' +
      'UpdateCustomerAccountAmount; China site only.',
  })
  allocateFunds(
    @Ctx() context: RequestContext,
    @Arg('input', () => CustomerFundsInput, { description: 'Receiver and amount.' }) input: CustomerFundsInput,
  ): Promise<CustomerFundsPayload> {
    return moveCustomerFunds(context, input, allocateFunds);
  }

  @Serves(reclaimFunds)
  @Mutation(() => CustomerFundsPayload, {
    description:
      'Takes funds back from a RESALE customer, at most what it holds. A request that cannot succeed is refused before ' +
      'anything is stored; after that `operation.outcome` has the result. Source: ReclaimToPartnerAccount; China site ' +
      'only.',
  })
  reclaimFunds(
    @Ctx() context: RequestContext,
    @Arg('input', () => CustomerFundsInput, { description: 'Account to take from and amount.' })
    input: CustomerFundsInput,
  ): Promise<CustomerFundsPayload> {
    return moveCustomerFunds(context, input, reclaimFunds);
  }

  @Serves(allocateToReseller, { wholePartner: CHANNEL })
  @Mutation(() => ResellerFundsPayload, {
    description:
      'Gives funds to a reseller, at most what the partner may allocate; `operation.outcome` has the result. Source: ' +
      'UpdateIndirectPartnerAccount; China site only.',
  })
  allocateToReseller(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResellerFundsInput, { description: 'Receiver and amount.' }) input: ResellerFundsInput,
  ): Promise<ResellerFundsPayload> {
    return moveResellerFunds(context, input, allocateToReseller);
  }

  @Serves(reclaimFromReseller, { wholePartner: CHANNEL })
  @Mutation(() => ResellerFundsPayload, {
    description:
      'Takes funds back from a reseller, at most what it holds; `operation.outcome` has the result. Source: ' +
      'ReclaimIndirectPartnerAccount; China site only.',
  })
  reclaimFromReseller(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResellerFundsInput, { description: 'Account to take from and amount.' })
    input: ResellerFundsInput,
  ): Promise<ResellerFundsPayload> {
    return moveResellerFunds(context, input, reclaimFromReseller);
  }
}
