import { describe, expect, it } from '@jest/globals';
import { measure, missingReads, type Sources, totals } from '../../scripts/coverage/measure.ts';
import { coveragePage } from '../../scripts/coverage/page.ts';
import { parseSuperseded, readSuperseded } from '../../scripts/coverage/superseded.ts';
import { committed } from '../../scripts/generated.ts';
import { loadContract } from '../../src/contract/index.ts';
import { servedOperations } from '../../src/request/access.ts';
import { gatewaySchema } from '../support/schema.ts';

const today: Sources = {
  contracts: [loadContract('CHINA'), loadContract('INTERNATIONAL')],
  served: servedOperations(gatewaySchema()),
  superseded: readSuperseded(),
};

const rowOf = (sources: Sources, operation: string) =>
  measure(sources)
    .get('bss')
    ?.find((row) => row.operation === operation);

describe('coverage of the vendor by the graph', () => {
  it('is what docs/coverage.md says (npm run coverage:write)', () => {
    expect(coveragePage(measure(today))).toBe(committed()('docs/coverage.md'));
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

  it('changes the page when a field is gone', () => {
    const served = new Map(today.served);
    served.delete('ListPartnerBalances');
    expect(coveragePage(measure({ ...today, served }))).not.toBe(committed()('docs/coverage.md'));
  });

  it('leaves superseded operations out of the totals and names the reason', () => {
    const reason = 'The same rows with fewer columns.';
    const superseded = { ListStoredValueCards: { by: 'ListQuotaCoupons', reason } };
    const coverage = measure({ contracts: today.contracts, served: new Map(), superseded });
    const reads = measure({ ...today, superseded: {} })
      .get('bss')
      ?.filter(({ kind }) => kind === 'read').length;
    expect(totals(coverage.get('bss') ?? [])).toContain(`reads 0/${Number(reads) - 1},`);
    expect(coveragePage(coverage)).toContain(`superseded by ListQuotaCoupons: ${reason}`);
  });

  const because = 'For no reason that would convince anybody.';
  it.each<[string, Partial<Sources>, RegExp]>([
    [
      'a field is served by nothing the vendor has',
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
      /ListSubCustomers serves Query\.customers/,
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
    expect(() => parseSuperseded(text)).toThrow('superseded.yaml is not understood');
  });
});
