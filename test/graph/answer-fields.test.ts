import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICES } from '../../src/sandbox/data/catalog.ts';
import { SUMMED_MONTH } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { LAST_MONTH } from './support/bills.ts';

interface Nodes<T> {
  readonly nodes: readonly T[];
}

interface Entry {
  readonly type: string;
  readonly chargingMode: string;
  readonly enterpriseProjectId: string;
  readonly orderType: string | null;
  readonly orderTypeCode: string | null;
  readonly paymentTypeCode: string;
  readonly serviceType: { readonly code: string };
  readonly resource: { readonly id: string | null } | null;
  readonly part: { readonly resourceId: string } | null;
}

interface Quantity {
  readonly amount: string;
}

interface ResourceRecord {
  readonly orderId: string | null;
  readonly relatedOrderId: string | null;
  readonly resourceType: { readonly code: string };
  readonly size: Quantity | null;
  readonly packageUsage: Quantity | null;
  readonly reservedUsage: Quantity | null;
  readonly usage: Quantity | null;
}

interface ResourceDetail {
  readonly chargingMode: string;
  readonly specificationCode: string;
  readonly promotionTypeCode: string | null;
  readonly region: { readonly code: string };
  readonly resource: { readonly id: string };
  readonly amounts: { readonly discount: Quantity };
}

interface AmortizedCost {
  readonly orderId: string | null;
  readonly usageTypeCode: string | null;
  readonly usage: Quantity;
  readonly tags: unknown;
  readonly costUnits: unknown;
  readonly complete: boolean;
}

