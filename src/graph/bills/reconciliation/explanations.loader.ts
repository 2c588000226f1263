import { exceptionExplanation, explanationKey } from '../../../records/index.ts';
import { defineLoader } from '../../../request/fetch/loader.ts';
import { recordScope, scopeCost } from '../../records/index.ts';
import type { ExceptionNote } from './exception.type.ts';

interface ExplanationKey {
  readonly customerId: string;
  readonly exceptionId: string;
}

/** Explanations of exceptions, with the fields that the viewer may see; null for an exception without one. */
export const explanationByException = defineLoader<ExplanationKey, ExceptionNote | null>({
  name: 'explanationByException',
  operations: [],
  reduceKey: ({ customerId, exceptionId }) => ({ customerId, exceptionId }),
  cost: scopeCost,
  batch: async (wanted, context) => {
    const keys = wanted.map(({ customerId, exceptionId }) => explanationKey(customerId, exceptionId));
    const scope = await recordScope(context);
    const found = await context.partner.records.findByKeys(exceptionExplanation, scope, keys);
    return keys.map((key) => {
      const record = found.get(key);
      if (!record) return null;
      const { id, owner, state, values } = record;
      return {
        explanationId: id,
        explanation: typeof values.explanation === 'string' ? values.explanation : null,
        by: owner,
        isClosed: state === 'CLOSED',
      };
    });
  },
});
