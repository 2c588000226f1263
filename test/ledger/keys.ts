import { expect, it } from '@jest/globals';
import { toCallerKey } from '../../src/ledger/operations/index.ts';
import { PARTNER } from '../support/allocation.ts';
import { CUSTOMER, receipt, type TestLedger } from '../support/ledger.ts';

/** A key belongs to one write of one caller. */
export const testKeys = (ledger: () => TestLedger): void => {
  it('gives each customer and each reseller keys of its own', async () => {
    let sent = 0;
    const asked = (guest: string | null) => ({
      partnerId: PARTNER,
      key: 'k',
      guest,
      kind: 'ALLOCATE_FUNDS',
      targetId: CUSTOMER,
      input: { amount: '5.00', of: guest },
      actor: { subject: guest ?? 's', accountName: guest ?? 'ada', name: 'Ada', roles: [] },
      requestId: 'r',
    });
    const prepare = async () => ({
      amount: '5.00',
      send: async () => {
        sent += 1;
        return receipt(`T${sent}`);
      },
    });
    const first = await ledger().ledger.execute(asked('customer:1'), prepare);
    for (const other of ['customer:2', null]) await ledger().ledger.execute(asked(other), prepare);
    expect((await ledger().ledger.execute(asked('customer:1'), prepare)).id).toBe(first.id);
    expect([sent, toCallerKey(first.key)]).toEqual([3, 'k']);
    const disguised = ledger().ledger.execute({ ...asked(null), key: first.key }, prepare);
    await expect(disguised).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('gives a repetition the first write, though nothing is left for a second one', async () => {
    let left = 1;
    const { promise: bothAsked, resolve: secondHasAsked } = Promise.withResolvers<void>();
    const { promise: isSpent, resolve: firstHasSpent } = Promise.withResolvers<void>();
    const send = async () => {
      left -= 1;
      return receipt('T1');
    };
    const actor = { subject: 's', accountName: 'ada', name: 'Ada', roles: [] };
    const intent = { partnerId: PARTNER, kind: 'ALLOCATE_FUNDS', targetId: CUSTOMER, requestId: 'r' };
    const asked = { ...intent, key: 'k', input: {}, actor };
    const first = ledger().ledger.execute(asked, async () => {
      await bothAsked;
      return { amount: '5.00', send };
    });
    const second = ledger().ledger.execute(asked, async () => {
      secondHasAsked();
      await isSpent;
      throw new Error('nothing is left');
    });
    const told = await first.finally(firstHasSpent);
    expect([(await second).id, (await second).state]).toEqual([told.id, 'SUCCEEDED']);
    expect(left).toBe(0);
  });
};
