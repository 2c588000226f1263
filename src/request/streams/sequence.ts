import { GatewayError } from '../../errors/index.ts';

const SEQUENCE = /^\d{1,15}$/;

/** Reads the number of a log's entry that a client sends back; null when it sends none. Throws INVALID_CURSOR. */
export const readSequence = (text: string | null | undefined, argument: string): number | null => {
  if (text === null || text === undefined) return null;
  if (!SEQUENCE.test(text)) throw new GatewayError('INVALID_CURSOR', { hints: { argument } });
  return Number(text);
};
