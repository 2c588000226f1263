import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { type Holder, holdersOf } from '../graph/support/resource-writes.ts';
import { START } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { SAMPLES, SITES, variablesFor } from '../support/samples.ts';
import { differences, freshnessOf, mirrorOf, settle } from './support.ts';

/** Lists of the China site that writes change and that answer clients. */
const NOUNS = ['customers', 'orders', 'balances', 'adjustments', 'coupons', 'resources', 'payPerUse'] as const;
/** Longer than a refresh looks back for new rows. */
const LATER_MS = 60 * 60_000;
const [CHINA] = SITES;

/** Samples that write to the vendor, and whose writes the vendor of this site accepts once. */
const WRITES = SAMPLES.filter(
  ([name, text]) =>
    getOperationAST(parse(text))?.operation === 'mutation' &&
    // Writes of the gateway itself, of the other site, and one that needs a code that the vendor has sent.
    !['CreateExport', 'OpenConsole', 'FreezeCustomers', 'UnfreezeCustomers', 'RegisterCustomer'].includes(name),
);

const MONEY = (amount: string) => `{ amount: "${amount}", currency: "CNY" }`;
interface Written {
  readonly [field: string]: { readonly operation: { readonly outcome: string } | null } | null;
}
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

describe('after a write, the copies', () => {
  let now = START;
  let gateway: TestGateway;
  let holders: Holder[];
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 30, now: () => now, env: { MAX_UPSTREAM_CALLS: '2000' } });
    holders = await holdersOf(gateway, CHINA.partner);
  });
  afterAll(() => gateway.close());

  const partner = () => gateway.services.partner(CHINA.partner);
  const run = (text: string, variables: Record<string, unknown> = {}) =>
    gateway.run<Written, Record<string, unknown>>(CHINA.administrator, text, variables);

  /** Lists that answer although they differ from the vendor's, each with its number of different rows. */
  const outdated = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const noun of NOUNS) {
      const { isReady } = await freshnessOf(mirrorOf(partner()), noun);
      const different = isReady ? await differences(partner(), noun) : 0;
      if (different > 0) found.push(`${noun}: ${different}`);
    }
    return found;
  };
  const held = async (): Promise<readonly string[]> => {
    const ready = await Promise.all(NOUNS.map((noun) => freshnessOf(mirrorOf(partner()), noun)));
    return NOUNS.filter((_, at) => !ready[at]?.isReady);
  };

  const check = async (text: string, variables: Record<string, unknown> = {}): Promise<void> => {
    now += LATER_MS;
    await settle(mirrorOf(partner()));
    const { data, errors } = await run(text, variables);
    expect([errors, ...Object.values(data ?? {}).map((each) => each?.operation?.outcome)]).toEqual([
      undefined,
      'SUCCEEDED',
    ]);
    expect(await outdated()).toEqual([]);
    await settle(mirrorOf(partner()));
    expect([await held(), await outdated()]).toEqual([[], []]);
  };

  it.each(WRITES)('have what %s changed, or do not answer', async (name, text) => {
    const variables = await variablesFor(gateway, CHINA, [name, text]);
    // Each write has resources of its own, because some exclude others.
    const holder = 'resourceId' in variables || 'resourceIds' in variables ? holders.pop() : undefined;
    const { customerId, mainIds = [] } = holder ?? {};
    const own = { customerId, resourceId: mainIds[0], resourceIds: mainIds.slice(0, 1) };
    const named = Object.entries(own).filter(([variable]) => holder && variable in variables);
    await check(text, { ...variables, ...Object.fromEntries(named), dryRun: false });
  });

  it('have what giving funds changed', async () => {
    const customer = holders.find(({ model }) => model === '2');
    await check(`mutation { allocateFunds(input: { idempotencyKey: "funds-1", customerId: "${customer?.customerId}",
      amount: ${MONEY('5.00')} }) { operation { outcome } } }`);
  });

  it('have what issuing and reclaiming coupons changed', async () => {
    const { data } = await gateway.run<Found, never>(
      CHINA.administrator,
      `{ issuedCoupons(first: 1, filter: { status: USABLE }) { nodes { couponId } }
        couponQuotas(first: 100) { nodes { quotaId status expiresAt balance { amount } } } }`,
    );
    const [coupon] = data?.issuedCoupons.nodes ?? [];
    const quota = data?.couponQuotas.nodes.find(
      ({ status, expiresAt, balance }) =>
        status === 'NORMAL' && Date.parse(expiresAt) > now + LATER_MS && Number(balance.amount) > 1,
    );
    await check(`mutation { issueCoupons(input: { idempotencyKey: "issue-1", quotaId: "${quota?.quotaId}",
      customerIds: ["${holders[0]?.customerId}"], faceValue: ${MONEY('1.00')} }) { operation { outcome } } }`);
    await check(`mutation { reclaimCoupon(input: { idempotencyKey: "reclaim-1", couponId: "${coupon?.couponId}" }) {
      operation { outcome } } }`);
  });
});
