import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { predictCalls } from '../../src/request/cost/predict.ts';
import { createContext } from '../../src/request/create-context.ts';
import { viewerOf } from '../support/gateway.ts';
import { gatewaySchema } from '../support/schema.ts';
import { isRich, openResourceDesk, type ResourceDesk } from './support/resource-desk.ts';
import { renew, toPayPerUse, unsubscribe } from './support/resource-documents.ts';
import { holdersOf } from './support/resource-writes.ts';

const ADMINISTRATOR = 'chen.xia';
const INTERNATIONAL = 'amara.okafor';

interface Contracted {
  readonly orders: {
    readonly nodes: readonly { readonly id: string; readonly source: string; readonly customerId: string }[];
  };
}
interface Bought {
  readonly order: { readonly resources: { readonly nodes: readonly { readonly id: string }[] } };
}

describe('resources are given back and switched to pay-per-use', () => {
  let desk: ResourceDesk;
  beforeAll(async () => {
    desk = await openResourceDesk();
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.forgetCalls());

  const first = ([id = '']: readonly string[]) => id;

  describe('unsubscribeResources', () => {
    it('gives back with what depends on it, and shows the refund', async () => {
      const { customerId: of, mainIds } = desk.take(isRich);
      const ids = [first(mainIds)];
      const { payload: dry } = await desk.ask(unsubscribe({ key: 'back', of, ids, more: 'dryRun: true' }));
      expect(dry?.preview?.changes[0]).toMatchObject({ of: 'YearlyMonthlyResource.status', after: 'CLOSED' });
      expect(desk.writesAtVendor()).toBe(0);
      const asked = unsubscribe({ key: 'back', of, ids, more: 'reason: OTHER comment: "moving on"' });
      const { payload, errors } = await desk.ask(asked);
      expect(errors).toBeUndefined();
      expect(payload).toMatchObject({
        operation: { outcome: 'SUCCEEDED', kind: 'UNSUBSCRIBE_RESOURCES', amount: null },
        resources: [{ id: ids[0], status: 'CLOSED' }],
        orders: [{ type: 'UNSUBSCRIPTION' }],
      });
      expect((await desk.ask(asked)).payload?.operation).toEqual(payload?.operation);
      expect(desk.writesAtVendor()).toBe(1);
      // The customer's reason is part of the idempotency digest, and is not stored.
      const reworded = unsubscribe({ key: 'back', of, ids, more: 'reason: OTHER comment: "other words"' });
      expect((await desk.refusal(reworded)).code).toBe('IDEMPOTENCY_CONFLICT');
      expect(await desk.refusal(unsubscribe({ key: 'back-2', of, ids }))).toMatchObject({
        code: 'WRONG_STATE',
        rule: 'resource-status',
        resourceIds: ids,
      });
    });

    it('gives back renewed periods only, and reports resources without any', async () => {
      const { customerId: of, mainIds } = desk.take(isRich);
      const ids = [first(mainIds)];
      await desk.ask(renew({ key: 'ahead', of, ids, more: 'period: { months: 2 } autoPay: true' }));
      const asked = unsubscribe({ key: 'periods', of, ids, more: 'renewedPeriodsOnly: true' });
      const { payload: dry } = await desk.ask(asked.replace('renewedPeriodsOnly', 'dryRun: true renewedPeriodsOnly'));
      expect(dry?.preview?.changes[0]).toMatchObject({ of: 'YearlyMonthlyResource.expiresAt', after: null });
      const { payload } = await desk.ask(asked);
      expect(payload?.operation).toMatchObject({ outcome: 'SUCCEEDED', kind: 'UNSUBSCRIBE_RENEWED_PERIODS' });
      expect(payload?.orders).toMatchObject([{ type: 'UNSUBSCRIPTION' }]);
      const [[before], [after]] = [dry?.resources ?? [], payload?.resources ?? []];
      expect(after?.status).toBe('IN_USE');
      expect(Date.parse(before?.expiresAt ?? '')).toBeGreaterThan(Date.parse(after?.expiresAt ?? ''));
      const { payload: none } = await desk.ask(asked.replace('periods', 'no-periods'));
      expect(none?.operation).toMatchObject({
        outcome: 'REFUSED',
        rows: [{ id: ids[0], outcome: 'REFUSED', error: { code: 'WRONG_STATE', upstreamCode: 'CBC.99003128' } }],
      });
    });

    it.each([['input.comment', `comment: "${'x'.repeat(256)}"`]])('refuses a bad %s', async (argument, more) => {
      const asked = unsubscribe({ key: 'bad', of: 'any', ids: ['any'], more });
      expect(await desk.refusal(asked)).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    });
  });

  describe('switchToPayPerUse', () => {
    it('sets the switch at expiry, and takes it back', async () => {
      const { customerId: of, mainIds } = desk.take();
      const ids = mainIds.slice(0, 2);
      const { payload } = await desk.ask(toPayPerUse({ key: 'later', of, ids }));
      expect(payload?.operation).toMatchObject({ outcome: 'SUCCEEDED', kind: 'SWITCH_AT_EXPIRY' });
      expect(payload?.operation?.rows.map(({ id, outcome }) => [id, outcome])).toEqual(
        ids.map((id) => [id, 'SUCCEEDED']),
      );
      expect(payload?.resources?.map(({ expiryPolicy }) => expiryPolicy)).toEqual(ids.map(() => 'TO_PAY_PER_USE'));
      const { payload: taken } = await desk.ask(toPayPerUse({ key: 'not-later', of, ids, more: 'cancel: true' }));
      expect(taken?.resources?.map(({ expiryPolicy }) => expiryPolicy)).not.toContain('TO_PAY_PER_USE');
      expect(await desk.refusal(toPayPerUse({ key: 'not-2', of, ids, more: 'cancel: true' }))).toMatchObject({
        code: 'WRONG_STATE',
        rule: 'expiry-policy',
        resourceIds: ids,
      });
    });

    it('switches at once on the China site only', async () => {
      const { customerId: of, mainIds } = desk.take();
      const ids = [first(mainIds)];
      const { payload } = await desk.ask(toPayPerUse({ key: 'now', of, ids, more: 'atOnce: true' }));
      expect(payload?.operation).toMatchObject({ outcome: 'SUCCEEDED', kind: 'SWITCH_AT_ONCE' });
      const [row] = payload?.operation?.rows ?? [];
      expect(payload?.orders).toMatchObject([{ id: row?.createdId, type: 'TO_PAY_PER_USE', status: 'COMPLETED' }]);
      expect(payload?.resources?.[0]?.status).toBe('CLOSED');
      expect(await desk.refusal(toPayPerUse({ key: 'bad', of, ids, more: 'atOnce: true cancel: true' }))).toMatchObject(
        {
          code: 'BAD_USER_INPUT',
          argument: 'input.cancel',
        },
      );
      const eleven = Array.from({ length: 11 }, (_, n) => `r${n}`);
      expect(await desk.refusal(toPayPerUse({ key: 'bad', of, ids: eleven, more: 'atOnce: true' }))).toMatchObject({
        limit: '1 to 10 ids',
      });
      expect((await desk.refusal(toPayPerUse({ key: 'bad', of, ids, more: 'atOnce: true' }), INTERNATIONAL)).code).toBe(
        'UNSUPPORTED_ON_SITE',
      );
    });
  });

  it('says PENDING where the vendor reviews the switch first', async () => {
    const { data } = await desk.run<Contracted, never>(
      ADMINISTRATOR,
      '{ orders(first: 100, filter: { type: NEW, status: COMPLETED }) { nodes { id: orderId source customerId } } }',
    );
    const granting = new Set((await holdersOf(desk, 'demo-cn')).map(({ customerId }) => customerId));
    for (const { id, source, customerId: of } of data?.orders.nodes ?? []) {
      if (source !== 'CONTRACT' || !granting.has(of)) continue;
      const { data: bought } = await desk.run<Bought, never>(
        ADMINISTRATOR,
        `{ order(id: "${id}") { resources(first: 1, filter: { mainOnly: true, statuses: [IN_USE] }) { nodes { id: resourceId } } } }`,
      );
      const [resource] = bought?.order.resources.nodes ?? [];
      if (!resource) continue;
      const { payload } = await desk.ask(toPayPerUse({ key: 'review', of, ids: [resource.id], more: 'atOnce: true' }));
      expect(payload?.operation).toMatchObject({
        outcome: 'SUCCEEDED',
        rows: [{ id: resource.id, outcome: 'PENDING', error: null }],
      });
      expect(payload?.orders).toMatchObject([{ type: 'TO_PAY_PER_USE', status: 'PENDING_APPROVAL' }]);
      expect(payload?.resources).toMatchObject([{ status: 'IN_USE' }]);
      return;
    }
    throw new Error('nothing under a contract');
  });

  it('never makes more calls than were predicted', async () => {
    const { customerId: of, mainIds } =
      [...desk.holders].sort((a, b) => b.mainIds.length - a.mainIds.length)[0] ?? desk.take();
    const ids = mainIds.slice(0, 10);
    const text = unsubscribe({ key: 'cost', of, ids }).replace(
      'amount { amount } }',
      'refund { id: recordId } customer { id: customerId } }',
    );
    const { services } = desk;
    const context = createContext({ services, viewer: viewerOf(ADMINISTRATOR, services), language: 'en' });
    const predicted = predictCalls({ schema: gatewaySchema(), document: parse(text), variables: {}, context });
    desk.forgetCalls();
    const { errors } = await desk.ask(text);
    expect(errors).toBeUndefined();
    const { AssumeRole: _tokens, ...calls } = desk.calls();
    expect(calls.ShowRefundOrderDetails).toBe(ids.length);
    expect(Object.values(calls).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(predicted);
  });
});
