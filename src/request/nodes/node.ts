import { type GraphQLObjectType } from 'graphql';
import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { metadata, recall, remember } from '../../vendor/metadata.ts';
import type { FieldArguments, RequestContext } from '../context.ts';
import { encodeGlobalId } from './global-id.ts';

/** Types of objects that `refetch` has found, because rows do not contain their type. */
const types = new WeakMap<object, string>();

export const rememberType = (node: object, type: string): void => void types.set(node, type);

@InterfaceType({
  description:
    'An object that can be fetched again by its id. The id is opaque, stable and without personal data; it names the ' +
    'type of the object. What has no `id` is a value and belongs to the object or list that it is read from.',
  resolveType: (value: object) => types.get(value),
})
export abstract class Node {
  @Field(() => ID, {
    description: 'Global id: opaque, stable, and different for any two objects of the graph. Pass it to `node`.',
  })
  readonly id!: string;
}

/** One field on the way from the query to an object. */
export interface Step {
  readonly field: string;
  /** As the field's resolver receives them. */
  readonly args?: FieldArguments;
}

/** Parts of an id in the order of the identity's names; an empty text for a part that does not apply. */
export type NodeIdParts = readonly string[];

export interface Identity<T = unknown> {
  /**
   * Names of the id's parts, first the object's own vendor id and then those of its owners. Arguments with the name of
   * the first part, or with its plural, also accept the global id.
   */
  readonly parts: readonly string[];
  /** The parts of an object's id. */
  readonly of: (row: T, context: RequestContext) => readonly (string | null | undefined)[];
  /**
   * The fields by which a viewer reaches the object: a refetch passes their guards and makes their calls. Null when no
   * object that the viewer may see has these parts.
   */
  readonly path: (parts: NodeIdParts, context: RequestContext) => readonly Step[] | null;
  /**
   * Parts without which the vendor does not find the object. A left-out argument with such a name is filled from the
   * global id in another argument; a contradicting one is refused with BAD_USER_INPUT.
   */
  readonly needs?: readonly string[];
  /** The vendor's id for arguments, if it is not the first part. Null when no object has it. */
  readonly number?: (parts: NodeIdParts, context: RequestContext) => string | null;
}

const IDENTITY = 'identity';

interface NodeOptions<T> extends Identity<T> {
  readonly description: string;
}

/** Declares a graph type whose objects have an identity, and how one of them is fetched again. */
export const NodeType =
  <T>({ description, ...identity }: NodeOptions<T>): ClassDecorator =>
  (target) => {
    ObjectType({ description, implements: Node })(target);
    remember(IDENTITY, identity, target);
  };

/** Identities by type name, and the number of declared types when they were gathered. */
let gathered: { readonly declared: number; readonly byType: ReadonlyMap<string, Identity> } = {
  declared: 0,
  byType: new Map(),
};

/** Identities of all node types, by type name. */
export const identities = (): ReadonlyMap<string, Identity> => {
  const { objectTypes } = metadata();
  // Gathered again only when types were added, because building the schema calls this for each field. Types are
  // declared while modules load and never removed.
  if (gathered.declared !== objectTypes.length)
    gathered = { declared: objectTypes.length, byType: gather(objectTypes) };
  return gathered.byType;
};

const gather = (
  declared: readonly { readonly name: string; readonly target: object }[],
): ReadonlyMap<string, Identity> =>
  new Map(
    declared.flatMap(({ name, target }) => {
      const identity = recall<Identity>(IDENTITY, target);
      return identity ? [[name, identity] as const] : [];
    }),
  );

export type IdOf = (row: unknown, context: RequestContext) => string;

/** The global id of an object of this type; undefined for types whose objects have no identity. */
export const idOf = ({ name }: Pick<GraphQLObjectType, 'name'>): IdOf | undefined => {
  const identity = identities().get(name);
  return identity && ((row, context) => globalIdOf(name, identity, row, context));
};

export const globalIdOf = (type: string, identity: Identity, row: unknown, context: RequestContext): string => {
  const parts = identity.of(row, context);
  if (parts.length > 0 && !parts[0]) throw new Error(`an object of the type ${type} has no value for its id`);
  return encodeGlobalId({ type, parts });
};
