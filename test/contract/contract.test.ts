import { describe, expect, it } from '@jest/globals';
import { SITES } from '../../src/config/site.ts';
import {
  type Facts,
  inputNames,
  type JsonSchema,
  joinContracts,
  loadContract,
  loadTicketContract,
  type VendorOperation,
} from '../../src/contract/index.ts';

const china = loadContract('CHINA');
const international = loadContract('INTERNATIONAL');
const tickets = loadTicketContract();

const operation = (id: string, contract = china): VendorOperation => {
  const found = contract.operations.get(id);
  if (!found) throw new Error(`no ${id} in ${contract.name}`);
  return found;
};

const factsOf = (id: string, contract = china): Facts => operation(id, contract).facts;

const every = [china, international, tickets].flatMap(({ name, operations }) =>
  [...operations.values()].map((one) => [`${name} ${one.id}`, one] as const),
);

/** Every schema reachable from one, each once. */
const reachable = (root: JsonSchema, seen = new Set<JsonSchema>()): Set<JsonSchema> => {
  if (seen.has(root)) return seen;
  seen.add(root);
  const inner = [...Object.values(root.properties ?? {}), ...(root.items ? [root.items] : [])];
  if (typeof root.additionalProperties === 'object') inner.push(root.additionalProperties);
  for (const schema of inner) reachable(schema, seen);
  return seen;
};

describe('the contract', () => {
  it('holds every operation of every site', () => {
    expect(SITES.map((site) => loadContract(site).operations.size)).toEqual([91, 54, 54]);
    expect(loadContract('EUROPE')).toBe(international);
  });

  it('holds every ticket operation, with names that BSS has not', () => {
    expect(tickets.operations.size).toBe(82);
    expect(joinContracts(loadContract('CHINA'), tickets).operations.size).toBe(91 + 82);
    expect(joinContracts(international, tickets).operations.size).toBe(54 + 82);
    expect(() => joinContracts(international, international)).toThrow('both declare');
    expect(new Set([...tickets.operations.values()].map(({ service }) => service))).toEqual(new Set(['osm']));
  });

  it.each(every)('%s can be called', (_name, one) => {
    expect(one.summary).toMatch(/^[A-Z].+\.$/);
    expect(one.domain).toMatch(/^[a-z]+$/);
    // The vendor publishes no limit for tickets; one write a second is our choice.
    expect(one.facts.quota).toBeGreaterThanOrEqual(one.service === 'osm' ? 1 : 5);
    const schemas = [one.response, one.body ?? {}, ...one.parameters.map(({ schema }) => schema)];
    const unresolved = schemas.flatMap((schema) => [...reachable(schema)]).filter(({ $ref }) => $ref !== undefined);
    expect(unresolved).toEqual([]);
    for (const [, name] of one.path.matchAll(/\{(\w+)\}/g)) {
      expect(one.parameters).toContainEqual(expect.objectContaining({ name, in: 'path', required: true }));
    }
  });

  it('gives every operation its own summary', () => {
    const summaries = [...china.operations.values()].map(({ summary }) => summary);
    expect(new Set(summaries).size).toBe(summaries.length);
  });

  it('names permission items in full', () => {
    const items = every.flatMap(([, { facts, service }]) => (service === 'bss' ? facts.permission : []));
    expect(
      items.filter((item) => !/^BPC_(ITEM_(SUBCUSTSERV|FINANCE|SALES|ACCOUNT|VIEW)|MENU_FINANCE)_\d{6}$/.test(item)),
    ).toEqual([]);
    expect(items.length).toBeGreaterThan(50);
    expect(new Set([...tickets.operations.values()].flatMap(({ facts }) => facts.permission))).toEqual(
      new Set(['PARTNERGRAPH_TICKETS_READ', 'PARTNERGRAPH_TICKETS_WRITE', 'PARTNERGRAPH_TICKETS_MANAGE']),
    );
  });

  it('cannot be changed by a caller', () => {
    const { paging } = factsOf('ListSubCustomers');
    expect(() => Object.assign(paging ?? {}, { limit: 1 })).toThrow(TypeError);
    expect(() => Object.assign(operation('ListSubCustomers').body?.properties ?? {}, { more: {} })).toThrow(TypeError);
  });

  it('follows a model that contains itself', () => {
    const children = operation('ListEnterpriseOrganizations').response.properties?.child_nodes;
    expect(children?.items?.properties?.child_nodes?.items).toBe(children?.items);
  });

  it('keeps the sites apart where they differ', () => {
    expect(inputNames(operation('SendVerificationMessageCode'))).toContain('mobile_phone');
    expect(inputNames(operation('SendVerificationMessageCode', international))).toContain('email');
    const models = (contract: typeof china) =>
      operation('ListSubCustomers', contract).body?.properties?.association_type?.enum;
    expect([models(china), models(international)]).toEqual([
      ['1', '2'],
      ['1', '3'],
    ]);
  });

  it('asks the caller for no input that the credential fills', () => {
    expect(inputNames(operation('ListInvoices', international))).toEqual(['start_time', 'end_time', 'offset', 'limit']);
  });
});

