import { describe, expect, it } from '@jest/globals';
import { loadContract } from '../../src/contract/index.ts';
import type { LedgerEntry } from '../../src/ledger/operations/index.ts';
import { rowsOfOrder } from '../../src/ledger/operations/kinds/order-rows.ts';
import type { Upstream } from '../../src/upstream/index.ts';

interface Vendor {
  readonly lines: readonly object[];
  /** Resources that the vendor names for the order. */
  readonly told?: readonly object[];
  readonly resources?: readonly object[];
}

const END = '2026-12-01T15:59:59Z';
const line = (product: string, more: object = {}) => ({
  product_id: product,
  period_type: 2,
  period_num: 1,
  effective_time: END,
  ...more,
});
const resource = (id: string, product: string, end = END) => ({
  resource_id: id,
  product_id: product,
  status: 2,
  expire_time: end,
});

/** The ids among those of the write for which the vendor made the order. */
const rowsFor = ({ lines, told = [], resources = [] }: Vendor, input: object = { unit: 'MONTH', count: 1 }) => {
  const call: Upstream['call'] = async (operation, asked) => {
    if (operation === 'ShowCustomerOrderDetails') return { order_line_items: lines };
    return { data: 'order_id' in asked ? told : resources };
  };
  const operation = { input: { customerId: 'c', resellerId: null, rowIds: ['a', 'b'], ...input } };
  return rowsOfOrder({ contract: loadContract('CHINA'), call } as Upstream, operation as unknown as LedgerEntry, 'CS1');
};

/**
 * Properties that distinguish renewals that are not provisioned yet; the sandbox has no two resources of one product.
 */
describe('the resources of an order', () => {
  const alike = [resource('a', 'p'), resource('b', 'p', '2027-01-01T15:59:59Z')];

  it('are the resources that the vendor names', async () => {
    expect(await rowsFor({ lines: [line('p')], told: [resource('b', 'p')], resources: alike })).toEqual(['b']);
    expect(await rowsFor({ lines: [line('p')], told: [resource('else', 'p')], resources: alike })).toEqual([]);
  });

  it('are distinguished by the product until then, and by the end of the old period', async () => {
    expect(await rowsFor({ lines: [line('q')], resources: [resource('a', 'p'), resource('b', 'q')] })).toEqual(['b']);
    expect(await rowsFor({ lines: [line('p')], resources: alike })).toEqual(['a']);
    expect(await rowsFor({ lines: [line('none')], resources: alike })).toEqual([]);
  });

  it('stay several where no property distinguishes them', async () => {
    const lines = [line('p', { effective_time: null })];
    expect(await rowsFor({ lines, resources: alike })).toEqual(['a', 'b']);
  });

  it.each([
    ['another number', { period_num: 2 }],
    ['another unit', { period_type: 3 }],
  ])('are none where the order buys %s', async (_, more) => {
    expect(await rowsFor({ lines: [line('p', more)], resources: alike })).toEqual([]);
  });

  it('need no period where the order has none, or none was requested', async () => {
    const untold = { period_type: null, period_num: null };
    expect(await rowsFor({ lines: [line('p', untold)], resources: alike })).toEqual(['a']);
    const anyPeriod = { lines: [line('p', { period_num: 7 })], resources: alike };
    expect(await rowsFor(anyPeriod, {})).toEqual(['a']);
  });
});
