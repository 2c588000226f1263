import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { ACCESS } from '../access/access.ts';
import type { Access, CostOf, FieldArguments, RequestContext } from '../context.ts';
import { canonical } from '../fetch/loader.ts';
import { fieldsOf, identities, readWanted, type WantedNode } from '../nodes/index.ts';
import type { Below, Costing, Step } from './step.ts';

type Field = GraphQLField<unknown, RequestContext>;

/** The ids in a field's arguments, by type; malformed ids fail without a call. */
const groupWantedByType = (
  { id, ids }: FieldArguments,
  context: RequestContext,
): ReadonlyMap<string, readonly WantedNode[]> => {
  const asked = [...new Set([id, ids].flat().filter((each) => typeof each === 'string'))];
  const wanted = asked.flatMap((each) => {
    try {
      return [readWanted(each, 'id', context)];
    } catch {
      return [];
    }
  });
  return Map.groupBy(wanted, ({ type }) => type);
};

/** Number of objects of each type that contain the objects of these ids, according to the parts of the ids. */
const aroundOf = (type: string, wanted: readonly WantedNode[]): ReadonlyMap<string, number> => {
  const around = new Map([[type, wanted.length]]);
  const names = wanted[0]?.identity.parts ?? [];
  for (const [outer, { parts }] of identities()) {
    const place = names.indexOf(parts[0] ?? '', 1);
    if (place < 1) continue;
    const numbers = new Set(wanted.map((each) => each.parts[place]).filter(Boolean));
    if (numbers.size > 0) around.set(outer, numbers.size);
  }
  return around;
};

const costsOf = (access: Access | undefined, context: RequestContext, which: 'cost' | 'most'): CostOf | undefined => {
  if (!access || !('cost' in access) || !context.allows(access)) return undefined;
  const { operations } = context.partner.upstream.contract;
  const isOffered = access.kind !== 'operations' || access.operations.some((id) => operations.has(id));
  return isOffered ? ((which === 'most' && 'most' in access ? access.most : undefined) ?? access.cost) : undefined;
};

/** Calls of the paths to objects of one type. Paths that begin with equal fields and arguments share the calls. */
const costOfPaths = (
  fields: readonly Field[],
  wanted: readonly WantedNode[],
  context: RequestContext,
  which: 'cost' | 'most',
): number => {
  const around = aroundOf(wanted[0]?.type ?? '', wanted);
  let calls = 0;
  for (const [index, field] of fields.entries()) {
    const ways = new Map(
      wanted.map(({ steps }) => [canonical(steps?.slice(0, index + 1)), steps?.[index]?.args ?? {}]),
    );
    const [args = {}] = ways.values();
    const cost = costsOf(field.extensions[ACCESS] as Access | undefined, context, which);
    calls += cost?.(ways.size, args, context, (type) => around.get(type)) ?? 0;
  }
  return calls;
};

const costOfAll =
  (schema: GraphQLSchema, which: 'cost' | 'most'): CostOf =>
  (_parents, args, context) => {
    let calls = 0;
    for (const wanted of groupWantedByType(args, context).values()) {
      const ways = Map.groupBy(
        wanted.filter(({ steps }) => steps !== null),
        ({ steps }) => canonical(steps?.map(({ field }) => field)),
      );
      for (const same of ways.values())
        calls += costOfPaths(fieldsOf(schema, same[0]?.steps ?? []), same, context, which);
    }
    return calls;
  };

/** Cost of a field that fetches objects by their ids: the sum over the fields on the paths to the objects. */
export const refetching = (schema: GraphQLSchema, { extensions }: Field): Costing => ({
  ...(extensions[ACCESS] as Exclude<Access, { kind: 'public' }>),
  cost: costOfAll(schema, 'cost'),
  most: costOfAll(schema, 'most'),
});

/**
 * Prepares the fields below objects that are fetched by ids, which contain the types of the objects and of those that
 * contain them.
 */
export const belowNodes = (
  schema: GraphQLSchema,
  stepsIn: (type: GraphQLObjectType) => readonly Step[],
): ((args: FieldArguments, context: RequestContext) => readonly Below[]) => {
  const known = new Map<string, readonly Step[]>();
  const stepsOf = (name: string): readonly Step[] => {
    const type = schema.getType(name);
    const steps = known.get(name) ?? (isObjectType(type) ? stepsIn(type) : []);
    known.set(name, steps);
    return steps;
  };
  return (args, context) =>
    [...groupWantedByType(args, context)].flatMap(([type, wanted]) => {
      const steps = stepsOf(type);
      return steps.length > 0 ? [{ objects: wanted.length, around: aroundOf(type, wanted), steps }] : [];
    });
};
