import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { entitiesOf } from '../../src/graph/bills/invoices/entities.ts';
import { sumDecimals } from '../../src/graph/common/index.ts';
import { monthAt, monthsBefore } from '../../src/time/index.ts';
import { testNow } from '../support/clock.ts';
import { codesOf, startTestGateway, type TestGateway } from '../support/gateway.ts';

// The vendor issues last month's invoices and percentiles in the first days of this month; those of the month before
// exist already.
const CLOSED_MONTH = monthsBefore(monthAt(testNow()), 2);
const WINDOW = 'appliedFrom: "2024-01-01T00:00:00Z", appliedUntil: "2099-01-01T00:00:00Z"';

interface Invoice {
  readonly id: string;
  readonly month: string;
  readonly amount: { readonly amount: string; readonly currency: string };
}
interface Answer {
  readonly bills: {
    readonly invoices: {
      readonly totalCount: number;
      readonly nodes: readonly Invoice[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
    readonly partnerBill: { readonly due: { readonly amount: string } };
  };
}

describe('invoices and the partner bill', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 30 });
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.forgetCalls());

  const page = (first: number, after: string | null = null) =>
    gateway.run<Answer, never>(
      'amara.okafor',
      `{ bills { invoices(${WINDOW}, first: ${first}${after ? `, after: "${after}"` : ''}) {
        totalCount nodes { id: invoiceId month amount { amount currency } } pageInfo { hasNextPage endCursor } } } }`,
    );

  it.each([1, 7, 10, 100])('are paged by %i although the vendor numbers pages', async (first) => {
    const seen: string[] = [];
    let [after, total]: [string | null, number] = [null, -1];
    do {
      const { data }: { data?: Answer | null } = await page(first, after);
      total = data?.bills.invoices.totalCount ?? -1;
      seen.push(...(data?.bills.invoices.nodes.map(({ id }) => id) ?? []));
      after = data?.bills.invoices.pageInfo.hasNextPage ? data.bills.invoices.pageInfo.endCursor : null;
    } while (after);
    expect(total).toBeGreaterThan(10);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect(gateway.calls()).toEqual({ ListInvoices: Math.ceil(total / first) });
  });

  it('resume in the middle of a page', async () => {
    const { data: three } = await page(3);
    const { data: rest } = await page(5, three?.bills.invoices.pageInfo.endCursor ?? null);
    const { data: all } = await page(20);
    expect(rest?.bills.invoices.nodes).toEqual(all?.bills.invoices.nodes.slice(3, 8));
  });

  it('have their signing entity and kind, in words with the codes beside them', async () => {
    const { data, errors } = await gateway.run<{ bills: { invoices: { nodes: readonly unknown[] } } }, never>(
      'amara.okafor',
      `{ bills { invoices(${WINDOW}, first: 1) { nodes { signingEntityId appliedBy state stateCode request requestCode trade tradeCode type typeCode
        category categoryCode form formCode channel channelCode } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.bills.invoices.nodes).toMatchObject([
      {
        signingEntityId: '101',
        state: expect.stringMatching(/^[A-Z_]+$/),
        stateCode: expect.stringMatching(/^\d+$/),
        request: expect.stringMatching(/^[A-Z_]+$/),
        requestCode: expect.stringMatching(/^\d+$/),
        trade: 'PARTNER_MONTH',
        tradeCode: '6',
        type: 'ORDINARY_VAT',
        typeCode: '1',
        category: 'COMMERCIAL_INVOICE',
        categoryCode: '1',
        form: 'PAPER',
        formCode: '0',
        channel: 'HUAWEI_CLOUD',
        channelCode: '0',
        appliedBy: expect.stringContaining('*'),
      },
    ]);
  });

  it('are summed by signing entity, all pages of them', async () => {
    const { data, errors } = await gateway.run<{ bills: { invoicesByEntity: readonly unknown[] } }, never>(
      'amara.okafor',
      `{ bills { invoicesByEntity(${WINDOW}) { signingEntityId count amount { amount currency } shownUnder } } }`,
    );
    expect(errors).toBeUndefined();
    const { data: all } = await page(100);
    const nodes = all?.bills.invoices.nodes ?? [];
    expect(data?.bills.invoicesByEntity).toEqual([
      {
        signingEntityId: '101',
        count: nodes.length,
        amount: { amount: expect.anything(), currency: 'USD' },
        shownUnder: '101',
      },
    ]);
    const [{ amount } = { amount: { amount: '' } }] = (data?.bills.invoicesByEntity ?? []) as readonly Pick<
      Invoice,
      'amount'
    >[];
    expect(sumDecimals([amount.amount])).toBe(sumDecimals(nodes.map((each) => each.amount.amount)));
    expect(codesOf(await gateway.run('jonas.berg', `{ bills { invoicesByEntity(${WINDOW}) { count } } }`))).toEqual([
      'FORBIDDEN',
    ]);
  });

  it('of an entity with a negative sum are shown under another one', () => {
    const invoice = (signingEntityId: string, amount: string) => ({
      signingEntityId,
      amount: { amount, currency: 'CNY' },
    });
    const issued = [invoice('a', '10.00'), invoice('b', '5.00'), invoice('b', '-5.01'), invoice('c', '0.02')];
    expect(entitiesOf(issued, 'CNY')).toMatchObject([
      { signingEntityId: 'a', count: 1, shownUnder: 'a' },
      { signingEntityId: 'c', count: 1, shownUnder: 'c' },
      { signingEntityId: 'b', count: 2, amount: { amount: '-0.01' }, shownUnder: 'a' },
    ]);
    expect(entitiesOf([invoice('b', '-0.01')], 'CNY')).toMatchObject([{ shownUnder: null }]);
  });

  it('are about the bill of their month, in dollars', async () => {
    const { data } = await page(3);
    const { data: bill, errors } = await gateway.run<Answer, never>(
      'amara.okafor',
      `{ bills { partnerBill(month: "${CLOSED_MONTH}") { month complete due { amount } } } }`,
    );
    expect(errors).toBeUndefined();
    const invoice = data?.bills.invoices.nodes.find(({ month }) => month === CLOSED_MONTH);
    expect(invoice?.amount).toEqual({ amount: bill?.bills.partnerBill.due.amount, currency: 'USD' });
    expect(bill?.bills.partnerBill).toMatchObject({ month: CLOSED_MONTH, complete: true });
  });

  it('are about what is due: consumption with refunds and adjustments', async () => {
    const { data } = await gateway.run<{ bills: { partnerBill: Record<string, { amount: string }> } }, never>(
      'amara.okafor',
      `{ bills { partnerBill(month: "${CLOSED_MONTH}") { due { amount } consumption { amount } refunds { amount } adjustments { amount } } } }`,
    );
    const { due, ...parts } = data?.bills.partnerBill ?? {};
    expect(sumDecimals([due?.amount ?? 'x'])).toBe(sumDecimals(Object.values(parts).map(({ amount }) => amount)));
  });

  it('mask who gets them', async () => {
    const { data } = await gateway.run(
      'amara.okafor',
      `{ bills { invoices(${WINDOW}, first: 5) { nodes { title delivery { recipient phone address email } } } } }`,
    );
    const text = JSON.stringify(data);
    expect(text).toContain('@example.com');
    for (const secret of ['Sample Recipient', '5550100000', 'Sampletown', 'invoices@', 'Harbor Cloud Partners']) {
      expect(text).not.toContain(secret);
    }
  });

  it("give a customer's own by the customer's token", async () => {
    const customer = gateway.sandbox
      .partner('demo-intl')
      .customers()
      .find(({ grants_agency }) => grants_agency);
    const silent = gateway.sandbox
      .partner('demo-intl')
      .customers()
      .find(({ grants_agency }) => !grants_agency);
    const ask = (id: string | undefined) =>
      gateway.run<{ customer: { invoices: { totalCount: number } } }, never>(
        'amara.okafor',
        `{ customer(id: "${id}") { invoices(${WINDOW}) { totalCount } } }`,
      );
    expect((await ask(customer?.customer_id)).errors).toBeUndefined();
    if (silent) expect(codesOf(await ask(silent.customer_id))).toEqual(['AGENCY_MISSING']);
  });

  it('are FORBIDDEN for an account manager', async () => {
    const result = await gateway.run(
      'jonas.berg',
      `{ bills { partnerBill(month: "${CLOSED_MONTH}") { month } invoices(${WINDOW}) { totalCount } } }`,
    );
    expect(codesOf(result)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(gateway.calls()).toEqual({});
  });

  it.each([
    [
      'a window that ends before it begins',
      'invoices(appliedFrom: "2026-02-01T00:00:00Z", appliedUntil: "2026-01-01T00:00:00Z")',
      'appliedFrom',
    ],
    ['no rows', `invoices(${WINDOW}, first: 0)`, 'first'],
  ])('refuse %s', async (_, field, argument) => {
    const { errors } = await gateway.run('amara.okafor', `{ bills { ${field} { totalCount } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(gateway.calls()).toEqual({});
  });

  it('refuse a bill of the future and say that China has none', async () => {
    const future = monthsBefore(monthAt(testNow()), -1);
    const { errors } = await gateway.run('amara.okafor', `{ bills { partnerBill(month: "${future}") { month } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'month' });
    const china = await gateway.run(
      'chen.xia',
      `{ bills { partnerBill(month: "${CLOSED_MONTH}") { month } invoices(${WINDOW}) { totalCount } } }`,
    );
    expect(codesOf(china)).toEqual(['UNSUPPORTED_ON_SITE', 'UNSUPPORTED_ON_SITE']);
  });
});
