import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import type { PlannedChange } from '../../../request/writes/definition.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { compareDecimals, type Money, sumDecimals } from '../../common/index.ts';
import { type Customer } from '../../customers/index.ts';
import { balanceByCustomer, balancesByPartner } from '../balances/account.loader.ts';

/** The amount; null where the vendor returns none. Throws the error of an amount that cannot be read. */
export const amountOf = (money: Money | null | undefined): string | null => {
  // An amount that could not be read is an Error in the row.
  if (money instanceof Error) throw money;
  return money?.amount ?? null;
};

const negative = (amount: string): string => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);

/** Throws INSUFFICIENT_BALANCE with the available amount. */
const requireFunds = (amount: string, available: string): void => {
  if (compareDecimals(amount, available) > 0) throw new GatewayError('INSUFFICIENT_BALANCE', { hints: { available } });
};

/** The change of an amount that decreases by `out`, or increases where `out` is negative. */
const change = (of: string, id: string, before: string | null, out: string): PlannedChange => ({
  of,
  id,
  before,
  after: before === null ? null : sumDecimals([before, negative(out)]),
});

/** The funds that may be allocated: all of the account, less those designated for a purpose. */
const allocatable = async (context: RequestContext, resellerId: string | null) => {
  const accounts = await context.load(balancesByPartner, scopeOf(resellerId));
  const account = accounts.find(({ type }) => type === 'ALLOCATABLE');
  return { held: amountOf(account?.available), designated: amountOf(account?.designated) ?? '0' };
};

/**
 * The change of the paying account of the partner or of a reseller. Throws INSUFFICIENT_BALANCE for too great an
 * amount.
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

/** The change of the receiving account of the partner or of a reseller. */
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

/**
 * The change of a customer's account from which funds are reclaimed. Throws INSUFFICIENT_BALANCE for too great an
 * amount.
 */
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

/** The change of a customer's receiving account. */
export const intoCustomer = async (
  context: RequestContext,
  amount: string,
  { id, scope }: Customer,
): Promise<PlannedChange> => {
  const balance = await context.load(balanceByCustomer, { id, scope });
  return change('Customer.balance', id, amountOf(balance?.available), negative(amount));
};
