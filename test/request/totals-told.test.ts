import { describe, expect, it } from '@jest/globals';
import { loadContract } from '../../src/contract/index.ts';
import { askTogether } from '../../src/request/fetch/sweep.ts';
import { PARTNER } from '../../src/upstream/index.ts';
import { readAnswer } from '../../src/vendor/answer.ts';

const operation = loadContract('CHINA').operations.get('ListSubCustomers');
if (!operation) throw new Error('no such operation');
const totalOf = (count: unknown): number | null =>
  readAnswer(operation, { count, customer_infos: [] }, { site: 'CHINA', scope: PARTNER }).total;

describe('a number of rows as the vendor reports it', () => {
  it.each([
    [0, 0],
    [2_147_483_647, 2_147_483_647],
    ['17', 17],
    [null, null],
    [undefined, null],
  ])('%j is %j', (told, total) => expect(totalOf(told)).toBe(total));

  it.each([2_147_483_648, 9e15, -1, 1.5, '1.5', '-1', 'many', '1e3', true, {}, [3], '99999999999'])(
    '%j is UPSTREAM_BAD_ANSWER',
    (told) => expect(() => totalOf(told)).toThrow(expect.objectContaining({ code: 'UPSTREAM_BAD_ANSWER' })),
  );

  it('is not used to reserve memory: pages are asked for in portions, and too many not at all', async () => {
    let asked = 0;
    const refusing = () => {
      asked += 1;
      return Promise.reject(new Error('no more calls'));
    };
    await expect(askTogether(50_000, refusing)).rejects.toThrow('no more calls');
    expect(asked).toBe(100);
    await expect(askTogether(21_474_837, refusing)).rejects.toMatchObject({ code: 'UPSTREAM_BAD_ANSWER' });
    expect(asked).toBe(100);
    expect(await askTogether(250, async (index) => index)).toEqual(Array.from({ length: 250 }, (_, index) => index));
  });
});
