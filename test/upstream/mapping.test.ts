import { describe, expect, it } from '@jest/globals';
import { compileMapper, defineModel, money, type Shape } from '../../src/upstream/mapping/index.ts';

const price = {
  name: 'amount',
  list: false,
  nullable: true,
  type: 'money',
} as const;
const leaf: Shape = { name: 'Leaf', fields: [price] };
const branch: Shape = {
  name: 'Branch',
  fields: [price, { name: 'leaves', list: true, nullable: false, type: { shape: leaf, model: { rows: {} } } }],
};
const tree: Shape = {
  name: 'Tree',
  fields: [{ name: 'branches', list: true, nullable: false, type: { shape: branch, model: { rows: {} } } }],
};
const model = defineModel({ rows: {} });

describe('the currency of an amount', () => {
  const read = (row: Record<string, unknown>) => compileMapper(tree, model)(row, 'CHINA');
  const amount = (currency: string) => ({ amount: '1.5', currency });

  it("is the row's own, else the next enclosing row's, else the site's", () => {
    const rows = { branches: [{ amount: 1.5, leaves: [{ amount: 1.5 }, { amount: 1.5, currency: 'EUR' }] }] };
    expect(read({ ...rows, currency: 'USD' })).toEqual({
      branches: [{ amount: amount('USD'), leaves: [{ amount: amount('USD') }, { amount: amount('EUR') }] }],
    });
    expect(read({ ...rows, currency: '' })).toEqual({
      branches: [{ amount: amount('CNY'), leaves: [{ amount: amount('CNY') }, { amount: amount('EUR') }] }],
    });
  });

  it('may stand under another name', () => {
    const map = compileMapper(
      leaf,
      defineModel({ rows: {}, fields: { amount: money('amount', { currency: 'unit' }) } }),
    );
    expect(map({ amount: 1.5, unit: 'EUR', currency: 'USD' }, 'CHINA')).toEqual({ amount: amount('EUR') });
  });
});
