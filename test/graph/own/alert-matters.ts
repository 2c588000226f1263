import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { raiseAlert } from '../../../src/alerts/raise.ts';
import { defaultRule, GATEWAY_NAME } from '../../../src/alerts/rules.ts';
import type { Finding } from '../../../src/alerts/watch.ts';
import { alertLog } from '../../../src/graph/news/alerts.log.ts';
import { permissionItems, type Viewer } from '../../../src/identity/index.ts';
import { ALERT_WATCHES, type AlertWatch, WATCH_FACTS } from '../../../src/records/index.ts';
import { createContext } from '../../../src/request/create-context.ts';
import { customersOf, type Desk } from '../../records/desk.ts';
import { codesOf, viewerOf } from '../../support/gateway.ts';

const CHINA = 'demo-cn';
const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';
const FOREIGN_ADMINISTRATOR = 'amara.okafor';
const QUOTAS = 'COUPON_QUOTAS_EXPIRING';
const QUOTA_ITEM = 'BPC_ITEM_SUBCUSTSERV_030100';
const WRITE = 'PAY_ORDER';

const nameItem = (group: string, number: string): string => `BPC_ITEM_${group}_${number}`;
const ofCustomers = (...numbers: readonly string[]) => numbers.map((number) => nameItem('SUBCUSTSERV', number));

/** Items, and what a viewer who holds all others may not read. */
const CLOSED: readonly (readonly [items: readonly string[], watches: readonly AlertWatch[]])[] = [
  [[QUOTA_ITEM], [QUOTAS]],
  [ofCustomers('030200'), ['COUPONS_EXPIRING']],
  [ofCustomers('010105'), ['BALANCE_NOT_COVERING', 'RESOURCES_EXPIRING']],
  [ofCustomers('010100', '010103', '010104'), ['BALANCE_BELOW', 'BALANCE_NOT_COVERING', 'SPEND_UNUSUAL']],
  [ofCustomers('060100', '060200'), ['BALANCE_NOT_COVERING', 'OPERATION_UNKNOWN']],
  [ofCustomers('050101'), ['OPERATION_UNKNOWN']],
  [[nameItem('FINANCE', '040100')], ['BALANCE_NOT_COVERING', 'SPEND_UNUSUAL']],
  [['PARTNERGRAPH_WEBHOOK_ENDPOINT_READ'], ['WEBHOOK_PAUSED']],
  [[nameItem('FINANCE', '090100')], []],
];

