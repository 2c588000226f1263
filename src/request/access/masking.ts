import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { pathToArray } from 'graphql/jsutils/Path.js';
import { Extensions } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { type Place, propertyOf, READ, type Reading } from '../../execution/reading.ts';
import { canBeStored } from '../../store/index.ts';
import { WELL_FORMED } from '../../text.ts';
import type { RequestContext } from '../context.ts';
import { MAX_REASON, REVEAL } from './reveal.directive.ts';
import { type Reveal, reveals } from './reveal.loader.ts';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;

/** How a field about a person is shown without `@reveal`. */
export interface Personal {
  readonly kind: string;
  readonly mask: (clear: string) => string;
  /** Objects whose value is about no person; it is shown in full. */
  readonly unless?: ((row: unknown) => boolean) | undefined;
}

export const PERSONAL = 'personal';

/** Declares a field as personal data; `finishSchema` masks it, whichever way it is resolved. */
export const declarePersonal = (personal: Personal): MethodDecorator & PropertyDecorator =>
  Extensions({ [PERSONAL]: personal });

export const personalOf = ({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): Personal | undefined =>
  extensions[PERSONAL] as Personal | undefined;

/** Wraps the resolvers of a schema's personal fields with their masks. */
export const createMasking = (types: readonly GraphQLObjectType[]) => {
  const parts = new Set(types.filter((type) => hasPersonal(type) && !idFieldOf(type)));
  /** Objects without an id, such as contacts, by the object around them that has one. */
  const owners = new WeakMap<object, Owner>();

  const revealed = (value: unknown, source: unknown, context: RequestContext, info: GraphQLResolveInfo) => {
    const reason = reasonOf(info);
    context.requireReveal();
    if (value === null || value === undefined || value instanceof Error) return value;
    const field = `${info.parentType.name}.${info.fieldName}`;
    const reveal: Reveal = { field, reason, ...objectOf(source, info, owners) };
    return context.load(reveals, reveal).then(() => value);
  };

  const masked = (personal: Personal, next: Resolve): Resolve => {
    const show = (value: unknown, source: unknown, context: RequestContext, info: GraphQLResolveInfo): unknown => {
      if (personal.unless?.(source)) return value;
      if (asksToReveal(info)) return revealed(value, source, context, info);
      refuseMisplaced(info);
      return hide(personal, value);
    };
    return (source, args, context, info) => {
      const value: unknown = next(source, args, context, info);
      return value instanceof Promise
        ? value.then((settled: unknown) => show(settled, source, context, info))
        : show(value, source, context, info);
    };
  };

  const owned =
    (parent: GraphQLObjectType, next: Resolve): Resolve =>
    (source, args, context, info) => {
      const remember = (value: unknown): unknown => {
        if (typeof source === 'object' && source !== null && typeof value === 'object' && value !== null)
          owners.set(value, { type: parent, source });
        return value;
      };
      const value: unknown = next(source, args, context, info);
      return value instanceof Promise ? value.then(remember) : remember(value);
    };

  const isPart = (field: GraphQLField<unknown, RequestContext>): boolean => {
    const type = getNamedType(field.type);
    return isObjectType(type) && parts.has(type);
  };

  return {
    /** The resolver with the mask; undefined where the field needs none. */
    resolver: (parent: GraphQLObjectType, field: GraphQLField<unknown, RequestContext>, next: Resolve) => {
      const personal = personalOf(field);
      if (personal) return masked(personal, next);
      return isPart(field) ? owned(parent, next) : undefined;
    },
    /** The mask for a property in documents that reveal nothing; undefined where the field needs none. */
    showAt: (field: GraphQLField<unknown, RequestContext>): Reading['showAt'] | undefined => {
      const personal = personalOf(field);
      if (personal) {
        const { unless } = personal;
        const show = (value: unknown, source: unknown): unknown => (unless?.(source) ? value : hide(personal, value));
        return (place) => (revealsAnything(place) ? undefined : show);
      }
      return isPart(field) ? (place) => (revealsAnything(place) ? undefined : null) : undefined;
    },
  };
};

interface Owner {
  readonly type: GraphQLObjectType;
  readonly source: object;
}

const hasPersonal = (type: GraphQLObjectType): boolean => Object.values(type.getFields()).some(personalOf);

/** The property that identifies an object: its own number, else its first field of type ID. */
const idFieldOf = (type: GraphQLObjectType): string | undefined => {
  const ids = Object.values(type.getFields()).filter(({ type: given }) => getNamedType(given).name === 'ID');
  const properties = ids.filter(({ extensions }) => !extensions[READ]).map(propertyOf);
  return properties.find((property) => property === 'id') ?? properties[0];
};

const objectOf = (source: unknown, info: GraphQLResolveInfo, owners: WeakMap<object, Owner>) => {
  const own: Owner = { type: info.parentType, source: source as object };
  const { type, source: object } = owners.get(own.source) ?? own;
  const idField = idFieldOf(type);
  const id: unknown = idField && (object as Readonly<Record<string, unknown>>)[idField];
  // An object without an id is identified by its path in the answer.
  return { type: type.name, id: typeof id === 'string' ? id : pathToArray(info.path).slice(0, -1).join('.') };
};

/** An error stays an error. Any value that is no text is hidden completely. */
const hide = ({ mask }: Personal, value: unknown): unknown => {
  if (value === null || value === undefined || value === '' || value instanceof Error) return value;
  return typeof value === 'string' ? mask(value) : '****';
};

const isReveal = ({ name }: { readonly name: { readonly value: string } }): boolean => name.value === REVEAL.name;

const carriesReveal = ({ directives }: FieldNode): boolean => directives?.some(isReveal) ?? false;

const asksToReveal = ({ fieldNodes }: GraphQLResolveInfo): boolean => fieldNodes.some(carriesReveal);

const reasonOf = ({ fieldNodes, variableValues }: GraphQLResolveInfo): string => {
  const node = fieldNodes.find(carriesReveal);
  const reason = node ? readReason(node, variableValues) : '';
  if (reason.length === 0 || reason.length > MAX_REASON)
    throw new GatewayError('BAD_USER_INPUT', {
      hints: { argument: '@reveal.reason', limit: `1 to ${MAX_REASON} characters` },
    });
  if (!reason.isWellFormed() || !canBeStored(reason))
    throw new GatewayError('BAD_USER_INPUT', {
      hints: { argument: '@reveal.reason', limit: `${WELL_FORMED} without NUL` },
    });
  return reason;
};

/** Empty where the reason is a variable with the value null. */
const readReason = (node: FieldNode, variables: GraphQLResolveInfo['variableValues']): string => {
  try {
    return String(getDirectiveValues(REVEAL, node, variables)?.reason ?? '').trim();
  } catch (error) {
    if (error instanceof GraphQLError) return '';
    throw error;
  }
};

type Asked = Pick<Place, 'operation' | 'fragments'>;

/**
 * Whether the operation contains such a field anywhere. Searched once for each operation, however many fields and rows
 * ask.
 */
const asksAnywhereFor = (wanted: (node: FieldNode) => boolean): ((asked: Asked) => boolean) => {
  const known = new WeakMap<OperationDefinitionNode, boolean>();
  return ({ operation, fragments }) => {
    let found = known.get(operation);
    if (found === undefined) {
      found = [operation, ...Object.values(fragments)].some((definition) => holds(definition, wanted));
      known.set(operation, found);
    }
    return found;
  };
};

const revealsAnything = asksAnywhereFor(carriesReveal);

const revealsAnObject = asksAnywhereFor((node) => node.selectionSet !== undefined && carriesReveal(node));

/**
 * `@reveal` around an object was meant for the personal fields in it: to show their masks without an error would
 * mislead.
 */
const refuseMisplaced = (asked: Asked): void => {
  if (revealsAnObject(asked))
    throw new GatewayError('BAD_USER_INPUT', {
      hints: { argument: '@reveal', limit: 'on the personal field itself, not on the object around it' },
    });
};

type Definition = Parameters<typeof visit>[0];

const holds = (definition: Definition, wanted: (node: FieldNode) => boolean): boolean => {
  let found = false;
  visit(definition, {
    [Kind.FIELD]: (node: FieldNode) => {
      if (wanted(node)) found = true;
    },
  });
  return found;
};
