import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AlertWatch } from '../../src/records/index.ts';
import { DAY_MS, isoOf } from '../../src/time/index.ts';
import { operationRow } from '../support/operation-rows.ts';
import { describeOnStores } from '../support/postgres.ts';
import { ADMINISTRATOR, MANAGER, openWorld, PARTNER, quotaRow, type World } from './world.ts';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
/** Customers of the manager who has a rule, and of another manager. */
const [OWN_CUSTOMER, OTHER_CUSTOMER] = ['c1', 'c2'];
const BOTH = [OWN_CUSTOMER, OTHER_CUSTOMER] as const;
const DUE_DAYS = 5;
const LIMIT_DAYS = 7;
/** Copies of orders answer up to this age. */
const ORDERS_AGE_MS = 30_000;

const customerRow = (id: string, manager: string) => ({
  customer_id: id,
  customer: id,
  account_name: id,
  customer_type: 1,
  associated_on: '2025-01-01T00:00:00Z',
  account_managers: [{ account_name: manager }],
});

const balanceRow = (id: string, amount: string, debt = '0') => ({ customer_id: id, amount, debt_amount: debt });

const vendorTime = (instant: number): string => `${isoOf(instant).slice(0, 19)}Z`;

interface RuleCase {
  readonly watch: AlertWatch;
  readonly values: Readonly<Record<string, unknown>>;
  /** Stores rows above the rule's threshold, or below it by the smallest difference. */
  readonly plant: (world: World, isBeyond: boolean) => Promise<void>;
  /** Ages of the copies while the rule is evaluated. */
  readonly ages?: (isBeyond: boolean) => Readonly<Record<string, number>>;
  /** Alerts that the partner's rule raises, and those of the manager's rule. */
  readonly found: readonly string[];
  readonly foundByManager: readonly string[];
}

const OF_CUSTOMERS = { found: BOTH, foundByManager: [OWN_CUSTOMER] } as const;

/** The vendor's codes of what happens at the end of a resource's paid period. */
const [EXPIRE, AUTO_RENEW] = [0, 3];

const resourceRow = (id: string, customerId: string, expires: number, policy: number) => ({
  resource_id: id,
  customer_id: customerId,
  status: 2,
  is_main_resource: 1,
  expire_policy: policy,
  expire_time: vendorTime(expires),
});

const couponRow = (id: string, customerId: string, expires: number, balance: string) => ({
  coupon_id: id,
  customer_id: customerId,
  status: 2,
  balance,
  expire_time: vendorTime(expires),
});

/** The next evaluation is a minute after the rows are stored. */
const limitAt = (world: World): number => world.now() + MINUTE_MS + LIMIT_DAYS * DAY_MS;

const WEEKS = 5;
const usualDays = Array.from({ length: WEEKS * 7 }, () => '10.00');

