import { type GraphQLNamedType, type GraphQLSchema, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

export interface Found {
  readonly type: string;
  /** Undefined where the name of the type matches. */
  readonly field?: string;
}

const MOST = 60;

const fieldNames = (type: GraphQLNamedType): readonly string[] =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];

const isBuiltIn = ({ name }: GraphQLNamedType): boolean => name.startsWith('__');

/** Types, then fields, whose names contain the text; names that begin with it come first. */
export const find = (schema: GraphQLSchema, wanted: string): readonly Found[] => {
  const text = wanted.trim().toLowerCase();
  if (text === '') return [];
  const holds = (name: string) => name.toLowerCase().includes(text);
  const begins = (name: string) => Number(!name.toLowerCase().startsWith(text));
  const types = Object.values(schema.getTypeMap()).filter((type) => !isBuiltIn(type));
  const named = types.filter(({ name }) => holds(name)).sort((a, b) => begins(a.name) - begins(b.name));
  const fields = types.flatMap((type) =>
    fieldNames(type)
      .filter(holds)
      .map((field) => ({ type: type.name, field })),
  );
  fields.sort((a, b) => begins(a.field) - begins(b.field) || a.field.length - b.field.length);
  return [...named.map(({ name }) => ({ type: name })), ...fields].slice(0, MOST);
};