/** Values in the vendor's rows beside the amounts. */
describe('fields besides the figures', () => {
  let gateway: TestGateway;
  let ids: readonly string[];
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 40 });
    ids = gateway.sandbox
      .partner('demo-cn')
      .customers()
      .flatMap(({ customer_id, grants_agency }) => (grants_agency ? [customer_id] : []));
  });
  afterAll(() => gateway.close());

  const ask = async <Answer>(text: string): Promise<Answer> => {
    const { data, errors } = await gateway.run<Answer, never>('chen.xia', text);
    expect(errors).toBeUndefined();
    if (!data) throw new Error('the answer has no data');
    return data;
  };
  /** The rows of every customer under one of its fields. */
  const nodesOf = async <Customer, T>(
    field: string,
    of: (customer: Customer) => readonly T[],
  ): Promise<readonly T[]> => {
    const all: T[] = [];
    for (const id of ids) {
      const { customer } = await ask<{ customer: Customer }>(`{ customer(id: "${id}") { ${field} } }`);
      all.push(...of(customer));
    }
    expect(all.length).toBeGreaterThan(10);
    return all;
  };

  it('orders have enterprise projects, and the account that pays on behalf of the customer', async () => {
    const { orders } = await ask<{
      orders: Nodes<{ source: string; enterpriseProjects: unknown; agentPayment: unknown }>;
    }>(
      '{ orders(first: 100) { nodes { source enterpriseProjects { id: enterpriseProjectId name } agentPayment { payerId byAgent } } } }',
    );
    const byAgent = { payerId: 'd0000000000000000000000000000c01', byAgent: true };
    const sources = new Set(orders.nodes.map(({ source }) => source));
    expect([sources.has('AGENT'), sources.size > 1]).toEqual([true, true]);
    for (const { source, enterpriseProjects, agentPayment } of orders.nodes) {
      expect(enterpriseProjects).toEqual([{ id: '0', name: 'default' }]);
      expect(agentPayment).toEqual(source === 'AGENT' ? byAgent : null);
    }
  });

  it('consumption has the kind of its order, its project and its payment', async () => {
    const nodes = await nodesOf(
      `consumption(month: "${LAST_MONTH}", first: 100) { nodes { type chargingMode enterpriseProjectId orderType orderTypeCode paymentTypeCode serviceType { code } resource { id: resourceId } part { resourceId serviceTypeCode resourceTypeCode } } }`,
      ({ consumption }: { consumption: Nodes<Entry> }) => consumption.nodes,
    );
    for (const node of nodes) {
      const isUse = node.chargingMode === 'PAY_PER_USE';
      expect([node.enterpriseProjectId, node.paymentTypeCode]).toEqual(['0', isUse ? 'POSTPAID' : 'PREPAID']);
      // A service with a single type of resource has no parts.
      const [, part] = SERVICES.find(({ code }) => code === node.serviceType.code)?.resources ?? [];
      expect(node.part).toEqual(
        part && node.resource?.id
          ? { resourceId: `${node.resource.id}-1`, serviceTypeCode: part.serviceCode, resourceTypeCode: part.code }
          : null,
      );
      if (isUse) expect([node.orderType, node.orderTypeCode]).toEqual([null, null]);
      if (node.type === 'NEW') expect([node.orderType, node.orderTypeCode]).toEqual(['NEW', '1']);
    }
    expect(nodes.some(({ orderType }) => orderType !== null)).toBe(true);
    expect(new Set(nodes.map(({ part }) => part === null)).size).toBe(2);
  });

  it('records of resources have their size, the use that packages covered, and their order', async () => {
    interface WithOrders {
      readonly orders: Nodes<{ readonly id: string; readonly type: string }>;
      readonly ownBills: { readonly resourceRecords: Nodes<ResourceRecord> };
    }
    const nodes = await nodesOf(
      `orders(first: 100) { nodes { id: orderId type } } ownBills { resourceRecords(month: "${LAST_MONTH}", first: 100) { nodes { chargingMode orderId relatedOrderId resourceType { code } size { amount measureUnitId } packageUsage { amount } reservedUsage { amount } usage { amount } } } }`,
      ({ ownBills, orders }: WithOrders) =>
        ownBills.resourceRecords.nodes.map((node) => ({ ...node, orders: orders.nodes })),
    );
    for (const node of nodes) {
      expect(node.size).toEqual(
        node.resourceType.code === 'hws.resource.type.volume' ? { amount: '40', measureUnitId: 17 } : null,
      );
      const covered = node.usage ? { amount: '0' } : null;
      expect([node.packageUsage, node.reservedUsage]).toEqual([covered, covered]);
      if (node.relatedOrderId === null) continue;
      const typeOf = (id: string | null) => node.orders.find((order) => order.id === id)?.type;
      expect([typeOf(node.relatedOrderId), typeOf(node.orderId)]).toEqual(['NEW', expect.not.stringMatching(/^NEW$/)]);
    }
    expect(nodes.some(({ size }) => size !== null)).toBe(true);
    expect(nodes.some(({ relatedOrderId }) => relatedOrderId !== null)).toBe(true);
  });

  it('details of resources have specification, zone, spot, promotion and payment', async () => {
    const nodes = await nodesOf(
      `ownBills { resourceDetails(month: "${LAST_MONTH}", statistics: ENTRY, first: 100) { nodes { chargingMode specificationCode rootResourceId availabilityZone spot promotionTypeCode paymentTypeCode region { code } resource { id: resourceId } amounts { discount { amount } } } } }`,
      ({ ownBills }: { ownBills: { resourceDetails: Nodes<ResourceDetail> } }) => ownBills.resourceDetails.nodes,
    );
    for (const node of nodes) {
      expect(node).toMatchObject({
        spot: '0',
        paymentTypeCode: node.chargingMode === 'PAY_PER_USE' ? 'POSTPAID' : 'PREPAID',
        rootResourceId: node.resource.id,
        availabilityZone: `${node.region.code}a`,
        promotionTypeCode: Number(node.amounts.discount.amount) > 0 ? '601' : null,
      });
      expect(node.specificationCode).toMatch(/\w/);
    }
    expect(new Set(nodes.map(({ promotionTypeCode }) => promotionTypeCode)).size).toBe(2);
  });

  it('amortized costs have tags, cost units, usage and the order', async () => {
    const nodes = await nodesOf(
      `ownBills { amortizedCosts(month: "${SUMMED_MONTH}", first: 100) { nodes { chargingMode orderId usageTypeCode usage { amount } periodUnit periodUnitCode tags { key value } costUnits { name value } complete } } }`,
      ({ ownBills }: { ownBills: { amortizedCosts: Nodes<AmortizedCost> } }) => ownBills.amortizedCosts.nodes,
    );
    for (const { tags, costUnits, complete } of nodes) {
      expect([tags, costUnits, complete]).toEqual([
        [{ key: 'env', value: 'prod' }],
        [{ name: 'environment', value: 'production' }],
        true,
      ]);
    }
    const [use] = nodes.filter(({ usageTypeCode }) => usageTypeCode !== null);
    expect(use).toMatchObject({
      chargingMode: 'PAY_PER_USE',
      usageTypeCode: 'duration',
      periodUnit: 'HOUR',
      periodUnitCode: '25',
      orderId: null,
    });
    expect(Number(use?.usage.amount)).toBeGreaterThan(0);
    expect(nodes.some(({ orderId }) => orderId !== null)).toBe(true);
  });
});
