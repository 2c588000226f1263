import { createHash } from 'node:crypto';
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
  type GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { GatewayError } from '../../src/errors/index.ts';
import { RESOLVE_BATCH } from '../../src/execution/batch.ts';

/** A number that a place in the answer always has, with either executor. */
const roll = (seed: number, place: string, sides: number): number =>
  createHash('sha1').update(`${seed}/${place}`).digest().readUInt32BE() % sides;

export interface Luck {
  readonly seed: number;
}

const placeOf = ({ path }: GraphQLResolveInfo): string => {
  const keys: (string | number)[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) keys.unshift(at.key);
  return keys.join('.');
};

/** What a property or a resolver may give in place of the value; one time in three something is wrong. */
const mishap = (fate: number, value: () => unknown): unknown => {
  const mishaps: readonly (() => unknown)[] = [
    () => {
      throw new Error('thrown');
    },
    () => {
      throw new GatewayError('NOT_FOUND');
    },
    () => new GatewayError('UPSTREAM_BAD_ANSWER'),
    () => Promise.reject(new Error('rejected')),
    () => Promise.resolve(new GatewayError('FORBIDDEN')),
    () => null,
    () => undefined,
    () => Promise.resolve(null),
    () => {
      throw 'a text';
    },
    () => Promise.reject(undefined),
  ];
  return (mishaps[fate] ?? value)();
};

/** Its properties are getters over private state, as those of connections are; some throw, some give promises. */
class Thing {
  readonly #luck: Luck;
  readonly #place: string;

  constructor(luck: Luck, place: string) {
    this.#luck = luck;
    this.#place = place;
  }

  #lucky(name: string, value: () => unknown): unknown {
    return mishap(roll(this.#luck.seed, `${this.#place}/${name}`, 36), value);
  }

  #other(name: string): Thing {
    return new Thing(this.#luck, `${this.#place}/${name}`);
  }

  /** `strict` items are all promises: graphql-js leaves a rejected one unheard when a later one throws at once. */
  #list(name: string, item: (index: number) => unknown, strict = false): unknown[] {
    const length = roll(this.#luck.seed, `${this.#place}/${name}/length`, 4);
    return Array.from({ length }, (_, index) => {
      const made = mishap(roll(this.#luck.seed, `${this.#place}/${name}/${index}`, 40) + 2, () => item(index));
      // A later item may throw, and then the earlier ones are never awaited.
      if (made instanceof Promise) made.catch(() => undefined);
      return index % 2 && !strict ? made : Promise.resolve(made);
    });
  }

  get id() {
    return this.#lucky('id', () => roll(this.#luck.seed, this.#place, 1000));
  }
  get text() {
    return this.#lucky('text', () => 'text "quoted"\n');
  }
  get textStrict() {
    return this.#lucky('textStrict', () => 'strict');
  }
  get size() {
    return this.#lucky('size', () => (roll(this.#luck.seed, this.#place, 9) ? 2 : 99));
  }
  get even() {
    return this.#lucky(
      'even',
      () => roll(this.#luck.seed, this.#place, 20) * 2 + (roll(this.#luck.seed, `${this.#place}e`, 9) ? 0 : 1),
    );
  }
  get flag() {
    return this.#lucky('flag', () => true);
  }
  get wrongInt() {
    return this.#lucky('wrongInt', () => 'no number');
  }
  get tags() {
    return this.#lucky('tags', () => this.#list('tags', (index) => `tag${index}`));
  }
  get tagsStrict() {
    return this.#lucky('tagsStrict', () => new Set(['a', 'b']));
  }
  get noList() {
    return this.#lucky('noList', () => 'abc');
  }
  get grid() {
    return this.#lucky('grid', () => [[1, null], null, this.#list('grid', (index) => index, true)]);
  }
  get child() {
    return this.#lucky('child', () => this.#other('child'));
  }
  get childStrict() {
    return this.#lucky('childStrict', () => this.#other('childStrict'));
  }
  get children() {
    return this.#lucky('children', () => this.#list('children', (index) => this.#other(`children${index}`)));
  }
  get childrenStrict() {
    return this.#lucky('childrenStrict', () =>
      this.#list('childrenStrict', (index) => this.#other(`childrenStrict${index}`), true),
    );
  }
  /** None of them a promise, as the rows of a connection are. */
  get rows(): readonly unknown[] {
    const length = roll(this.#luck.seed, `${this.#place}/rows/length`, 5);
    return Array.from({ length }, (_, index) => {
      const fate = roll(this.#luck.seed, `${this.#place}/rows${index}`, 25);
      return fate === 0 ? null : fate === 1 ? new Error('a row that is none') : this.#other(`rows${index}`);
    });
  }
  /** A value, an error or nothing, always by a promise. */
  async lot(name: string): Promise<unknown> {
    return mishap(roll(this.#luck.seed, `${this.#place}/${name}`, 30), () => this.#other(name));
  }
  get number() {
    return this.#lucky('number', () => 7);
  }
  method(args: unknown, context: Luck, info: GraphQLResolveInfo): unknown {
    return this.#lucky('method', () => JSON.stringify([args, context.seed, info.fieldName, placeOf(info)]));
  }
}

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

/** One field, resolved for each object by itself and for all of a list at once. */
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

/** A schema in which everything that can go wrong does now and then, in the same place for both executors. */
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

/** What plans leave to graphql-js. */
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
