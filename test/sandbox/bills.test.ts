import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { type JsonSchema, loadContract, type VendorOperation } from '../../src/contract/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { clockAt } from '../../src/time/index.ts';
import { rowsNamed } from './answer-fields.ts';
import { assumeRole, CN, call, INTL, type Reply } from './client.ts';

const NOW = Date.UTC(2026, 10, 21, 3);
const MONTH = '2026-10';

/** Decimals travel as numbers or as text, and what is unknown as null. */
const lenient = (schema: JsonSchema): JsonSchema => {
  const open = (each: JsonSchema): object => ({
    ...lenient(each),
    ...(each.type ? { type: [each.type, 'null'] } : {}),
  });
  if (schema.type === 'array' && schema.items) return { ...schema, items: lenient(schema.items) };
  if (!schema.properties) return schema;
  const properties = Object.fromEntries(Object.entries(schema.properties).map(([name, each]) => [name, open(each)]));
  return { ...schema, properties, additionalProperties: false } as JsonSchema;
};

/** A model that contains itself would not end; two levels are compared. */
const cut = (schema: JsonSchema, within: readonly JsonSchema[] = []): JsonSchema => {
  if (within.filter((each) => each === schema).length > 2) return {};
  const inner = [...within, schema];
  return {
    ...schema,
    ...(schema.items ? { items: cut(schema.items, inner) } : {}),
    ...(schema.properties
      ? {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([name, each]) => [name, cut(each, inner)]),
          ),
        }
      : {}),
  };
};

const operationOf = (site: 'CHINA' | 'INTERNATIONAL', id: string): VendorOperation => {
  const found = loadContract(site).operations.get(id);
  if (!found) throw new Error(id);
  return found;
};

const USAGE = {
  bill_cycle: MONTH,
  service_type_code: 'hws.service.type.cdn',
  resource_type_code: 'hws.resource.type.cdn',
  usage_type: 'bandwidth95peak',
};
const COSTS = {
  time_condition: { time_measure_id: 1, begin_time: '2026-10-01', end_time: '2026-10-31' },
  groupby: [
    { type: 'dimension', key: 'REGION_CODE' },
    { type: 'tag', key: 'env' },
  ],
  cost_type: 'AMORTIZED_COST',
  amount_type: 'NET_AMOUNT',
};
const SPECS = {
  cloud_service_type: 'hws.service.type.ec2',
  resource_type: 'hws.resource.type.vm',
  region_code: 'cn-north-4',
  charge_mode: '3',
};
const CASH = { balance_type: 'BALANCE_TYPE_DEBIT' };

type Given = Readonly<Record<string, unknown>>;
type Case = [id: string, input: Given, as: 'partner' | 'customer' | 'master', site?: 'INTERNATIONAL'];

const CASES: readonly Case[] = [
  ['ListConsumeSubCustomers', { bill_cycle: MONTH }, 'partner'],
  ['ListSubCustomerBillDetail', { bill_cycle: MONTH, customer_id: 'CUSTOMER' }, 'partner'],
  ['ListSubcustomerMonthlyBills', { cycle: MONTH, charge_mode: '3' }, 'partner'],
  ['ListPostpaidBillSum', { bill_cycle: MONTH }, 'partner', 'INTERNATIONAL'],
  [
    'ListInvoices',
    { start_time: '2026-01-01T00:00:00Z', end_time: '2026-11-01T00:00:00Z', offset: 1, limit: 5 },
    'partner',
    'INTERNATIONAL',
  ],
  ['ListCustomerBillsFeeRecords', { bill_cycle: MONTH }, 'customer'],
  ['ListCustomerselfResourceRecords', { cycle: MONTH, statistic_type: 2 }, 'customer'],
  ['ListCustomerselfResourceRecordDetails', { cycle: MONTH }, 'customer'],
  ['ShowCustomerMonthlySum', { bill_cycle: MONTH }, 'customer'],
  ['ListCustomerBillsMonthlyBreakDown', { shared_month: MONTH }, 'customer'],
  ['ListCosts', COSTS, 'customer'],
  ['ListResourceUsageSummary', USAGE, 'customer'],
  ['ListResourceSpecs', SPECS, 'partner'],
  ['ListProvinces', {}, 'partner'],
  ['ListCities', { province_code: '440000' }, 'partner'],
  ['ListCounties', { city_code: '440300' }, 'partner'],
  ['ListMeasureUnits', {}, 'partner'],
  ['ListConversions', { measure_type: 3 }, 'partner'],
  ['ListEnterpriseOrganizations', { recursive_query: 1 }, 'master'],
  ['ListEnterpriseSubCustomers', { limit: 100 }, 'master'],
  ['ShowMultiAccountTransferAmount', CASH, 'master'],
  ['ListMultiAccountTransferCoupons', {}, 'master'],
];

