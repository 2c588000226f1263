import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CustomerPricesDocument,
  type CustomerPricesQuery,
  type CustomerPricesQueryVariables,
  RenewalPricesDocument,
} from '../../src/client/generated/operations.ts';
import { compareDecimals, sumDecimals } from '../../src/graph/common/decimal.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

type Prices = NonNullable<CustomerPricesQuery['prices']>;

const PRODUCT = {
  serviceTypeCode: 'hws.service.type.ec2',
  resourceTypeCode: 'hws.resource.type.vm',
  specificationCode: 's6.large.2.linux',
};
const use = { usageFactor: 'Duration', usageAmount: '24', usageUnitId: 4 };

const RENEW = `query ($id: ID!, $months: Int, $years: Int) {
  customer(id: $id) {
    resources(first: 100) {
      nodes { id isMain status dependents { id } renewalPrice(months: $months, years: $years) { amount { amount } months } }
    }
  }
}`;
const QUOTE = `query ($id: ID!, $ids: [ID!]!, $months: Int, $years: Int, $dependents: Boolean! = true) {
  prices(customerId: $id) {
    renewal(resourceIds: $ids, months: $months, years: $years, includeDependents: $dependents) {
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
  ['CHINA', 'chen.xia', 'demo-cn', 'cn-north-4', 'CNY'],
  ['INTERNATIONAL', 'amara.okafor', 'demo-intl', 'ap-southeast-1', 'USD'],
])('prices on the site %s', (_, administrator, partner, region, currency) => {
  let gateway: TestGateway;
  let customers: readonly string[];
  let unwilling: string;
  const byUse = (extra: object = {}) => ({ ...PRODUCT, ...use, region, ...extra });
  const ahead = (extra: object = {}) => ({ ...PRODUCT, region, ...extra });

  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 40 });
    const all = gateway.sandbox.partner(partner).customers();
    customers = all.filter(({ grants_agency }) => grants_agency).map(({ customer_id }) => customer_id);
    unwilling = all.find(({ grants_agency }) => !grants_agency)?.customer_id ?? '';
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const ask = (customerId: string, variables: Record<string, unknown>) =>
    gateway.run(administrator, CustomerPricesDocument, {
      customerId,
      byUse: [byUse()],
      ahead: [ahead()],
      ...variables,
    } as CustomerPricesQueryVariables);
  const pricesOf = async (customerId: string, variables: Record<string, unknown> = {}): Promise<Prices> => {
    const { data, errors } = await ask(customerId, variables);
    expect(errors).toBeUndefined();
    if (!data?.prices) throw new Error('no prices');
    return data.prices;
  };
  /** A customer with discounts to choose from. */
  const favoured = async (): Promise<string> => {
    for (const id of customers) {
      const { yearlyMonthly } = await pricesOf(id);
      if ((yearlyMonthly?.offers.length ?? 0) > 1) return id;
    }
    throw new Error('nobody has two discounts');
  };

  it('add up by product, discount and total, in the currency of the site', async () => {
    const id = await favoured();
    const products = ['a', 'b', 'c'].map((reference, n) =>
      byUse({ reference, specificationCode: `s6.${reference}.2`, quantity: n + 1 }),
    );
    const { payPerUse, yearlyMonthly } = await pricesOf(id, {
      byUse: products,
      ahead: products.map(({ usageFactor, usageAmount, usageUnitId, ...product }) => product),
    });
    expect(payPerUse?.products.map((product) => product?.reference)).toEqual(['a', 'b', 'c']);
    expect(add(payPerUse?.amount?.amount, payPerUse?.saving?.amount)).toBe(plain(payPerUse?.listPrice?.amount));
    expect(add(...(payPerUse?.products.map((product) => product?.amount?.amount) ?? []))).toBe(
      plain(payPerUse?.amount?.amount),
    );
    for (const product of payPerUse?.products ?? []) {
      expect(add(...(product?.discounts.map(({ saving }) => saving?.amount) ?? []))).toBe(
        plain(product?.saving?.amount),
      );
      expect(product?.amount?.currency).toBe(currency);
    }
    expect(yearlyMonthly?.products.map((product) => product?.reference)).toEqual(['a', 'b', 'c']);
    expect(yearlyMonthly?.listPrice?.currency).toBe(currency);
    for (const { amount, saving, listPrice } of yearlyMonthly?.offers ?? []) {
      expect(add(amount?.amount, saving?.amount)).toBe(plain(listPrice?.amount));
      expect(listPrice).toEqual(yearlyMonthly?.listPrice);
      expect(compareDecimals(saving?.amount ?? '', yearlyMonthly?.bestOffer?.saving?.amount ?? '')).toBeLessThanOrEqual(
        0,
      );
    }
    expect(add(...(yearlyMonthly?.products.map((product) => product?.best?.amount?.amount) ?? []))).toBe(
      plain(yearlyMonthly?.bestOffer?.amount?.amount),
    );
  });

  it('of more than a hundred products cost one call a hundred, and add up over the calls', async () => {
    const id = await favoured();
    const specs = Array.from({ length: 230 }, (_each, n) => `s6.size-${n}.2`);
    gateway.forgetCalls();
    const many = await pricesOf(id, {
      byUse: specs.map((specificationCode) => byUse({ specificationCode })),
      ahead: specs.map((specificationCode) => ahead({ specificationCode })),
    });
    expect(gateway.calls()).toMatchObject({ ListOnDemandResourceRatings: 3, ListRateOnPeriodDetail: 3 });
    expect(many.payPerUse?.products.map((product) => product?.reference)).toEqual(specs.map((_each, n) => String(n)));
    expect(add(...(many.payPerUse?.products.map((product) => product?.amount?.amount) ?? []))).toBe(
      plain(many.payPerUse?.amount?.amount),
    );
    const { yearlyMonthly } = many;
    expect(add(...(yearlyMonthly?.products.map((product) => product?.listPrice?.amount) ?? []))).toBe(
      plain(yearlyMonthly?.listPrice?.amount),
    );
    expect(yearlyMonthly?.offers.filter(({ best }) => best).map((offer) => offer.id)).toEqual([
      yearlyMonthly?.bestOffer?.id,
    ]);
    expect(add(...(yearlyMonthly?.products.map((product) => product?.best?.amount?.amount) ?? []))).toBe(
      plain(yearlyMonthly?.bestOffer?.amount?.amount),
    );
  });

  it('have at most six decimals, or ten where asked', async () => {
    const [id = ''] = customers;
    const decimalsOf = ({ payPerUse }: Prices): number => payPerUse?.listPrice?.amount.split('.')[1]?.length ?? 0;
    const odd = { byUse: [byUse({ usageAmount: '0.123' })] };
    expect(decimalsOf(await pricesOf(id, odd))).toBeLessThanOrEqual(6);
    const finer = decimalsOf(await pricesOf(id, { ...odd, decimals: 10 }));
    expect(finer).toBeGreaterThan(6);
    expect(finer).toBeLessThanOrEqual(10);
  });

  it('are AGENCY_MISSING where the customer has not authorised the partner', async () => {
    const { data, errors } = await ask(unwilling, {});
    expect(codesOf({ errors })).toEqual(['AGENCY_MISSING', 'AGENCY_MISSING']);
    expect(data?.prices).toEqual({ payPerUse: null, yearlyMonthly: null });
  });

  it('are NOT_FOUND for an unknown customer', async () => {
    expect(codesOf(await ask('0123456789abcdef0123456789abcdef', {}))).toEqual(['NOT_FOUND']);
  });

  describe('of renewals', () => {
    let rich: { id: string; nodes: Renewals['customer']['resources']['nodes'] };

    beforeAll(async () => {
      let best: typeof rich | undefined;
      for (const id of customers) {
        const { data } = await gateway.run<Renewals, Record<string, unknown>>(administrator, RENEW, { id, months: 1 });
        const nodes = data?.customer.resources.nodes ?? [];
        const useful = nodes.some(
          ({ isMain, dependents, renewalPrice }) => isMain && dependents.length > 0 && renewalPrice,
        );
        if (useful && nodes.length > (best?.nodes.length ?? 0)) best = { id, nodes };
      }
      if (!best) throw new Error('no customer with something to renew');
      rich = best;
    });

    const quote = async (ids: readonly string[], period: Record<string, unknown>) =>
      gateway.run<Quote, Record<string, unknown>>(administrator, QUOTE, { id: rich.id, ids, ...period });

    it('are asked ten a call and period, fail one by one, and are none for what depends on others', async () => {
      gateway.forgetCalls();
      const { data, errors } = await gateway.run<Renewals, Record<string, unknown>>(administrator, RENEW, {
        id: rich.id,
        months: 3,
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
          `r${n}: resource(id: "${id}") { a: renewalPrice(months: 1) { ${price} } b: renewalPrice(years: 3) { ${price} } }`,
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
      // The shorter period may still be remembered from before.
      expect(gateway.calls().ListRenewRateOnPeriod).toBeGreaterThan(0);
    });

    it('take twelve months for a year', async () => {
      const { data } = await gateway.run(administrator, RenewalPricesDocument, { id: rich.id, first: 1, months: 12 });
      const [first] = data?.customer?.resources?.nodes ?? [];
      const year = await quote([first?.id ?? ''], { years: 1 });
      expect(year.data?.prices.renewal.resources[0]).toMatchObject({
        resourceId: first?.id,
        months: 12,
        amount: { amount: first?.renewalPrice?.amount?.amount },
      });
    });

    it('grow with what depends on a resource', async () => {
      const id = rich.nodes.find(({ dependents, renewalPrice }) => dependents.length > 0 && renewalPrice)?.id ?? '';
      const whole = (await quote([id], { months: 1 })).data?.prices.renewal;
      const alone = (await quote([id], { months: 1, dependents: false })).data?.prices.renewal;
      expect(compareDecimals(whole?.listPrice.amount ?? '', alone?.listPrice.amount ?? '')).toBeGreaterThan(0);
      expect(whole?.resources[0]?.includesDependents).toBe(true);
      expect(alone?.resources[0]?.includesDependents).toBe(false);
    });

    it('together: amounts, best offer, and the reason for each that has none', async () => {
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
      [{}, 'months', 'either months or years'],
      [{ months: 1, years: 1 }, 'months', 'either months or years'],
      [{ months: 0 }, 'months', '1 to 11, 12, 24 or 36'],
      [{ months: 13 }, 'months', '1 to 11, 12, 24 or 36'],
      [{ months: 48 }, 'months', '1 to 11, 12, 24 or 36'],
      [{ months: -12 }, 'months', '1 to 11, 12, 24 or 36'],
      [{ years: 0 }, 'years', '1 to 3'],
      [{ years: 4 }, 'years', '1 to 3'],
    ])('refuse before the call the period %j', async (period, argument, limit) => {
      const { errors } = await quote(['some'], period);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument, limit });
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

  describe('bad input', () => {
    const cases: readonly (readonly [string, () => Record<string, unknown>, string, string])[] = [
      ['no products', () => ({ byUse: [] }), 'products', 'at least one'],
      ['too many', () => ({ byUse: Array.from({ length: 501 }, () => byUse()) }), 'products', '1 to 500'],
      [
        'one reference twice',
        () => ({ byUse: [byUse({ reference: 'a' }), byUse({ reference: 'a' })] }),
        'products.reference',
        'each once',
      ],
      ['no use', () => ({ byUse: [byUse({ usageAmount: '0.0' })] }), 'products.0.usageAmount', 'above 0'],
      ['no piece', () => ({ byUse: [byUse(), byUse({ quantity: 0 })] }), 'products.1.quantity', 'at least 1'],
      ['a size without unit', () => ({ byUse: [byUse({ size: 10 })] }), 'products.0.size', 'together with sizeUnitId'],
      ['seven decimals', () => ({ decimals: 7 }), 'decimals', '6 or 10'],
      ['no period', () => ({ ahead: [ahead({ periods: 0 })] }), 'products.0.periods', 'at least 1'],
      [
        'an unknown unit',
        () => ({ ahead: [ahead({ periodUnit: 'UNRECOGNIZED' })] }),
        'products.0.periodUnit',
        'DAY, MONTH, YEAR, HOUR',
      ],
    ];
    it.each(cases)('%s', async (_case, variables, argument, limit) => {
      const { errors } = await ask(customers[0] ?? '', variables());
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument, limit });
    });

    it('instalments, where the site has none', async () => {
      const { errors } = await ask(customers[0] ?? '', { ahead: [ahead({ instalments: 'HALF_PAY' })] });
      expect(codesOf({ errors })).toEqual(partner === 'demo-cn' ? [] : ['UNSUPPORTED_ON_SITE']);
    });
  });
});
