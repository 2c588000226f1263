import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const ADMINISTRATOR = 'chen.xia';
const DIRECTOR = 'zhou.ning';
const MANAGER = 'wang.fang';
const INTERNATIONAL = 'amara.okafor';

/** An account manager who may move funds; no built-in role of that name may. */
const GRANTED = ['BPC_ITEM_SUBCUSTSERV_010100', 'BPC_ITEM_SUBCUSTSERV_010103', 'BPC_ITEM_SUBCUSTSERV_010104'];

const OPERATION = `operation { id outcome kind idempotencyKey customerId resellerId amount { amount currency } member
  transactionId error { code upstreamCode message } settledAt }`;

interface Asked {
  readonly field: string;
  readonly key: string;
  readonly target: string;
  readonly amount: string;
  readonly currency?: string;
  readonly more?: string;
}

const write = ({ field, key, target, amount, currency = 'CNY', more = '' }: Asked) => {
  const name = field.endsWith('Reseller') ? 'resellerId' : 'customerId';
  const shown = { allocateFunds: 'balance { available { amount } }', setBudget: 'budget { type amount { amount } }' };
  const after = name === 'resellerId' ? 'reseller { id }' : `customer { ${shown[field as 'setBudget'] ?? 'id'} }`;
  return `mutation { ${field}(input: { idempotencyKey: "${key}", ${name}: "${target}",
    amount: { amount: "${amount}", currency: "${currency}" } ${more} }) {
    ${OPERATION} ${after} ${field === 'setBudget' ? '' : 'partner { balances { type available { amount } } }'} } }`;
};

type Payload = Readonly<Record<string, unknown>> & {
  readonly operation: { readonly id: string; readonly outcome: string; readonly transactionId: string | null } | null;
};

const cents = (text: string): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(2, '0'));
};

