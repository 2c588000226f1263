import { wireReseller } from '../scope.ts';
import type { Upstream } from '../types.ts';

/** A customer's current budget, exact digits; null where the vendor returns none. Throws GatewayError. */
export const budgetOf = async (
  upstream: Upstream,
  customerId: string,
  resellerId: string | null = null,
): Promise<{ readonly amount: string; readonly type: string | null } | null> => {
  const { budget_amount: amount, budget_type: type } = await upstream.call('ShowSubCustomerBudget', {
    customer_id: customerId,
    ...wireReseller(resellerId),
  });
  if (amount === undefined || amount === null) return null;
  return { amount: String(amount), type: typeof type === 'string' ? type : null };
};
