import type { Site } from '../../config/site.ts';
import { GatewayError } from '../../errors/index.ts';
import type { Scope } from '../scope.ts';
import {
  type Codes,
  type Convert,
  toDate,
  toDateTime,
  toDecimal,
  toFlag,
  toInteger,
  toMoney,
  toMonth,
  toPairs,
  toText,
} from './convert.ts';
import { type Model, type MoneySource, money, type Source, snakeCase } from './model.ts';

export type WireRow = Readonly<Record<string, unknown>>;
/** Where a row comes from. */
export interface Origin {
  readonly site: Site;
  /** Scope of the call; the row and the rows inside it keep it as `scope`. */
  readonly scope: Scope;
}

/** `currency`: of the enclosing row, for rows whose amounts have none. */
export type Mapper<T = unknown> = (row: WireRow, origin: Origin, currency?: unknown) => T;

/** A graph object as the mapper needs it: its plain fields and their types. */
export interface Shape {
  readonly name: string;
  readonly fields: readonly FieldShape[];
}

export interface FieldShape {
  readonly name: string;
  /** Name of the enumeration's field whose raw code this field returns; both read the same value. */
  readonly codeOf?: string | undefined;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly type: ScalarKind | 'money' | { readonly codes: Codes } | { readonly shape: Shape; readonly model: Model };
}

export type ScalarKind = 'text' | 'integer' | 'flag' | 'decimal' | 'dateTime' | 'month' | 'date';

const SCALARS: Readonly<Record<ScalarKind, Convert>> = {
  text: toText,
  integer: toInteger,
  flag: toFlag,
  decimal: toDecimal,
  dateTime: toDateTime,
  month: toMonth,
  date: toDate,
};

/** Properties in which a view keeps its row and origin; graph fields cannot have these names. */
const [WIRE, ORIGIN, FROM] = ['$wire', '$origin', '$currency'] as const;

const currencyOfRow = `(this.${WIRE}?.currency || this.${FROM})`;

/** `a.b.0` as optional property accesses, so that a missing part reads as undefined instead of throwing. */
const accessTo = (path: string): string =>
  `this.${WIRE}${path
    .split('.')
    .map((key) => `?.[${JSON.stringify(key)}]`)
    .join('')}`;

type ConvertOne = (value: unknown, origin: Origin, currency: unknown) => unknown;

/**
 * Throws instead of returning the error, because callers iterate over the result and would treat an error as an empty
 * list.
 */
const listOf =
  (each: ConvertOne): ConvertOne =>
  (values, origin, currency) => {
    if (values === undefined || values === null || values === '') return [];
    if (!Array.isArray(values)) throw new GatewayError('UPSTREAM_BAD_ANSWER', { hints: { expected: 'a list' } });
    return values.map((value) => each(value, origin, currency) ?? missingValueError());
  };

/**
 * Compiles a row mapper once. A row becomes a view: an object of one hidden class that keeps the vendor's row and
 * converts a field when it is read, because most documents read few of its fields. Names in the code come from the
 * models, never from a request.
 */
export const compileMapper = <T>(shape: Shape, model: Model): Mapper<T> => {
  const helpers: unknown[] = [];
  const use = (helper: unknown): string => `h[${helpers.push(helper) - 1}]`;

  const expression = (field: FieldShape, source: Source): string => {
    if (typeof source === 'object' && source.kind === 'pairs') return `${use(toPairs)}(${accessTo(source.text)})`;
    if (typeof source === 'object' && source.kind === 'group') return groupExpression(field, source.fields);
    if (field.type === 'money') return moneyExpression(typeof source === 'string' ? money(source) : source);
    if (typeof source !== 'string')
      throw new Error(
        `${shape.name}.${field.name}: the model reads an amount of money, so the graph type must be Money`,
      );
    return `${use(converterOf(field))}(${accessTo(source)}, this.${ORIGIN}, ${currencyOfRow})`;
  };

  const moneyExpression = ({ amount, currency, measure }: MoneySource): string =>
    `${use(toMoney)}(${accessTo(amount)}, ${accessTo(currency)} || ${currencyOfRow}, ${accessTo(measure)}, this.${ORIGIN}.site)`;

  const groupExpression = (field: FieldShape, fields: Readonly<Record<string, string>>): string => {
    if (typeof field.type !== 'object' || !('shape' in field.type))
      throw new Error(
        `${shape.name}.${field.name}: the model reads a group of fields, so the graph type must be an object type`,
      );
    const blank = Object.values(fields).map((source) => `(${accessTo(source)} ?? '') === ''`);
    const map = use(compileMapper(field.type.shape, groupModel(fields)));
    return `(${blank.join(' && ')}) ? null : ${map}(this.${WIRE}, this.${ORIGIN}, ${currencyOfRow})`;
  };

  const known = new Set(shape.fields.map(({ name }) => name));
  const stray = Object.keys(model.fields ?? {}).find((name) => !known.has(name));
  if (stray)
    throw new Error(`the model of ${shape.name} names the field "${stray}", which the graph type does not have`);

  if (known.has('scope'))
    throw new Error(`${shape.name}.scope: no field can have this name, because each row keeps its own scope under it`);

  const getters = shape.fields.map((field) => {
    const source = sourceOf(shape, model, field.name);
    return `get ${JSON.stringify(field.name)}() { return ${source === undefined ? 'null' : expression(field, source)}; }`;
  });
  const view = `class { constructor(w, origin, from) { this.${WIRE} = w; this.${ORIGIN} = origin; this.${FROM} = from; } get scope() { return this.${ORIGIN}.scope; } ${getters.join(' ')} }`;
  return new Function('h', `const View = ${view}; return (w, origin, from) => new View(w, origin, from);`)(
    helpers,
  ) as Mapper<T>;
};

