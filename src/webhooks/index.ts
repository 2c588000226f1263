export { RETRIES_MS } from './deliver.ts';
export type { Delivery, DeliveryState } from './deliveries.ts';
export { listPausedByGateway } from './endpoints.ts';
export { createKeyring, type Keyring } from './keyring.ts';
export { createPost, type Post } from './post.ts';
export type { OpenReach, Reach } from './reach.ts';
export type { Topic } from './subscription.ts';
export { createWebhooks, type IssuedSecret, type Webhooks } from './webhooks.ts';
