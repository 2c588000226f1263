import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atSandbox } from '../../src/config/index.ts';
import { loadContractWithTickets } from '../../src/contract/index.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { type Lie, type LyingVendor, mapLeaves, mapRows, startLyingVendor } from '../support/lying-vendor.ts';
import { CONTRACT_SITES, SAMPLES, variablesFor } from '../support/samples.ts';

/**
 * Every operation that the samples reach, on a site of each contract, from a vendor that breaks its contract: an answer
 * may lack data, but each failure has a code of the table, and no wrong value is passed on as a right one.
 */
const CONTRACTS = [loadContractWithTickets('CHINA'), loadContractWithTickets('INTERNATIONAL')];

const named = (path: string): string => path.split('.').at(-1)?.replace('[]', '') ?? '';

const changeLeaves =
  (names: (operation: Parameters<Lie>[1]) => ReadonlySet<string>, change: (leaf: unknown) => unknown): Lie =>
  (body, operation) => {
    const wanted = names(operation);
    return mapLeaves(body, (leaf, name) => (wanted.has(name) ? change(leaf) : leaf)) as Record<string, unknown>;
  };

const moneyNames: Parameters<typeof changeLeaves>[0] = ({ facts }) => new Set((facts.money ?? []).map(named));
const CODE_NAMES = new Set([
  'status',
  'order_type',
  'association_type',
  'verified_status',
  'coupon_type',
  'source_type',
]);

const asText = (leaf: unknown): unknown => (typeof leaf === 'number' ? String(leaf) : leaf);
const isRow = (row: unknown): row is Record<string, unknown> => typeof row === 'object' && row !== null;

/** `openConsole` answers a new secret each time. */
const COMPARED = SAMPLES.filter(([name]) => name !== 'OpenConsole');

describe('a vendor that does not keep to its contract', () => {
  let vendor: LyingVendor;
  let gateway: TestGateway;
  let truth: string;

  beforeAll(async () => {
    vendor = await startLyingVendor(CONTRACTS);
    gateway = await startTestGateway({
      customers: 60,
      upstream: { retries: { attempts: 1 }, breaker: { minimumCalls: 100_000, size: 100_000 } },
      adjust: (config) => {
        vendor.aim(config.partners[0]?.endpoints.bss ?? '');
        return atSandbox(config, vendor.url);
      },
    });
    // Some samples need data that must be created first and must exist from the beginning.
    for (const site of CONTRACT_SITES) for (const sample of COMPARED) await variablesOf(site, sample);
    truth = JSON.stringify((await runAll()).data);
  });
  afterAll(async () => {
    await gateway.close();
    await vendor.close();
  });

  /** A new gateway for each lie would lose its caches; here one gateway with emptied caches answers all questions. */
  const runAll = async () => {
    const data: unknown[] = [];
    const codes: unknown[] = [];
    for (const site of CONTRACT_SITES) {
      for (const sample of COMPARED) {
        const result = await gateway.run(site.administrator, sample[1], await variablesOf(site, sample));
        data.push(result.data);
        codes.push(...codesOf(result));
      }
    }
    return { data, codes };
  };

  const known = new Map<string, Record<string, unknown>>();
  const variablesOf = async (site: (typeof CONTRACT_SITES)[number], sample: (typeof COMPARED)[number]) => {
    const key = `${site.partner} ${sample[0]}`;
    const variables = known.get(key) ?? (await variablesFor(gateway, site, sample));
    known.set(key, variables);
    return variables;
  };

  const expectCodes = (codes: readonly unknown[]) =>
    expect(codes.filter((code) => typeof code !== 'string' || code === 'INTERNAL')).toEqual([]);

  it('is tried without faults first, over most of the contract', () => {
    expect(truth).toContain('"customers"');
  });

  it('writes money as text: nothing changes', async () => {
    vendor.tell(changeLeaves(moneyNames, asText));
    const { data, codes } = await runAll();
    expectCodes(codes);
    expect(vendor.changed.size).toBeGreaterThan(5);
    expect(JSON.stringify(data)).toBe(truth);
  });

  it('answers many ids in another order: nothing changes', async () => {
    const reversed = mapRows((rows) => [...rows].reverse());
    // Where ids must be given, the vendor documents no order of the rows.
    vendor.tell((body, operation) =>
      operation.body?.required?.includes(operation.facts.batch?.parameter ?? '') ? reversed(body, operation) : body,
    );
    const { data, codes } = await runAll();
    expectCodes(codes);
    expect(vendor.changed.size).toBeGreaterThan(0);
    expect(JSON.stringify(data)).toBe(truth);
  });

  it('uses codes that the contract does not know: UNRECOGNIZED, with the code beside it', async () => {
    vendor.tell(
      changeLeaves(
        () => CODE_NAMES,
        () => '4711',
      ),
    );
    const { data, codes } = await runAll();
    expectCodes(codes);
    const text = JSON.stringify(data);
    expect(text).toContain('"UNRECOGNIZED"');
    expect(text).toContain('"4711"');
  });

  it('has resource types that two services share: their usage types are listed for both', async () => {
    // The table is kept for hours, in each language.
    const usageTypes = async (language: 'en' | 'zh') => {
      const { data } = await gateway.run<{ catalog: { usageTypes: { totalCount: number } } }, never>(
        'chen.xia',
        '{ catalog { usageTypes(first: 1) { totalCount } } }',
        undefined,
        { language },
      );
      return data?.catalog.usageTypes.totalCount ?? 0;
    };
    vendor.tell(null);
    const before = await usageTypes('en');
    const twice = mapRows((rows) => [
      ...rows,
      ...rows.map((row) => ({ ...(row as object), service_type_code: 'another' })),
    ]);
    vendor.tell((body, operation) => (operation.id === 'ListUsageTypes' ? twice(body, operation) : body));
    expect(await usageTypes('zh')).toBe(2 * before);
    expect(before).toBeGreaterThan(0);
  });

  it('sends more rows than asked: no page grows', async () => {
    vendor.tell(mapRows((rows) => [...rows, ...rows, ...rows]));
    const { codes } = await runAll();
    expectCodes(codes);
    const { data } = await gateway.run<{ customers: { nodes: unknown[] }; orders: { nodes: unknown[] } }, never>(
      'chen.xia',
      '{ customers(first: 7) { nodes { id: customerId } } orders(first: 7) { nodes { id: orderId } } }',
    );
    expect(data?.customers.nodes).toHaveLength(7);
    expect(data?.orders.nodes).toHaveLength(7);
  });

  it.each<[string, (rows: unknown[]) => unknown]>([
    ['leaves the rows out', () => undefined],
    ['sends null for the rows', () => null],
    ['sends text for the rows', () => 'none'],
    ['sends rows that are null', (rows) => rows.map(() => null)],
    ['sends rows without a field', (rows) => rows.map(() => ({}))],
    ['sends rows that are numbers', (rows) => rows.map((_row, index) => index)],
    [
      'sends half rows',
      (rows) => rows.map((row) => (isRow(row) ? Object.fromEntries(Object.entries(row).slice(0, 2)) : row)),
    ],
    ['sends objects where values belong', (rows) => rows.map((row) => mapLeaves(row, () => ({})))],
    ['sends lists where values belong', (rows) => rows.map((row) => mapLeaves(row, () => [[]]))],
  ])('%s: each failure has a code', async (_, change) => {
    vendor.tell(mapRows(change));
    const { codes } = await runAll();
    expect(vendor.changed.size).toBeGreaterThan(10);
    expectCodes(codes);
  });
});
