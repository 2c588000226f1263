import { expect } from '@jest/globals';
import type { LifeEvent, LifeKind, Sandbox } from '../../src/sandbox/index.ts';
import type { AnswerFields, AnswerRow } from './answer-fields.ts';
import { BALANCES, CN, CUSTOMERS, call, ORDERS, type Reply } from './client.ts';
import { cents, ISSUED, type OrderRow, RESOURCES } from './holders.ts';

const DETAILS = '/v2/orders/customer-orders/details';
const ADJUSTMENTS = '/v3/accounts/partner-accounts/adjust-records';
const BILL = '/v2/bills/subcustomer-bills/res-fee-records';

type Filter = Readonly<Record<string, string | number>>;

/** Asks as the partner about the customers of the event's reseller, or about the partner's own. */
export const createReader = (sandbox: Sandbox, now: () => number, reseller: string | null = null) => {
  const whose: Record<string, string> = reseller === null ? {} : { indirect_partner_id: reseller };
  const get = (path: string, query: Filter): Promise<Reply> =>
    call(sandbox, { path, query: { ...whose, ...query }, partner: CN, now: now() });
  const post = (path: string, body: object): Promise<Reply> =>
    call(sandbox, { path, body: { ...whose, ...body }, partner: CN, now: now() });

  /** All pages; each page's total must equal the number of rows. */
  const pages = async <Row>(
    page: (offset: number) => Promise<Reply>,
    rowsIn: (answer: AnswerFields) => readonly Row[],
    total: 'count' | 'total_count',
  ): Promise<Row[]> => {
    const found: Row[] = [];
    for (;;) {
      const { json } = await page(found.length);
      const rows = rowsIn(json);
      found.push(...rows);
      if (rows.length === 0 || found.length >= json[total]) {
        expect(found).toHaveLength(json[total]);
        return found;
      }
    }
  };

  return {
    customers: (body: object = {}): Promise<AnswerRow<'customer_infos'>[]> =>
      pages(
        (offset) => post(CUSTOMERS, { limit: 100, offset, ...body }),
        (answer) => answer.customer_infos,
        'count',
      ),
    orders: (query: Filter = {}): Promise<OrderRow[]> =>
      pages(
        (offset) => get(ORDERS, { limit: 100, offset, ...query }),
        (answer) => answer.order_infos,
        'total_count',
      ),
    resources: (customer: string): Promise<AnswerRow<'data'>[]> =>
      pages(
        (offset) => post(RESOURCES, { customer_id: customer, limit: 100, offset }),
        (answer) => answer.data,
        'total_count',
      ),
    balance: async (customer: string): Promise<number | null> => {
      const { json } = await post(BALANCES, { customer_infos: [{ customer_id: customer }] });
      return json.customer_balances.length === 0 ? null : cents(json.customer_balances[0].amount);
    },
    details: (order: string): Promise<Reply> => get(`${DETAILS}/${order}`, { limit: 100 }),
    adjustments: async (query: Filter): Promise<AnswerRow<'records'>[]> => (await get(ADJUSTMENTS, query)).json.records,
    bill: async (query: Filter): Promise<AnswerRow<'fee_records'>[]> =>
      (await get(BILL, { limit: 100, ...query })).json.fee_records,
    coupons: async (query: Filter): Promise<AnswerRow<'user_coupons'>[]> =>
      (await get(ISSUED, query)).json.user_coupons,
    ofCustomer: (customer: string): Promise<Reply> => get(ORDERS, { customer_id: customer }),
  };
};
export type Reader = ReturnType<typeof createReader>;

/** Steps until `events` events of one kind have happened, and returns them. */
export const stepKind = (sandbox: Sandbox, kind: LifeKind, events = 1): readonly LifeEvent[] =>
  sandbox.live({ action: 'step', events, kinds: { [kind]: 1 }, partners: [CN.id] });
