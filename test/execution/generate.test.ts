import { describe, expect, it } from '@jest/globals';
import { generateCreate, generateFill, isUsable } from '../../src/server/execution/generate.ts';
import type { FieldPlan } from '../../src/server/execution/types.ts';

/** What a document could try, if its grammar did not stand in front. */
const STRANGE = ['a b', 'a;b', "a'", 'a`', 'a\n', 'a.b', 'a-b', '1a', '', 'é', 'a]', '__proto__'];

describe('generated code', () => {
  it.each(STRANGE)('is not made for %j as a key', (key) => {
    expect(isUsable(['id', key])).toBe(false);
    expect(() => generateCreate({ id: null, [key]: null })).toThrow('not a name');
    expect(() => generateFill([{ key, name: 'id' } as FieldPlan])).toThrow('not a name');
  });

  it.each(STRANGE)('is not made for %j as the name of a type', (name) => {
    expect(() => generateCreate({ kind: name })).toThrow('not a name');
  });

  it('makes objects with their keys in order, each anew', () => {
    const create = generateCreate({ id: null, kind: 'Customer', constructor: null, toString: null });
    expect(JSON.stringify(create())).toBe('{"id":null,"kind":"Customer","constructor":null,"toString":null}');
    expect(create()).not.toBe(create());
  });
});
