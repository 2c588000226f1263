import { describe, expect, it } from '@jest/globals';
import type { OperationCall, OperationId, OperationInputs } from '../../src/contract/index.ts';

const holds = <T extends true>(value?: T): T | undefined => value;

// The compiler is the judge here; running the functions only shows that the test reaches them.
describe('types of inputs', () => {
  it('flatten path, query and body in the graph’s spelling', () => {
    const details: OperationInputs<'ShowCustomerOrderDetails'> = { orderId: 'CS1', limit: 10 };
    const balances: OperationInputs<'ListCustomersBalancesDetail'> = { customerInfos: [{ customerId: 'c1' }] };
    // @ts-expect-error no such input
    const stray: OperationInputs<'ListSubCustomers'> = { clientId: 'c1' };
    // @ts-expect-error spelled as on the wire
    const wire: OperationInputs<'ListSubCustomers'> = { customer_id: 'c1' };
    // @ts-expect-error a text
    const mistyped: OperationInputs<'ShowCustomerOrderDetails'> = { orderId: 1, limit: 10 };
    // @ts-expect-error no such input inside
    const inside: OperationInputs<'ListCustomersBalancesDetail'> = { customerInfos: [{ id: 'c1' }] };
    expect([details, balances, stray, wire, mistyped, inside]).toHaveLength(6);
  });

  it('accept the input of either site', () => {
    const china: OperationInputs<'SendVerificationMessageCode'> = { receiverType: 1, mobilePhone: '008613000000000' };
    const abroad: OperationInputs<'SendVerificationMessageCode'> = { receiverType: 2, email: 'someone@example.com' };
    expect(china).not.toEqual(abroad);
  });

  it('leave out what the credential fills', () => {
    const invoices: OperationInputs<'ListInvoices'> = { startTime: 'a', endTime: 'b', offset: 1, limit: 10 };
    // @ts-expect-error the account behind the credential
    const filled: OperationInputs<'ListInvoices'> = { domainId: 'd' };
    expect([invoices, filled]).toHaveLength(2);
  });

  it('take decimals as digits and as numbers', () => {
    const digits: OperationInputs<'UpdateCustomerAccountAmount'> = { customerId: 'c1', amount: '25.00' };
    const number: OperationInputs<'UpdateCustomerAccountAmount'> = { customerId: 'c1', amount: 25 };
    expect(digits).not.toEqual(number);
  });

  it('know the operations, and what each takes', () => {
    holds<'FreezeSubCustomers' extends OperationId ? true : false>();
    // @ts-expect-error no such operation
    holds<'ListEverything' extends OperationId ? true : false>();
    const call: OperationCall = ['FreezeSubCustomers', { customerIds: ['c1'], reason: 'unpaid' }];
    // @ts-expect-error an input of another operation
    const mixed: OperationCall = ['CancelCustomerOrder', { customerIds: ['c1'] }];
    expect([call, mixed, holds()]).toHaveLength(3);
  });
});
