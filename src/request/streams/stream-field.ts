import { Subscription } from 'type-graphql';

interface StreamOptions {
  readonly description: string;
}

/** Subscriptions are served only by the HTTP route of streams, which reads the events from logs. */
export const refuseToSubscribe = (): never => {
  throw new Error('a subscription is executed by /graphql/stream only');
};

/**
 * Declares a field of a subscription. Its method takes `@Root() source: StreamSource` and answers `source.follow(…)`.
 * It is nullable because it has no value while the stream is opened; every event that is sent has a value or an error.
 */
export const StreamField = (type: () => object, { description }: StreamOptions): MethodDecorator =>
  Subscription(type, { description, nullable: true, subscribe: refuseToSubscribe });
