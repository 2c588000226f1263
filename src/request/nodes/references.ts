import {
  type GraphQLArgument,
  type GraphQLField,
  GraphQLID,
  type GraphQLInputField,
  type GraphQLInputType,
  GraphQLString,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
} from 'graphql';
import { badInput, GatewayError } from '../../errors/index.ts';
import type { MethodMetadata } from '../../vendor/metadata.ts';
import type { FieldArguments, RequestContext } from '../context.ts';
import { decodeGlobalId, isGlobalId } from './global-id.ts';
import { declarationsByInput, declarationsByMethod } from './id-of.ts';
import { type Identity, identities } from './node.ts';

/** Name of the extension with the `Translate` of a field whose arguments may contain ids. */
export const TRANSLATION = 'translation';

/** Replaces global ids in arguments by the vendor's ids. */
export type Translate = (args: FieldArguments, context: RequestContext) => FieldArguments;

type Values = Readonly<Record<string, unknown>>;
type Member = GraphQLArgument | GraphQLInputField;
type TranslateValue = (value: unknown, path: string, context: RequestContext, scope: Scope) => unknown;

/** Arguments that follow from the translated ids, such as the customer of a resource. */
interface Scope {
  /** The vendor's ids by name of the part. */
  readonly parts: Map<string, string>;
  /** Names of the parts that must be among the arguments too. */
  readonly needed: Set<string>;
}

const refuse = (argument: string, limit: string): never => {
  throw badInput(argument, limit);
};

/** Types whose first part has this name or this plural: `customerId` and `customerIds` are ids of a `Customer`. */
const typesNamed = (name: string): readonly string[] =>
  [...identities()].flatMap(
    ([
      type,
      {
        parts: [number],
      },
    ]) => (number !== undefined && (name === number || name === `${number}s`) ? [type] : []),
  );

const expectedError = (types: readonly string[]): string =>
  types.length === 0
    ? 'a number or code of the vendor, not the id of an object'
    : `the number or the id of ${types.map((type) => `a ${type}`).join(' or ')}`;

/** Returns a vendor's id unchanged, and for a global id of one of the types the vendor's id in it. */
const numberIn =
  (types: readonly string[]): TranslateValue =>
  (value, path, context, scope) => {
    if (typeof value !== 'string' || !isGlobalId(value)) return value;
    const { type, parts } = decodeGlobalId(value, path);
    const identity: Identity | undefined = types.includes(type) ? identities().get(type) : undefined;
    if (!identity) return refuse(path, expectedError(types));
    const number = identity.number ? identity.number(parts, context) : parts[0];
    if (!number) throw new GatewayError('NOT_FOUND', { hints: { type } });
    identity.parts.forEach((name, index) => {
      const part = parts[index];
      if (index === 0 || !part) return;
      if ((scope.parts.get(name) ?? part) !== part) refuse(path, `ids of one ${name}`);
      scope.parts.set(name, part);
    });
    for (const name of identity.needs ?? []) scope.needed.add(name);
    return number;
  };

/** How the types of an argument's ids are found. */
interface TypesOf {
  /** The types that `@IdOf` declares. */
  readonly findDeclared: (name: string) => readonly string[] | undefined;
  /** The types that follow from the field's return type or from the argument's name. */
  readonly imply: (name: string) => readonly string[];
}

const listTranslation =
  (each: TranslateValue, isNumbered: boolean): TranslateValue =>
  (value, path, context, scope) => {
    if (!Array.isArray(value)) return value;
    const items: readonly unknown[] = value;
    const made = items.map((item, index) => each(item, isNumbered ? `${path}.${index}` : path, context, scope));
    return made.every((item, index) => item === items[index]) ? value : made;
  };

const valueTranslation = (name: string, type: GraphQLInputType, typesOf: TypesOf): TranslateValue | undefined => {
  const bare = getNullableType(type);
  if (isInputObjectType(bare)) {
    return membersTranslation(Object.values(bare.getFields()), {
      findDeclared: declarationsByInput(bare.name),
      imply: typesNamed,
    });
  }
  if (isListType(bare)) {
    const each = valueTranslation(name, bare.ofType, typesOf);
    return each && listTranslation(each, isInputObjectType(getNamedType(bare)));
  }
  const declared = typesOf.findDeclared(name);
  if (bare === GraphQLID) return numberIn(declared ?? typesOf.imply(name));
  // An argument of type String, such as a login name or a role's name, can also be the id of an object.
  return bare === GraphQLString && declared ? numberIn(declared) : undefined;
};

/** Name of the argument that every write has. */
const IDEMPOTENCY_KEY = 'idempotencyKey';
const RESELLER = 'resellerId';

/** Fills left-out arguments from the other parts of an id. Throws BAD_USER_INPUT when an argument contradicts them. */
const fillIn = (values: Values, path: string, parts: ReadonlyMap<string, string>): Values => {
  for (const [name, inId] of parts) {
    const given = values[name] ?? inId;
    if (given !== inId) refuse(path ? `${path}.${name}` : name, `the ${name} that the other ids name`);
  }
  return { ...values, ...Object.fromEntries(parts) };
};

const membersTranslation = (members: readonly Member[], typesOf: TypesOf): TranslateValue | undefined => {
  const translations = members.flatMap(({ name, type }) => {
    const translate = valueTranslation(name, type, typesOf);
    return translate ? [[name, translate] as const] : [];
  });
  if (translations.length === 0) return undefined;
  const isWrite = members.some(({ name }) => name === IDEMPOTENCY_KEY);
  const names = new Set(members.map(({ name }) => name));
  /** Whether a part must be filled in as an argument. */
  const isFilled = (part: string, { needed }: Scope): boolean =>
    names.has(part) && (needed.has(part) || (isWrite && part === RESELLER));
  return (value, path, context) => {
    if (typeof value !== 'object' || value === null) return value;
    const values = value as Values;
    const scope: Scope = { parts: new Map(), needed: new Set() };
    let changed: Record<string, unknown> | undefined;
    for (const [name, translate] of translations) {
      const given = values[name];
      const translated =
        given === undefined || given === null
          ? given
          : translate(given, path ? `${path}.${name}` : name, context, scope);
      if (translated === given) continue;
      changed ??= { ...values };
      changed[name] = translated;
    }
    if (!changed) return value;
    return fillIn(changed, path, new Map([...scope.parts].filter(([part]) => isFilled(part, scope))));
  };
};

/**
 * Compiles the translation of the global ids in a field's arguments to the vendor's ids, so that all further code,
 * including the ledger, sees one spelling of an object. `id` and `ids` mean the type that the field returns. Undefined
 * when no argument can be an id.
 */
export const translationOf = (
  field: GraphQLField<unknown, RequestContext>,
  method: MethodMetadata,
): Translate | undefined => {
  const returned = getNamedType(field.type);
  // Fields that return an interface, such as `node`, accept ids of all types and decode them in their resolvers.
  if (isInterfaceType(returned)) return undefined;
  const own = identities().has(returned.name) ? [returned.name] : [];
  const imply = (name: string): readonly string[] => (name === 'id' || name === 'ids' ? own : typesNamed(name));
  const translate = membersTranslation(field.args, { findDeclared: declarationsByMethod(method), imply });
  return (
    translate &&
    ((args, context) => translate(args, '', context, { parts: new Map(), needed: new Set() }) as FieldArguments)
  );
};
