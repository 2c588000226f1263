import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codesOf } from '../support/gateway.ts';
import { type FundsDesk, openFundsDesk } from './support/funds-desk.ts';

const ADMINISTRATOR = 'chen.xia';
const DIRECTOR = 'zhou.ning';
const MANAGER = 'wang.fang';
const INTERNATIONAL = 'amara.okafor';

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

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
});
