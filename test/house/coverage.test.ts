import { describe, expect, it } from '@jest/globals';
import {
  type FieldSources,
  fieldTotals,
  measureFields,
  pathsRead,
  undecidedFields,
} from '../../scripts/coverage/fields.ts';
import { measure, missingReads, type Sources, totals } from '../../scripts/coverage/measure.ts';
import { coveragePage } from '../../scripts/coverage/page.ts';
import { brokenStatements, parseStatements, readStatements } from '../../scripts/coverage/statements.ts';
import { parseSuperseded, readSuperseded } from '../../scripts/coverage/superseded.ts';
import { parseUnserved, readUnserved } from '../../scripts/coverage/unserved.ts';
import { createTreeReader } from '../../scripts/generated.ts';
import { loadContract, loadTicketContract } from '../../src/contract/index.ts';
import { servedOperations } from '../../src/request/access/access.ts';
import { gatewaySchema } from '../support/schema.ts';

const today: Sources = {
  contracts: [loadContract('CHINA'), loadContract('INTERNATIONAL'), loadTicketContract()],
  served: servedOperations(gatewaySchema()),
  superseded: readSuperseded(),
};

const fieldsToday: FieldSources = { ...today, read: pathsRead(gatewaySchema()), unserved: readUnserved() };
const fields = measureFields(fieldsToday);

const statements = readStatements();

const rowOf = (sources: Sources, operation: string) =>
  measure(sources)
    .get('bss')
    ?.find((row) => row.operation === operation);

describe('coverage of the vendor by the graph', () => {
  it('is what docs/coverage.md says (npm run coverage:write)', () => {
    expect(coveragePage(measure(today), fields, statements)).toBe(createTreeReader()('docs/coverage.md'));
  });

  it('names every operation of each site once', () => {
    for (const contract of today.contracts) {
      const named = measure(today)
        .get(contract.name)
        ?.map(({ operation }) => operation);
      expect([...(named ?? [])].sort()).toEqual([...contract.operations.keys()].sort());
    }
  });

  it('joins an operation with the fields that it serves', () => {
    expect(rowOf(today, 'ListSubCustomers')?.fields).toEqual(expect.arrayContaining(['Query.customers']));
    expect(rowOf({ ...today, served: new Map() }, 'ListSubCustomers')?.fields).toEqual([]);
  });

  it('has every read of both sites, or a reason', () => {
    const coverage = measure(today);
    expect([...coverage.values()].flatMap(missingReads)).toEqual([]);
    const served = new Map(today.served);
    served.delete('ListPartnerBalances');
    expect(missingReads(measure({ ...today, served }).get('bss') ?? [])).toEqual(['ListPartnerBalances']);
  });

  it('changes the page when a field is removed', () => {
    const served = new Map(today.served);
    served.delete('ListPartnerBalances');
    expect(coveragePage(measure({ ...today, served }), fields, statements)).not.toBe(
      createTreeReader()('docs/coverage.md'),
    );
  });

  it('leaves superseded operations out of the totals and names the reason', () => {
    const reason = 'The same rows with fewer columns.';
    const superseded = { ListStoredValueCards: { by: 'ListQuotaCoupons', reason } };
    const coverage = measure({ contracts: today.contracts, served: new Map(), superseded });
    const reads = measure({ ...today, superseded: {} })
      .get('bss')
      ?.filter(({ kind }) => kind === 'read').length;
    expect(totals(coverage.get('bss') ?? [])).toContain(`reads 0/${Number(reads) - 1},`);
    expect(coveragePage(coverage, fields, statements)).toContain(`superseded by ListQuotaCoupons: ${reason}`);
  });

  const because = 'For no convincing reason.';
  it.each<[string, Partial<Sources>, RegExp]>([
    [
      'a field names an operation that the vendor does not have',
      { served: new Map([['ListNothing', ['Query.nothing']]]) },
      /Query\.nothing: no contract has ListNothing/,
    ],
    [
      'an unknown operation is superseded',
      { superseded: { ListNothing: { by: 'ListCosts', reason: because } } },
      /no contract has ListNothing/,
    ],
    [
      'an unknown operation supersedes',
      { superseded: { ListCosts: { by: 'ListNothing', reason: because } } },
      /ListCosts: no contract has ListNothing/,
    ],
    [
      'a served operation is superseded',
      { superseded: { ListSubCustomers: { by: 'ListCosts', reason: because } } },
      /ListSubCustomers serves \S*Query\.customers/,
    ],
    [
      'superseded operations point at each other',
      {
        superseded: {
          ListCosts: { by: 'ListCities', reason: because },
          ListCities: { by: 'ListCosts', reason: because },
        },
      },
      /ListCities is superseded itself/,
    ],
  ])('fails when %s', (_fault, planted, complaint) => {
    expect(() => measure({ ...today, ...planted })).toThrow(complaint);
  });

  it.each([
    ['no reason', 'ListCosts: { by: ListCities }'],
    ['an empty reason', 'ListCosts: { by: ListCities, reason: "" }'],
    ['an unknown key', `ListCosts: { by: ListCities, reason: ${because}, since: 2026 }`],
    ['a list', '- ListCosts'],
  ])('refuses an entry with %s', (_fault, text) => {
    expect(() => parseSuperseded(text)).toThrow('superseded.yaml does not have the expected form');
  });
});

