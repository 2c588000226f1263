import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { accountsOf, type Move, after as movedBy, movesOf, send, startMoneyGateway } from '../support/money.ts';
import { SIGNED_SETTLED_AFTER_MS } from '../support/settled.ts';

const PARTNER = 'demo-cn';
const WRITE = 'UpdateCustomerAccountAmount';

describe('an answer that is lost', () => {
  let gateway: Awaited<ReturnType<typeof startMoneyGateway>>;
  beforeAll(async () => {
    gateway = await startMoneyGateway('SQLite', { schema: '', customers: 60 });
  });
  afterAll(() => gateway.close());
  afterEach(() => {
    gateway.sandbox.setFaults([]);
  });

  const reconcile = () => gateway.services.ledger.reconcile();
  const follow = async (id: string) => {
    const stored = await gateway.services.ledger.byId(PARTNER, id);
    if (!stored) throw new Error('no such operation');
    return stored;
  };
  const moveOf = (key: string, cents = 100): Move => {
    const move = movesOf(gateway, key, 100).find(({ kind }) => kind === 'ALLOCATE_FUNDS');
    if (!move) throw new Error('no move');
    return { ...move, key, cents };
  };

  it.each([
    ['whose write had happened', 'reset-after', 'SUCCEEDED'],
    ['because the connection broke before the request', 'reset-before', 'NOT_APPLIED'],
    ['because none came in time', 'hang', 'NOT_APPLIED'],
    ['of which half arrives', 'truncate', 'SUCCEEDED'],
  ] as const)('%s, is UNKNOWN until the records show its outcome', async (_, kind, outcome) => {
    const move = moveOf(kind);
    const before = await accountsOf(gateway);
    gateway.sandbox.setFaults([{ operation: WRITE, kind, times: 1 }]);
    const told = await send(gateway, move);
    expect(told.outcome).toBe('UNKNOWN');
    expect(await send(gateway, move)).toEqual(told);
    await reconcile();
    // A missing record may only mean that the vendor is slow.
    expect((await follow(told.id)).state).toBe(outcome === 'NOT_APPLIED' ? 'UNKNOWN' : outcome);
    gateway.ahead(SIGNED_SETTLED_AFTER_MS);
    await reconcile();
    const settled = await follow(told.id);
    expect([settled.state, settled.upstreamId !== null]).toEqual([outcome, outcome === 'SUCCEEDED']);
    expect(await send(gateway, move)).toMatchObject({ id: told.id, outcome, transactionId: settled.upstreamId });
    expect(await accountsOf(gateway)).toEqual(movedBy(before, outcome === 'SUCCEEDED' ? [move] : []));
  });

  it('is never NOT_APPLIED while the network may still deliver the request', async () => {
    const move = moveOf('late', 777);
    const before = await accountsOf(gateway);
    gateway.sandbox.setFaults([{ operation: WRITE, kind: 'late', seconds: 607, times: 1 }]);
    const told = await send(gateway, move);
    const states: string[] = [told.outcome];
    for (const minutes of [5, 5, 1]) {
      gateway.ahead(minutes * 60_000);
      await reconcile();
      states.push((await follow(told.id)).state);
    }
    expect(states).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'SUCCEEDED']);
    expect(await accountsOf(gateway)).toEqual(movedBy(before, [move]));
  });

  it('is not applied where the request comes when its signature has expired', async () => {
    const before = await accountsOf(gateway);
    gateway.sandbox.setFaults([{ operation: WRITE, kind: 'late', seconds: 16 * 60, times: 1 }]);
    const told = await send(gateway, moveOf('too-late', 778));
    gateway.ahead(SIGNED_SETTLED_AFTER_MS);
    await reconcile();
    expect([told.outcome, (await follow(told.id)).state]).toEqual(['UNKNOWN', 'NOT_APPLIED']);
    expect(await accountsOf(gateway)).toEqual(before);
  });

  it('is not found in the record of an equal move that was answered', async () => {
    const answered = await send(gateway, moveOf('equal-1', 3131));
    gateway.sandbox.setFaults([{ operation: WRITE, kind: 'reset-after', times: 1 }]);
    const lost = await send(gateway, moveOf('equal-2', 3131));
    await reconcile();
    const found = await follow(lost.id);
    expect([lost.outcome, found.state]).toEqual(['UNKNOWN', 'SUCCEEDED']);
    expect(found.upstreamId).not.toBe(answered.transactionId);
  });

  it('is left to a person when another system has moved the same amount', async () => {
    const move = moveOf('ambiguous', 4242);
    gateway.sandbox.setFaults([{ operation: WRITE, kind: 'reset-after', times: 1 }]);
    const told = await send(gateway, move);
    // Done in Partner Center, without the gateway.
    await gateway.services.partner(PARTNER).upstream.call(WRITE, { customer_id: move.target, amount: '42.42' });
    await reconcile();
    expect(await follow(told.id)).toMatchObject({ state: 'AMBIGUOUS', upstreamId: null });
  });
});
