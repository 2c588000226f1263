import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { DeliveryState as State, Delivery as StoredDelivery } from '../../webhooks/index.ts';
import { DateTime } from '../common/index.ts';

export const WebhookDeliveryState = {
  PENDING: 'PENDING',
  DELIVERED: 'DELIVERED',
  WITHHELD: 'WITHHELD',
  DROPPED: 'DROPPED',
} as const;
registerEnumType(WebhookDeliveryState, {
  name: 'WebhookDeliveryState',
  description: 'State of a delivery to a webhook endpoint.',
  valuesConfig: {
    PENDING: { description: 'It waits for its first or its next attempt, or until the endpoint is active.' },
    DELIVERED: { description: 'The endpoint has answered with a status from 200 to 299.' },
    WITHHELD: {
      description:
        'It was not sent, and will not be: the member as whom the endpoint reads may no longer read the object, the endpoint no longer ' +
        'has the topic, or the event is no longer kept.',
    },
    DROPPED: { description: 'The endpoint was removed before the event was delivered.' },
  },
});

@ObjectType({ description: 'One event for one webhook endpoint, and how the endpoint has answered.' })
export class WebhookDelivery {
  @Field(() => ID, { description: "The gateway's number of the delivery." })
  deliveryId!: string;

  @Field(() => ID, {
    description: 'Id of the message, `webhook-id`: the same at every attempt and when the delivery is sent again.',
  })
  messageId!: string;

  @Field(() => String, { description: 'Type of the event, such as `order.changed`.' })
  type!: string;

  @Field(() => WebhookDeliveryState, { description: 'State of the delivery.' })
  state!: State;

  @Field(() => Int, { description: 'Attempts so far; from 0 again after the endpoint was paused.' })
  attempts!: number;

  @Field(() => DateTime, { description: 'When the gateway read the event from its log.' })
  createdAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the next attempt is due; null where no attempt follows.',
  })
  nextAttemptAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the last attempt ended; null before the first.' })
  answeredAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'HTTP status of the last answer; null where there was none.' })
  status!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why there was no answer: `ADDRESS_REFUSED`, `TIMEOUT` or `UNREACHABLE`; null where there was one.',
  })
  fault!: string | null;
}

@ObjectType({ description: 'Result of issuing a secret.' })
export class IssueWebhookSecretPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The secret, `whsec_` and 32 bytes in base64, shown this once; null where the same request was answered before. ' +
      'Issue another one where it was lost.',
  })
  secret!: string | null;
}

@ObjectType({ description: 'Deliveries that were added.' })
export class WebhookDeliveriesPayload {
  @Field(() => [WebhookDelivery], { description: 'The deliveries, in their order.' })
  deliveries!: readonly WebhookDelivery[];
}

export const toDelivery = ({ id, dueAt, ...rest }: StoredDelivery): WebhookDelivery => ({
  deliveryId: id,
  messageId: rest.messageId,
  type: rest.type,
  state: rest.state,
  attempts: rest.attempts,
  createdAt: rest.createdAt,
  nextAttemptAt: rest.state === 'PENDING' ? dueAt : null,
  answeredAt: rest.answeredAt,
  status: rest.status,
  fault: rest.fault,
});
