import { describe, expect, it } from '@jest/globals';
import { GraphQLID, GraphQLList, GraphQLObjectType, GraphQLSchema, parse } from 'graphql';
import { compile } from '../../src/execution/compile.ts';
import { generateCreate, generateFill, isUsable } from '../../src/execution/generate.ts';
import type { FieldPlan } from '../../src/execution/types.ts';

/** Injections that a document could try if the grammar of names did not prevent them. */
const STRANGE = ['a b', 'a;b', "a'", 'a`', 'a\n', 'a.b', 'a-b', '1a', '', 'é', 'a]', '__proto__'];

describe('generated code', () => {
  it.each(STRANGE)('is not made for %j as a key', (key) => {
    expect(isUsable(['id', key])).toBe(false);
    expect(() => generateCreate({ id: null, [key]: null })).toThrow('cannot be used in generated code');
    expect(() => generateFill([{ key, name: 'id' } as FieldPlan])).toThrow('cannot be used in generated code');
  });

  it.each(STRANGE)('is not made for %j as the name of a type', (name) => {
    expect(() => generateCreate({ kind: name })).toThrow('cannot be used in generated code');
  });

  it('makes a new object each time, with its keys in order', () => {
    const create = generateCreate({ id: null, kind: 'Customer', constructor: null, toString: null });
    expect(JSON.stringify(create())).toBe('{"id":null,"kind":"Customer","constructor":null,"toString":null}');
    expect(create()).not.toBe(create());
  });
});

/** Number of functions that were made from text while `work` ran. */
const functionsFromText = (work: () => void): number => {
  const { Function: original } = globalThis;
  let made = 0;
  globalThis.Function = new Proxy(original, {
    construct: (target, parameters) => {
      made += 1;
      return Reflect.construct(target, parameters);
    },
  });
  try {
    work();
  } finally {
    globalThis.Function = original;
  }
  return made;
};

describe('the switch for generated code', () => {
  const rows = Array.from({ length: 500 }, (_, index) => ({ id: `c${index}` }));
  const row = new GraphQLObjectType({ name: 'Row', fields: { id: { type: GraphQLID } } });
  const fields = { rows: { type: new GraphQLList(row), resolve: () => rows } };
  const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) });
  const answerWith = (generateAfter?: number) => {
    const { execute } = compile({ schema, document: parse('{ rows { id } }'), generateAfter });
    return execute({ context: null, variables: {} });
  };

  it('generates nothing where it is off, and answers the same', () => {
    const answers: unknown[] = [];
    expect(functionsFromText(() => answers.push(answerWith()))).toBeGreaterThan(0);
    expect(functionsFromText(() => answers.push(answerWith(Number.POSITIVE_INFINITY)))).toBe(0);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]).toEqual({ data: { rows } });
  });
});
