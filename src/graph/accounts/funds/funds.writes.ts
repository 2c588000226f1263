import type { RequestContext } from '../../../request/context.ts';
import { defineWrite, MOVES_AN_AMOUNT } from '../../../request/writes/definition.ts';
import { scopeOf } from '../../../upstream/index.ts';
import { budgetByCustomer } from '../../budgets/index.ts';
import { type AssociationModel, type Customer, requireCustomerAt, requireModel } from '../../customers/index.ts';
import { requireReseller } from '../../resellers/index.ts';
import { amountOf, intoCustomer, intoPartner, outOfCustomer, outOfPartner } from './funds.checks.ts';

/** Calls of one write: for the receiver before and after, the balances of both sides, and the write itself. */
const CALLS = 5;
/** Calls of one write: for the customer and its budget before and after, and the write itself. */
const BUDGET_CALLS = 5;

type CustomerFunds = { readonly customerId: string; readonly resellerId: string | null; readonly amount: string };
type ResellerFunds = { readonly resellerId: string; readonly amount: string };
type Budget = {
  readonly customerId: string;
  readonly resellerId: string | null;
  readonly amount: string;
  readonly type: string | null;
  readonly liftFreeze: boolean | null;
  readonly freezeWhenUsedUp: boolean | null;
};

/** The customer, whose association model must be the one that the write is for. */
const requireCustomerOf = async (
  context: RequestContext,
  model: AssociationModel,
  { customerId, resellerId }: Pick<CustomerFunds, 'customerId' | 'resellerId'>,
): Promise<Customer> => {
  const customer = await requireCustomerAt(context, customerId, resellerId);
  requireModel([customer], model);
  return customer;
};

/** Moves funds that the partner may allocate to a RESALE customer. */
export const allocateFunds = defineWrite<CustomerFunds>({
  kind: 'ALLOCATE_FUNDS',
  calls: CALLS,
  refuses: MOVES_AN_AMOUNT,
  plan: async (context, { customerId, amount, resellerId }) => {
    const customer = await requireCustomerOf(context, 'RESALE', { customerId, resellerId });
    return {
      call: ['UpdateCustomerAccountAmount', { customerId, amount }],
      scope: scopeOf(resellerId),
      amount,
      changes: await Promise.all([outOfPartner(context, amount, resellerId), intoCustomer(context, amount, customer)]),
    };
  },
});

/** Moves funds of a RESALE customer back to the partner. */
export const reclaimFunds = defineWrite<CustomerFunds>({
  kind: 'RECLAIM_FUNDS',
  calls: CALLS,
  refuses: MOVES_AN_AMOUNT,
  plan: async (context, { customerId, amount, resellerId }) => {
    const customer = await requireCustomerOf(context, 'RESALE', { customerId, resellerId });
    return {
      call: ['ReclaimToPartnerAccount', { customerId, amount }],
      scope: scopeOf(resellerId),
      amount,
      changes: await Promise.all([outOfCustomer(context, amount, customer), intoPartner(context, amount, resellerId)]),
    };
  },
});

export const allocateToReseller = defineWrite<ResellerFunds>({
  kind: 'ALLOCATE_TO_RESELLER',
  calls: CALLS,
  refuses: MOVES_AN_AMOUNT,
  plan: async (context, { resellerId, amount }) => {
    await requireReseller(context, resellerId);
    return {
      call: ['UpdateIndirectPartnerAccount', { amount }],
      scope: scopeOf(resellerId),
      amount,
      changes: await Promise.all([outOfPartner(context, amount), intoPartner(context, amount, resellerId)]),
    };
  },
});

export const reclaimFromReseller = defineWrite<ResellerFunds>({
  kind: 'RECLAIM_FROM_RESELLER',
  calls: CALLS,
  refuses: MOVES_AN_AMOUNT,
  plan: async (context, { resellerId, amount }) => {
    await requireReseller(context, resellerId);
    return {
      call: ['ReclaimIndirectPartnerAccount', { amount }],
      scope: scopeOf(resellerId),
      amount,
      changes: await Promise.all([outOfPartner(context, amount, resellerId), intoPartner(context, amount)]),
    };
  },
});

const toCode = <T>(value: boolean | null, yes: T, no: T): T | null => (value === null ? null : value ? yes : no);

/** Sets the amount that a RESELLER customer may spend. `type` is the vendor's code. */
export const setBudget = defineWrite<Budget>({
  kind: 'SET_BUDGET',
  calls: BUDGET_CALLS,
  refuses: MOVES_AN_AMOUNT,
  plan: async (context, { customerId, resellerId, amount, type, liftFreeze, freezeWhenUsedUp }) => {
    await requireCustomerOf(context, 'RESELLER', { customerId, resellerId });
    // Not every member who may set a budget may read it.
    const mayRead = context.mayCall('ListSubCustomerBudget');
    const budget = mayRead
      ? await context.load(budgetByCustomer, { id: customerId, scope: scopeOf(resellerId) })
      : null;
    return {
      call: [
        'UpdateSubCustomerBudget',
        {
          customerId,
          budgetAmount: amount,
          budgetType: type,
          cancelPartnerFrozen: toCode(liftFreeze, '1', '0'),
          frozenOperateType: toCode(freezeWhenUsedUp, 1, 0),
        },
      ],
      scope: scopeOf(resellerId),
      amount,
      changes: [{ of: 'Customer.budget', id: customerId, before: amountOf(budget?.amount), after: amount }],
    };
  },
});
