import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
} from 'graphql';
import { pathToArray } from 'graphql/jsutils/Path.js';
import { Extensions } from 'type-graphql';
import { propertyOf, READ, type Reading } from '../../execution/reading.ts';
import { maskName } from '../../text.ts';
import type { RequestContext } from '../context.ts';
import { asksToReveal, reasonIn, revealsAnything } from './reveal.argument.ts';
import { type Reveal, reveals } from './reveal.loader.ts';

const characters = (text: string): string[] => [...text];

/** Keeps the first three and the last two digits. */
export const maskPhone = (phone: string): string =>
  phone.length > 6 ? `${phone.slice(0, 3)}****${phone.slice(-2)}` : '****';

/** Keeps the first letter and the domain. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  return at > 0 ? `${characters(email)[0]}***${email.slice(at)}` : '***';
};

/** Keeps the first three characters, which show at most the town. */
export const maskAddress = (address: string): string => `${characters(address).slice(0, 3).join('')}****`;

const MASKS = { phone: maskPhone, email: maskEmail, name: maskName, address: maskAddress } as const;

interface Unless<T> {
  /** Objects whose value is about no person. */
  readonly unless: (row: T) => boolean;
}

/**
 * Declares personal data. It is masked like in the vendor's console, and shown in full when `reveal` gives a reason,
 * the viewer has the permission, and the audit has recorded the reveal.
 */
export const Personal = <T>(kind: keyof typeof MASKS, { unless }: Partial<Unless<T>> = {}) =>
  declarePersonal({ kind, mask: MASKS[kind], unless: unless && ((row) => unless(row as T)) });

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;

/** How a personal field is masked. */
export interface Personal {
  readonly kind: string;
  readonly mask: (clear: string) => string;
  /** Objects whose value is about no person; it is shown in full. */
  readonly unless?: ((row: unknown) => boolean) | undefined;
}

export const PERSONAL = 'personal';

/** Declares a field as personal data, which `finishSchema` masks however the field is resolved. */
export const declarePersonal = (personal: Personal): MethodDecorator & PropertyDecorator =>
  Extensions({ [PERSONAL]: personal });

export const personalOf = ({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): Personal | undefined =>
  extensions[PERSONAL] as Personal | undefined;

/** Wraps the resolvers of a schema's personal fields with their masks. */
export const createMasking = (types: readonly GraphQLObjectType[]) => {
  const parts = new Set(types.filter((type) => hasPersonal(type) && !idFieldOf(type)));
  /** For objects without an id, such as contacts: the object that contains them and has an id. */
  const owners = new WeakMap<object, Owner>();

  /** Returns the full value after the audit has recorded the reveal. */
  const revealTo = (context: RequestContext, reason: string, source: unknown, info: GraphQLResolveInfo) => {
    const field = `${info.parentType.name}.${info.fieldName}`;
    return (value: unknown): unknown => {
      if (value === null || value === undefined || value instanceof Error) return value;
      const reveal: Reveal = { field, reason, ...objectOf(source, info, owners) };
      return context.load(reveals, reveal).then(() => value);
    };
  };

  const maskField =
    (personal: Personal, next: Resolve): Resolve =>
    (source, args, context, info) => {
      const reason = reasonIn(args);
      if (personal.unless?.(source)) return next(source, args, context, info);
      // Checked before the value is fetched, so that a viewer without the permission causes no call.
      if (reason !== null) context.requireReveal();
      const show =
        reason === null ? (value: unknown) => hide(personal, value) : revealTo(context, reason, source, info);
      const value: unknown = next(source, args, context, info);
      return value instanceof Promise ? value.then(show) : show(value);
    };

  const withOwnerOf =
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
    /** The resolver with the mask; undefined for a field that needs no mask. */
    resolver: (parent: GraphQLObjectType, field: GraphQLField<unknown, RequestContext>, next: Resolve) => {
      const personal = personalOf(field);
      if (personal) return maskField(personal, next);
      return isPart(field) ? withOwnerOf(parent, next) : undefined;
    },
    /** The mask of a property in an operation that reveals nothing; undefined for a field that needs no mask. */
    showAt: (field: GraphQLField<unknown, RequestContext>): Reading['showAt'] | undefined => {
      const personal = personalOf(field);
      if (personal) {
        const { unless } = personal;
        const show = (value: unknown, source: unknown): unknown => (unless?.(source) ? value : hide(personal, value));
        return ({ fieldNodes }) => (fieldNodes.some(asksToReveal) ? undefined : show);
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

/** Name of the property with the id of an object: `id`, otherwise that of the first field of type ID. */
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

/** Masks a value. Errors are returned unchanged; a value that is not a text is hidden completely. */
const hide = ({ mask }: Personal, value: unknown): unknown => {
  if (value === null || value === undefined || value === '' || value instanceof Error) return value;
  return typeof value === 'string' ? mask(value) : '****';
};
