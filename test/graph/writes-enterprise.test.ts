import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mutation, openWriteDesk, type WriteDesk, word } from './support/write-desk.ts';

const ADMINISTRATOR = 'chen.xia';
const INTERNATIONAL = 'amara.okafor';
const PARTNER = 'demo-cn';
const CREDIT = word('CREDIT');
const STANDING = `member { id: memberId status retrievableAmounts { nodes { retrievable { amount } } } }
  enterprise { transferableAmounts { nodes { transferable { amount } } } }`;

interface Amount {
  readonly amount: string;
}
interface Standing {
  readonly member: {
    readonly id: string;
    readonly accountName: string;
    readonly retrievableAmounts: { readonly nodes: readonly { readonly retrievable: Amount }[] };
  } | null;
  readonly enterprise: {
    readonly transferableAmounts: { readonly nodes: readonly { readonly transferable: Amount }[] };
  };
}
interface Enterprise {
  readonly organization: { readonly id: string; readonly units: readonly { readonly id: string }[] };
  readonly members: { readonly nodes: readonly { readonly id: string; readonly status: string }[] };
  readonly credit: { readonly nodes: readonly { readonly transferable: Amount; readonly expiresAt: string | null }[] };
  readonly transferableCoupons: { readonly nodes: readonly { readonly id: string; readonly balance: Amount }[] };
}

const funds = (amount: string) => ({ amount, currency: 'CNY' });
const cents = (amount: string | undefined): number => Math.round(Number(amount) * 100);

