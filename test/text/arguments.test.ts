import { describe, expect, it } from '@jest/globals';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { argumentsCheck, writeTextsCheck } from '../../src/request/schema/arguments.ts';
import { START } from '../support/clock.ts';
import { gatewaySchema } from '../support/schema.ts';
import { MALFORMED } from './samples.ts';

const TEXTS = new Set(['String', 'ID']);

/**
 * Every value of a type that contains the text once, each at another place; inputs that contain themselves end the
 * search.
 */
const valuesWith = (text: string, type: GraphQLInputType, within: readonly string[] = []): readonly unknown[] => {
  const bare = getNullableType(type);
  if (isListType(bare)) return valuesWith(text, bare.ofType, within).map((value) => [value]);
  if (!isInputObjectType(bare)) return TEXTS.has(bare.name) ? [text] : [];
  if (within.includes(bare.name)) return [];
  return Object.values(bare.getFields()).flatMap((field) =>
    valuesWith(text, field.type, [...within, bare.name]).map((value) => ({ [field.name]: value })),
  );
};

const places = (text: string) => {
  const schema = gatewaySchema();
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, args }) => {
        const check = type === schema.getMutationType() ? writeTextsCheck(args) : argumentsCheck(args);
        return args.flatMap((argument: GraphQLArgument) =>
          valuesWith(text, argument.type).map((value) => ({
            field: `${type.name}.${name}(${argument.name})`,
            values: { [argument.name]: value },
            check,
          })),
        );
      }),
    );
};

const refusalOf = (task: () => void): unknown => {
  try {
    task();
    return 'taken';
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

describe('text in the arguments of the graph, however it got past HTTP', () => {
  it('is refused in each argument of each field', () => {
    const all = MALFORMED.flatMap(places);
    expect(all.length).toBeGreaterThan(500);
    const taken = all.filter(({ check, values }) => refusalOf(() => check?.(values, START)) !== 'BAD_USER_INPUT');
    expect(taken.map(({ field, values }) => `${field} ${JSON.stringify(values)}`)).toEqual([]);
  });

  it('is refused where it is longer than any that could be found', () => {
    const taken = places('x'.repeat(5_000)).filter(
      ({ check, values }) => refusalOf(() => check?.(values, START)) !== 'BAD_USER_INPUT',
    );
    // A file has limits of its own.
    const names = taken.map(({ values }) => Object.keys(Object.values(values)[0] ?? {})[0]);
    expect([...new Set(names)].sort()).toEqual(['base64', 'csv', 'file']);
  });

  it('is taken where it is well-formed', () => {
    const refused = places('客户 \u{1f3e2}').filter(
      ({ check, values }) => refusalOf(() => check?.(values, START)) !== 'taken',
    );
    expect(refused.map(({ field }) => field)).toEqual([]);
  });
});
