import { expect } from '@jest/globals';
import type { Config } from '../../src/config/index.ts';
import { openReachOf } from '../../src/graph/webhooks/index.ts';
import type { Viewer } from '../../src/identity/index.ts';
import { createKeyring, createPost, createWebhooks, type Post, type Webhooks } from '../../src/webhooks/index.ts';
import { type Answered, at, type Desk, openDesk, withKindSettings } from '../records/desk.ts';
import { gatewaySchema } from '../support/schema.ts';
import { answerWith, openReceiver, type Received } from './receiver.ts';

export const CHINA = 'demo-cn';
export const ADMINISTRATOR = 'chen.xia';
/** The gateway's key, so that other instances of a test open the same secrets. */
const KEY = 'a key of the tests that encrypts secrets';

/** Webhooks of the partner in China may go to this machine. */
const withLocalAddresses = withKindSettings((partnerId) => ({
  webhookEndpoint: { privateNetworks: partnerId === CHINA ? 1 : 0 },
}));

export interface DeliveryAnswer {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly type: string;
  readonly state: string;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly status: number | null;
  readonly fault: string | null;
}

export const ISSUE = `mutation ($id: ID!, $key: String!) {
  issueWebhookSecret(input: { webhookEndpointId: $id, idempotencyKey: $key }) { secret }
}`;

export const dataOf = ({ body }: Received): Readonly<Record<string, unknown>> =>
  (JSON.parse(body) as { data: Readonly<Record<string, unknown>> }).data;

interface NewEndpoint {
  readonly as?: string | Viewer;
  readonly url?: string;
  readonly topics?: readonly string[];
  readonly aboutCustomers?: readonly string[];
}

/** A gateway, a receiver of its events, and short functions for what tests do with both. */
export const openNewsroom = async ({ env = {}, adjust = (config: Config) => config } = {}) => {
  const receiver = await openReceiver();
  const desk: Desk = await openDesk({
    customers: 20,
    env: { WEBHOOK_KEYS: KEY, ...env },
    adjust: (config) => withLocalAddresses(adjust(config)),
  });
  const post = createPost({
    now: desk.now,
    after: (ms, give) => {
      const timer = setTimeout(give, ms);
      return () => clearTimeout(timer);
    },
  });
  let keys = 0;

  const newKey = (): string => {
    keys += 1;
    return `webhook-${keys}`;
  };

  const run = async <T>(
    as: string | Viewer,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<T> => {
    const { data, errors } = await desk.gateway.run(as, query, variables);
    expect(errors).toBeUndefined();
    return data as T;
  };

  const issueSecret = async (
    id: string,
    { key = newKey(), as = ADMINISTRATOR }: { key?: string; as?: string | Viewer } = {},
  ): Promise<string | null> =>
    (await run<{ issueWebhookSecret: { secret: string | null } }>(as, ISSUE, { id, key })).issueWebhookSecret.secret;

  /** Webhooks of another process on the same store. */
  const openAnother = (settings: Partial<Parameters<typeof createWebhooks>[0]> = {}): Webhooks => {
    const { store, audit, ledger, clock, partner } = desk.gateway.services;
    const { records, mirror } = partner(CHINA);
    const openReach = openReachOf(() => desk.gateway.services, gatewaySchema());
    const own = {
      partnerId: CHINA,
      store,
      clock,
      records,
      audit,
      ledger,
      mirror,
      post,
      openReach,
      keys: createKeyring(KEY),
    };
    return createWebhooks({ ...own, onError: () => undefined, ...settings });
  };

  /** A gateway that ends after it has sent some events, before it has noted the answers of the others. */
  const openCrashing = (noted: number): Webhooks => {
    let left = noted;
    const crashing: Post = Object.assign(
      async (message: Parameters<Post>[0]) => {
        const answered = await post(message);
        left -= 1;
        if (left < 0) throw new Error('the gateway has ended');
        return answered;
      },
      { close: post.close },
    );
    return openAnother({ post: crashing });
  };

  return {
    desk,
    receiver,
    post,
    newKey,
    run,
    issueSecret,
    openAnother,
    openCrashing,
    key: KEY,
    webhooksOf: (partnerId = CHINA): Webhooks => desk.gateway.services.partner(partnerId).webhooks,
    deliveriesOf: async (id: string, as = ADMINISTRATOR): Promise<readonly DeliveryAnswer[]> =>
      (
        await run<{ webhookDeliveries: readonly DeliveryAnswer[] }>(
          as,
          `query ($id: ID!) { webhookDeliveries(webhookEndpointId: $id, first: 100) {
            deliveryId messageId type state attempts nextAttemptAt status fault } }`,
          { id },
        )
      ).webhookDeliveries,
    /** An active endpoint with a secret. */
    openEndpoint: async ({ as = ADMINISTRATOR, url = receiver.url, ...values }: NewEndpoint = {}) => {
      const made = await desk.change(as, 'createWebhookEndpoint', { url, topics: ['RECORD_CHANGED'], ...values });
      const secret = await issueSecret(made.id, { as });
      const endpoint = await desk.change(as, 'activateWebhookEndpoint', at(made));
      receiver.received.length = 0;
      receiver.answer(answerWith(204));
      return { endpoint, secret: String(secret) };
    },
    /** Removes all endpoints, so that each test has its own. */
    removeEndpoints: async (): Promise<void> => {
      const { webhookEndpoints } = await run<{
        webhookEndpoints: { nodes: readonly { id: string; version: number; state: string }[] };
      }>(ADMINISTRATOR, '{ webhookEndpoints { nodes { id: webhookEndpointId version state } } }');
      for (const { id, version, state } of webhookEndpoints.nodes)
        if (state !== 'REMOVED')
          await desk.change(ADMINISTRATOR, 'removeWebhookEndpoint', { id, expectedVersion: version });
    },
    changeRecord: (title: string): Promise<Answered> =>
      desk.change(ADMINISTRATOR, 'createMarketingTask', { title, dueOn: '2030-01-01' }),
    /** Events about a record, without those about endpoints. */
    receivedAbout: (id: string): readonly Received[] => receiver.received.filter((one) => dataOf(one).recordId === id),
    close: async (): Promise<void> => {
      await desk.close();
      await post.close();
      await receiver.close();
    },
  };
};

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;
