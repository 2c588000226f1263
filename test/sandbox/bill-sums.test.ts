import { describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../src/config/demo.ts';
import { type BillLine, MODES } from '../../src/sandbox/data/bill-line.ts';
import { groupLines, purposeOf } from '../../src/sandbox/data/bill-sums.ts';
import { SERVICES } from '../../src/sandbox/data/catalog.ts';
import { dayOf, monthNumber } from '../../src/sandbox/data/months.ts';
import { createWorld, type Scope } from '../../src/sandbox/data/world.ts';

const ANCHOR = Date.UTC(2026, 10, 20) / 1000;
const NOW = ANCHOR + 3600;
const LATER = dayOf(ANCHOR + 40 * 86_400);
const MONTHS = ['2026-10', '2026-11'].map((text) => monthNumber(text) ?? 0);

/** A world in which customers have registered, bought and left since the start. */
const livedIn = (partner: (typeof DEMO_PARTNERS)[number]): Scope => {
  const world = createWorld({ seed: 4, partner, customers: 400, largeAmounts: true, anchor: ANCHOR });
  const [scope] = world.scopes;
  if (!scope) throw new Error('no scope');
  const row = (id: string) => ({ ...scope.customers.row(0), customer_id: id, account_name: `new_${id}` });
  for (let n = 0; n < 3; n++) scope.customers.create({ row, visibleAt: NOW, grantsAgency: true });
  for (const customer of [5, 17, 400, 402]) {
    const order = scope.orders.make({
      customer,
      createdAt: NOW,
      paidAt: NOW,
      status: 5,
      type: 1,
      service: SERVICES[0],
      official: 123_45n,
      discount: 3n,
      discountType: '607',
      lines: 2,
    });
    expect(order.paidAt).toBe(NOW);
  }
  for (const customer of [17, 18, 19, 401]) scope.customers.leave(customer, NOW);
  return scope;
};

describe.each(DEMO_PARTNERS)("the sums of all customers' bills of $id", (partner) => {
  const scope = livedIn(partner);
  const customers = Array.from({ length: scope.customers.size() }, (_, index) => index);

  it.each(MONTHS)('in month %d are those of the single lines', (month) => {
    for (const before of [LATER, dayOf(ANCHOR - 6 * 86_400)]) {
      const lines = customers.map((customer) => scope.bills.ofCustomer(customer, month, before));
      const totals: bigint[] = [0n, 0n, 0n];
      for (const line of lines.flat()) totals[purposeOf(line)] = (totals[purposeOf(line)] ?? 0n) + line.payable;
      expect(scope.billSums.totals(month, before)).toEqual(totals);
      expect([...scope.billSums.active(month, before)]).toEqual(customers.filter((index) => lines[index]?.length));
      for (const mode of MODES) {
        const ofMode = (list: readonly BillLine[]) => groupLines(list.filter((line) => line.mode === mode));
        const resale = customers.filter((index) => scope.customers.row(index).association_type !== '1');
        const expected = resale.flatMap((index) => ofMode(lines[index] ?? []));
        const sums = scope.billSums.ofResale(month, before, mode);
        const ids = (list: readonly { readonly lines: readonly BillLine[] }[]) =>
          list.map((sum) => sum.lines.map(({ id }) => id));
        expect(ids(Array.from({ length: sums.count }, (_, n) => sums.at(n)))).toEqual(ids(expected));
      }
    }
  });

  it('end with the day on which a customer leaves, and have what a new customer bought', () => {
    const month = MONTHS[1] ?? 0;
    const left = [17, 18, 19].flatMap((customer) => scope.bills.ofCustomer(customer, month, LATER));
    expect(left.filter(({ days, orderId }) => orderId === null && days.to > dayOf(NOW))).toEqual([]);
    const [bought] = groupLines(scope.bills.ofCustomer(402, month, LATER));
    expect(bought?.lines.map(({ payable }) => payable)).toEqual([6171n, 6171n]);
    expect(scope.bills.ofCustomer(401, month, LATER)).toEqual([]);
  });
});
