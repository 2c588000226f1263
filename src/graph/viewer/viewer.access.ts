import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import { ACCESS, servedOperations } from '../../request/access/access.ts';
import type { Access, RequestContext } from '../../request/context.ts';

type Field = GraphQLField<unknown, RequestContext>;

const fieldNamed = (schema: GraphQLSchema, name: string): Field | undefined => {
  const [first = '', second, ...rest] = name.split('.');
  if (rest.length > 0) return undefined;
  const types = second === undefined ? [schema.getQueryType(), schema.getMutationType()] : [schema.getType(first)];
  for (const type of types) {
    const fields = isObjectType(type) && !type.name.startsWith('__') ? type.getFields() : {};
    const own = second ?? first;
    if (Object.hasOwn(fields, own)) return fields[own];
  }
  return undefined;
};

const mayUseField = (context: RequestContext, { extensions }: Field): boolean => {
  const access = extensions[ACCESS] as Access | undefined;
  if (!access) return true;
  const { operations } = context.partner.upstream.contract;
  const isOffered = access.kind !== 'operations' || access.operations.some((id) => operations.has(id));
  return isOffered && context.allows(access);
};

/** Whether the viewer may use what has this name in the contract or in the schema; null where nothing has it. */
export const mayUse = (context: RequestContext, schema: GraphQLSchema, name: string): boolean | null => {
  if (context.partner.upstream.contract.operations.has(name)) return context.mayCall(name);
  const field = fieldNamed(schema, name);
  if (field) return mayUseField(context, field);
  // Of another site.
  return servedOperations(schema).has(name) ? false : null;
};