describe('facts', () => {
  it.each([
    ['ListCustomersBalancesDetail', 'customer_infos', 100, 'customer_id'],
    ['ListSubCustomerNewTag', 'customer_ids', 200, 'customer_id'],
    ['ListPayPerUseCustomerResources', 'resource_ids', 50, 'resource_id'],
    ['ListCustomerOnDemandResources', 'resource_ids', 50, 'resource_id'],
    ['ListRenewRateOnPeriod', 'resource_ids', 10, 'resource_id'],
    ['ListOnDemandResourceRatings', 'product_infos', 100, 'id'],
    ['ListRateOnPeriodDetail', 'product_infos', 100, 'id'],
    ['ListFreeResourceUsages', 'free_resource_ids', 100, 'free_resource_id'],
    ['CreatePartnerCoupons', 'customer_ids', 100, 'id'],
    ['UpdateCouponQuotas', 'indirect_partner_ids', 100, 'id'],
    ['ReclaimCouponQuotas', 'quota_ids', 10, 'quota_id'],
    ['RenewalResources', 'resource_ids', 10, undefined],
    ['CancelResourcesSubscription', 'resource_ids', 10, undefined],
    ['UpdatePeriodToOnDemand', 'resource_ids', 100, undefined],
    ['UpdatePeriodToOnDemandInstantly', 'resource_ids', 10, 'resource_id'],
  ])('%s takes a list of %s', (id, parameter, max, rowKey) => {
    expect(factsOf(id).batch).toMatchObject({ parameter, max, ...(rowKey ? { rowKey } : {}) });
    const names = operation(id).body?.properties ?? {};
    expect(names[parameter]?.maxItems).toBe(max);
  });

  it('has the batches of the International site', () => {
    expect(factsOf('ListSubCustomerBudget', international).batch).toMatchObject({ max: 100, rowKey: 'customer_id' });
    expect(factsOf('FreezeSubCustomers', international).batch).toMatchObject({ max: 10 });
  });

  it('sweeps every partner list whose customer filter may be left out', () => {
    const sweepable = every.filter(([, { facts, response, body, parameters }]) => {
      const rows = facts.paging ? response.properties?.[facts.paging.rows]?.items : undefined;
      const filter = body?.properties?.customer_id ?? parameters.find(({ name }) => name === 'customer_id');
      const isMandatory = filter && 'required' in filter ? filter.required === true : false;
      const isForced = isMandatory || body?.required?.includes('customer_id');
      return facts.credential !== 'customer' && rows?.properties?.customer_id && filter && !isForced;
    });
    // A refund belongs to one order.
    const lists = sweepable.filter(([, { id }]) => id !== 'ShowRefundOrderDetails');
    expect(lists.map(([, { facts }]) => facts.sweep)).toEqual(lists.map(() => 'customer_id'));
    expect(lists.map(([name]) => name)).toEqual(
      expect.arrayContaining(['bss ListCustomerOrders', 'bss ListSubCustomers']),
    );
  });

  it('knows the published quotas', () => {
    const quotas = [
      'CheckUserIdentity',
      'ListRateOnPeriodDetail',
      'ListOnDemandResourceRatings',
      'ListCustomerOrders',
      'ShowCustomerAccountBalances',
      'ListSubCustomers',
    ].map((id) => factsOf(id).quota);
    expect(quotas).toEqual([5, 30, 20, 20, 20, 10]);
  });

  it('finds money in all three JSON types', () => {
    expect(factsOf('ListCustomersBalancesDetail').money).toEqual([
      'customer_balances[].debt_amount',
      'customer_balances[].amount',
    ]);
    expect(factsOf('ListCustomerOrders').money).toContain(
      'order_infos[].sub_order_infos[].amount_info.discounts[].discount_amount',
    );
    expect(factsOf('ListPartnerAdjustRecords').money).toEqual(['records[].amount']);
    expect(factsOf('UpdateCustomerAccountAmount').money).toEqual(['amount']);
  });

  it('does not count amounts of packages as money', () => {
    expect(factsOf('ListFreeResourceInfos').money).toBeUndefined();
    expect(factsOf('ListFreeResourcesUsageRecords').money).toBeUndefined();
  });

  it('has the times that are in UTC+8', () => {
    expect(factsOf('ListPartnerAccountChangeRecords').utc8).toEqual(['trade_time_begin', 'trade_time_end']);
    expect(factsOf('ListSubcustomerMonthlyBills').utc8).toEqual(['cycle']);
    expect(factsOf('ListCustomerOrders').utc8).toBeUndefined();
  });

  it('says of every write what happens when it is repeated', () => {
    const writes = every.filter(([, { facts }]) => facts.kind === 'write').map(([, one]) => one);
    expect(writes.filter(({ facts }) => !facts.idempotency)).toEqual([]);
    const withKey = writes.filter(({ facts }) => facts.idempotency === 'transaction');
    expect(withKey.map(({ facts }) => facts.idempotencyKey)).toEqual(withKey.map(() => 'trans_id'));
    expect(factsOf('CreateSubCustomer').idempotencyKey).toBe('xaccount_id');
  });

  it('shares nothing that belongs to one customer', () => {
    const shared = every.filter(([, { facts }]) => facts.cache?.audience === 'public');
    expect(new Set(shared.map(([, { domain }]) => domain))).toEqual(new Set(['catalog', 'tickets']));
  });
});
