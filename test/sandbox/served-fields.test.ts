import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pathsRead } from '../../scripts/coverage/fields.ts';
import { type JsonSchema, loadContract, type VendorOperation } from '../../src/contract/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { monthsBefore } from '../../src/time/index.ts';
import { THIS_MONTH, testClock } from '../support/clock.ts';
import { gatewaySchema } from '../support/schema.ts';
import { read, worldOf } from './reads.ts';
import { variantsOf } from './variants.ts';

/** Paths of the values in an answer, `rows[].field`, in the spelling of the coverage. */
const valuesIn = (value: unknown, path = ''): string[] => {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) {
    return value.length === 0 ? [] : [path, ...value.flatMap((each) => valuesIn(each, `${path}[]`))];
  }
  if (typeof value !== 'object' || 'text' in value) return [path];
  return Object.entries(value).flatMap(([name, each]) => valuesIn(each, path ? `${path}.${name}` : name));
};

const schemaAt = (schema: JsonSchema | undefined, path: string): JsonSchema | undefined =>
  path.split('.').reduce<JsonSchema | undefined>((at, part) => {
    const name = part.replaceAll('[]', '');
    const found = name ? at?.properties?.[name] : at;
    return part
      .split('[]')
      .slice(1)
      .reduce<JsonSchema | undefined>((inner) => inner?.items, found);
  }, schema);

/** Some thousand requests take a while. */
const LONG = 120_000;

const READ = pathsRead(gatewaySchema());

/** Fields that the graph reads from an operation's answer on this site. */
const servedOf = ({ id, response }: VendorOperation): string[] =>
  [...(READ.get(id) ?? [])].filter((path) => schemaAt(response, path)).sort();

/** Optional inputs without which the vendor leaves fields out. */
const WAYS: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  ListInvoices: [
    { start_time: `${monthsBefore(THIS_MONTH, 15)}-01T00:00:00Z`, end_time: `${THIS_MONTH}-01T00:00:00Z` },
  ],
  ListCustomerselfResourceRecordDetails: [{ statistic_type: 1 }, { statistic_type: 2 }],
  ListCustomerselfResourceRecords: [{ statistic_type: 1 }, { statistic_type: 2 }, { statistic_type: 3 }],
};

/** Asked by the partner and by customers, whose lists have other rows. */
const BOTH_WAYS = new Set(['ListInvoices', 'ListSubCustomerCoupons']);
const asCustomer = (operation: VendorOperation): VendorOperation => ({
  ...operation,
  facts: { ...operation.facts, credential: 'customer' },
});

/** Fields that the sandbox fills on no site, each with a reason. */
const UNFILLED: Readonly<Record<string, readonly string[]>> = {
  'nothing in the sandbox is paid for in installments: CloudPond alone is sold so': [
    'ListRateOnPeriodDetail official_website_rating_result.product_rating_results[].installment_official_website_amount',
    'ListRateOnPeriodDetail official_website_rating_result.product_rating_results[].installment_period_type',
    'ListRateOnPeriodDetail optional_discount_rating_results[].installment_amount',
    'ListRateOnPeriodDetail optional_discount_rating_results[].installment_official_discount_amount',
    'ListRateOnPeriodDetail optional_discount_rating_results[].installment_official_website_amount',
    'ListRateOnPeriodDetail optional_discount_rating_results[].installment_period_type',
    'ListRateOnPeriodDetail optional_discount_rating_results[].product_rating_results[].installment_amount',
    'ListRateOnPeriodDetail optional_discount_rating_results[].product_rating_results[].installment_official_discount_amount',
    'ListRateOnPeriodDetail optional_discount_rating_results[].product_rating_results[].installment_official_website_amount',
    'ListRateOnPeriodDetail optional_discount_rating_results[].product_rating_results[].installment_period_type',
    'ListRenewRateOnPeriod optional_discount_rating_results[].installment_amount',
    'ListRenewRateOnPeriod optional_discount_rating_results[].installment_official_discount_amount',
    'ListRenewRateOnPeriod optional_discount_rating_results[].installment_official_website_amount',
    'ListRenewRateOnPeriod optional_discount_rating_results[].installment_period_type',
  ],
  'coupons of the sandbox pay once, and the vendor gives no balance of those': [
    'ListOrderCouponsByOrderId user_coupons[].balance',
    'ListSubCustomerCoupons user_coupons[].balance',
  ],
  'no order of the sandbox holds a coupon back before it is paid': [
    'ListIssuedPartnerCoupons user_coupons[].lock_order_id',
    'ListSubCustomerCoupons user_coupons[].lock_order_id',
    'ListSubCustomerCoupons user_coupons[].reserve_time',
    'ListOrderCouponsByOrderId user_coupons[].used_by_order_id',
  ],
  'a coupon that could still pay has paid nothing, and what a partner issued has no code printed on it': [
    'ListOrderCouponsByOrderId user_coupons[].last_used_time',
    'ListOrderCouponsByOrderId user_coupons[].coupon_code',
  ],
  'limits of the sandbox have one value, without a unit': [
    'ListIssuedPartnerCoupons user_coupons[].use_limits[].value2',
    'ListIssuedPartnerCoupons user_coupons[].use_limits[].value_unit',
    'ListMultiAccountRetrieveCoupons avail_retrieve_coupons[].use_limits[].value2',
    'ListMultiAccountRetrieveCoupons avail_retrieve_coupons[].use_limits[].value_unit',
    'ListMultiAccountTransferCoupons avail_transfer_coupons[].use_limits[].value2',
    'ListMultiAccountTransferCoupons avail_transfer_coupons[].use_limits[].value_unit',
    'ListOrderCouponsByOrderId user_coupons[].use_limits[].value2',
    'ListOrderCouponsByOrderId user_coupons[].use_limits[].value_unit',
    'ListSubCustomerCoupons user_coupons[].use_limits[].value2',
    'ListSubCustomerCoupons user_coupons[].use_limits[].value_unit',
    'ListIssuedCouponQuotas quotas[].limit_infos[].limit_values[].value2',
    'ListQuotaCoupons quotas[].limit_infos[].limit_values[].value2',
  ],
  'only what was written since the start has a note, and an adjustment takes none': [
    'ListCouponQuotasRecords records[].remark',
    'ListPartnerCouponsRecord records[].remark',
    'ListPartnerAdjustRecords records[].memo',
  ],
  'bandwidth of the sandbox is billed without a guaranteed part, and by the day': [
    'ListResourceUsage usage_info_list[].guaranteed_band_width',
    'ListResourceUsageSummary summary_usage_info_list[].monthly_guaranteed_band_width',
    'ListResourceUsageSummary summary_usage_info_list[].monthly_peak_band_width',
  ],
  'bills of the sandbox name main resources, which are attached to none': [
    'ListCustomerselfResourceRecordDetails monthly_records[].parent_resource_id',
  ],
  'organizations of the sandbox have units without units': ['ListEnterpriseOrganizations child_nodes[].child_nodes'],
  'credit of members of an enterprise ends with that of the master': [
    'ListEnterpriseMultiAccount amount_infos[].expire_time',
  ],
};

