import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';

const ADMINISTRATOR = 'chen.xia';
const PARTNER = 'demo-cn';
const MINUTE = 60_000;
/** As `DEFAULT_TIMES` says: when the vendor has had its time. */
const SETTLED_AFTER = 11 * MINUTE;

interface Move {
  readonly field: 'allocateFunds' | 'reclaimFunds';
  readonly key: string;
  readonly customer: string;
  readonly cents: number;
}

interface Told {
  readonly id: string;
  readonly outcome: string;
  readonly transactionId: string | null;
}

const document = ({ field, key, customer, cents }: Move) => `mutation { ${field}(input: { idempotencyKey: "${key}",
  customerId: "${customer}", amount: { amount: "${(cents / 100).toFixed(2)}", currency: "CNY" } }) {
  operation { id outcome transactionId } } }`;

/** So many at a time, in order. */
const inLanes = async <T, R>(lanes: number, tasks: readonly T[], run: (task: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < tasks.length; at = next++) results[at] = await run(tasks[at] as T);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
};

describe('money', () => {
  let gateway: TestGateway;
  let aheadMs = 0;
  beforeAll(async () => {
    gateway = await startTestGateway({
      customers: 60,
      now: () => Date.now() + aheadMs,
      upstream: { timeouts: { headersMs: 150 }, breaker: { threshold: 0.99 } },
    });
  });
  afterAll(() => gateway.close());
  afterEach(() => {
    aheadMs = 0;
    gateway.sandbox.setFaults([]);
  });

  const vendor = () => gateway.sandbox.partner(PARTNER);
  const resale = () =>
    vendor()
      .customers()
      .filter(({ association_type: type, balance }) => type === '2' && balance > 1000_00n && balance < 10n ** 12n)
      .map(({ customer_id: id }) => id);
  const holdings = () =>
    new Map(
      vendor()
        .customers()
        .map(({ customer_id: id, balance }) => [id, balance]),
    );
  const total = () => [...holdings().values()].reduce((sum, balance) => sum + balance, vendor().purse());

  const send = async (move: Move): Promise<Told> => {
    const { data, errors } = await gateway.run<Record<string, { operation: Told }>, never>(
      ADMINISTRATOR,
      document(move),
    );
    if (!data?.[move.field]) throw new Error(JSON.stringify(errors));
    return data[move.field]?.operation as Told;
  };
  const codeOf = async (move: Move): Promise<unknown> =>
    (await gateway.run(ADMINISTRATOR, document(move))).errors?.[0]?.extensions.code;
  const follow = async (id: string): Promise<Told> => {
    const { data } = await gateway.run<{ operation: Told }, never>(
      ADMINISTRATOR,
      `{ operation(id: "${id}") { id outcome transactionId } }`,
    );
    if (!data) throw new Error('no such operation');
    return data.operation;
  };

  const movesOf = (name: string, count: number): Move[] => {
    const customers = resale();
    return Array.from({ length: count }, (_, at) => ({
      field: at % 4 === 3 ? 'reclaimFunds' : 'allocateFunds',
      key: `${name}-${at}`,
      customer: customers[at % customers.length] ?? '',
      // Some of them alike, so that only ids and times tell them apart.
      cents: 100 + (at % 7),
    }));
  };
  /** What the customers must hold when exactly these moves have happened. */
  const afterMoves = (before: ReadonlyMap<string, bigint>, moves: readonly Move[]) => {
    const expected = new Map(before);
    for (const { field, customer, cents } of moves)
      expected.set(customer, (expected.get(customer) ?? 0n) + BigInt(field === 'allocateFunds' ? cents : -cents));
    return expected;
  };

  it('moves once for a key, however often and however many at a time', async () => {
    const moves = movesOf('once', 100);
    const [before, sum] = [holdings(), total()];
    gateway.forgetCalls();
    const duplicates = Array.from({ length: 5 }, () => moves).flat();
    // Neighbours are duplicates of each other, so that they meet.
    const told = await inLanes(
      20,
      duplicates.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      send,
    );
    expect(new Set(told.map(({ id }) => id)).size).toBe(100);
    expect(told.filter(({ outcome }) => outcome !== 'SUCCEEDED' && outcome !== 'IN_PROGRESS')).toEqual([]);
    const { UpdateCustomerAccountAmount: given = 0, ReclaimToPartnerAccount: taken = 0 } = gateway.calls();
    expect([given, taken]).toEqual([75, 25]);
    expect([holdings(), total()]).toEqual([afterMoves(before, moves), sum]);

    const replays = await inLanes(20, [...moves, ...moves], send);
    expect(replays.slice(0, 100)).toEqual(replays.slice(100));
    expect(new Set(replays.map(({ transactionId }) => transactionId)).size).toBe(100);
    expect(replays.every(({ outcome }) => outcome === 'SUCCEEDED')).toBe(true);
    const changed = await inLanes(20, moves, (move) => codeOf({ ...move, cents: move.cents + 1 }));
    expect(new Set(changed)).toEqual(new Set(['IDEMPOTENCY_CONFLICT']));
    expect([holdings(), total()]).toEqual([afterMoves(before, moves), sum]);
  });

  it.each([
    ['an answer that was lost', 'reset-after', 'SUCCEEDED', 1],
    ['a connection that broke before the effect', 'reset-before', 'NOT_APPLIED', 0],
    ['no answer in time', 'hang', 'NOT_APPLIED', 0],
    ['half an answer', 'truncate', 'SUCCEEDED', 1],
  ] as const)('tells %s as UNKNOWN and finds out', async (_, kind, outcome, effects) => {
    const [move] = movesOf(kind, 1);
    if (!move) throw new Error('no move');
    const before = vendor().purse();
    gateway.sandbox.setFaults([
      { operation: move.field === 'allocateFunds' ? 'UpdateCustomerAccountAmount' : '*', kind, times: 1 },
    ]);
    const told = await send(move);
    expect(told.outcome).toBe('UNKNOWN');
    expect(await send(move)).toEqual(told);
    await gateway.services.ledger.reconcile();
    // Without a record the vendor may only be slow.
    expect((await follow(told.id)).outcome).toBe(outcome === 'NOT_APPLIED' ? 'UNKNOWN' : outcome);
    aheadMs = SETTLED_AFTER;
    await gateway.services.ledger.reconcile();
    const settled = await follow(told.id);
    expect([settled.outcome, settled.transactionId !== null]).toEqual([outcome, effects === 1]);
    expect(await send(move)).toEqual(settled);
    expect(vendor().purse()).toBe(before - BigInt(move.cents * effects));
  });

  it('loses and doubles nothing when the network fails at random', async () => {
    const moves = movesOf('storm', 200);
    const [before, sum] = [holdings(), total()];
    gateway.sandbox.setFaults(
      (['UpdateCustomerAccountAmount', 'ReclaimToPartnerAccount'] as const).flatMap((operation) => [
        { operation, kind: 'reset-after' as const, probability: 0.3 },
        { operation, kind: 'reset-before' as const, probability: 0.2 },
        { operation, kind: 'hang' as const, probability: 0.05 },
        { operation, kind: 'status' as const, status: 500, probability: 0.05 },
        { operation, kind: 'throttle' as const, times: 2 },
      ]),
    );
    const told = await inLanes(20, moves, send);
    expect(new Set(told.map(({ outcome }) => outcome))).toEqual(new Set(['SUCCEEDED', 'UNKNOWN', 'REFUSED']));
    gateway.sandbox.setFaults([]);
    await gateway.services.ledger.reconcile();
    aheadMs = SETTLED_AFTER;
    await gateway.services.ledger.reconcile();

    const settled = await inLanes(20, told, ({ id }) => follow(id));
    const happened = moves.filter((_, at) => settled[at]?.outcome === 'SUCCEEDED');
    expect(new Set(settled.map(({ outcome }) => outcome))).toEqual(new Set(['SUCCEEDED', 'NOT_APPLIED', 'REFUSED']));
    const claimed = settled.flatMap(({ transactionId }) => transactionId ?? []);
    expect([claimed.length, new Set(claimed).size]).toEqual([happened.length, happened.length]);
    expect([holdings(), total()]).toEqual([afterMoves(before, happened), sum]);
  });

  it('does not take the record of an equal move that was answered for the lost one', async () => {
    const [first, second] = movesOf('equal', 2).map((move) => ({ ...move, cents: 3131 }));
    if (!first || !second) throw new Error('no moves');
    const answered = await send(first);
    gateway.sandbox.setFaults([{ operation: 'UpdateCustomerAccountAmount', kind: 'reset-after', times: 1 }]);
    const lost = await send({ ...first, key: second.key });
    await gateway.services.ledger.reconcile();
    const found = await follow(lost.id);
    expect([lost.outcome, found.outcome]).toEqual(['UNKNOWN', 'SUCCEEDED']);
    expect(found.transactionId).not.toBe(answered.transactionId);
  });

  it('leaves it to a person when somebody else has moved the same', async () => {
    const [move] = movesOf('ambiguous', 1).map((each) => ({ ...each, cents: 4242 }));
    if (!move) throw new Error('no move');
    gateway.sandbox.setFaults([{ operation: 'UpdateCustomerAccountAmount', kind: 'reset-after', times: 1 }]);
    const told = await send(move);
    // In Partner Center, past the gateway.
    await gateway.services.partner(PARTNER).upstream.call('UpdateCustomerAccountAmount', {
      customer_id: move.customer,
      amount: '42.42',
    });
    await gateway.services.ledger.reconcile();
    expect(await follow(told.id)).toMatchObject({ outcome: 'AMBIGUOUS', transactionId: null });
  });
});
