import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { assemble, type Sources } from '../../scripts/contract/assemble.ts';
import type { CatalogField, CatalogOperation, CatalogType } from '../../scripts/contract/catalog.ts';
import { findMisfits } from '../../scripts/contract/compare-sites.ts';
import { findDrift } from '../../scripts/contract/drift.ts';
import { combineFacts } from '../../scripts/contract/facts.ts';
import { combineFields } from '../../scripts/contract/fields.ts';
import { buildOutputs } from '../../scripts/contract/outputs.ts';
import type { JsonSchema, VendorOperation } from '../../src/contract/index.ts';
import { loadContract } from '../../src/contract/index.ts';

const field = (name: string, type: CatalogType, required = false): CatalogField => ({ name, required, ...type });
const model = (name: string, ...fields: CatalogField[]): CatalogType => ({ type: 'object', model: name, fields });

const payThing: CatalogOperation = {
  service: 'bss',
  operation_id: 'PayThing',
  method: 'POST',
  path: '/v2/things/pay',
  content_type: 'application/json',
  path_params: [],
  query_params: [],
  header_params: [field('X-Language', { type: 'string' })],
  form_params: [],
  request_body: {
    ...model('PayReq', field('thing_id', { type: 'string' }, true), field('amount', { type: 'decimal' }, true)),
    has_required_fields: true,
  },
  response: model('PayThingResponse', field('paid_month', { type: 'string' }), field('left', { type: 'string' })),
};

const facts = {
  summary: 'Pays one thing.',
  credential: 'partner',
  kind: 'write',
  idempotency: 'none',
  permission: ['BPC_ITEM_SUBCUSTSERV_010103'],
  limits: { amount: { minimum: 0.01 } },
};

const fields = { amount: { is: 'money', says: 'To pay.' }, paid_month: { utc8: true } };

interface Planted {
  readonly operation?: Partial<CatalogOperation>;
  readonly more?: readonly CatalogOperation[];
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly fields?: Readonly<Record<string, unknown>>;
}

const sourcesWith = (planted: Planted = {}): Sources => ({
  catalog: {
    sdk_versions: { bss: '1' },
    counts: { bss: 1, bssintl: 0, osm: 0 },
    operations: [{ ...payThing, ...planted.operation }, ...(planted.more ?? [])],
  },
  facts: combineFacts(new Map([['things', { PayThing: { ...facts, ...planted.facts } }]])),
  fields: combineFields({ ...fields, ...planted.fields }).of,
});

const build = (planted?: Planted) => assemble('bss', sourcesWith(planted));

