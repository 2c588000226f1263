import {
  type GraphQLFieldConfig,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Access, RequestContext } from '../context.ts';
import { ACCESS, isOpenTo } from './access.ts';

/**
 * Whether the viewer sees the field. Without a token: public fields and fields that are open to every signed-in viewer.
 */
const isShown = (access: Access | undefined, context: RequestContext): boolean => {
  if (!access) return true;
  if (context.viewer) return isOpenTo(access, context);
  return access.kind === 'public' || (access.kind === 'signed-in' && access.guests.length > 1);
};

/**
 * Key that is equal for viewers to whom the same fields are open. It contains all inputs of that decision and nothing
 * else.
 */
export const viewKey = (context: RequestContext): string => {
  const { viewer } = context;
  if (!viewer) return 'stranger';
  const { kind, customers, permissions, via } = viewer;
  const items = permissions === 'all' ? 'all' : [...permissions].sort();
  return JSON.stringify([context.partner.upstream.contract.name, kind, customers.kind, items, via !== undefined]);
};

/** Whether fields with this access are kept; `access` is undefined for fields without a declaration. */
type Keeps = (access: Access | undefined) => boolean;

type Fields = ReadonlyMap<string, readonly string[]>;

/** Whether a field is more than the object's id. A type of which only the id would be left is removed. */
const isMore = (name: string): boolean => name !== 'id';

/** The fields to keep, by type; fields whose type keeps no fields are removed too. */
const selectFields = (types: readonly GraphQLObjectType[], keeps: Keeps): Fields => {
  const kept = new Map(
    types.map((type) => [
      type.name,
      Object.values(type.getFields())
        .filter(({ extensions }) => keeps(extensions[ACCESS] as Access | undefined))
        .map(({ name }) => name),
    ]),
  );
  for (;;) {
    let changed = false;
    for (const type of types) {
      const fields = type.getFields();
      const before = kept.get(type.name) ?? [];
      const after = before.filter((name) => {
        const field = fields[name];
        const given = field && getNamedType(field.type);
        return given && (!isObjectType(given) || (kept.get(given.name) ?? []).some(isMore));
      });
      if (after.length === before.length) continue;
      kept.set(type.name, after);
      changed = true;
    }
    if (!changed) return kept;
  }
};

/**
 * The schema with only the fields that are open to the viewer; introspection and validation do not see the others.
 * Resolvers and guards are the same objects. A field that the viewer's site lacks stays, and is refused as unsupported.
 */
export const viewOf = (schema: GraphQLSchema, context: RequestContext): GraphQLSchema =>
  reduceSchema(schema, (access) => isShown(access, context));

/** Creates a schema with the fields to keep and the types that they need. */
export const reduceSchema = (schema: GraphQLSchema, keeps: Keeps): GraphQLSchema => {
  const all = Object.values(schema.getTypeMap());
  const union = all.find(isUnionType);
  if (union) throw new Error(`${union.name}: a viewer's schema supports no union`);
  const types = all.filter(isObjectType).filter(({ name }) => !name.startsWith('__'));
  const kept = selectFields(types, keeps);
  const made = new Map<string, GraphQLObjectType>();
  const interfaces = new Map<string, GraphQLInterfaceType>();

  const typeOf = (type: GraphQLOutputType): GraphQLOutputType => {
    if (isNonNullType(type)) return new GraphQLNonNull(typeOf(type.ofType));
    if (isListType(type)) return new GraphQLList(typeOf(type.ofType));
    if (isInterfaceType(type)) return interfaceOf(type);
    return isObjectType(type) ? objectOf(type) : type;
  };

  const interfaceOf = (type: GraphQLInterfaceType): GraphQLInterfaceType => {
    const view = interfaces.get(type.name) ?? new GraphQLInterfaceType(type.toConfig());
    interfaces.set(type.name, view);
    return view;
  };

  const objectOf = (type: GraphQLObjectType): GraphQLObjectType => {
    const known = made.get(type.name);
    if (known) return known;
    const { fields, ...config } = type.toConfig();
    const view = new GraphQLObjectType({
      ...config,
      interfaces: config.interfaces.map(interfaceOf),
      // Lazy, because types refer to each other.
      fields: () =>
        Object.fromEntries(
          (kept.get(type.name) ?? []).flatMap((name): [string, GraphQLFieldConfig<unknown, unknown>][] => {
            const field = fields[name];
            return field ? [[name, { ...field, type: typeOf(field.type) }]] : [];
          }),
        ),
    });
    made.set(type.name, view);
    return view;
  };

  const rootOf = (type: GraphQLObjectType | null | undefined): GraphQLObjectType | null =>
    type && (kept.get(type.name) ?? []).length > 0 ? objectOf(type) : null;

  // Without a list of types, graphql-js includes only those that can be reached from the roots.
  return new GraphQLSchema({
    description: schema.description,
    query: rootOf(schema.getQueryType()),
    mutation: rootOf(schema.getMutationType()),
    subscription: rootOf(schema.getSubscriptionType()),
    directives: [...schema.getDirectives()],
  });
};
