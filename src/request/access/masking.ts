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
import type { Place, Reading } from '../../execution/reading.ts';
import { canBeStored } from '../../store/index.ts';
import { WELL_FORMED } from '../../text.ts';
import type { RequestContext } from '../context.ts';
import { MAX_REASON, REVEAL } from './reveal.directive.ts';
import { type Reveal, reveals } from './reveal.loader.ts';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;

/** How a field that is about a person is shown to whoever has not asked to reveal it. */
export interface Personal {
  readonly kind: string;
  readonly mask: (clear: string) => string;
  /** Objects whose value is about no person; it is shown as it stands. */
  readonly unless?: ((row: unknown) => boolean) | undefined;
}

export const PERSONAL = 'personal';

/** Declares a field to be personal data; `finishSchema` masks it, however it is resolved. */
export const declarePersonal = (personal: Personal): MethodDecorator & PropertyDecorator =>
  Extensions({ [PERSONAL]: personal });

export const personalOf = ({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): Personal | undefined =>
  extensions[PERSONAL] as Personal | undefined;

/** Puts the mask of a schema's personal fields in front of what resolves them. */
export const createMasking = (types: readonly GraphQLObjectType[]) => {
  const parts = new Set(types.filter((type) => hasPersonal(type) && !idFieldOf(type)));
  /** A contact has no id of its own; the customer around it has. */
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
    /** What resolves the field from now on; undefined where nothing is to be added. */
    resolver: (parent: GraphQLObjectType, field: GraphQLField<unknown, RequestContext>, next: Resolve) => {
      const personal = personalOf(field);
      if (personal) return masked(personal, next);
      return isPart(field) ? owned(parent, next) : undefined;
    },
    /** The same for a property, where the document reveals nothing; undefined where nothing is to be added. */
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

/** The field that tells objects of a type apart: `id`, else the first of the type ID. */
const idFieldOf = (type: GraphQLObjectType): string | undefined => {
  const fields = type.getFields();
  return fields.id ? 'id' : Object.values(fields).find((field) => getNamedType(field.type).name === 'ID')?.name;
};

const objectOf = (source: unknown, info: GraphQLResolveInfo, owners: WeakMap<object, Owner>) => {
  const own: Owner = { type: info.parentType, source: source as object };
  const { type, source: object } = owners.get(own.source) ?? own;
  const idField = idFieldOf(type);
  const id: unknown = idField && (object as Readonly<Record<string, unknown>>)[idField];
  // Without an id its place in the answer is all there is to say.
  return { type: type.name, id: typeof id === 'string' ? id : pathToArray(info.path).slice(0, -1).join('.') };
};

/** A text that could not be read stays its error. Anything else that is no text hides in full. */
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

/** Empty where a variable that is null stands for it. */
const readReason = (node: FieldNode, variables: GraphQLResolveInfo['variableValues']): string => {
  try {
    return String(getDirectiveValues(REVEAL, node, variables)?.reason ?? '').trim();
  } catch (error) {
    if (error instanceof GraphQLError) return '';
    throw error;
  }
};

type Asked = Pick<Place, 'operation' | 'fragments'>;

/** Whether a field of the whole operation is wanted; looked for once, however many fields and rows ask. */
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

/** Whoever put `@reveal` around personal fields asked for them: a mask without a word would mislead. */
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
