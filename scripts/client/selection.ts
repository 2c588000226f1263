import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { REVEAL } from '../../src/request/access/reveal.argument.ts';

type Field = GraphQLField<unknown, unknown>;

const fieldsOf = (type: GraphQLOutputType): readonly Field[] => {
  const named = getNamedType(type);
  return isObjectType(named) || isInterfaceType(named) ? Object.values(named.getFields()) : [];
};

export const isConnection = (type: GraphQLOutputType): boolean => getNamedType(type).name.endsWith('Connection');

/** Whether objects of the type have an identity; all other types are values, which belong to the object that holds them. */
export const isIdentified = (type: GraphQLOutputType): boolean => fieldsOf(type).some(({ name }) => name === 'id');

/** Whether a field is a name from the vendor's catalog, which the gateway keeps and which costs no further call. */
const isDictionaryText = ({ type, description }: Field): boolean =>
  isLeafType(getNamedType(type)) && /\bkept for\b/.test(description ?? '');

/** Whether reading the field calls another operation than that of its object: its description then names a source. */
const costsCalls = (field: Field): boolean => /\bSources?:/.test(field.description ?? '') && !isDictionaryText(field);

/** Whether a field is the vendor's raw code beside an enum, which clients select only when they need it. */
const isRawCode = ({ name }: Field, among: readonly Field[]): boolean =>
  name.endsWith('Code') && among.some((field) => `${field.name}Code` === name && isLeafType(getNamedType(field.type)));

const isOpen = (field: Field): boolean =>
  !field.deprecationReason && !field.args.some(isRequiredArgument) && !costsCalls(field);

/** Whether a field has one value, without arguments that choose it; the argument `reveal` does not choose a value. */
export const isSingle = ({ args }: Field): boolean => args.every(({ name }) => name === REVEAL);

const selectValue = (field: Field, above: readonly string[]): string | null => {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return isSingle(field) ? field.name : null;
  if (field.args.length > 0 || isIdentified(field.type) || isConnection(field.type)) return null;
  // A value that contains one of its own type, such as a director of a director, is selected once.
  if (above.includes(type.name)) return null;
  const inner = selectValues(field.type, above);
  return inner === '' ? null : `${field.name} { ${inner} }`;
};

/**
 * Fields that are selected with an object: its scalars and the values that belong to it; no other object, no list with
 * pages, no further call.
 */
export const selectValues = (type: GraphQLOutputType, above: readonly string[] = []): string => {
  const fields = fieldsOf(type);
  const within = [...above, getNamedType(type).name];
  return fields
    .filter((field) => isOpen(field) && !isRawCode(field, fields))
    .flatMap((field) => selectValue(field, within) ?? [])
    .join(' ');
};

export const selectPage = (type: GraphQLOutputType): string => {
  const nodes = fieldsOf(type).find(({ name }) => name === 'nodes');
  if (!nodes) throw new Error(`expected nodes in ${String(type)}`);
  const page = 'pageInfo { hasNextPage endCursor }';
  return `totalCount nodes { ${selectValues(nodes.type)} } ${page}`;
};

/** The fields of a payload: objects with their values, so that a cache gets what the write has changed. */
export const selectPayload = (type: GraphQLOutputType): string =>
  fieldsOf(type)
    .filter(isOpen)
    .map((field) =>
      isLeafType(getNamedType(field.type))
        ? field.name
        : `${field.name} { ${selectValues(field.type) || '__typename'} }`,
    )
    .join(' ');

export const connectionsOf = (type: GraphQLOutputType): readonly Field[] =>
  fieldsOf(type).filter((field) => isConnection(field.type) && isOpen(field));
