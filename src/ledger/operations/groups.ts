import type { Upstream } from '../../upstream/index.ts';
import { kindOf, type Span } from './kinds/index.ts';
import type { LedgerEntry } from './operation.ts';

/** Key that is equal for operations which the vendor's records cannot distinguish. */
export const groupOf = (operation: LedgerEntry): string => {
  const { partnerId, kind, targetId, input } = operation;
  const proof = kindOf(kind)?.proof;
  const alike = proof?.by === 'records' && proof.alike ? proof.alike(operation) : input.amount;
  return JSON.stringify([partnerId, kind, targetId, alike]);
};

/** Key that is equal for operations whose records one call to the vendor returns. */
export const placeOf = ({ partnerId, kind, targetId }: LedgerEntry): string =>
  JSON.stringify([partnerId, kind, targetId]);

/** The smallest span that contains all given spans. */
export const union = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map(({ from }) => from)),
  until: Math.max(...spans.map(({ until }) => until)),
});

/** Wraps the client so that equal calls are made once and share the answer. */
export const rememberAnswers = (upstream: Upstream): Upstream => {
  const asked = new Map<string, ReturnType<Upstream['call']>>();
  return {
    ...upstream,
    call: (operation, input, options) => {
      const key = JSON.stringify([operation, input, options]);
      const known = asked.get(key);
      if (known) return known;
      const answer = upstream.call(operation, input, options);
      asked.set(key, answer);
      return answer;
    },
  };
};
