import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { WRITE_KINDS } from '../../ledger/operations/index.ts';
import { Serves } from '../../request/access.ts';
import { RequestContext } from '../../request/context.ts';
import type { Money } from '../common/index.ts';
import { customerById } from '../customers/customer.loader.ts';
import { toOperation } from '../operations/operation.type.ts';
import type { Partner } from '../partner/partner.type.ts';
import { resellerById } from '../resellers/reseller.loader.ts';
import { CustomerFundsInput, ResellerFundsInput } from './funds.mutation-args.ts';
import {
  checkedAmount,
  requireAllocatable,
  requireCustomer,
  requireHeld,
  requireModel,
  requireReseller,
} from './funds.mutation-checks.ts';
import { CustomerFundsPayload, ResellerFundsPayload } from './funds.mutation-payload.ts';
import { writeOnce } from './funds.mutation-write.ts';

/** The object, the balance that must suffice, and the write. */
const CALLS = 3;
const cost = () => CALLS;
const CHANNEL = 'funds of resellers are moved by whoever sees all customers';

const partnerOf = ({ partner: { config } }: RequestContext): Partner => ({
  id: config.id,
  name: config.name,
  site: config.site,
});

const moveCustomerFunds = async (
  context: RequestContext,
  input: CustomerFundsInput,
  kind: 'ALLOCATE_FUNDS' | 'RECLAIM_FUNDS',
): Promise<CustomerFundsPayload> => {
  const [operation] = WRITE_KINDS[kind].operations;
  const { customerId } = input;
  context.api.operation(operation);
  const money: Money = checkedAmount(input.amount, context);
  const customer = await requireCustomer(context, customerId);
  const stored = await writeOnce(context, input, {
    kind,
    targetId: customerId,
    input: { customerId, ...money },
    call: [operation, { customerId, amount: money.amount }],
    check: async () => {
      requireModel(customer, 'RESALE');
      if (kind === 'ALLOCATE_FUNDS') await requireAllocatable(context, money.amount);
      else await requireHeld(context, money.amount, customer);
    },
  });
  return {
    operation: stored && toOperation(stored, context.language),
    customer: await context.load(customerById, customerId),
    partner: partnerOf(context),
  };
};

const moveResellerFunds = async (
  context: RequestContext,
  input: ResellerFundsInput,
  kind: 'ALLOCATE_TO_RESELLER' | 'RECLAIM_FROM_RESELLER',
): Promise<ResellerFundsPayload> => {
  const [operation] = WRITE_KINDS[kind].operations;
  const { resellerId } = input;
  context.api.operation(operation);
  const money: Money = checkedAmount(input.amount, context);
  await requireReseller(context, resellerId);
  const stored = await writeOnce(context, input, {
    kind,
    targetId: resellerId,
    input: { resellerId, ...money },
    call: [operation, { indirectPartnerId: resellerId, amount: money.amount }],
    check: () => requireAllocatable(context, money.amount, kind === 'RECLAIM_FROM_RESELLER' ? resellerId : null),
  });
  return {
    operation: stored && toOperation(stored, context.language),
    reseller: await context.load(resellerById, resellerId),
    partner: partnerOf(context),
  };
};

@Resolver()
export class FundsMutations {
  @Serves('UpdateCustomerAccountAmount', { cost })
  @Mutation(() => CustomerFundsPayload, {
    nullable: true,
    description:
      'Gives funds to a RESALE customer, at most what the partner may allocate. What cannot be is refused before anything ' +
      'is stored; afterwards `operation.outcome` tells. Source: UpdateCustomerAccountAmount; China site only.',
  })
  allocateFunds(
    @Ctx() context: RequestContext,
    @Arg('input', () => CustomerFundsInput, { description: 'To whom, and how much.' }) input: CustomerFundsInput,
  ): Promise<CustomerFundsPayload> {
    return moveCustomerFunds(context, input, 'ALLOCATE_FUNDS');
  }

  @Serves('ReclaimToPartnerAccount', { cost })
  @Mutation(() => CustomerFundsPayload, {
    nullable: true,
    description:
      'Takes funds back from a RESALE customer, at most what it holds. What cannot be is refused before anything is ' +
      'stored; afterwards `operation.outcome` tells. Source: ReclaimToPartnerAccount; China site only.',
  })
  reclaimFunds(
    @Ctx() context: RequestContext,
    @Arg('input', () => CustomerFundsInput, { description: 'From whom, and how much.' }) input: CustomerFundsInput,
  ): Promise<CustomerFundsPayload> {
    return moveCustomerFunds(context, input, 'RECLAIM_FUNDS');
  }

  @Serves(WRITE_KINDS.ALLOCATE_TO_RESELLER.operations, { cost, wholePartner: CHANNEL })
  @Mutation(() => ResellerFundsPayload, {
    nullable: true,
    description:
      'Gives funds to a reseller, at most what the partner may allocate; needs the right to give them to customers too. ' +
      '`operation.outcome` tells. Source: UpdateIndirectPartnerAccount; China site only.',
  })
  allocateToReseller(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResellerFundsInput, { description: 'To whom, and how much.' }) input: ResellerFundsInput,
  ): Promise<ResellerFundsPayload> {
    return moveResellerFunds(context, input, 'ALLOCATE_TO_RESELLER');
  }

  @Serves(WRITE_KINDS.RECLAIM_FROM_RESELLER.operations, { cost, wholePartner: CHANNEL })
  @Mutation(() => ResellerFundsPayload, {
    nullable: true,
    description:
      'Takes funds back from a reseller, at most what it holds; needs the right to take them from customers too. ' +
      '`operation.outcome` tells. Source: ReclaimIndirectPartnerAccount; China site only.',
  })
  reclaimFromReseller(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResellerFundsInput, { description: 'From whom, and how much.' }) input: ResellerFundsInput,
  ): Promise<ResellerFundsPayload> {
    return moveResellerFunds(context, input, 'RECLAIM_FROM_RESELLER');
  }
}
