import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../src/config/demo.ts';
import { loadContract } from '../../src/contract/index.ts';
import { iamPassword, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { effectOf, type Upstream, type UpstreamEvent, type UpstreamSettings } from '../../src/upstream/index.ts';
import { testClock } from '../support/clock.ts';
import { client, rejection } from './support/fixture.ts';

const [partner] = DEMO_PARTNERS;
if (!partner) throw new Error('no demo partner');

let sandbox: Sandbox;
let events: UpstreamEvent[];

beforeAll(async () => {
  sandbox = await startSandbox({ clock: testClock, customers: 50 });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.reset();
  events = [];
});

const connect = (overrides: Partial<UpstreamSettings> = {}): Upstream & AsyncDisposable =>
  client(sandbox.url, {
    contract: loadContract(partner.site),
    credential: { accessKey: partner.accessKey, secretKey: partner.secretKey, domainId: partner.domainId },
    agencyName: partner.agencyName,
    observe: (event) => events.push(event),
    ...overrides,
  });

const rows = (body: Readonly<Record<string, unknown>>, field: string): readonly Record<string, unknown>[] => {
  const value = body[field];
  return Array.isArray(value) ? value : [];
};

describe('against the sandbox', () => {
  it.each<[string, Partial<UpstreamSettings>]>([
    ['keys', {}],
    [
      'keys whose account id is not known',
      { credential: { accessKey: partner.accessKey, secretKey: partner.secretKey } },
    ],
    [
      'a password',
      {
        credential: {
          domainName: partner.domainName,
          userName: partner.domainName,
          password: iamPassword(partner),
        },
      },
    ],
  ])('lists customers with %s', async (_, settings) => {
    await using upstream = connect(settings);
    const body = await upstream.call('ListSubCustomers', { limit: 10, offset: 0 });
    expect(body.count).toBe(50);
    expect(rows(body, 'customer_infos')).toHaveLength(10);
  });

  it("lists a customer's orders with the customer's own token, where its agency is granted", async () => {
    const customers = sandbox.partner(partner.id).customers();
    const accountOf = (granted: boolean) =>
      customers.find(({ grants_agency }) => grants_agency === granted)?.account_name ?? '';
    const orders = (accountName: string) =>
      upstream.call('ListCustomerOrders', { limit: 5 }, { credential: { kind: 'customer', accountName } });
    await using upstream = connect();
    const owner = customers.find(({ grants_agency }) => grants_agency);
    const body = await orders(accountOf(true));
    expect(body.total_count).toBe(owner?.orders);
    await expect(rejection(orders(accountOf(false)))).resolves.toMatchObject({ code: 'AGENCY_MISSING' });
  });

  it('never meets a 429 in a burst beyond the quota', async () => {
    await using upstream = connect();
    await Promise.all(
      Array.from({ length: 25 }, (_, offset) => upstream.call('ListSubCustomers', { limit: 1, offset })),
    );
    expect(events.map(({ code, attempts }) => `${code} ${attempts}`)).toEqual(Array(25).fill('OK 1'));
  });

  it('signs again by the clock of a vendor that is an hour ahead', async () => {
    sandbox.setFaults([{ kind: 'clock-skew', operation: '*', skewSeconds: 3_600 }]);
    await using upstream = connect();
    await expect(upstream.call('ListSubCustomers', { limit: 1 })).resolves.toMatchObject({ count: 50 });
    expect(events).toMatchObject([{ attempts: 2 }]);
  });

  it.each(['html', 'empty', 'truncate', 'reset-before', 'reset-after', 'status', 'error-in-200'] as const)(
    'reads through one %s',
    async (kind) => {
      sandbox.setFaults([{ kind, operation: 'ListSubCustomers', times: 1 }]);
      await using upstream = connect();
      await expect(upstream.call('ListSubCustomers', { limit: 1 })).resolves.toMatchObject({ count: 50 });
      expect(sandbox.calls().ListSubCustomers).toBe(2);
    },
  );

  it('leaves a write whose answer was lost alone: it happened, once', async () => {
    await using upstream = connect();
    const [customer] = rows(
      await upstream.call('ListSubCustomers', { association_type: '2', limit: 1 }),
      'customer_infos',
    );
    const balance = async () => {
      const input = { customer_infos: [{ customer_id: customer?.customer_id }] };
      const [row] = rows(await upstream.call('ListCustomersBalancesDetail', input), 'customer_balances');
      return Number(row?.amount);
    };
    const before = await balance();
    sandbox.setFaults([{ kind: 'reset-after', operation: 'UpdateCustomerAccountAmount' }]);
    const input = { customer_id: customer?.customer_id, amount: '1.25' };
    const error = await rejection(upstream.call('UpdateCustomerAccountAmount', input));
    expect(effectOf(error)).toBe('UNKNOWN');
    expect(sandbox.calls().UpdateCustomerAccountAmount).toBe(1);
    expect(await balance()).toBeCloseTo(before + 1.25, 5);
  });
});
