import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RESOURCE_TYPES, SERVICES } from '../../src/sandbox/data/catalog.ts';
import { SUMMED_MONTH, THIS_MONTH } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { isJoined, namesInSiteLanguage } from './support/name-fields.ts';

const LANGUAGES = [
  ['en', 'en_US'],
  ['zh', 'zh_CN'],
] as const;

/**
 * Names that stay as the vendor sent them, although the vendor was not asked in the caller's language; every other name
 * is joined from the catalog.
 */
const UNJOINED: Readonly<Record<string, readonly string[]>> = {
  'a name of a person, a company or an account, which is the same in every language': [
    'AccountManager.accountName',
    'Adjustment.receiverName',
    'BudgetRecord.partnerAccountName',
    'BudgetRecord.partnerName',
    'CouponLedgerEntry.accountName',
    'CouponQuotaRecord.resellerAccountName',
    'CouponQuotaRecord.resellerName',
    'Customer.accountName',
    'CustomerLedgerEntry.accountName',
    'EnterpriseMember.accountName',
    'EnterpriseMember.displayName',
    'IssuedCouponQuota.resellerAccountName',
    'IssuedCouponQuota.resellerName',
    'PartnerLedgerEntry.customerAccountName',
    'Reseller.accountName',
    'Reseller.name',
    'ResellerManager.name',
  ],
  'a text that the customer or the partner wrote': [
    'Coupon.planDescription',
    'Coupon.planName',
    'EnterpriseMember.unitName',
    'EnterpriseProject.name',
    'IssuedCoupon.planDescription',
    'IssuedCoupon.planName',
    'OrganizationTree.name',
    'OrganizationUnit.name',
    'RetrievableCoupon.planName',
    'TransferableCoupon.planName',
    'UsableCoupon.planDescription',
    'UsableCoupon.planName',
    'YearlyMonthlyResource.name',
  ],
  'places in China, of which the vendor has the Chinese names only': ['City.name', 'County.name', 'Province.name'],
  'no table of the vendor lists these names by a code that the row has': [
    'PackageUsageRecord.productName',
    'PayPerUseDiscount.name',
    'PriceOffer.name',
    'RenewalOffer.name',
    'StoredValueCard.name',
  ],
  'the vendor lists specifications by service and region only, which would be a call for each': [
    'YearlyMonthlyResource.specification',
  ],
};

/** Lists whose rows contain names of services and resource types without a code. */
const LEDGERS = `query ($id: ID!) { customer(id: $id) {
  ledger(first: 50) { nodes { serviceTypeName resourceTypeName } }
  couponLedger(first: 50) { nodes { serviceTypeName resourceTypeName } }
} }`;

const PAIR = 'serviceType { code name } resourceType { code name }';

/**
 * One document for lists with names of services and resource types, some of them from operations that take a language.
 */
const QUESTION = `query ($id: ID!, $month: BillingMonth!, $running: BillingMonth!) {
  orders(first: 5) { nodes { serviceType { code name } lines(first: 2) { nodes { serviceType { code name } } } } }
  bills {
    monthly(month: $month, first: 5) { nodes { ${PAIR} } }
    ranking(month: $month, by: PRODUCT) { entries(first: 5) { nodes { key name } } }
  }
  customer(id: $id) {
    consumption(month: $running, first: 5) { nodes { ${PAIR} } }
    resources(first: 5) { nodes { ${PAIR} } }
    payPerUseResources(first: 5) { nodes { ${PAIR} } }
    ownBills { summary(month: $running, first: 5) { nodes { ${PAIR} } } }
  }
}`;

interface Named {
  readonly place: string;
  readonly code: string;
  readonly name: unknown;
}

/** Every code of the catalog in an answer, with the name beside it. */
const namesIn = (value: unknown, place = ''): Named[] => {
  if (Array.isArray(value)) return value.flatMap((each) => namesIn(each, place));
  if (typeof value !== 'object' || value === null) return [];
  const { code, key, name } = value as Readonly<Record<string, unknown>>;
  const id = code ?? key;
  const own = typeof id === 'string' && id.startsWith('hws.') ? [{ place, code: id, name }] : [];
  return [...own, ...Object.entries(value).flatMap(([field, each]) => namesIn(each, `${place}/${field}`))];
};

interface Consumed {
  readonly serviceTypeName: string | null;
  readonly resourceTypeName: string | null;
}

interface Ledgers {
  readonly ledger: { readonly nodes: readonly Consumed[] } | null;
  readonly couponLedger: { readonly nodes: readonly Consumed[] } | null;
}

