import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { eitherOf } from '../../../request/fetch/source.ts';
import { refuse } from '../../../request/schema/windows.ts';
import type { WriteResult } from '../../../request/writes/definition.ts';
import { writeOnce } from '../../../request/writes/write-once.ts';
import { unsubscriptionReason } from '../../../upstream/mapping/codes/resources.ts';
import { type Known } from '../../../upstream/mapping/index.ts';
import { requireCustomerAt } from '../../customers/index.ts';
import { toPayload } from '../../operations/index.ts';
import type { UnsubscriptionReason } from '../resource.enums.ts';
import { ordersMade, resourcesNow } from '../resource-write.after.ts';
import { SwitchToPayPerUseInput, UnsubscribeResourcesInput } from '../resource-write.args.ts';
import { alsoAbout, checkResourceIds, ownerIn } from '../resource-write.checks.ts';
import { SwitchToPayPerUsePayload, UnsubscribeResourcesPayload } from '../resource-write.payload.ts';
import { switchAtExpiry, switchAtOnce, unsubscribeRenewedPeriods, unsubscribeResources } from './release.writes.ts';

const LONGEST_COMMENT = 255;

const reasonOf = (reason: Known<UnsubscriptionReason> | null | undefined): string | null =>
  reason ? unsubscriptionReason.encode(reason) : null;

const commentOf = (comment: string | null | undefined): string | null => {
  if (comment && comment.length > LONGEST_COMMENT) refuse('input.comment', `at most ${LONGEST_COMMENT} characters`);
  return comment || null;
};

/** Fields of the payload of writes about several resources. */
const after = async (
  context: RequestContext,
  { customerId, resellerId, resourceIds }: UnsubscribeResourcesInput | SwitchToPayPerUseInput,
  written: WriteResult,
) => {
  const customer = await requireCustomerAt(context, customerId, resellerId);
  const [resources, orders] = await Promise.all([
    resourcesNow(context, customer, resourceIds),
    ordersMade(context, written, customer),
  ]);
  return { ...toPayload(context, written), customer, resources, orders };
};

@Resolver()
export class ReleaseMutations {
  @Serves(eitherOf(unsubscribeResources, unsubscribeRenewedPeriods))
  @Mutation(() => UnsubscribeResourcesPayload, {
    description:
      'Unsubscribes up to ten main resources of a customer with their dependent resources, or their ' +
      "renewed periods, in the customer's name: AGENCY_MISSING where the customer has not authorized the " +
      'partner. The vendor reports the refund only afterwards, in `orders`. Some resources may be ' +
      'unsubscribed while others fail: see `operation.rows`. Source: CancelResourcesSubscription.',
  })
  async unsubscribeResources(
    @Ctx() context: RequestContext,
    @Arg('input', () => UnsubscribeResourcesInput, { description: 'Resources and reason.' })
    input: UnsubscribeResourcesInput,
  ): Promise<UnsubscribeResourcesPayload> {
    const { resourceIds, renewedPeriodsOnly } = input;
    const write = renewedPeriodsOnly ? unsubscribeRenewedPeriods : unsubscribeResources;
    const written = await writeOnce(context, write, input, async () => {
      checkResourceIds(context, 'CancelResourcesSubscription', resourceIds);
      const [reason, comment] = [reasonOf(input.reason), commentOf(input.comment)];
      const owned = await ownerIn(context, input);
      return {
        targetId: owned.customerId,
        alsoAbout: alsoAbout(owned, resourceIds),
        input: { ...owned, rowIds: resourceIds, reason },
        ...(comment === null ? {} : { secret: { comment } }),
      };
    });
    return after(context, input, written);
  }

  @Serves(eitherOf(switchAtExpiry, switchAtOnce))
  @Mutation(() => SwitchToPayPerUsePayload, {
    description:
      'Changes resources to pay-per-use when their paid period ends, or cancels that change; on the China ' +
      "site also at once, which may need a review: then `operation.rows` have PENDING. In the customer's " +
      'name: AGENCY_MISSING where the customer has not authorized the partner. Sources: ' +
      'UpdatePeriodToOnDemand, UpdatePeriodToOnDemandInstantly.',
  })
  async switchToPayPerUse(
    @Ctx() context: RequestContext,
    @Arg('input', () => SwitchToPayPerUseInput, { description: 'Resources and moment of the change.' })
    input: SwitchToPayPerUseInput,
  ): Promise<SwitchToPayPerUsePayload> {
    const { resourceIds, atOnce, cancel } = input;
    const readWanted = async (operation: string) => {
      if (atOnce && cancel) refuse('input.cancel', 'not with atOnce');
      checkResourceIds(context, operation, resourceIds);
      const owned = await ownerIn(context, input);
      const named = { ...owned, rowIds: resourceIds };
      return { targetId: owned.customerId, alsoAbout: alsoAbout(owned, resourceIds), input: named };
    };
    const written = atOnce
      ? await writeOnce(context, switchAtOnce, input, () => readWanted('UpdatePeriodToOnDemandInstantly'))
      : await writeOnce(context, switchAtExpiry, input, async () => {
          const { input: named, ...about } = await readWanted('UpdatePeriodToOnDemand');
          return { ...about, input: { ...named, cancel } };
        });
    return after(context, input, written);
  }
}
