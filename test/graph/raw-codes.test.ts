import { describe, expect, it } from '@jest/globals';
import { GraphQLString, getNamedType, isEnumType, isObjectType } from 'graphql';
import { ACCESS } from '../../src/request/access/access.ts';
import { PARTNER } from '../../src/upstream/index.ts';
import { UNRECOGNIZED, type WireRow, wirePaths } from '../../src/upstream/mapping/index.ts';
import { metadata } from '../../src/vendor/metadata.ts';
import { CODE_OF, mapperOf, modelOf, type RowClass, shapeOf } from '../../src/vendor/rows.ts';
import { gatewaySchema } from '../support/schema.ts';

/** Every field of the graph over an enumeration of the vendor's, with the field that returns its raw code. */
const WORDS = Object.values(gatewaySchema().getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => {
    const fields = type.getFields();
    return Object.values(fields).flatMap((word) => {
      const named = getNamedType(word.type);
      if (!isEnumType(named) || !named.getValue(UNRECOGNIZED)) return [];
      return { name: `${type.name}.${word.name}`, type: type.name, word, code: fields[`${word.name}Code`] };
    });
  });

/** `a.b.0` → a row with the value at this path and no other value. */
const rowWith = (path: string, value: unknown): WireRow =>
  path.split('.').reduceRight<unknown>((inner, key) => (key === '0' ? [inner] : { [key]: inner }), value) as WireRow;

/** Enumeration words that rows contain, each with its place in the row. */
const FROM_ROWS = WORDS.flatMap(({ name, type, word }) => {
  const target = metadata().objectTypes.find((declared) => declared.name === type)?.target as RowClass | undefined;
  if (!target || Object.keys(modelOf(target).rows).length === 0) return [];
  const { fields } = shapeOf(target);
  const own = fields.filter((field) => field.name === word.name);
  const [path] = wirePaths({ name: type, fields: own }, modelOf(target));
  return path === undefined ? [] : [[name, target, word.name, path] as const];
});

describe('an enumeration of the vendor’s', () => {
  it('is declared together with its code, in every field of the graph', () => {
    expect(WORDS.length).toBeGreaterThan(90);
    const otherwise = WORDS.filter(
      ({ word, code }) => code?.extensions[CODE_OF] !== word.name || code.type !== GraphQLString,
    );
    expect(otherwise.map(({ name }) => name)).toEqual([]);
  });

  it('is open to the same viewers as its code', () => {
    const guarded = WORDS.filter(({ word }) => word.extensions[ACCESS]);
    expect(guarded.map(({ name }) => name).sort()).toEqual(['Customer.level', 'PerformanceEntry.policy']);
    for (const { word, code } of guarded) expect(code?.extensions[ACCESS]).toBe(word.extensions[ACCESS]);
  });

  it('is read from a row in more than 85 fields', () => expect(FROM_ROWS.length).toBeGreaterThan(85));

  it.each(FROM_ROWS)('%s keeps a code readable that the contract does not know', (_, type, word, path) => {
    const row = mapperOf<object>(type)(rowWith(path, 'no-such-code'), { site: 'CHINA', scope: PARTNER }) as Record<
      string,
      unknown
    >;
    expect([row[word], row[`${word}Code`]]).toEqual([UNRECOGNIZED, 'no-such-code']);
  });
});
