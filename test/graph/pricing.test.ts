import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CustomerPricesDocument,
  type CustomerPricesQuery,
  type CustomerPricesQueryVariables,
} from '../../packages/client/src/generated/samples.ts';
import { compareDecimals, sumDecimals } from '../../src/graph/common/decimal.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

type Prices = NonNullable<CustomerPricesQuery['prices']>;

const PRODUCT = {
  serviceTypeCode: 'hws.service.type.ec2',
  resourceTypeCode: 'hws.resource.type.vm',
  specificationCode: 's6.large.2.linux',
};
const use = { usageFactor: 'Duration', usageAmount: '24', usageUnitId: 4 };

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
  const favored = async (): Promise<string> => {
    for (const id of customers) {
      const { yearlyMonthly } = await pricesOf(id);
      if ((yearlyMonthly?.offers.length ?? 0) > 1) return id;
    }
    throw new Error('no customer has two discounts');
  };

  it('add up by product, discount and total, in the currency of the site', async () => {
    const id = await favored();
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
    const id = await favored();
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
    expect(yearlyMonthly?.offers.filter(({ best }) => best).map((offer) => offer.discountId)).toEqual([
      yearlyMonthly?.bestOffer?.discountId,
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

  it('are AGENCY_MISSING where the customer has not authorized the partner', async () => {
    const { data, errors } = await ask(unwilling, {});
    expect(codesOf({ errors })).toEqual(['AGENCY_MISSING', 'AGENCY_MISSING']);
    expect(data?.prices).toEqual({ payPerUse: null, yearlyMonthly: null });
  });

  it('are NOT_FOUND for an unknown customer', async () => {
    expect(codesOf(await ask('0123456789abcdef0123456789abcdef', {}))).toEqual(['NOT_FOUND']);
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
    ];
    it.each(cases)('%s', async (_case, variables, argument, limit) => {
      const { errors } = await ask(customers[0] ?? '', variables());
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument, limit });
    });

    it('installments, where the site has none', async () => {
      const { errors } = await ask(customers[0] ?? '', { ahead: [ahead({ installments: 'HALF_PAY' })] });
      expect(codesOf({ errors })).toEqual(partner === 'demo-cn' ? [] : ['UNSUPPORTED_ON_SITE']);
    });
  });
});
