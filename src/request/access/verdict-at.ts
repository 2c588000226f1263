import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import type { Access, RequestContext } from '../context.ts';
import { ACCESS } from './access.ts';
import { type Verdict, verdictOf } from './requirements.ts';

const fieldAt = (schema: GraphQLSchema, coordinate: string): GraphQLField<unknown, unknown> | undefined => {
  const [typeName = '', name = '', ...rest] = coordinate.split('.');
  const type = rest.length === 0 ? schema.getType(typeName) : undefined;
  if (!isObjectType(type) || type.name.startsWith('__')) return undefined;
  const fields = type.getFields();
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
};

/** Whether the viewer may use the field with these coordinates; null when the schema has no such field. */
export const verdictAt = (context: RequestContext, schema: GraphQLSchema, coordinate: string): Verdict | null => {
  const field = fieldAt(schema, coordinate);
  return field ? verdictOf(field.extensions[ACCESS] as Access | undefined, context) : null;
};
