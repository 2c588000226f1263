import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { backtest } from '../../../scripts/backtest/backtest.ts';
import { MIRROR_AGES, mirrorOf, settle } from '../../mirror/support.ts';
import { type Desk, openDesk } from '../../records/desk.ts';
import { codesOf } from '../../support/gateway.ts';
import { testMatters } from './alert-matters.ts';

const CHINA = 'demo-cn';
const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';
const FOREIGN_ADMINISTRATOR = 'amara.okafor';

interface AlertAnswer {
  readonly alertId: string;
  readonly version: number;
  readonly state: string;
  readonly watch: string;
  readonly subject: string;
  readonly customerId: string | null;
  readonly owner: string;
  readonly history: readonly { readonly step: string; readonly actor: string | null }[];
}

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ customers: 40, env: { MIRROR_AGES } });
  await settle(mirrorOf(desk.gateway.services.partner(CHINA)));
});
afterAll(() => desk.close());

const look = (): Promise<void> => desk.gateway.services.partner(CHINA).alerts.step();

const alertsOf = async (as: string, watch: string): Promise<readonly AlertAnswer[]> => {
  const { alerts } = await desk.ask(
    as,
    '{ alerts(first: 100) { nodes { alertId version state watch subject customerId owner history { step actor } } } }',
  );
  return (alerts as { nodes: readonly AlertAnswer[] }).nodes.filter((alert) => alert.watch === watch);
};

const customersOf = async (as: string): Promise<ReadonlySet<string>> => {
  const { customers } = await desk.ask(as, '{ customers(first: 100) { nodes { customerId } } }');
  return new Set((customers as { nodes: readonly { customerId: string }[] }).nodes.map(({ customerId }) => customerId));
};

const OWN = { resellerId: null, manager: null, customerId: null };

describe('an alert', () => {
  it('is raised once for each customer, seen by viewers of the customer, and resolved automatically', async () => {
    const mirror = mirrorOf(desk.gateway.services.partner(CHINA));
    const all = await mirror.page('balances', { scope: OWN, first: 500 });
    const amounts = all.map(({ row }) => Number(row.amount)).sort((a, b) => a - b);
    const middle = amounts[Math.floor(amounts.length / 2)] ?? 0;
    const below = all.filter(({ row }) => Number(row.amount) < middle).map(({ id }) => id);
    expect(below.length).toBeGreaterThan(2);
    const rule = await desk.change(ADMINISTRATOR, 'createAlertRule', {
      watch: 'BALANCE_BELOW',
      amount: { amount: String(middle), currency: 'CNY' },
    });
    desk.gateway.forgetCalls();
    await Promise.all([look(), look()]);
    await look();
    expect(desk.gateway.calls()).toEqual({});
    const raised = await alertsOf(ADMINISTRATOR, 'BALANCE_BELOW');
    expect(raised.map(({ subject }) => subject).sort()).toEqual(below.sort());
    expect(new Set(raised.map(({ state, history }) => [state, history[0]?.actor].join()))).toEqual(
      new Set(['RAISED,gateway']),
    );
    const own = await customersOf(MANAGER);
    const seen = await alertsOf(MANAGER, 'BALANCE_BELOW');
    expect(seen.map(({ subject }) => subject).sort()).toEqual(below.filter((id) => own.has(id)).sort());
    const foreign = await desk.gateway.run(FOREIGN_ADMINISTRATOR, `{ alert(id: "${raised[0]?.alertId}") { state } }`);
    expect(codesOf(foreign)).toEqual(['NOT_FOUND']);

    const [mine] = seen;
    if (!mine) throw new Error('the manager sees no alert');
    const acknowledge = { id: mine.alertId, expectedVersion: mine.version };
    expect((await desk.change(MANAGER, 'acknowledgeAlert', acknowledge)).state).toBe('ACKNOWLEDGED');
    await look();
    expect((await alertsOf(ADMINISTRATOR, 'BALANCE_BELOW')).length).toBe(raised.length);
    await desk.change(ADMINISTRATOR, 'updateAlertRule', {
      id: rule.id,
      expectedVersion: rule.version,
      amount: { amount: '0.01', currency: 'CNY' },
    });
    await look();
    const left = await alertsOf(ADMINISTRATOR, 'BALANCE_BELOW');
    expect(left.filter(({ state }) => state !== 'RESOLVED').length).toBe(amounts.filter((each) => each < 0.01).length);
    expect(left.find(({ alertId }) => alertId === mine.alertId)?.history.map(({ step }) => step)).toEqual([
      'create',
      'acknowledge',
      'resolve',
    ]);
  });

  it('of a manager’s rule is about own customers only', async () => {
    await desk.change(MANAGER, 'createAlertRule', {
      watch: 'BALANCE_BELOW',
      amount: { amount: '99999999.00', currency: 'CNY' },
    });
    await look();
    const own = await customersOf(MANAGER);
    const raised = (await alertsOf(MANAGER, 'BALANCE_BELOW')).filter(({ state }) => state === 'RAISED');
    expect(raised.length).toBeGreaterThan(0);
    expect(raised.filter(({ customerId }) => customerId === null || !own.has(customerId))).toEqual([]);
  });

  it('is resolved when its rule is paused', async () => {
    const rule = await desk.change(ADMINISTRATOR, 'createAlertRule', { watch: 'RESOURCES_EXPIRING', days: 365 });
    await look();
    const raised = await alertsOf(ADMINISTRATOR, 'RESOURCES_EXPIRING');
    expect(raised.length).toBeGreaterThan(0);
    await desk.change(ADMINISTRATOR, 'pauseAlertRule', { id: rule.id, expectedVersion: rule.version });
    await look();
    const states = (await alertsOf(ADMINISTRATOR, 'RESOURCES_EXPIRING')).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['RESOLVED']));
  });

  it.each([
    [{ watch: 'BALANCE_BELOW' }, 'input.amount'],
    [{ watch: 'BALANCE_BELOW', amount: { amount: '1.00', currency: 'CNY' }, days: 3 }, 'input.days'],
    [{ watch: 'WEBHOOK_PAUSED', minutes: 3 }, 'input.minutes'],
  ])('needs a rule with its own thresholds: %j', async (input, argument) => {
    expect(await desk.refused(ADMINISTRATOR, 'createAlertRule', input)).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument,
    });
  });
});