/** Fields that it fills on the China site alone. */
const CHINA_ONLY: Readonly<Record<string, readonly string[]>> = {
  'the vendor has levels, and coupons that a partner issues, on the China site alone': [
    'ListSubCustomers customer_infos[].customer_level',
    'ListSubCustomerCoupons user_coupons[].order_id',
    'ListSubCustomerCoupons user_coupons[].promotion_id',
    'ListSubCustomerCoupons user_coupons[].use_limits[].limit_key',
    'ListSubCustomerCoupons user_coupons[].use_limits[].limit_type',
    'ListSubCustomerCoupons user_coupons[].use_limits[].use_limiti_info_id',
    'ListSubCustomerCoupons user_coupons[].use_limits[].value1',
  ],
};

describe('what the graph serves', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ clock: testClock, customers: 60, quotas: false });
  });
  afterAll(() => sandbox.close());

  it.each(['CHINA', 'INTERNATIONAL'] as const)(
    'has a value somewhere in the sandbox on the site %s',
    async (site) => {
      const reads = [...loadContract(site).operations.values()].filter(
        (operation) => operation.facts.kind === 'read' && servedOf(operation).length > 0,
      );
      const reasons = { ...UNFILLED, ...(site === 'CHINA' ? {} : CHINA_ONLY) };
      const explained = new Set(Object.values(reasons).flat());
      const filled = new Set<string>();
      const isFilled = ({ id }: VendorOperation, path: string): boolean => filled.has(`${id} ${path}`);
      const isOpen = (operation: VendorOperation): boolean =>
        servedOf(operation).some((path) => !isFilled(operation, path) && !explained.has(`${operation.id} ${path}`));
      const world = await worldOf(sandbox, site);
      for await (const variant of variantsOf(sandbox, world)) {
        for (const operation of reads.filter(isOpen)) {
          const limit = operation.facts.paging?.limit ?? 100;
          const askers = BOTH_WAYS.has(operation.id) ? [operation, asCustomer(operation)] : [operation];
          for (const asker of askers) {
            for (const way of WAYS[operation.id] ?? [{}]) {
              const { json } = await read(sandbox, asker, variant, { limit, ...way });
              for (const path of valuesIn(json)) filled.add(`${operation.id} ${path}`);
            }
          }
        }
      }
      const all = reads.flatMap((operation) => servedOf(operation).map((path) => `${operation.id} ${path}`));
      expect(all.filter((field) => !filled.has(field) && !explained.has(field))).toEqual([]);
      expect([...explained].filter((field) => filled.has(field))).toEqual([]);
    },
    LONG,
  );

  it('has a reason for nothing that it does not serve', () => {
    const served = [loadContract('CHINA'), loadContract('INTERNATIONAL')].flatMap(({ operations }) =>
      [...operations.values()].flatMap((operation) => servedOf(operation).map((path) => `${operation.id} ${path}`)),
    );
    const listed = [UNFILLED, CHINA_ONLY].flatMap((reasons) => Object.values(reasons).flat());
    expect(listed.filter((field) => !served.includes(field))).toEqual([]);
  });
});