describe('names of services and resource types', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 40 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const holders = ({ sandbox }: TestGateway): readonly string[] =>
    sandbox
      .partner('demo-cn')
      .customers()
      .flatMap((row) => (row.grants_agency && row.association_type !== '3' ? [row.customer_id] : []));

  const askLedgers = async (at: TestGateway, id: string, language: 'en' | 'zh'): Promise<Ledgers> => {
    const { data, errors } = await at.run<{ customer: Ledgers }, { id: string }>(
      'chen.xia',
      LEDGERS,
      { id },
      { language },
    );
    expect(errors).toBeUndefined();
    return data?.customer ?? { ledger: null, couponLedger: null };
  };

  const ledgersOf = async (language: 'en' | 'zh') => {
    const all = await Promise.all(holders(gateway).map((id) => askLedgers(gateway, id, language)));
    return {
      ledger: all.flatMap(({ ledger }) => ledger?.nodes ?? []),
      couponLedger: all.flatMap(({ couponLedger }) => couponLedger?.nodes ?? []),
    };
  };

  const ledgerOf = async (at: TestGateway, language: 'en' | 'zh') => {
    at.forgetCalls();
    const { ledger } = await askLedgers(at, holders(at)[0] ?? '', language);
    return { nodes: ledger?.nodes ?? [], calls: at.calls() };
  };

  const ask = (as: string, partner: string, language: 'en' | 'zh') => {
    const customers = gateway.sandbox.partner(partner).customers();
    const model = partner === 'demo-cn' ? '2' : '3';
    const id = customers.find(
      (row) => row.association_type === model && row.grants_agency && row.orders > 2,
    )?.customer_id;
    return gateway.run(as, QUESTION, { id: String(id), month: SUMMED_MONTH, running: THIS_MONTH }, { language });
  };

  it.each(LANGUAGES)('are all in %s, whatever language the operations answer in', async (language, spoken) => {
    const truth = new Map([...SERVICES, ...RESOURCE_TYPES].map(({ code, name }) => [code, name[spoken]]));
    const { data, errors } = await ask('chen.xia', 'demo-cn', language);
    expect(errors).toBeUndefined();
    const names = namesIn(data);
    expect(names.map(({ place, code, name }) => [place, code, name])).toEqual(
      names.map(({ place, code }) => [place, code, truth.get(code)]),
    );
    expect([...new Set(names.map(({ place }) => place))]).toEqual([
      '/orders/nodes/serviceType',
      '/orders/nodes/lines/nodes/serviceType',
      '/bills/monthly/nodes/serviceType',
      '/bills/monthly/nodes/resourceType',
      '/bills/ranking/entries/nodes',
      '/customer/consumption/nodes/serviceType',
      '/customer/consumption/nodes/resourceType',
      '/customer/resources/nodes/serviceType',
      '/customer/resources/nodes/resourceType',
      '/customer/payPerUseResources/nodes/serviceType',
      '/customer/payPerUseResources/nodes/resourceType',
      '/customer/ownBills/summary/nodes/serviceType',
      '/customer/ownBills/summary/nodes/resourceType',
    ]);
  });

  it('are joined in every operation that takes no language, except where a reason is written down', () => {
    const unjoined = namesInSiteLanguage().flatMap(({ field }) => (isJoined(field) ? [] : [field]));
    expect([...new Set(unjoined)].sort()).toEqual(Object.values(UNJOINED).flat().sort());
  });

  it.each(LANGUAGES)('are in %s in ledgers too, where the vendor gives no code', async (language, spoken) => {
    const services = SERVICES.map(({ name }) => name[spoken]);
    const types = RESOURCE_TYPES.map(({ name }) => name[spoken]);
    const { ledger, couponLedger } = await ledgersOf(language);
    for (const nodes of [ledger, couponLedger]) {
      const named = nodes.filter(({ serviceTypeName }) => serviceTypeName !== null);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter(({ serviceTypeName }) => !services.includes(String(serviceTypeName)))).toEqual([]);
      expect(named.filter(({ resourceTypeName }) => !types.includes(String(resourceTypeName)))).toEqual([]);
    }
  });

  it('of ledgers are translated row by row, with two calls for each table where the site has another language', async () => {
    const fresh = await startTestGateway({ customers: 40 });
    try {
      const counts = async (language: 'en' | 'zh') => {
        const { nodes, calls } = await ledgerOf(fresh, language);
        const { ListServiceTypes = 0, ListResourceTypes = 0 } = calls;
        return { nodes, tables: [ListServiceTypes, ListResourceTypes] };
      };
      const [chinese, english] = [await counts('zh'), await counts('en')];
      expect([chinese.tables, english.tables]).toEqual([
        [0, 0],
        [2, 2],
      ]);
      const translate = (name: string | null, table: typeof SERVICES | typeof RESOURCE_TYPES): string | null =>
        table.find((row) => row.name.zh_CN === name)?.name.en_US ?? null;
      expect(english.nodes).toEqual(
        chinese.nodes.map(({ serviceTypeName, resourceTypeName }) => ({
          serviceTypeName: translate(serviceTypeName, SERVICES),
          resourceTypeName: translate(resourceTypeName, RESOURCE_TYPES),
        })),
      );
      expect((await counts('en')).tables).toEqual([0, 0]);
    } finally {
      await fresh.close();
    }
  });

  it('are joined from one table of each kind, once for hours and only where the site speaks another language', async () => {
    const tables = async (as: string, language: 'en' | 'zh') => {
      gateway.forgetCalls();
      await gateway.run(as, `{ orders(first: 5) { nodes { serviceType { name } } } }`, {}, { language });
      const { ListServiceTypes = 0, ListResourceTypes = 0, ListCustomerOrders = 0 } = gateway.calls();
      return { ListServiceTypes, ListResourceTypes, ListCustomerOrders };
    };
    const none = { ListServiceTypes: 0, ListResourceTypes: 0, ListCustomerOrders: 1 };
    expect(await tables('amara.okafor', 'en')).toEqual(none);
    expect(await tables('chen.xia', 'zh')).toEqual(none);
    expect(await tables('amara.okafor', 'zh')).toEqual({ ...none, ListServiceTypes: 1 });
    expect(await tables('amara.okafor', 'zh')).toEqual(none);
  });
});
