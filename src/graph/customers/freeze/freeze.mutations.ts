import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { writeOnce } from '../../../request/writes/write-once.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { checkWriteIds } from '../../common/index.ts';
import { toPayload } from '../../operations/index.ts';
import type { Customer } from '../customer.type.ts';
import { customerNow, requireCustomerNow } from '../customer-now.loader.ts';
import { FreezeCustomersInput, UnfreezeCustomersInput } from './freeze.args.ts';
import { FreezeCustomersPayload, UnfreezeCustomersPayload } from './freeze.payload.ts';
import { freezeCustomers, MAX_CUSTOMERS, unfreezeCustomers } from './freeze.writes.ts';

const LONGEST_REASON = 256;

type Input = FreezeCustomersInput | UnfreezeCustomersInput;

/** The input that the ledger stores. Throws BAD_USER_INPUT or NOT_FOUND. */
const readFreeze = async (context: RequestContext, { customerIds, reason, scope, resellerId = null }: Input) => {
  checkWriteIds(customerIds, MAX_CUSTOMERS, 'input.customerIds');
  if (reason.trim() === '' || reason.length > LONGEST_REASON) {
    refuse('input.reason', `1 to ${LONGEST_REASON} characters`);
  }
  await Promise.all(customerIds.map((id) => requireCustomerNow(context, { id, scope: scopeOf(resellerId) })));
  const [targetId = ''] = customerIds;
  return {
    targetId,
    alsoAbout: [...customerIds, ...(resellerId ? [resellerId] : [])],
    input: { rowIds: customerIds, resellerId, scope, reason },
  };
};

const standing = async (context: RequestContext, { customerIds, resellerId }: Input): Promise<readonly Customer[]> => {
  const customers = await Promise.all(
    customerIds.map((id) => context.load(customerNow, { id, scope: scopeOf(resellerId) })),
  );
  return customers.flatMap((customer) => customer ?? []);
};

@Resolver()
export class FreezeMutations {
  @Serves(freezeCustomers)
  @Mutation(() => FreezeCustomersPayload, {
    description:
      'Freezes RESELLER customers that are ACTIVE. Some may be frozen while others are refused: see `operation.rows`. ' +
      'Source: FreezeSubCustomers; International sites.',
  })
  async freezeCustomers(
    @Ctx() context: RequestContext,
    @Arg('input', () => FreezeCustomersInput, { description: 'Customers and extent.' }) input: FreezeCustomersInput,
  ): Promise<FreezeCustomersPayload> {
    const written = await writeOnce(context, freezeCustomers, input, () => readFreeze(context, input));
    return { ...toPayload(context, written), customers: await standing(context, input) };
  }

  @Serves(unfreezeCustomers)
  @Mutation(() => UnfreezeCustomersPayload, {
    description:
      'Unfreezes customers that were frozen in the scope named. Some may be unfrozen while others are refused: see ' +
      '`operation.rows`. Source: UnfreezeSubCustomers; International sites.',
  })
  async unfreezeCustomers(
    @Ctx() context: RequestContext,
    @Arg('input', () => UnfreezeCustomersInput, { description: 'Customers and extent.' }) input: UnfreezeCustomersInput,
  ): Promise<UnfreezeCustomersPayload> {
    const written = await writeOnce(context, unfreezeCustomers, input, () => readFreeze(context, input));
    return { ...toPayload(context, written), customers: await standing(context, input) };
  }
}
