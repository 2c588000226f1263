import { type GraphQLSchema, isObjectType } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Contract } from '../../contract/index.ts';
import { holds, managerLimit, mayCall, type ViewerKind } from '../../identity/index.ts';
import type { NounName } from '../../mirror/index.ts';
import type { Access, CostOf, FieldArguments, GuestKind, RequestContext, Source, WriteCalls } from '../context.ts';
import { oneEach } from '../fetch/source.ts';
import { describeOnAnySite, opensTo } from './reach.ts';

export const ACCESS = 'access';

export const AT_MOST = 'atMost';
export type AtMostRows = number | ((context: RequestContext) => number);

/** Declares the largest number of objects per parent in a list that is not a connection; default: ten. */
export const AtMost = (rows: AtMostRows): MethodDecorator & PropertyDecorator => Extensions({ [AT_MOST]: rows });

const declare = (access: Access): MethodDecorator & PropertyDecorator => Extensions({ [ACCESS]: access });

/**
 * Open to every caller, also without a token.
 * @public no field uses it at present; the kind is one of those that a field may declare.
 */
export const Public = (): MethodDecorator & PropertyDecorator => declare({ kind: 'public' });

/**
 * Open to every member and service with any role; open to resellers' members and to customers only if they are named.
 */
export const SignedIn = (...guests: readonly GuestKind[]): MethodDecorator & PropertyDecorator =>
  declare({ kind: 'signed-in', guests });

/** The same for the viewers who may make one of these writes. */
export const MakesOneOf = (
  writes: readonly WriteCalls[],
  ...guests: readonly GuestKind[]
): MethodDecorator & PropertyDecorator => declare({ kind: 'signed-in', guests, writes });

/** The same for a field that calls the vendor with operations that only its method knows; `cost` predicts the calls. */
export const SignedInAt = (cost: CostOf, ...guests: readonly GuestKind[]): MethodDecorator & PropertyDecorator =>
  declare({ kind: 'signed-in', guests, cost });

/**
 * Open to viewers with one of the gateway's own permission items, and to the named guests within their own scope: a
 * customer needs no item, a reseller's member needs this one. `cost` is for a field that also calls the vendor.
 */
export const Requires = (
  item: string,
  { cost, guests = [] }: { readonly cost?: CostOf; readonly guests?: readonly GuestKind[] } = {},
) => declare({ kind: 'permission', item, cost, guests });

/** Whether the field is open to this kind of viewer without a permission item. */
export const needsNoItem = (access: Access, kind: ViewerKind): boolean =>
  access.kind === 'permission' && kind === 'customer' && access.guests.includes(kind);

/** Kinds of viewer to whom a field is open, beyond the contract's facts about its operations. */
interface Openness {
  /** The list whose copy lacks this field: an operation that selects the field reads that list from the vendor. */
  readonly beyondCopy?: NounName;
  /**
   * Refuses viewers who see only their own customers; the text is a hint about which field or filter to use instead.
   */
  readonly wholePartner?: string;
  /** Whether the field calls the operation with the customer's credential, although the partner may call it too. */
  readonly asCustomer?: boolean;
  /** Opens the field to every signed-in viewer with any role, because its answer is only about that viewer. */
  readonly ofViewer?: boolean;
  /**
   * Operations without which a site does not offer the field; left out: a site with any of the served operations offers
   * it. Empty for a field that is null, without a call, on sites that lack the operations.
   */
  readonly needs?: readonly string[];
  /** Closes the field to guests to whom the contract would open it, because it is about the partner's own business. */
  readonly closedTo?: readonly GuestKind[];
}

/** Decorates a field. When the cost reads arguments, the field must be a method with these arguments. */
type FieldDecorator<A> = FieldArguments extends A
  ? MethodDecorator & PropertyDecorator
  : <M extends (...parameters: never[]) => unknown>(
      target: object,
      name: string | symbol,
      method: TypedPropertyDescriptor<Takes<M, A>>,
    ) => void;

type Takes<M extends (...parameters: never[]) => unknown, A> = [Extract<Parameters<M>[number], A>] extends [never]
  ? never
  : M;

const isSource = <A>(served: string | readonly string[] | Source<A>): served is Source<A> =>
  typeof served === 'object' && 'operations' in served;

/**
 * Declares what serves the field: a source, which has operations and a cost, or operations that each cost one call per
 * parent. Viewers who may call all of these operations may use the field. The prediction of calls and
 * `docs/coverage.md` read the same declaration. `most` is an upper bound for a list whose length is known only after
 * its first page. The prediction reports it and never refuses because of it: the first page is fetched, and the other
 * pages only if the limit allows all of them.
 */
