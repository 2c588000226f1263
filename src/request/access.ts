import { Extensions } from 'type-graphql';
import type { RequestContext } from './context.ts';

/** Who may use a field. Every root field states one; the schema does not build otherwise. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  /** Signed in, and holding a permission item of every operation named. */
  | { readonly kind: 'operations'; readonly operations: readonly string[] };

export const ACCESS = 'access';

const declare = (access: Access): MethodDecorator & PropertyDecorator => Extensions({ [ACCESS]: access });

/** Open to everybody, also without a token. */
export const Public = (): MethodDecorator & PropertyDecorator => declare({ kind: 'public' });

/** Open to every member. */
export const SignedIn = (): MethodDecorator & PropertyDecorator => declare({ kind: 'signed-in' });

/**
 * Served by these operations of the vendor: whoever may call them may use the field. The same declaration feeds
 * `docs/coverage.md`.
 */
export const Serves = (...operations: [string, ...string[]]): MethodDecorator & PropertyDecorator =>
  declare({ kind: 'operations', operations });

/** Throws UNAUTHENTICATED or FORBIDDEN. */
export const enforce = (access: Access, context: RequestContext): void => {
  if (access.kind === 'public') return;
  context.requireViewer();
  if (access.kind === 'operations') for (const operation of access.operations) context.requireOperation(operation);
};
