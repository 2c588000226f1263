import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CouponQuotasDocument,
  CouponsDocument,
  CustomerCouponsDocument,
  OrderPaymentDocument,
} from '../../packages/client/src/generated/samples.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

interface Row {
  readonly id: string;
  readonly customerId: string;
  readonly createdAt?: string;
  readonly at?: string;
  readonly status?: string;
  readonly operation?: string;
}
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * The built-in role of a manager may not see coupons; an operator may add the item, and the scope stays the manager's.
 */
const COUPON_ITEMS = [
  'BPC_ITEM_SUBCUSTSERV_010100',
  'BPC_ITEM_SUBCUSTSERV_030200',
  'BPC_ITEM_SUBCUSTSERV_030102',
  'BPC_ITEM_SUBCUSTSERV_030100',
];

describe('coupons', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({
      customers: 120,
      adjust: (config) => ({ ...config, roles: { ACCOUNT_MANAGER: COUPON_ITEMS } }),
    });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const truth = (manager?: string) =>
    gateway.sandbox
      .partner('demo-cn')
      .customers()
      .filter(({ account_managers }) => !manager || account_managers?.[0]?.account_name === manager);

  const walk = async (as: string, field: string, columns: string): Promise<{ rows: Row[]; total: number }> => {
    const rows: Row[] = [];
    let after: string | null = null;
    for (;;) {
      const text = `query ($after: String) { page: ${field.replace('(', '(first: 37, after: $after ')} {
        totalCount nodes { id: ${field.startsWith('couponRecords') ? 'recordId' : 'couponId'} customerId ${columns} } pageInfo { hasNextPage endCursor } } }`;
      const result: { data?: { page: Page } | null; errors?: readonly unknown[] } = await gateway.run(as, text, {
        after,
      });
      const page: Page | undefined = result.data?.page;
      if (!page) throw new Error(JSON.stringify(result.errors));
      rows.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return { rows, total: page.totalCount };
      after = page.pageInfo.endCursor;
    }
  };

  it.each([
    ['issuedCoupons()', 'createdAt'],
    ['couponRecords()', 'at'],
  ])('%s: a manager pages through own customers’ rows only, counted and newest first', async (field, time) => {
    const everybody = await walk('chen.xia', field, time);
    const mine = new Set(truth('wang.fang').map(({ customer_id }) => customer_id));
    const own = everybody.rows.filter(({ customerId }) => mine.has(customerId)).map(({ id }) => id);
    const seen = await walk('wang.fang', field, time);
    expect(own.length).toBeGreaterThan(20);
    expect(everybody.total).toBe(everybody.rows.length);
    expect(seen.total).toBe(own.length);
    expect(seen.rows.map(({ id }) => id).sort()).toEqual([...own].sort());
    const times = seen.rows.map((row) => row.createdAt ?? row.at ?? '');
    expect(times).toEqual([...times].sort().reverse());
  });

  it('shows a page of issued coupons with customers and records in one call each', async () => {
    const { data, errors } = await gateway.run('chen.xia', CouponsDocument, { first: 50 });
    expect(errors).toBeUndefined();
    expect(data?.issuedCoupons?.nodes).toHaveLength(50);
    const names = new Map(truth().map((row) => [row.customer_id, row.account_name]));
    for (const { customer, records, status, couponId: id } of data?.issuedCoupons?.nodes ?? []) {
      expect(customer?.accountName).toBe(names.get(customer?.customerId ?? ''));
      const operations = records?.map(({ operation }) => operation);
      expect([id, operations?.includes('RECLAIMED'), operations?.includes('ISSUED')]).toEqual([
        id,
        status === 'RECLAIMED',
        true,
      ]);
    }
    expect(gateway.calls()).toMatchObject({
      ListIssuedPartnerCoupons: 1,
      ListPartnerCouponsRecord: 1,
      ListQuotaCoupons: 1,
    });
  });

  it('filters at the vendor', async () => {
    const { rows } = await walk('chen.xia', 'issuedCoupons(filter: { status: RECLAIMED })', 'status');
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['RECLAIMED']));
    const records = await walk('chen.xia', 'couponRecords(filter: { operations: [RECLAIMED, EXPIRED] })', 'operation');
    expect(new Set(records.rows.map(({ operation }) => operation))).toEqual(new Set(['RECLAIMED', 'EXPIRED']));
  });

  it('gives the coupons of many customers by one sweep, and of one by one call', async () => {
    const many = await gateway.run<{ customers: { nodes: { id: string; issuedCoupons: Page }[] } }, never>(
      'chen.xia',
      '{ customers(first: 100) { nodes { id: customerId issuedCoupons(first: 5) { totalCount nodes { id: couponId customerId } } } } }',
    );
    const { rows } = await walk('chen.xia', 'issuedCoupons()', 'createdAt');
    for (const { id, issuedCoupons } of many.data?.customers.nodes ?? []) {
      const own = rows.filter(({ customerId }) => customerId === id);
      expect(issuedCoupons.totalCount).toBe(own.length);
      expect(issuedCoupons.nodes.map((coupon) => coupon.id)).toEqual(own.slice(0, 5).map((coupon) => coupon.id));
    }
    gateway.forgetCalls();
    await gateway.run('chen.xia', `{ customer(id: "${rows[0]?.customerId}") { couponRecords { totalCount } } }`);
    expect(gateway.calls().ListPartnerCouponsRecord).toBe(1);
  });

  it('shows what resellers hold of each quota, by one sweep, with masked operators', async () => {
    const { data, errors } = await gateway.run('chen.xia', CouponQuotasDocument, { type: 'VOUCHER' });
    expect(errors).toBeUndefined();
    expect(gateway.calls()).toEqual({ ListQuotaCoupons: 1, ListIssuedCouponQuotas: 1, ListCouponQuotasRecords: 1 });
    const granted = data?.couponQuotas?.nodes.flatMap(({ issued }) => issued?.nodes ?? []) ?? [];
    expect(granted.length).toBe(10);
    const operators = data?.couponQuotas?.nodes.flatMap(
      ({ records }) => records?.nodes.map((row) => row.changedBy) ?? [],
    );
    expect(new Set(operators)).toEqual(new Set(['q**']));
  });

  it('finds a quota of either type by id, and answers NOT_FOUND for a reseller’s quota and for an unknown id', async () => {
    const { data } = await gateway.run<{ couponQuotas: Page; issuedCouponQuotas: Page }, never>(
      'chen.xia',
      '{ couponQuotas(filter: { type: FLEXI_CASH }) { nodes { id: quotaId } } issuedCouponQuotas { nodes { id: quotaId } } }',
    );
    const flexi = data?.couponQuotas.nodes[0]?.id;
    const found = await gateway.run('chen.xia', `{ couponQuota(id: "${flexi}") { id: quotaId type } }`);
    expect(found.data).toEqual({ couponQuota: { id: flexi, type: 'FLEXI_CASH' } });
    for (const id of [data?.issuedCouponQuotas.nodes[0]?.id, 'QT0']) {
      expect(codesOf(await gateway.run('chen.xia', `{ couponQuota(id: "${id}") { id: quotaId } }`))).toEqual([
        'NOT_FOUND',
      ]);
    }
  });

  it('asks through a reseller: its quotas, its coupons and those it issued', async () => {
    const [resellerId] = gateway.sandbox.partner('demo-cn').resellerIds;
    const { data, errors } = await gateway.run<Record<string, Page & { couponQuotas: Page; coupons: Page }>, never>(
      'chen.xia',
      `{ reseller(id: "${resellerId}") { couponQuotas { nodes { id: quotaId } } coupons { totalCount } }
         issuedCoupons(resellerId: "${resellerId}") { totalCount nodes { id: couponId customerId records { id: recordId } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.reseller?.couponQuotas.nodes.length).toBeGreaterThan(0);
    const own = new Set(truth().map(({ customer_id }) => customer_id));
    expect(data?.issuedCoupons?.nodes.filter(({ customerId }) => own.has(customerId))).toEqual([]);
    const unknown = await gateway.run('chen.xia', '{ issuedCoupons(resellerId: "nobody") { totalCount } }');
    expect(codesOf(unknown)).toEqual(['NOT_FOUND']);
    const manager = await gateway.run('wang.fang', `{ issuedCoupons(resellerId: "${resellerId}") { totalCount } }`);
    expect(codesOf(manager)).toEqual(['FORBIDDEN']);
  });

  describe('as the customer', () => {
    const granting = (grants: boolean) =>
      truth().find((row) => row.grants_agency === grants && row.association_type === '2')?.customer_id ?? '';

    it('lists all own coupons and a ledger that ends with what they are worth', async () => {
      const { data, errors } = await gateway.run('chen.xia', CustomerCouponsDocument, { id: granting(true) });
      expect(errors).toBeUndefined();
      const worth = data?.customer?.ownCoupons?.nodes
        .filter(({ origin }) => origin === 'ISSUED')
        .filter(({ status }) => status === 'USABLE')
        .reduce((sum, { faceValue }) => sum + Number(faceValue?.amount), 0);
      for (const { balance } of data?.customer?.ownCoupons?.nodes ?? []) expect(balance).toBeNull();
      expect(Number(data?.customer?.couponLedger?.nodes[0]?.balanceAfter?.amount ?? 0)).toBe(worth);
      expect(gateway.calls()).toMatchObject({ ListSubCustomerCoupons: 1, ListCustomerCouponChangeRecords: 1 });
    });

    it('is AGENCY_MISSING where the customer has not authorized the partner', async () => {
      const result = await gateway.run('chen.xia', CustomerCouponsDocument, { id: granting(false) });
      expect(codesOf(result)).toEqual(['AGENCY_MISSING', 'AGENCY_MISSING']);
      expect(result.data?.customer?.accountName).toBeTruthy();
    });

    it('lists the coupons that could pay an unpaid order, and none for a paid one', async () => {
      const { data } = await gateway.run<{ orders: Page }, never>(
        'chen.xia',
        '{ orders(first: 100, filter: { status: PENDING_PAYMENT }) { nodes { id: orderId customerId } } }',
      );
      const granted = new Set(truth().flatMap((row) => (row.grants_agency ? [row.customer_id] : [])));
      const unpaid = data?.orders.nodes.find(({ customerId }) => granted.has(customerId))?.id ?? '';
      const { data: order, errors } = await gateway.run('chen.xia', OrderPaymentDocument, { id: unpaid });
      expect(errors).toBeUndefined();
      expect(order?.order?.usableCoupons?.useLimits.map(({ maxCount }) => maxCount)).toEqual([1, 3]);
      const [discount] = order?.order?.usableDiscounts ?? [];
      expect(discount).toMatchObject({
        type: 'COMMERCIAL',
        orders: [{ orderId: unpaid, lines: [{ mode: 'RATE', ratio: '0.9' }] }],
      });

      gateway.forgetCalls();
      const paid = await gateway.run<{ orders: { nodes: { usableCoupons: unknown }[] } }, never>(
        'chen.xia',
        '{ orders(first: 10, filter: { status: COMPLETED }) { nodes { usableCoupons { coupons { id: couponId } } usableDiscounts { id: discountId } } } }',
      );
      expect(paid.data?.orders.nodes.map((node) => node.usableCoupons)).toEqual(Array.from({ length: 10 }, () => null));
      expect(gateway.calls()).toEqual({ ListCustomerOrders: 1 });
    });

    it("below a reseller's orders: asked in the name of the reseller's customer", async () => {
      const { data, errors } = await gateway.run<
        { resellers: { nodes: { orders: { nodes: { status: string; usableDiscounts: unknown[] | null }[] } }[] } },
        never
      >(
        'chen.xia',
        '{ resellers { nodes { orders(first: 20, filter: { status: PENDING_PAYMENT }) { nodes { status usableDiscounts { id: discountId } } } } } }',
      );
      const orders = data?.resellers.nodes.flatMap((reseller) => reseller.orders.nodes) ?? [];
      const refused = (errors ?? []).length;
      expect(new Set(codesOf({ errors }))).toEqual(new Set(refused > 0 ? ['AGENCY_MISSING'] : []));
      // An order that waits for payment gets a list, empty or not; any other order gets null.
      expect(orders.filter(({ usableDiscounts }) => usableDiscounts !== null)).toHaveLength(orders.length - refused);
      expect(orders.length).toBeGreaterThan(refused);
    });
  });

  it('is UNSUPPORTED_ON_SITE on the International site, own coupons aside', async () => {
    const result = await gateway.run(
      'amara.okafor',
      `{ coupons(first: 1) { totalCount } issuedCoupons { totalCount } couponQuotas { totalCount } couponRecords { totalCount }
         through: coupons(resellerId: "x") { totalCount } }`,
    );
    expect(codesOf(result)).toEqual(Array.from({ length: 4 }, () => 'UNSUPPORTED_ON_SITE'));
    expect(result.data).toMatchObject({ coupons: { totalCount: 12 } });
  });

  describe('bad input', () => {
    it.each([
      [
        'issuedCoupons(filter: { createdFrom: "2026-02-01T00:00:00Z", createdUntil: "2026-01-01T00:00:00Z" })',
        'filter.createdFrom',
      ],
      ['issuedCoupons(resellerId: " ")', 'resellerId'],
      ['couponRecords(filter: { couponIds: [] })', 'filter.couponIds'],
      [
        `couponRecords(filter: { couponIds: [${Array.from({ length: 51 }, (_, n) => `"CP${n}"`)}] })`,
        'filter.couponIds',
      ],
      ['couponRecords(filter: { operations: [] })', 'filter.operations'],
      ['couponQuotas(filter: { quotaIds: [""] })', 'filter.quotaIds'],
      ['couponQuotas(first: 0)', 'first'],
      ['couponQuotaRecords(filter: { from: "2026-02-01T00:00:00Z", until: "2026-01-01T00:00:00Z" })', 'filter.from'],
    ])('%s', async (field, argument) => {
      const { errors } = await gateway.run('chen.xia', `{ ${field} { totalCount } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
      expect(gateway.calls()).toEqual({});
    });

    it('a ledger from a day to come', async () => {
      const [row] = truth();
      const { errors } = await gateway.run(
        'chen.xia',
        `{ customer(id: "${row?.customer_id}") { couponLedger(filter: { from: "2999-01-01" }) { totalCount } } }`,
      );
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.from' });
      expect(gateway.calls().ListCustomerCouponChangeRecords).toBeUndefined();
    });
  });
});