describe('assembling a document', () => {
  it('joins catalog, facts and fields', () => {
    const document = build();
    expect(document.components.schemas.PayReq).toEqual({
      type: 'object',
      properties: {
        thing_id: { type: 'string' },
        amount: { type: 'number', format: 'decimal', minimum: 0.01, description: 'To pay.' },
      },
      required: ['thing_id', 'amount'],
    });
    expect(document.paths['/v2/things/pay']?.post?.['x-facts']).toEqual({
      credential: 'partner',
      kind: 'write',
      idempotency: 'none',
      quota: 10,
      permission: ['BPC_ITEM_SUBCUSTSERV_010103'],
      money: ['amount'],
      utc8: ['paid_month'],
      localized: true,
    });
  });

  it('joins the limits of one site with those of both', () => {
    const own = {
      bss: { limits: { thing_id: { maxLength: 64 } } },
      bssintl: { limits: { thing_id: { maxLength: 1 } } },
    };
    const properties = build({ facts: own }).components.schemas.PayReq?.properties;
    expect([properties?.thing_id?.maxLength, properties?.amount?.minimum]).toEqual([64, 0.01]);
  });

  it('keeps two models of one name apart', () => {
    const other: CatalogOperation = {
      ...payThing,
      operation_id: 'PayThing',
      path: '/v3/things/pay',
      response: model('PayThingResponse', field('paid_month', { type: 'integer' })),
    };
    const document = build({ more: [other] });
    expect(Object.keys(document.components.schemas)).toEqual(['PayReq', 'PayThingResponse', 'PayThingResponse_2']);
    expect(document.paths['/v3/things/pay']?.post?.responses['200']?.content?.['application/json']?.schema).toEqual({
      $ref: '#/components/schemas/PayThingResponse_2',
    });
  });

  it.each<[string, Planted, RegExp]>([
    ['an operation has no facts', { operation: { operation_id: 'Other' } }, /bss: Other: has no facts/],
    ['a fact is unknown', { facts: { color: 'red' } }, /PayThing: the facts do not have the expected form.*color/s],
    [
      'a permission is malformed',
      { facts: { permission: ['010100'] } },
      /PayThing: the facts do not have the expected form.*permission/s,
    ],
    ['a limit names no input', { facts: { limits: { amuont: { minimum: 1 } } } }, /PayThing: the limits name amuont/],
    [
      'a limit does not apply to the type of its input',
      { facts: { limits: { amount: { maxLength: 1 } } } },
      /maxLength does not suit amount/,
    ],
    ['an enum has the wrong type', { facts: { limits: { thing_id: { enum: [1] } } } }, /enum of thing_id holds/],
    ['a decimal is not said to be money', { fields: { amount: {} } }, /say in fields\.yaml what PayReq\.amount/],
    [
      'a text named like money is not said to be money',
      { operation: { response: model('R', field('left_amount', { type: 'string' })) } },
      /say in fields\.yaml what R\.left_amount/,
    ],
    [
      'a type is unknown',
      { operation: { response: model('R', field('x', { type: 'date' as 'string' })) } },
      /unknown type/,
    ],
  ])('fails when %s', (_fault, planted, complaint) => {
    expect(() => build(planted)).toThrow(complaint);
  });

  it('fails when two domains describe one operation', () => {
    const twice = new Map([
      ['things', { PayThing: facts }],
      ['others', { PayThing: facts }],
    ]);
    expect(() => combineFacts(twice)).toThrow('things and others both have facts of PayThing');
  });

  it('lists field descriptions that no field uses', () => {
    const book = combineFields({ amount: { is: 'money' }, 'Gone.amount': { is: 'money' } });
    expect(book.of('PayReq', 'amount')).toEqual({ is: 'money' });
    expect(book.listUnused()).toEqual(['Gone.amount']);
  });
});

describe('comparing the sites', () => {
  const withResponse = (response: JsonSchema) => {
    const china = loadContract('CHINA');
    const operation = { ...china.operations.get('ListSubCustomers'), response } as VendorOperation;
    return { name: 'bssintl', operations: new Map([['ListSubCustomers', operation]]) } as const;
  };
  const china = loadContract('CHINA');

  it('finds no misfit between the committed contracts', () => {
    expect(findMisfits(china, loadContract('INTERNATIONAL'))).toEqual([]);
  });

  it.each<[string, JsonSchema, string]>([
    ['a field that China lacks', { properties: { more: { type: 'string' } } }, 'more'],
    ['a field of another type', { properties: { count: { type: 'string' } } }, 'count'],
    [
      'a field in a row',
      { properties: { customer_infos: { type: 'array', items: { type: 'object', properties: { tax: {} } } } } },
      'customer_infos[].tax',
    ],
    [
      'a field that only China always sends',
      { properties: { customer_infos: { type: 'array', items: { type: 'object' } } } },
      'customer_infos[].account_name',
    ],
  ])('finds %s', (_fault, response, path) => {
    expect(findMisfits(china, withResponse({ type: 'object', ...response }))).toEqual([`ListSubCustomers: ${path}`]);
  });
});

describe('the committed files', () => {
  let outputs: ReadonlyMap<string, string>;
  beforeAll(async () => {
    outputs = await buildOutputs();
  });

  it('equal what the sources give', () => {
    expect([...outputs.keys()]).toEqual([
      'schema/upstream/bss.json',
      'src/contract/generated/bss.ts',
      'schema/upstream/bssintl.json',
      'src/contract/generated/bssintl.ts',
      'schema/upstream/osm.json',
      'src/contract/generated/osm.ts',
    ]);
    expect(findDrift(outputs, (path) => readFileSync(path, 'utf8'))).toEqual([]);
  });

  it.each([
    ['one character differs', (text: string) => text.replace('"maximum": 100', '"maximum": 101')],
    ['the last line is gone', (text: string) => text.slice(0, -1)],
    ['the file is missing', () => undefined],
  ])('drift is found when %s', (_fault, spoil) => {
    const spoiled = 'schema/upstream/bss.json';
    const read = (path: string) => (path === spoiled ? spoil(outputs.get(path) ?? '') : outputs.get(path));
    expect(findDrift(outputs, read)).toEqual([spoiled]);
  });
});
