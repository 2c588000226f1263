import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifyChain } from '../../../src/ledger/audit/index.ts';
import {
  type Accounts,
  accountsOf,
  ask,
  effectsAt,
  isFull,
  MONEY_KINDS,
  type Move,
  report,
  startMoneyGateway,
  type Told,
  totalOf,
} from '../../support/money.ts';
import { describeOnStores } from '../../support/postgres.ts';
import { SIGNED_SETTLED_AFTER_MS } from '../../support/settled.ts';

/** MONEY_SEED and MONEY_PATH, as a failure prints them, repeat one run. */
const { MONEY_SEED = '20261121', MONEY_PATH } = process.env;
const RUNS = isFull ? 150 : 15;
const LONGEST_MS = isFull ? 300_000 : 60_000;
const DESIGNATED = 500_000_00n;

const kinds = Object.keys(MONEY_KINDS) as Move['kind'][];

const FAULTS = {
  none: { rule: null, told: 'SUCCEEDED', becomes: 'SUCCEEDED' },
  lost: { rule: { kind: 'reset-after' }, told: 'UNKNOWN', becomes: 'SUCCEEDED' },
  half: { rule: { kind: 'truncate' }, told: 'UNKNOWN', becomes: 'SUCCEEDED' },
  broken: { rule: { kind: 'reset-before' }, told: 'UNKNOWN', becomes: 'NOT_APPLIED' },
  down: { rule: { kind: 'status', status: 500 }, told: 'UNKNOWN', becomes: 'NOT_APPLIED' },
  refused: {
    rule: { kind: 'status', status: 400, code: 'CBC.99005003' },
    told: 'REFUSED',
    becomes: 'REFUSED',
  },
} as const;

const step = fc.record({
  kind: fc.constantFrom(...kinds),
  target: fc.nat({ max: 2 }),
  cents: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 300 }) },
    // More than a customer or reseller may hold, or than the partner has.
    { weight: 2, arbitrary: fc.constantFrom(200_000_00, 900_000_00, 30_000_000_00) },
  ),
  fault: fc.constantFrom(...(Object.keys(FAULTS) as (keyof typeof FAULTS)[])),
  /** Repeats the key of an earlier step, with the same input or with another one. */
  again: fc.option(fc.record({ at: fc.nat(), changed: fc.boolean() }), { freq: 4 }),
  settles: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Known {
  readonly move: Move;
  readonly id: string;
  readonly becomes: string;
}

/** The account that the money leaves, and the amount that must stay in it. */
const SOURCES: Readonly<Record<string, (target: string) => readonly [account: string, stays: bigint]>> = {
  ALLOCATE_FUNDS: () => ['purse', DESIGNATED],
  ALLOCATE_TO_RESELLER: () => ['purse', DESIGNATED],
  RECLAIM_FUNDS: (target) => [`customer/${target}`, 0n],
  RECLAIM_FROM_RESELLER: (target) => [`reseller/${target}`, 0n],
};

const isCovered = (accounts: Accounts, { kind, target, cents }: Move): boolean => {
  const [account, stays] = SOURCES[kind]?.(target) ?? [null, 0n];
  return account === null || BigInt(cents) <= (accounts.get(account) ?? 0n) - stays;
};

