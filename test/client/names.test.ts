import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';

/** Types of the standard libraries and of the runtimes of Kotlin and Swift; a generated type of the same name hides them. */
const TAKEN_TYPES = [
  'Any',
  'AnyObject',
  'Array',
  'Bool',
  'Character',
  'Codable',
  'Data',
  'Dictionary',
  'Double',
  'Error',
  'Fragment',
  'Hashable',
  'Input',
  'List',
  'Map',
  'Mutation',
  'Never',
  'Nothing',
  'Object',
  'Optional',
  'Pair',
  'Protocol',
  'Result',
  'Schema',
  'SchemaConfiguration',
  'SchemaMetadata',
  'Self',
  'Set',
  'Subscription',
  'Type',
  'Unit',
  'Void',
];
/** Fields that generated code cannot have, not even in backquotes: names of its own members, and `self`. */
const REFUSED_FIELDS = [
  '__data',
  'fragments',
  'Self',
  'self',
  'hashCode',
  'toString',
  'equals',
  'copy',
  'description',
  'init',
];
const REFUSED_ARGUMENTS = ['self', 'Self', '_'];
/** Members of every enum in Kotlin or optional in Swift; by the guide, enum values keep the schema's names and can collide. */
const REFUSED_VALUES = [
  'type',
  'Type',
  'init',
  'self',
  'none',
  'some',
  'name',
  'ordinal',
  'entries',
  'values',
  'valueOf',
  'rawValue',
  'case',
  'unknown',
  'UNKNOWN__',
  '__UNKNOWN',
];

/** Names of the schema that generators for Kotlin and Swift refuse or confuse. */
const refusedNames = (schema: GraphQLSchema): readonly string[] => {
  const types = Object.values(schema.getTypeMap()).filter(({ name, astNode }) => astNode && !name.startsWith('__'));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map(
    (type) => type?.name,
  );
  const refused: string[] = [];
  const seen = new Map<string, string>();
  for (const type of types) {
    if (TAKEN_TYPES.includes(type.name) && !roots.includes(type.name)) refused.push(type.name);
    // Generated types are files in one folder; on some file systems names that differ in case are the same file.
    const other = seen.get(type.name.toLowerCase());
    if (other) refused.push(`${other} and ${type.name}`);
    seen.set(type.name.toLowerCase(), type.name);
    if (isScalarType(type)) continue;
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      const members = new Map<string, string>();
      for (const field of Object.values(type.getFields())) {
        if (REFUSED_FIELDS.includes(field.name) && field.name !== 'description')
          refused.push(`${type.name}.${field.name}`);
        const twin = members.get(field.name.toLowerCase());
        if (twin) refused.push(`${type.name}.${twin} and ${field.name}`);
        members.set(field.name.toLowerCase(), field.name);
        if ('args' in field)
          for (const { name } of field.args)
            if (REFUSED_ARGUMENTS.includes(name)) refused.push(`${type.name}.${field.name}(${name})`);
      }
    }
    if (isEnumType(type)) {
      const cases = new Map<string, string>();
      for (const { name } of type.getValues()) {
        if (REFUSED_VALUES.includes(name)) refused.push(`${type.name}.${name}`);
        const twin = cases.get(name.toLowerCase());
        if (twin) refused.push(`${type.name}.${twin} and ${name}`);
        cases.set(name.toLowerCase(), name);
      }
    }
  }
  return refused;
};

describe('names of the schema for Kotlin and Swift', () => {
  it('contain no name that generators refuse or confuse', () => {
    expect(refusedNames(buildSchema(readFileSync('schema/partnergraph.graphql', 'utf8')))).toEqual([]);
  });

  it.each([
    ['type Query { self: Int }', 'Query.self'],
    ['type Query { a(self: Int): Int }', 'Query.a(self)'],
    ['type Query { a: Result } type Result { b: Int }', 'Result'],
    ['type Query { a: Order b: ORDER } type Order { b: Int } type ORDER { b: Int }', 'Order and ORDER'],
    ['type Query { userId: Int userID: Int }', 'Query.userId and userID'],
    ['type Query { a: Kind } enum Kind { none }', 'Kind.none'],
    ['type Query { a: Kind } enum Kind { AB Ab }', 'Kind.AB and Ab'],
  ])('are reported: %s', (sdl, name) => {
    expect(refusedNames(buildSchema(sdl))).toEqual([name]);
  });
});
