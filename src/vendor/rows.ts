import { type GraphQLObjectType, GraphQLScalarType } from 'graphql';
import { Extensions } from 'type-graphql';
import {
  type Codes,
  compileMapper,
  type FieldShape,
  type Mapper,
  type Model,
  readInFull,
  type Shape,
} from '../upstream/mapping/index.ts';
import { metadata, recall, remember } from './metadata.ts';

export type RowClass<T = object> = new () => T;

/** Marks a graph type as a row of the vendor. Its plain fields are read by the model, without a hand-written mapper. */
export const Row =
  (model: Model): ClassDecorator =>
  (target) =>
    remember('model', model, target);

export const modelOf = (type: RowClass): Model => recall<Model>('model', type) ?? { rows: {} };

/** Registers the codes of an enum, by which fields of its type are decoded. */
export const rememberCodes = (codes: Codes): void => remember('codes', codes, codes.words);

/** Extension of a field that returns the vendor's code of another field: the name of that field. */
export const CODE_OF = 'codeOf';

const codeKey = (name: string): string => `${CODE_OF}:${name}`;

/** Declares that `nameCode` of a class returns the code of `name`, without making it a field yet. Returns its name. */
export const declareCode = (target: object, word: string): string => {
  const name = `${word}Code`;
  // For a property that a class declares the compiler writes this metadata.
  Reflect.defineMetadata('design:type', String, target, name);
  Extensions({ [CODE_OF]: word })(target, name);
  remember(codeKey(name), word, target);
  return name;
};

/**
 * Gives a field with a code the access rules of the field that it belongs to, so that a viewer who may not read the
 * word cannot read the code.
 */
export const guardCodes = (types: readonly GraphQLObjectType[]): void => {
  for (const fields of types.map((type) => type.getFields())) {
    for (const field of Object.values(fields)) {
      const word = field.extensions[CODE_OF];
      if (typeof word === 'string') field.extensions = { ...fields[word]?.extensions, ...field.extensions };
    }
  }
};

const mappers = new WeakMap<object, Mapper>();

/** Compiled once per type and process. */
export const mapperOf = <T extends object>(type: RowClass<T>): Mapper<T> => {
  const known = mappers.get(type) as Mapper<T> | undefined;
  if (known) return known;
  const mapper = compileMapper<T>(shapeOf(type), modelOf(type));
  mappers.set(type, mapper);
  return mapper;
};

/** A copy of the row whose fields have all been read; see `readInFull`. */
export const inFull = <T extends object>(type: RowClass<T>, row: T): T =>
  Object.assign(readInFull(shapeOf(type), row), 'scope' in row ? { scope: row.scope } : {});

const shapes = new WeakMap<object, Shape>();

/** The properties that a graph type declares. Fields that exist only as methods of resolvers are not read from rows. */
export const shapeOf = (type: RowClass): Shape => {
  const known = shapes.get(type);
  if (known) return known;
  const { fields } = metadata();
  let own: readonly FieldShape[] | undefined;
  const shape: Shape = {
    name: type.name,
    // Computed on first use, because a type can contain itself: an order contains orders.
    get fields() {
      own ??= fields
        .filter(
          ({ target, name }) =>
            declares(type, target as RowClass) && Reflect.hasMetadata('design:type', type.prototype, name),
        )
        .map(({ name, getType, typeOptions }) => ({
          name,
          codeOf: recall<string>(codeKey(name), type.prototype),
          list: typeOptions.array === true,
          nullable: typeOptions.nullable !== undefined && typeOptions.nullable !== false,
          type: kindOf(`${type.name}.${name}`, getType()),
        }));
      return own;
    },
  };
  shapes.set(type, shape);
  return shape;
};

/** A type has its own declarations and those that it inherits. */
const declares = (type: RowClass, target: RowClass): boolean => target === type || type.prototype instanceof target;

const SCALAR_KINDS: Readonly<Record<string, FieldShape['type']>> = {
  ID: 'text',
  String: 'text',
  Currency: 'text',
  Int: 'integer',
  Number: 'integer',
  Boolean: 'flag',
  Decimal: 'decimal',
  DateTime: 'dateTime',
  BillingMonth: 'month',
  BillingDate: 'date',
};

const kindOf = (where: string, type: unknown): FieldShape['type'] => {
  if (type instanceof GraphQLScalarType || typeof type === 'function') {
    const scalar = SCALAR_KINDS[type.name];
    if (scalar) return scalar;
  }
  if (typeof type === 'function') {
    if (recall('money', type)) return 'money';
    return { shape: shapeOf(type as RowClass), model: modelOf(type as RowClass) };
  }
  const codes = typeof type === 'object' && type !== null ? recall<Codes>('codes', type) : undefined;
  if (codes) return { codes };
  throw new Error(`${where}: rows can be read into scalars, enums with codes and row classes only`);
};

/** Marks the one type that consists of an amount, a currency and a unit. */
export const MoneyType = (): ClassDecorator => (target) => remember('money', true, target);
