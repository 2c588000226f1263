import { PerformanceDocument } from '../../../packages/client/src/generated/samples.ts';
import { type Config, DEFAULT_INCENTIVES, type IncentiveSettings } from '../../../src/config/index.ts';
import { monthAt, monthsBefore } from '../../../src/time/index.ts';
import { call } from '../../sandbox/client.ts';
import { SUMMED_MONTH, testNow } from '../../support/clock.ts';
import { startTestGateway, type TestGateway } from '../../support/gateway.ts';
import { inHundredths } from '../../support/hundredths.ts';

export const MONTH = SUMMED_MONTH;
export const NEXT_MONTH = monthsBefore(monthAt(testNow()), -1);
const BILLS = '/v2/bills/partner-bills/subcustomer-bills/monthly-sum';
export const DETAILS = '/v2/bills/subcustomer-bills/res-fee-records';
const POLICIES = '/v2/products/incentive-discount-policies';

export const cents = (amount: string | undefined): bigint => inHundredths(amount ?? '0');
export const text = (amount: bigint): string => {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

export interface Bill {
  readonly customer_id: string;
  readonly cloud_service_type: string;
  readonly paid: bigint;
  readonly amount: bigint;
}

const configured = (settings: Partial<IncentiveSettings>) => (config: Config) => ({
  ...config,
  partners: config.partners.map((partner) => ({ ...partner, incentives: { ...DEFAULT_INCENTIVES, ...settings } })),
});

export const start = (settings: Partial<IncentiveSettings> = {}) =>
  startTestGateway({ customers: 110, adjust: configured(settings) });

/** The vendor's rows with the digits that it sent. */
export const rowsOf = async <T>(
  gateway: TestGateway,
  path: string,
  query: Record<string, string | number>,
  name: string,
) => {
  const rows: T[] = [];
  for (;;) {
    const reply = await call(gateway.sandbox, { path, query: { ...query, limit: 100, offset: rows.length } });
    const json = JSON.parse(reply.text.replaceAll(/:(-?\d+\.\d+)/g, ':"$1"'));
    rows.push(...json[name]);
    if (rows.length >= (json.count ?? json.total_count)) return rows;
  }
};

interface WireBill {
  readonly customer_id: string;
  readonly cloud_service_type: string;
  readonly amount: string;
  readonly account_details: readonly { readonly balance_type: string; readonly amount: string }[] | null;
}

const MONEY = ['BALANCE_TYPE_DEBIT', 'BALANCE_TYPE_CREDIT', 'BALANCE_TYPE_STORED_VALUE_CARD'];

export const billsOf = async (gateway: TestGateway): Promise<Bill[]> => {
  const modes = ['1', '3', '11'].map((mode) =>
    rowsOf<WireBill>(gateway, BILLS, { cycle: MONTH, charge_mode: mode }, 'bill_sums'),
  );
  return (await Promise.all(modes)).flat().map(({ customer_id, cloud_service_type, amount, account_details }) => ({
    customer_id,
    cloud_service_type,
    amount: cents(amount),
    paid: (account_details ?? [])
      .filter(({ balance_type }) => MONEY.includes(balance_type))
      .reduce((sum, part) => sum + cents(part.amount), 0n),
  }));
};

export const policiesOf = async (gateway: TestGateway): Promise<ReadonlyMap<string, string>> => {
  const rows = await rowsOf<Record<string, string>>(gateway, POLICIES, { time: MONTH }, 'policies');
  return new Map(rows.map((row) => [row.service_type_code ?? '', row.incentive_policy ?? '']));
};

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

/** The performance of the month as the viewer sees it. */
export const performanceIn = async (at: TestGateway, as: string, by: 'CUSTOMER' | 'MANAGER' | 'SERVICE') => {
  const { data, errors } = await at.run(as, PerformanceDocument, { month: MONTH, by, first: 100 });
  const found = data?.incentives?.performance;
  if (!found?.entries) throw new Error(JSON.stringify(errors));
  return { ...found, errors, rows: found.entries.nodes };
};
