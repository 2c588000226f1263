import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestGateway } from '../../support/gateway.ts';
import {
  accountsOf,
  after,
  ask,
  effectsAt,
  inLanes,
  isFull,
  movesOf,
  report,
  send,
  startMoneyGateway,
  totalOf,
} from '../../support/money.ts';
import { describeOnStores } from '../../support/postgres.ts';

const WRITES = isFull ? 1_000 : 60;
const COPIES = 5;
const LANES = 20;

describeOnStores('a write and its repetitions', (kind) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startMoneyGateway(kind, { schema: 'test_duplicates' });
  });
  afterAll(() => gateway.close());

  it(
    'moves once for a key, however often and however many at a time',
    async () => {
      const moves = movesOf(gateway, 'once', WRITES);
      const [before, sum] = [await accountsOf(gateway, moves), totalOf(gateway)];
      // Copies of a write follow each other in the queue, so that they are sent at the same time.
      const copies = moves.flatMap((move) => Array.from({ length: COPIES }, () => move));
      const told = await inLanes(LANES, copies, (move) => send(gateway, move));
      expect(new Set(told.map(({ id }) => id)).size).toBe(WRITES);
      expect(told.filter(({ outcome }) => outcome !== 'SUCCEEDED' && outcome !== 'IN_PROGRESS')).toEqual([]);
      const effects = effectsAt(gateway);
      expect(effects).toBe(WRITES);
      expect([await accountsOf(gateway, moves), totalOf(gateway)]).toEqual([after(before, moves), sum]);

      gateway.forgetCalls();
      const replays = await inLanes(LANES, [...moves, ...moves], (move) => send(gateway, move));
      expect(replays.slice(0, WRITES)).toEqual(replays.slice(WRITES));
      expect(new Set(replays.map(({ outcome }) => outcome))).toEqual(new Set(['SUCCEEDED']));
      const changed = await inLanes(LANES, moves, async (move) => {
        const { errors } = await ask(gateway, { ...move, cents: move.cents + 1 });
        return errors?.[0]?.extensions.code;
      });
      expect(new Set(changed)).toEqual(new Set(['IDEMPOTENCY_CONFLICT']));
      expect(effectsAt(gateway)).toBe(WRITES);
      expect(Object.keys(gateway.calls()).filter((name) => /^(Update|Reclaim)/.test(name))).toEqual([]);
      report(`duplicates on ${kind}`, {
        writes: WRITES,
        requests: copies.length + replays.length + changed.length,
        effects,
        doubled: effects - WRITES,
        conflicts: changed.length,
      });
    },
    isFull ? 300_000 : 60_000,
  );

  it('refuses a write without a key before any call', async () => {
    const [move] = movesOf(gateway, 'keyless', 1);
    if (!move) throw new Error('no move');
    gateway.forgetCalls();
    const { errors } = await ask(gateway, { ...move, key: '' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.idempotencyKey' });
    const keyless = `mutation { allocateFunds(input: { customerId: "${move.target}",
      amount: { amount: "1.00", currency: "CNY" } }) { operation { id: operationId } } }`;
    expect((await gateway.run('chen.xia', keyless)).errors?.[0]?.message).toMatch(/idempotencyKey/);
    expect(gateway.calls()).toEqual({});
  });
});
