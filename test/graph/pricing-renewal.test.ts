import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RenewalPricesDocument } from '../../packages/client/src/generated/samples.ts';
import { compareDecimals, sumDecimals } from '../../src/graph/common/decimal.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

const RENEW = `query ($id: ID!, $period: RenewalPeriodInput!) {
  customer(id: $id) {
    resources(first: 100) {
      nodes { id: resourceId isMain status dependents { id: resourceId } renewalPrice(period: $period) { amount { amount } months } }
    }
  }
}`;
const QUOTE = `query ($id: ID!, $ids: [ID!]!, $period: RenewalPeriodInput!, $dependents: Boolean! = true) {
  prices(customerId: $id) {
    renewal(resourceIds: $ids, period: $period, includeDependents: $dependents) {
      listPrice { amount }
      bestOffer { amount { amount } saving { amount } }
      resources { resourceId amount { amount } months includesDependents }
      failures { resourceId code vendorCode }
    }
  }
}`;

interface Renewals {
  readonly customer: {
    readonly resources: {
      readonly nodes: readonly {
        readonly id: string;
        readonly isMain: boolean;
        readonly status: string;
        readonly dependents: readonly unknown[];
        readonly renewalPrice: { readonly amount: { readonly amount: string }; readonly months: number } | null;
      }[];
    };
  };
}

interface Quote {
  readonly prices: {
    readonly renewal: {
      readonly listPrice: { readonly amount: string };
      readonly bestOffer: {
        readonly amount: { readonly amount: string };
        readonly saving: { readonly amount: string };
      } | null;
      readonly resources: readonly {
        resourceId: string;
        amount: { amount: string };
        months: number;
        includesDependents: boolean;
      }[];
      readonly failures: readonly { resourceId: string; code: string; vendorCode: string }[];
    };
  };
}

const add = (...amounts: readonly (string | undefined)[]): string =>
  sumDecimals(amounts.map((amount) => amount ?? 'none'));
const plain = (amount: string | undefined): string => sumDecimals([amount ?? 'none']);

