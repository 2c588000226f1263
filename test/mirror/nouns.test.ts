import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keptOf } from '../../src/mirror/columns.ts';
import { type NounName } from '../../src/mirror/index.ts';
import type { WireRow } from '../../src/mirror/noun.ts';
import { nounOf } from '../../src/mirror/nouns/index.ts';
import type { PartnerServices } from '../../src/partner/services.ts';
import { monthsBefore } from '../../src/time/index.ts';
import { THIS_MONTH } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { mirrorOf, OWN, settle } from './support.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 30 });
  for (const id of ['demo-cn', 'demo-intl']) await settle(mirrorOf(gateway.services.partner(id)));
}, 120_000);
afterAll(() => gateway.close());

/** Every row of a list of the vendor's. */
const live = async ({ upstream }: PartnerServices, operation: string, input: WireRow): Promise<WireRow[]> => {
  const { paging } = upstream.contract.operations.get(operation)?.facts ?? {};
  const paged = paging?.style === 'offset';
  const found: WireRow[] = [];
  for (;;) {
    const page = paged ? { offset: found.length, limit: 100 } : {};
    const body = await upstream.call(operation, { ...input, ...page });
    const rows = (body[paging?.rows ?? ''] ?? []) as WireRow[];
    const unit = Object.fromEntries(
      ['currency', 'measure_id'].flatMap((name) => (body[name] ? [[name, body[name]]] : [])),
    );
    found.push(...rows.map((row) => ({ ...unit, ...row })));
    if (!paged || rows.length < 100) return found;
  }
};

const months = Array.from({ length: 13 }, (_, back) => monthsBefore(THIS_MONTH, back));

/** What has to be asked to know a whole list, and what its rows do not say themselves. */
const questions = async (
  partner: PartnerServices,
  noun: NounName,
): Promise<readonly (readonly [WireRow, WireRow])[]> => {
  const { source } = nounOf(noun);
  if (source.kind === 'list') return [[{}, {}]];
  if (source.kind === 'months')
    return months.flatMap((cycle) =>
      ['1', '3', '11'].map((charge_mode) => [{ cycle, charge_mode }, { cycle }] as const),
    );
  const ids = (await live(partner, 'ListSubCustomers', {})).map(({ customer_id: id }) => String(id));
  return source.together > 1
    ? [[source.input(ids), {}]]
    : ids.map((customer_id) => [source.input([customer_id]), { customer_id }] as const);
};

const text = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

describe.each<[string, readonly NounName[]]>([
  ['demo-cn', ['customers', 'orders', 'resources', 'payPerUse', 'balances', 'coupons', 'adjustments', 'bills']],
  ['demo-intl', ['customers', 'orders', 'resources', 'payPerUse', 'budgets']],
])('the mirror of %s', (partnerId, nouns) => {
  it.each(nouns)('has each row of %s as the vendor lists it', async (noun) => {
    const partner = gateway.services.partner(partnerId);
    const mirror = mirrorOf(partner);
    const { operation, kept } = nounOf(noun);
    const expected: unknown[] = [];
    for (const [input, known] of await questions(partner, noun))
      expected.push(...(await live(partner, operation, input)).map((row) => keptOf(kept, { ...known, ...row })));
    const stored = await mirror.page(noun, { scope: OWN, first: 100_000 });
    expect(stored.length).toBeGreaterThan(0);
    expect(text(stored.map(({ row }) => row))).toEqual(text(expected));
    const [first] = await mirror.status().then((all) => all.filter((each) => each.noun === noun));
    expect(first).toMatchObject({ isReady: true, drift: 0, error: null });
  });

  it('has no noun that its site lacks', async () => {
    const served = (await mirrorOf(gateway.services.partner(partnerId)).status()).map(({ noun }) => noun);
    expect(served.sort()).toEqual([...nouns].sort());
  });
});
