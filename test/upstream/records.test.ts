import { describe, expect, it } from '@jest/globals';
import { loadContract } from '../../src/contract/index.ts';
import type { Upstream } from '../../src/upstream/index.ts';
import { allRows } from '../../src/upstream/records/pages.ts';

/** A vendor with this number of rows, which reports the number and returns at most `page` of them at a time. */
const vendorOf = ({ rows, says = rows, page = 100 }: { rows: number; says?: number | null; page?: number }) => {
  const asked: unknown[] = [];
  const call = async (_: string, { offset, limit }: Record<string, unknown>) => {
    asked.push(offset);
    const count = Math.max(0, Math.min(rows - Number(offset), Number(limit), page));
    return {
      ...(says === null ? {} : { total_count: says }),
      records: Array.from({ length: count }, (_each, index) => ({ id: Number(offset) + index })),
    };
  };
  const upstream = { contract: loadContract('CHINA'), call } as unknown as Upstream;
  const all = () => allRows(upstream, { operation: 'ListPartnerAdjustRecords', rows: 'records', input: {} });
  return { asked, all };
};

describe('all rows of a list, from which follows what was not done', () => {
  it.each([
    ['none', { rows: 0 }, [0]],
    ['fewer than a page', { rows: 7 }, [0]],
    ['just a page', { rows: 100 }, [0]],
    ['several pages', { rows: 250 }, [0, 100, 200]],
    ['pages that are shorter than asked for', { rows: 120, page: 50 }, [0, 50, 100]],
    ['more than the vendor says', { rows: 120, says: 3 }, [0, 100, 120]],
  ])('come where there are %s', async (_, vendor, asked) => {
    const { all, asked: offsets } = vendorOf(vendor);
    expect(await all()).toEqual(Array.from({ length: vendor.rows }, (_each, id) => ({ id })));
    expect(offsets).toEqual(asked);
  });

  it('are no list where the vendor keeps some back', async () => {
    const { all } = vendorOf({ rows: 120, says: 150 });
    await expect(all()).rejects.toMatchObject({ code: 'UPSTREAM_BAD_ANSWER', extensions: { missing: 30 } });
  });

  it('end with a short page where the vendor does not say how many there are', async () => {
    const { all, asked } = vendorOf({ rows: 120, says: null, page: 100 });
    expect(await all()).toHaveLength(120);
    expect(asked).toEqual([0, 100]);
    const full = vendorOf({ rows: 100, says: null });
    expect(await full.all()).toHaveLength(100);
    expect(full.asked).toEqual([0, 100]);
  });
});
