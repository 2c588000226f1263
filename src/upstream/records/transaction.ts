import type { JsonObject } from '../wire.ts';

const NAMES = ['transfer_id', 'trans_id'] as const;

/** The id that the vendor gave a movement of funds, whatever the operation calls it; null where it gave none. */
export const transactionIn = (body: JsonObject): string | null => {
  for (const name of NAMES) {
    const id = body[name];
    if (typeof id === 'string' && id !== '') return id;
  }
  return null;
};
