import { createHash } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import type { WriteResult } from '../../../request/writes/definition.ts';
import { writeOnce } from '../../../request/writes/write-once.ts';
import { checkedAmount } from '../../common/index.ts';
import { requireCustomerAt } from '../../customers/index.ts';
import { toPayload } from '../../operations/index.ts';
import { fundInput } from '../enterprise.filter.ts';
import { namedMaster } from './enterprise.mutations.ts';
import {
  ReclaimCouponFromMemberInput,
  ReclaimFromMemberInput,
  TransferCouponToMemberInput,
  TransferToMemberInput,
} from './enterprise-write.args.ts';
import { memberOf, requireMember } from './enterprise-write.checks.ts';
import {
  type MemberPayload,
  ReclaimCouponFromMemberPayload,
  ReclaimFromMemberPayload,
  TransferCouponToMemberPayload,
  TransferToMemberPayload,
} from './enterprise-write.payload.ts';
import { reclaimCouponFromMember, transferCouponToMember } from './member-coupons.writes.ts';
import { reclaimFromMember, transferToMember } from './member-funds.writes.ts';

const LONGEST_TRANSACTION = 32;
const AGENCY = 'In the name of the master: AGENCY_MISSING where the customer has not authorized the partner. ';

type Input =
  | TransferToMemberInput
  | ReclaimFromMemberInput
  | TransferCouponToMemberInput
  | ReclaimCouponFromMemberInput;

/** Master, member, and an id by which the vendor recognizes repetitions: equal for attempts with the same key. */
const parties = async (context: RequestContext, input: Input) => {
  const { customerId, resellerId, memberId, idempotencyKey } = input;
  const { master, about } = await namedMaster(context, input);
  await requireMember(context, await requireCustomerAt(context, customerId, resellerId), memberId);
  const digest = createHash('sha256').update(`${context.partner.config.id}/${idempotencyKey}`).digest('hex');
  return {
    alsoAbout: [...about, memberId],
    input: { ...master, memberId, transactionId: digest.slice(0, LONGEST_TRANSACTION) },
  };
};

const funds = async (context: RequestContext, input: TransferToMemberInput | ReclaimFromMemberInput) => {
  const { memberId, fund, expiresAt = null } = input;
  fundInput(fund);
  if (fund === 'CASH' && expiresAt !== null) refuse('input.expiresAt', 'for CREDIT only');
  const { amount } = checkedAmount(input.amount, context);
  const { alsoAbout, input: about } = await parties(context, input);
  return { targetId: memberId, alsoAbout, input: { ...about, fund, amount, expiresAt } };
};

/** Master and member after the write. */
const payload = async (
  context: RequestContext,
  written: WriteResult,
  { customerId, resellerId, memberId }: Input,
): Promise<MemberPayload> => {
  const master = await requireCustomerAt(context, customerId, resellerId);
  const member = await memberOf(context, master, ({ id }) => id === memberId);
  return { ...toPayload(context, written), enterprise: { master }, member };
};

@Resolver()
export class MemberTransferMutations {
  @Serves(transferToMember)
  @Mutation(() => TransferToMemberPayload, {
    description: `Moves cash or credit from the master of an enterprise to a member. ${AGENCY}One transfer at a time: UPSTREAM_BUSY. Source: UpdateSubEnterpriseAmount; China site only.`,
  })
  async transferToMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => TransferToMemberInput, { description: 'Receiver and amount.' }) input: TransferToMemberInput,
  ): Promise<TransferToMemberPayload> {
    const written = await writeOnce(context, transferToMember, input, () => funds(context, input));
    return payload(context, written, input);
  }

  @Serves(reclaimFromMember)
  @Mutation(() => ReclaimFromMemberPayload, {
    description: `Moves cash or credit back from a member of an enterprise to its master. ${AGENCY}One transfer at a time: UPSTREAM_BUSY. Source: ReclaimSubEnterpriseAmount; China site only.`,
  })
  async reclaimFromMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReclaimFromMemberInput, { description: 'Account to take from and amount.' })
    input: ReclaimFromMemberInput,
  ): Promise<ReclaimFromMemberPayload> {
    const written = await writeOnce(context, reclaimFromMember, input, () => funds(context, input));
    return payload(context, written, input);
  }

  @Serves(transferCouponToMember)
  @Mutation(() => TransferCouponToMemberPayload, {
    description: `Gives a member a part of a coupon of the master's. ${AGENCY}Source: ClaimEnterpriseMultiAccountCoupon; China site only.`,
  })
  async transferCouponToMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => TransferCouponToMemberInput, { description: 'Coupon, receiver and amount.' })
    input: TransferCouponToMemberInput,
  ): Promise<TransferCouponToMemberPayload> {
    const written = await writeOnce(context, transferCouponToMember, input, async () => {
      const { couponId } = input;
      const { amount } = checkedAmount(input.amount, context);
      const { alsoAbout, input: about } = await parties(context, input);
      return { targetId: couponId, alsoAbout, input: { ...about, couponId, amount } };
    });
    return payload(context, written, input);
  }

  @Serves(reclaimCouponFromMember)
  @Mutation(() => ReclaimCouponFromMemberPayload, {
    description: `Takes back the remaining amount of a member's coupon. ${AGENCY}Source: ReclaimEnterpriseMultiAccountCoupon; China site only.`,
  })
  async reclaimCouponFromMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReclaimCouponFromMemberInput, { description: 'Coupon and member.' })
    input: ReclaimCouponFromMemberInput,
  ): Promise<ReclaimCouponFromMemberPayload> {
    const written = await writeOnce(context, reclaimCouponFromMember, input, async () => {
      const { memberCouponId } = input;
      const { alsoAbout, input: about } = await parties(context, input);
      return { targetId: memberCouponId, alsoAbout, input: { ...about, memberCouponId } };
    });
    return payload(context, written, input);
  }
}
