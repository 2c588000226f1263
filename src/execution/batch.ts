import { Extensions } from 'type-graphql';

export const BATCH = 'batch';

/**
 * Resolves the field for all parents of a list at once: the method's `@Root()` is the list of parents, and it answers one
 * value or error for each, in their order. Calls to the vendor go out as early as the list is there, and its rows wait for
 * one answer instead of one each. Only for a field that may be null, whose arguments are the same for all parents.
 */
export const Batch = (): MethodDecorator & PropertyDecorator => Extensions({ [BATCH]: true });

/** Answers about all parents of a list: a value or an error for each. */
export type BatchResolve = (
  sources: readonly unknown[],
  args: Readonly<Record<string, unknown>>,
  context: unknown,
) => Promise<readonly unknown[]>;

/** Where `finishSchema` leaves what resolves such a field for all parents, guarded as its resolver is. */
export const RESOLVE_BATCH = 'resolveBatch';
