import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { digest } from '../../ledger/audit/index.ts';
import { requireKey } from '../../ledger/operations/index.ts';
import { itemOf, type StoredRecord, webhookEndpoint } from '../../records/index.ts';
import { AtMost, Requires } from '../../request/access/access.ts';
import { Refuses } from '../../request/access/refusals.ts';
import type { RequestContext } from '../../request/context.ts';
import { MAX_FIRST } from '../../request/pages/paging.ts';
import { refuse } from '../../request/schema/windows.ts';
import { refuseBlankIds } from '../../request/writes/write-once.ts';
import { recordScope, scopeCost } from '../records/index.ts';
import { ReplayWebhookDeliveriesInput, WebhookDeliveriesArgs, WebhookEndpointInput } from './webhook.args.ts';
import { IssueWebhookSecretPayload, toDelivery, WebhookDeliveriesPayload, WebhookDelivery } from './webhook.type.ts';

const MOST_AGAIN = 100;

/** Throws NOT_FOUND for an unknown endpoint, and for one that the viewer may not see. */
const requireEndpoint = async (context: RequestContext, id: string): Promise<StoredRecord> => {
  const found = await context.partner.records.find(webhookEndpoint, await recordScope(context), id);
  if (!found) throw new GatewayError('NOT_FOUND', { hints: { type: webhookEndpoint.type } });
  return found;
};

/** Throws NOT_FOUND like `requireEndpoint`, and WRONG_STATE for an endpoint that was removed. */
const requireKept = async (context: RequestContext, id: string): Promise<string> => {
  const found = await requireEndpoint(context, id);
  if (found.state === 'REMOVED')
    throw new GatewayError('WRONG_STATE', { hints: { rule: 'state', limit: 'PAUSED, ACTIVE' } });
  return found.id;
};

/** A change with its idempotency key and its audit record. */
const describeChange = (context: RequestContext, what: string, input: WebhookEndpointInput) => {
  const { idempotencyKey, ...rest } = input;
  requireKey(idempotencyKey);
  refuseBlankIds(input, 'input');
  const { partnerId } = context.requireViewer();
  const { requestId, ...actor } = context.actor;
  const inputDigest = digest([what, rest]);
  return {
    key: `${what}\u001f${idempotencyKey}`,
    digest: inputDigest,
    audit: (db: Parameters<typeof context.audit.record>[0]) =>
      context.audit.record(db, partnerId, {
        kind: 'RECORD',
        what,
        on: input.webhookEndpointId,
        detail: {},
        actor,
        inputDigest,
        requestId,
      }),
  };
};

@Resolver()
export class WebhookResolver {
  @Requires(itemOf(webhookEndpoint, 'READ'), { cost: scopeCost })
  @AtMost(MAX_FIRST)
  @Query(() => [WebhookDelivery], {
    description:
      'Sent and waiting deliveries of a webhook endpoint, newest first; kept by the gateway. No call to the vendor.',
  })
  async webhookDeliveries(
    @Ctx() context: RequestContext,
    @Args(() => WebhookDeliveriesArgs) { webhookEndpointId, states, first }: WebhookDeliveriesArgs,
  ): Promise<readonly WebhookDelivery[]> {
    const { id } = await requireEndpoint(context, webhookEndpointId);
    const found = await context.partner.webhooks.deliveries(id, { states: states ?? null, first });
    return found.map(toDelivery);
  }

  @Refuses('NOT_FOUND', 'WRONG_STATE', 'IDEMPOTENCY_CONFLICT')
  @Requires(itemOf(webhookEndpoint, 'EDIT'), { cost: scopeCost })
  @Mutation(() => IssueWebhookSecretPayload, {
    description:
      'Issues the secret by which events to an endpoint are signed, and shows it once. The previous secret also ' +
      'signs for one more day, so that the receiver can be changed meanwhile. WRONG_STATE for a removed ' +
      'endpoint, WEBHOOKS_OFF where the gateway has no key to encrypt secrets.',
  })
  async issueWebhookSecret(
    @Ctx() context: RequestContext,
    @Arg('input', () => WebhookEndpointInput, { description: 'The endpoint.' }) input: WebhookEndpointInput,
  ): Promise<IssueWebhookSecretPayload> {
    const asked = describeChange(context, 'issueWebhookSecret', input);
    return context.partner.webhooks.issueSecret(await requireKept(context, input.webhookEndpointId), asked);
  }

  @Refuses('NOT_FOUND', 'WRONG_STATE', 'IDEMPOTENCY_CONFLICT')
  @Requires(itemOf(webhookEndpoint, 'EDIT'), { cost: scopeCost })
  @Mutation(() => WebhookDeliveriesPayload, {
    description:
      'Adds the event `webhook.test` for an endpoint; it is sent like any other event, once the endpoint is ' +
      'active and has a secret.',
  })
  async sendWebhookTest(
    @Ctx() context: RequestContext,
    @Arg('input', () => WebhookEndpointInput, { description: 'The endpoint.' }) input: WebhookEndpointInput,
  ): Promise<WebhookDeliveriesPayload> {
    const asked = describeChange(context, 'sendWebhookTest', input);
    const id = await requireKept(context, input.webhookEndpointId);
    return { deliveries: [toDelivery(await context.partner.webhooks.sendTest(id, asked))] };
  }

  @Refuses('NOT_FOUND', 'WRONG_STATE', 'IDEMPOTENCY_CONFLICT')
  @Requires(itemOf(webhookEndpoint, 'EDIT'), { cost: scopeCost })
  @Mutation(() => WebhookDeliveriesPayload, {
    description:
      'Sends deliveries to their endpoint again, each as a new delivery of the same message. NOT_FOUND for a delivery that ' +
      'the endpoint does not have, or that is no longer kept.',
  })
  async replayWebhookDeliveries(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReplayWebhookDeliveriesInput, { description: 'The deliveries.' })
    input: ReplayWebhookDeliveriesInput,
  ): Promise<WebhookDeliveriesPayload> {
    const asked = describeChange(context, 'replayWebhookDeliveries', input);
    const { deliveryIds } = input;
    if (deliveryIds.length < 1 || deliveryIds.length > MOST_AGAIN)
      refuse('input.deliveryIds', `1 to ${MOST_AGAIN} ids`);
    const id = await requireKept(context, input.webhookEndpointId);
    const added = await context.partner.webhooks.replay(id, deliveryIds, asked);
    return { deliveries: added.map(toDelivery) };
  }
}
