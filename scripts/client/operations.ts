import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import { ROOT } from '../generated.ts';
import {
  connectionsOf,
  isConnection,
  isIdentified,
  isSingle,
  selectPage,
  selectPayload,
  selectValues,
} from './selection.ts';

type Field = GraphQLField<unknown, unknown>;

/** The text of an operation by its name. */
export type Operations = ReadonlyMap<string, string>;

const byName = ([left]: readonly [string, string], [right]: readonly [string, string]): number =>
  left < right ? -1 : 1;

const capital = (name: string): string => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;

const printArguments = ({ args }: Field): string =>
  args.length === 0 ? '' : `(${args.map(({ name }) => `${name}: $${name}`).join(', ')})`;

const declareVariables = (fields: readonly Field[]): string => {
  const variables = fields
    .flatMap(({ args }) => args)
    .map(({ name, type, astNode }) => {
      const fallback = astNode?.defaultValue ? ` = ${print(astNode.defaultValue)}` : '';
      return `$${name}: ${String(type)}${fallback}`;
    });
  return variables.length === 0 ? '' : `(${variables.join(', ')})`;
};

/** The rows of a value that holds one list, such as a ranking; its variables are those of the list. */
const onlyListOf = (field: Field): Field | undefined => {
  const lists = isIdentified(field.type) ? [] : connectionsOf(field.type);
  const [list] = lists;
  const taken = new Set(field.args.map(({ name }) => name));
  return lists.length === 1 && list && !list.args.some(({ name }) => taken.has(name)) ? list : undefined;
};

const contentOf = (field: Field): string => {
  if (isConnection(field.type)) return selectPage(field.type);
  const list = onlyListOf(field);
  const rows = list ? `${list.name}${printArguments(list)} { ${selectPage(list.type)} }` : '';
  return `${selectValues(field.type)} ${rows}`.trim();
};

/** Whether a field leads to others: to those of a value, or of an object of which there is one for each viewer or parent. */
const isNamespace = (field: Field): boolean => {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || isConnection(field.type)) return false;
  return !isIdentified(field.type) || !field.args.some(isRequiredArgument) || groupsOnly(type);
};

/** Whether a type has no field with a value, apart from its id. */
const groupsOnly = (type: GraphQLObjectType): boolean =>
  Object.values(type.getFields()).every(({ name, type: given }) => name === 'id' || !isLeafType(getNamedType(given)));

/** One query for a root field, and one for each field of a root field that only groups others. */
const queriesOf = (path: readonly Field[]): readonly (readonly [string, string])[] => {
  const field = path.at(-1);
  if (!field || path.length > 2) return [];
  const own = path.length === 1 && isNamespace(field) ? selectValues(field.type) : contentOf(field);
  const grouped =
    path.length === 1 && isNamespace(field)
      ? Object.values((getNamedType(field.type) as GraphQLObjectType).getFields()).flatMap((inner) =>
          isLeafType(getNamedType(inner.type)) && isSingle(inner) ? [] : queriesOf([field, inner]),
        )
      : [];
  if (own === '' && !isLeafType(getNamedType(field.type))) return grouped;
  const list = isConnection(field.type) ? undefined : onlyListOf(field);
  const name = path.map((each) => capital(each.name)).join('');
  const inner = own === '' ? '' : `{ ${own} }`;
  const body = path
    .toReversed()
    .reduce(
      (text, each, index) =>
        `${each.name}${printArguments(each)} ${index === 0 ? text : `{ ${isIdentified(each.type) ? 'id ' : ''}${text} }`}`,
      inner,
    );
  return [[name, `query ${name}${declareVariables(list ? [...path, list] : path)} { ${body} }`], ...grouped];
};

/** A write and its payload, or a subscription and its event. */
const withPayload =
  (kind: 'mutation' | 'subscription') =>
  (field: Field): readonly [string, string] => {
    const name = capital(field.name);
    const selection = `${field.name}${printArguments(field)} { ${selectPayload(field.type)} }`;
    return [name, `${kind} ${name}${declareVariables([field])} { ${selection} }`];
  };

const rootFields = (type: GraphQLObjectType | null | undefined): readonly Field[] =>
  Object.values(type?.getFields() ?? {}).filter(({ deprecationReason }) => !deprecationReason);

/** Files of a folder and the folders in it, by the name of the operation. */
const filesIn = (folder: string): Operations =>
  new Map(
    globSync(`${ROOT}${folder}/**/*.graphql`)
      .map((file) => [basename(file, '.graphql'), readFileSync(file, 'utf8')] as const)
      .sort(byName),
  );

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** Clients with a cache select the type of each object; with `__typename` in the text all of them send the same text. */
const withTypenames = (text: string): string =>
  print(
    visit(parse(text), {
      [Kind.FIELD]: (field: FieldNode) =>
        field.selectionSet && {
          ...field,
          selectionSet: {
            ...field.selectionSet,
            selections: [
              TYPENAME,
              ...field.selectionSet.selections.filter(
                (each) => each.kind !== Kind.FIELD || each.name.value !== '__typename',
              ),
            ],
          },
        },
    }),
  );

/** A document for every root field, mutation and subscription; a file of the package's `documents` takes the place of the one of its name. */
export const rootOperations = (schema: GraphQLSchema): Operations => {
  const made = new Map([
    ...rootFields(schema.getQueryType()).flatMap((field) => queriesOf([field])),
    ...rootFields(schema.getMutationType()).map(withPayload('mutation')),
    ...rootFields(schema.getSubscriptionType()).map(withPayload('subscription')),
  ]);
  for (const [name, text] of filesIn('packages/client/documents')) {
    if (!made.has(name))
      throw new Error(
        `packages/client/documents/${name}.graphql: no root field, mutation or subscription has this name`,
      );
    made.set(name, text);
  }
  return new Map([...made].map(([name, text]) => [name, withTypenames(text)] as const).sort(byName));
};

/**
 * Samples of the playground: whole screens in one request; the writes among them are dry runs unless the reader changes
 * that.
 */
export const sampleOperations = (): Operations => filesIn('schema/operations');
