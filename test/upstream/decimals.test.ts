import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseExact } from '../../src/upstream/pipeline/decimals.ts';

const exact = (text: string): unknown => parseExact(Buffer.from(text));

describe('exact decimals', () => {
  it.each([
    ['a decimal token', '{"amount":1234567890123456.78}', { amount: '1234567890123456.78' }],
    ['a negative one', '{"amount":-1234567890123456.78}', { amount: '-1234567890123456.78' }],
    ['a float whose tail a double would bend', '{"amount":0.12345678901234567}', { amount: '0.12345678901234567' }],
    ['a string', '{"amount":"1234567890123456.78"}', { amount: '1234567890123456.78' }],
    ['an integer above 2^53', '[9007199254740993]', ['9007199254740993']],
    ['one at the end of the text', '12345678901234567', '12345678901234567'],
  ])('keeps 18 digits in %s', (_, text, expected) => {
    expect(exact(text)).toEqual(expected);
  });

  it.each([
    ['fifteen digits', '{"amount":1234567890123.45}', { amount: 1234567890123.45 }],
    ['zeros before the first digit', '{"rate":0.0000000000000001234}', { rate: 1.234e-16 }],
    ['an exponent', '{"rate":1.5E-10}', { rate: 1.5e-10 }],
  ])('leaves a number a number with %s', (_, text, expected) => {
    expect(exact(text)).toEqual(expected);
  });

  it.each([
    ['long digits', '{"id":"123456789012345678901","n":1.5}'],
    ['escaped quotes', String.raw`{"note":"say \"123456789012345678\" twice","n":1.5}`],
    ['a backslash before the closing quote', String.raw`{"note":"12345678901234567890\\","n":1.5}`],
    ['what looks like a member', '{"note":"a: 12345678901234567, b","n":1.5}'],
    ['what looks like a list', '{"note":"[12345678901234567]","n":[1.5]}'],
    ['dots and digits', '{"version":"1.2.3.4.5.6.7.8.9.10.11","n":1.5}'],
  ])('does not touch strings with %s', (_, text) => {
    expect(exact(text)).toEqual(JSON.parse(text));
  });

  it('finds the one long number among strings full of digits', () => {
    const text = String.raw`{"a":"1\"23456789012345678","b":[1,{"c":99999999999999999.01}],"d":"x\\"}`;
    expect(exact(text)).toEqual({ a: '1"23456789012345678', b: [1, { c: '99999999999999999.01' }], d: 'x\\' });
  });

  it('finds it after an escaped quote', () => {
    expect(exact(String.raw`{"a":"\"","n":99999999999999999.01}`)).toEqual({ a: '"', n: '99999999999999999.01' });
  });

  it('finds it at every position', () => {
    for (let before = 0; before < 40; before++) {
      const padding = 'x'.repeat(before);
      expect(exact(`{"p":"${padding}","n":1234567890123456}`)).toEqual({ p: padding, n: '1234567890123456' });
      expect(exact(`["${padding}",-1234567890123456.5 , 0.1234567890123456e2]`)).toEqual([
        padding,
        '-1234567890123456.5',
        '0.1234567890123456e2',
      ]);
    }
  });

  it('distinguishes long numbers from short ones and from strings, in any order', () => {
    const digitsOf = (token: string): number => token.replace(/\D/g, '').length;
    const number = fc
      .stringMatching(/^-?[1-9]\d{0,12}(\.\d{1,12})?$/)
      .map((json) => ({ json, value: digitsOf(json) > 15 ? json : Number(json) }));
    const text = fc.stringMatching(/^[\dx.:, -]{0,30}$/).map((value) => ({ json: JSON.stringify(value), value }));
    fc.assert(
      fc.property(fc.array(fc.oneof(number, text)), (items) =>
        expect(exact(`[${items.map(({ json }) => json).join()}]`)).toEqual(items.map(({ value }) => value)),
      ),
    );
  });

  it('is JSON.parse for everything without long numbers', () => {
    const short = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100);
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.stringMatching(/^[\d."\\]{10,40}$/),
        fc.stringMatching(/^[\d.,:[\] ]{15,60}$/),
        short,
        fc.constant(null),
      ),
      tree: fc.oneof({ maxDepth: 3 }, tie('leaf'), fc.array(tie('tree')), fc.dictionary(fc.string(), tie('tree'))),
    }));
    fc.assert(
      fc.property(tree, (value) => expect(exact(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))),
    );
  });

  it.each([
    '{"a":1',
    '[1234567890123456e]',
    '[1234567890123456e+]',
    '[1234567890123456 7]',
    '{"a":12345678901234567',
    '{"a":"1234567890123456',
    '<html>',
    '',
  ])('refuses %p', (text) => {
    expect(() => exact(text)).toThrow(SyntaxError);
  });
});
