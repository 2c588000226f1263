import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { ask, documentOf, effectsAt, MONEY_KINDS, type Move, movesOf } from '../support/money.ts';

const ADMINISTRATOR = 'chen.xia';
const DIRECTOR = 'zhou.ning';
const MANAGER = 'wang.fang';
const INTERNATIONAL = 'amara.okafor';

const FUNDS = [
  'BPC_ITEM_SUBCUSTSERV_010100',
  'BPC_ITEM_SUBCUSTSERV_010103',
  'BPC_ITEM_SUBCUSTSERV_010104',
  'PARTNERGRAPH_OPERATIONS_APPROVE',
];

const WRITES = {
  limits: {
    ADMINISTRATOR: { perOperation: '900.00', perDay: '3000.00' },
    ACCOUNT_DIRECTOR: { perOperation: '600.00' },
  },
  approval: { above: '500.00', expiresAfterSeconds: 3_600 },
};

interface Preview {
  readonly amount: { readonly amount: string; readonly currency: string } | null;
  readonly needsApproval: boolean;
  readonly leftToday: { readonly amount: string } | null;
  readonly changes: readonly { of: string; id: string; before: string | null; after: string | null }[];
}

interface Payload {
  readonly operation: { readonly id: string; readonly outcome: string } | null;
  readonly preview: Preview | null;
}

const PREVIEW =
  'preview { amount { amount currency } needsApproval leftToday { amount } changes { of id: targetId before after } }';

const cents = (text: string | null | undefined): number => Math.round(Number(text) * 100);

