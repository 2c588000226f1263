import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type LedgerEntry, rowsOf } from '../ledger/operations/index.ts';
import type { Redis } from '../redis/index.ts';

/** What other parts of the gateway need to know about a write that may have changed data at the vendor. */
export interface Written {
  readonly partnerId: string;
  readonly kind: string;
  readonly targetId: string;
  /** Whether the write is about a reseller's customers. */
  readonly ofReseller: boolean;
  readonly rowIds: readonly string[];
  readonly createdIds: readonly string[];
}

export interface NewsListener {
  readonly heard: (written: Written) => void;
  /** Called when messages of other gateways may have been lost. */
  readonly gap: () => void;
}

export interface News {
  /**
   * Listeners of this gateway have been called when this returns; those of other gateways are called as soon as Redis
   * has delivered it.
   */
  announce(operation: LedgerEntry): void;
  listen(listener: NewsListener): void;
}

const CHANNEL = 'partnergraph:1:written';

const ids = z.array(z.string());
const messageSchema = z.object({
  from: z.string(),
  written: z.object({
    partnerId: z.string(),
    kind: z.string(),
    targetId: z.string(),
    ofReseller: z.boolean(),
    rowIds: ids,
    createdIds: ids,
  }),
});

const read = (message: string) => {
  try {
    return messageSchema.safeParse(JSON.parse(message)).data;
  } catch {
    return undefined;
  }
};

const toWritten = (operation: LedgerEntry): Written => {
  const { partnerId, kind, targetId, input, createdIds } = operation;
  return {
    partnerId,
    kind,
    targetId,
    ofReseller: Boolean(input.resellerId),
    rowIds: rowsOf(operation).map(({ id }) => id),
    createdIds: [...createdIds],
  };
};

/** Announces one gateway's writes to all gateways. */
export const createNews = (redis: Redis | null): News => {
  const self = randomUUID();
  const listeners: NewsListener[] = [];
  const gap = (): void => {
    for (const listener of listeners) listener.gap();
  };
  const notify = (written: Written): void => {
    for (const listener of listeners) listener.heard(written);
  };
  redis?.subscribe(CHANNEL, {
    heard: (message) => {
      const news = read(message);
      if (!news) gap();
      else if (news.from !== self) notify(news.written);
    },
    gap,
  });
  return {
    announce: (operation) => {
      const written = toWritten(operation);
      notify(written);
      void redis?.ask((client) => client.publish(CHANNEL, JSON.stringify({ from: self, written })));
    },
    listen: (listener) => {
      listeners.push(listener);
    },
  };
};
