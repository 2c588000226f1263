import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codesOf } from '../support/gateway.ts';
import { type FundsDesk, openFundsDesk } from './support/funds-desk.ts';

const ADMINISTRATOR = 'chen.xia';
const DIRECTOR = 'zhou.ning';
const MANAGER = 'wang.fang';
const INTERNATIONAL = 'amara.okafor';

interface Page<T = { readonly id: string }> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly member: string;
  readonly settledAt: string | null;
  readonly amount: { readonly amount: string } | null;
}

/**
 * What each order compares, in rows that are newest first. Writes of this file wait for each other, so that they end in the order in
 * which they began; the times of the graph have no milliseconds.
 */
const VALUES: Readonly<Record<string, (row: Row, place: number) => string | number | null>> = {
  CREATED_AT: (_, place) => -place,
  SETTLED_AT: ({ settledAt }, place) => (settledAt === null ? null : -place),
  AMOUNT: ({ amount }) => (amount === null ? null : Number(amount.amount)),
  KIND: ({ kind }) => kind,
  MEMBER: ({ member }) => member,
};
const ORDERS = Object.keys(VALUES).flatMap((by) =>
  (['ASCENDING', 'DESCENDING'] as const).map((way) => [by, way] as const),
);

/** Rows by one value; equal ones stay newest first, and rows without it come last. */
const sortedBy = (rows: readonly Row[], by: string, way: 'ASCENDING' | 'DESCENDING'): string[] => {
  const valued = rows.map((row, place) => ({ id: row.id, value: VALUES[by]?.(row, place) ?? null }));
  const sign = way === 'ASCENDING' ? 1 : -1;
  const present = valued.filter(({ value }) => value !== null);
  present.sort(({ value: a }, { value: b }) => (a === b ? 0 : (a ?? '') < (b ?? '') ? -sign : sign));
  return [...present, ...valued.filter(({ value }) => value === null)].map(({ id }) => id);
};