export const Serves = <A = FieldArguments>(
  served: string | readonly string[] | Source<A>,
  { beyondCopy, wholePartner, asCustomer = false, ofViewer = false, needs, closedTo = [] }: Openness = {},
): FieldDecorator<A> => {
  const { operations, cost, most, refuses } = isSource(served)
    ? (served as Source)
    : { operations: [served].flat(), cost: oneEach, most: undefined, refuses: undefined };
  return declare({
    kind: 'operations',
    operations,
    cost,
    most,
    beyondCopy,
    wholePartner,
    asCustomer,
    ofViewer,
    needs,
    closedTo,
    refuses,
  });
};

/** Whether a site with this contract offers a field with this access. */
export const isOfferedBy = (access: Access, { operations }: Pick<Contract, 'operations'>): boolean => {
  if (access.kind !== 'operations') return true;
  return access.needs
    ? access.needs.every((id) => operations.has(id))
    : access.operations.some((id) => operations.has(id));
};

/** The vendor's operations that serve fields of a schema, each with its fields. */
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
 * Whether a field is open to this kind of viewer, by its declaration and by the contract. A field that neither opens is
 * closed to guests.
 */
export const isForKind = (access: Access, kind: ViewerKind, contract: Pick<Contract, 'operations'>): boolean => {
  if (kind === 'member' || kind === 'service' || access.kind === 'public') return true;
  if (access.kind === 'permission') return access.guests.includes(kind);
  if (access.kind === 'signed-in') return access.guests.includes(kind);
  const { asCustomer } = access;
  if (access.ofViewer) return true;
  return (
    !access.closedTo.includes(kind) &&
    access.operations
      .flatMap((id) => describeOnAnySite(id, contract) ?? [])
      .every((operation) => opensTo(kind, operation, { asCustomer }))
  );
};

const holdsFor = (access: Access, { viewer, partner }: RequestContext): boolean => {
  if (!viewer || access.kind !== 'operations' || access.ofViewer) return true;
  const { operations } = partner.upstream.contract;
  return access.operations.flatMap((id) => operations.get(id) ?? []).every(({ facts }) => mayCall(viewer, facts));
};

/** Whether the partner's site has the write, and the viewer may make it. */
export const mayMake = ({ operations, wholePartner }: WriteCalls, context: RequestContext): boolean =>
  operations.every((id) => context.partner.upstream.supports(id) && context.mayCall(id)) &&
  (!wholePartner || context.requireViewer().customers.kind === 'all');

/**
 * Whether the viewer may use a field with this access. Throws UNAUTHENTICATED without a token, unless the field is
 * public.
 */
export const isOpenTo = (access: Access, context: RequestContext): boolean => {
  if (access.kind === 'public') return true;
  const viewer = context.requireViewer();
  if (!isForKind(access, viewer.kind, context.partner.upstream.contract)) return false;
  if (access.kind === 'permission') return needsNoItem(access, viewer.kind) || holds(viewer, access.item);
  if (access.kind === 'signed-in') return access.writes?.some((write) => mayMake(write, context)) ?? true;
  if (access.kind === 'operations' && access.wholePartner && managerLimit(viewer) !== null) return false;
  return holdsFor(access, context);
};

/** Hints of a refusal. The first one names the missing permission or rule, and the audit stores it. */
const refusal = (access: Access, context: RequestContext): Readonly<Record<string, string>> => {
  const viewer = context.requireViewer();
  const { contract } = context.partner.upstream;
  if (access.kind === 'permission') return { item: access.item };
  if (access.kind === 'signed-in' && access.writes && isForKind(access, viewer.kind, contract))
    return { reason: 'the roles allow no write' };
  if (access.kind !== 'operations') return { reason: 'this kind of viewer cannot use it' };
  const missing = access.operations.find((operation) => !context.mayCall(operation));
  if (missing) return { operation: missing };
  return access.wholePartner && managerLimit(viewer) !== null
    ? { reason: `you see own customers only: ${access.wholePartner}` }
    : { reason: 'this kind of viewer cannot use it' };
};

/** Throws UNAUTHENTICATED or FORBIDDEN. */
export const enforce = (access: Access, context: RequestContext): void => {
  if (!context.allows(access)) throw context.forbidden(refusal(access, context));
};
