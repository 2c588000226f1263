import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALERT_WATCHES, WATCH_FACTS } from '../../src/records/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { codeIn, type ExportGateway, openGateway, startVendor } from '../exports/support.ts';

const ADMINISTRATOR = 'chen.xia';
const MEMBER = 'zhou.ning';
const READ = 'PARTNERGRAPH_ALERT_READ';
const WRITE = 'BPC_ITEM_SUBCUSTSERV_010103';
const ALERTS = 'subscription { alertRaised { sequence } }';
const RULE = `mutation ($input: CreateAlertRuleInput!) {
  createAlertRule(input: $input) { alertRule { id: alertRuleId } }
}`;
/** Any value for each threshold. */
const THRESHOLDS: Readonly<Record<string, unknown>> = {
  amount: { amount: '1.00', currency: 'CNY' },
  budgetPercent: 80,
  days: 7,
  factor: 6,
  minutes: 60,
};

describe.each(['off', 'on'])('alerts of a gateway with MIRROR=%s', (copies) => {
  let sandbox: Sandbox;
  let gateway: ExportGateway;
  beforeAll(async () => {
    sandbox = await startVendor();
    gateway = await openGateway(sandbox, { env: { MIRROR: copies } });
  });
  afterAll(async () => {
    await gateway.close();
    await sandbox.close();
  });

  const mustRun = async (query: string, input: object): Promise<void> => {
    expect((await gateway.run(ADMINISTRATOR, query, { input })).errors).toBeUndefined();
  };
  const giveItems = async (items: readonly string[]): Promise<void> => {
    await mustRun('mutation ($input: SaveRoleInput!) { saveRole(input: $input) { role { name } } }', {
      name: 'ALERTS',
      items,
    });
    await mustRun('mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { member { accountName } } }', {
      accountName: MEMBER,
      roles: ['ALERTS'],
    });
  };
  /** The code with which the stream is refused; null where it opens. */
  const refusalOf = async (as: string): Promise<unknown> => {
    const leaving = new AbortController();
    const answer = await fetch(`${gateway.gateway.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...gateway.headersOf(as) },
      body: JSON.stringify({ query: ALERTS }),
      signal: leaving.signal,
    });
    const code = answer.status === 200 ? null : await codeIn(answer);
    leaving.abort();
    return code;
  };

  it('are streamed to viewers who may read some that can be raised', async () => {
    expect(await refusalOf(ADMINISTRATOR)).toBeNull();
    for (const [items, refusal] of [
      [[READ], copies === 'off' ? 'MIRROR_OFF' : null],
      [[READ, WRITE], null],
      [[READ, 'PARTNERGRAPH_WEBHOOK_ENDPOINT_READ'], null],
      [[WRITE], 'FORBIDDEN'],
    ] as const) {
      await giveItems(items);
      expect([items, await refusalOf(MEMBER)]).toEqual([items, refusal]);
    }
  });

  it('are brought by no rule that would be silent for its maker', async () => {
    await giveItems([READ, 'PARTNERGRAPH_ALERT_RULE_EDIT']);
    const accepted: string[] = [];
    for (const watch of ALERT_WATCHES) {
      const thresholds = WATCH_FACTS[watch].needs.map((name) => [name, THRESHOLDS[name]]);
      const input = { idempotencyKey: watch, watch, ...Object.fromEntries(thresholds) };
      const { errors } = await gateway.run(MEMBER, RULE, { input });
      if (!errors) accepted.push(watch);
      else expect(['BAD_USER_INPUT', 'FORBIDDEN']).toContain(errors[0]?.extensions.code);
    }
    expect(accepted).toEqual(copies === 'off' ? [] : ['MIRROR_BEHIND']);
  });
});
