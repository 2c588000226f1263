import { type GraphQLSchema, isObjectType } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Contract } from '../../contract/index.ts';
import { holds, managerLimit, mayCall, type ViewerKind } from '../../identity/index.ts';
import type { Access, CostOf, GuestKind, RequestContext } from '../context.ts';
import { describedAnywhere, opensTo } from './reach.ts';

export const ACCESS = 'access';

export const AT_MOST = 'atMost';
export type AtMostRows = number | ((context: RequestContext) => number);

/** How many objects a list that is no connection gives for one parent, at the most; ten where nothing is declared. */
export const AtMost = (rows: AtMostRows): MethodDecorator & PropertyDecorator => Extensions({ [AT_MOST]: rows });

const declare = (access: Access): MethodDecorator & PropertyDecorator => Extensions({ [ACCESS]: access });

/**
 * Open to everybody, also without a token.
 * @public no field of today is; the kind is part of what a field may declare.
 */
export const Public = (): MethodDecorator & PropertyDecorator => declare({ kind: 'public' });

/** Open to every member and service, whatever the roles; to members of resellers and to customers where named. */
export const SignedIn = (...guests: readonly GuestKind[]): MethodDecorator & PropertyDecorator =>
  declare({ kind: 'signed-in', guests });

/** Open to whoever holds an item that the vendor's contract does not know; `cost` where it asks the vendor all the same. */
export const Requires = (item: string, { cost }: { readonly cost?: CostOf } = {}) =>
  declare({ kind: 'permission', item, cost });

interface Serving {
  /** Calls for so many parents; one each when left out. A loader brings its own: `cost: theLoader.cost`. */
  readonly cost?: CostOf | undefined;
  /**
   * Calls at the most, where only the first page of a list tells how many there are. It is told, and never refused: the
   * first page is asked for, and the rest where the ceiling allows all of it.
   */
  readonly most?: CostOf | undefined;
  /** Refuses whoever sees own customers only, with this hint about what to ask for instead. */
  readonly wholePartner?: string;
  /** For an operation that the partner may call too, where it is asked in the name of the customer. */
  readonly asCustomer?: boolean;
  /** Opens it to everybody who is signed in, whatever the roles: it tells viewers about themselves only. */
  readonly ofViewer?: boolean;
  /** Closes to guests what the contract would open to them: the field is about the partner's own business. */
  readonly closedTo?: readonly GuestKind[];
}

const oneEach: CostOf = (parents) => parents;

/**
 * Served by these operations of the vendor: whoever may call them may use the field. The same declaration feeds the
 * prediction of calls and `docs/coverage.md`.
 */
export const Serves = (
  operations: string | readonly string[],
  { cost = oneEach, most, wholePartner, asCustomer = false, ofViewer = false, closedTo = [] }: Serving = {},
) =>
  declare({
    kind: 'operations',
    operations: [operations].flat(),
    cost,
    most,
    wholePartner,
    asCustomer,
    ofViewer,
    closedTo,
  });

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

/**
 * Whether a field is for this kind of viewer at all, by what it declares and by the contract; what is neither said nor
 * derived is closed to guests.
 */
export const isForKind = (access: Access, kind: ViewerKind, contract: Pick<Contract, 'operations'>): boolean => {
  if (kind === 'member' || kind === 'service' || access.kind === 'public') return true;
  if (access.kind === 'permission') return false;
  if (access.kind === 'signed-in') return access.guests.includes(kind);
  const { asCustomer } = access;
  if (access.ofViewer) return true;
  return (
    !access.closedTo.includes(kind) &&
    access.operations
      .flatMap((id) => describedAnywhere(id, contract) ?? [])
      .every((operation) => opensTo(kind, operation, { asCustomer }))
  );
};

const holdsFor = (access: Access, { viewer, partner }: RequestContext): boolean => {
  if (!viewer || access.kind !== 'operations' || access.ofViewer) return true;
  const { operations } = partner.upstream.contract;
  return access.operations.flatMap((id) => operations.get(id) ?? []).every(({ facts }) => mayCall(viewer, facts));
};

/** Whether the viewer may use what is declared so. UNAUTHENTICATED for a stranger, unless it is public. */
export const isOpenTo = (access: Access, context: RequestContext): boolean => {
  if (access.kind === 'public') return true;
  const viewer = context.requireViewer();
  if (!isForKind(access, viewer.kind, context.partner.upstream.contract)) return false;
  if (access.kind === 'permission') return holds(viewer, access.item);
  if (access.kind === 'operations' && access.wholePartner && managerLimit(viewer) !== null) return false;
  return holdsFor(access, context);
};

/** The first hint names what was missing; it goes into the audit. */
const refusal = (access: Access, context: RequestContext): Readonly<Record<string, string>> => {
  if (access.kind === 'permission') return { item: access.item };
  if (access.kind !== 'operations') return { reason: 'this kind of viewer cannot use it' };
  const missing = access.operations.find((operation) => !context.mayCall(operation));
  if (missing) return { operation: missing };
  return access.wholePartner && managerLimit(context.requireViewer()) !== null
    ? { reason: `you see own customers only: ${access.wholePartner}` }
    : { reason: 'this kind of viewer cannot use it' };
};

/** Throws UNAUTHENTICATED or FORBIDDEN. */
export const enforce = (access: Access, context: RequestContext): void => {
  if (!context.allows(access)) throw context.forbidden(refusal(access, context));
};