describe('statements of the vendor’s documents', () => {
  it('are 109, each with a field and a test that exist, or a reason', () => {
    expect(Object.keys(statements)).toHaveLength(109);
    expect(brokenStatements(statements, gatewaySchema())).toEqual([]);
  });

  it('are broken without their field, their test, or a number between others', () => {
    const planted = parseStatements(
      [
        'S1: { says: a, serves: [Query.nothing, Query.customers], test: test/nothing.test.ts, shows: some title }',
        'S3: { says: b, why: c }',
        'S4: { says: d, serves: [Query.customers], test: test/house/coverage.test.ts, shows: a title of no test }',
      ].join('\n'),
    );
    expect(brokenStatements(planted, gatewaySchema())).toEqual([
      'S2',
      'S1: Query.nothing',
      'S1: test/nothing.test.ts: some title',
      'S4: test/house/coverage.test.ts: a title of no test',
    ]);
  });
});

/** Of each contract: fewest fields of its answers, and most that the graph does not serve. Raise the one, lower the other. */
const BOUNDS: Readonly<Record<string, readonly [fewest: number, mostMissing: number]>> = {
  bss: [1_055, 88],
  bssintl: [663, 54],
  osm: [272, 56],
};

describe('fields of the answers', () => {
  const reason = 'No partner would look at it, and it is long enough.';
  const unserved = (kind: string, operation: string, path: string) =>
    parseUnserved(JSON.stringify([{ kind, reason, fields: { [operation]: [path] } }]));

  it('are all served or explained, on each site', () => {
    expect([...fields.values()].flatMap(undecidedFields)).toEqual([]);
  });

  it('are counted: served and explained ones together are all', () => {
    expect([...fields.keys()].sort()).toEqual(Object.keys(BOUNDS).sort());
    for (const [contract, rows] of fields) {
      const [fewest, mostMissing] = BOUNDS[contract] ?? [Number.POSITIVE_INFINITY, 0];
      const all = rows.reduce((sum, row) => sum + row.all, 0);
      const missing = rows.reduce((sum, row) => sum + row.unserved.length, 0);
      expect(fieldTotals(rows)).toBe(`fields ${all - missing}/${all}, ${missing} not served with a reason`);
      expect([contract, all >= fewest, missing <= mostMissing]).toEqual([contract, true, true]);
    }
  });

  it('are found from the models: a field that no model reads is undecided', () => {
    const read = new Map(fieldsToday.read);
    const paths = new Set(read.get('ListCustomerOrders'));
    expect(paths.delete('order_infos[].status')).toBe(true);
    read.set('ListCustomerOrders', paths);
    const found = measureFields({ ...fieldsToday, read });
    expect(undecidedFields(found.get('bss') ?? [])).toEqual(['ListCustomerOrders order_infos[].status']);
  });

  it.each([
    ['is served', 'ListCustomerOrders', 'order_infos[].status'],
    ['is read as the unit of money', 'ListCustomerOrders', 'order_infos[].currency'],
    ['no answer has', 'ListCustomerOrders', 'order_infos[].nothing'],
    ['an unknown operation has', 'ListNothing', 'order_infos[].status'],
  ])('fail on a reason for a field that %s', (_what, operation, path) => {
    const planted = { ...fieldsToday, unserved: unserved('INTERNAL', operation, path) };
    expect(() => measureFields(planted)).toThrow(`${operation} ${path} is served, or unknown`);
  });

  it('fail on an unknown kind, and on a field that is named twice', () => {
    expect(() => unserved('WHATEVER', 'ListCosts', 'count')).toThrow(/does not have the expected form/);
    const one = { kind: 'INTERNAL', reason, fields: { ListCosts: ['count', 'count'] } };
    expect(() => parseUnserved(JSON.stringify([one]))).toThrow(/named twice/);
  });
});