/** A copy with every field converted, for rows that outlive their request and are read repeatedly. */
export const readInFull = <T extends object>(shape: Shape, view: T): T => {
  const full: Record<string, unknown> = {};
  for (const { name, type } of shape.fields) {
    const value = view[name as keyof T] as unknown;
    full[name] = typeof type === 'object' && 'shape' in type ? innerInFull(type.shape, value) : value;
  }
  return full as T;
};

const innerInFull = (shape: Shape, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => innerInFull(shape, each));
  return typeof value === 'object' && value !== null && !(value instanceof Error) ? readInFull(shape, value) : value;
};

/**
 * Source of a field: from the model; for a raw code, from its enumeration's field; else by the default rule. Undefined
 * where a closed model does not list the field.
 */
const sourceOf = (shape: Shape, model: Model, name: string): Source | undefined => {
  const { fields, closed } = model;
  if (fields?.[name] !== undefined) return fields[name];
  const word = shape.fields.find((field) => field.name === name)?.codeOf;
  if (word !== undefined) return sourceOf(shape, model, word);
  return closed ? undefined : snakeCase(name);
};

const groupModel = (fields: Readonly<Record<string, string>>): Model => ({ rows: {}, fields, closed: true });

const converterOf = ({ type, list, nullable }: FieldShape): ConvertOne => {
  const each = converterOfOne(type);
  return list ? listOf(each) : nullable ? each : requireValue(each);
};

const missingValueError = (): GatewayError =>
  new GatewayError('UPSTREAM_BAD_ANSWER', { hints: { expected: 'a value' } });

/** A blank value of a field that the graph declares non-null is the vendor's error, and is reported as such. */
const requireValue =
  (each: ConvertOne): ConvertOne =>
  (value, origin, currency) =>
    each(value, origin, currency) ?? missingValueError();

const converterOfOne = (type: FieldShape['type']): ConvertOne => {
  if (type === 'money')
    throw new Error('a field of the graph cannot be a list of Money: the mapper reads single amounts only');
  if (typeof type === 'string') return SCALARS[type];
  if ('codes' in type) return type.codes.decode;
  const { shape, model } = type;
  // Compiled on first use, because rows contain themselves: an order holds orders.
  let map: Mapper | undefined;
  return (value, origin, currency) => {
    if (typeof value !== 'object' || value === null) return null;
    map ??= compileMapper(shape, model);
    return map(value as WireRow, origin, currency);
  };
};

/** Every wire path that a mapper reads, to check a model against the contract. */
export const wirePaths = (shape: Shape, model: Model, prefix = '', within: readonly Shape[] = [shape]): string[] =>
  shape.fields.flatMap((field) => {
    const source = sourceOf(shape, model, field.name);
    if (source === undefined) return [];
    if (typeof source === 'object' && source.kind === 'money') return [`${prefix}${source.amount}`];
    if (typeof source === 'object' && source.kind === 'pairs') return [`${prefix}${source.text}`];
    if (typeof source === 'object') {
      const inner = typeof field.type === 'object' && 'shape' in field.type ? field.type.shape : undefined;
      return inner ? wirePaths(inner, groupModel(source.fields), prefix, within) : [];
    }
    const here = `${prefix}${source}`;
    if (typeof field.type === 'object' && 'shape' in field.type) {
      if (within.includes(field.type.shape)) return [here];
      return wirePaths(field.type.shape, field.type.model, `${here}.${field.list ? '0.' : ''}`, [
        ...within,
        field.type.shape,
      ]);
    }
    return [here];
  });
