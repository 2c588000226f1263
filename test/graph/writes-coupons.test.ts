import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testNow } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { SETTLED_AFTER_MS } from '../support/settled.ts';

const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';
const INTERNATIONAL = 'amara.okafor';
const UNKNOWN_ID = 'ffffffffffffffffffffffffffffffff';

const OPERATION =
  'operation { id: operationId outcome kind amount { amount } rows { id: targetId outcome createdId error { code } } createdIds }';
const PREVIEW = 'preview { amount { amount } needsApproval changes { of id: targetId before after } }';

interface Operation {
  readonly id: string;
  readonly outcome: string;
  readonly kind: string;
  readonly amount: { readonly amount: string } | null;
  readonly rows: readonly { readonly id: string; readonly outcome: string; readonly createdId: string | null }[];
  readonly createdIds: readonly string[];
}
interface Quota {
  readonly id: string;
  readonly status: string;
  readonly expiresAt: string;
  readonly balance: { readonly amount: string };
}
interface Payload {
  readonly operation: Operation | null;
  readonly preview: { readonly amount: { amount: string } | null; readonly changes: readonly unknown[] } | null;
  readonly quota?: Quota;
  readonly coupon?: { readonly status: string };
}

const money = (amount: string, currency = 'CNY') => `{ amount: "${amount}", currency: "${currency}" }`;
const ids = (list: readonly string[]) => `[${list.map((id) => `"${id}"`).join(', ')}]`;

const issue = (key: string, quotaId: string, customerIds: readonly string[], amount: string, more = '') =>
  `mutation { issueCoupons(input: { idempotencyKey: "${key}", quotaId: "${quotaId}", customerIds: ${ids(customerIds)},
    faceValue: ${money(amount)} ${more} }) { ${OPERATION} ${PREVIEW} quota { id: quotaId status balance { amount } } } }`;
const reclaim = (key: string, couponId: string, more = '') =>
  `mutation { reclaimCoupon(input: { idempotencyKey: "${key}", couponId: "${couponId}" ${more} }) {
    ${OPERATION} ${PREVIEW} coupon { status } } }`;
const allocate = (key: string, quotaId: string, resellerIds: readonly string[], amount: string, more = '') =>
  `mutation { allocateCouponQuota(input: { idempotencyKey: "${key}", quotaId: "${quotaId}",
    resellerIds: ${ids(resellerIds)}, amount: ${money(amount)} ${more} }) { ${OPERATION} ${PREVIEW} quota { balance { amount } } } }`;
const reclaimQuotas = (key: string, quotaIds: readonly string[], more = '') =>
  `mutation { reclaimCouponQuotas(input: { idempotencyKey: "${key}", quotaIds: ${ids(quotaIds)} ${more} }) {
    ${OPERATION} ${PREVIEW} } }`;

const cents = (text: string): number => Math.round(Number(text) * 100);

