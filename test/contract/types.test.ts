import { describe, expect, it } from '@jest/globals';
import type { Input, OperationId, Output } from '../../src/contract/index.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(value?: T): T | undefined => value;

// The compiler judges these; running them only shows that they are reached.
describe('types of operations', () => {
  it('flatten path, query and body', () => {
    const details: Input<'ShowCustomerOrderDetails'> = { order_id: 'CS1', limit: 10 };
    const balances: Input<'ListCustomersBalancesDetail'> = { customer_infos: [{ customer_id: 'c1' }] };
    // @ts-expect-error order_id is mandatory
    const missing: Input<'ShowCustomerOrderDetails'> = { limit: 10 };
    // @ts-expect-error no such input
    const stray: Input<'ListSubCustomers'> = { customerId: 'c1' };
    expect([details, balances, missing, stray]).toHaveLength(4);
  });

  it('accept the input of either site', () => {
    const china: Input<'SendVerificationMessageCode'> = { receiver_type: 1, mobile_phone: '008613000000000' };
    const abroad: Input<'SendVerificationMessageCode'> = { receiver_type: 2, email: 'someone@example.com' };
    expect(china).not.toEqual(abroad);
  });

  it('leave out what the credential fills', () => {
    const invoices: Input<'ListInvoices'> = { start_time: 'a', end_time: 'b', offset: 1, limit: 10 };
    expect(Object.keys(invoices)).not.toContain('domain_id');
  });

  it('type decimals as they are decoded', () => {
    type Row = NonNullable<Output<'ListCustomersBalancesDetail'>['customer_balances']>[number];
    holds<Equal<Row['amount'], number | string | undefined>>();
    type Record = NonNullable<Output<'ListPartnerAdjustRecords'>['records']>[number];
    holds<Equal<Record['amount'], string | undefined>>();
    type Budget = NonNullable<Output<'ListSubCustomerBudget'>['budget_infos']>[number];
    holds<Equal<Budget['customer_id'], string | undefined>>();
    holds<'FreezeSubCustomers' extends OperationId ? true : false>();
    // @ts-expect-error no such operation
    holds<'ListEverything' extends OperationId ? true : false>();
    expect(holds()).toBeUndefined();
  });
});
