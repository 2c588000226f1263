import type { Order } from '../data/order.ts';
import type { Scope } from '../data/world.ts';
import { refuse } from '../http/refusal.ts';
import type { Call } from './behavior.ts';

/** Association type of customers to whom the partner gives a budget instead of money. */
const BUDGETED = '3';
const PROCESSING = 3;

/** The amount that the customer can still spend, in hundredths of the currency. */
export const spendable = ({ customers, funds, budgets }: Scope, customer: number): bigint =>
  customers.row(customer).association_type === BUDGETED
    ? budgets.of(customer) - budgets.usage(customer)
    : funds.balance(customer);

/**
 * Takes an order's amount from the customer; a negative amount is given back. Callers check beforehand that there is
 * enough.
 */
export const charge = (scope: Scope, order: Pick<Order, 'customer' | 'id'>, amount: bigint, at: number): void => {
  const { customers, funds, budgets } = scope;
  const { customer, id } = order;
  if (customers.row(customer).association_type === BUDGETED) budgets.use(customer, amount);
  else funds.spend({ customer, amount, at, orderId: id });
};

/** Marks an order as paid; its resources are provisioned after `provisioningDelayMs`. */
export const completePayment = ({ scope, now, settings }: Call, order: Pick<Order, 'key'>): void => {
  const { orders } = scope;
  orders.change(order.key, { status: PROCESSING, paidAt: Math.floor(now) });
  orders.finish(order.key, now + settings.provisioningDelayMs / 1000);
  orders.settle(now);
};

/** Index of the customer whose token was sent; throws for a partner, and for a frozen account. */
export const actingCustomer = ({ caller, scope }: Call): number => {
  if (!caller.customer) throw refuse(403, 'CBC.0151', 'Access denied.');
  const { index } = caller.customer;
  if (scope.customers.row(index).is_frozen !== 0) throw refuse(403, 'CBC.0155', 'The account is frozen.');
  return index;
};
