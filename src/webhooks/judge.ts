import type { Delivery, Endpoint } from './deliveries.ts';
import { LOST_TYPE, type Reading, TEST_TYPE, type TopicLog } from './topics.ts';

/** Whether a delivery may be sent now; `WAIT`: this is not known yet. */
export type Verdict = 'SEND' | 'WITHHOLD' | 'WAIT';

/** Types of events that are about no object. */
const ABOUT_NOTHING: ReadonlySet<string> = new Set([TEST_TYPE, LOST_TYPE]);

/** The log that an event came from, and its number there. A delivery that is sent again has the same message id. */
const placeOf = (logs: readonly TopicLog[], { endpointId }: Endpoint, { messageId }: Delivery) => {
  for (const log of logs) {
    const prefix = `${endpointId}-${log.name}-`;
    if (messageId.startsWith(prefix)) return { log, seq: Number(messageId.slice(prefix.length)) };
  }
  return null;
};

/**
 * Reads the event from its log again, as the reader may read it at this moment: between the event and its delivery the
 * reader may have lost it, or another member may have become the reader. An event that the log no longer has is
 * withheld.
 */
export const judge = async (
  logs: readonly TopicLog[],
  endpoint: Endpoint,
  delivery: Delivery,
  reading: Reading,
): Promise<Verdict> => {
  if (ABOUT_NOTHING.has(delivery.type)) return 'SEND';
  const place = placeOf(logs, endpoint, delivery);
  if (!place) return 'WITHHOLD';
  const { log, seq } = place;
  const page = await log.read({ after: seq - 1, until: seq }, reading);
  if (!page) return 'WAIT';
  return page.events.some((event) => event.seq === seq) ? 'SEND' : 'WITHHOLD';
};
