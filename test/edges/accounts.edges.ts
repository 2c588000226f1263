import { adjustmentsByReceiver } from '../../src/graph/accounts/adjustments/adjustment.loader.ts';
import {
  accountsByCustomer,
  balanceByCustomer,
  balancesByPartner,
  expenditureQuotaByCustomer,
  storedValueCardsByCustomer,
} from '../../src/graph/accounts/balances/account.loader.ts';
import { ledgerByCustomer, ledgerByReseller } from '../../src/graph/accounts/ledger/ledger.loader.ts';
import { budgetByCustomer, budgetRecordsByCustomer } from '../../src/graph/budgets/budget.loader.ts';
import { asCustomer } from '../../src/request/fetch/customer-credential.ts';
import { PARTNER, scopeOf } from '../../src/upstream/index.ts';
import { type Edge, type EdgeContext, loaderEdge, take } from './edge.ts';

const FIRST = 10;

const scopedIds = ({ customers }: EdgeContext, n: number) =>
  take(customers, n).map(({ customer_id: id }) => ({ id, scope: PARTNER }));

const holders = ({ customers }: EdgeContext, n: number) =>
  take(customers, n).map(({ customer_id: id, account_name: accountName }) => ({ id, accountName }));

const pages = (context: EdgeContext, n: number, filter: Readonly<Record<string, unknown>> = {}) =>
  scopedIds(context, n).map(({ id }) => ({ parent: id, offset: 0, first: FIRST, filter }));

const ownPages = (context: EdgeContext, n: number, filter: Readonly<Record<string, unknown>>) =>
  holders(context, n).map((holder) => ({
    parent: holder.id,
    offset: 0,
    first: FIRST,
    filter,
    ...asCustomer(holder),
  }));

const each = (n: number): number => n;
const ceilOf = (max: number) => (n: number) => Math.ceil(n / max);

export const accountEdges: readonly Edge[] = [
  loaderEdge({
    name: 'customer → balance',
    operation: 'ListCustomersBalancesDetail',
    partner: 'demo-cn',
    loader: balanceByCustomer,
    keys: scopedIds,
    minimum: ceilOf(100),
  }),
  loaderEdge({
    name: 'customer → budget',
    operation: 'ListSubCustomerBudget',
    partner: 'demo-intl',
    loader: budgetByCustomer,
    keys: scopedIds,
    minimum: ceilOf(100),
  }),
  loaderEdge({
    name: 'customer → budget records',
    operation: 'ListSubCustomerBudgetRecords',
    partner: 'demo-intl',
    loader: budgetRecordsByCustomer,
    args: { first: FIRST },
    keys: pages,
    minimum: each,
  }),
  loaderEdge({
    name: 'customer → adjustments',
    operation: 'ListPartnerAdjustRecords',
    partner: 'demo-cn',
    loader: adjustmentsByReceiver,
    args: { first: FIRST },
    keys: pages,
    minimum: (n, { total }) => Math.min(n, Math.ceil(total('ListPartnerAdjustRecords') / 100)),
  }),
  loaderEdge({
    name: 'customer → own accounts',
    operation: 'ShowCustomerAccountBalances',
    partner: 'demo-cn',
    loader: accountsByCustomer,
    keys: holders,
    minimum: each,
  }),
  loaderEdge({
    name: 'customer → own ledger',
    operation: 'ListCustomerAccountChangeRecords',
    partner: 'demo-cn',
    loader: ledgerByCustomer,
    args: { first: FIRST },
    keys: (context, n) => ownPages(context, n, { balanceType: 'BALANCE_TYPE_DEBIT' }),
    minimum: each,
  }),
  loaderEdge({
    name: 'customer → stored-value cards',
    operation: 'ListStoredValueCards',
    partner: 'demo-cn',
    loader: storedValueCardsByCustomer,
    args: { first: FIRST },
    keys: (context, n) => ownPages(context, n, { status: 1 }),
    minimum: each,
  }),
  loaderEdge({
    name: 'customer → expenditure quota',
    operation: 'ShowCustomerExpenditureQuota',
    partner: 'demo-intl',
    loader: expenditureQuotaByCustomer,
    keys: holders,
    minimum: each,
  }),
  loaderEdge({
    name: 'reseller → balances',
    operation: 'ListPartnerBalances',
    partner: 'demo-cn',
    sizes: [1, 5],
    loader: balancesByPartner,
    keys: ({ resellerIds }, n) => take(resellerIds, n).map(scopeOf),
    minimum: each,
  }),
  loaderEdge({
    name: 'reseller → ledger',
    operation: 'ListPartnerAccountChangeRecords',
    partner: 'demo-cn',
    sizes: [1, 5],
    loader: ledgerByReseller,
    args: { first: FIRST },
    keys: ({ resellerIds }, n) =>
      take(resellerIds, n).map((parent) => ({
        parent,
        offset: 0,
        first: FIRST,
        filter: { balanceType: 'BALANCE_TYPE_DEBIT' },
      })),
    minimum: each,
  }),
];
