import { GatewayError } from '../../errors/index.ts';
import { WELL_FORMED } from '../../text.ts';

const badAnswer = (): GatewayError =>
  new GatewayError('UPSTREAM_BAD_ANSWER', { hints: { expected: WELL_FORMED }, details: { expected: WELL_FORMED } });

/**
 * Replaces each text inside that is not well-formed by an error, so that only its own field fails and the text is
 * neither stored nor sent. Throws UPSTREAM_BAD_ANSWER for a malformed key, whose value has no certain meaning.
 */
export const spoilMalformed = (value: unknown): unknown => {
  if (typeof value === 'string') return value.isWellFormed() ? value : badAnswer();
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) value[at] = spoilMalformed(item);
  } else if (typeof value === 'object' && value !== null) {
    const object = value as Record<string, unknown>;
    for (const key of Object.keys(object)) {
      if (!key.isWellFormed()) throw badAnswer();
      object[key] = spoilMalformed(object[key]);
    }
  }
  return value;
};
