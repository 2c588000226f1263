import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import type { PlannedChange } from '../../../request/writes/definition.ts';
import { compareDecimals, sumDecimals } from '../../common/index.ts';
import { type Customer } from '../../customers/index.ts';
import { balanceByCustomer } from './account.loader.ts';

const FROZEN: readonly unknown[] = ['ACCOUNT_FROZEN', 'ACCOUNT_AND_RESOURCES_FROZEN'];

/**
 * The change of the balance of the customer who pays an amount. Throws WRONG_STATE for a frozen customer, and
 * INSUFFICIENT_BALANCE for a RESALE customer, whose money is the partner's. Other customers may pay monthly or on
 * credit, and the vendor's figures of budgets are late, so for them the vendor decides.
 */
export const outOfPayer = async (
  context: RequestContext,
  { id, scope, associationModel, frozen }: Customer,
  amount: string,
): Promise<readonly PlannedChange[]> => {
  if (FROZEN.includes(frozen)) throw new GatewayError('WRONG_STATE', { hints: { rule: 'customer-frozen' } });
  if (associationModel !== 'RESALE') return [];
  const available = (await context.load(balanceByCustomer, { id, scope }))?.available ?? null;
  // An amount that could not be read is an Error in the row.
  if (available instanceof Error) throw available;
  if (available === null) return [];
  const before = available.amount;
  if (compareDecimals(amount, before) > 0)
    throw new GatewayError('INSUFFICIENT_BALANCE', { hints: { available: before } });
  return [{ of: 'Customer.balance', id, before, after: sumDecimals([before, `-${amount}`]) }];
};
