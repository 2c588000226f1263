import { describe, expect, it } from '@jest/globals';
import { createIdCodec } from '../../src/sandbox/data/ids.ts';

const ID = 'c0000000000000000000000000000c01';

describe('an id that is known beforehand', () => {
  const { encode, decode } = createIdCodec(7, [{ scope: 0, index: 3, id: ID }]);

  it('is the id of its place, and leads back there', () => {
    expect(encode(0, 3)).toBe(ID);
    expect(decode(ID)).toMatchObject({ scope: 0, index: 3 });
  });

  it('leaves the place no second id, and other places theirs', () => {
    const plain = createIdCodec(7);
    expect(decode(plain.encode(0, 3))).toBeNull();
    expect(decode(plain.encode(0, 4))).toEqual({ scope: 0, index: 4 });
    expect(plain.decode(ID)).toBeNull();
  });
});
