import { describe, expect, it } from '@jest/globals';
import type { OpenApiDocument, OpenApiOperation } from '../../src/contract/document.ts';
import { readContract } from '../../src/contract/read-contract.ts';

type Facts = Record<string, unknown>;
type Planted = Partial<Omit<OpenApiOperation, 'x-facts'>> & Record<string, unknown>;

const facts: Facts = {
  credential: 'partner',
  kind: 'read',
  quota: 10,
  permission: ['BPC_ITEM_SUBCUSTSERV_010100'],
  paging: { style: 'offset', limit: 100, rows: 'things', total: 'total_count' },
  batch: { parameter: 'thing_ids', max: 50, rowKey: 'thing_id' },
  sweep: 'customer_id',
  money: ['things[].amount', 'amount'],
  utc8: ['cycle'],
};

const listThings: OpenApiOperation = {
  operationId: 'ListThings',
  summary: 'Lists things.',
  tags: ['things'],
  parameters: [{ name: 'cycle', in: 'query', required: false, schema: { type: 'string' } }],
  requestBody: {
    required: false,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Filter' } } },
  },
  responses: {
    200: { description: 'Success', content: { 'application/json': { schema: { $ref: '#/components/schemas/Page' } } } },
  },
  'x-facts': facts,
};

const documentOf = (operation: OpenApiOperation, more: OpenApiDocument['paths'] = {}): OpenApiDocument => ({
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: { '/v2/things/query': { post: operation }, ...more },
  components: {
    schemas: {
      Filter: {
        type: 'object',
        properties: {
          thing_ids: { type: 'array', items: { type: 'string' } },
          customer_id: { type: 'string' },
          amount: { type: 'number', format: 'decimal' },
          offset: { type: 'integer' },
          limit: { type: 'integer' },
        },
      },
      Page: {
        type: 'object',
        properties: {
          things: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
          total_count: { type: 'integer' },
          note: { type: 'string' },
        },
      },
      Thing: {
        type: 'object',
        properties: {
          thing_id: { type: 'string' },
          customer_id: { type: 'string' },
          amount: { type: 'number', format: 'decimal' },
        },
      },
    },
  },
});

const readWith = (planted: Planted) => () => readContract('bss', documentOf({ ...listThings, ...planted }));
const readWithFacts = (planted: Facts) => readWith({ 'x-facts': { ...facts, ...planted } });
const write = { kind: 'write', idempotency: 'none', permission: ['BPC_ITEM_SUBCUSTSERV_010103'] };

