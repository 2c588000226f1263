import {
  defaultFieldResolver,
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLError,
  type GraphQLFieldConfigMap,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { GatewayError } from '../../src/errors/index.ts';
import { RESOLVE_BATCH } from '../../src/execution/batch.ts';
import { type Luck, mishap, placeOf, roll, Thing } from './faulty-rows.ts';

const Size = new GraphQLEnumType({ name: 'Size', values: { SMALL: { value: 1 }, BIG: { value: 2 } } });

const Even = new GraphQLScalarType({
  name: 'Even',
  serialize: (value) => {
    if (Number(value) % 2) throw new GraphQLError('odd', { extensions: { code: 'ODD' } });
    return `even ${value}`;
  },
  parseValue: (value) => {
    if (typeof value !== 'string') throw new GraphQLError('no text', { extensions: { code: 'BAD_USER_INPUT' } });
    return { parsed: value };
  },
});

const Filter: GraphQLInputObjectType = new GraphQLInputObjectType({
  name: 'Filter',
  fields: () => ({
    text: { type: GraphQLString, defaultValue: 'any' },
    size: { type: Size },
    sizes: { type: new GraphQLList(new GraphQLNonNull(Size)) },
    must: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 1 },
    even: { type: Even },
    inner: { type: Filter },
  }),
});

const strict = <T extends ConstructorParameters<typeof GraphQLNonNull>[0]>(type: T) => new GraphQLNonNull(type);

const plainFields: GraphQLFieldConfigMap<unknown, Luck> = {
  id: { type: strict(GraphQLID) },
  text: { type: GraphQLString },
  textStrict: { type: strict(GraphQLString) },
  size: { type: Size },
  even: { type: Even },
  flag: { type: GraphQLBoolean },
  wrongInt: { type: GraphQLInt },
  tags: { type: new GraphQLList(GraphQLString) },
  tagsStrict: { type: strict(new GraphQLList(strict(GraphQLString))) },
  noList: { type: new GraphQLList(GraphQLString) },
  grid: { type: new GraphQLList(new GraphQLList(strict(GraphQLInt))) },
  method: { type: GraphQLString, args: { filter: { type: Filter }, size: { type: Size, defaultValue: 2 } } },
};

const lotOf = async (source: unknown, name: string): Promise<unknown> =>
  source instanceof Thing ? source.lot(name) : null;

/** One field, resolved for each object separately and for a whole list at once. */
const batchedField = (name: string, answer: (source: unknown) => Promise<unknown>) => ({
  args: { first: { type: GraphQLInt, defaultValue: 2 } },
  resolve: answer,
  extensions: {
    [RESOLVE_BATCH]: (sources: readonly unknown[], args: Readonly<Record<string, unknown>>) => {
      if (!('first' in args)) throw new Error(`${name} has got no arguments`);
      return Promise.all(
        sources.map((source) =>
          answer(source).catch((error: unknown) => (error instanceof Error ? error : toError(error))),
        ),
      );
    },
  },
});

const toError = (error: unknown): Error => new Error(`Unexpected error value: ${inspect(error)}`);

const Node: GraphQLObjectType<unknown, Luck> = new GraphQLObjectType({
  name: 'Node',
  fields: () => ({
    ...plainFields,
    child: { type: Node },
    childStrict: { type: strict(Node) },
    children: { type: new GraphQLList(Node) },
    childrenStrict: { type: new GraphQLList(strict(Node)) },
    number: { type: Node },
    rows: { type: new GraphQLList(Node) },
    lot: { type: Node, ...batchedField('lot', (source) => lotOf(source, 'lot')) },
    lots: {
      type: new GraphQLList(Node),
      ...batchedField('lots', async (source) => [await lotOf(source, 'first'), await lotOf(source, 'second')]),
    },
    doomed: {
      type: GraphQLString,
      resolve: () => Promise.reject(new GatewayError('UPSTREAM_UNAVAILABLE')),
      extensions: {
        [RESOLVE_BATCH]: () => {
          throw new GatewayError('UPSTREAM_UNAVAILABLE');
        },
      },
    },
    resolved: {
      type: Node,
      args: { first: { type: strict(GraphQLInt), defaultValue: 2 }, after: { type: Even } },
      resolve: (_source, _args, context, info) =>
        mishap(roll(context.seed, placeOf(info), 40), async () => new Thing(context, placeOf(info))),
    },
    resolvedStrict: {
      type: strict(Node),
      resolve: (_source, _args, context, info) =>
        mishap(roll(context.seed, placeOf(info), 40), () => new Thing(context, placeOf(info))),
    },
    echo: {
      type: GraphQLString,
      args: {
        filter: { type: Filter },
        size: { type: Size, defaultValue: 1 },
        must: { type: strict(GraphQLInt) },
        ids: { type: new GraphQLList(strict(GraphQLID)) },
      },
      resolve: (_source, args, { seed }, info) =>
        roll(seed, placeOf(info), 5) ? JSON.stringify(args) : Promise.resolve(JSON.stringify(args)),
    },
  }),
});

const named = new GraphQLInterfaceType({ name: 'Named', fields: { name: { type: GraphQLString } } });
const animal = (name: string) =>
  new GraphQLObjectType({
    name,
    interfaces: [named],
    isTypeOf: async (value) => (value as { is: string }).is === name,
    fields: { name: { type: GraphQLString }, [`${name.toLowerCase()}ness`]: { type: strict(GraphQLInt) } },
  });
const [Cat, Dog] = [animal('Cat'), animal('Dog')];
const animals = [
  { is: 'Cat', name: 'Tom', catness: 3 },
  { is: 'Dog', name: 'Rex', dogness: null },
  { is: 'Fish', name: 'Wanda' },
  null,
];

/** A schema in which each kind of fault happens now and then, at the same place for both executors. */
export const faultySchema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, Luck>({
    name: 'Query',
    fields: {
      node: { type: Node, resolve: (_source, _args, context) => new Thing(context, 'node') },
      nodeStrict: {
        type: strict(Node),
        resolve: (_source, _args, context, info) =>
          mishap(roll(context.seed, placeOf(info), 60), async () => new Thing(context, 'nodeStrict')),
      },
      nodes: {
        type: new GraphQLList(strict(Node)),
        args: { first: { type: GraphQLInt, defaultValue: 2 } },
        resolve: (_source, { first }, context) =>
          Array.from({ length: first ?? 1 }, async (_, index) => new Thing(context, `nodes${index}`)),
      },
      unresolved: { type: Node, resolve: defaultFieldResolver },
    },
  }),
  mutation: new GraphQLObjectType<unknown, Luck>({
    name: 'Mutation',
    fields: {
      first: { type: Node, resolve: async (_source, _args, context) => new Thing(context, 'first') },
      second: {
        type: strict(Node),
        resolve: (_source, _args, context, info) =>
          mishap(roll(context.seed, placeOf(info), 20), () => new Thing(context, 'second')),
      },
    },
  }),
});

/** Features that plans leave to graphql-js. */
export const abstractSchema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      named: { type: new GraphQLList(named), resolve: () => animals },
      pets: {
        type: new GraphQLList(new GraphQLUnionType({ name: 'Pet', types: [Cat, Dog], resolveType: ({ is }) => is })),
        resolve: async () => animals,
      },
      cat: { type: Cat, resolve: () => animals[1] },
    },
  }),
});
