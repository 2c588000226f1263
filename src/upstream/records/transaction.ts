import type { JsonObject } from '../wire.ts';

const NAMES = ['transfer_id', 'trans_id'] as const;

/** Id of a movement of funds, whichever name the operation has for it; null where the answer has none. */
export const transactionIn = (body: JsonObject): string | null => {
  for (const name of NAMES) {
    const id = body[name];
    if (typeof id === 'string' && id !== '') return id;
  }
  return null;
};
