import { buildSchema, GraphQLScalarType } from 'graphql';
import { GatewayError } from '../../src/errors/index.ts';

class Box {
  readonly #depth: number;
  readonly text = 'in a box';
  readonly wrong = new GatewayError('UPSTREAM_BAD_ANSWER');
  readonly number = 'none';

  constructor(depth: number) {
    this.#depth = depth;
  }
  get id(): number {
    return this.#depth;
  }
  get box(): Box | null {
    return this.#depth < 3 ? new Box(this.#depth + 1) : null;
  }
  get boxes(): Box[] {
    return [new Box(this.#depth + 10), new Box(this.#depth + 20)];
  }
  get throws(): string {
    throw new Error('a getter');
  }
  get broken(): Promise<string> {
    return Promise.reject(new GatewayError('NOT_FOUND'));
  }
  get strictBroken(): string | null {
    return this.#depth > 15 ? null : 'fine';
  }
  called({ times }: { times: number }): string {
    return `${this.#depth} × ${times}`;
  }
}

const fail = (): never => {
  throw new Error('broken');
};

const resolvers: Record<
  string,
  (source: unknown, args: Record<string, unknown>, context: { count: number }) => unknown
> = {
  text: () => 'text',
  none: () => undefined,
  box: () => new Box(1),
  boxes: async () => [new Box(2), null, new Box(3)],
  odd: () => 'a text',
  late: () => ({
    strictNow: async () => fail(),
    slow: async () => {
      await new Promise(setImmediate);
      fail();
    },
  }),
  slowest: async () => {
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    return 'done';
  },
  broken: fail,
  strictBroken: async () => fail(),
  holes: () => ['a', null, new GatewayError('NOT_FOUND'), undefined, 'b'],
  strictHoles: () => ['a', null, 'b'],
  later: () => [Promise.resolve('a'), Promise.reject(new Error('late')), 'c'],
  rejectsThenThrows: () => [Promise.reject(new Error('late')), new Error('at once')],
  echo: (_source, args) => JSON.stringify(args),
  twice: (_source, { n }) => Number(n) * 2,
};

/** A schema with one fault in one place. */
export const plainSchema = buildSchema(`
  scalar Even
  enum Size { SMALL BIG }
  input Filter { text: String = "any", sizes: [Size!], must: Int! = 1 }
  type Box {
    id: ID! text: String box: Box boxes: [Box] wrong: String throws: String broken: String strictBroken: String!
    number: Int called(times: Int! = 2): String
  }
  type Late { strictNow: String! slow: String }
  type Odd { text: String length: Int }
  type Query {
    text: String none: String box: Box boxes: [Box] odd: Odd late: Late slowest: String
    broken: String strictBroken: String!
    holes: [String] strictHoles: [String!] later: [String] rejectsThenThrows: [String!]
    echo(text: String = "text", size: Size = SMALL, filter: Filter, even: Even): String
    twice(n: Int! = 3): Int
  }
  type Mutation { count: Int strictCount: Int! }
`);

for (const [name, resolve] of Object.entries(resolvers)) {
  const field = plainSchema.getQueryType()?.getFields()[name];
  if (!field) throw new Error(`no field ${name}`);
  field.resolve = resolve;
}
const mutations = plainSchema.getMutationType()?.getFields() ?? {};
for (const name of ['count', 'strictCount']) {
  const field = mutations[name];
  if (!field) throw new Error(`no field ${name}`);
  // Earlier items resolve later, so that only waiting for each keeps the order.
  field.resolve = async (_source, _args, context: { count: number }) => {
    const turn = ++context.count;
    for (let tick = turn; tick < 4; tick++) await null;
    if (name === 'strictCount') fail();
    return turn;
  };
}
const even = plainSchema.getType('Even');
if (even instanceof GraphQLScalarType) {
  even.parseValue = (value) => (Number(value) % 2 ? fail() : { parsed: value });
  even.parseLiteral = (node) => ('value' in node ? { literal: node.value } : fail());
}