describe('reading a contract', () => {
  it('accepts the operation before any fault is planted in it', () => {
    expect(readWith({})().operations.get('ListThings')?.facts.sweep).toBe('customer_id');
  });

  it.each<[string, Planted, RegExp]>([
    ['facts are missing', { 'x-facts': undefined }, /bss: ListThings: has no x-facts/],
    ['an extension is misspelled', { 'x-fact': {} }, /ListThings: unknown extension x-fact/],
    [
      'a parameter carries an unknown extension',
      { parameters: [{ name: 'a', in: 'query', required: false, schema: {}, 'x-hidden': true } as never] },
      /ListThings: unknown extension x-hidden/,
    ],
    [
      'query and body share an input name',
      { parameters: [{ name: 'limit', in: 'query', required: false, schema: { type: 'integer' } }] },
      /ListThings: input limit is declared in two places/,
    ],
    [
      'a $ref leads nowhere',
      {
        responses: {
          200: { description: '', content: { 'application/json': { schema: { $ref: '#/components/schemas/Gone' } } } },
        },
      },
      /ListThings: \$ref #\/components\/schemas\/Gone refers to a schema that the document does not have/,
    ],
  ])('refuses when %s', (_fault, planted, complaint) => {
    expect(readWith(planted)).toThrow(complaint);
  });

  it.each<[string, Facts, RegExp]>([
    ['an unknown fact', { pagination: {} }, /ListThings: x-facts are invalid.*pagination/s],
    [
      'an unknown key inside a fact',
      { batch: { parameter: 'thing_ids', maximum: 3 } },
      /x-facts are invalid.*maximum/s,
    ],
    ['an unknown credential', { credential: 'anybody' }, /x-facts are invalid.*credential/s],
    ['a malformed permission item', { permission: ['SUBCUSTSERV_010100'] }, /x-facts are invalid.*permission/s],
    ['no quota', { quota: undefined }, /x-facts are invalid.*quota/s],
    [
      'rows that do not exist',
      { paging: { style: 'offset', limit: 9, rows: 'thing' } },
      /paging\.rows thing is not a list/,
    ],
    [
      'rows that are not a list',
      { paging: { style: 'offset', limit: 9, rows: 'note' } },
      /paging\.rows note is not a list/,
    ],
    [
      'a total that is not an integer',
      { paging: { style: 'offset', limit: 9, rows: 'things', total: 'note' } },
      /paging\.total note must be an integer/,
    ],
    ['no paging though it takes a limit', { paging: undefined, batch: undefined, sweep: undefined }, /takes `limit`/],
    ['no largest limit', { paging: { style: 'offset', rows: 'things' } }, /paging\.limit and the input `limit`/],
    ['paging without pages', { paging: { style: 'none', limit: 9, rows: 'things' } }, /style none does not suit/],
    [
      'a marker that no answer returns',
      { paging: { style: 'marker', limit: 9, rows: 'things' } },
      /style and `offset` disagree/,
    ],
    [
      'a batch input that does not exist',
      { batch: { parameter: 'ids', max: 9 } },
      /batch\.parameter ids is not a list/,
    ],
    ['a batch item in a list of texts', { batch: { parameter: 'thing_ids', max: 9, item: 'id' } }, /batch\.item/],
    [
      'a row key that is not in the row',
      { batch: { parameter: 'thing_ids', max: 9, rowKey: 'id' } },
      /rowKey id is not/,
    ],
    ['a sweep key that is not in the row', { sweep: 'owner_id' }, /sweep owner_id is not in the row/],
    ['money that does not exist', { money: ['things[].price'] }, /money things\[\]\.price is in neither/],
    ['money on a path through a list without []', { money: ['things.amount'] }, /money things\.amount is in neither/],
    ['a UTC+8 field that does not exist', { utc8: ['month'] }, /utc8 month is in neither/],
    ['a read with idempotency', { idempotency: 'none' }, /a read has no idempotency/],
    ['a write without idempotency', { kind: 'write' }, /a write must say its idempotency/],
    ['a write without a permission item', { ...write, permission: [] }, /a write needs a permission item/],
    [
      "a read of the partner's own data without a permission item",
      { permission: [] },
      /a read of the partner's own needs/,
    ],
    [
      'a read with either credential that is open to every member',
      { credential: 'either', permission: [] },
      /a read of the partner's own needs/,
    ],
    ['a key without a reason', { ...write, idempotencyKey: 'cycle' }, /idempotencyKey belongs to/],
    [
      'a key that is no input',
      { ...write, idempotency: 'natural', idempotencyKey: 'key' },
      /idempotencyKey key is not/,
    ],
    ['a cached write', { ...write, cache: { audience: 'partner', seconds: 5 } }, /a write is never cached/],
    [
      'a customer’s answer cached for the partner',
      { credential: 'customer', cache: { audience: 'partner', seconds: 5 } },
      /cache\.audience partner does not suit customer/,
    ],
    ['failures that are not reported', { partialFailure: 'errors' }, /partialFailure errors is not a list/],
    [
      'a window over unknown inputs',
      { windows: [{ from: 'a', to: 'b', maxDays: 9 }] },
      /window a…b is not in the request/,
    ],
  ])('refuses facts with %s', (_fault, planted, complaint) => {
    expect(readWithFacts(planted)).toThrow(complaint);
  });

  it('refuses two operations on one route', () => {
    const get = (operationId: string): OpenApiOperation => ({
      operationId,
      responses: {},
      'x-facts': { credential: 'customer', kind: 'read', quota: 10, permission: [] },
    });
    const paths = { '/v2/a/{id}': { get: get('ShowA') }, '/v2/a/{a_id}': { get: get('ShowOther') } };
    expect(() => readContract('bss', documentOf(listThings, paths))).toThrow(
      /ShowOther: shares GET \/v2\/a\/\{\} with ShowA/,
    );
  });

  it('refuses one operation on two routes', () => {
    const paths = { '/v3/things/query': { post: listThings } };
    expect(() => readContract('bss', documentOf(listThings, paths))).toThrow(/ListThings: is declared twice/);
  });
});
