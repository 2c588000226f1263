import type { WriteDefinition } from '../../request/write.ts';
import { requireCustomer } from '../customers/customer.loader.ts';
import { requireReseller } from '../resellers/reseller.loader.ts';
import { intoCustomer, intoPartner, outOfCustomer, outOfPartner, requireModel } from './funds.checks.ts';

type CustomerFunds = { readonly customerId: string; readonly amount: string };
type ResellerFunds = { readonly resellerId: string; readonly amount: string };
type Budget = { readonly customerId: string; readonly amount: string; readonly type: string | null };

/** At most what the partner may allocate goes to a RESALE customer. */
export const allocateFunds: WriteDefinition<CustomerFunds> = {
  kind: 'ALLOCATE_FUNDS',
  plan: async (context, { customerId, amount }) => {
    const customer = await requireCustomer(context, customerId);
    requireModel(customer, 'RESALE');
    return {
      call: ['UpdateCustomerAccountAmount', { customerId, amount }],
      amount,
      changes: await Promise.all([outOfPartner(context, amount), intoCustomer(context, amount, customer)]),
    };
  },
};

/** At most what a RESALE customer holds comes back. */
export const reclaimFunds: WriteDefinition<CustomerFunds> = {
  kind: 'RECLAIM_FUNDS',
  plan: async (context, { customerId, amount }) => {
    const customer = await requireCustomer(context, customerId);
    requireModel(customer, 'RESALE');
    return {
      call: ['ReclaimToPartnerAccount', { customerId, amount }],
      amount,
      changes: await Promise.all([outOfCustomer(context, amount, customer), intoPartner(context, amount)]),
    };
  },
};

export const allocateToReseller: WriteDefinition<ResellerFunds> = {
  kind: 'ALLOCATE_TO_RESELLER',
  plan: async (context, { resellerId, amount }) => {
    await requireReseller(context, resellerId);
    return {
      call: ['UpdateIndirectPartnerAccount', { indirectPartnerId: resellerId, amount }],
      amount,
      changes: await Promise.all([outOfPartner(context, amount), intoPartner(context, amount, resellerId)]),
    };
  },
};

export const reclaimFromReseller: WriteDefinition<ResellerFunds> = {
  kind: 'RECLAIM_FROM_RESELLER',
  plan: async (context, { resellerId, amount }) => {
    await requireReseller(context, resellerId);
    return {
      call: ['ReclaimIndirectPartnerAccount', { indirectPartnerId: resellerId, amount }],
      amount,
      changes: await Promise.all([outOfPartner(context, amount, resellerId), intoPartner(context, amount)]),
    };
  },
};

/** What a RESELLER customer may spend; `type` is the vendor's code. */
export const setBudget: WriteDefinition<Budget> = {
  kind: 'SET_BUDGET',
  plan: async (context, { customerId, amount, type }) => {
    requireModel(await requireCustomer(context, customerId), 'RESELLER');
    return {
      call: ['UpdateSubCustomerBudget', { customerId, budgetAmount: amount, budgetType: type }],
      amount,
      changes: [{ of: 'Customer.budget', id: customerId, before: null, after: amount }],
    };
  },
};
