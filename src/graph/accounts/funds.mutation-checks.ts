import { SITE_CURRENCY } from '../../config/index.ts';
import { GatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { compareDecimals, type Money, roundDecimal, sumDecimals } from '../common/index.ts';
import { customerById } from '../customers/customer.loader.ts';
import type { Customer } from '../customers/customer.type.ts';
import { resellerById } from '../resellers/reseller.loader.ts';
import type { Reseller } from '../resellers/reseller.type.ts';
import { balanceByCustomer, balancesByPartner } from './account.loader.ts';
import type { MoneyInput } from './funds.mutation-args.ts';

const MAX_DECIMALS = 2;

const refuse = (argument: string, limit: string): GatewayError =>
  new GatewayError('BAD_USER_INPUT', { hints: { argument, limit } });

/** The amount in its one spelling, two decimals. BAD_USER_INPUT for what the vendor would not take. */
export const checkedAmount = ({ amount, currency }: MoneyInput, { partner }: RequestContext, max?: string): Money => {
  const siteCurrency = SITE_CURRENCY[partner.config.site];
  if (currency !== siteCurrency) throw refuse('input.amount.currency', siteCurrency);
  const exact = roundDecimal(amount, MAX_DECIMALS);
  if (compareDecimals(amount, exact) !== 0) throw refuse('input.amount.amount', `at most ${MAX_DECIMALS} decimals`);
  if (compareDecimals(exact, '0') <= 0) throw refuse('input.amount.amount', 'above 0');
  if (max !== undefined && compareDecimals(exact, max) > 0) throw refuse('input.amount.amount', `at most ${max}`);
  return { amount: exact, currency };
};

/** The customer of the viewer's scope; NOT_FOUND for any other. */
export const requireCustomer = async (context: RequestContext, id: string): Promise<Customer> => {
  const customer = await context.load(customerById, id);
  if (!customer) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  return customer;
};

/** NOT_FOUND for a foreign one as for one that does not exist. */
export const requireReseller = async (context: RequestContext, id: string): Promise<Reseller> => {
  const reseller = await context.load(resellerById, id);
  if (!reseller) throw new GatewayError('NOT_FOUND', { hints: { type: 'Reseller' } });
  return reseller;
};

/** WRONG_STATE unless the customer is funded in this way. */
export const requireModel = ({ associationModel }: Customer, model: 'RESALE' | 'RESELLER'): void => {
  if (associationModel === model) return;
  throw new GatewayError('WRONG_STATE', { hints: { rule: 'association-model', limit: model } });
};

/** INSUFFICIENT_BALANCE with what there is; what the vendor does not tell counts as nothing. */
const requireFunds = (amount: string, parts: readonly (Money | null | undefined)[]): void => {
  const amounts = parts.map((money) => {
    if (money instanceof Error) throw money;
    return money?.amount ?? '0';
  });
  const [held = '0', designated = '0'] = amounts;
  const available = sumDecimals([held, designated.startsWith('-') ? designated.slice(1) : `-${designated}`]);
  if (compareDecimals(amount, available) > 0) throw new GatewayError('INSUFFICIENT_BALANCE', { hints: { available } });
};

/** What may be given down the channel: what the account holds without the part that has a purpose. */
export const requireAllocatable = async (
  context: RequestContext,
  amount: string,
  resellerId: string | null = null,
): Promise<void> => {
  const accounts = await context.load(balancesByPartner, { resellerId });
  const allocatable = accounts.find(({ type }) => type === 'ALLOCATABLE');
  requireFunds(amount, [allocatable?.available, allocatable?.designated]);
};

/** What a customer can give back. */
export const requireHeld = async (context: RequestContext, amount: string, { id }: Customer): Promise<void> => {
  const balance = await context.load(balanceByCustomer, { id, resellerId: null });
  requireFunds(amount, [balance?.available]);
};
