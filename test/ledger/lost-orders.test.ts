import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  autoRenew,
  type Payload,
  renew,
  toPayPerUse,
  unify,
  unsubscribe,
} from '../graph/support/resource-documents.ts';
import { type Holder, holdersOf, ordersOf, type PendingOrder } from '../graph/support/resource-writes.ts';
import { testNow } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { inHundredths } from '../support/hundredths.ts';
import { SETTLED_AFTER_MS } from '../support/settled.ts';

const ADMINISTRATOR = 'chen.xia';

type Told = NonNullable<Payload['operation']> & { readonly id: string };

const FOLLOW = 'outcome kind createdIds rows { id: targetId outcome createdId error { code } } error { code }';
const onOrder = (field: string) => (key: string, orderId: string) =>
  `mutation {
  ${field}(input: { idempotencyKey: "${key}", orderId: "${orderId}" }) { operation { id: operationId ${FOLLOW} } } }`;
const pay = onOrder('payOrder');
const cancel = onOrder('cancelOrder');

interface Lost {
  readonly operation: string;
  readonly document: string;
  readonly ids?: readonly string[];
  /** Whether the vendor's records name an order for each row. */
  readonly names?: boolean;
}

describe('lost answers about orders and resources', () => {
  let gateway: TestGateway;
  let aheadMs = 0;
  let holders: Holder[];
  let pending: PendingOrder[];
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 160, now: () => testNow() + aheadMs });
    gateway.sandbox.configure({ provisioningDelayMs: 0 });
    holders = (await holdersOf(gateway, 'demo-cn', { least: 2 })).filter(
      ({ model, funds }) => model === '2' && funds > 10_000_000n,
    );
    pending = (await ordersOf(gateway, 'demo-cn', ADMINISTRATOR)).filter(
      ({ grants, model, funds, amount }) => grants && model === '2' && funds > amount,
    );
  });
  afterAll(() => gateway.close());
  afterEach(() => {
    gateway.sandbox.setFaults([]);
  });

  const holder = (): Holder => {
    const next = holders.pop();
    if (!next) throw new Error('no more customers');
    return next;
  };
  const order = (): string => {
    const next = pending.pop();
    if (!next) throw new Error('no more orders');
    return next.id;
  };
  const send = async (document: string): Promise<Told> => {
    const { data, errors } = await gateway.run<Record<string, { operation: Told }>, never>(ADMINISTRATOR, document);
    const told = Object.values(data ?? {})[0]?.operation;
    if (!told) throw new Error(JSON.stringify(errors));
    return told;
  };
  const follow = async (id: string): Promise<Told> => {
    const { data } = await gateway.run<{ operation: Told }, never>(
      ADMINISTRATOR,
      `{ operation(id: "${id}") { id: operationId ${FOLLOW} } }`,
    );
    if (!data) throw new Error('no such operation');
    return data.operation;
  };
  const effects = (operation: string) => gateway.sandbox.effects()[operation] ?? 0;

  const CASES: Readonly<Record<string, () => Lost | Promise<Lost>>> = {
    payOrder: () => ({ operation: 'PayOrders', document: pay(`pay-${pending.length}`, order()) }),
    cancelOrder: () => ({ operation: 'CancelCustomerOrder', document: cancel(`cancel-${pending.length}`, order()) }),
    'renewResources, unpaid': () => {
      const { customerId: of, mainIds } = holder();
      const ids = mainIds.slice(0, 2);
      return {
        operation: 'RenewalResources',
        document: renew({ key: `renew-${of}`, of, ids, more: 'period: { months: 1 }' }),
        ids,
        names: true,
      };
    },
    'renewResources, paid at once': () => {
      const { customerId: of, mainIds } = holder();
      const ids = mainIds.slice(0, 2);
      return {
        operation: 'RenewalResources',
        document: renew({ key: `paid-${of}`, of, ids, more: 'period: { months: 2 } autoPay: true' }),
        ids,
        names: true,
      };
    },
    unsubscribeResources: () => {
      const { customerId: of, mainIds } = holder();
      const ids = mainIds.slice(0, 2);
      return {
        operation: 'CancelResourcesSubscription',
        document: unsubscribe({ key: `back-${of}`, of, ids, more: 'comment: "gone"' }),
        ids,
      };
    },
    'unsubscribeResources, renewed periods': async () => {
      const { customerId: of, mainIds } = holder();
      const ids = mainIds.slice(0, 1);
      await send(renew({ key: `ahead-${of}`, of, ids, more: 'period: { months: 2 } autoPay: true' }));
      return {
        operation: 'CancelResourcesSubscription',
        document: unsubscribe({ key: `periods-${of}`, of, ids, more: 'renewedPeriodsOnly: true' }),
        ids,
        names: true,
      };
    },
    'switchToPayPerUse, at expiry': async () => {
      const { customerId: of, mainIds } = holder();
      const ids = mainIds.slice(0, 2);
      // Sets automatic renewal first: some resources already switch at expiry.
      for (const id of ids) await send(autoRenew(`renewed-${id}`, of, id, 'enabled: true'));
      return { operation: 'UpdatePeriodToOnDemand', document: toPayPerUse({ key: `later-${of}`, of, ids }), ids };
    },
    'switchToPayPerUse, at once': () => {
      const { customerId: of, mainIds } = holder();
      const ids = mainIds.slice(0, 1);
      const document = toPayPerUse({ key: `now-${of}`, of, ids, more: 'atOnce: true' });
      return { operation: 'UpdatePeriodToOnDemandInstantly', document, ids, names: true };
    },
    'setAutoRenewal, on': async () => {
      const { customerId: of, mainIds } = holder();
      const id = mainIds[0] ?? '';
      await send(toPayPerUse({ key: `other-${of}`, of, ids: [id] }));
      return { operation: 'AutoRenewalResources', document: autoRenew(`on-${of}`, of, id, 'enabled: true') };
    },
    'setAutoRenewal, off': async () => {
      const { customerId: of, mainIds } = holder();
      const id = mainIds[0] ?? '';
      await send(autoRenew(`on-${of}`, of, id, 'enabled: true'));
      const document = autoRenew(`off-${of}`, of, id, 'enabled: false');
      return { operation: 'CancelAutoRenewalResources', document };
    },
  };

  describe.each(Object.entries(CASES))('%s', (_, make) => {
    it('is found to have happened when only the answer was lost', async () => {
      const { operation, document, ids, names } = await make();
      const before = effects(operation);
      gateway.sandbox.setFaults([{ operation, kind: 'reset-after', times: 1 }]);
      const told = await send(document);
      expect(told.outcome).toBe('UNKNOWN');
      expect((await send(document)).outcome).toBe('UNKNOWN');
      await gateway.services.ledger.reconcile();
      const found = await follow(told.id);
      expect(found).toMatchObject({ outcome: 'SUCCEEDED', error: null });
      if (ids) expect(found.rows.map(({ id, outcome }) => [id, outcome])).toEqual(ids.map((id) => [id, 'SUCCEEDED']));
      if (names) expect(found.createdIds).toEqual([...new Set(found.rows.map(({ createdId }) => createdId))]);
      if (names) expect(found.createdIds).toHaveLength(ids?.length ?? 0);
      expect(await send(document)).toMatchObject({ id: told.id, outcome: 'SUCCEEDED' });
      expect(effects(operation)).toBe(before + 1);
    });

    it('is found not to have happened, in time', async () => {
      const { operation, document } = await make();
      const before = effects(operation);
      gateway.sandbox.setFaults([{ operation, kind: 'reset-before', times: 1 }]);
      const told = await send(document);
      expect(told.outcome).toBe('UNKNOWN');
      await gateway.services.ledger.reconcile();
      expect((await follow(told.id)).outcome).toBe('UNKNOWN');
      aheadMs += SETTLED_AFTER_MS;
      await gateway.services.ledger.reconcile();
      expect((await follow(told.id)).outcome).toBe('NOT_APPLIED');
      expect(effects(operation)).toBe(before);
    });
  });

  it('distinguishes the records of two equal renewals by their resources', async () => {
    const { customerId: of, mainIds } = holder();
    const documents = mainIds
      .slice(0, 2)
      .map((id) => renew({ key: `apart-${id}`, of, ids: [id], more: 'period: { months: 1 } autoPay: true' }));
    gateway.sandbox.setFaults([{ operation: 'RenewalResources', kind: 'reset-after', times: 2 }]);
    const told = await Promise.all(documents.map(send));
    expect(told.map(({ outcome }) => outcome)).toEqual(['UNKNOWN', 'UNKNOWN']);
    await gateway.services.ledger.reconcile();
    const found = await Promise.all(told.map(({ id }) => follow(id)));
    expect(found.map(({ outcome }) => outcome)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    expect(new Set(found.flatMap(({ createdIds }) => createdIds)).size).toBe(2);
  });

  it('does not take another renewal, for another period, for the lost one', async () => {
    const { customerId: of, mainIds } = holder();
    const ids = mainIds.slice(0, 1);
    gateway.sandbox.setFaults([{ operation: 'RenewalResources', kind: 'reset-before', times: 1 }]);
    const lost = await send(renew({ key: 'period-1', of, ids, more: 'period: { months: 1 } autoPay: true' }));
    const { upstream } = gateway.services.partner('demo-cn');
    const { customer_infos: infos } = await upstream.call('ListSubCustomers', { customer_id: of, limit: 1 });
    const [{ account_name: accountName }] = infos as [{ account_name: string }];
    await upstream.call(
      'RenewalResources',
      { resource_ids: ids, period_type: 2, period_num: 5, is_auto_pay: 1 },
      { credential: { kind: 'customer', accountName } },
    );
    aheadMs += SETTLED_AFTER_MS;
    await gateway.services.ledger.reconcile();
    expect((await follow(lost.id)).outcome).toBe('NOT_APPLIED');
  });

  it('counts a renewal that could not be paid at once as not applied, with or without an answer', async () => {
    const poor: { readonly of: string; readonly ids: readonly string[] }[] = [];
    for (const { customerId: of, mainIds, model, funds } of await holdersOf(gateway, 'demo-cn', { least: 2 })) {
      // The gateway reads the balance first where the partner holds the money.
      if (model !== '1') continue;
      const ids = mainIds.slice(0, 10);
      const { data } = await gateway.run<{ renewResources: { price: { amount: string } } }, never>(
        ADMINISTRATOR,
        renew({ key: 'price', of, ids, more: 'period: { years: 3 } autoPay: true dryRun: true' }),
      );
      if (inHundredths(data?.renewResources.price.amount ?? '0') > funds) poor.push({ of, ids });
      if (poor.length === 2) break;
    }
    const [answered, lost] = poor.map(({ of, ids }) =>
      renew({ key: `poor-${of}`, of, ids, more: 'period: { years: 3 } autoPay: true' }),
    );
    expect(await send(answered ?? '')).toMatchObject({ outcome: 'REFUSED', error: { code: 'INSUFFICIENT_BALANCE' } });
    gateway.sandbox.setFaults([{ operation: 'RenewalResources', kind: 'reset-after', times: 1 }]);
    const told = await send(lost ?? '');
    expect(told.outcome).toBe('UNKNOWN');
    aheadMs += SETTLED_AFTER_MS;
    await gateway.services.ledger.reconcile();
    expect((await follow(told.id)).outcome).toBe('NOT_APPLIED');
  });

  it('leaves to a person what the vendor does not show', async () => {
    const { customerId: of } = holder();
    gateway.sandbox.setFaults([{ operation: 'SetResourcesRenewConfig', kind: 'reset-after', times: 1 }]);
    const told = await send(unify('unify', of, 'day: { commonExpiryDay: 28 }'));
    expect(told.outcome).toBe('UNKNOWN');
    aheadMs += SETTLED_AFTER_MS;
    await gateway.services.ledger.reconcile();
    expect((await follow(told.id)).outcome).toBe('AMBIGUOUS');
  });
});