describe('writes under rules, in the graph', () => {
  let gateway: TestGateway;
  const kinds = Object.keys(MONEY_KINDS) as Move['kind'][];
  const moves = new Map<Move['kind'], Move>();
  beforeAll(async () => {
    gateway = await startTestGateway({
      customers: 60,
      adjust: (config) => ({
        ...config,
        partners: config.partners.map((partner) => ({ ...partner, writes: WRITES })),
        roles: { ...config.roles, ACCOUNT_DIRECTOR: FUNDS, ACCOUNT_MANAGER: FUNDS },
      }),
    });
    for (const move of movesOf(gateway, 'guard', 100)) moves.set(move.kind, move);
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const moveOf = (kind: Move['kind'], change: Partial<Move>): Move => {
    const move = moves.get(kind);
    if (!move) throw new Error(`no ${kind}`);
    return { ...move, ...change };
  };
  const run = async (as: string, move: Move, more = '') => {
    const document = documentOf(move, more).replace(
      'operation { id: operationId outcome transactionId }',
      `operation { id: operationId outcome } ${PREVIEW}`,
    );
    const { data, errors } = await gateway.run<Record<string, Payload>, never>(as, document);
    return { payload: data?.[MONEY_KINDS[move.kind].field] ?? null, extensions: errors?.[0]?.extensions };
  };
  const listed = async (as: string, filter = '') => {
    const { data, errors } = await gateway.run<
      { operations: { totalCount: number; nodes: { id: string; idempotencyKey: string; outcome: string }[] } },
      never
    >(as, `{ operations(first: 100, ${filter}) { totalCount nodes { id: operationId idempotencyKey outcome } } }`);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.operations.nodes;
  };
  const decide = async (as: string, what: 'approve' | 'reject', id: string) => {
    const { data, errors } = await gateway.run<
      Record<string, { operation: { outcome: string; approval: object } }>,
      never
    >(
      as,
      `mutation { ${what}Operation(input: { id: "${id}" }) { operation { outcome approval { decision decidedBy } } } }`,
    );
    return data?.[`${what}Operation`]?.operation ?? codesOf({ errors })[0];
  };
  const waiting = async (key: string, cents = 501_00): Promise<string> => {
    const { payload, extensions } = await run(ADMINISTRATOR, moveOf('ALLOCATE_FUNDS', { key, cents }));
    expect([payload?.operation?.outcome, extensions]).toEqual(['PENDING_APPROVAL', undefined]);
    return payload?.operation?.id ?? '';
  };

  it.each(kinds)('predicts %s, writes nothing and leaves the key free', async (kind) => {
    const { as, currency, operation } = MONEY_KINDS[kind];
    const move = moveOf(kind, { key: `dry-${kind}`, cents: 123_00 });
    const { payload, extensions } = await run(as, move, 'dryRun: true');
    expect([payload?.operation, extensions]).toEqual([null, undefined]);
    const spent = cents(payload?.preview?.leftToday?.amount);
    expect(payload?.preview).toMatchObject({
      amount: { amount: '123.00', currency },
      needsApproval: false,
      leftToday: { amount: expect.stringMatching(/^\d+(\.\d\d)?$/) },
    });
    expect(spent).toBeLessThanOrEqual(3000_00 - 123_00);
    const changes = payload?.preview?.changes ?? [];
    expect(changes.map(({ id }) => id)).toContain(move.target);
    // The amount that leaves one side arrives at the other.
    const moved = changes
      .filter(({ before }) => before !== null)
      .map(({ before, after }) => cents(after) - cents(before));
    if (kind !== 'SET_BUDGET') expect(moved.toSorted((a, b) => a - b)).toEqual([-123_00, 123_00]);
    else expect(changes).toEqual([expect.objectContaining({ of: 'Customer.budget', after: '123.00' })]);
    expect(gateway.calls()).not.toHaveProperty(operation);
    expect((await listed(as)).map(({ idempotencyKey }) => idempotencyKey)).not.toContain(move.key);
    // The same key with another amount is no conflict, since a refused write is not stored.
    expect((await run(as, { ...move, cents: 124_00 })).payload?.operation?.outcome).toBe('SUCCEEDED');
  });

  it('predicts an approval, and refuses beyond the limit, in a dry run as in a write', async () => {
    const large = moveOf('ALLOCATE_FUNDS', { key: 'foretold', cents: 500_01 });
    expect((await run(ADMINISTRATOR, large, 'dryRun: true')).payload?.preview).toMatchObject({ needsApproval: true });
    expect((await run(ADMINISTRATOR, { ...large, cents: 500_00 }, 'dryRun: true')).payload?.preview).toMatchObject({
      needsApproval: false,
    });
    for (const more of ['dryRun: true', '']) {
      const { extensions } = await run(ADMINISTRATOR, { ...large, cents: 900_01 }, more);
      expect(extensions).toMatchObject({ code: 'AMOUNT_LIMIT_EXCEEDED', rule: 'per-operation', limit: '900.00' });
    }
  });

  it('lets only a second member with the permission agree', async () => {
    const before = effectsAt(gateway);
    const id = await waiting('agreed');
    expect(effectsAt(gateway)).toBe(before);
    expect(await decide(ADMINISTRATOR, 'approve', id)).toBe('FORBIDDEN');
    expect(await decide(INTERNATIONAL, 'approve', id)).toBe('NOT_FOUND');
    // An account manager sees own writes only.
    expect(await decide(MANAGER, 'approve', id)).toBe('NOT_FOUND');
    expect(await decide(DIRECTOR, 'approve', id)).toEqual({
      outcome: 'SUCCEEDED',
      approval: { decision: 'APPROVED', decidedBy: DIRECTOR },
    });
    expect(await decide(DIRECTOR, 'approve', id)).toBe('WRONG_STATE');
    expect(effectsAt(gateway)).toBe(before + 1);
    expect(
      (await run(ADMINISTRATOR, moveOf('ALLOCATE_FUNDS', { key: 'agreed', cents: 501_00 }))).payload?.operation,
    ).toEqual({
      id,
      outcome: 'SUCCEEDED',
    });
  });

  it('lets it be rejected by the second member, or taken back', async () => {
    const before = effectsAt(gateway);
    const rejected = { outcome: 'REFUSED', approval: { decision: 'REJECTED', decidedBy: DIRECTOR } };
    expect(await decide(DIRECTOR, 'reject', await waiting('rejected'))).toEqual(rejected);
    const own = { outcome: 'REFUSED', approval: { decision: 'REJECTED', decidedBy: ADMINISTRATOR } };
    expect(await decide(ADMINISTRATOR, 'reject', await waiting('taken-back'))).toEqual(own);
    expect(effectsAt(gateway)).toBe(before);
  });

  it('is checked again when a member approves: missing funds keep it waiting', async () => {
    const id = await waiting('gone');
    const purse = gateway.sandbox.partner('demo-cn').purse();
    // Another user spends all of it in Partner Center, and puts it back.
    const { upstream } = gateway.services.partner('demo-cn');
    const target = moveOf('ALLOCATE_FUNDS', {}).target;
    const rest = { customer_id: target, amount: ((Number(purse) - 500_000_00) / 100).toFixed(2) };
    await upstream.call('UpdateCustomerAccountAmount', rest);
    const emptied = await gateway.run<never, never>(
      DIRECTOR,
      `mutation { approveOperation(input: { id: "${id}" }) { operation { outcome } } }`,
    );
    expect(emptied.errors?.[0]?.extensions).toMatchObject({ code: 'INSUFFICIENT_BALANCE' });
    await upstream.call('ReclaimToPartnerAccount', rest);
    expect((await listed(ADMINISTRATOR, 'filter: { outcomes: [PENDING_APPROVAL] }')).map((each) => each.id)).toEqual([
      id,
    ]);
  });

  it('finds operations by each condition, and by all together', async () => {
    const all = await listed(ADMINISTRATOR);
    const keys = async (filter: string) =>
      (await listed(ADMINISTRATOR, `filter: { ${filter} }`)).map(({ idempotencyKey }) => idempotencyKey).sort();
    const target = (kind: Move['kind']) => moveOf(kind, {}).target;
    const allKeys = all.map(({ idempotencyKey }) => idempotencyKey).sort();
    expect(await keys('')).toEqual(allKeys);
    expect(await keys('kinds: [RECLAIM_FUNDS, ALLOCATE_TO_RESELLER]')).toEqual([
      'dry-ALLOCATE_TO_RESELLER',
      'dry-RECLAIM_FUNDS',
    ]);
    expect(await keys('outcomes: [REFUSED]')).toEqual(['rejected', 'taken-back']);
    expect(await keys('outcomes: [PENDING_APPROVAL, REFUSED]')).toEqual(['gone', 'rejected', 'taken-back']);
    expect(await keys(`customerId: "${target('RECLAIM_FUNDS')}"`)).toContain('dry-RECLAIM_FUNDS');
    expect(await keys(`resellerId: "${target('RECLAIM_FROM_RESELLER')}"`)).toContain('dry-RECLAIM_FROM_RESELLER');
    expect(await keys(`about: "${target('RECLAIM_FROM_RESELLER')}"`)).toContain('dry-RECLAIM_FROM_RESELLER');
    expect(await keys('about: "nothing"')).toEqual([]);
    expect(await keys(`member: "${ADMINISTRATOR}"`)).toEqual(allKeys);
    expect(await keys(`member: "${DIRECTOR}"`)).toEqual([]);
    expect(await keys('from: "2100-01-01T00:00:00Z"')).toEqual([]);
    expect(await keys('until: "2100-01-01T00:00:00Z"')).toEqual(allKeys);
    expect(
      await keys(
        `kinds: [ALLOCATE_FUNDS], outcomes: [REFUSED], member: "${ADMINISTRATOR}", from: "2020-01-01T00:00:00Z"`,
      ),
    ).toEqual(['rejected', 'taken-back']);
    const two = `{ operations(filter: { customerId: "a", about: "b" }) { totalCount } }`;
    expect(codesOf(await gateway.run(ADMINISTRATOR, two))).toEqual(['BAD_USER_INPUT']);
  });

  it('asks for a key also in a dry run', async () => {
    const move = moveOf('ALLOCATE_FUNDS', { key: '' });
    expect(codesOf(await ask(gateway, move, 'dryRun: true'))).toEqual(['BAD_USER_INPUT']);
  });
});