describe('bills, catalog and enterprises of the sandbox', () => {
  let sandbox: Sandbox;
  const tokens: Record<string, string> = {};
  let customerId = '';

  beforeAll(async () => {
    sandbox = await startSandbox({ customers: 60, quotas: false, clock: clockAt(() => NOW) });
    const customers = sandbox.partner('demo-cn').customers();
    const { json } = await ask('ListConsumeSubCustomers', { bill_cycle: MONTH, limit: 100 }, 'partner');
    const active = new Set<string>(json.sub_customers.map((row: { customer_id: string }) => row.customer_id));
    const own = customers.find(({ customer_id: id, grants_agency }) => grants_agency && active.has(id));
    const master = customers.find(({ is_master, grants_agency }) => is_master && grants_agency);
    customerId = own?.customer_id ?? '';
    tokens.customer = await tokenOf(own?.account_name ?? '');
    tokens.master = await tokenOf(master?.account_name ?? '');
  });
  afterAll(() => sandbox.close());

  const tokenOf = async (account: string): Promise<string> =>
    (await assumeRole(sandbox, account, { now: NOW })).headers.get('x-subject-token') ?? '';

  const ask = (id: string, input: Given, as: string, site: 'CHINA' | 'INTERNATIONAL' = 'CHINA'): Promise<Reply> => {
    const { method, path, body, parameters } = operationOf(site, id);
    const filled = Object.fromEntries(
      Object.entries(input).map(([name, value]) => [name, value === 'CUSTOMER' ? customerId : value]),
    );
    const inPath = parameters.filter((each) => each.in === 'path').map(({ name }) => name);
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => String(filled[name] ?? INTL.domainId));
    return call(sandbox, {
      method,
      path: address,
      now: NOW,
      partner: site === 'CHINA' ? CN : INTL,
      ...(tokens[as] ? { token: tokens[as] } : {}),
      ...(body
        ? { body: filled }
        : { query: Object.fromEntries(Object.entries(filled).filter(([name]) => !inPath.includes(name))) as never }),
    });
  };

  it.each(CASES.map((each) => [each[0], each] as const))(
    '%s answers in the contract’s shape',
    async (id, [, input, as, site]) => {
      const reply = await ask(id, input, as, site);
      expect([reply.status, reply.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
      const operation = operationOf(site ?? 'CHINA', id);
      const validate = new Ajv({ strict: false, validateFormats: false }).compile(lenient(cut(operation.response)));
      validate(reply.json);
      expect(validate.errors ?? []).toEqual([]);
      const rows = operation.facts.paging?.rows;
      // A row with every field unknown would fit any shape.
      if (rows && !['ListResourceUsageSummary', 'ListMultiAccountTransferCoupons'].includes(id)) {
        expect(rowsNamed(reply.json, rows).length).toBeGreaterThan(0);
      }
    },
  );

  it('answers the same bills at every start, and others for another seed', async () => {
    const bills = () => ask('ListSubcustomerMonthlyBills', { cycle: MONTH, charge_mode: '3', limit: 50 }, 'partner');
    const { text } = await bills();
    expect((await bills()).text).toBe(text);
    const other = await startSandbox({ customers: 60, quotas: false, clock: clockAt(() => NOW), seed: 2 });
    try {
      const { method, path } = operationOf('CHINA', 'ListSubcustomerMonthlyBills');
      const reply = await call(other, { method, path, now: NOW, query: { cycle: MONTH, charge_mode: '3', limit: 50 } });
      expect(reply.text).not.toBe(text);
    } finally {
      await other.close();
    }
  });

  it('adds a day to its sums in the evening of the next one, by UTC+8', async () => {
    const spent = async (now: number): Promise<number> => {
      const one = await startSandbox({ customers: 20, quotas: false, clock: clockAt(() => now) });
      try {
        const { method, path } = operationOf('CHINA', 'ListSubcustomerMonthlyBills');
        const query = { cycle: '2026-11', charge_mode: '3', limit: 100 };
        const { json } = await call(one, { method, path, now, query });
        return json.bill_sums.length;
      } finally {
        await one.close();
      }
    };
    // Before 16:00 of the second of November (UTC+8) the first is never there, from midnight on always.
    expect(await spent(Date.UTC(2026, 10, 2, 7, 59))).toBe(0);
    expect(await spent(Date.UTC(2026, 10, 2, 16, 0))).toBeGreaterThan(0);
  });

  it('is strict about months, days and credentials', async () => {
    const codeOf = async (...given: Parameters<typeof ask>) => (await ask(...given)).json.error_code;
    expect(await codeOf('ListConsumeSubCustomers', { bill_cycle: '2026-13' }, 'partner')).toBe('CBC.0101');
    expect(await codeOf('ListConsumeSubCustomers', { bill_cycle: '2026-12' }, 'partner')).toBe('CBC.0101');
    expect(
      await codeOf('ListSubCustomerBillDetail', { bill_cycle: '2025-01', customer_id: 'CUSTOMER' }, 'partner'),
    ).toBe('CBC.0101');
    expect(await codeOf('ListSubCustomerBillDetail', { bill_cycle: MONTH, customer_id: 'x' }, 'partner')).toBe(
      'CBC.99000035',
    );
    expect(await codeOf('ListCustomerBillsFeeRecords', { bill_cycle: MONTH }, 'partner')).toBe('CBC.0151');
    expect(await codeOf('ListSubcustomerMonthlyBills', { cycle: MONTH, charge_mode: '3' }, 'customer')).toBe(
      'CBC.0151',
    );
    expect(await codeOf('ListResourceUsageSummary', { ...USAGE, usage_type: 'duration' }, 'customer')).toBe('CBC.0101');
    expect(await codeOf('ListResourceSpecs', { ...SPECS, marker: 'forged' }, 'partner')).toBe('CBC.0101');
    expect(await codeOf('ListCosts', { ...COSTS, groupby: [] }, 'customer')).toBe('CBC.0101');
    expect(await codeOf('ListEnterpriseMultiAccount', { ...CASH, sub_customer_id: 'x' }, 'master')).toBe(
      'CBC.99000000',
    );
  });
});