describe('a rule that could never raise an alert, or not for its customer alone, is refused', () => {
  const amountIn = (currency: string) => ({ amount: { amount: '1.00', currency } });

  it.each([
    [
      'a prepaid balance outside of China',
      FOREIGN_ADMINISTRATOR,
      { watch: 'BALANCE_BELOW', ...amountIn('USD') },
      'watch',
    ],
    ['a budget in China', ADMINISTRATOR, { watch: 'BUDGET_USED', budgetPercent: 80 }, 'watch'],
    [
      'the copies of one customer',
      ADMINISTRATOR,
      { watch: 'MIRROR_BEHIND', minutes: 60, customerId: 'own' },
      'customerId',
    ],
  ])('as for %s', async (_, as, input, argument) => {
    const [own] = await customersOf(ADMINISTRATOR);
    const given = 'customerId' in input ? { ...input, customerId: own } : input;
    expect(await desk.refused(as, 'createAlertRule', given)).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: `input.${argument}`,
    });
  });
});

describe('an endpoint that the gateway has paused', () => {
  it('is an alert without any rule, until a member activates it, and none for a manager', async () => {
    const { services } = desk.gateway;
    const { records } = services.partner(CHINA);
    const endpoint = await desk.change(ADMINISTRATOR, 'createWebhookEndpoint', {
      url: 'https://receiver.example/',
      topics: ['ALERT_RAISED'],
    });
    const active = await desk.change(ADMINISTRATOR, 'activateWebhookEndpoint', {
      id: endpoint.id,
      expectedVersion: endpoint.version,
    });
    const kind = records.kinds.get('webhookEndpoint');
    if (!kind) throw new Error('no endpoints');
    const scope = { resellerId: null, customerId: null, manager: null, matters: null };
    const asked = { key: 'pause', digest: '', actor: 'gateway', scope, audit: async () => undefined };
    const paused = await records.step(
      kind,
      { ...asked, source: 'COMPUTED' },
      { id: endpoint.id, expectedVersion: active.version },
      { name: 'pause', given: {}, reason: 'gone' },
    );
    await look();
    const raised = await alertsOf(ADMINISTRATOR, 'WEBHOOK_PAUSED');
    expect(raised.map(({ subject, state }) => [subject, state])).toEqual([[endpoint.id, 'RAISED']]);
    expect(await alertsOf(MANAGER, 'WEBHOOK_PAUSED')).toEqual([]);
    await desk.change(ADMINISTRATOR, 'activateWebhookEndpoint', { id: endpoint.id, expectedVersion: paused.version });
    await look();
    expect((await alertsOf(ADMINISTRATOR, 'WEBHOOK_PAUSED')).map(({ state }) => state)).toEqual(['RESOLVED']);
  });
});

testMatters(() => desk);

describe('the backtest', () => {
  it('finds planted events by each rule, and few others', async () => {
    const results = await backtest({ days: 120, customers: 6, seed: 1 });
    expect(results.map(({ watch }) => watch).length).toBe(10);
    for (const { watch, precision, recall } of results) {
      expect([watch, precision >= 0.8, recall >= 0.95]).toEqual([watch, true, true]);
    }
  });
});