const RULES: readonly RuleCase[] = [
  {
    ...OF_CUSTOMERS,
    watch: 'BALANCE_BELOW',
    values: { amount: { amount: '100.00', currency: 'CNY' } },
    plant: ({ put }, isBeyond) =>
      put(
        'balances',
        BOTH.map((id) => balanceRow(id, isBeyond ? '99.99' : '100.00')),
      ),
  },
  {
    ...OF_CUSTOMERS,
    watch: 'BALANCE_NOT_COVERING',
    values: { days: DUE_DAYS },
    // A debt of 10.10, an unpaid order of 19.90, a renewal of 7.00, and five days with a spend of 10.00 each.
    plant: async ({ put, setSpends, now }, isBeyond) => {
      for (const id of BOTH) await setSpends(id, usualDays);
      const inTime = now() + DUE_DAYS * DAY_MS;
      await put(
        'resources',
        BOTH.flatMap((id) => [
          resourceRow(`renewed-${id}`, id, inTime, AUTO_RENEW),
          resourceRow(`later-${id}`, id, inTime + DAY_MS, AUTO_RENEW),
          resourceRow(`r-${id}`, id, inTime, EXPIRE),
        ]),
      );
      await put(
        'renewalPrices',
        BOTH.flatMap((customer_id) => [
          { resource_id: `renewed-${customer_id}`, customer_id, amount: 7 },
          { resource_id: `later-${customer_id}`, customer_id, amount: 100 },
          { resource_id: `r-${customer_id}`, customer_id, amount: 100 },
        ]),
      );
      await put(
        'orders',
        BOTH.flatMap((customer_id) => [
          { order_id: `o-${customer_id}`, customer_id, status: 6, amount_after_discount: 19.9 },
          { order_id: `paid-${customer_id}`, customer_id, status: 5, amount_after_discount: 500 },
        ]),
      );
      await put(
        'balances',
        BOTH.map((id) => balanceRow(id, isBeyond ? '86.99' : '87.00', '10.10')),
      );
    },
  },
  {
    ...OF_CUSTOMERS,
    watch: 'BUDGET_USED',
    values: { budgetPercent: 90 },
    plant: ({ put }, isBeyond) =>
      put('budgets', [
        ...BOTH.map((customer_id) => ({
          customer_id,
          budget_amount: '100.00',
          used_amount: isBeyond ? '90.00' : '89.99',
        })),
        { customer_id: 'c3', budget_amount: '0', used_amount: '5.00' },
      ]),
  },
  {
    ...OF_CUSTOMERS,
    watch: 'RESOURCES_EXPIRING',
    values: { days: LIMIT_DAYS },
    plant: (world, isBeyond) => {
      const later = limitAt(world) + SECOND_MS;
      return world.put('resources', [
        ...BOTH.map((id) =>
          resourceRow(`r-${id}`, id, isBeyond ? limitAt(world) - 3 * MINUTE_MS : later + DAY_MS, EXPIRE),
        ),
        // A resource with automatic renewal, which the rule leaves out.
        resourceRow('renewed', 'c3', world.now() + DAY_MS, AUTO_RENEW),
      ]);
    },
  },
  {
    ...OF_CUSTOMERS,
    watch: 'COUPONS_EXPIRING',
    values: { days: LIMIT_DAYS },
    plant: (world, isBeyond) =>
      world.put('coupons', [
        ...BOTH.map((id) =>
          couponRow(`v-${id}`, id, isBeyond ? limitAt(world) - 3 * MINUTE_MS : limitAt(world) + DAY_MS, '0.01'),
        ),
        couponRow('empty', 'c3', world.now() + DAY_MS, '0'),
      ]),
  },
  {
    ...OF_CUSTOMERS,
    watch: 'SPEND_UNUSUAL',
    values: { factor: 6 },
    // A tenth of the median of 10.00 is the least deviation: six of them are reached by 16.00.
    plant: async ({ setSpends }, isBeyond) => {
      for (const id of BOTH) await setSpends(id, [isBeyond ? '16.00' : '15.99', ...usualDays]);
    },
  },
  {
    watch: 'OPERATION_UNKNOWN',
    values: { minutes: 60 },
    plant: async (world, isBeyond) => {
      await world.store.db.deleteFrom('operation').execute();
      const createdAt = isoOf(world.now() + MINUTE_MS - 60 * MINUTE_MS - (isBeyond ? 1 : -3 * MINUTE_MS));
      for (const customerId of BOTH) await insertUnknown(world, customerId, createdAt);
    },
    found: BOTH.map((id) => `operation-${id}`),
    foundByManager: [`operation-${OWN_CUSTOMER}`],
  },
  {
    watch: 'MIRROR_BEHIND',
    values: { minutes: 60 },
    plant: async () => undefined,
    ages: (isBeyond) => ({ orders: ORDERS_AGE_MS + 60 * MINUTE_MS + (isBeyond ? 1 : 0) }),
    found: ['orders'],
    foundByManager: ['orders'],
  },
  {
    watch: 'WEBHOOK_PAUSED',
    values: {},
    plant: async ({ paused }, isBeyond) => {
      if (isBeyond) paused.add('endpoint');
      else paused.clear();
    },
    found: ['endpoint'],
    foundByManager: [],
  },
  {
    watch: 'COUPON_QUOTAS_EXPIRING',
    values: { days: LIMIT_DAYS },
    // The list is read again after an hour. A voucher and a flexi-purchase quota expire in time; others are frozen, used up or expire later.
    plant: async (world, isBeyond) => {
      world.moveTo(world.now() + HOUR_MS);
      const soon = limitAt(world);
      const rows = [
        quotaRow('voucher', isBeyond ? soon : soon + SECOND_MS, '0.01'),
        { ...quotaRow('flexi', soon - DAY_MS, isBeyond ? '200000.00' : '0'), quota_type: 1 },
        { ...quotaRow('frozen', soon - DAY_MS, '5.00'), quota_status: 5 },
        quotaRow('used-up', soon - DAY_MS, '0.00'),
        quotaRow('over', world.now() - DAY_MS, '5.00'),
      ];
      world.quotas.splice(0, world.quotas.length, ...rows);
    },
    found: ['flexi', 'voucher'],
    foundByManager: ['flexi', 'voucher'],
  },
];

