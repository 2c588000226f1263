import { describe, expect, it } from '@jest/globals';
import { scopeOf } from '../../src/upstream/index.ts';
import {
  compileMapper,
  defineModel,
  money,
  type Origin,
  pairs,
  readInFull,
  type Shape,
} from '../../src/upstream/mapping/index.ts';

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

const ORIGIN: Origin = { site: 'CHINA', scope: scopeOf('r1') };

describe('the currency of an amount', () => {
  const read = (row: Record<string, unknown>) => readInFull(tree, compileMapper<object>(tree, model)(row, ORIGIN));
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

  it('may be under another name', () => {
    const map = compileMapper<object>(
      leaf,
      defineModel({ rows: {}, fields: { amount: money('amount', { currency: 'unit' }) } }),
    );
    const row = map({ amount: 1.5, unit: 'EUR', currency: 'USD' }, ORIGIN);
    expect(readInFull(leaf, row)).toEqual({ amount: amount('EUR') });
  });
});

describe('a list inside a row', () => {
  const rows: Shape = { name: 'Rows', fields: [{ name: 'leaves', list: true, nullable: false, type: 'text' }] };
  const read = (leaves: unknown) => compileMapper<{ leaves: unknown }>(rows, { rows: {} })({ leaves }, ORIGIN).leaves;

  it.each(['', null, undefined])('is empty where the vendor sends no value: %j', (leaves) => {
    expect(read(leaves)).toEqual([]);
  });

  it.each([{ 0: 'a' }, 'a', 1, true])('is never taken for empty where it is something else: %j', (leaves) => {
    expect(() => read(leaves)).toThrow(expect.objectContaining({ code: 'UPSTREAM_BAD_ANSWER' }));
  });
});

describe('a JSON object inside a text', () => {
  const member = (name: string) => ({ name, list: false, nullable: true, type: 'text' }) as const;
  const pair: Shape = { name: 'Pair', fields: [member('name'), member('value')] };
  const row: Shape = {
    name: 'Row',
    fields: [{ name: 'details', list: true, nullable: true, type: { shape: pair, model: { rows: {} } } }],
  };
  const read = (info: unknown) =>
    compileMapper<{ details: unknown }>(row, defineModel({ rows: {}, fields: { details: pairs('info') } }))(
      { info },
      ORIGIN,
    ).details;

  it('becomes names and values, every digit kept', () => {
    expect(read('{"ip":"192.0.2.1","size":123456789012345678901,"tags":["a"],"none":null}')).toEqual([
      { name: 'ip', value: '192.0.2.1' },
      { name: 'size', value: '123456789012345678901' },
      { name: 'tags', value: '["a"]' },
      { name: 'none', value: null },
    ]);
  });

  it.each(['', null, undefined])('is null where the vendor sends no value: %j', (info) => {
    expect(read(info)).toBeNull();
  });

  it.each(['{"cut":', '[1]', '1', 'none'])('costs its own field where it is something else: %s', (info) => {
    expect(read(info)).toMatchObject({ extensions: { code: 'UPSTREAM_BAD_ANSWER' } });
  });
});

describe('a row', () => {
  const shape: Shape = { name: 'Two', fields: [price, { ...price, name: 'debt' }] };

  it('converts a field when it is read, and not before', () => {
    const wire = {
      amount: 1.5,
      get debt(): number {
        throw new Error('read without being asked for');
      },
    };
    const row = compileMapper<{ amount: unknown }>(shape, model)(wire, ORIGIN);
    expect(row.amount).toEqual({ amount: '1.5', currency: 'CNY' });
  });

  it('keeps the scope that it was found in, and so do the rows inside it', () => {
    const read = compileMapper<{ branches: { scope: unknown; leaves: unknown }[] }>(tree, model);
    const found = read({ branches: [{ leaves: [{}] }] }, ORIGIN);
    expect(found).toHaveProperty('scope', scopeOf('r1'));
    expect(found.branches[0]).toHaveProperty('scope', scopeOf('r1'));
    expect(found.branches[0]?.leaves).toHaveProperty('0.scope', scopeOf('r1'));
  });

  it('has no field that would hide its scope', () => {
    expect(() => compileMapper({ name: 'Two', fields: [{ ...price, name: 'scope' }] }, model)).toThrow('Two.scope');
  });

  it('refuses a rename of what the type does not have', () => {
    expect(() => compileMapper(shape, defineModel({ rows: {}, fields: { depts: 'debt' } }))).toThrow('"depts"');
  });
});
