import type { JsonSchema } from '../../src/contract/json-schema.ts';
import type { CatalogOperation } from './catalog.ts';
import type { Limits, WrittenFacts } from './facts.ts';

const listLimits = ({ paging }: WrittenFacts, takesOffset: boolean): Limits => ({
  ...(paging?.limit ? { limit: { minimum: 1, maximum: paging.limit } } : {}),
  ...(takesOffset
    ? {
        offset: {
          minimum: paging?.style === 'page' ? 1 : 0,
          ...(paging?.maxOffset ? { maximum: paging.maxOffset } : {}),
        },
      }
    : {}),
});

/** Constraints by input path: those written, and those that follow from paging and batching. */
export const limitsOf = (operation: CatalogOperation, facts: WrittenFacts): Limits => {
  const inputs = [...operation.query_params, ...(operation.request_body?.fields ?? [])];
  const takesOffset = inputs.some(({ name }) => name === 'offset');
  const batch: Limits = facts.batch ? { [facts.batch.parameter]: { maxItems: facts.batch.max } } : {};
  const merged: Record<string, Partial<JsonSchema>> = { ...listLimits(facts, takesOffset) };
  for (const [path, limit] of [...Object.entries(batch), ...Object.entries(facts.limits ?? {})]) {
    merged[path] = { ...merged[path], ...limit };
  }
  return merged;
};
