import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/errors/index.ts';
import { verifyChain } from '../../src/ledger/audit/index.ts';
import type { LedgerEntry, WriteRules } from '../../src/ledger/operations/index.ts';
import { actorNamed, PARTNER } from '../support/allocation.ts';
import { lost, openTestLedger, receipt, type TestLedger } from '../support/ledger.ts';
import { describeOnStores } from '../support/postgres.ts';

const RULES: WriteRules = {
  limits: { CLERK: { perOperation: '500.00' }, DEPUTY: { perOperation: '150.00' } },
  approval: { above: '100.00', expiresAfterSeconds: 3_600 },
};
const HOUR = 3_600_000;

const ada = actorNamed('ada', ['CLERK']);
const deciding = (name: string, roles: readonly string[] = ['CLERK']) => ({
  actor: actorNamed(name, roles),
  requestId: `by-${name}`,
});

describeOnStores('writes that a second member must approve', (kind) => {
  let ledger: TestLedger;
  let sent = 0;
  beforeEach(async () => {
    sent = 0;
    ledger = await openTestLedger({ kind, schema: 'test_approvals', rules: RULES });
  });
  afterEach(() => ledger.close());

  const applied = async () => {
    sent += 1;
    return receipt(`T${sent}`);
  };
  const ask = (amount = '200.00', key = 'k') => ledger.write({ key, amount, by: ada, send: applied });
  const prepared =
    (amount = '200.00', send = applied) =>
    async () => ({ amount, send });
  const approve = (operation: LedgerEntry, by = deciding('bea'), prepare = prepared()) =>
    ledger.ledger.approve(operation, by, prepare);
  const codeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'OK',
      (error: unknown) => (error instanceof GatewayError ? [error.code, error.extensions.rule ?? null] : error),
    );
  const recorded = async () => {
    const { rows } = await ledger.audit.list(PARTNER, { kind: 'WRITE' }, { offset: 0, first: 20 });
    expect(await verifyChain(ledger.store.db, PARTNER)).toMatchObject({ records: rows.length, fault: null });
    return rows
      .map(({ what, actor, requestId, detail }) => [what, actor.accountName, requestId, detail.outcome])
      .reverse();
  };

  it('are sent at once up to the amount, and wait above it', async () => {
    expect((await ask('100.00', 'small')).state).toBe('SUCCEEDED');
    const waiting = await ask('100.01');
    expect([waiting.state, waiting.acceptedAt, waiting.approval?.decision]).toEqual(['PENDING_APPROVAL', null, null]);
    expect(waiting.approval?.until).toBe(new Date(ledger.now() + HOUR).toISOString());
    expect((await ask('100.01')).id).toBe(waiting.id);
    await ledger.ledger.reconcile();
    expect([sent, (await ledger.byKey('k')).state]).toEqual([1, 'PENDING_APPROVAL']);
  });

  it('are sent once a second member agrees, and each step is recorded', async () => {
    const waiting = await ask();
    const done = await approve(waiting);
    expect([done.state, done.approval?.decision, done.approval?.decidedBy?.accountName]).toEqual([
      'SUCCEEDED',
      'APPROVED',
      'bea',
    ]);
    expect(await codeOf(approve(waiting, deciding('cleo')))).toEqual(['WRONG_STATE', 'pending-approval']);
    expect(sent).toBe(1);
    expect((await ask()).state).toBe('SUCCEEDED');
    expect(await recorded()).toEqual([
      ['ALLOCATE_FUNDS', 'ada', 'request-k', 'PENDING_APPROVAL'],
      ['APPROVED ALLOCATE_FUNDS', 'bea', 'by-bea', 'ACCEPTED'],
      ['ALLOCATE_FUNDS', 'ada', 'request-k', 'SUCCEEDED'],
    ]);
  });

  it('are recorded when their answer is lost too', async () => {
    const unknown = await approve(await ask(), deciding('bea'), prepared('200.00', lost));
    expect(unknown.state).toBe('UNKNOWN');
    ledger.forward(HOUR);
    await ledger.ledger.reconcile();
    expect((await recorded()).map(([, , , outcome]) => outcome)).toEqual([
      'PENDING_APPROVAL',
      'ACCEPTED',
      'UNKNOWN',
      'NOT_APPLIED',
    ]);
  });

  it("are not approved by their own author, under any of the author's names", async () => {
    const waiting = await ask();
    const renamed = { actor: { ...ada, accountName: 'somebody.else' }, requestId: 'r' };
    const again = { actor: { ...ada, subject: 'another' }, requestId: 'r' };
    for (const by of [deciding('ada'), renamed, again])
      expect(await codeOf(approve(waiting, by))).toEqual(['FORBIDDEN', null]);
    expect([sent, (await ledger.byKey('k')).state]).toEqual([0, 'PENDING_APPROVAL']);
  });

  it('need a second member who may move as much', async () => {
    const waiting = await ask();
    const deputy = deciding('dan', ['DEPUTY']);
    expect(await codeOf(approve(waiting, deputy))).toEqual(['AMOUNT_LIMIT_EXCEEDED', 'per-operation']);
    expect((await approve(waiting)).state).toBe('SUCCEEDED');
  });

  it('keep waiting when they cannot be done, or cost another amount', async () => {
    const waiting = await ask();
    const gone = async () => {
      throw new GatewayError('INSUFFICIENT_BALANCE', { hints: { available: '1.00' } });
    };
    expect(await codeOf(approve(waiting, deciding('bea'), gone))).toEqual(['INSUFFICIENT_BALANCE', null]);
    const dearer = prepared('200.01');
    expect(await codeOf(approve(waiting, deciding('bea'), dearer))).toEqual(['WRONG_STATE', 'amount-changed']);
    expect([sent, (await ledger.byKey('k')).state]).toEqual([0, 'PENDING_APPROVAL']);
    // The same amount in another spelling is the same.
    expect((await approve(waiting, deciding('bea'), prepared('200.0'))).state).toBe('SUCCEEDED');
  });

  it('end with a refusal, also by their author', async () => {
    const no = await ledger.ledger.reject(await ask(), deciding('bea'));
    expect([no.state, no.error?.code, no.approval?.decision]).toEqual(['REFUSED', 'APPROVAL_REJECTED', 'REJECTED']);
    const taken = await ledger.ledger.reject(await ask('300.00', 'own'), deciding('ada'));
    expect(taken.state).toBe('REFUSED');
    expect(await codeOf(approve(taken))).toEqual(['WRONG_STATE', 'pending-approval']);
    expect(sent).toBe(0);
  });

  it('expire by the reconciler', async () => {
    await ask();
    ledger.forward(HOUR - 1);
    await ledger.ledger.reconcile();
    expect((await ledger.byKey('k')).state).toBe('PENDING_APPROVAL');
    ledger.forward(1);
    await ledger.ledger.reconcile();
    await ledger.ledger.reconcile();
    expect(await ledger.byKey('k')).toMatchObject({ state: 'REFUSED', error: { code: 'APPROVAL_EXPIRED' } });
    expect((await recorded()).map(([what]) => what)).toEqual(['ALLOCATE_FUNDS', 'EXPIRED ALLOCATE_FUNDS']);
  });

  it.each(['approved', 'rejected', 'repeated'])('expire at once when the approval is %s too late', async (how) => {
    const waiting = await ask();
    ledger.forward(HOUR);
    if (how === 'approved') expect(await codeOf(approve(waiting))).toEqual(['WRONG_STATE', 'pending-approval']);
    else if (how === 'rejected')
      expect(await codeOf(ledger.ledger.reject(waiting, deciding('bea')))).toEqual(['WRONG_STATE', 'pending-approval']);
    else expect((await ask()).error?.code).toBe('APPROVAL_EXPIRED');
    expect([sent, (await ledger.byKey('k')).error?.code]).toEqual([0, 'APPROVAL_EXPIRED']);
  });

  it('are not approved while they expire: a check that takes long comes too late', async () => {
    const waiting = await ask();
    const slow = async () => {
      ledger.forward(HOUR);
      return { amount: '200.00', send: applied };
    };
    expect(await codeOf(approve(waiting, deciding('bea'), slow))).toEqual(['WRONG_STATE', 'pending-approval']);
    await ledger.ledger.reconcile();
    expect([sent, (await ledger.byKey('k')).error?.code]).toEqual([0, 'APPROVAL_EXPIRED']);
  });

  it('are decided once, however many members decide at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const waiting = await ask('200.00', `round-${round}`);
      const before = sent;
      const decisions = await Promise.all([
        codeOf(approve(waiting, deciding('bea'))),
        codeOf(approve(waiting, deciding('cleo'))),
        codeOf(ledger.ledger.reject(waiting, deciding('dora'))),
        codeOf(ledger.ledger.reject(waiting, deciding('ada'))),
      ]);
      expect(decisions.filter((decision) => decision === 'OK')).toHaveLength(1);
      const { state } = await ledger.byKey(`round-${round}`);
      expect([state, sent - before]).toEqual(decisions.slice(0, 2).includes('OK') ? ['SUCCEEDED', 1] : ['REFUSED', 0]);
    }
  });
});
