import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MOBILE, TEXTS } from '../graph/registration/inputs.ts';
import type { Holder } from '../graph/support/resource-writes.ts';
import { mutation } from '../graph/support/write-desk.ts';
import { SITES, variablesFor } from '../support/samples.ts';
import { LATER_MS, startWithCopies, type WithCopies, WRITING_SAMPLES } from './with-copies.ts';

const [CHINA] = SITES;
const yuan = (amount: string) => ({ amount, currency: 'CNY' });

/** Samples whose writes the vendor of this site accepts once: not those of the other site, nor one that needs a code. */
const WRITES = WRITING_SAMPLES.filter(
  ([name]) => !['FreezeCustomers', 'UnfreezeCustomers', 'RegisterCustomer'].includes(name),
);

interface Found {
  readonly issuedCoupons: { readonly nodes: readonly { readonly couponId: string }[] };
  readonly couponQuotas: {
    readonly nodes: readonly {
      readonly quotaId: string;
      readonly status: string;
      readonly expiresAt: string;
      readonly balance: { readonly amount: string };
    }[];
  };
}

describe('after a write on the China site, the copies', () => {
  let copies: WithCopies;
  let holders: Holder[];
  beforeAll(async () => {
    copies = await startWithCopies(CHINA);
    holders = [...copies.holders];
  });
  afterAll(() => copies.close());
  const check = (text: string, variables?: Record<string, unknown>) => copies.check(() => copies.run(text, variables));
  const vendor = () => copies.gateway.sandbox.partner(CHINA.partner);

  it.each(WRITES)('have what %s changed, or do not answer', async (name, text) => {
    const variables = await variablesFor(copies.gateway, CHINA, [name, text]);
    // Each write has resources of its own, because some exclude others.
    const holder = 'resourceId' in variables || 'resourceIds' in variables ? holders.pop() : undefined;
    const { customerId, mainIds = [] } = holder ?? {};
    const own = { customerId, resourceId: mainIds[0], resourceIds: mainIds.slice(0, 1) };
    const named = Object.entries(own).filter(([variable]) => holder && variable in variables);
    await check(text, { ...variables, ...Object.fromEntries(named), dryRun: false });
  });

  it('have what giving and taking funds changed', async () => {
    const customerId = holders.find(({ model }) => model === '2')?.customerId;
    for (const field of ['allocateFunds', 'reclaimFunds'])
      await check(mutation(field, field, { customerId, amount: yuan('5.00') }));
  });

  it('have what giving funds to a reseller and taking them changed', async () => {
    const [resellerId] = vendor().resellerIds;
    for (const field of ['allocateToReseller', 'reclaimFromReseller'])
      await check(mutation(field, field, { resellerId, amount: yuan('5.00') }));
  });

  it('have what registering a customer changed', async () => {
    await copies.check(async () => {
      await copies.run(mutation('sendVerificationCode', 'code', { mobile: MOBILE }));
      const named = { accountName: 'copied_shop', mobile: MOBILE, verificationCode: vendor().codes()[0]?.code };
      return copies.run(mutation('registerCustomer', 'register', { ...TEXTS, ...named }));
    });
  });

  it('have what issuing and reclaiming coupons changed', async () => {
    const { data } = await copies.run<Found>(
      `{ issuedCoupons(first: 1, filter: { status: USABLE }) { nodes { couponId } }
        couponQuotas(first: 100) { nodes { quotaId status expiresAt balance { amount } } } }`,
    );
    const couponId = data?.issuedCoupons.nodes[0]?.couponId;
    const quotaId = data?.couponQuotas.nodes.find(
      ({ status, expiresAt, balance }) =>
        status === 'NORMAL' && Date.parse(expiresAt) > copies.now() + LATER_MS && Number(balance.amount) > 1,
    )?.quotaId;
    const customerIds = [holders[0]?.customerId];
    await check(mutation('issueCoupons', 'issue', { quotaId, customerIds, faceValue: yuan('1.00') }));
    await check(mutation('reclaimCoupon', 'reclaim', { couponId }));
  });

  it('are all compared that the site has', () => {
    expect(copies.nouns).toEqual([
      'customers',
      'orders',
      'resources',
      'payPerUse',
      'balances',
      'coupons',
      'adjustments',
    ]);
  });
});
