import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inHundredths } from '../support/hundredths.ts';
import { isRich, openResourceDesk, type ResourceDesk } from './support/resource-desk.ts';
import { autoRenew, renew, toPayPerUse, unify, unsubscribe } from './support/resource-documents.ts';
import { holdersOf } from './support/resource-writes.ts';

const INTERNATIONAL = 'amara.okafor';

describe('resources are renewed, given back and switched', () => {
  let desk: ResourceDesk;
  beforeAll(async () => {
    desk = await openResourceDesk();
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.forgetCalls());
  afterEach(() => desk.sandbox.setFaults([]));

  const [first, second] = [0, 1].map((at) => (ids: readonly string[]) => ids[at] ?? '') as [
    (ids: readonly string[]) => string,
    (ids: readonly string[]) => string,
  ];
  const balanceOf = (id: string) =>
    desk.sandbox
      .partner('demo-cn')
      .customers()
      .find(({ customer_id: each }) => each === id)?.balance ?? 0n;

  describe('renewResources', () => {
    it('makes orders that wait for payment, and the price is said beforehand', async () => {
      const { customerId: of, mainIds } = desk.take();
      const ids = mainIds.slice(0, 2);
      const { payload: dry } = await desk.ask(
        renew({ key: 'renew', of, ids, more: 'period: { months: 3 } dryRun: true' }),
      );
      expect(dry).toMatchObject({ operation: null, preview: { amount: null, changes: [] }, orders: [] });
      expect(Number(dry?.price?.amount)).toBeGreaterThan(0);
      expect(desk.writesAtVendor()).toBe(0);
      const { payload, errors } = await desk.ask(renew({ key: 'renew', of, ids, more: 'period: { months: 3 }' }));
      expect(errors).toBeUndefined();
      expect(payload?.operation).toMatchObject({ outcome: 'SUCCEEDED', kind: 'RENEW_RESOURCES', customerId: of });
      expect(payload?.operation?.amount).toBeNull();
      expect(payload?.price).toBeNull();
      expect(payload?.orders?.map(({ id }) => id)).toEqual(payload?.operation?.createdIds);
      expect(payload?.orders).toHaveLength(2);
      for (const order of payload?.orders ?? [])
        expect(order).toMatchObject({ type: 'RENEWAL', status: 'PENDING_PAYMENT' });
      const again = await desk.ask(renew({ key: 'renew', of, ids, more: 'period: { months: 3 }' }));
      expect(again.payload?.operation).toEqual(payload?.operation);
      expect(desk.writesAtVendor()).toBe(1);
      // Twelve months are a year, but three months have no other unit.
      expect((await desk.refusal(renew({ key: 'renew', of, ids, more: 'period: { months: 4 }' }))).code).toBe(
        'IDEMPOTENCY_CONFLICT',
      );
      expect(await desk.refusal(renew({ key: 'renew-2', of, ids, more: 'period: { months: 3 }' }))).toMatchObject({
        code: 'WRONG_STATE',
        rule: 'renewal-price',
        resourceIds: ids,
      });
    });

    it('pays at once, counts the money, and shows the new end', async () => {
      const { customerId: of, mainIds, funds } = desk.take(isRich);
      const ids = [first(mainIds)];
      const { payload: dry } = await desk.ask(
        renew({ key: 'paid', of, ids, more: 'period: { years: 1 } autoPay: true dryRun: true' }),
      );
      const price = dry?.preview?.amount?.amount ?? '';
      expect(dry?.price?.amount).toBe(price);
      expect(dry?.preview?.changes.map((change) => change.of)).toContain('Customer.balance');
      const { payload } = await desk.ask(renew({ key: 'paid', of, ids, more: 'period: { years: 1 } autoPay: true' }));
      expect(payload?.operation).toMatchObject({ outcome: 'SUCCEEDED', amount: { amount: price } });
      expect(payload?.orders).toMatchObject([{ type: 'RENEWAL', status: 'COMPLETED' }]);
      const [paid] = payload?.orders ?? [];
      expect(funds - balanceOf(of)).toBe(inHundredths(paid?.amount.amount ?? ''));
      const before = dry?.resources?.[0]?.expiresAt ?? '';
      expect(Date.parse(payload?.resources?.[0]?.expiresAt ?? '') - Date.parse(before)).toBe(365 * 86_400_000);
    });

    it('refuses what cannot be, before any write', async () => {
      const { customerId: of, mainIds, dependentIds } = desk.take(({ dependentIds }) => dependentIds.length > 0);
      const id = first(mainIds);
      const wrong: readonly [string, Record<string, unknown>][] = [
        [
          renew({ key: 'bad', of, ids: [], more: 'period: { months: 1 }' }),
          { argument: 'input.resourceIds', limit: '1 to 10 ids' },
        ],
        [
          renew({ key: 'bad', of, ids: Array.from({ length: 11 }, (_, n) => `r${n}`), more: 'period: { months: 1 }' }),
          { argument: 'input.resourceIds', limit: '1 to 10 ids' },
        ],
        [renew({ key: 'bad', of, ids: [id, id], more: 'period: { months: 1 }' }), { limit: 'each id once' }],
        [renew({ key: 'bad', of, ids: [' '], more: 'period: { months: 1 }' }), { limit: 'not empty' }],
        [renew({ key: 'bad', of, ids: [id], more: 'period: { months: 13 }' }), { argument: 'input.period.months' }],
        [renew({ key: 'bad', of, ids: [id], more: 'period: { years: 4 }' }), { argument: 'input.period.years' }],
        [renew({ key: 'bad', of: '', ids: [id], more: 'period: { years: 1 }' }), { argument: 'input.customerId' }],
        [
          renew({ key: 'bad', of, ids: [first(dependentIds)], more: 'period: { months: 1 }' }),
          { limit: 'main resources only', resourceIds: [first(dependentIds)] },
        ],
      ];
      for (const [document, hints] of wrong)
        expect(await desk.refusal(document)).toMatchObject({ code: 'BAD_USER_INPUT', ...hints });
      expect(
        await desk.refusal(renew({ key: 'bad', of, ids: [id, 'nobodys'], more: 'period: { months: 1 }' })),
      ).toMatchObject({
        code: 'NOT_FOUND',
        resourceIds: ['nobodys'],
      });
    });

    it('reports partial success by row', async () => {
      const { customerId: of, mainIds } = desk.take();
      const [kept, lost] = [first(mainIds), second(mainIds)];
      const asked = { key: 'partly', of, ids: [kept, lost] };
      await desk.ask(renew({ ...asked, more: 'period: { months: 1 } dryRun: true' }));
      // After the gateway's check, the customer renews one of the resources in the vendor's console.
      const { upstream } = desk.services.partner('demo-cn');
      const { customer_infos: infos } = await upstream.call('ListSubCustomers', { customer_id: of, limit: 1 });
      const [{ account_name: accountName }] = infos as [{ account_name: string }];
      const call = { resource_ids: [lost], period_type: 2, period_num: 1 };
      await upstream.call('RenewalResources', call, { credential: { kind: 'customer', accountName } });
      const { payload } = await desk.ask(renew({ ...asked, more: 'period: { months: 1 }' }));
      expect(payload?.operation).toMatchObject({
        outcome: 'PARTLY_SUCCEEDED',
        rows: [
          { id: kept, outcome: 'SUCCEEDED' },
          { id: lost, outcome: 'REFUSED', error: { code: 'WRONG_STATE', upstreamCode: 'CBC.99003100' } },
        ],
      });
      expect(payload?.orders).toHaveLength(1);
    });
  });

  describe('setAutoRenewal', () => {
    it('switches on and off, and shows the policy', async () => {
      const { customerId: of, mainIds } = desk.take();
      const id = first(mainIds);
      const on = autoRenew('on', of, id, 'enabled: true times: 0 term: MONTH');
      const { payload, errors } = await desk.ask(on);
      expect(errors).toBeUndefined();
      expect(payload).toMatchObject({
        operation: { outcome: 'SUCCEEDED', kind: 'SET_AUTO_RENEWAL', customerId: of },
        resource: { expiryPolicy: 'AUTO_RENEW' },
      });
      await desk.ask(on);
      expect(desk.writesAtVendor()).toBe(1);
      const { payload: dry } = await desk.ask(autoRenew('off', of, id, 'enabled: false dryRun: true'));
      expect(dry?.preview?.changes).toMatchObject([{ of: 'YearlyMonthlyResource.expiryPolicy', id, after: null }]);
      const { payload: off } = await desk.ask(autoRenew('off', of, id, 'enabled: false'));
      expect(off?.operation?.outcome).toBe('SUCCEEDED');
      expect(off?.resource?.expiryPolicy).not.toBe('AUTO_RENEW');
      expect(await desk.refusal(autoRenew('off-2', of, id, 'enabled: false'))).toMatchObject({
        code: 'WRONG_STATE',
        rule: 'expiry-policy',
        limit: 'AUTO_RENEW',
      });
    });

    it.each([
      ['enabled: true times: 100', 'input.times'],
      ['enabled: true times: -1', 'input.times'],
      ['enabled: false times: 1', 'input.times'],
      ['enabled: false term: YEAR', 'input.term'],
    ])('refuses %s', async (more, argument) => {
      expect(await desk.refusal(autoRenew('bad', 'any', 'any', more))).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument,
      });
    });
  });

  describe('unifyExpiry', () => {
    it('sets one of the two days', async () => {
      const { customerId: of } = desk.take();
      for (const [key, setting, day, after] of [
        ['day-1', 'deductionDaysBeforeExpiry', 5, '5'],
        ['day-2', 'commonExpiryDay', -1, '-1'],
      ] as const) {
        const more = `day: { ${setting}: ${day} }`;
        const { payload: dry } = await desk.ask(unify(key, of, `${more} dryRun: true`));
        expect(dry?.preview?.changes).toMatchObject([{ of: setting, id: of, after }]);
        const { payload } = await desk.ask(unify(key, of, more));
        expect(payload).toMatchObject({ operation: { outcome: 'SUCCEEDED', kind: 'UNIFY_EXPIRY' } });
      }
      expect(desk.writesAtVendor()).toBe(2);
    });

    it.each([
      ['day: { deductionDaysBeforeExpiry: 1 }', 'input.day.deductionDaysBeforeExpiry'],
      ['day: { deductionDaysBeforeExpiry: 8 }', 'input.day.deductionDaysBeforeExpiry'],
      ['day: { commonExpiryDay: 29 }', 'input.day.commonExpiryDay'],
      ['day: { commonExpiryDay: 0 }', 'input.day.commonExpiryDay'],
    ])('refuses «%s»', async (more, argument) => {
      expect(await desk.refusal(unify('bad', 'any', more))).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    });
  });

  it('acts for no customer who has not granted the agency, and for no foreign customer', async () => {
    const shut = desk.sandbox
      .partner('demo-cn')
      .customers()
      .find(({ grants_agency }) => !grants_agency);
    const [of = '', id] = [shut?.customer_id, 'any'];
    const documents = (customer: string) => [
      renew({ key: 'shut', of: customer, ids: [id], more: 'period: { months: 1 }' }),
      autoRenew('shut', customer, id, 'enabled: true'),
      unify('shut', customer, 'day: { commonExpiryDay: 1 }'),
      unsubscribe({ key: 'shut', of: customer, ids: [id] }),
      toPayPerUse({ key: 'shut', of: customer, ids: [id] }),
    ];
    for (const document of documents(of)) expect((await desk.refusal(document)).code).toBe('AGENCY_MISSING');
    // A customer who has granted the agency, with a resource that belongs to another customer.
    const { customerId: other } = desk.take();
    for (const document of documents(other).filter((each) => !each.includes('unifyExpiry')))
      expect(await desk.refusal(document)).toMatchObject({ code: 'NOT_FOUND', type: 'YearlyMonthlyResource' });
    for (const document of documents('nobody')) expect((await desk.refusal(document)).code).toBe('NOT_FOUND');
    for (const document of documents(of)) expect((await desk.refusal(document, INTERNATIONAL)).code).toBe('NOT_FOUND');
  });

  it('works on the International site too', async () => {
    const [holder] = await holdersOf(desk, 'demo-intl');
    const { customerId: of = '', mainIds = [] } = holder ?? {};
    const { payload } = await desk.ask(
      renew({ key: 'intl', of, ids: [first(mainIds)], more: 'period: { months: 12 }' }),
      INTERNATIONAL,
    );
    expect(payload).toMatchObject({ operation: { outcome: 'SUCCEEDED' }, orders: [{ type: 'RENEWAL' }] });
  });
});
