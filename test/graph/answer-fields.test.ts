import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICES } from '../../src/sandbox/data/catalog.ts';
import { SUMMED_MONTH } from '../support/clock.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { LAST_MONTH } from './support/bills.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of several shapes, read at one place
type Answered = any;

/** Values in the vendor's rows beside the amounts. */
describe('fields beside the figures', () => {
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

  const ask = async (text: string): Promise<Answered> => {
    const { data, errors } = await gateway.run<Answered, never>('chen.xia', text);
    expect(errors).toBeUndefined();
    return data;
  };
  const nodesOf = async (field: string, of: (customer: Answered) => Answered): Promise<readonly Answered[]> => {
    const all: Answered[] = [];
    for (const id of ids) all.push(...of((await ask(`{ customer(id: "${id}") { ${field} } }`)).customer).nodes);
    expect(all.length).toBeGreaterThan(10);
    return all;
  };

  it('orders have enterprise projects, and the account that pays on behalf of the customer', async () => {
    const { orders } = await ask(
      '{ orders(first: 100) { nodes { source enterpriseProjects { id: enterpriseProjectId name } agentPayment { payerId byAgent } } } }',
    );
    const byAgent = { payerId: 'd0000000000000000000000000000c01', byAgent: true };
    const sources = new Set(orders.nodes.map(({ source }: Answered) => source));
    expect([sources.has('AGENT'), sources.size > 1]).toEqual([true, true]);
    for (const { source, enterpriseProjects, agentPayment } of orders.nodes) {
      expect(enterpriseProjects).toEqual([{ id: '0', name: 'default' }]);
      expect(agentPayment).toEqual(source === 'AGENT' ? byAgent : null);
    }
  });

  it('consumption has the kind of its order, its project and its payment', async () => {
    const nodes = await nodesOf(
      `consumption(month: "${LAST_MONTH}", first: 100) { nodes { type chargingMode enterpriseProjectId orderType orderTypeCode paymentTypeCode serviceType { code } resource { id: resourceId } part { resourceId serviceTypeCode resourceTypeCode } } }`,
      ({ consumption }) => consumption,
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
    const nodes = await nodesOf(
      `orders(first: 100) { nodes { id: orderId type } } ownBills { resourceRecords(month: "${LAST_MONTH}", first: 100) { nodes { chargingMode orderId relatedOrderId resourceType { code } size { amount measureUnitId } packageUsage { amount } reservedUsage { amount } usage { amount } } } }`,
      ({ ownBills, orders }) => ({
        nodes: ownBills.resourceRecords.nodes.map((node: Answered) => ({ ...node, orders: orders.nodes })),
      }),
    );
    for (const node of nodes) {
      expect(node.size).toEqual(
        node.resourceType.code === 'hws.resource.type.volume' ? { amount: '40', measureUnitId: 17 } : null,
      );
      const covered = node.usage ? { amount: '0' } : null;
      expect([node.packageUsage, node.reservedUsage]).toEqual([covered, covered]);
      if (node.relatedOrderId === null) continue;
      const typeOf = (id: string) => node.orders.find((order: Answered) => order.id === id)?.type;
      expect([typeOf(node.relatedOrderId), typeOf(node.orderId)]).toEqual(['NEW', expect.not.stringMatching(/^NEW$/)]);
    }
    expect(nodes.some(({ size }) => size !== null)).toBe(true);
    expect(nodes.some(({ relatedOrderId }) => relatedOrderId !== null)).toBe(true);
  });

  it('details of resources have specification, zone, spot, promotion and payment', async () => {
    const nodes = await nodesOf(
      `ownBills { resourceDetails(month: "${LAST_MONTH}", statistics: ENTRY, first: 100) { nodes { chargingMode specificationCode rootResourceId availabilityZone spot promotionTypeCode paymentTypeCode region { code } resource { id: resourceId } amounts { discount { amount } } } } }`,
      ({ ownBills }) => ownBills.resourceDetails,
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
      ({ ownBills }) => ownBills.amortizedCosts,
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
