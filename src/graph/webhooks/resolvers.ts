import { WebhookResolver } from './webhook.resolver.ts';

/** What the schema serves of webhooks beside the endpoints, which are records. */
export const webhooksResolvers = [WebhookResolver] as const;
