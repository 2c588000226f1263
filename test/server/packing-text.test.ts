import { describe, expect, it } from '@jest/globals';
import { createLineEncoder } from '../../src/server/packing.ts';

const LONGEST = 10_000;
const encode = createLineEncoder(LONGEST);

describe('a line as UTF-8', () => {
  it.each([
    ['ASCII', 'Sample Trading '],
    ['Latin-1', 'Müller & Söhne '],
    ['Chinese', '示例贸易有限公司 '],
    ['pairs of surrogates', '公司 🏢 𠮷野家 '],
    ['a byte order mark and control characters', '\uFEFF\u0000\n客'],
    ['half of a pair, first', '客户 \uD83C '],
    ['half of a pair, second', '客户 \uDFE2 '],
  ])('is what Buffer.from makes of it: %s', (_, piece) => {
    for (const length of [1, 3_000, LONGEST, LONGEST + 1]) {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      expect(Buffer.from(encode(text)).equals(Buffer.from(`${text}\n`))).toBe(true);
    }
  });

  it('is a newline for no text', () => {
    expect(encode('')).toBe('\n');
  });

  it('stays as it is when another follows', () => {
    const [first, second] = ['客'.repeat(4_000), 'a'.repeat(5_000)];
    const bytes = encode(first);
    encode(second);
    expect(bytes.toString()).toBe(`${first}\n`);
  });
});
