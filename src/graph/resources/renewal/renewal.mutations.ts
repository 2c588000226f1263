import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { writeOnce } from '../../../request/writes/write-once.ts';
import { renewalPeriod } from '../../common/index.ts';
import { requireCustomerAt } from '../../customers/index.ts';
import { toPayload } from '../../operations/index.ts';
import { ordersMade, resourcesNow } from '../resource-write.after.ts';
import { RenewResourcesInput, SetAutoRenewalInput, UnifyExpiryInput } from '../resource-write.args.ts';
import { alsoAbout, checkResourceIds, ownerIn } from '../resource-write.checks.ts';
import { RenewResourcesPayload, SetAutoRenewalPayload, UnifyExpiryPayload } from '../resource-write.payload.ts';
import { renewalPriceOf } from './renewal.price.ts';
import { renewResources, setAutoRenewal, unifyExpiry } from './renewal.writes.ts';

const MOST_TIMES = 99;

const checkTerms = ({ enabled, times, term }: SetAutoRenewalInput): void => {
  const said = times ?? null;
  if (!enabled && (said !== null || term))
    refuse(said === null ? 'input.term' : 'input.times', 'only when switched on');
  if (said !== null && (said < 0 || said > MOST_TIMES)) refuse('input.times', `0 to ${MOST_TIMES}`);
};

/** The setting and its day. Throws BAD_USER_INPUT for a day out of range. */
const dayIn = ({ day: { deductionDaysBeforeExpiry: before, commonExpiryDay } }: UnifyExpiryInput) => {
  if (typeof before === 'number') {
    if (before < 2 || before > 7) refuse('input.day.deductionDaysBeforeExpiry', '2 to 7');
    return { setting: 'DEDUCTION_DATE', days: before } as const;
  }
  const days = commonExpiryDay ?? 0;
  if (days !== -1 && (days < 1 || days > 28)) refuse('input.day.commonExpiryDay', '1 to 28, or -1');
  return { setting: 'EXPIRE_DATE', days } as const;
};

@Resolver()
export class RenewalMutations {
  @Serves(renewResources)
  @Mutation(() => RenewResourcesPayload, {
    description:
      "Renews up to ten main resources of a customer with their dependent resources, in the customer's " +
      'name: AGENCY_MISSING where the customer has not authorized the partner. Paying at once needs the ' +
      'right to pay orders. Some may be renewed while others fail: see `operation.rows`. Source: ' +
      'RenewalResources.',
  })
  async renewResources(
    @Ctx() context: RequestContext,
    @Arg('input', () => RenewResourcesInput, { description: 'Resources and length of the renewal.' })
    input: RenewResourcesInput,
  ): Promise<RenewResourcesPayload> {
    const { resourceIds, autoPay, dryRun } = input;
    const { unit, count } = renewalPeriod(input.period, 'input.period');
    const written = await writeOnce(context, renewResources, input, async () => {
      checkResourceIds(context, 'RenewalResources', resourceIds);
      if (autoPay && !context.mayCall('PayOrders')) throw context.forbidden({ operation: 'PayOrders' });
      const owned = await ownerIn(context, input);
      return {
        targetId: owned.customerId,
        alsoAbout: alsoAbout(owned, resourceIds),
        input: { ...owned, rowIds: resourceIds, unit, count, autoPay },
      };
    });
    const customer = await requireCustomerAt(context, input.customerId, input.resellerId);
    const [resources, orders, price] = await Promise.all([
      resourcesNow(context, customer, resourceIds),
      ordersMade(context, written, customer),
      dryRun ? renewalPriceOf(context, customer, { ids: resourceIds, period: { unit, count } }) : null,
    ]);
    return { ...toPayload(context, written), customer, resources, orders, price };
  }

  @Serves(setAutoRenewal)
  @Mutation(() => SetAutoRenewalPayload, {
    description:
      "Switches the automatic renewal of one resource on or off, in the customer's name: AGENCY_MISSING " +
      'where the customer has not authorized the partner. Sources: AutoRenewalResources, ' +
      'CancelAutoRenewalResources.',
  })
  async setAutoRenewal(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetAutoRenewalInput, { description: 'Resource and setting.' }) input: SetAutoRenewalInput,
  ): Promise<SetAutoRenewalPayload> {
    const { resourceId, enabled, times = null, term = null } = input;
    const written = await writeOnce(context, setAutoRenewal, input, async () => {
      checkTerms(input);
      const owned = await ownerIn(context, input);
      return {
        targetId: resourceId,
        alsoAbout: alsoAbout(owned),
        input: { ...owned, resourceId, enabled, times, term },
      };
    });
    const customer = await requireCustomerAt(context, input.customerId, input.resellerId);
    const [resource = null] = await resourcesNow(context, customer, [resourceId]);
    return { ...toPayload(context, written), customer, resource };
  }

  @Serves(unifyExpiry)
  @Mutation(() => UnifyExpiryPayload, {
    description:
      'Sets one of two days for all renewals of a customer: when automatic renewal is charged, or on which ' +
      "day of the month renewed resources end; in the customer's name, AGENCY_MISSING where the customer " +
      'has not authorized the partner. The vendor reports neither day, so a write whose answer was lost ' +
      'stays AMBIGUOUS; setting the day again does no harm. Source: SetResourcesRenewConfig.',
  })
  async unifyExpiry(
    @Ctx() context: RequestContext,
    @Arg('input', () => UnifyExpiryInput, { description: 'Customer and day.' }) input: UnifyExpiryInput,
  ): Promise<UnifyExpiryPayload> {
    const written = await writeOnce(context, unifyExpiry, input, async () => {
      const day = dayIn(input);
      const owned = await ownerIn(context, input);
      const { customerId } = owned;
      return { targetId: customerId, alsoAbout: alsoAbout(owned), input: { ...owned, ...day } };
    });
    const customer = await requireCustomerAt(context, input.customerId, input.resellerId);
    return { ...toPayload(context, written), customer };
  }
}
