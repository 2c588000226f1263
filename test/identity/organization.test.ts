import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'graphql';
import { loadConfig } from '../../src/config/index.ts';
import { assignRoles, deactivateMember, saveMember, saveRole, toViewer } from '../../src/identity/index.ts';
import { createServices } from '../../src/partner/create-services.ts';
import { type Services } from '../../src/partner/services.ts';
import { createContext } from '../../src/request/create-context.ts';
import { clockAt } from '../../src/time/index.ts';
import { claimsWith } from '../support/claims.ts';
import { testNow } from '../support/clock.ts';
import { executeAsGateway } from '../support/execute.ts';
import { gatewaySchema } from '../support/schema.ts';

const directory = mkdtempSync(join(tmpdir(), 'partnergraph-identity-'));
afterAll(() => rmSync(directory, { recursive: true }));

const seedFile = (content: unknown): string => {
  const path = join(directory, 'seed.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const actor = { subject: 's', accountName: 'chen.xia', name: 'Chen Xia', roles: ['ADMINISTRATOR'], requestId: 'r' };

const claimsOf = (accountName: string, roles: readonly string[] = [], subject = `s:${accountName}`) =>
  claimsWith({ subject, accountName, name: 'As the token says', roles });

// No call to the vendor is needed here, so no server listens at its address.
const servicesWith = (env: Record<string, string> = {}, now = testNow): Promise<Services> =>
  createServices(loadConfig(env), { operations: [], clock: clockAt(now) });

describe('the identity of a member', () => {
  let services: Services;
  beforeEach(async () => {
    services = await servicesWith();
  });
  afterEach(() => services.close());

  const viewer = (...claims: Parameters<typeof claimsOf>) => toViewer(claimsOf(...claims), services.roles);
  const reason = (...claims: Parameters<typeof claimsOf>): unknown => {
    try {
      return viewer(...claims).roles;
    } catch (error) {
      return (error as { extensions: { reason: unknown } }).extensions.reason;
    }
  };
  const change = (...changes: ReturnType<typeof deactivateMember>[]) =>
    changes.reduce(
      (before, each) => before.then(() => services.partner('demo-cn').organization.change(each, actor)),
      Promise.resolve<unknown>(undefined),
    );

  it('is the stored one, not that of the token', () => {
    expect(viewer('wang.fang', ['ADMINISTRATOR'])).toMatchObject({
      name: 'Wang Fang',
      roles: ['ACCOUNT_MANAGER'],
      customers: { kind: 'managed', manager: 'wang.fang' },
    });
  });

  it('is what another gateway has stored, also for the first request after a long pause', async () => {
    const env = { PARTNERGRAPH_DATA: join(directory, 'shared.sqlite') };
    const timers = [
      'Date',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'setTimeout',
    ] as const;
    jest.useFakeTimers({ doNotFake: [...timers, 'clearImmediate', 'clearTimeout'] });
    const [here, there] = [await servicesWith(env), await servicesWith(env)];
    try {
      await here.partner('demo-cn').organization.change(deactivateMember('wang.fang'), actor);
      jest.advanceTimersByTime(2_000);
      await there.store.db.selectFrom('organization').select('version').execute();
      for (let turns = 0; turns < 10; turns += 1) await turn();
      expect(() => toViewer(claimsOf('wang.fang'), there.roles)).toThrow(
        expect.objectContaining({ extensions: expect.objectContaining({ reason: 'deactivated' }) }),
      );
    } finally {
      jest.useRealTimers();
      await Promise.all([here.close(), there.close()]);
    }
  });

  it('is what the token claims for a member who is not stored', () => {
    expect(viewer('new.comer', ['ACCOUNT_DIRECTOR'])).toMatchObject({
      name: 'As the token says',
      customers: { kind: 'all' },
    });
    expect(reason('new.comer', ['WIZARD'])).toBe('unknown role');
    expect(reason('new.comer', [])).toMatch(/1 to 3/);
    expect(reason('new.comer', ['ADMINISTRATOR', 'ACCOUNT_MANAGER'])).toMatch(/ADMINISTRATOR without/);
    expect(reason('new.comer', ['ACCOUNT_DIRECTOR', 'ACCOUNT_MANAGER'])).toMatch(/ACCOUNT_MANAGER or/);
  });

  it("is refused with a stored login name and another member's subject", async () => {
    await change(saveMember({ accountName: 'wang.fang', name: 'Wang Fang', subject: 'bound' }));
    expect(reason('wang.fang', ['ADMINISTRATOR'], 'other')).toBe('subject-of-another-member');
    expect(viewer('wang.fang', [], 'bound').roles).toEqual(['ACCOUNT_MANAGER']);
  });

  it('is refused once deactivated', async () => {
    await change(deactivateMember('wang.fang'));
    expect(reason('wang.fang', ['ADMINISTRATOR'])).toBe('deactivated');
  });

  it('follows a custom role as it is now, and only at its partner', async () => {
    await change(saveRole('CLERK', '', ['BPC_ITEM_FINANCE_020100']), assignRoles('wang.fang', ['CLERK']));
    expect([...viewer('wang.fang').permissions]).toEqual(['BPC_ITEM_FINANCE_020100']);
    await change(saveRole('CLERK', '', ['BPC_ITEM_FINANCE_020101']));
    expect([...viewer('wang.fang').permissions]).toEqual(['BPC_ITEM_FINANCE_020101']);
    const elsewhere = { ...claimsOf('new.comer', ['CLERK']), partnerId: 'demo-intl' };
    expect(() => toViewer(elsewhere, services.roles)).toThrow();
  });
});

describe('the seed', () => {
  const member = (roles: string[], more = {}) => ({ accountName: 'ada.example', name: 'Ada', roles, ...more });
  const planted = (members: unknown[], roles = {}) =>
    servicesWith({ ORGANIZATION_SEED: seedFile({ 'demo-cn': { members, roles } }) });

  it('makes members, custom roles and who works for whom', async () => {
    const services = await planted(
      [
        member(['CLERK', 'ACCOUNT_MANAGER'], { director: 'dee.example' }),
        { accountName: 'dee.example', name: 'Dee', roles: ['ACCOUNT_DIRECTOR'] },
      ],
      { CLERK: { items: ['BPC_ITEM_FINANCE_020100'] } },
    );
    const { members, roles, directors, version } = services.partner('demo-cn').organization.current();
    expect([[...members.keys()], [...roles.keys()], [...directors], version]).toEqual([
      ['ada.example', 'dee.example'],
      ['CLERK'],
      [['ada.example', 'dee.example']],
      1,
    ]);
    await services.close();
  });

  it('is created once: later changes stay', async () => {
    const env = {
      PARTNERGRAPH_DATA: directory,
      ORGANIZATION_SEED: seedFile({ 'demo-cn': { members: [member(['ADMINISTRATOR'])] } }),
    };
    const first = await servicesWith(env);
    await first
      .partner('demo-cn')
      .organization.change(saveMember({ accountName: 'ada.example', name: 'Changed' }), actor);
    await first.close();
    const second = await servicesWith(env);
    expect(second.partner('demo-cn').organization.current().members.get('ada.example')?.name).toBe('Changed');
    await second.close();
  });

  it.each([
    ['is no JSON', '{', /expected the path of a readable file/],
    ['has an unknown key', { 'demo-cn': { members: [], mood: 'good' } }, /unknown or unfit values at demo-cn/],
    ['gives no role', { 'demo-cn': { members: [member([])] } }, /one-to-three-roles/],
    ['names an unknown role', { 'demo-cn': { members: [member(['WIZARD'])] } }, /known-role/],
    [
      'names a director who is not a director',
      { 'demo-cn': { members: [member(['ACCOUNT_MANAGER'], { director: 'ada.example' })] } },
      /active-director/,
    ],
    [
      'assigns customers where the vendor does',
      { 'demo-cn': { members: [member(['ACCOUNT_MANAGER'], { customers: ['c1'] })] } },
      /vendor-assigns/,
    ],
  ])('stops the start when it %s', async (_, content, complaint) => {
    await expect(servicesWith({ ORGANIZATION_SEED: seedFile(content) })).rejects.toThrow(complaint);
  });
});

describe('refusals', () => {
  it('are in the audit when their minute is over, counted', async () => {
    let clock = Date.parse('2026-11-20T08:00:00Z');
    const services = await servicesWith({}, () => clock);
    const run = async (as: string, document: string) => {
      const viewer = toViewer(claimsOf(as), services.roles);
      const context = createContext({ services, viewer, language: 'en', requestId: 'request-1' });
      return (await executeAsGateway({ schema: gatewaySchema(), document: parse(document), context })).data;
    };
    const audit = () =>
      run(
        'chen.xia',
        '{ organization { audit(filter: { kind: REFUSAL }) { nodes { what count at requestId actor { accountName } } } } }',
      );
    for (let time = 0; time < 5; time += 1) await run('wang.fang', '{ organization { version } }');
    await run('zhou.ning', '{ organization { version } }');
    expect(await audit()).toEqual({ organization: { audit: { nodes: [] } } });
    clock += 60_000;
    const node = { what: 'PARTNERGRAPH_ORGANIZATION_MANAGE', at: '2026-11-20T08:00:00.000Z', requestId: 'request-1' };
    expect(await audit()).toEqual({
      organization: {
        audit: {
          nodes: [
            { ...node, count: 1, actor: { accountName: 'zhou.ning' } },
            { ...node, count: 5, actor: { accountName: 'wang.fang' } },
          ],
        },
      },
    });
    await services.close();
  });
});
