import type { RequestContext, Source } from '../../request/context.ts';
import { MAX_FIRST } from '../../request/pages/paging.ts';
import { accountsByCustomer, balanceByCustomer } from '../accounts/index.ts';
import { compareDecimals, type Money } from '../common/index.ts';
import type { Customer } from '../customers/index.ts';
import {
  payPerUseInput,
  payPerUseResourcesByCustomer,
  resourceInput,
  resourcesByCustomer,
} from '../resources/index.ts';

/**
 * One call: for the funds that the partner has allocated, or with the credential of a customer that pays the vendor.
 */
export const funds: Source = {
  operations: [...balanceByCustomer.operations, ...accountsByCustomer.operations],
  cost: (customers) => customers,
};

/** One call for the resources of each of the two charging modes. */
export const openResources: Source = {
  operations: [...resourcesByCustomer.operations, ...payPerUseResourcesByCustomer.operations],
  cost: (customers) => 2 * customers,
};

/** A customer's money and debts. */
interface Funds {
  readonly available: readonly (Money | null)[];
  readonly credit: readonly (Money | null)[];
  readonly debt: Money | null;
}

/** The customer's funds; null for a customer without an account of its own. */
export const fundsOf = async (context: RequestContext, customer: Customer): Promise<Funds | null> => {
  const { id, scope, associationModel } = customer;
  if (associationModel === 'RESELLER') return null;
  if (associationModel === 'RESALE') {
    const allocated = await context.load(balanceByCustomer, { id, scope });
    return allocated && { available: [allocated.available], credit: [], debt: allocated.debt };
  }
  const own = await context.load(accountsByCustomer, customer);
  if (!own) return null;
  const prepaid = own.accounts.filter(({ type }) => type === 'BALANCE');
  return {
    available: prepaid.map(({ available }) => available),
    credit: own.accounts.map(({ credit }) => credit),
    debt: own.debt,
  };
};

export const isPositive = (money: Money | null): boolean => money !== null && compareDecimals(money.amount, '0') > 0;

const hasYearlyMonthly = async (context: RequestContext, { id, scope }: Customer): Promise<boolean> => {
  const filter = resourceInput({ statuses: ['IN_USE', 'FROZEN', 'EXPIRED'] });
  const { rows } = await context.load(resourcesByCustomer, { parent: id, scope, offset: 0, first: 1, filter });
  return rows.length > 0;
};

/** Whether there are open pay-per-use resources; null where the first page has only closed ones and others follow. */
const hasPayPerUse = async (context: RequestContext, { id, scope }: Customer): Promise<boolean | null> => {
  const key = { parent: id, scope, offset: 0, first: MAX_FIRST, filter: payPerUseInput(null) };
  const {
    rows,
    total,
    hasMore = total === null || total > rows.length,
  } = await context.load(payPerUseResourcesByCustomer, key);
  if (rows.some(({ status }) => status !== 'CLOSED')) return true;
  return hasMore ? null : false;
};

/** Whether the customer has a resource that is not closed; null where the vendor does not list all of them. */
export const hasOpenResources = async (context: RequestContext, customer: Customer): Promise<boolean | null> => {
  if (await hasYearlyMonthly(context, customer)) return true;
  return customer.associationModel === 'REFERRAL' ? null : hasPayPerUse(context, customer);
};
