import { closedLoop, openLoop } from './loops.ts';
import { createSender, type Plan, type Sender } from './requests.ts';

/** The process that sends requests. It stores plans by name and runs one slice at a time. */
export interface SliceOrder {
  readonly plan: string;
  readonly milliseconds: number;
  /** Number of concurrent requests; either this or `perSecond` is set. */
  readonly concurrency?: number;
  /** Number of requests that are started per second, independent of the duration of the answers. */
  readonly perSecond?: number;
  /** Largest number of requests; default: as many as the time allows. */
  readonly limit?: number;
}

type Order =
  | { readonly id: number; readonly question: 'plan'; readonly name: string; readonly plan: Plan }
  | ({ readonly id: number; readonly question: 'slice' } & SliceOrder)
  | { readonly id: number; readonly question: 'stop' };

const senders = new Map<string, Sender>();

const run = async (order: Order): Promise<unknown> => {
  if (order.question === 'plan') {
    await senders.get(order.name)?.close();
    senders.set(order.name, createSender(order.plan));
    return null;
  }
  if (order.question === 'stop') return null;
  const sender = senders.get(order.plan);
  if (!sender) throw new Error(`no plan ${order.plan}`);
  const { milliseconds, concurrency = 1, perSecond, limit = Number.POSITIVE_INFINITY } = order;
  return perSecond
    ? openLoop(sender, { milliseconds, perSecond })
    : closedLoop(sender, { milliseconds, concurrency, limit });
};

process.on('message', (order: Order) => {
  run(order).then(
    (answer) => process.send?.({ id: order.id, answer }, () => order.question === 'stop' && process.exit(0)),
    (error: unknown) => process.send?.({ id: order.id, error: String(error) }),
  );
});
process.once('disconnect', () => process.exit(1));
// Reports to the bench that this process is ready; it has no server.
process.send?.({ url: '' });
