import { GatewayError } from '../../errors/index.ts';

const SEQUENCE = /^\d{1,15}$/;

/** The number of a log's entry as a client sends it back; null where it sends none. INVALID_CURSOR. */
export const readSequence = (text: string | null | undefined, argument: string): number | null => {
  if (text === null || text === undefined) return null;
  if (!SEQUENCE.test(text)) throw new GatewayError('INVALID_CURSOR', { hints: { argument } });
  return Number(text);
};
