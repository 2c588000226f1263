import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/errors/index.ts';
import { verifyChain } from '../../src/ledger/audit/index.ts';
import { actorNamed, PARTNER } from '../support/allocation.ts';
import { CUSTOMER, heldAnswer, lost, openTestLedger, receipt, type TestLedger } from '../support/ledger.ts';
import { describeOnStores } from '../support/postgres.ts';
import { testKeys } from './keys.ts';

const MINUTE = 60_000;

describeOnStores('what answers and records say of writes', (kind) => {
  let ledger: TestLedger;
  beforeEach(async () => {
    ledger = await openTestLedger({ kind, schema: 'test_answers' });
  });
  afterEach(() => ledger.close());

  const recorded = (id: string, afterMs = 0) =>
    ledger.records.push({ id, amount: '5.00', at: ledger.now() + afterMs, customerId: CUSTOMER });
  const states = async (...keys: readonly string[]) => {
    const operations = await Promise.all(keys.map(ledger.byKey));
    return operations.map(({ state, upstreamId }) => [state, upstreamId]);
  };

  it('keeps both answers though the vendor gives one transaction twice', async () => {
    await ledger.write({ key: 'a', send: async () => receipt('T1') });
    const second = await ledger.write({ key: 'b', send: async () => receipt('T1') });
    expect([second.state, second.upstreamId]).toEqual(['SUCCEEDED', null]);
    expect(await states('a', 'b')).toEqual([
      ['SUCCEEDED', 'T1'],
      ['SUCCEEDED', null],
    ]);
  });

  it('takes a record back from the write that the reconciler gave it to, when the answer of the other write arrives', async () => {
    const slow = heldAnswer();
    const waiting = ledger.write({ key: 'slow', send: slow.send });
    await slow.sent;
    await ledger.write({ key: 'lost', send: lost });
    recorded('T1');
    // No caller can wait any more, as far as the reconciler knows.
    ledger.forward(40 * MINUTE);
    await ledger.ledger.reconcile();
    const before = await states('slow', 'lost');
    expect(before.map(([state]) => state).sort()).toEqual(['NOT_APPLIED', 'SUCCEEDED']);

    slow.answer(receipt('T1'));
    expect((await waiting).state).toBe('SUCCEEDED');
    await ledger.ledger.reconcile();
    expect(await states('slow', 'lost')).toEqual([
      ['SUCCEEDED', 'T1'],
      ['NOT_APPLIED', null],
    ]);
    expect(await verifyChain(ledger.store.db, PARTNER)).toMatchObject({ fault: null });
  });

  it('lets a late refusal outweigh a record that must belong to another write', async () => {
    const slow = heldAnswer();
    const waiting = ledger.write({ key: 'slow', send: slow.send });
    await slow.sent;
    recorded('T1');
    ledger.forward(40 * MINUTE);
    await ledger.ledger.reconcile();
    expect(await states('slow')).toEqual([['SUCCEEDED', 'T1']]);
    slow.answer(
      receipt(null, { rows: [{ id: 'x', state: 'REFUSED', createdId: null, error: null }], incomplete: false }),
    );
    await waiting;
    expect(await states('slow')).toEqual([['REFUSED', null]]);
  });

  it('judges no lost write while a similar one is under way', async () => {
    const slow = heldAnswer();
    await ledger.write({ key: 'lost', send: lost });
    const waiting = ledger.write({ key: 'slow', send: slow.send });
    await slow.sent;
    recorded('T1');
    await ledger.ledger.reconcile();
    expect(await states('lost')).toEqual([['UNKNOWN', null]]);
    slow.answer(receipt('T1'));
    await waiting;
    await ledger.ledger.reconcile();
    expect(await states('lost', 'slow')).toEqual([
      ['UNKNOWN', null],
      ['SUCCEEDED', 'T1'],
    ]);
    ledger.forward(40 * MINUTE);
    await ledger.ledger.reconcile();
    expect(await states('lost')).toEqual([['NOT_APPLIED', null]]);
  });

  it('does not deny a write that a slow vendor makes after the wait', async () => {
    await ledger.write({ key: 'late', send: lost });
    ledger.forward(29 * MINUTE);
    await ledger.ledger.reconcile();
    expect(await states('late')).toEqual([['UNKNOWN', null]]);
    recorded('T1');
    ledger.forward(7 * MINUTE);
    await ledger.ledger.reconcile();
    expect(await states('late')).toEqual([['SUCCEEDED', 'T1']]);
  });

  it.each([
    [-17, 'NOT_APPLIED'],
    [-14, 'AMBIGUOUS'],
    [-2, 'AMBIGUOUS'],
    [33, 'AMBIGUOUS'],
    [50, 'AMBIGUOUS'],
    [52, 'NOT_APPLIED'],
  ])('does not deny what the vendor dates %s minutes off: its clock may be another', async (minutes, state) => {
    await ledger.write({ key: 'lost', send: lost });
    recorded('T1', minutes * MINUTE);
    ledger.forward(40 * MINUTE);
    await ledger.ledger.reconcile();
    expect(await states('lost')).toEqual([[state, null]]);
  });

  it.each([
    [-40, ['AMBIGUOUS', null]],
    [40, ['SUCCEEDED', 'T1']],
  ])('does not deny what a vendor %s minutes ahead dates by its clock', async (minutes, state) => {
    await ledger.write({ key: 'lost', send: lost });
    recorded('T1', minutes * MINUTE);
    ledger.forward(70 * MINUTE);
    ledger.vendorAhead(minutes * MINUTE);
    await ledger.ledger.reconcile();
    expect(await states('lost')).toEqual([state]);
  });

  it('reports the known part of an incomplete answer, finds the rest, and assigns its records to no other write', async () => {
    const rows = [
      { id: 'one', state: 'SUCCEEDED', createdId: 'T1', error: null },
      { id: 'two', state: 'REFUSED', createdId: null, error: null },
    ] as const;
    const half = await ledger.write({
      key: 'half',
      send: async () => receipt(null, { rows, createdIds: ['T1'], incomplete: true }),
    });
    expect([half.state, half.createdIds]).toEqual(['UNKNOWN', ['T1']]);
    await ledger.write({ key: 'lost', customerId: CUSTOMER, send: lost });
    recorded('T1');
    ledger.forward(40 * MINUTE);
    await ledger.ledger.reconcile();
    expect(await states('lost')).toEqual([['NOT_APPLIED', null]]);
    expect(await ledger.byKey('half')).toMatchObject({ state: 'PARTLY_SUCCEEDED', rows, createdIds: ['T1'] });
    expect(ledger.changed.filter(({ key }) => key === 'half').map(({ state }) => state)).toEqual([
      'UNKNOWN',
      'PARTLY_SUCCEEDED',
    ]);
  });

  it('gives no row the coupon that belongs to another operation', async () => {
    const rowsAs = (...states: readonly ('SUCCEEDED' | 'UNKNOWN')[]) =>
      states.map((state, at) => ({
        id: `row-${at}`,
        state,
        createdId: state === 'SUCCEEDED' ? `C${at}` : null,
        error: null,
      }));
    const issue = (key: string, rows: ReturnType<typeof rowsAs>) =>
      ledger.write({
        key,
        kind: 'ISSUE_COUPONS',
        input: { rowIds: ['row-0', 'row-1'] },
        send: async () =>
          receipt(null, { rows, createdIds: rows.flatMap(({ createdId }) => createdId ?? []), incomplete: true }),
      });
    await issue('half', rowsAs('SUCCEEDED', 'UNKNOWN'));
    await issue('none', rowsAs('UNKNOWN', 'UNKNOWN'));
    for (const [id, customerId] of [
      ['C0', 'row-0'],
      ['C1', 'row-1'],
    ] as const)
      ledger.records.push({ id, amount: '5.00', at: ledger.now(), customerId });
    ledger.forward(40 * MINUTE);
    await ledger.ledger.reconcile();
    const told = async (key: string) => {
      const { state, rows, createdIds } = await ledger.byKey(key);
      return [state, rows.map((row) => [row.state, row.createdId]), createdIds];
    };
    expect(await told('half')).toEqual([
      'SUCCEEDED',
      [
        ['SUCCEEDED', 'C0'],
        ['SUCCEEDED', 'C1'],
      ],
      ['C0', 'C1'],
    ]);
    expect(await told('none')).toEqual([
      'NOT_APPLIED',
      [
        ['NOT_APPLIED', null],
        ['NOT_APPLIED', null],
      ],
      [],
    ]);
  });

  it('drops the reason of an unknown outcome when a person has settled it', async () => {
    await ledger.write({ key: 'lost', send: lost });
    recorded('T1');
    recorded('T2');
    await ledger.ledger.reconcile();
    const open = await ledger.byKey('lost');
    expect([open.state, open.error?.code]).toEqual(['AMBIGUOUS', 'INTERNAL']);
    const by = { actor: actorNamed('bea'), requestId: 'r' };
    const settled = await ledger.ledger.settle(open, 'SUCCEEDED', by);
    expect([settled.state, settled.error]).toEqual(['SUCCEEDED', null]);
  });

  it.each([
    ['NOT_FOUND', 'AMBIGUOUS'],
    ['AGENCY_MISSING', 'AMBIGUOUS'],
    ['UPSTREAM_UNAVAILABLE', 'UNKNOWN'],
    ['PARTNER_CREDENTIAL_REJECTED', 'UNKNOWN'],
    ['INTERNAL', 'UNKNOWN'],
  ] as const)('leaves to a person what the vendor will never show, not what it may: %s', async (code, state) => {
    await ledger.write({ key: 'lost', send: lost });
    ledger.refuse(new GatewayError(code));
    ledger.forward(35 * MINUTE);
    await ledger.ledger.reconcile();
    expect(await states('lost')).toEqual([['UNKNOWN', null]]);
    ledger.forward(2 * MINUTE);
    await ledger.ledger.reconcile();
    expect(await states('lost')).toEqual([[state, null]]);
  });

  it('does not send a write that was given up before its turn', async () => {
    let sent = 0;
    const send = async () => {
      sent += 1;
      return receipt('T1');
    };
    ledger.afterStoring(async () => {
      ledger.forward(4 * MINUTE);
      await ledger.ledger.reconcile();
    });
    expect([(await ledger.write({ key: 'slow', send })).state, sent]).toEqual(['NOT_APPLIED', 0]);
  });

  it('stores an answer at a second attempt', async () => {
    const answered = ledger.write({
      key: 'k',
      send: async () => {
        const { db } = ledger.store;
        await db.schema.alterTable('audit_head').renameTo('away').execute();
        return receipt('T1');
      },
    });
    while (ledger.errors.length === 0) await turn();
    await ledger.store.db.schema.alterTable('away').renameTo('audit_head').execute();
    expect([(await answered).state, (await ledger.byKey('k')).upstreamId]).toEqual(['SUCCEEDED', 'T1']);
  });

  it('asks the vendor once for all that one question answers', async () => {
    for (let at = 0; at < 12; at += 1) await ledger.write({ key: `lost-${at}`, amount: `${at + 1}.00`, send: lost });
    for (let at = 0; at < 12; at += 1)
      ledger.records.push({ id: `T${at}`, amount: `${at + 1}.00`, at: ledger.now(), customerId: CUSTOMER });
    await ledger.ledger.reconcile();
    expect(ledger.questions()).toBe(1);
    expect(await states('lost-0', 'lost-11')).toEqual([
      ['SUCCEEDED', 'T0'],
      ['SUCCEEDED', 'T11'],
    ]);
  });

  testKeys(() => ledger);
});
