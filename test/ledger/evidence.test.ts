import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadContract } from '../../src/contract/index.ts';
import { verifyChain } from '../../src/ledger/audit/index.ts';
import { evidenceOf, WRITE_KINDS, type WriteKind, type WriteKindName } from '../../src/ledger/operations/index.ts';
import { actorNamed, PARTNER } from '../support/allocation.ts';
import { CUSTOMER, lost, openTestLedger, receipt, type TestLedger } from '../support/ledger.ts';
import { describeOnStores } from '../support/postgres.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const by = { actor: actorNamed('bea'), requestId: 'r' };

const kinds = Object.entries(WRITE_KINDS) as readonly (readonly [WriteKindName, WriteKind])[];

describeOnStores('what proves a write without an answer', (kind) => {
  let ledger: TestLedger;
  const open = async (exclusive: boolean) => {
    ledger = await openTestLedger({ kind, schema: 'test_evidence', rules: { limits: {}, approval: null, exclusive } });
  };
  beforeEach(() => open(true));
  afterEach(() => ledger.close());

  const recorded = (id: string, afterMs = 0) =>
    ledger.records.push({ id, amount: '5.00', at: ledger.now() + afterMs, customerId: CUSTOMER });
  const look = async (afterMs = 0) => {
    ledger.forward(afterMs);
    await ledger.ledger.reconcile();
  };
  const told = async (key: string) => {
    const operation = await ledger.byKey(key);
    return [operation.state, operation.upstreamId, evidenceOf(operation)];
  };

  it('is never missed because the network delivered the request late', async () => {
    await ledger.write({ key: 'late', send: lost });
    // As long as the vendor accepts the signature where the clocks differ by as much as it allows.
    for (const minutes of [5, 5, 1, 5, 13]) {
      await look(minutes * MINUTE);
      expect(await told('late')).toEqual(['UNKNOWN', null, null]);
    }
    recorded('T1');
    await look(MINUTE);
    expect(await told('late')).toEqual(['SUCCEEDED', 'T1', 'RECORD']);
  });

  it('reopens a write that was judged as not applied when its record appears after all, and the audit shows it', async () => {
    await ledger.write({ key: 'late', send: lost });
    await look(40 * MINUTE);
    expect(await told('late')).toEqual(['NOT_APPLIED', null, 'RECORD']);
    recorded('T1', -20 * MINUTE);
    await look(HOUR);
    expect(await told('late')).toEqual(['SUCCEEDED', 'T1', 'RECORD']);
    const { rows } = await ledger.audit.list(PARTNER, { kind: 'WRITE' }, { offset: 0, first: 5 });
    expect([rows[0]?.what, rows[0]?.detail.outcome]).toEqual(['REOPENED ALLOCATE_FUNDS', 'SUCCEEDED']);
    expect(ledger.changed.map(({ state }) => state)).toEqual(['UNKNOWN', 'NOT_APPLIED', 'SUCCEEDED']);
    expect(await verifyChain(ledger.store.db, PARTNER)).toMatchObject({ fault: null });
  });

  it('does not count a repetition in the console by a member who saw NOT_APPLIED', async () => {
    await ledger.write({ key: 'lost', send: lost });
    await look(40 * MINUTE);
    recorded('T1');
    await look(HOUR);
    await look(24 * HOUR);
    expect(await told('lost')).toEqual(['NOT_APPLIED', null, 'RECORD']);
  });

  it('is asked for less and less often, and not forever', async () => {
    await ledger.write({ key: 'lost', send: lost });
    await look(40 * MINUTE);
    const questions: number[] = [];
    for (let day = 0; day < 10; day += 1) {
      const before = ledger.questions();
      for (let hour = 0; hour < 24; hour += 1) await look(HOUR);
      questions.push(ledger.questions() - before);
    }
    expect(questions.reduce((sum, each) => sum + each)).toBeLessThan(12);
    expect(questions.slice(-2)).toEqual([0, 0]);
  });

  it('is no record where another system may have moved the same', async () => {
    await ledger.close();
    await open(false);
    for (let at = 0; at < 5; at += 1) {
      await ledger.write({ key: `lost-${at}`, send: lost });
      recorded(`T${at}`);
      await look(HOUR);
      expect(await told(`lost-${at}`)).toEqual(['AMBIGUOUS', null, null]);
    }
  });

  it('is no record that an equal write without an id may have made', async () => {
    await ledger.write({ key: 'lost', send: lost });
    await ledger.write({ key: 'done', send: async () => receipt(null) });
    recorded('T1');
    await look(HOUR);
    expect(await told('lost')).toEqual(['AMBIGUOUS', null, null]);
  });

  it('is the word of a second member, and only when the vendor can accept no copy of the request any more', async () => {
    await ledger.write({ key: 'lost', by: actorNamed('ada'), send: lost });
    recorded('T1');
    recorded('T2');
    await look();
    const lostOne = await ledger.byKey('lost');
    expect(lostOne.state).toBe('AMBIGUOUS');
    const own = { actor: actorNamed('ada'), requestId: 'r' };
    for (const outcome of ['SUCCEEDED', 'NOT_APPLIED'] as const)
      await expect(ledger.ledger.settle(lostOne, outcome, own)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(ledger.ledger.settle(lostOne, 'NOT_APPLIED', by)).rejects.toMatchObject({
      code: 'WRONG_STATE',
      extensions: { rule: 'may-still-happen', until: new Date(ledger.now() + 36 * MINUTE).toISOString() },
    });
    ledger.forward(36 * MINUTE);
    await ledger.ledger.settle(lostOne, 'NOT_APPLIED', by);
    expect(await told('lost')).toEqual(['NOT_APPLIED', null, 'PERSON']);
    await look(24 * HOUR);
    expect(await told('lost')).toEqual(['NOT_APPLIED', null, 'PERSON']);
  });

  it("frees none of the author's daily limit on a decision alone", async () => {
    await ledger.close();
    const rules = { limits: { CLERK: { perDay: '8.00' } }, approval: null, exclusive: true };
    ledger = await openTestLedger({ kind, schema: 'test_evidence', rules });
    const clerk = actorNamed('ada', ['CLERK']);
    await ledger.write({ key: 'lost', by: clerk, send: lost });
    recorded('T1');
    recorded('T2');
    await look(40 * MINUTE);
    await ledger.ledger.settle(await ledger.byKey('lost'), 'NOT_APPLIED', by);
    const again = ledger.write({ key: 'again', by: clerk, send: async () => receipt('T3') });
    await expect(again).rejects.toMatchObject({ code: 'AMOUNT_LIMIT_EXCEEDED', extensions: { limit: '3' } });
  });
});

describe('every kind of write', () => {
  it.each(kinds)('%s has a record of its own, a state that it sets, or no proof', (_, { proof, sets }) => {
    expect(proof.by === 'target' ? sets !== undefined : true).toBe(true);
  });

  /** The state is the requested one, whether this write or another set it. */
  const outcomesBy = async (
    name: WriteKindName,
    {
      second,
      wins,
      answer,
      afterMs = MINUTE,
    }: { second: WriteKindName; wins: boolean; answer: typeof lost; afterMs?: number },
  ) => {
    const ledger = await openTestLedger({ kind: 'SQLite', schema: '' });
    const { proof } = WRITE_KINDS[name] as WriteKind;
    if (proof.by !== 'target') throw new Error('no state');
    const { isReached } = proof;
    Object.assign(proof, { isReached: async () => wins });
    try {
      const of = (key: string, send: typeof lost, kindOf: WriteKindName) =>
        ledger.write({ key, kind: kindOf, input: { rowIds: [CUSTOMER] }, send });
      await of('cut', lost, name);
      ledger.forward(afterMs);
      await of('later', answer, second);
      ledger.forward(26 * HOUR);
      await ledger.ledger.reconcile();
      return [(await ledger.byKey('cut')).state, (await ledger.byKey('later')).state];
    } finally {
      Object.assign(proof, { isReached });
      await ledger.close();
    }
  };
  const done = async () => receipt('T1') as never;
  const states = kinds.filter(([, { proof }]) => proof.by === 'target' && !proof.isMarked);

  it.each(states)('%s: the effect of a second key is not reported for the first, which was cut', async (name) => {
    expect(await outcomesBy(name, { second: name, wins: true, answer: done })).toEqual(['AMBIGUOUS', 'SUCCEEDED']);
  });

  it.each(states)(
    '%s: the late effect of a key that was cut is not reported for a second one, cut too',
    async (name) => {
      expect(await outcomesBy(name, { second: name, wins: true, answer: lost })).toEqual(['AMBIGUOUS', 'AMBIGUOUS']);
    },
  );

  it.each(states)('%s: what another write may have undone is not reported as never done', async (name, { sets }) => {
    for (const [other, { sets: same }] of kinds) {
      if (other === name || same !== sets) continue;
      const outcomes = await outcomesBy(name, { second: other, wins: false, answer: done });
      expect([other, outcomes]).toEqual([other, ['AMBIGUOUS', 'SUCCEEDED']]);
    }
  });

  it.each(states)('%s: a second write counts as later by whichever clock it was dated', async (name) => {
    const afterMs = -14 * MINUTE;
    const outcomes = await outcomesBy(name, { second: name, wins: true, answer: done, afterMs });
    expect(outcomes).toEqual(['AMBIGUOUS', 'SUCCEEDED']);
  });

  it('a write that was answered before is no reason to doubt, by whichever clock it was dated', async () => {
    const ledger = await openTestLedger({ kind: 'SQLite', schema: '' });
    const proof = WRITE_KINDS.SET_BUDGET.proof as { isReached: unknown };
    const { isReached } = proof;
    Object.assign(proof, { isReached: async () => false });
    try {
      await ledger.write({ key: 'before', kind: 'SET_BUDGET', send: done });
      ledger.forward(-14 * MINUTE);
      await ledger.write({ key: 'cut', kind: 'SET_BUDGET', amount: '6.00', send: lost });
      ledger.forward(26 * HOUR);
      await ledger.ledger.reconcile();
      expect((await ledger.byKey('cut')).state).toBe('NOT_APPLIED');
    } finally {
      Object.assign(proof, { isReached });
      await ledger.close();
    }
  });

  const operations = loadContract('CHINA').operations;
  const own = kinds.filter(
    ([
      ,
      {
        operations: [first = ''],
      },
    ]) => operations.get(first)?.facts.credential !== 'partner',
  );
  const ofCustomers = own.filter(([, { proof }]) => proof.by === 'target' && !proof.isMarked);

  it.each(ofCustomers)('%s is not denied while a copy with a token of the customer may be accepted', async (name) => {
    const ledger = await openTestLedger({ kind: 'SQLite', schema: '' });
    const { proof } = WRITE_KINDS[name] as WriteKind;
    if (proof.by !== 'target') throw new Error('no state');
    const { isReached } = proof;
    Object.assign(proof, { isReached: async () => false });
    try {
      await ledger.write({ key: 'cut', kind: name, send: lost });
      // By clocks of two gateways that are wrong in opposite directions.
      ledger.forward(24 * HOUR + 30 * MINUTE);
      await ledger.ledger.reconcile();
      expect((await ledger.byKey('cut')).state).toBe('UNKNOWN');
      ledger.forward(10 * MINUTE);
      await ledger.ledger.reconcile();
      expect((await ledger.byKey('cut')).state).toBe('NOT_APPLIED');
    } finally {
      Object.assign(proof, { isReached });
      await ledger.close();
    }
  });
});