describe('coupons and quotas', () => {
  let gateway: TestGateway;
  let aheadMs = 0;
  let customers: readonly string[] = [];
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60, now: () => testNow() + aheadMs });
    customers = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .filter(({ association_type: type }) => type === '2')
      .map(({ customer_id: id }) => id);
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());
  afterEach(() => {
    gateway.sandbox.setFaults([]);
  });

  const run = async (document: string, as = ADMINISTRATOR) => {
    const { data, errors } = await gateway.run<Record<string, Payload | null>, never>(as, document);
    return { payload: Object.values(data ?? {})[0] ?? null, codes: codesOf({ errors }), errors };
  };
  const done = async (document: string): Promise<Payload & { operation: Operation }> => {
    const { payload, errors } = await run(document);
    if (!payload?.operation) throw new Error(JSON.stringify(errors));
    return { ...payload, operation: payload.operation };
  };
  const quota = async (): Promise<Quota> => {
    const { data } = await gateway.run<{ couponQuotas: { nodes: Quota[] } }, never>(
      ADMINISTRATOR,
      '{ couponQuotas(first: 100) { nodes { id: quotaId status expiresAt balance { amount } } } }',
    );
    const usable = data?.couponQuotas.nodes.find(
      ({ status, expiresAt, balance }) =>
        status === 'NORMAL' && Date.parse(expiresAt) > testNow() && cents(balance.amount) > 1000_00,
    );
    if (!usable) throw new Error('no usable quota');
    return usable;
  };
  const couponsOf = async (id: string) => {
    const { data } = await gateway.run<
      { customer: { issuedCoupons: { nodes: { id: string; status: string; faceValue: { amount: string } }[] } } },
      never
    >(
      ADMINISTRATOR,
      `{ customer(id: "${id}") { issuedCoupons(first: 100) { nodes { id: couponId status faceValue { amount } } } } }`,
    );
    return data?.customer.issuedCoupons.nodes ?? [];
  };
  const writes = () =>
    Object.entries(gateway.calls())
      .filter(([name]) => /^(Create|Reclaim|Update)/.test(name))
      .reduce((sum, [, count]) => sum + count, 0);
  const settle = async (id: string): Promise<Operation> => {
    await gateway.services.ledger.reconcile();
    aheadMs += SETTLED_AFTER_MS;
    await gateway.services.ledger.reconcile();
    const { data } = await gateway.run<{ operation: Operation }, never>(
      ADMINISTRATOR,
      `{ operation(id: "${id}") { id: operationId outcome kind amount { amount } rows { id: targetId outcome createdId error { code } } createdIds } }`,
    );
    if (!data) throw new Error('no operation');
    return data.operation;
  };

  it('issues the same coupon to several, lists each customer’s, and answers a repetition from the ledger', async () => {
    const { id, balance } = await quota();
    const [first = '', second = ''] = customers;
    const before = (await couponsOf(first)).length;
    const document = issue('issue-1', id, [first, second], '12.50');
    const { operation, quota: after } = await done(document);
    expect(operation).toMatchObject({ outcome: 'SUCCEEDED', kind: 'ISSUE_COUPONS', amount: { amount: '25.00' } });
    expect(operation.rows.map(({ id: row, outcome }) => [row, outcome])).toEqual([
      [first, 'SUCCEEDED'],
      [second, 'SUCCEEDED'],
    ]);
    expect(operation.createdIds).toHaveLength(2);
    expect(cents(after?.balance.amount ?? '')).toBe(cents(balance.amount) - 2500);
    const issued = await couponsOf(first);
    expect(issued).toHaveLength(before + 1);
    expect(issued.find(({ id: coupon }) => coupon === operation.rows[0]?.createdId)?.faceValue.amount).toBe('12.5');
    gateway.forgetCalls();
    expect((await done(document)).operation).toEqual(operation);
    expect(writes()).toBe(0);
    expect((await run(issue('issue-1', id, [first], '12.50'))).codes).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('gives none to customers who are no RESALE ones, and says which', async () => {
    const referred = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .filter(({ association_type: type }) => type === '1')
      .slice(0, 2)
      .map(({ customer_id: id }) => id);
    const { id } = await quota();
    const { errors } = await run(issue('issue-2', id, [customers[0] ?? '', ...referred], '1.00'));
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'WRONG_STATE',
      rule: 'association-model',
      limit: 'RESALE',
      customerIds: referred,
    });
    expect(writes()).toBe(0);
  });

  it('takes a coupon back once', async () => {
    const { id } = await quota();
    const [customer = ''] = customers;
    const { operation } = await done(issue('to-reclaim', id, [customer], '3.00'));
    const coupon = operation.createdIds[0] ?? '';
    const dry = await run(reclaim('reclaim-1', coupon, ', dryRun: true'));
    expect(dry.payload).toMatchObject({
      operation: null,
      preview: { amount: { amount: '3.00' }, changes: [{ of: 'IssuedCoupon.status', id: coupon, after: 'RECLAIMED' }] },
    });
    expect((await done(reclaim('reclaim-1', coupon))).coupon).toEqual({ status: 'RECLAIMED' });
    expect((await run(reclaim('reclaim-2', coupon))).codes).toEqual(['WRONG_STATE']);
  });

  it('gives quotas to resellers and takes them back', async () => {
    const { id, balance } = await quota();
    const resellers = gateway.sandbox.partner('demo-cn').resellerIds.slice(0, 2);
    const { operation, quota: after } = await done(allocate('quota-1', id, resellers, '50.00'));
    expect([operation.outcome, operation.createdIds.length]).toEqual(['SUCCEEDED', resellers.length]);
    expect(cents(after?.balance.amount ?? '')).toBe(cents(balance.amount) - 5000 * resellers.length);
    const back = await done(reclaimQuotas('quota-back-1', operation.createdIds));
    expect(back.operation.rows.map(({ outcome }) => outcome)).toEqual(resellers.map(() => 'SUCCEEDED'));
    // A quota that was taken back cannot be taken back again: each row reports that.
    const again = await done(reclaimQuotas('quota-back-2', operation.createdIds));
    expect([again.operation.outcome, ...again.operation.rows.map(({ outcome }) => outcome)]).toEqual([
      'REFUSED',
      ...resellers.map(() => 'REFUSED'),
    ]);
  });

  it.each([
    ['no customer', (q: Quota) => issue('bad', q.id, [], '1.00'), 'BAD_USER_INPUT'],
    ['one twice', (q: Quota) => issue('bad', q.id, [customers[0] ?? '', customers[0] ?? ''], '1.00'), 'BAD_USER_INPUT'],
    [
      '101 customers',
      (q: Quota) =>
        issue(
          'bad',
          q.id,
          Array.from({ length: 101 }, (_, at) => `${at}`),
          '1.00',
        ),
      'BAD_USER_INPUT',
    ],
    ['three decimals', (q: Quota) => issue('bad', q.id, [customers[0] ?? ''], '1.001'), 'BAD_USER_INPUT'],
    ['an unknown customer', (q: Quota) => issue('bad', q.id, [UNKNOWN_ID], '1.00'), 'NOT_FOUND'],
    ['an unknown quota', () => issue('bad', UNKNOWN_ID, [customers[0] ?? ''], '1.00'), 'NOT_FOUND'],
    [
      'an amount above the quota',
      (q: Quota) => issue('bad', q.id, [customers[0] ?? ''], '99999999.00'),
      'INSUFFICIENT_BALANCE',
    ],
    [
      'a time in the past',
      (q: Quota) => issue('bad', q.id, [customers[0] ?? ''], '1.00', 'expiresAt: "2020-01-01T00:00:00Z"'),
      'BAD_USER_INPUT',
    ],
    [
      'a validity beyond that of the quota',
      (q: Quota) => issue('bad', q.id, [customers[0] ?? ''], '1.00', 'expiresAt: "2099-01-01T00:00:00Z"'),
      'BAD_USER_INPUT',
    ],
    [
      'no service',
      (q: Quota) => issue('bad', q.id, [customers[0] ?? ''], '1.00', 'serviceTypeCodes: []'),
      'BAD_USER_INPUT',
    ],
    ['no key', (q: Quota) => issue('', q.id, [customers[0] ?? ''], '1.00'), 'BAD_USER_INPUT'],
    ['an unknown coupon', () => reclaim('bad', UNKNOWN_ID), 'NOT_FOUND'],
    ['an unknown reseller', (q: Quota) => allocate('bad', q.id, [UNKNOWN_ID], '1.00'), 'NOT_FOUND'],
    [
      '11 quotas',
      () =>
        reclaimQuotas(
          'bad',
          Array.from({ length: 11 }, (_, at) => `q${at}`),
        ),
      'BAD_USER_INPUT',
    ],
  ])('refuses %s before any write', async (_, document, code) => {
    const usable = await quota();
    gateway.forgetCalls();
    const { codes, payload } = await run(document(usable));
    expect([codes, payload, writes()]).toEqual([[code], null, 0]);
  });

  it('refuses viewers without the permission, and writes that the site lacks', async () => {
    const { id } = await quota();
    expect((await run(issue('m', id, [customers[0] ?? ''], '1.00'), MANAGER)).codes).toEqual(['FORBIDDEN']);
    expect((await run(issue('i', id, [UNKNOWN_ID], '1.00'), INTERNATIONAL)).codes).toEqual(['UNSUPPORTED_ON_SITE']);
    expect(writes()).toBe(0);
  });

  it.each([
    ['reset-after', 'SUCCEEDED'],
    ['reset-before', 'NOT_APPLIED'],
  ] as const)('finds out about coupons whose answer was lost: %s', async (kind, outcome) => {
    const { id } = await quota();
    const receivers = customers.slice(2, 5);
    gateway.sandbox.setFaults([{ operation: 'CreatePartnerCoupons', kind, times: 1 }]);
    const { operation } = await done(issue(`lost-${kind}`, id, receivers, '7.77'));
    expect(operation.outcome).toBe('UNKNOWN');
    const settled = await settle(operation.id);
    expect(settled.outcome).toBe(outcome);
    expect(settled.rows.map((row) => [row.id, row.outcome])).toEqual(receivers.map((each) => [each, outcome]));
    const made = await Promise.all(receivers.map(couponsOf));
    const found = settled.rows.map(({ createdId }, at) => made[at]?.some((coupon) => coupon.id === createdId));
    expect(found).toEqual(receivers.map(() => outcome === 'SUCCEEDED'));
  });

  it('finds out about a coupon and quotas whose answers were lost', async () => {
    const { id } = await quota();
    const resellers = gateway.sandbox.partner('demo-cn').resellerIds.slice(0, 2);
    const coupon = (await done(issue('lost-coupon', id, [customers[5] ?? ''], '2.00'))).operation.createdIds[0] ?? '';
    gateway.sandbox.setFaults(
      ['ReclaimPartnerCoupons', 'UpdateCouponQuotas'].map((operation) => ({
        operation,
        kind: 'reset-after',
        times: 1,
      })),
    );
    const reclaimed = await done(reclaim('lost-reclaim', coupon));
    const given = await done(allocate('lost-quota', id, resellers, '11.00'));
    expect([reclaimed.operation.outcome, given.operation.outcome]).toEqual(['UNKNOWN', 'UNKNOWN']);
    expect((await settle(reclaimed.operation.id)).outcome).toBe('SUCCEEDED');
    const settled = await settle(given.operation.id);
    expect([settled.outcome, settled.rows.filter(({ createdId }) => createdId).length]).toEqual([
      'SUCCEEDED',
      resellers.length,
    ]);
    gateway.sandbox.setFaults([{ operation: 'ReclaimCouponQuotas', kind: 'reset-after', times: 1 }]);
    const quotaIds = settled.rows.flatMap(({ createdId }) => createdId ?? []);
    const back = await done(reclaimQuotas('lost-quota-back', quotaIds));
    expect(back.operation.outcome).toBe('UNKNOWN');
    expect((await settle(back.operation.id)).rows.map(({ outcome }) => outcome)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
  });
});
