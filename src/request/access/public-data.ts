import {
  type ASTNode,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Contract } from '../../contract/index.ts';
import type { Access, RequestContext } from '../context.ts';
import { ACCESS } from './access.ts';
import { describeOnAnySite } from './reach.ts';

type Field = GraphQLField<unknown, unknown>;

const accessOf = ({ extensions }: Field): Access | undefined => extensions[ACCESS] as Access | undefined;

/** Seconds for which all callers may share the vendor's rows behind a field; null for private rows. */
const secondsOf = (access: Access, contract: Contract): number | null => {
  if (access.kind !== 'operations') return null;
  const operations = access.operations.map((id) => describeOnAnySite(id, contract)?.facts.cache);
  return operations.reduce<number | null>(
    (least, cache) => (least !== null && cache?.audience === 'public' ? Math.min(least, cache.seconds) : null),
    Number.POSITIVE_INFINITY,
  );
};

/**
 * Whether a field only leads to other objects, whose own fields declare their access; such a namespace has no data
 * itself.
 */
const isNamespace = (field: Field): boolean => {
  const type = getNamedType(field.type);
  return (
    isObjectType(type) &&
    Object.values(type.getFields()).every((inner) => inner.name === 'id' || accessOf(inner) !== undefined)
  );
};

/** Seconds of one field; undefined for a field without a declaration. */
const secondsOfField = (field: Field, isRoot: boolean, contract: Contract): number | null | undefined => {
  const access = accessOf(field);
  // A field without a declaration is part of its object, which was read with the object's declaration.
  if (!access) return isRoot ? null : undefined;
  return access.kind === 'signed-in' && isRoot && isNamespace(field) ? undefined : secondsOf(access, contract);
};

const judge = (schema: GraphQLSchema, document: DocumentNode, contract: Contract): number | null => {
  const types = new TypeInfo(schema);
  const found: (number | null)[] = [];
  const enter = (node: ASTNode): void => {
    if (node.kind === Kind.OPERATION_DEFINITION && node.operation !== OperationTypeNode.QUERY) found.push(null);
    if (node.kind !== Kind.FIELD || node.name.value === '__typename') return;
    const field = types.getFieldDef();
    const isRoot = types.getParentType() === schema.getQueryType();
    const seconds = field && !field.name.startsWith('__') ? secondsOfField(field, isRoot, contract) : null;
    if (seconds !== undefined) found.push(seconds);
  };
  visit(document, visitWithTypeInfo(types, { enter }));
  if (found.length === 0 || found.includes(null)) return null;
  return Math.min(...found.filter((seconds) => seconds !== null));
};

/**
 * Seconds for which all viewers who may send a document can share its answer, because each field belongs to a
 * dictionary of the vendor. Null when a field has data of an account. Computed once per document and site.
 */
export const publicSecondsIn = (schema: GraphQLSchema) => {
  const known = new WeakMap<DocumentNode, Map<string, number | null>>();
  return (document: DocumentNode, context: RequestContext): number | null => {
    // Without a viewer there is no partner, and so no site whose contract has the seconds.
    if (!context.viewer) return null;
    const { contract } = context.partner.upstream;
    const bySite = known.get(document) ?? new Map<string, number | null>();
    known.set(document, bySite);
    const judged = bySite.get(contract.name);
    if (judged !== undefined) return judged;
    const seconds = judge(schema, document, contract);
    bySite.set(contract.name, seconds);
    return seconds;
  };
};
