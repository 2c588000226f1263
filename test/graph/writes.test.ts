import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inHundredths } from '../support/hundredths.ts';
import { type Asked, type FundsDesk, openFundsDesk } from './support/funds-desk.ts';

const ADMINISTRATOR = 'chen.xia';
const INTERNATIONAL = 'amara.okafor';

describe('writes of funds', () => {
  let desk: FundsDesk;
  beforeAll(async () => {
    desk = await openFundsDesk();
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.forgetCalls());

  it('allocates, shows the new state and answers a repetition from the ledger', async () => {
    const [customer, purse] = [desk.resale(), desk.partner().purse()];
    const asked = { field: 'allocateFunds', key: 'allocate-1', target: customer.customer_id, amount: '12.5' };
    // The cache still has the value from before the write.
    const before = `{ partner { balances { available { amount } } } customer(id: "${customer.customer_id}") {
      balance { available { amount } } } }`;
    await desk.run(ADMINISTRATOR, before);
    const { payload, errors } = await desk.ask(ADMINISTRATOR, asked);
    expect(errors).toBeUndefined();
    expect(payload?.operation).toMatchObject({
      outcome: 'SUCCEEDED',
      kind: 'ALLOCATE_FUNDS',
      customerId: customer.customer_id,
      resellerId: null,
      amount: { amount: '12.50', currency: 'CNY' },
      member: ADMINISTRATOR,
      error: null,
    });
    expect([desk.balanceOf(customer.customer_id), desk.partner().purse()]).toEqual([
      customer.balance + 1250n,
      purse - 1250n,
    ]);
    const shown = payload as unknown as {
      customer: { balance: { available: { amount: string } } };
      partner: { balances: { type: string; available: { amount: string } }[] };
    };
    expect(inHundredths(shown.customer.balance.available.amount)).toBe(customer.balance + 1250n);
    const purseShown = shown.partner.balances.find(({ type }) => type === 'ALLOCATABLE')?.available.amount ?? '0';
    expect(inHundredths(purseShown)).toBe(purse - 1250n);

    desk.forgetCalls();
    // Another spelling of the same amount is the same input.
    const again = await desk.ask(ADMINISTRATOR, { ...asked, amount: '12.50' });
    expect(again.payload?.operation).toEqual(payload?.operation);
    expect(desk.writesAtVendor()).toBe(0);
    expect((await desk.refusal(ADMINISTRATOR, { ...asked, amount: '12.51' })).code).toBe('IDEMPOTENCY_CONFLICT');
    expect((await desk.refusal(ADMINISTRATOR, { ...asked, field: 'reclaimFunds' })).code).toBe('IDEMPOTENCY_CONFLICT');
    expect(desk.writesAtVendor()).toBe(0);
  });

  it('reclaims from a customer, and moves funds to a reseller and back', async () => {
    const [customer, purse] = [desk.resale(1), desk.partner().purse()];
    const [reseller = ''] = desk.partner().resellerIds;
    const outcomes = [];
    for (const asked of [
      { field: 'reclaimFunds', key: 'move-1', target: customer.customer_id, amount: '1' },
      { field: 'allocateToReseller', key: 'move-2', target: reseller, amount: '20.02' },
      { field: 'reclaimFromReseller', key: 'move-3', target: reseller, amount: '0.02' },
    ])
      outcomes.push((await desk.ask(ADMINISTRATOR, asked)).payload?.operation?.outcome);
    expect(outcomes).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
    expect(desk.balanceOf(customer.customer_id)).toBe(customer.balance - 100n);
    expect(desk.partner().purse()).toBe(purse + 100n - 2002n + 2n);
  });

  it('sets a budget to the requested amount, repeated or not', async () => {
    const customer = desk.sandbox
      .partner('demo-intl')
      .customers()
      .find(({ association_type: type }) => type === '3');
    const asked = {
      field: 'setBudget',
      key: 'budget-1',
      target: customer?.customer_id ?? '',
      amount: '77',
      currency: 'USD',
    };
    // The cache still has the value from before the write.
    await desk.run(INTERNATIONAL, `{ customer(id: "${asked.target}") { budget { amount { amount } } } }`);
    const { payload, errors } = await desk.ask(INTERNATIONAL, { ...asked, more: 'type: BUDGET_PACKAGE' });
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      operation: { outcome: 'SUCCEEDED', kind: 'SET_BUDGET', amount: { amount: '77.00', currency: 'USD' } },
      customer: { budget: { type: 'BUDGET_PACKAGE', amount: { amount: '77' } } },
    });
    expect((await desk.refusal(INTERNATIONAL, asked)).code).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('checks everything and writes nothing in a dry run', async () => {
    const customer = desk.resale(2);
    const asked = {
      field: 'allocateFunds',
      key: 'dry',
      target: customer.customer_id,
      amount: '3',
      more: 'dryRun: true',
    };
    const { payload, errors } = await desk.ask(ADMINISTRATOR, asked);
    expect([payload?.operation, errors]).toEqual([null, undefined]);
    expect((await desk.refusal(ADMINISTRATOR, { ...asked, amount: '99999999999' })).code).toBe('INSUFFICIENT_BALANCE');
    expect([desk.writesAtVendor(), desk.balanceOf(customer.customer_id)]).toEqual([0, customer.balance]);
    // The key may still be used.
    const real = await desk.ask(ADMINISTRATOR, { ...asked, more: '', amount: '4' });
    expect(real.payload?.operation?.outcome).toBe('SUCCEEDED');
  });

  it.each<[string, Partial<Asked>, object]>([
    ['nothing', { amount: '0' }, { code: 'BAD_USER_INPUT', limit: 'above 0' }],
    ['a negative amount', { amount: '-1' }, { code: 'BAD_USER_INPUT', limit: 'above 0' }],
    ['three decimals', { amount: '1.001' }, { code: 'BAD_USER_INPUT', limit: 'at most 2 decimals' }],
    ['another currency', { currency: 'USD' }, { code: 'BAD_USER_INPUT', limit: 'CNY' }],
    ['no key', { key: '' }, { code: 'BAD_USER_INPUT', argument: 'input.idempotencyKey' }],
    ['a key of 256 characters', { key: 'k'.repeat(256) }, { code: 'BAD_USER_INPUT', argument: 'input.idempotencyKey' }],
    ['an unknown customer', { target: 'nobody' }, { code: 'NOT_FOUND' }],
    ['an unknown reseller', { field: 'allocateToReseller', target: 'nobody' }, { code: 'NOT_FOUND' }],
    ['more than a customer holds', { field: 'reclaimFunds', amount: '99999999999' }, { code: 'INSUFFICIENT_BALANCE' }],
    ['what the site lacks', { field: 'setBudget' }, { code: 'UNSUPPORTED_ON_SITE' }],
  ])('refuses %s before anything is stored', async (_, change, expected) => {
    const asked = {
      field: 'allocateFunds',
      key: 'refused',
      target: desk.resale(3).customer_id,
      amount: '1',
      ...change,
    };
    expect(await desk.refusal(ADMINISTRATOR, asked)).toMatchObject(expected);
    expect(desk.writesAtVendor()).toBe(0);
    const { data } = await desk.run<{ operations: { nodes: { idempotencyKey: string }[] } }, never>(
      ADMINISTRATOR,
      '{ operations { nodes { idempotencyKey } } }',
    );
    expect(data?.operations.nodes.map(({ idempotencyKey }) => idempotencyKey)).not.toContain(asked.key);
  });

  it('does not give the designated part away', async () => {
    // The sandbox sets 500000.00 of the purse aside.
    const most = desk.partner().purse() - 500_000_00n;
    const text = (amount: bigint) => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
    const asked = {
      field: 'allocateFunds',
      key: 'designated',
      target: desk.resale().customer_id,
      more: 'dryRun: true',
    };
    expect((await desk.ask(ADMINISTRATOR, { ...asked, amount: text(most) })).codes).toEqual([]);
    expect(await desk.refusal(ADMINISTRATOR, { ...asked, amount: text(most + 1n) })).toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
      available: expect.stringMatching(/^\d+(\.\d+)?$/),
    });
  });

  it('refuses a write that does not fit the customer’s association model', async () => {
    const other = desk
      .partner()
      .customers()
      .find(({ association_type: type }) => type === '1');
    const asked = { field: 'allocateFunds', key: 'model', target: other?.customer_id ?? '', amount: '1' };
    expect(await desk.refusal(ADMINISTRATOR, asked)).toMatchObject({ code: 'WRONG_STATE', limit: 'RESALE' });
  });

  it('keeps what the vendor refuses as REFUSED, with its code, and does not send it again', async () => {
    desk.sandbox.setFaults([
      { operation: 'UpdateCustomerAccountAmount', kind: 'status', status: 400, code: 'CBC.99005003', times: 1 },
    ]);
    const customer = desk.resale(2);
    const asked = { field: 'allocateFunds', key: 'refused-by-vendor', target: customer.customer_id, amount: '1' };
    const { payload, errors } = await desk.ask(ADMINISTRATOR, asked);
    expect(errors).toBeUndefined();
    expect(payload?.operation).toMatchObject({
      outcome: 'REFUSED',
      transactionId: null,
      error: { code: 'INSUFFICIENT_BALANCE', upstreamCode: 'CBC.99005003', message: 'The balance is not sufficient.' },
    });
    expect((await desk.ask(ADMINISTRATOR, asked)).payload).toEqual(payload);
    expect([desk.writesAtVendor(), desk.balanceOf(customer.customer_id)]).toEqual([1, customer.balance]);
  });
});