/** Tests of who reads which alerts, and who may make what brings them. */
export const testMatters = (desk: () => Desk): void => {
  const viewerWithout = (as: string, items: readonly string[]): Viewer => {
    const { services } = desk().gateway;
    const viewer = viewerOf(as, services);
    const { contract } = services.partner(viewer.partnerId).upstream;
    const held = [...permissionItems(contract).keys()].filter((name) => !items.includes(name));
    return { ...viewer, roles: ['ALL_BUT_SOME'], permissions: new Set(held) };
  };
  const raise = (
    partnerId: string,
    watch: AlertWatch,
    finding: Pick<Finding, 'subject'> & Partial<Finding>,
    owner = GATEWAY_NAME,
  ) => {
    const { services } = desk().gateway;
    const raising = { partnerId, records: services.partner(partnerId).records, audit: services.audit };
    return raiseAlert(
      raising,
      { ...defaultRule(watch, 0), owner },
      { customerId: null, measured: '1', limit: null, ...finding },
    );
  };
  const subjectsOf = async (as: string | Viewer, state = 'RAISED'): Promise<readonly string[]> => {
    const { alerts } = await desk().ask(
      as,
      `{ alerts(first: 100, filter: { states: [${state}] }) { nodes { watch subject } } }`,
    );
    const { nodes } = alerts as { readonly nodes: readonly { readonly watch: string; readonly subject: string }[] };
    return nodes.filter(({ subject }) => subject.startsWith('matter-')).map(({ subject }) => subject);
  };

  describe('alerts are read by viewers who may read what they are about', () => {
    it('by each condition, and by the kind of a write', async () => {
      for (const watch of ALERT_WATCHES) {
        const write = watch === 'OPERATION_UNKNOWN' ? { write: { kind: WRITE, member: ADMINISTRATOR } } : {};
        for (const partnerId of [CHINA, 'demo-intl'])
          await raise(partnerId, watch, { subject: `matter-${watch}`, ...write });
      }
      const without = async (as: string, items: readonly string[]) => {
        const seen = await subjectsOf(viewerWithout(as, items));
        return ALERT_WATCHES.filter((watch) => !seen.includes(`matter-${watch}`)).sort();
      };
      expect(await subjectsOf(ADMINISTRATOR)).toHaveLength(ALERT_WATCHES.length);
      for (const [items, watches] of CLOSED)
        expect([items, await without(ADMINISTRATOR, items)]).toEqual([items, watches]);
      const ofBudgets = [nameItem('ACCOUNT', '010500')];
      expect(await without(FOREIGN_ADMINISTRATOR, ofBudgets)).toEqual([
        'BALANCE_NOT_COVERING',
        'BUDGET_USED',
        'SPEND_UNUSUAL',
      ]);
      expect(await without(FOREIGN_ADMINISTRATOR, ofCustomers('030100'))).toEqual([]);
    });

    it('by the built-in roles as the page about roles says', async () => {
      const page = readFileSync('docs/roles.md', 'utf8');
      const { services } = desk().gateway;
      for (const [column, as] of [ADMINISTRATOR, 'zhou.ning', MANAGER].entries()) {
        const seen = await subjectsOf({ ...viewerOf(as, services), kind: 'member', customers: { kind: 'all' } });
        // In China there are no budgets: the page says who reads those of the other sites.
        for (const watch of ALERT_WATCHES.filter((each) => !['OPERATION_UNKNOWN', 'BUDGET_USED'].includes(each))) {
          const row = page.split('\n').find((line) => line.startsWith(`| \`${watch}\` |`)) ?? '';
          const isSaid = /^yes(?! \(International)/.test(row.split(' | ')[column + 1] ?? '');
          expect([as, watch, seen.includes(`matter-${watch}`)]).toEqual([as, watch, isSaid]);
        }
      }
    });

    it('by those who may read everything, where a gateway of an earlier version has left out the matter', async () => {
      const subject = 'matter-left-out';
      await raise(CHINA, 'MIRROR_BEHIND', { subject });
      const readers = [ADMINISTRATOR, viewerWithout(ADMINISTRATOR, []), 'zhou.ning'];
      const seenBy = async () => {
        const seen = [];
        for (const reader of readers) seen.push((await subjectsOf(reader)).includes(subject));
        return seen;
      };
      expect(await seenBy()).toEqual([true, true, true]);
      const { db } = desk().gateway.services.store;
      const content = sql<boolean>`content like ${`%${subject}%`}`;
      await db.updateTable('record').set({ matter: null }).where('kind', '=', 'alert').where(content).execute();
      expect(await seenBy()).toEqual([true, false, false]);
    });

    it('of a write, by its member among viewers who see only some customers', async () => {
      const [customerId = null] = await customersOf(desk(), MANAGER);
      for (const member of [MANAGER, ADMINISTRATOR])
        await raise(CHINA, 'OPERATION_UNKNOWN', {
          subject: `matter-of-${member}`,
          customerId,
          write: { kind: WRITE, member },
        });
      expect(await subjectsOf(viewerWithout(MANAGER, []))).toEqual([`matter-of-${MANAGER}`]);
      expect(await subjectsOf(MANAGER)).toEqual([]);
      expect(await subjectsOf(ADMINISTRATOR)).toEqual(
        expect.arrayContaining([`matter-of-${MANAGER}`, `matter-of-${ADMINISTRATOR}`]),
      );
    });

    it('of a quota in every way to read them, and by no viewer without its item', async () => {
      const { gateway, ask, refused, change } = desk();
      const rule = await change(ADMINISTRATOR, 'createAlertRule', { watch: QUOTAS, days: 60 });
      const since = await gateway.services.partner(CHINA).records.lastEvent();
      const step = () => gateway.services.partner(CHINA).alerts.step();
      gateway.forgetCalls();
      await Promise.all([step(), step()]);
      await step();
      expect(gateway.calls()).toEqual({ ListQuotaCoupons: 2 });
      const shown = 'alertId id version subject measured limit customerId ruleId';
      const { alerts } = await ask(
        ADMINISTRATOR,
        `{ alerts(first: 100, filter: { states: [RAISED] }) { nodes { ${shown} } } }`,
      );
      const [raised, ...others] = (alerts as { nodes: readonly Readonly<Record<string, string>>[] }).nodes.filter(
        ({ ruleId }) => ruleId === rule.id,
      );
      const { couponQuota } = await ask(
        ADMINISTRATOR,
        `{ couponQuota(id: "${raised?.subject}") { balance { amount } expiresAt status } }`,
      );
      const quota = couponQuota as { readonly balance: { readonly amount: string }; readonly expiresAt: string };
      expect(others).toEqual([]);
      expect(raised).toMatchObject({ limit: '60 d', customerId: null });
      expect(raised?.measured).toBe(`${quota.balance.amount} CNY, expires ${quota.expiresAt.replace('Z', '.000Z')}`);

      const { alertId = '', id: node = '', version } = raised ?? {};
      const logOf = async (as: Viewer) => {
        const context = createContext({ services: gateway.services, viewer: as, language: 'en' });
        const { events } = await alertLog(context).read(since);
        return events.length;
      };
      const waysOf = async (as: Viewer) => {
        const { recordChanges } = await ask(
          as,
          `{ recordChanges(since: "${since}", first: 100) { nodes { recordId } } }`,
        );
        return {
          one: codesOf(await gateway.run(as, `{ alert(id: "${alertId}") { state } }`)),
          node: codesOf(await gateway.run(as, `{ node(id: "${node}") { id } }`)),
          changes: (recordChanges as { nodes: readonly { recordId: string }[] }).nodes.some(
            ({ recordId }) => recordId === alertId,
          ),
          streamed: await logOf(as),
        };
      };
      const [open, closed] = [viewerWithout(ADMINISTRATOR, []), viewerWithout(ADMINISTRATOR, [QUOTA_ITEM])];
      expect(await waysOf(open)).toEqual({ one: [], node: [], changes: true, streamed: 1 });
      expect(await waysOf(closed)).toEqual({
        one: ['NOT_FOUND'],
        node: ['NOT_FOUND'],
        changes: false,
        streamed: 0,
      });
      const acknowledge = { id: alertId, expectedVersion: Number(version) };
      expect((await refused(closed, 'acknowledgeAlert', acknowledge)).code).toBe('NOT_FOUND');
      expect((await change(open, 'acknowledgeAlert', acknowledge)).state).toBe('ACKNOWLEDGED');
    });
  });

  describe('what would bring alerts that its member may not read is refused', () => {
    it.each([
      ['zhou.ning', { watch: QUOTAS, days: 3 }],
      [MANAGER, { watch: 'COUPONS_EXPIRING', days: 3 }],
      [MANAGER, { watch: 'WEBHOOK_PAUSED' }],
    ])('as a rule of %s: %j', async (as, input) => {
      expect((await desk().refused(as, 'createAlertRule', input)).code).toBe('FORBIDDEN');
    });

    it.each([
      [CHINA, ADMINISTRATOR, 'CNY'],
      [CHINA, 'zhou.ning', 'CNY'],
      [CHINA, MANAGER, 'CNY'],
      ['demo-intl', FOREIGN_ADMINISTRATOR, 'USD'],
      ['demo-intl', 'ines.duarte', 'USD'],
      ['demo-intl', 'jonas.berg', 'USD'],
    ])(
      'as a rule by a condition whose alerts its member would not see, at %s of %s',
      async (partnerId, as, currency) => {
        const [customerId = null] = await customersOf(desk(), as);
        const refused: AlertWatch[] = [];
        for (const watch of ALERT_WATCHES) {
          const { needs, judges } = WATCH_FACTS[watch];
          const given = needs.map((name) => [name, name === 'amount' ? { amount: '1.00', currency } : 3]);
          const result = await desk().try(as, 'createAlertRule', { watch, ...Object.fromEntries(given) });
          const [code] = codesOf(result);
          // The partner's site does not have what it judges.
          if (code === 'BAD_USER_INPUT') continue;
          if (code) refused.push(watch);
          const subject = `matter-rule-${as}-${watch}`;
          const of = judges === 'CUSTOMERS' || judges === 'WRITES' ? { customerId } : {};
          const by = judges === 'WRITES' ? { write: { kind: 'CREATE_TICKET', member: as } } : {};
          await raise(partnerId, watch, { subject, ...of, ...by }, as);
          const isSeen = (await subjectsOf(as)).includes(subject);
          expect([watch, code ?? 'seen']).toEqual([watch, isSeen ? 'seen' : 'FORBIDDEN']);
        }
        const isAdministrator = as === ADMINISTRATOR || as === FOREIGN_ADMINISTRATOR;
        expect([refused.length === 0, refused.includes('WEBHOOK_PAUSED')]).toEqual([isAdministrator, !isAdministrator]);
      },
    );

    it('as a rule that gets such a condition', async () => {
      const { change, refused } = desk();
      const { id, version } = await change('zhou.ning', 'createAlertRule', { watch: 'RESOURCES_EXPIRING', days: 3 });
      const other = { id, expectedVersion: version, watch: QUOTAS };
      expect((await refused('zhou.ning', 'updateAlertRule', other)).code).toBe('FORBIDDEN');
    });
  });
};
