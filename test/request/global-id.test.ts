import { describe, expect, test } from '@jest/globals';
import { decodeGlobalId, encodeGlobalId } from '../../src/request/nodes/global-id.ts';

const spelled = (id: string): string => Buffer.from(id, 'base64url').toString();

describe('a global id', () => {
  test.each([
    ['one part', ['e0000000000000000000000000000c01'], 'n1:Customer:e0000000000000000000000000000c01'],
    ['no part', [], 'n1:Customer'],
    ['parts that do not apply at the end', ['a', '', null, undefined], 'n1:Customer:a'],
    ['a part that does not apply in the middle', ['a', null, 'b'], 'n1:Customer:a::b'],
    ['the separator in a part', ['a:b', 'c'], 'n1:Customer:a%3Ab:c'],
    ['characters of URIs', ["a b/c%!*'()~.-_"], "n1:Customer:a%20b%2Fc%25!*'()~.-_"],
    ['a line break', ['a\n'], 'n1:Customer:a%0A'],
    ['Chinese', ['客户', '😀'], 'n1:Customer:%E5%AE%A2%E6%88%B7:%F0%9F%98%80'],
  ])('contains its type and %s', (_, parts, text) => {
    expect(spelled(encodeGlobalId({ type: 'Customer', parts }))).toBe(text);
  });

  test('of long parts is whole, and does not contain what an id before it contained', () => {
    const long = 'x'.repeat(3_000);
    expect(spelled(encodeGlobalId({ type: 'Order', parts: [long] }))).toBe(`n1:Order:${long}`);
    expect(spelled(encodeGlobalId({ type: 'Order', parts: ['y'.repeat(900)] }))).toBe(`n1:Order:${'y'.repeat(900)}`);
    expect(spelled(encodeGlobalId({ type: 'Order', parts: ['z'] }))).toBe('n1:Order:z');
  });

  test('is read as the parts that were given', () => {
    const parts = ['a:b', '', '客户 %'];
    expect(decodeGlobalId(encodeGlobalId({ type: 'Order', parts }), 'id')).toEqual({ type: 'Order', parts });
  });
});
