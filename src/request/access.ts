import { type GraphQLSchema, isObjectType } from 'graphql';
import { Extensions } from 'type-graphql';
import type { RequestContext } from './context.ts';
import type { CostOf } from './cost.ts';

/** Who may use a field. Every root field states one; the schema does not build otherwise. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  /** Signed in, and holding a permission item of every operation named. */
  | {
      readonly kind: 'operations';
      readonly operations: readonly string[];
      readonly cost: CostOf;
      /** About all customers at once, so refused to whoever sees own ones only; what to ask for instead. */
      readonly wholePartner?: string | undefined;
    }
  /** Signed in, and holding this item of the gateway's own. */
  | { readonly kind: 'permission'; readonly item: string };

export const ACCESS = 'access';

const declare = (access: Access): MethodDecorator & PropertyDecorator => Extensions({ [ACCESS]: access });

/** Open to everybody, also without a token. */
export const Public = (): MethodDecorator & PropertyDecorator => declare({ kind: 'public' });

/** Open to every member. */
export const SignedIn = (): MethodDecorator & PropertyDecorator => declare({ kind: 'signed-in' });

/** Open to whoever holds an item that the vendor's contract does not know. */
export const Requires = (item: string) => declare({ kind: 'permission', item });

interface Serving {
  /** Calls for so many parents; one each when left out. A loader brings its own: `cost: theLoader.cost`. */
  readonly cost?: CostOf | undefined;
  /** Refuses whoever sees own customers only, with this hint about what to ask for instead. */
  readonly wholePartner?: string;
}

const oneEach: CostOf = (parents) => parents;

/**
 * Served by these operations of the vendor: whoever may call them may use the field. The same declaration feeds the
 * prediction of calls and `docs/coverage.md`.
 */
export const Serves = (operations: string | readonly string[], { cost = oneEach, wholePartner }: Serving = {}) =>
  declare({ kind: 'operations', operations: [operations].flat(), cost, wholePartner });

/** Operations of the vendor that the fields of a schema are served by, with those fields. */
export const servedOperations = (schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> => {
  const served = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const access = field.extensions[ACCESS] as Access | undefined;
      if (access?.kind !== 'operations') continue;
      for (const operation of access.operations) {
        served.set(operation, [...(served.get(operation) ?? []), `${type.name}.${field.name}`]);
      }
    }
  }
  return served;
};

/** Throws UNAUTHENTICATED or FORBIDDEN. */
export const enforce = (access: Access, context: RequestContext): void => {
  if (access.kind === 'public') return;
  const { customers } = context.requireViewer();
  if (access.kind === 'permission') context.requirePermission(access.item);
  if (access.kind !== 'operations') return;
  for (const operation of access.operations) context.requireOperation(operation);
  if (access.wholePartner && customers.kind !== 'all')
    throw context.forbidden({ reason: `own customers only: ${access.wholePartner}` });
};
