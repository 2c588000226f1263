import { expect } from '@jest/globals';
import { sumDecimals } from '../../../src/graph/common/index.ts';
import { monthAt, monthsBefore } from '../../../src/time/index.ts';
import { testNow } from '../../support/clock.ts';
import type { TestGateway } from '../../support/gateway.ts';

export const MONTHLY = 'ListSubcustomerMonthlyBills';
export const THIS_MONTH = monthAt(testNow());
export const LAST_MONTH = monthsBefore(THIS_MONTH, 1);

export interface Money {
  readonly amount: string;
}

export interface Bill {
  readonly customerId: string;
  readonly chargingMode: string;
  readonly type: string;
  readonly serviceType: { readonly code: string };
  readonly amount: Money;
  readonly payments: readonly { readonly amount: Money }[];
}

export interface Page<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export const BILL =
  'customerId chargingMode type serviceType { code } amount { amount } payments { amount { amount } }';
export const PAGE = `totalCount nodes { ${BILL} } pageInfo { hasNextPage endCursor }`;
export const LIST = `query ($month: BillingMonth!, $mode: BilledMode, $filter: MonthlyBillFilter, $first: Int!, $after: String) {
  bills { monthly(month: $month, chargingMode: $mode, filter: $filter, first: $first, after: $after) { ${PAGE} } }
}`;

/** The exact sum of their amounts. */
export const total = (bills: readonly { readonly amount: Money }[]): string =>
  sumDecimals(bills.map(({ amount }) => amount.amount));

/** The partner's monthly bills as the viewer sees them; default: last month. */
export const billsIn = (gateway: TestGateway) => {
  const page = async (as: string, variables: Record<string, unknown>) => {
    const result = await gateway.run<{ bills: { monthly: Page<Bill> } }, Record<string, unknown>>(as, LIST, {
      month: LAST_MONTH,
      first: 100,
      ...variables,
    });
    return { ...result, page: result.data?.bills.monthly };
  };

  const walk = async (as: string, variables: Record<string, unknown> = {}): Promise<Bill[]> => {
    const all: Bill[] = [];
    let after: string | null = null;
    do {
      const { page: one, errors }: Awaited<ReturnType<typeof page>> = await page(as, { ...variables, after });
      expect(errors).toBeUndefined();
      all.push(...(one?.nodes ?? []));
      after = one?.pageInfo.hasNextPage ? one.pageInfo.endCursor : null;
    } while (after);
    return all;
  };

  const ownIds = (manager: string) =>
    new Set(
      gateway.sandbox
        .partner('demo-cn')
        .customers()
        .filter(({ account_managers }) => account_managers?.[0]?.account_name === manager)
        .map(({ customer_id }) => customer_id),
    );

  return { page, walk, ownIds };
};
