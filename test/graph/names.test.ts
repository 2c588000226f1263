import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RESOURCE_TYPES, SERVICES } from '../../src/sandbox/data/catalog.ts';
import { THIS_MONTH } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';

const LANGUAGES = [
  ['en', 'en_US'],
  ['zh', 'zh_CN'],
] as const;

const PAIR = 'serviceType { code name } resourceType { code name }';

/** One question for lists with names of services and resource types, some of operations that take a language. */
const QUESTION = `query ($id: ID!, $month: BillingMonth!) {
  orders(first: 5) { nodes { serviceType { code name } lines(first: 2) { nodes { serviceType { code name } } } } }
  bills {
    monthly(month: $month, first: 5) { nodes { ${PAIR} } }
    ranking(month: $month, by: PRODUCT) { entries(first: 5) { nodes { key name } } }
  }
  customer(id: $id) {
    consumption(month: $month, first: 5) { nodes { ${PAIR} } }
    resources(first: 5) { nodes { ${PAIR} } }
    payPerUseResources(first: 5) { nodes { ${PAIR} } }
    ownBills { summary(month: $month, first: 5) { rows { nodes { ${PAIR} } } } }
  }
}`;

interface Named {
  readonly place: string;
  readonly code: string;
  readonly name: unknown;
}

/** Every code of the catalogue in an answer, with the name beside it. */
const namesIn = (value: unknown, place = ''): Named[] => {
  if (Array.isArray(value)) return value.flatMap((each) => namesIn(each, place));
  if (typeof value !== 'object' || value === null) return [];
  const { code, key, name } = value as Readonly<Record<string, unknown>>;
  const id = code ?? key;
  const own = typeof id === 'string' && id.startsWith('hws.') ? [{ place, code: id, name }] : [];
  return [...own, ...Object.entries(value).flatMap(([field, each]) => namesIn(each, `${place}/${field}`))];
};

describe('names of services and resource types', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 40 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const ask = (as: string, partner: string, language: 'en' | 'zh') => {
    const customers = gateway.sandbox.partner(partner).customers();
    const model = partner === 'demo-cn' ? '2' : '3';
    const id = customers.find(
      (row) => row.association_type === model && row.grants_agency && row.orders > 2,
    )?.customer_id;
    return gateway.run(as, QUESTION, { id: String(id), month: THIS_MONTH }, { language });
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
      '/customer/ownBills/summary/rows/nodes/serviceType',
      '/customer/ownBills/summary/rows/nodes/resourceType',
    ]);
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
