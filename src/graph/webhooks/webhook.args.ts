import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { DeliveryState } from '../../webhooks/index.ts';
import { WebhookDeliveryState } from './webhook.type.ts';

@InputType({ description: 'A webhook endpoint, and the key of the change.' })
export class WebhookEndpointInput {
  @Field(() => ID, { description: 'Number of the endpoint.' })
  webhookEndpointId!: string;

  @Field(() => String, {
    description:
      '1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens ' +
      'once, however often the request is sent.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'Deliveries of a webhook endpoint that are sent again.' })
export class ReplayWebhookDeliveriesInput extends WebhookEndpointInput {
  @Field(() => [ID], { description: 'Ids of 1 to 100 deliveries of the endpoint.' })
  deliveryIds!: readonly string[];
}

@ArgsType()
export class WebhookDeliveriesArgs {
  @Field(() => ID, { description: 'Number of the endpoint.' })
  webhookEndpointId!: string;

  @Field(() => [WebhookDeliveryState], {
    nullable: true,
    description: 'Only deliveries in these states; all where left out.',
  })
  states?: readonly DeliveryState[] | null;

  @Field(() => Int, { defaultValue: 20, description: 'Number of deliveries, 1 to 100.' })
  first!: number;
}
