export { MIRROR_AGES } from '../../scripts/mirror-ages.ts';

import { isGatewayError } from '../../src/errors/index.ts';
import { keepFields } from '../../src/mirror/columns.ts';
import {
  type Freshness,
  type Mirror,
  type NounName,
  PRICED_DAYS,
  RENEWABLE,
  type ReadScope,
  type StepReport,
} from '../../src/mirror/index.ts';
import type { WireRow } from '../../src/mirror/noun.ts';
import { nounOf } from '../../src/mirror/nouns/index.ts';
import type { PartnerServices } from '../../src/partner/services.ts';
import { DAY_MS, monthsBefore } from '../../src/time/index.ts';
import { THIS_MONTH } from '../support/clock.ts';

/** All rows of the partner's own customers. */
export const OWN: ReadScope = { resellerId: null, manager: null, customerId: null };

const MOST_STEPS = 2_000;

/** Runs the mirror until no list is due; returns the results of the steps. */
export const settle = async (mirror: Pick<Mirror, 'step'>): Promise<readonly StepReport[]> => {
  const reports: StepReport[] = [];
  while (reports.length < MOST_STEPS) {
    const report = await mirror.step();
    reports.push(report);
    if (report.done === 0 && report.busy === 0) return reports;
  }
  throw new Error('the mirror does not come to rest');
};

/** Runs the mirror until these lists of the partner's own customers have complete copies. */
export const copy = async (mirror: Pick<Mirror, 'step' | 'view'>, nouns: readonly NounName[]): Promise<void> => {
  for (const noun of nouns) while (!(await freshnessOf(mirror, noun)).isReady) await mirror.step();
};

/** The partner's mirror; the tests of this folder have one. */
export const mirrorOf = ({ mirror }: { readonly mirror: Mirror | null }): Mirror => {
  if (!mirror) throw new Error('the partner has no mirror');
  return mirror;
};

/** Freshness of the copy of one list; blank: the partner's own list. */
export const freshnessOf = async (mirror: Pick<Mirror, 'view'>, noun: NounName, resellerId = ''): Promise<Freshness> =>
  (await mirror.view()).freshness(noun, { resellerId: resellerId || null });

/** Reads all rows of a list from the vendor. */
export const live = async ({ upstream }: PartnerServices, operation: string, input: WireRow): Promise<WireRow[]> => {
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

/** Conditions of the calls that together give a whole list, and the values that its rows do not carry themselves. */
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
    ? Array.from({ length: Math.ceil(ids.length / source.together) }, (_, at) => [
        source.input(ids.slice(at * source.together, (at + 1) * source.together)),
        {},
      ])
    : ids.map((customer_id) => [source.input([customer_id]), { customer_id }] as const);
};

/** Resources that the vendor prices in one call. */
const PRICED_TOGETHER = 10;

/** Prices of one more month, asked in each customer's name, of the resources that fall due within `days`: by id, as the vendor says them. */
export const livePrices = async (partner: PartnerServices, now: number, days = PRICED_DAYS): Promise<WireRow[]> => {
  const found: WireRow[] = [];
  for (const { customer_id, account_name } of await live(partner, 'ListSubCustomers', {})) {
    const resources = await live(partner, 'ListPayPerUseCustomerResources', { customer_id, only_main_resource: 1 });
    const due = resources.filter(({ status, expire_time: end }) => {
      const at = Date.parse(String(end));
      return RENEWABLE.includes(String(status)) && at >= now && at <= now + days * DAY_MS;
    });
    for (let from = 0; from < due.length; from += PRICED_TOGETHER) {
      const resource_ids = due.slice(from, from + PRICED_TOGETHER).map(({ resource_id }) => resource_id);
      const input = { resource_ids, period_type: 2, period_num: 1, include_relative_resources: true };
      const credential = { kind: 'customer', accountName: String(account_name) } as const;
      const body = await partner.upstream
        .call('ListRenewRateOnPeriod', input, { credential })
        .catch((error: unknown): WireRow => {
          if (isGatewayError(error) && error.code === 'AGENCY_MISSING') return {};
          throw error;
        });
      const rows = (body.renew_inquiry_results ?? []) as WireRow[];
      found.push(...rows.map((row) => ({ ...row, currency: body.currency, customer_id })));
    }
  }
  return found;
};

const text = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

/** The vendor's rows of a noun and the mirror's rows of it, in one order. */
export const bothOf = async (
  partner: PartnerServices,
  noun: NounName,
): Promise<{ readonly vendor: readonly string[]; readonly mirror: readonly string[] }> => {
  const { operation, kept } = nounOf(noun);
  const vendor: unknown[] = [];
  if (noun === 'renewalPrices') {
    const now = Date.parse((await freshnessOf(mirrorOf(partner), noun)).asOf ?? '');
    vendor.push(...(await livePrices(partner, now)).map((row) => keepFields(kept, row)));
  } else
    for (const [input, known] of await questions(partner, noun))
      vendor.push(...(await live(partner, operation, input)).map((row) => keepFields(kept, { ...known, ...row })));
  const stored = await mirrorOf(partner).page(noun, { scope: OWN, first: 1_000_000 });
  return { vendor: text(vendor), mirror: text(stored.map(({ row }) => row)) };
};

/** Rows that only one of the two has, or that differ. */
export const differences = async (partner: PartnerServices, noun: NounName): Promise<number> => {
  const { vendor, mirror } = await bothOf(partner, noun);
  const [there, here] = [new Set(vendor), new Set(mirror)];
  return vendor.filter((row) => !here.has(row)).length + mirror.filter((row) => !there.has(row)).length;
};
