import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mutation, openWriteDesk, type WriteDesk, word } from '../graph/support/write-desk.ts';

const ADMINISTRATOR = 'chen.xia';
const PARTNER = 'demo-cn';

interface Parties {
  readonly master: string;
  readonly member: string;
  readonly unit: string;
  readonly coupon: string;
}

const funds = (amount: string) => ({ amount, currency: 'CNY' });

describe('lost answers about enterprises', () => {
  let desk: WriteDesk;
  /** Only referral customers have ledgers of their own that can be read. */
  let referral: Parties;
  let resale: Parties;
  beforeAll(async () => {
    desk = await openWriteDesk({ customers: 200 });
    const rich = desk.sandbox
      .partner(PARTNER)
      .customers()
      .filter(({ is_master, grants_agency, balance }) => is_master && grants_agency && balance > 10_000_00n);
    const partiesOf = async (model: string): Promise<Parties> => {
      for (const { customer_id: master, association_type } of rich) {
        const found = association_type === model && (await lookAt(master));
        if (found) return found;
      }
      throw new Error(`no enterprise of model ${model}`);
    };
    [referral, resale] = [await partiesOf('1'), await partiesOf('2')];
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.sandbox.configure({ associationDelayMs: 0, transferMs: 0 }));
  afterEach(() => desk.calm());

  const lookAt = async (master: string): Promise<Parties | null> => {
    interface Seen {
      readonly organization: { readonly id: string };
      readonly members: { readonly nodes: readonly { readonly id: string; readonly status: string }[] };
      readonly transferableCoupons: { readonly nodes: readonly { readonly id: string }[] };
    }
    const { data } = await desk.run<{ customer: { enterprise: Seen } }, never>(
      ADMINISTRATOR,
      `{ customer(id: "${master}") { enterprise { organization { id: rootId } members(first: 100) { nodes { id: memberId status } }
        transferableCoupons { nodes { id: couponId } } } } }`,
    );
    const { organization, members, transferableCoupons } = data?.customer.enterprise ?? {};
    const member = members?.nodes.find(({ status }) => status === 'ACTIVE')?.id;
    const coupon = transferableCoupons?.nodes[0]?.id;
    return organization && member && coupon ? { master, member, unit: organization.id, coupon } : null;
  };

  const lose = async (operation: string, kind: 'reset-after' | 'reset-before', document: string) => {
    const before = desk.effects(operation);
    desk.sandbox.setFaults([{ operation, kind, times: 1 }]);
    const lost = await desk.done(ADMINISTRATOR, document);
    expect(lost.operation.outcome).toBe('UNKNOWN');
    expect(desk.effects(operation) - before).toBe(kind === 'reset-after' ? 1 : 0);
    const [soon, settled] = await desk.settle(ADMINISTRATOR, lost.operation.id);
    desk.calm();
    // The reconciler never sends a write again.
    expect((await desk.done(ADMINISTRATOR, document)).operation).toEqual(settled);
    expect(desk.effects(operation) - before).toBe(kind === 'reset-after' ? 1 : 0);
    return { outcomes: [soon, settled.outcome], settled };
  };

  const between = (field: string, { master, member }: Parties, key: string, more: object) =>
    mutation(field, key, { customerId: master, memberId: member, ...more });
  const create = (key: string, accountName: string) => {
    const { master, unit } = referral;
    const input = { customerId: master, unitId: unit, accountName, password: 'Sunny-Day-42' };
    return mutation('createEnterpriseMember', key, input);
  };

  const HAPPENED = ['SUCCEEDED', 'SUCCEEDED'];
  const DID_NOT = ['UNKNOWN', 'NOT_APPLIED'];
  const NOBODY_KNOWS = ['UNKNOWN', 'AMBIGUOUS'];

  it.each([
    ['transferToMember', 'UpdateSubEnterpriseAmount'],
    ['reclaimFromMember', 'ReclaimSubEnterpriseAmount'],
  ] as const)('finds %s in a ledger that can be read; what is not there proves nothing', async (field, operation) => {
    await desk.done(ADMINISTRATOR, between('transferToMember', referral, `for ${field}`, { amount: funds('9.00') }));
    const amount = { amount: funds('2.00') };
    const document = (key: string) => between(field, referral, `${field} ${key}`, amount);
    expect((await lose(operation, 'reset-after', document('after'))).outcomes).toEqual(HAPPENED);
    expect((await lose(operation, 'reset-before', document('before'))).outcomes).toEqual(NOBODY_KNOWS);
  });

  it('finds cash of a resale master in its ledger, and leaves credit to a person', async () => {
    const cash = between('transferToMember', resale, 'resale', { amount: funds('2.00') });
    expect((await lose('UpdateSubEnterpriseAmount', 'reset-after', cash)).outcomes).toEqual(HAPPENED);
    const { data } = await desk.run<
      { customer: { enterprise: { transferableAmounts: { nodes: { expiresAt: string | null }[] } } } },
      never
    >(
      ADMINISTRATOR,
      `{ customer(id: "${referral.master}") { enterprise { transferableAmounts(fund: CREDIT) { nodes { expiresAt } } } } }`,
    );
    const [line] = data?.customer.enterprise.transferableAmounts.nodes ?? [];
    const terms = { amount: funds('2.00'), fund: word('CREDIT'), expiresAt: line?.expiresAt ?? undefined };
    const credit = between('transferToMember', referral, 'credit', terms);
    expect((await lose('UpdateSubEnterpriseAmount', 'reset-after', credit)).outcomes).toEqual(NOBODY_KNOWS);
  });

  it('finds a coupon that a member has got, and no other’s', async () => {
    const document = (key: string) =>
      between('transferCouponToMember', referral, key, { couponId: referral.coupon, amount: funds('1.25') });
    const first = await desk.done(ADMINISTRATOR, document('coupon-1'));
    const operation = 'ClaimEnterpriseMultiAccountCoupon';
    const { outcomes, settled } = await lose(operation, 'reset-after', document('coupon-2'));
    expect([outcomes, settled.createdIds.length]).toEqual([HAPPENED, 1]);
    expect(settled.createdIds).not.toEqual(first.operation.createdIds);
    expect((await lose(operation, 'reset-before', document('coupon-3'))).outcomes).toEqual(DID_NOT);
    const [memberCouponId] = settled.createdIds;
    const back = (key: string) => between('reclaimCouponFromMember', referral, key, { memberCouponId });
    const reclaim = 'ReclaimEnterpriseMultiAccountCoupon';
    expect((await lose(reclaim, 'reset-before', back('back-1'))).outcomes).toEqual(DID_NOT);
    expect((await lose(reclaim, 'reset-after', back('back-2'))).outcomes).toEqual(HAPPENED);
  });

  it('finds a member by its login name', async () => {
    const operation = 'CreateSubEnterpriseAccount';
    expect((await lose(operation, 'reset-after', create('member-1', 'branch_lost'))).outcomes).toEqual(HAPPENED);
    expect((await lose(operation, 'reset-before', create('member-2', 'branch_gone'))).outcomes).toEqual(DID_NOT);
  });

  it.each([
    ['enableEnterpriseProjects', 'CreateEnterpriseProjectAuth', {}],
    ['sendEnterpriseVerificationCode', 'SendSmsVerificationCode', { mobile: '0086-10000000005' }],
  ] as const)('leaves %s to a person; once more does no harm', async (field, operation, more) => {
    const document = (key: string) => mutation(field, key, { customerId: referral.master, ...more });
    expect((await lose(operation, 'reset-after', document(`${field} 1`))).outcomes).toEqual(NOBODY_KNOWS);
    expect((await desk.done(ADMINISTRATOR, document(`${field} 2`))).operation.outcome).toBe('SUCCEEDED');
  });

  it('gives each of two equal writes its coupon, though the vendor does not show since when a member has it', async () => {
    const operation = 'ClaimEnterpriseMultiAccountCoupon';
    desk.sandbox.setFaults([{ operation, kind: 'reset-after', times: 2 }]);
    const document = (key: string) =>
      between('transferCouponToMember', referral, key, { couponId: referral.coupon, amount: funds('3.75') });
    const before = desk.effects(operation);
    const first = await desk.done(ADMINISTRATOR, document('twin-1'));
    desk.forward(5 * 60_000);
    const second = await desk.done(ADMINISTRATOR, document('twin-2'));
    expect([first.operation.outcome, second.operation.outcome, desk.effects(operation) - before]).toEqual([
      'UNKNOWN',
      'UNKNOWN',
      2,
    ]);
    // The reconciler may look only after the vendor had its time with both writes.
    desk.forward(20 * 60_000);
    await desk.services.ledger.reconcile();
    const told = await Promise.all(['twin-1', 'twin-2'].map((key) => desk.done(ADMINISTRATOR, document(key))));
    expect(told.map(({ operation: { outcome } }) => outcome)).toEqual(HAPPENED);
    expect(new Set(told.flatMap(({ operation: { createdIds } }) => createdIds)).size).toBe(2);
  });

  it.each([
    ['has used a part', '1.5', 'AMBIGUOUS'],
    ['has one of more', '5.5', 'NOT_APPLIED'],
  ])(
    'distinguishes a coupon of which the member %s, before the first look, from a missing one',
    async (_, balance, late) => {
      const operation = 'ClaimEnterpriseMultiAccountCoupon';
      desk.sandbox.setFaults([{ operation, kind: 'reset-after', times: 1 }]);
      const document = between('transferCouponToMember', referral, `used ${balance}`, {
        couponId: referral.coupon,
        amount: funds('4.50'),
      });
      const { id } = (await desk.done(ADMINISTRATOR, document)).operation;
      const { upstream } = desk.services.partner(PARTNER);
      const { call } = upstream;
      const spent = jest.spyOn(upstream, 'call').mockImplementation(async (name, input, options) => {
        const body = await call(name, input, options);
        const rows = body.avail_retrieve_coupons;
        if (!Array.isArray(rows)) return body;
        return {
          ...body,
          avail_retrieve_coupons: rows.map((row) => (Number(row.balance) === 4.5 ? { ...row, balance } : row)),
        };
      });
      try {
        const [, { outcome }] = await desk.settle(ADMINISTRATOR, id);
        expect([spent.mock.calls.length > 0, outcome]).toEqual([true, late]);
      } finally {
        spent.mockRestore();
      }
    },
  );
});