describe('what the ledger shows of writes', () => {
  let desk: FundsDesk;
  beforeAll(async () => {
    desk = await openFundsDesk();
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.forgetCalls());

  it('lets a manager write for own customers only, and see own writes only', async () => {
    const theirs = desk
      .partner()
      .customers()
      .filter(({ association_type: type }) => type === '2');
    const { data } = await desk.run<{ customers: { nodes: { id: string }[] } }, never>(
      MANAGER,
      '{ customers(first: 100) { nodes { id: customerId } } }',
    );
    const own = new Set(data?.customers.nodes.map(({ id }) => id));
    const mine = theirs.find(({ customer_id: id }) => own.has(id))?.customer_id ?? '';
    const foreign = theirs.find(({ customer_id: id }) => !own.has(id))?.customer_id ?? '';
    const [reseller = ''] = desk.partner().resellerIds;
    const asked = { field: 'allocateFunds', key: 'manager-1', amount: '5.05' };
    desk.forgetCalls();
    expect((await desk.refusal(MANAGER, { ...asked, target: foreign })).code).toBe('NOT_FOUND');
    expect((await desk.refusal(MANAGER, { ...asked, field: 'allocateToReseller', target: reseller })).code).toBe(
      'FORBIDDEN',
    );
    expect((await desk.refusal(DIRECTOR, { ...asked, target: mine })).code).toBe('FORBIDDEN');
    expect(desk.writesAtVendor()).toBe(0);
    const written = (await desk.ask(MANAGER, { ...asked, target: mine })).payload?.operation;
    const foreignWrite = (await desk.ask(ADMINISTRATOR, { ...asked, key: 'administrator-1', target: mine })).payload
      ?.operation;
    expect([written?.outcome, foreignWrite?.outcome]).toEqual(['SUCCEEDED', 'SUCCEEDED']);

    const listed = async (as: string) => {
      const { data: seen } = await desk.run<{ operations: { nodes: { id: string }[] } }, never>(
        as,
        '{ operations(first: 100) { nodes { id: operationId } } }',
      );
      return seen?.operations.nodes.map(({ id }) => id) ?? [];
    };
    expect(await listed(MANAGER)).toEqual([written?.id]);
    expect(await listed(DIRECTOR)).toEqual([]);
    expect(await listed(INTERNATIONAL)).not.toContain(written?.id);
    expect(await listed(ADMINISTRATOR)).toEqual(expect.arrayContaining([written?.id, foreignWrite?.id]));
    const one = (id: string | undefined) => `{ operation(id: "${id}") { id: operationId } }`;
    expect((await desk.run(MANAGER, one(written?.id))).data).toEqual({ operation: { id: written?.id } });
    for (const [as, id] of [
      [MANAGER, foreignWrite?.id],
      [DIRECTOR, written?.id],
      [INTERNATIONAL, written?.id],
      [ADMINISTRATOR, 'nothing'],
    ] as const)
      expect(codesOf(await desk.run(as, one(id)))).toEqual(['NOT_FOUND']);
  });

  it('filters and pages the operations, and records each in the audit once', async () => {
    const asked = { field: 'allocateFunds', target: desk.resale(1).customer_id, amount: '1' };
    for (const key of ['first', 'second']) await desk.ask(ADMINISTRATOR, { ...asked, key });
    desk.sandbox.setFaults([
      { operation: 'UpdateCustomerAccountAmount', kind: 'status', status: 400, code: 'CBC.99005003', times: 1 },
    ]);
    await desk.ask(ADMINISTRATOR, { ...asked, key: 'refused-by-vendor' });
    const customer = desk.sandbox
      .partner('demo-intl')
      .customers()
      .find(({ association_type: type }) => type === '3');
    const budget = { field: 'setBudget', target: customer?.customer_id ?? '', amount: '77', currency: 'USD' };
    const elsewhere = await desk.ask(INTERNATIONAL, { ...budget, key: 'another-partner' });
    expect(elsewhere.payload?.operation?.outcome).toBe('SUCCEEDED');

    const page = 'totalCount nodes { id: operationId } pageInfo { hasNextPage endCursor }';
    const { data } = await desk.run<
      {
        refused: { nodes: object[] };
        budgets: { totalCount: number };
        page: Page;
        organization: { audit: { totalCount: number; nodes: { what: string; detail: string }[] } };
      },
      never
    >(
      ADMINISTRATOR,
      `{ refused: operations(filter: { outcomes: [REFUSED] }) { nodes { idempotencyKey } }
        budgets: operations(filter: { kinds: [SET_BUDGET] }) { totalCount }
        page: operations(first: 2) { ${page} }
        organization { audit(first: 100, filter: { kind: WRITE }) { totalCount nodes { what detail } } } }`,
    );
    expect(data?.refused.nodes).toEqual([{ idempotencyKey: 'refused-by-vendor' }]);
    expect(data?.budgets.totalCount).toBe(0);
    const seen = data?.page.nodes.map(({ id }) => id) ?? [];
    for (let next = data?.page.pageInfo; next?.hasNextPage; ) {
      const { data: more } = await desk.run<{ operations: Page }, never>(
        ADMINISTRATOR,
        `{ operations(first: 2, after: "${next.endCursor}") { ${page} } }`,
      );
      seen.push(...(more?.operations.nodes.map(({ id }) => id) ?? []));
      next = more?.operations.pageInfo;
    }
    expect(seen).toHaveLength(data?.page.totalCount ?? 0);
    expect(data?.organization.audit.totalCount).toBe(seen.length);
    expect(data?.organization.audit.nodes.map(({ detail }) => JSON.parse(detail).operation)).toEqual(seen);
  });

  describe('operations in an order', () => {
    const listed = async (as: string, args: string) => {
      const { data, errors } = await desk.run<{ operations: Page<Row> }, never>(
        as,
        `{ operations(${args}) { totalCount pageInfo { hasNextPage endCursor }
          nodes { id: operationId kind member settledAt amount { amount } } } }`,
      );
      expect(errors).toBeUndefined();
      return data?.operations as Page<Row>;
    };
    const sort = (by: string, way: string) => `sort: { by: ${by}, direction: ${way} }`;

    beforeAll(async () => {
      const { data } = await desk.run<{ customers: { nodes: { id: string; model: string }[] } }, never>(
        MANAGER,
        '{ customers(first: 100) { nodes { id: customerId model: associationModel } } }',
      );
      const mine = data?.customers.nodes.find(({ model }) => model === 'RESALE')?.id ?? '';
      const asked = { field: 'allocateFunds', target: desk.resale(2).customer_id };
      const done = [
        await desk.ask(ADMINISTRATOR, { ...asked, key: 'order-1', amount: '9.5' }),
        await desk.ask(MANAGER, { ...asked, key: 'order-2', target: mine, amount: '10' }),
        await desk.ask(ADMINISTRATOR, { ...asked, key: 'order-3', amount: '10.00' }),
        await desk.ask(ADMINISTRATOR, { ...asked, key: 'order-4', field: 'reclaimFunds', amount: '8' }),
        await desk.ask(MANAGER, { ...asked, key: 'order-5', target: mine, amount: '2' }),
      ];
      expect(done.map(({ payload }) => payload?.operation?.outcome)).toEqual(done.map(() => 'SUCCEEDED'));
      const input = 'input: { idempotencyKey: "order-6", name: "Order", color: "#2f80ed" }';
      const label = await desk.run(ADMINISTRATOR, `mutation { createTicketLabel(${input}) { operation { outcome } } }`);
      expect(label.data).toEqual({ createTicketLabel: { operation: { outcome: 'SUCCEEDED' } } });
      desk.sandbox.setFaults([{ operation: 'UpdateCustomerAccountAmount', kind: 'reset-after', times: 1 }]);
      const lost = await desk.ask(ADMINISTRATOR, { ...asked, key: 'order-7', amount: '100' });
      expect(lost.payload?.operation?.outcome).toBe('UNKNOWN');
    });

    it.each(ORDERS)('by %s, %s, on pages of any size', async (by, way) => {
      const { nodes: newest } = await listed(ADMINISTRATOR, 'first: 100');
      const expected = sortedBy(newest, by, way);
      expect(expected.length).toBeGreaterThan(6);
      for (const first of [2, 100]) {
        const seen: string[] = [];
        for (let after = '', next = true; next; ) {
          const page = await listed(ADMINISTRATOR, `first: ${first}, ${after} ${sort(by, way)}`);
          expect(page.totalCount).toBe(newest.length);
          seen.push(...page.nodes.map(({ id }) => id));
          after = `after: "${page.pageInfo.endCursor}",`;
          next = page.pageInfo.hasNextPage;
        }
        expect(seen).toEqual(expected);
      }
    });

    it('by amount compare numbers, not texts', async () => {
      const args = `first: 100, filter: { member: "${MANAGER}" }`;
      const amounts = async (way: string) =>
        (await listed(ADMINISTRATOR, `${args}, ${sort('AMOUNT', way)}`)).nodes.map(({ amount }) => amount?.amount);
      expect(await amounts('ASCENDING')).toEqual(['2.00', '5.05', '10.00']);
      expect(await amounts('DESCENDING')).toEqual(['10.00', '5.05', '2.00']);
    });

    it('are only a member’s own, in every order', async () => {
      for (const [by, way] of ORDERS) {
        const { totalCount, nodes } = await listed(MANAGER, `first: 2, ${sort(by, way)}`);
        expect([totalCount, new Set(nodes.map(({ member }) => member))]).toEqual([3, new Set([MANAGER])]);
      }
      // The director's roles allow the label, and no amounts.
      const shown = await listed(DIRECTOR, `first: 100, ${sort('AMOUNT', 'DESCENDING')}`);
      expect([shown.totalCount, shown.nodes.map(({ amount }) => amount)]).toEqual([1, [null]]);
    });

    it('have cursors that are valid for one order only', async () => {
      const { pageInfo } = await listed(ADMINISTRATOR, `first: 2, ${sort('AMOUNT', 'DESCENDING')}`);
      const codeWith = async (more: string, as = ADMINISTRATOR) =>
        codesOf(await desk.run(as, `{ operations(first: 2, after: "${pageInfo.endCursor}" ${more}) { totalCount } }`));
      for (const more of [sort('AMOUNT', 'ASCENDING'), sort('MEMBER', 'DESCENDING'), ''])
        expect(await codeWith(more)).toEqual(['INVALID_CURSOR']);
      expect(await codeWith(sort('AMOUNT', 'DESCENDING'), MANAGER)).toEqual(['INVALID_CURSOR']);
      expect(await codeWith('sort: { by: AMOUNT }')).toEqual([]);
    });
  });
});