const insertUnknown = ({ store }: World, customerId: string, createdAt: string) =>
  store.db
    .insertInto('operation')
    .values(
      operationRow({
        id: `operation-${customerId}`,
        partner_id: PARTNER,
        kind: 'PAY_ORDER',
        target_id: customerId,
        input: JSON.stringify({ customerId }),
        state: 'UNKNOWN',
        created_at: createdAt,
        // The manager asked for the write about its own customer.
        member: customerId === OWN_CUSTOMER ? MANAGER : ADMINISTRATOR,
        actor: JSON.stringify({ accountName: customerId === OWN_CUSTOMER ? MANAGER : ADMINISTRATOR }),
      }),
    )
    .execute();

describeOnStores('each rule', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind, 'rules');
    await world.put('customers', [
      customerRow(OWN_CUSTOMER, MANAGER),
      customerRow(OTHER_CUSTOMER, 'li'),
      customerRow('c3', MANAGER),
    ]);
  });
  afterAll(() => world.close());

  it.each(RULES.map((each) => [each.watch, each] as const))(
    '%s raises once beyond its threshold and not beside it, keeps what a member acknowledged, and resolves it',
    async (watch, { values, plant, ages, found, foundByManager }) => {
      const [whole, managers] = [
        (await world.createRule(ADMINISTRATOR, watch, values)).id,
        (await world.createRule(MANAGER, watch, values)).id,
      ];
      const subjects = async (ruleId: string) =>
        (await world.alertsOf(ruleId)).map((each) => [each.values.subject, each.version]).sort();
      const look = async (isBeyond: boolean) => {
        await plant(world, isBeyond);
        return world.look(ages?.(isBeyond));
      };
      await look(false);
      expect([await subjects(whole), await subjects(managers)]).toEqual([[], []]);
      await look(true);
      expect(await subjects(whole)).toEqual(found.map((subject) => [subject, 1]));
      expect(await subjects(managers)).toEqual(foundByManager.map((subject) => [subject, 1]));
      const [first] = await world.alertsOf(whole);
      if (!first) throw new Error('nothing was raised');
      await world.acknowledge(first);
      await world.look(ages?.(true));
      expect((await world.alertsOf(whole)).map(({ state }) => state).sort()).toEqual(
        ['ACKNOWLEDGED', ...found.slice(1).map(() => 'RAISED')].sort(),
      );
      await look(false);
      expect([await subjects(whole), await subjects(managers)]).toEqual([[], []]);
      expect((await world.alertsOf(whole, ['RESOLVED'])).length).toBe(found.length);
      expect((await world.alertsOf(managers, ['RESOLVED'])).length).toBe(foundByManager.length);
    },
  );

  it('BALANCE_NOT_COVERING counts without renewals until their prices were read once', async () => {
    const rule = RULES.find((each) => each.watch === 'BALANCE_NOT_COVERING');
    if (!rule) throw new Error('no case has the rule');
    const { watch, values, plant } = rule;
    const { id } = await world.createRule(ADMINISTRATOR, watch, values);
    await plant(world, true);
    await world.look({ renewalPrices: null });
    expect(await world.alertsOf(id)).toEqual([]);
    await world.look();
    expect((await world.alertsOf(id)).map(({ values: { subject, limit } }) => `${subject}: ${limit}`).sort()).toEqual([
      'c1: 87.00 CNY',
      'c2: 87.00 CNY',
    ]);
  });
});