describeOnStores('any sequence of account writes', (kind) => {
  let gateway: Awaited<ReturnType<typeof startMoneyGateway>>;
  let runs = 0;
  let writes = 0;
  beforeAll(async () => {
    gateway = await startMoneyGateway(kind, { schema: 'test_model', customers: 60 });
  });
  afterAll(() => gateway.close());

  /** Without resellers, of which the sandbox gives only the sum. */
  const resellersOf = async (): Promise<Accounts> => {
    const balances: Accounts = new Map();
    const { upstream } = gateway.services.partner('demo-cn');
    for (const id of MONEY_KINDS.ALLOCATE_TO_RESELLER.targets(gateway).slice(0, 3)) {
      const { account_balances: rows } = await upstream.call('ListPartnerBalances', { indirect_partner_id: id });
      const row = (rows as { account_type: number; amount: number }[]).find((each) => each.account_type === 8);
      balances.set(`reseller/${id}`, BigInt(Math.round(Number(row?.amount ?? 0) * 100)));
    }
    return balances;
  };
  const budgetMoves = () =>
    MONEY_KINDS.SET_BUDGET.targets(gateway)
      .slice(0, 3)
      .map((target): Move => ({ kind: 'SET_BUDGET', key: '', target, cents: 0 }));
  const accountsNow = async (): Promise<Accounts> =>
    new Map([...(await accountsOf(gateway, budgetMoves())), ...(await resellersOf())]);

  /** Reconciles when the vendor no longer accepts any copy of a sent request. */
  const settle = async (): Promise<void> => {
    gateway.ahead(SIGNED_SETTLED_AFTER_MS);
    await gateway.services.ledger.reconcile();
  };

  const play = async (steps: readonly Step[]): Promise<void> => {
    const run = ++runs;
    const known = new Map<string, Known>();
    const model = await accountsNow();
    const [effects, total] = [effectsAt(gateway), totalOf(gateway)];
    let expectedEffects = 0;
    const apply = (move: Move): void => {
      MONEY_KINDS[move.kind].apply(model, move);
      const account = `reseller/${move.target}`;
      const sign = { ALLOCATE_TO_RESELLER: 1n, RECLAIM_FROM_RESELLER: -1n }[move.kind as 'ALLOCATE_TO_RESELLER'] ?? 0n;
      if (sign !== 0n) model.set(account, (model.get(account) ?? 0n) + sign * BigInt(move.cents));
      expectedEffects += 1;
    };
    const tell = async (move: Move) => {
      const { data, errors } = await ask(gateway, move);
      const told: Told | undefined = data?.[MONEY_KINDS[move.kind].field]?.operation;
      return { told, code: errors?.[0]?.extensions.code };
    };

    const played: Move[] = [];
    for (const [at, { kind: of, target, cents, fault, again, settles }] of steps.entries()) {
      const targets = MONEY_KINDS[of].targets(gateway);
      const fresh: Move = { kind: of, key: `run-${run}-${at}`, target: targets[target] ?? '', cents };
      const earlier = again && played.length > 0 ? played[again.at % played.length] : undefined;
      const move = earlier ? { ...earlier, cents: earlier.cents + (again?.changed ? 1 : 0) } : fresh;
      const first = known.get(move.key);
      if (first) {
        const { told, code } = await tell(move);
        if (move.cents !== first.move.cents) expect(code).toBe('IDEMPOTENCY_CONFLICT');
        else expect(told?.id).toBe(first.id);
        continue;
      }
      played.push(move);
      const { rule, told: outcome, becomes } = FAULTS[fault];
      gateway.sandbox.setFaults(rule ? [{ operation: MONEY_KINDS[move.kind].operation, times: 1, ...rule }] : []);
      const { told, code } = await tell(move);
      if (!isCovered(model, move)) {
        expect(code).toBe('INSUFFICIENT_BALANCE');
        continue;
      }
      expect([told?.outcome, code]).toEqual([outcome, undefined]);
      // A budget that already had the requested value counts as set, whatever happened to the call.
      const isSo = move.kind === 'SET_BUDGET' && model.get(`budget/${move.target}`) === BigInt(move.cents);
      known.set(move.key, {
        move,
        id: told?.id ?? '',
        becomes: isSo && becomes === 'NOT_APPLIED' ? 'SUCCEEDED' : becomes,
      });
      if (becomes === 'SUCCEEDED') apply(move);
      // A later budget would hide whether the earlier one was set.
      if (settles || move.kind === 'SET_BUDGET') await settle();
    }
    gateway.sandbox.setFaults([]);
    await settle();

    // Equal writes that were lost together may be distinguished only by their number.
    const alike = Map.groupBy(known.values(), ({ move }) => JSON.stringify([move.kind, move.target, move.cents]));
    for (const [what, group] of alike) {
      const stored = await Promise.all(
        group.map(({ move, id }) => gateway.services.ledger.byId(MONEY_KINDS[move.kind].partner, id)),
      );
      const states = stored.map((operation) => operation?.state).sort();
      expect([what, states]).toEqual([what, group.map(({ becomes }) => becomes).sort()]);
    }
    expect(await accountsNow()).toEqual(model);
    expect([effectsAt(gateway) - effects, totalOf(gateway)]).toEqual([expectedEffects, total]);
    writes += known.size;
  };

  it(
    'leaves the balances that a simple model predicts',
    async () => {
      await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), play), {
        seed: Number(MONEY_SEED),
        numRuns: RUNS,
        // Earlier than Jest's limit: a failure prints what it has found so far.
        interruptAfterTimeLimit: LONGEST_MS - 10_000,
        ...(MONEY_PATH ? { path: MONEY_PATH } : {}),
      });
      expect(await verifyChain(gateway.services.store.db, 'demo-cn')).toMatchObject({ fault: null });
      report(`sequences on ${kind}`, { seed: MONEY_SEED, runs, writes, doubled: 0, lost: 0, unsettled: 0 });
    },
    LONGEST_MS,
  );
});
