import type { ExecutionResult } from 'graphql';

/** The facts about an operation that execution needs. */
export interface Counted {
  /** Calls to the vendor made so far. */
  readonly upstreamCalls: () => number;
  /** What a subscription is executed from: its opening, or one event of it. Left out: other operations only. */
  readonly root?: unknown;
}

interface Contents<Context, Operation extends Counted> {
  readonly operation: Operation;
  readonly context: Context;
}

export type Outcome = Promise<ExecutionResult>;

/**
 * The object that Apollo carries through its hooks. Apollo copies its context shallowly, which an object with private
 * fields or counters does not survive; so the graph's own context is inside and reaches the resolvers as the same
 * object.
 */
export interface Envelope<Context, Operation extends Counted> {
  /** Throws when the operation is over. */
  readonly open: () => Contents<Context, Operation>;
  /** Keeps the operation's result until `empty` releases it together with the contents. */
  readonly keepResult: (result: ExecutionResult) => void;
  /** Keeps the operation's outcome, also an error, so that Apollo answers with it and executes nothing. */
  readonly keepOutcome: (outcome: Outcome) => void;
  readonly outcome: () => Outcome | undefined;
}

/**
 * `empty` is for the moment when the answer has been written. Apollo passes the status to a gateway by an accessor that it
 * makes anew for each request, and V8 puts the pair of such an accessor into the old generation at once. Until the next
 * full collection all that it reaches stays alive: context, loaders, the vendor's rows, the answer. Copying them from one
 * generation to the other would cost more than executing the operation.
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
