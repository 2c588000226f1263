import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { toViewer, type Viewer } from '../../src/identity/index.ts';
import { claimsWith } from '../support/claims.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { inHundredths } from '../support/hundredths.ts';
import { autoRenew, renew, toPayPerUse, unify, unsubscribe } from './support/resource-documents.ts';
import { type Holder, holdersOf, ordersOf, type PendingOrder } from './support/resource-writes.ts';

const ADMINISTRATOR = 'chen.xia';
const DIRECTOR = 'zhou.ning';
const PARTNER = 'demo-cn';

const item = (number: string) => `BPC_ITEM_SUBCUSTSERV_${number}`;
const SEEING = [item('010100'), item('060100'), item('010105')];
const THRESHOLD = '1000.00';
const LIMIT = '500.00';

const onOrder =
  (field: string) =>
  (key: string, orderId: string, more = '') =>
    `mutation {
  ${field}(input: { idempotencyKey: "${key}", orderId: "${orderId}" ${more} }) {
    operation { id: operationId outcome amount { amount } approval { decision } } preview { needsApproval } order { status } } }`;
const pay = onOrder('payOrder');
const cancel = onOrder('cancelOrder');

describe('who may write about orders and resources', () => {
  let gateway: TestGateway;
  let pending: PendingOrder[];
  let holders: Holder[];
  let clerk: Viewer;
  beforeAll(async () => {
    gateway = await startTestGateway({
      customers: 120,
      adjust: (config) => ({
        ...config,
        roles: {
          ...config.roles,
          ACCOUNT_DIRECTOR: [...SEEING, item('050101'), 'PARTNERGRAPH_OPERATIONS_APPROVE'],
          ACCOUNT_MANAGER: [item('010100')],
          CLERK: SEEING,
          PAYER: [...SEEING, item('050101')],
        },
        partners: config.partners.map((partner) => ({
          ...partner,
          writes: {
            limits: { PAYER: { perOperation: LIMIT } },
            approval: { above: THRESHOLD, expiresAfterSeconds: 3600 },
          },
        })),
      }),
    });
    pending = (await ordersOf(gateway, PARTNER, ADMINISTRATOR)).filter(
      ({ grants, model, funds, amount }) => grants && model === '2' && funds > amount,
    );
    holders = await holdersOf(gateway, PARTNER);
    clerk = member('CLERK');
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const member = (role: string): Viewer =>
    toViewer(
      claimsWith({ subject: role, accountName: role, partnerId: PARTNER, roles: [role] }),
      gateway.services.roles,
    );
  const run = async (as: string | Viewer | null, document: string) => {
    const { data, errors } = await gateway.run<Record<string, { operation: Told | null } | null>, never>(as, document);
    return { operation: Object.values(data ?? {})[0]?.operation ?? null, codes: codesOf({ errors }), errors };
  };
  interface Told {
    readonly id: string;
    readonly outcome: string;
    readonly amount: { readonly amount: string } | null;
  }
  const writesAtVendor = () => {
    const { PayOrders = 0, CancelCustomerOrder = 0, RenewalResources = 0 } = gateway.calls();
    return PayOrders + CancelCustomerOrder + RenewalResources;
  };
  const orderAbove = (least: string, most: string): PendingOrder => {
    const place = pending.findIndex(({ amount }) => amount > inHundredths(least) && amount <= inHundredths(most));
    const [order] = place < 0 ? [] : pending.splice(place, 1);
    if (!order) throw new Error('no such order');
    return order;
  };
  const every = (order: string, of: string, id: string): Readonly<Record<string, string>> => ({
    payOrder: pay('any', order),
    cancelOrder: cancel('any', order),
    renewResources: renew({ key: 'any', of, ids: [id], more: 'period: { months: 1 }' }),
    setAutoRenewal: autoRenew('any', of, id, 'enabled: true'),
    unifyExpiry: unify('any', of, 'day: { commonExpiryDay: 1 }'),
    unsubscribeResources: unsubscribe({ key: 'any', of, ids: [id] }),
    switchToPayPerUse: toPayPerUse({ key: 'any', of, ids: [id] }),
  });

  it('is refused to a viewer without a token or without the items', async () => {
    const [order, holder] = [pending[0], holders[0]];
    const documents = every(order?.id ?? '', holder?.customerId ?? '', holder?.mainIds[0] ?? '');
    for (const [as, code] of [
      [null, 'UNAUTHENTICATED'],
      ['wang.fang', 'FORBIDDEN'],
    ] as const)
      for (const [name, document] of Object.entries(documents))
        expect([as, name, (await run(as, document)).codes]).toEqual([as, name, [code]]);
    expect(writesAtVendor()).toBe(0);
  });

  it('is not a reseller’s member, for customers of the partner', async () => {
    const [order, holder] = [pending[0], holders[0]];
    const documents = every(order?.id ?? '', holder?.customerId ?? '', holder?.mainIds[0] ?? '');
    for (const [name, document] of Object.entries(documents)) {
      const { codes } = await run('lotus-cloud-reseller-1', document);
      expect([name, codes.length, ['FORBIDDEN', 'NOT_FOUND'].includes(String(codes[0]))]).toEqual([name, 1, true]);
    }
    expect(writesAtVendor()).toBe(0);
  });

  it('needs the right to pay for all that changes what a customer has, paid at once or not', async () => {
    const [order, holder] = [pending[0], holders[0]];
    const [of, ids] = [holder?.customerId ?? '', holder?.mainIds.slice(0, 1) ?? []];
    expect((await run(clerk, pay('clerk', order?.id ?? ''))).codes).toEqual(['FORBIDDEN']);
    const renewal = { key: 'clerk', of, ids };
    expect((await run(clerk, renew({ ...renewal, more: 'period: { months: 1 } autoPay: true' }))).codes).toEqual([
      'FORBIDDEN',
    ]);
    expect((await run(clerk, renew({ ...renewal, more: 'period: { months: 1 }' }))).codes).toEqual(['FORBIDDEN']);
    expect(writesAtVendor()).toBe(0);
    const payer = member('PAYER');
    expect((await run(payer, renew({ ...renewal, more: 'period: { months: 1 }' }))).operation?.outcome).toBe(
      'SUCCEEDED',
    );
  });

  it('is a customer, for itself only', async () => {
    const { others, customer } = await persona();
    const own = (await holdersOf(gateway, PARTNER)).find(({ customerId }) => customerId === customer);
    const documents = every(others.orderId, others.customerId, others.resourceId);
    for (const [name, document] of Object.entries(documents))
      expect([name, (await run('lotus-cloud-customer', document)).codes]).toEqual([name, ['NOT_FOUND']]);
    expect(writesAtVendor()).toBe(0);
    const ids = own?.mainIds.slice(0, 1) ?? [];
    const { operation, errors } = await run(
      'lotus-cloud-customer',
      renew({ key: 'own', of: customer, ids, more: 'period: { months: 1 }' }),
    );
    expect(errors).toBeUndefined();
    expect(operation?.outcome).toBe('SUCCEEDED');
  });

  it('is a customer who pays its own order, without approval even above the partner’s threshold', async () => {
    const order = orderAbove(THRESHOLD, '999999999');
    const { customerId } = order;
    const itself = toViewer(
      claimsWith({ kind: 'customer', subject: customerId, partnerId: PARTNER, customerId }),
      gateway.services.roles,
    );
    const { operation, errors } = await run(itself, pay('my-own', order.id));
    expect(errors).toBeUndefined();
    expect(operation).toMatchObject({ outcome: 'SUCCEEDED', amount: { amount: order.text } });
  });

  const persona = async () => {
    const { data } = await gateway.run<{ viewer: { customer: { id: string } } }, never>(
      'lotus-cloud-customer',
      '{ viewer { customer { id: customerId } } }',
    );
    const customer = data?.viewer.customer.id ?? '';
    const foreign = holders.find(({ customerId }) => customerId !== customer);
    const order = pending.find(({ customerId }) => customerId !== customer);
    const others = {
      orderId: order?.id ?? '',
      customerId: foreign?.customerId ?? '',
      resourceId: foreign?.mainIds[0] ?? '',
    };
    return { customer, others };
  };

  it('is limited by the role’s limit for the amount left to pay', async () => {
    const order = orderAbove(LIMIT, '999999999');
    const { errors } = await run(member('PAYER'), pay('limit', order.id));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'AMOUNT_LIMIT_EXCEEDED', limit: LIMIT });
    const { errors: dry } = await run(member('PAYER'), pay('limit', order.id, 'dryRun: true'));
    expect(dry?.[0]?.extensions).toMatchObject({ code: 'AMOUNT_LIMIT_EXCEEDED' });
    expect(writesAtVendor()).toBe(0);
  });

  it('waits for a second member above the threshold, and is checked again', async () => {
    const order = orderAbove(THRESHOLD, '999999999');
    const { operation } = await run(ADMINISTRATOR, pay('two', order.id));
    expect(operation).toMatchObject({ outcome: 'PENDING_APPROVAL', amount: { amount: order.text } });
    expect(writesAtVendor()).toBe(0);
    const approve = (id: string) =>
      `mutation { approveOperation(input: { id: "${id}" }) { operation { id: operationId outcome } } }`;
    expect((await run(ADMINISTRATOR, approve(operation?.id ?? ''))).codes).toEqual(['FORBIDDEN']);
    const approved = await run(DIRECTOR, approve(operation?.id ?? ''));
    expect(approved.operation?.outcome).toBe('SUCCEEDED');
    expect(writesAtVendor()).toBe(1);

    const other = orderAbove(THRESHOLD, '999999999');
    const { operation: waiting } = await run(ADMINISTRATOR, pay('too-late', other.id));
    await run(ADMINISTRATOR, cancel('meanwhile', other.id));
    expect((await run(DIRECTOR, approve(waiting?.id ?? ''))).codes).toEqual(['WRONG_STATE']);
  });
});
