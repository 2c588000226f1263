import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { GatewayError, isGatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../context.ts';
import { decodeGlobalId, malformedIdError } from './global-id.ts';
import { globalIdOf, type Identity, identities, rememberType, type Step } from './node.ts';

type Field = GraphQLField<unknown, RequestContext>;

/** A requested id, with the fields that lead to its object. */
export interface WantedNode {
  readonly id: string;
  readonly type: string;
  readonly identity: Identity;
  readonly parts: readonly string[];
  /** Null when no object that the viewer may see has this id. */
  readonly steps: readonly Step[] | null;
}

/** Largest number of ids in one argument. */
export const MAX_NODES = 100;

/**
 * Decodes an id without a call. Throws BAD_USER_INPUT for a malformed id, and for a type whose objects have no
 * identity.
 */
export const readWanted = (id: string, argument: string, context: RequestContext): WantedNode => {
  const { type, parts } = decodeGlobalId(id, argument);
  const identity = identities().get(type);
  if (!identity || parts.length > identity.parts.length) throw malformedIdError(argument);
  const padded = identity.parts.map((_, index) => parts[index] ?? '');
  const hasNumber = padded.length === 0 || padded[0] !== '';
  return { id, type, identity, parts: padded, steps: hasNumber ? identity.path(padded, context) : null };
};

const notFound = (type: string, cause?: unknown): GatewayError =>
  new GatewayError('NOT_FOUND', { hints: { type }, cause });

/** The fields of a path, in order; ends before the first field that the viewer's schema lacks. */
export const fieldsOf = (schema: GraphQLSchema, steps: readonly Step[]): readonly Field[] => {
  const fields: Field[] = [];
  let type: unknown = schema.getQueryType();
  for (const { field: name } of steps) {
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field) break;
    fields.push(field);
    type = getNamedType(field.type);
    const rows: unknown = isObjectType(type) ? type.getFields().nodes : undefined;
    if (rows) type = getNamedType((rows as Field).type);
  }
  return fields;
};

interface Page {
  readonly nodes: readonly unknown[];
}

const isPage = (value: unknown): value is Page =>
  typeof value === 'object' && value !== null && 'nodes' in value && Array.isArray(value.nodes);

/**
 * Fetches the object of an id as if the viewer had selected the fields of its path, with their guards, scopes and
 * errors. Throws NOT_FOUND both for an unknown id and for an object that the viewer may not see.
 */
export const refetch = async (
  wanted: WantedNode,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<object> => {
  const { type, steps } = wanted;
  if (!steps) throw notFound(type);
  const fields = fieldsOf(info.schema, steps);
  if (fields.length < steps.length) throw context.forbidden({ reason: `this viewer cannot use ${type}` });
  let rows: readonly unknown[] = [undefined];
  for (const [index, field] of fields.entries()) {
    const args = steps[index]?.args ?? {};
    const resolve = field.resolve ?? defaultFieldResolver;
    rows = rowsIn(await Promise.resolve(resolve(rows[0], args, context, info)).catch(inOneWord(type)));
    if (rows.length === 0) throw notFound(type);
  }
  const found = rows.find((row) => hasId(row, wanted, context));
  if (found === undefined) throw notFound(type);
  rememberType(found, type);
  return found;
};

/** Gives unknown objects and objects of others the same error, regardless of which field of the path refused. */
const inOneWord =
  (type: string) =>
  (error: unknown): never => {
    if (isGatewayError(error) && error.code === 'NOT_FOUND') throw notFound(type, error);
    throw error;
  };

const rowsIn = (answer: unknown): readonly unknown[] => {
  if (answer instanceof Error) throw answer;
  const rows: readonly unknown[] = isPage(answer) ? answer.nodes : Array.isArray(answer) ? answer : [answer];
  return rows.filter((row) => row !== null && row !== undefined);
};

const hasId = (row: unknown, { id, type, identity }: WantedNode, context: RequestContext): row is object =>
  typeof row === 'object' && row !== null && globalIdOf(type, identity, row, context) === id;