describe.each([
  ['CHINA', 'chen.xia', 'demo-cn'],
  ['INTERNATIONAL', 'amara.okafor', 'demo-intl'],
])('prices of renewals on the site %s', (_, administrator, partner) => {
  let gateway: TestGateway;
  let rich: { id: string; nodes: Renewals['customer']['resources']['nodes'] };

  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 40 });
    const customers = gateway.sandbox
      .partner(partner)
      .customers()
      .flatMap(({ grants_agency, customer_id }) => (grants_agency ? [customer_id] : []));
    let best: typeof rich | undefined;
    for (const id of customers) {
      const { data } = await gateway.run<Renewals, Record<string, unknown>>(administrator, RENEW, {
        id,
        period: { months: 1 },
      });
      const nodes = data?.customer.resources.nodes ?? [];
      const useful = nodes.some(
        ({ isMain, dependents, renewalPrice }) => isMain && dependents.length > 0 && renewalPrice,
      );
      if (useful && nodes.length > (best?.nodes.length ?? 0)) best = { id, nodes };
    }
    if (!best) throw new Error('no customer with something to renew');
    rich = best;
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const quote = async (ids: readonly string[], period: Readonly<Record<string, number>>, dependents = true) =>
    gateway.run<Quote, Record<string, unknown>>(administrator, QUOTE, { id: rich.id, ids, period, dependents });

  it('are asked ten a call and period, fail one by one, and are null for dependent resources', async () => {
    gateway.forgetCalls();
    const { data, errors } = await gateway.run<Renewals, Record<string, unknown>>(administrator, RENEW, {
      id: rich.id,
      period: { months: 3 },
    });
    const nodes = data?.customer.resources.nodes ?? [];
    const main = nodes.filter(({ isMain }) => isMain);
    expect(gateway.calls().ListRenewRateOnPeriod).toBe(Math.ceil(main.length / 10));
    const closed = main.filter(({ status }) => status === 'CLOSED');
    expect(codesOf({ errors })).toEqual(closed.map(() => 'WRONG_STATE'));
    for (const { isMain, status, renewalPrice } of nodes) {
      expect(renewalPrice === null).toBe(!isMain || status === 'CLOSED');
      if (renewalPrice) expect(renewalPrice.months).toBe(3);
    }
  });

  it('for several periods are asked apart, and each answer is its period’s', async () => {
    const main = rich.nodes.filter(({ isMain, status }) => isMain && status !== 'CLOSED').slice(0, 2);
    const price = 'amount { amount } months';
    const fields = main.map(
      ({ id }, n) =>
        `r${n}: resource(id: "${id}") { a: renewalPrice(period: { months: 1 }) { ${price} } b: renewalPrice(period: { years: 3 }) { ${price} } }`,
    );
    type Price = { readonly amount: { readonly amount: string }; readonly months: number };
    gateway.forgetCalls();
    const { data } = await gateway.run<{ customer: Record<string, { a: Price; b: Price }> }, Record<string, never>>(
      administrator,
      `{ customer(id: "${rich.id}") { ${fields.join(' ')} } }`,
    );
    for (const { a, b } of Object.values(data?.customer ?? {})) {
      expect([a.months, b.months]).toEqual([1, 36]);
      expect(compareDecimals(b.amount.amount, a.amount.amount)).toBeGreaterThan(0);
    }
    // The cache may still hold the price of the shorter period.
    expect(gateway.calls().ListRenewRateOnPeriod).toBeGreaterThan(0);
  });

  it('are the same for twelve months and for a year', async () => {
    const { data } = await gateway.run(administrator, RenewalPricesDocument, {
      id: rich.id,
      first: 1,
      period: { months: 12 },
    });
    const [first] = data?.customer?.resources?.nodes ?? [];
    const year = await quote([first?.resourceId ?? ''], { years: 1 });
    expect(year.data?.prices.renewal.resources[0]).toMatchObject({
      resourceId: first?.resourceId,
      months: 12,
      amount: { amount: first?.renewalPrice?.amount?.amount },
    });
  });

  it('grow with what depends on a resource', async () => {
    const id = rich.nodes.find(({ dependents, renewalPrice }) => dependents.length > 0 && renewalPrice)?.id ?? '';
    const whole = (await quote([id], { months: 1 })).data?.prices.renewal;
    const alone = (await quote([id], { months: 1 }, false)).data?.prices.renewal;
    expect(compareDecimals(whole?.listPrice.amount ?? '', alone?.listPrice.amount ?? '')).toBeGreaterThan(0);
    expect(whole?.resources[0]?.includesDependents).toBe(true);
    expect(alone?.resources[0]?.includesDependents).toBe(false);
  });

  it('of all resources together have amounts, the best offer, and the reason for each resource without a price', async () => {
    const good = rich.nodes.filter(({ renewalPrice }) => renewalPrice).slice(0, 3);
    const dependent = rich.nodes.find(({ isMain }) => !isMain);
    const ids = [...good.map(({ id }) => id), dependent?.id ?? '', 'ffffffffffffffffffffffffffffffff'];
    const { data, errors } = await quote(ids, { months: 1 });
    expect(errors).toBeUndefined();
    const { resources, failures, bestOffer, listPrice } = data?.prices.renewal ?? ({} as Quote['prices']['renewal']);
    expect(new Set(resources.map(({ resourceId }) => resourceId))).toEqual(new Set(good.map(({ id }) => id)));
    expect(add(...resources.map(({ amount }) => amount.amount))).toBe(
      plain(bestOffer ? bestOffer.amount.amount : listPrice.amount),
    );
    expect(failures).toEqual([
      { resourceId: dependent?.id, code: 'UPSTREAM_REFUSED', vendorCode: 'CBC.30050007' },
      { resourceId: 'ffffffffffffffffffffffffffffffff', code: 'NOT_FOUND', vendorCode: 'CBC.30050009' },
    ]);
  });

  it.each([
    [{ months: 0 }, 'period.months', '1 to 11, 12, 24 or 36'],
    [{ months: 13 }, 'period.months', '1 to 11, 12, 24 or 36'],
    [{ months: 48 }, 'period.months', '1 to 11, 12, 24 or 36'],
    [{ months: -12 }, 'period.months', '1 to 11, 12, 24 or 36'],
    [{ years: 0 }, 'period.years', '1 to 3'],
    [{ years: 4 }, 'period.years', '1 to 3'],
  ])('refuse before the call the period %j', async (period, argument, limit) => {
    const { errors } = await quote(['some'], period);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument, limit });
    expect(gateway.calls().ListRenewRateOnPeriod).toBeUndefined();
  });

  it.each([
    [{}, 'exactly one key'],
    [{ months: 1, years: 1 }, 'exactly one key'],
  ])('refuse before anything is run the period %j', async (period, message) => {
    const { data, errors } = await quote(['some'], period);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.message.toLowerCase()).toContain(message);
    expect(gateway.calls().ListRenewRateOnPeriod).toBeUndefined();
  });

  it.each([
    ['none', [], 'at least one'],
    ['eleven', Array.from({ length: 11 }, (_each, n) => `${n}`), '1 to 10, each once'],
    ['one twice', ['1', '1'], '1 to 10, each once'],
  ])('refuse before the call resources: %s', async (_case, ids, limit) => {
    const { errors } = await quote(ids, { months: 1 });
    expect(errors?.[0]?.extensions).toMatchObject({ argument: 'resourceIds', limit });
    expect(gateway.calls().ListRenewRateOnPeriod).toBeUndefined();
  });
});
