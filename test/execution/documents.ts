import type { GeneratorValue } from 'fast-check';
import * as fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export interface Generated {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

interface Options {
  readonly depth?: number;
  /** Whether some documents are mutations, where the schema has mutations. */
  readonly mutations?: boolean;
  /** Meaningful values by the name of an argument or of a scalar. */
  readonly values?: Readonly<Record<string, readonly unknown[]>>;
  /** Largest number that an Int argument gets. */
  readonly most?: number;
  /** Percentage of fields and fragments that carry `@skip` or `@include`. */
  readonly switched?: number;
  /**
   * Whether a switch may use a variable that validation refuses there: nullable without a default, or with a null
   * default.
   */
  readonly unvalidated?: boolean;
}

/**
 * A valid document over any schema, with aliases, fragments, directives, defaults, and now and then a wrong variable.
 * Equal keys always have equal arguments, so whatever overlaps can be merged.
 */
export const generateDocument = (
  g: GeneratorValue,
  schema: GraphQLSchema,
  { depth: maxDepth = 4, mutations = true, values = {}, most = 5, switched = 15, unvalidated = false }: Options = {},
): Generated => {
  const chance = (percent: number): boolean => g(fc.integer, { min: 0, max: 99 }) < percent;
  const upTo = (max: number): number => g(fc.integer, { min: 0, max });
  const pick = <T>(all: readonly T[]): T => all[upTo(all.length - 1)] as T;

  const fragments = new Map<string, string>();
  const definitions: string[] = [];
  const variables: Record<string, unknown> = {};
  const argumentsOf = new Map<string, string>();

  const literal = (value: unknown, type: GraphQLInputType): string => {
    if (value === null) return 'null';
    if (isNonNullType(type)) return literal(value, type.ofType);
    if (isListType(type)) return `[${(value as unknown[]).map((each) => literal(each, type.ofType)).join(', ')}]`;
    if (isEnumType(type)) return String(value);
    if (isInputObjectType(type)) {
      const fields = type.getFields();
      const entries = Object.entries(value as Record<string, unknown>);
      return `{${entries.map(([name, each]) => `${name}: ${literal(each, fields[name]?.type ?? type)}`).join(', ')}}`;
    }
    return JSON.stringify(value);
  };

  const valueFor = (type: GraphQLInputType, name: string, nullable = true): unknown => {
    if (isNonNullType(type)) return valueFor(type.ofType, name, false);
    if (nullable && chance(10)) return null;
    if (isListType(type)) return Array.from({ length: upTo(2) }, () => valueFor(type.ofType, name));
    const known = values[name] ?? values[type.name];
    if (known) return pick(known);
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      if (type.isOneOf) {
        const only = pick(fields);
        return { [only.name]: valueFor(only.type, only.name, false) };
      }
      return Object.fromEntries(
        fields
          .filter((field) => isNonNullType(field.type) || chance(30))
          .map((field) => [field.name, valueFor(field.type, field.name)]),
      );
    }
    if (type.name === 'Int') return 1 + upTo(most - 1);
    if (type.name === 'Boolean') return chance(50);
    return `t${upTo(9)}`;
  };

  const variable = (type: GraphQLInputType, name: string): string => {
    const id = `v${definitions.length}`;
    const value = valueFor(type, name);
    const hasDefault = !isNonNullType(type) && chance(40);
    definitions.push(`$${id}: ${type}${hasDefault ? ` = ${literal(valueFor(type, name), type)}` : ''}`);
    if (isNonNullType(type) || chance(80)) variables[id] = chance(3) ? { wrong: true } : value;
    return `$${id}`;
  };

  /** A literal of an input object may contain variables, each of which may be missing. */
  const argument = (type: GraphQLInputType, name: string): string => {
    if (chance(40)) return variable(type, name);
    const inner = isNonNullType(type) ? type.ofType : type;
    // A variable inside an input with exactly one member could be missing, so a literal is used.
    if (!isInputObjectType(inner) || inner.isOneOf || chance(40)) return literal(valueFor(type, name), type);
    const fields = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type) || chance(30));
    return `{${fields.map((field) => `${field.name}: ${argument(field.type, field.name)}`).join(', ')}}`;
  };

  const argumentsFor = (type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string => {
    const place = `${type.name}.${field.name}`;
    const known = argumentsOf.get(place);
    if (known !== undefined) return known;
    const given = field.args.filter(
      (each) => (isNonNullType(each.type) && each.defaultValue === undefined) || chance(60),
    );
    const text = given.length
      ? `(${given.map((each) => `${each.name}: ${argument(each.type, each.name)}`).join(', ')})`
      : '';
    argumentsOf.set(place, text);
    return text;
  };

  const directives = (): string => {
    if (!chance(switched)) return '';
    const name = pick(['include', 'skip']);
    const other = name === 'skip' ? 'include' : 'skip';
    const both = chance(10) ? ` @${other}(if: ${switchValue()})` : '';
    return ` @${name}(if: ${switchValue()})${both}`;
  };

  const switchNames: string[] = [];

  /** A literal, or a variable: with a value, absent, null over its default, or now and then of the wrong type. */
  const switchValue = (): string => {
    if (chance(30)) return String(chance(50));
    if (switchNames.length > 0 && chance(60)) return pick(switchNames);
    const id = `v${definitions.length}`;
    const kinds = ['Boolean!', 'Boolean! = true', 'Boolean = true', 'Boolean = false'];
    const type = pick(unvalidated ? [...kinds, 'Boolean', 'Boolean = null'] : kinds);
    definitions.push(`$${id}: ${type}`);
    const values = type === 'Boolean!' ? [true, false] : [true, false, undefined];
    const value = chance(3)
      ? pick<unknown>(['true', 1, {}, null])
      : type.startsWith('Boolean!')
        ? pick(values)
        : pick([...values, null]);
    if (value !== undefined) variables[id] = value;
    switchNames.push(`$${id}`);
    return `$${id}`;
  };

  const fragmentOn = (type: GraphQLObjectType, depth: number): string => {
    const name = `On${type.name}${upTo(2)}`;
    if (!fragments.has(name)) {
      // Registered before it is filled, so that a fragment cannot contain itself.
      fragments.set(name, `fragment ${name} on ${type.name} { __typename }`);
      fragments.set(name, `fragment ${name} on ${type.name} ${selection(type, Math.min(depth, 2), false)}`);
    }
    return `...${name}${directives()}`;
  };

  const selectionOf = (type: ReturnType<typeof getNamedType>, depth: number, maySpread: boolean): string => {
    if (isObjectType(type)) return selection(type, depth, maySpread);
    if (!isAbstractType(type)) return '';
    // One of the possible types only: fields of two types with one name and different result types cannot be selected
    // together.
    const one = pick(schema.getPossibleTypes(type));
    const own = isInterfaceType(type) ? Object.keys(type.getFields()) : [];
    return `{ __typename ${own.join(' ')} ... on ${one.name} ${selection(one, depth, false)} }`;
  };

  const selection = (type: GraphQLObjectType, depth: number, maySpread: boolean): string => {
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
    const parts = Array.from({ length: 1 + upTo(3) }, (): string => {
      if (maySpread && chance(15)) return fragmentOn(type, depth);
      if (depth > 0 && chance(10)) {
        const on = chance(50) ? ` on ${type.name}` : '';
        return `...${on}${directives()} ${selection(type, depth - 1, maySpread)}`;
      }
      if (fields.length === 0 || chance(8)) return pick(['__typename', 'itself: __typename']);
      const field = pick(fields);
      const alias = chance(20) ? `${field.name}_${upTo(1)}: ` : '';
      const inner = selectionOf(getNamedType(field.type), depth - 1, maySpread);
      return `${alias}${field.name}${argumentsFor(type, field)}${directives()} ${inner}`;
    });
    return `{ ${parts.join(' ')} }`;
  };

  const mutates = mutations && schema.getMutationType() && chance(10);
  const root = mutates ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Error('a schema without queries');
  const body = selection(root, maxDepth, true);
  const head = `${mutates ? 'mutation' : 'query'} Q${definitions.length ? `(${definitions.join(', ')})` : ''}`;
  return { text: `${head} ${body} ${[...fragments.values()].join(' ')}`, variables };
};
