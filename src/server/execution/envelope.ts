import type { ExecutionResult } from 'graphql';
import type { Operation } from '../operation.ts';

interface Contents<Context> {
  readonly operation: Operation;
  readonly context: Context;
}

/**
 * What Apollo carries through its hooks. Apollo copies its context shallowly, which an object with private fields or
 * counters does not survive; so the graph's own context rides inside and reaches the resolvers as the same object.
 */
export interface Envelope<Context> {
  /** Throws when the operation is over. */
  readonly open: () => Contents<Context>;
  /** What the operation answers is let go of together with the contents. */
  readonly answered: (result: ExecutionResult) => void;
}

/**
 * `empty` is for the moment when the answer has been written. Apollo tells a gateway the status by an accessor that it
 * makes anew for each request, and V8 puts the pair of such an accessor into the old generation at once. Until the next
 * full collection all that it reaches stays alive: context, loaders, the vendor's rows, the answer. Copying them from one
 * generation to the other would cost more than executing the operation.
 */
export const createEnvelope = <Context>(sealed: Contents<Context>) => {
  let contents: Contents<Context> | undefined = sealed;
  let result: ExecutionResult | undefined;
  const envelope: Envelope<Context> = {
    open: () => {
      if (!contents) throw new Error('the operation is over');
      return contents;
    },
    answered: (whole) => {
      result = whole;
    },
  };
  const empty = (): void => {
    const { data } = result ?? {};
    // Apollo holds the same object.
    for (const key of Object.keys(data ?? {})) delete data?.[key];
    result = undefined;
    contents = undefined;
  };
  return { envelope, empty };
};
