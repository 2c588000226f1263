import { Extensions } from 'type-graphql';

export const BATCH = 'batch';

/**
 * Resolves the field for all parents of a list at once: the method's `@Root()` is the list of parents, and it returns
 * one value or error for each, in their order. The calls to the vendor begin as soon as the list is complete, and all
 * rows wait for one promise instead of one each. Only for nullable fields.
 */
export const Batch = (): MethodDecorator & PropertyDecorator => Extensions({ [BATCH]: true });

/** Resolves a field for all parents of a list: a value or an error for each. */
export type BatchResolve = (
  sources: readonly unknown[],
  args: Readonly<Record<string, unknown>>,
  context: unknown,
) => Promise<readonly unknown[]>;

/**
 * Name of the extension in which `finishSchema` stores the `BatchResolve` of a field, with the same guard as its
 * resolver.
 */
export const RESOLVE_BATCH = 'resolveBatch';