describe('writes of funds', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({
      customers: 60,
      adjust: (config) => ({ ...config, roles: { ...config.roles, ACCOUNT_MANAGER: GRANTED } }),
    });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const run = async (as: string, asked: Asked) => {
    const { data, errors } = await gateway.run<Record<string, Payload | null>, never>(as, write(asked));
    return { payload: data?.[asked.field] ?? null, errors, codes: codesOf({ errors }) };
  };
  const refusal = async (as: string, asked: Asked) => {
    const { errors, payload } = await run(as, asked);
    expect(payload).toBeNull();
    return errors?.[0]?.extensions ?? {};
  };
  const partner = () => gateway.sandbox.partner('demo-cn');
  const resale = (position = 0) => {
    const customer = partner()
      .customers()
      .filter(({ association_type: type, balance }) => type === '2' && balance > 100_00n && balance < 10n ** 12n)
      .at(position);
    if (!customer) throw new Error('no such customer');
    return customer;
  };
  const balanceOf = (id: string) =>
    partner()
      .customers()
      .find(({ customer_id: each }) => each === id)?.balance;
  const writesAtVendor = () =>
    Object.entries(gateway.calls())
      .filter(([name]) => /^(Update|Reclaim)/.test(name))
      .reduce((sum, [, count]) => sum + count, 0);

  it('allocates, shows the new state and answers a repetition from the ledger', async () => {
    const [customer, purse] = [resale(), partner().purse()];
    const asked = { field: 'allocateFunds', key: 'allocate-1', target: customer.customer_id, amount: '12.5' };
    // What was read before is in the cache.
    const before = `{ partner { balances { available { amount } } } customer(id: "${customer.customer_id}") {
      balance { available { amount } } } }`;
    await gateway.run(ADMINISTRATOR, before);
    const { payload, errors } = await run(ADMINISTRATOR, asked);
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
    expect([balanceOf(customer.customer_id), partner().purse()]).toEqual([customer.balance + 1250n, purse - 1250n]);
    const shown = payload as unknown as {
      customer: { balance: { available: { amount: string } } };
      partner: { balances: { type: string; available: { amount: string } }[] };
    };
    expect(cents(shown.customer.balance.available.amount)).toBe(customer.balance + 1250n);
    const purseShown = shown.partner.balances.find(({ type }) => type === 'ALLOCATABLE')?.available.amount ?? '0';
    expect(cents(purseShown)).toBe(purse - 1250n);

    gateway.forgetCalls();
    // Another spelling of the same amount is the same input.
    const again = await run(ADMINISTRATOR, { ...asked, amount: '12.50' });
    expect(again.payload?.operation).toEqual(payload?.operation);
    expect(writesAtVendor()).toBe(0);
    expect((await refusal(ADMINISTRATOR, { ...asked, amount: '12.51' })).code).toBe('IDEMPOTENCY_CONFLICT');
    expect((await refusal(ADMINISTRATOR, { ...asked, field: 'reclaimFunds' })).code).toBe('IDEMPOTENCY_CONFLICT');
    expect(writesAtVendor()).toBe(0);
  });

  it('reclaims from a customer, and moves funds to a reseller and back', async () => {
    const [customer, purse] = [resale(1), partner().purse()];
    const [reseller = ''] = partner().resellerIds;
    const outcomes = [];
    for (const asked of [
      { field: 'reclaimFunds', key: 'move-1', target: customer.customer_id, amount: '1' },
      { field: 'allocateToReseller', key: 'move-2', target: reseller, amount: '20.02' },
      { field: 'reclaimFromReseller', key: 'move-3', target: reseller, amount: '0.02' },
    ])
      outcomes.push((await run(ADMINISTRATOR, asked)).payload?.operation?.outcome);
    expect(outcomes).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
    expect(balanceOf(customer.customer_id)).toBe(customer.balance - 100n);
    expect(partner().purse()).toBe(purse + 100n - 2002n + 2n);
  });

  it('sets a budget to what was asked, however often', async () => {
    const customer = gateway.sandbox
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
    // What was read before is in the cache.
    await gateway.run(INTERNATIONAL, `{ customer(id: "${asked.target}") { budget { amount { amount } } } }`);
    const { payload, errors } = await run(INTERNATIONAL, { ...asked, more: 'type: PACKAGE' });
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      operation: { outcome: 'SUCCEEDED', kind: 'SET_BUDGET', amount: { amount: '77.00', currency: 'USD' } },
      customer: { budget: { type: 'PACKAGE', amount: { amount: '77' } } },
    });
    expect((await refusal(INTERNATIONAL, asked)).code).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('checks everything and writes nothing in a dry run', async () => {
    const customer = resale(2);
    const asked = {
      field: 'allocateFunds',
      key: 'dry',
      target: customer.customer_id,
      amount: '3',
      more: 'dryRun: true',
    };
    const { payload, errors } = await run(ADMINISTRATOR, asked);
    expect([payload?.operation, errors]).toEqual([null, undefined]);
    expect((await refusal(ADMINISTRATOR, { ...asked, amount: '99999999999' })).code).toBe('INSUFFICIENT_BALANCE');
    expect([writesAtVendor(), balanceOf(customer.customer_id)]).toEqual([0, customer.balance]);
    // The key is still free.
    const real = await run(ADMINISTRATOR, { ...asked, more: '', amount: '4' });
    expect(real.payload?.operation?.outcome).toBe('SUCCEEDED');
  });

  it.each<[string, Partial<Asked>, object]>([
    ['nothing', { amount: '0' }, { code: 'BAD_USER_INPUT', limit: 'above 0' }],
    ['less than nothing', { amount: '-1' }, { code: 'BAD_USER_INPUT', limit: 'above 0' }],
    ['three decimals', { amount: '1.001' }, { code: 'BAD_USER_INPUT', limit: 'at most 2 decimals' }],
    ['another currency', { currency: 'USD' }, { code: 'BAD_USER_INPUT', limit: 'CNY' }],
    ['no key', { key: '' }, { code: 'BAD_USER_INPUT', argument: 'input.idempotencyKey' }],
    ['a key of 256 characters', { key: 'k'.repeat(256) }, { code: 'BAD_USER_INPUT', argument: 'input.idempotencyKey' }],
    ['an unknown customer', { target: 'nobody' }, { code: 'NOT_FOUND' }],
    ['an unknown reseller', { field: 'allocateToReseller', target: 'nobody' }, { code: 'NOT_FOUND' }],
    ['more than a customer holds', { field: 'reclaimFunds', amount: '99999999999' }, { code: 'INSUFFICIENT_BALANCE' }],
    ['what the site lacks', { field: 'setBudget' }, { code: 'UNSUPPORTED_ON_SITE' }],
  ])('refuses %s before anything is stored', async (_, change, expected) => {
    const asked = { field: 'allocateFunds', key: 'refused', target: resale(3).customer_id, amount: '1', ...change };
    expect(await refusal(ADMINISTRATOR, asked)).toMatchObject(expected);
    expect(writesAtVendor()).toBe(0);
    const { data } = await gateway.run<{ operations: { nodes: { idempotencyKey: string }[] } }, never>(
      ADMINISTRATOR,
      '{ operations { nodes { idempotencyKey } } }',
    );
    expect(data?.operations.nodes.map(({ idempotencyKey }) => idempotencyKey)).not.toContain(asked.key);
  });

  it('does not give the designated part away', async () => {
    // The sandbox sets 500000.00 of the purse aside.
    const most = partner().purse() - 500_000_00n;
    const text = (amount: bigint) => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
    const asked = { field: 'allocateFunds', key: 'designated', target: resale().customer_id, more: 'dryRun: true' };
    expect((await run(ADMINISTRATOR, { ...asked, amount: text(most) })).codes).toEqual([]);
    expect(await refusal(ADMINISTRATOR, { ...asked, amount: text(most + 1n) })).toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
      available: expect.stringMatching(/^\d+(\.\d+)?$/),
    });
  });

  it('knows who is funded how', async () => {
    const other = partner()
      .customers()
      .find(({ association_type: type }) => type === '1');
    const asked = { field: 'allocateFunds', key: 'model', target: other?.customer_id ?? '', amount: '1' };
    expect(await refusal(ADMINISTRATOR, asked)).toMatchObject({ code: 'WRONG_STATE', limit: 'RESALE' });
  });

  it('lets a manager write for own customers only, and see own writes only', async () => {
    const theirs = partner()
      .customers()
      .filter(({ association_type: type }) => type === '2');
    const { data } = await gateway.run<{ customers: { nodes: { id: string }[] } }, never>(
      MANAGER,
      '{ customers(first: 100) { nodes { id } } }',
    );
    const own = new Set(data?.customers.nodes.map(({ id }) => id));
    const mine = theirs.find(({ customer_id: id }) => own.has(id))?.customer_id ?? '';
    const foreign = theirs.find(({ customer_id: id }) => !own.has(id))?.customer_id ?? '';
    const [reseller = ''] = partner().resellerIds;
    const asked = { field: 'allocateFunds', key: 'manager-1', amount: '5.05' };
    gateway.forgetCalls();
    expect((await refusal(MANAGER, { ...asked, target: foreign })).code).toBe('NOT_FOUND');
    expect((await refusal(MANAGER, { ...asked, field: 'allocateToReseller', target: reseller })).code).toBe(
      'FORBIDDEN',
    );
    expect((await refusal(DIRECTOR, { ...asked, target: mine })).code).toBe('FORBIDDEN');
    expect(writesAtVendor()).toBe(0);
    const written = (await run(MANAGER, { ...asked, target: mine })).payload?.operation;
    const foreignWrite = (await run(ADMINISTRATOR, { ...asked, key: 'administrator-1', target: mine })).payload
      ?.operation;
    expect([written?.outcome, foreignWrite?.outcome]).toEqual(['SUCCEEDED', 'SUCCEEDED']);

    const listed = async (as: string) => {
      const { data: seen } = await gateway.run<{ operations: { nodes: { id: string }[] } }, never>(
        as,
        '{ operations(first: 100) { nodes { id } } }',
      );
      return seen?.operations.nodes.map(({ id }) => id) ?? [];
    };
    expect(await listed(MANAGER)).toEqual([written?.id]);
    expect(await listed(DIRECTOR)).toEqual([]);
    expect(await listed(INTERNATIONAL)).not.toContain(written?.id);
    expect(await listed(ADMINISTRATOR)).toEqual(expect.arrayContaining([written?.id, foreignWrite?.id]));
    const one = (id: string | undefined) => `{ operation(id: "${id}") { id } }`;
    expect((await gateway.run(MANAGER, one(written?.id))).data).toEqual({ operation: { id: written?.id } });
    for (const [as, id] of [
      [MANAGER, foreignWrite?.id],
      [DIRECTOR, written?.id],
      [INTERNATIONAL, written?.id],
      [ADMINISTRATOR, 'nothing'],
    ] as const)
      expect(codesOf(await gateway.run(as, one(id)))).toEqual(['NOT_FOUND']);
  });

  it('keeps what the vendor refuses as REFUSED, with its code, and does not send it again', async () => {
    gateway.sandbox.setFaults([
      { operation: 'UpdateCustomerAccountAmount', kind: 'status', status: 400, code: 'CBC.99005003', times: 1 },
    ]);
    const customer = resale(2);
    const asked = { field: 'allocateFunds', key: 'refused-by-vendor', target: customer.customer_id, amount: '1' };
    const { payload, errors } = await run(ADMINISTRATOR, asked);
    expect(errors).toBeUndefined();
    expect(payload?.operation).toMatchObject({
      outcome: 'REFUSED',
      transactionId: null,
      error: { code: 'INSUFFICIENT_BALANCE', upstreamCode: 'CBC.99005003', message: 'The balance is not sufficient.' },
    });
    expect((await run(ADMINISTRATOR, asked)).payload).toEqual(payload);
    expect([writesAtVendor(), balanceOf(customer.customer_id)]).toEqual([1, customer.balance]);
  });

  it('filters and pages the operations, and records each in the audit once', async () => {
    const { data } = await gateway.run<
      {
        refused: { nodes: object[] };
        budgets: { totalCount: number };
        page: { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string } };
        organization: { audit: { totalCount: number; nodes: { what: string; detail: string }[] } };
      },
      never
    >(
      ADMINISTRATOR,
      `{ refused: operations(filter: { outcomes: [REFUSED] }) { nodes { idempotencyKey } }
        budgets: operations(filter: { kinds: [SET_BUDGET] }) { totalCount }
        page: operations(first: 2) { totalCount nodes { id } pageInfo { endCursor } }
        organization { audit(first: 100, filter: { kind: WRITE }) { totalCount nodes { what detail } } } }`,
    );
    expect(data?.refused.nodes).toEqual([{ idempotencyKey: 'refused-by-vendor' }]);
    expect(data?.budgets.totalCount).toBe(0);
    expect(data?.organization.audit.totalCount).toBe(data?.page.totalCount);
    const recorded = data?.organization.audit.nodes.map(({ detail }) => JSON.parse(detail).operation) ?? [];
    expect(new Set(recorded).size).toBe(data?.page.totalCount);
    expect(recorded.slice(0, 2)).toEqual(data?.page.nodes.map(({ id }) => id));
  });
});
