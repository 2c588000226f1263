import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/errors/index.ts';
import { compileEncoder } from '../../src/upstream/pipeline/encode.ts';
import { operation, pathParameter, queryParameter } from './support/fixture.ts';

const list = compileEncoder(
  operation({
    id: 'List',
    parameters: [
      queryParameter('name'),
      queryParameter('limit', { type: 'integer' }),
      queryParameter('recursive', { type: 'boolean' }),
      queryParameter('operation_types', { type: 'array', items: { type: 'string' } }),
    ],
    facts: { localized: true },
  }),
);

const post = compileEncoder(
  operation({
    id: 'Post',
    method: 'POST',
    body: {
      type: 'object',
      properties: {
        customer_id: { type: 'string' },
        amount: { type: 'number', format: 'decimal' },
        charge_mode: { type: 'string' },
        ids: { type: 'array', items: { type: 'string' } },
        rows: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } },
        owner: { type: 'object', properties: { name: { type: 'string' } } },
      },
    },
  }),
);

const faultOf = (run: () => unknown): Readonly<Record<string, unknown>> => {
  try {
    run();
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'INTERNAL') return error.details;
  }
  throw new Error('expected a programming error');
};

describe('query', () => {
  it.each([undefined, null, '', []])('never sends a key without a value (%p)', (nothing) => {
    expect(list({ name: nothing, operation_types: nothing, limit: 10 }).query).toBe('limit=10');
  });

  it('keeps values that only look empty', () => {
    expect(list({ limit: 0, recursive: false }).query).toBe('limit=0&recursive=false');
  });

  it('repeats the key for arrays, in order, without their blanks', () => {
    expect(list({ operation_types: ['9', '', '1'] }).query).toBe('operation_types=1&operation_types=9');
  });

  it('encodes everything but unreserved characters', () => {
    expect(list({ name: "测 (a)*'!~&" }).query).toBe('name=%E6%B5%8B%20%28a%29%2A%27%21~%26');
  });

  it('has the sign for an unknown character in the place of half a one', () => {
    expect(list({ name: 'a\ud800' }).query).toBe('name=a%EF%BF%BD');
  });

  it('is the same for the same input in another order', () => {
    expect(list({ name: 'a', limit: 1 })).toEqual(list({ limit: 1, name: 'a' }));
  });
});

describe('body', () => {
  it('drops blanks at every depth, and what is empty without them', () => {
    const input = { customer_id: 'c1', ids: [], rows: [{ id: '' }, { id: 'r' }], owner: { name: null }, amount: '' };
    expect(JSON.parse(post(input).body)).toEqual({ customer_id: 'c1', rows: [{ id: 'r' }] });
  });

  it('keeps an empty list that the vendor wants to be there', () => {
    const body = {
      type: 'object',
      properties: { ids: { type: 'array', items: { type: 'string' } } },
      required: ['ids'],
    } as const;
    const encode = compileEncoder(operation({ id: 'Wants', method: 'POST', body }));
    expect(encode({ ids: [] }).body).toBe('{"ids":[]}');
    expect(encode({}).body).toBe('{}');
  });

  it('is an empty object rather than nothing', () => {
    expect(post({}).body).toBe('{}');
    expect(list({}).body).toBe('');
  });

  it.each(['0.01', '100.25', '1234567890123.45', '123456789012345678.90'])('sends %s as that very number', (amount) => {
    const token = /"amount":([\d.]+)/.exec(post({ amount }).body)?.[1];
    expect(Number(token)).toBe(Number(amount));
    expect(token?.length).toBeGreaterThanOrEqual(amount.replace(/0+$/, '').length);
  });

  it("writes a number as text where the vendor's field is text", () => {
    expect(post({ charge_mode: 1 }).body).toBe('{"charge_mode":"1"}');
  });
});

describe('programming errors', () => {
  it.each([
    ['an unknown name in a query', () => list({ custmer_id: 'x' }), 'custmer_id'],
    ['an unknown name in a body', () => post({ custmer_id: 'x' }), 'custmer_id'],
    ['an unknown name in a row', () => post({ rows: [{ name: 'x' }] }), 'rows.name'],
    ['text for a number', () => post({ amount: '1,5' }), 'amount'],
    ['an object for a plain value', () => list({ name: new Date() }), 'name'],
  ])('%s', (_, run, field) => {
    expect(faultOf(run)).toMatchObject({ field });
  });

  it('a path without its part', () => {
    const one = compileEncoder(
      operation({
        id: 'One',
        path: '/v2/{id}',
        parameters: [pathParameter('id')],
      }),
    );
    expect(faultOf(() => one({}))).toMatchObject({ field: 'id' });
  });
});

describe('language', () => {
  it('goes only where names are localized', () => {
    expect(list({}, 'en_US').headers).toEqual({ 'x-language': 'en_US' });
    expect(post({}, 'en_US').headers).toEqual({});
  });
});
