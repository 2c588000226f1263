import type { ExecutionResult } from 'graphql';

/** What execution needs to know about an operation. */
export interface Counted {
  /** Number of calls to the vendor so far. */
  readonly upstreamCalls: () => number;
  /** Root value of a subscription: its opening or one event. Left out for queries and mutations. */
  readonly root?: unknown;
}

interface Contents<Context, Operation extends Counted> {
  readonly operation: Operation;
  readonly context: Context;
}

export type Outcome = Promise<ExecutionResult>;

/**
 * The object that Apollo passes to its hooks. Apollo copies its context shallowly, which breaks objects with private
 * fields or counters. So the graph's context is inside the envelope, and the resolvers receive the original object.
 */
export interface Envelope<Context, Operation extends Counted> {
  /** Returns the contents; throws when the operation is over. */
  readonly open: () => Contents<Context, Operation>;
  /** Stores the operation's result until `empty` releases it with the contents. */
  readonly keepResult: (result: ExecutionResult) => void;
  /** Stores the operation's outcome, also an error, so that Apollo answers with it and executes nothing. */
  readonly keepOutcome: (outcome: Outcome) => void;
  readonly outcome: () => Outcome | undefined;
}

/**
 * Call `empty` when the answer has been written. Apollo creates an accessor property for each request, and V8 allocates
 * its accessor pair in the old generation. Until the next full garbage collection everything that it references would
 * stay alive: context, loaders, the vendor's rows and the answer. Moving them between generations would cost more than
 * executing the operation.
 */
export const createEnvelope = <Context, Operation extends Counted>(sealed: Contents<Context, Operation>) => {
  let contents: Contents<Context, Operation> | undefined = sealed;
  let result: ExecutionResult | undefined;
  let outcome: Outcome | undefined;
  const envelope: Envelope<Context, Operation> = {
    open: () => {
      if (!contents) throw new Error('the operation has ended; its context can no longer be used');
      return contents;
    },
    keepResult: (whole) => {
      result = whole;
    },
    keepOutcome: (known) => {
      outcome = known;
    },
    outcome: () => outcome,
  };
  const empty = (): void => {
    const { data } = result ?? {};
    // Apollo holds the same object.
    for (const key of Object.keys(data ?? {})) delete data?.[key];
    result = undefined;
    outcome = undefined;
    contents = undefined;
  };
  return { envelope, empty };
};