describe('enterprises', () => {
  let desk: WriteDesk;
  let master: string;
  let resale: string;
  let member: string;
  beforeAll(async () => {
    desk = await openWriteDesk({ customers: 200 });
    const masters = desk.sandbox
      .partner(PARTNER)
      .customers()
      .filter(({ is_master, grants_agency, balance }) => is_master && grants_agency && balance > 10_000_00n);
    const withModel = (model: string) =>
      masters.find(({ association_type: type }) => type === model)?.customer_id ?? `no master of model ${model}`;
    [master, resale] = [withModel('1'), withModel('2')];
    member = await memberOf(master);
  });
  afterAll(() => desk.close());
  beforeEach(() => {
    desk.sandbox.configure({ associationDelayMs: 0, transferMs: 0 });
    desk.forgetCalls();
  });
  afterEach(() => desk.calm());

  const enterpriseOf = async (id: string): Promise<Enterprise> => {
    const { data, errors } = await desk.run<{ customer: { enterprise: Enterprise } }, never>(
      ADMINISTRATOR,
      `{ customer(id: "${id}") { enterprise {
        organization { id: rootId units { id: unitId } }
        members(first: 100) { nodes { id: memberId status } }
        credit: transferableAmounts(fund: CREDIT) { nodes { transferable { amount } expiresAt } }
        transferableCoupons { nodes { id: couponId balance { amount } } } } } }`,
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.customer.enterprise;
  };
  const memberOf = async (id: string): Promise<string> =>
    (await enterpriseOf(id)).members.nodes.find(({ status }) => status === 'ACTIVE')?.id ?? 'no member';
  const couponsOf = async (id: string) => {
    const { data } = await desk.run<
      {
        customer: {
          enterprise: {
            members: {
              nodes: { id: string; retrievableCoupons: { nodes: { memberCouponId: string; balance: Amount }[] } }[];
            };
          };
        };
      },
      never
    >(
      ADMINISTRATOR,
      `{ customer(id: "${master}") { enterprise { members(first: 100) { nodes { id: memberId
        retrievableCoupons { nodes { memberCouponId balance { amount } } } } } } } }`,
    );
    return data?.customer.enterprise.members.nodes.find((each) => each.id === id)?.retrievableCoupons.nodes ?? [];
  };
  const writes = () =>
    Object.entries(desk.calls())
      .filter(([name]) => /^(Create|Update|Reclaim|Claim|SendSms)/.test(name))
      .reduce((sum, [, count]) => sum + count, 0);
  const total = () => {
    const { total: all, enterpriseCredit, enterpriseCoupons } = desk.sandbox.partner(PARTNER).money();
    return [all, enterpriseCredit, enterpriseCoupons];
  };
  const move = (field: string) => (key: string, input: object) =>
    mutation(field, key, { customerId: master, memberId: member, ...input }, STANDING);
  const transfer = move('transferToMember');
  const reclaim = move('reclaimFromMember');

  const standingOf = ({ member: who, enterprise }: Standing) => [
    cents(enterprise.transferableAmounts.nodes[0]?.transferable.amount),
    cents(who?.retrievableAmounts.nodes[0]?.retrievable.amount),
  ];

  it('moves cash to a member and back, each once, and shows the rest', async () => {
    const sums = total();
    const dry = await desk.ask<Standing>(ADMINISTRATOR, transfer('dry', { amount: funds('12.50'), dryRun: true }));
    if (!dry.payload) throw new Error(JSON.stringify(dry));
    const [had = 0, member0 = 0] = standingOf(dry.payload);
    expect(dry.payload.preview).toMatchObject({
      amount: { amount: '12.50' },
      changes: [
        { of: 'Enterprise.transferableAmounts', id: master },
        { of: 'EnterpriseMember.retrievableAmounts', id: member },
      ],
    });
    expect(writes()).toBe(0);
    const there = await desk.done<Standing>(ADMINISTRATOR, transfer('there', { amount: funds('12.50') }));
    expect(there.operation).toMatchObject({ outcome: 'SUCCEEDED', customerId: master, amount: { amount: '12.50' } });
    expect(standingOf(there)).toEqual([had - 1250, member0 + 1250]);
    const again = await desk.done<Standing>(ADMINISTRATOR, transfer('there', { amount: funds('12.5') }));
    expect([again.operation, desk.effects('UpdateSubEnterpriseAmount')]).toEqual([there.operation, 1]);
    const back = await desk.done<Standing>(ADMINISTRATOR, reclaim('back', { amount: funds('12.50') }));
    expect([back.operation.outcome, standingOf(back)]).toEqual(['SUCCEEDED', [had, member0]]);
    expect(total()).toEqual(sums);
  });

  it('moves credit with the given end, and refuses an end that no credit has', async () => {
    const { credit } = await enterpriseOf(master);
    const [line] = credit.nodes;
    if (!line) throw new Error('no credit');
    const { expiresAt } = line;
    const input = { amount: funds('1.00'), fund: CREDIT, expiresAt: expiresAt ?? undefined };
    expect((await desk.done(ADMINISTRATOR, transfer('credit', input))).operation.outcome).toBe('SUCCEEDED');
    const after = (await enterpriseOf(master)).credit.nodes.find((each) => each.expiresAt === expiresAt);
    expect(cents(after?.transferable.amount)).toBe(cents(line.transferable.amount) - 100);
    expect((await desk.done(ADMINISTRATOR, reclaim('credit-back', input))).operation.outcome).toBe('SUCCEEDED');
    const never = { ...input, expiresAt: '2001-01-01T00:00:00Z' };
    const { codes, hints } = await desk.ask(ADMINISTRATOR, transfer('credit-never', never));
    expect([codes, hints.argument]).toEqual([['BAD_USER_INPUT'], 'input.expiresAt']);
  });

  it('gives a member a part of a coupon, and takes it back', async () => {
    const sums = total();
    const coupon = (await enterpriseOf(master)).transferableCoupons.nodes.find(
      ({ balance }) => cents(balance.amount) > 100,
    );
    const give = mutation('transferCouponToMember', 'coupon', {
      customerId: master,
      memberId: member,
      couponId: coupon?.id,
      amount: funds('1.00'),
    });
    const { operation } = await desk.done(ADMINISTRATOR, give);
    expect(operation).toMatchObject({ outcome: 'SUCCEEDED', amount: { amount: '1.00' }, targetId: coupon?.id });
    const [memberCouponId = ''] = operation.createdIds;
    expect(await couponsOf(member)).toContainEqual({ memberCouponId, balance: { amount: '1.00' } });
    const take = (key: string) =>
      mutation('reclaimCouponFromMember', key, { customerId: master, memberId: member, memberCouponId });
    const back = await desk.done(ADMINISTRATOR, take('coupon-back'));
    expect(back.operation).toMatchObject({ outcome: 'SUCCEEDED', amount: { amount: '1.00' } });
    expect((await couponsOf(member)).map((each) => each.memberCouponId)).not.toContain(memberCouponId);
    expect((await desk.ask(ADMINISTRATOR, take('coupon-twice'))).codes).toEqual(['NOT_FOUND']);
    expect(total()).toEqual(sums);
  });

  it('creates a member with a telephone number by the code sent to it', async () => {
    const { organization } = await enterpriseOf(master);
    const mobile = '0086-10000000009';
    const sending = { customerId: master, mobile };
    const sent = await desk.done(ADMINISTRATOR, mutation('sendEnterpriseVerificationCode', 'sms', sending));
    expect(sent.operation).toMatchObject({ outcome: 'SUCCEEDED', targetId: master });
    const verificationCode = desk.sandbox.partner(PARTNER).codes()[0]?.code;
    const input = {
      customerId: master,
      unitId: organization.units[0]?.id,
      accountName: 'branch_one',
      password: 'Sunny-Day-42',
    };
    const own = { mobile, verificationCode, displayName: 'Branch One' };
    const created = mutation(
      'createEnterpriseMember',
      'create',
      { ...input, ...own },
      'member { id: memberId accountName }',
    );
    const { operation, member: made } = await desk.done<Standing>(ADMINISTRATOR, created);
    expect([operation.outcome, made?.accountName]).toEqual(['SUCCEEDED', 'branch_one']);
    const taken = await desk.ask(ADMINISTRATOR, mutation('createEnterpriseMember', 'taken', input));
    expect([taken.codes, taken.hints.argument]).toEqual([['DUPLICATE'], 'input.accountName']);
    const kept = JSON.stringify(await desk.services.store.db.selectFrom('operation').selectAll().execute());
    for (const secret of ['Sunny-Day-42', mobile, 'Branch One']) expect(kept).not.toContain(secret);
  });

  it('switches enterprise projects on, on every site', async () => {
    const enable = (key: string, customerId: string) => mutation('enableEnterpriseProjects', key, { customerId });
    expect((await desk.done(ADMINISTRATOR, enable('projects', master))).operation.outcome).toBe('SUCCEEDED');
    const abroad = desk.sandbox
      .partner('demo-intl')
      .customers()
      .find(({ is_master, grants_agency }) => is_master && grants_agency);
    const { operation } = await desk.done(INTERNATIONAL, enable('projects', abroad?.customer_id ?? ''));
    expect(operation.outcome).toBe('SUCCEEDED');
    expect(desk.effects('CreateEnterpriseProjectAuth')).toBe(2);
  });

  it.each([
    ['more than the master has', () => transfer('bad-1', { amount: funds('99999999999.00') }), 'INSUFFICIENT_BALANCE'],
    ['more than the member has', () => reclaim('bad-2', { amount: funds('99999999999.00') }), 'INSUFFICIENT_BALANCE'],
    ['three decimals', () => transfer('bad-3', { amount: funds('1.005') }), 'BAD_USER_INPUT'],
    [
      'cash with an end',
      () => transfer('bad-4', { amount: funds('1'), expiresAt: '2030-01-01T00:00:00Z' }),
      'BAD_USER_INPUT',
    ],
    ['an unknown member', () => transfer('bad-5', { amount: funds('1'), memberId: 'f'.repeat(32) }), 'NOT_FOUND'],
    [
      'another partner’s master',
      () => transfer('bad-6', { amount: funds('1'), customerId: 'f'.repeat(32) }),
      'NOT_FOUND',
    ],
    ['a member of another customer', () => transfer('bad-7', { amount: funds('1'), customerId: resale }), 'NOT_FOUND'],
    [
      'an unknown coupon',
      () =>
        mutation('transferCouponToMember', 'bad-8', {
          customerId: master,
          memberId: member,
          couponId: 'x',
          amount: funds('1'),
        }),
      'NOT_FOUND',
    ],
    [
      'a unit of another customer',
      () =>
        mutation('createEnterpriseMember', 'bad-9', {
          customerId: master,
          unitId: 'x',
          accountName: 'branch_two',
          password: 'Sunny-Day-42',
        }),
      'NOT_FOUND',
    ],
    [
      'a number without its code',
      () =>
        mutation('createEnterpriseMember', 'bad-10', {
          customerId: master,
          unitId: 'x',
          accountName: 'branch_two',
          password: 'Sunny-Day-42',
          mobile: '0086-10000000009',
        }),
      'BAD_USER_INPUT',
    ],
  ])('refuses %s before anything is sent', async (_, document, code) => {
    expect((await desk.ask(ADMINISTRATOR, document())).codes).toEqual([code]);
    expect(writes()).toBe(0);
  });

  it('refuses a customer that is no master or has not granted the agency', async () => {
    const customers = desk.sandbox.partner(PARTNER).customers();
    const ordinary = customers.find(({ is_master, grants_agency }) => !is_master && grants_agency)?.customer_id;
    const closed = customers.find(({ is_master, grants_agency }) => is_master && !grants_agency)?.customer_id;
    for (const [customerId, code] of [
      [ordinary, 'UPSTREAM_FORBIDDEN'],
      [closed, 'AGENCY_MISSING'],
    ])
      for (const [field, more] of [
        ['enableEnterpriseProjects', {}],
        ['sendEnterpriseVerificationCode', { mobile: '0086-10000000009' }],
        ['transferToMember', { memberId: member, amount: funds('1') }],
      ] as const) {
        const { codes, hints } = await desk.ask(
          ADMINISTRATOR,
          mutation(field, `${field} ${code}`, { customerId, ...more }),
        );
        expect([field, codes]).toEqual([field, [code]]);
        if (code === 'AGENCY_MISSING') expect(hints).toMatchObject({ agency: 'LOTUS_PLATFORM' });
      }
    expect(writes()).toBe(0);
  });

  it('makes no call about an account that is not a member', async () => {
    const { hints } = await desk.ask(ADMINISTRATOR, transfer('no-member', { amount: funds('1'), memberId: resale }));
    expect([hints.type, desk.calls().ListEnterpriseMultiAccount]).toEqual(['EnterpriseMember', undefined]);
  });

  it('reports that another transfer is under way', async () => {
    desk.sandbox.configure({ transferMs: 60_000 });
    await desk.done(ADMINISTRATOR, transfer('first', { amount: funds('1.00') }));
    const { operation } = await desk.done(ADMINISTRATOR, transfer('second', { amount: funds('1.00') }));
    expect(operation).toMatchObject({ outcome: 'REFUSED', error: { code: 'UPSTREAM_BUSY' } });
  });
});
