import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import type { PlannedChange } from '../../../request/writes/definition.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { compareDecimals, type Money, sumDecimals } from '../../common/index.ts';
import { type Customer } from '../../customers/index.ts';
import { balanceByCustomer, balancesByPartner } from '../balances/account.loader.ts';

/** Null where the vendor returns no amount; throws the error of an amount that cannot be read. */
export const amountOf = (money: Money | null | undefined): string | null => {
  // An amount that could not be read is in the row as its error.
  if (money instanceof Error) throw money;
  return money?.amount ?? null;
};

const negative = (amount: string): string => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);

/** INSUFFICIENT_BALANCE with the available amount. */
const requireFunds = (amount: string, available: string): void => {
  if (compareDecimals(amount, available) > 0) throw new GatewayError('INSUFFICIENT_BALANCE', { hints: { available } });
};

/** The change of an amount that decreases by `by`, or increases where `by` is negative. */
const change = (of: string, id: string, before: string | null, out: string): PlannedChange => ({
  of,
  id,
  before,
  after: before === null ? null : sumDecimals([before, negative(out)]),
});

/** The amount that may be given down the channel: the account's funds without those for a purpose. */
const allocatable = async (context: RequestContext, resellerId: string | null) => {
  const accounts = await context.load(balancesByPartner, scopeOf(resellerId));
  const account = accounts.find(({ type }) => type === 'ALLOCATABLE');
  return { held: amountOf(account?.available), designated: amountOf(account?.designated) ?? '0' };
};

/**
 * The change of the account of the partner, or of one of its resellers, that gives; INSUFFICIENT_BALANCE for more than
 * is free.
 */
export const outOfPartner = async (
  context: RequestContext,
  amount: string,
  resellerId: string | null = null,
): Promise<PlannedChange> => {
  const { held, designated } = await allocatable(context, resellerId);
  requireFunds(amount, sumDecimals([held ?? '0', negative(designated)]));
  return accountChange(context, held, amount, resellerId);
};

/** The change of the account of the partner, or of one of its resellers, that receives. */
export const intoPartner = async (
  context: RequestContext,
  amount: string,
  resellerId: string | null = null,
): Promise<PlannedChange> => {
  const { held } = await allocatable(context, resellerId);
  return accountChange(context, held, negative(amount), resellerId);
};

const accountChange = (
  { partner }: RequestContext,
  held: string | null,
  out: string,
  resellerId: string | null,
): PlannedChange =>
  resellerId === null
    ? change('Partner.balances', partner.config.id, held, out)
    : change('Reseller.balances', resellerId, held, out);

/** The change of a customer's account that gives back; INSUFFICIENT_BALANCE for more than it holds. */
export const outOfCustomer = async (
  context: RequestContext,
  amount: string,
  { id, scope }: Customer,
): Promise<PlannedChange> => {
  const balance = await context.load(balanceByCustomer, { id, scope });
  const held = amountOf(balance?.available);
  requireFunds(amount, held ?? '0');
  return change('Customer.balance', id, held, amount);
};

/** The change of a customer's account that receives. */
export const intoCustomer = async (
  context: RequestContext,
  amount: string,
  { id, scope }: Customer,
): Promise<PlannedChange> => {
  const balance = await context.load(balanceByCustomer, { id, scope });
  return change('Customer.balance', id, amountOf(balance?.available), negative(amount));
};
