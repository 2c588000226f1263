import { beforeEach, describe, expect, it } from '@jest/globals';
import { settle } from '../../mirror/support.ts';
import {
  ADMINISTRATOR,
  allocate,
  composed,
  eventIn,
  follow,
  look,
  MANAGER,
  mirror,
  ORDER_CHANGED,
  type OrderEvent,
  orderAndPay,
  PARTNER,
  run,
  SETTLED,
  sandbox,
  settledIn,
} from './desk.ts';

/** Events of each log reach exactly the readers who may see them. */
export const testEvents = (): void => {
  describe('a stream of orders', () => {
    beforeEach(() => settle(mirror()));

    it('sends each new order once, with the order as the copy has it, and makes no call', async () => {
      const since = String(await mirror().lastChange());
      await orderAndPay(3);
      const { changes } = (await run(
        `{ changes(since: "${since}", lists: [ORDERS]) { nodes { sequence } } }`,
      )) as never as {
        changes: { nodes: { sequence: string }[] };
      };
      const calls = JSON.stringify(sandbox.calls());
      const stream = follow(ORDER_CHANGED, { variables: { since } });
      const seen: OrderEvent[] = [];
      for (const _ of changes.nodes) seen.push(eventIn<OrderEvent>(await stream.next(), 'orderChanged'));
      stream.end();
      expect(seen.map(({ sequence }) => sequence)).toEqual(changes.nodes.map(({ sequence }) => sequence));
      expect(seen.filter(({ kind }) => kind === 'CREATED').length).toBeGreaterThan(0);
      for (const { orderId, customerId, order } of seen)
        expect(order).toMatchObject({ orderId, customer: { customerId } });
      expect(JSON.stringify(sandbox.calls())).toBe(calls);
    });
  });

  describe('a stream of outcomes', () => {
    it('sends those since the last one that was read, by argument and by Last-Event-ID, and then the new ones', async () => {
      const first = await allocate();
      const second = await allocate();
      const all = follow(SETTLED, { variables: { since: '0' } });
      const told = settledIn(await all.next());
      expect([told.operation.id, told.operation.outcome]).toEqual([first, 'SUCCEEDED']);
      expect(settledIn(await all.next()).operation.id).toBe(second);
      for (const options of [
        { variables: { since: told.sequence } },
        { headers: { 'last-event-id': told.sequence } },
      ]) {
        const rest = follow(SETTLED, options);
        expect(settledIn(await rest.next()).operation.id).toBe(second);
        rest.end();
      }
      const coming = all.next();
      const third = await allocate();
      await look();
      expect(settledIn(await coming).operation.id).toBe(third);
      all.end();
    });

    it('keeps others’ writes from a member who sees own customers only', async () => {
      await allocate();
      const stream = follow(SETTLED, { variables: { since: '0' }, as: MANAGER });
      const none = stream.next();
      await look();
      expect(await Promise.race([none, look().then(() => 'nothing')])).toBe('nothing');
      stream.end();
    });
  });

  describe('a stream of alerts', () => {
    it('has what a rule has raised, to a manager about own customers only', async () => {
      await settle(mirror());
      const amount = { amount: '99999999.00', currency: 'CNY' };
      await run(
        'mutation ($input: CreateAlertRuleInput!) { createAlertRule(input: $input) { alertRule { alertRuleId } } }',
        { input: { watch: 'BALANCE_BELOW', amount, idempotencyKey: 'alert-1' } },
      );
      for (const { config, alerts } of composed.partners) if (config.id === PARTNER) await alerts.step();
      const idsFor = async (as: string): Promise<readonly string[]> => {
        const data: Record<string, unknown> = await run('{ alerts(first: 100) { nodes { alertId } } }', {}, as);
        return (data.alerts as { nodes: readonly { alertId: string }[] }).nodes.map(({ alertId }) => alertId).sort();
      };
      const own = await idsFor(MANAGER);
      expect(own.length).toBeGreaterThan(0);
      expect(own.length).toBeLessThan((await idsFor(ADMINISTRATOR)).length);
      const stream = follow('subscription { alertRaised(since: "0") { alertId watch customerId } }', { as: MANAGER });
      const received: string[] = [];
      while (received.length < own.length) {
        const { alertId, watch } = eventIn<{ alertId: string; watch: string }>(await stream.next(), 'alertRaised');
        expect(watch).toBe('BALANCE_BELOW');
        received.push(alertId);
      }
      expect(received.sort()).toEqual(own);
      stream.end();
    });
  });
};
