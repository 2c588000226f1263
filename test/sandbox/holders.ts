import type { DemoPartner } from '../../src/config/demo.ts';
import type { CustomerView, Sandbox } from '../../src/sandbox/index.ts';
import { testNow } from '../support/clock.ts';
import type { AnswerRow } from './answer-fields.ts';
import { assumeRole, CN, call, ORDERS, type Reply, type Request } from './client.ts';

export const RESOURCES = '/v2/orders/suscriptions/resources/query';
export const ON_DEMAND = '/v2/partners/sub-customers/on-demand-resources/query';
export const SUBSCRIPTIONS = '/v2/orders/subscriptions/resources';
export const RENEW = `${SUBSCRIPTIONS}/renew`;
export const PAY = '/v3/orders/customer-orders/pay';
export const RENEW_RATE = '/v2/bills/ratings/period-resources/renew-rate';
export const ISSUED = '/v2/promotions/benefits/partner-coupons';
export const COUPON_RECORDS = '/v2/promotions/benefits/partner-coupons/records/query';
export const QUOTAS = '/v2/partners/coupon-quotas/query';

export interface ResourceRow {
  readonly resource_id: string;
  readonly product_id: string;
  readonly parent_resource_id: string | null;
  readonly is_main_resource: number;
  readonly status: number;
  readonly effective_time: string;
  readonly expire_time: string;
  readonly expire_policy: number;
}

export type OrderRow = AnswerRow<'order_infos'>;

export interface CouponRow {
  readonly coupon_id: string;
  readonly customer_id: string;
  readonly coupon_type: number;
  readonly status: number;
  readonly face_value: number;
  readonly balance: number;
  readonly order_id: string | null;
  readonly is_frozen: string;
  readonly use_limits: readonly { readonly limit_key: string; readonly value1: string }[];
}

export const cents = (amount: number | string): number => Math.round(Number(amount) * 100);

/** What an order took from the account, or gave back as a negative amount: its amount without coupons and cards. */
export const inCash = ({ amount_after_discount: amount, amount_info: info }: OrderRow): number =>
  [info.coupon_amount, info.flexipurchase_coupon_amount, info.stored_card_amount].reduce<number>(
    (left, part) => left - cents(part ?? 0),
    cents(amount),
  );
export const seconds = (time: string): number => Date.parse(time) / 1000;

/** A customer with the token that the partner got for it; the token is valid for a day by the given clock. */
export const createHolder = async (
  sandbox: Sandbox,
  customer: CustomerView,
  partner: DemoPartner = CN,
  now: () => number = testNow,
) => {
  const granted = await assumeRole(sandbox, customer.account_name, { partner, now: now() });
  const token = granted.headers.get('x-subject-token') ?? '';
  const { customer_id: id } = customer;
  const own = (path: string, request: Partial<Request> = {}): Promise<Reply> =>
    call(sandbox, { path, token, partner, now: now(), ...request });
  const orders = async (query: Request['query'] = {}): Promise<OrderRow[]> =>
    (await call(sandbox, { path: ORDERS, query: { customer_id: id, limit: 100, ...query }, partner, now: now() })).json
      .order_infos;
  const resources = async (body: object = {}): Promise<ResourceRow[]> =>
    (await own(RESOURCES, { body: { customer_id: id, limit: 100, ...body } })).json.data;
  const balance = (): bigint =>
    sandbox
      .partner(partner.id)
      .customers()
      .find((row) => row.customer_id === id)?.balance ?? -1n;
  return { id, customer, own, orders, resources, balance };
};
export type Holder = Awaited<ReturnType<typeof createHolder>>;

/** Customers in whose name the partner can call, of the given kind of association only. */
export const actors = (sandbox: Sandbox, kind: string, partner: DemoPartner = CN): CustomerView[] =>
  sandbox
    .partner(partner.id)
    .customers()
    .filter((row) => row.grants_agency && row.is_frozen === 0 && row.association_type === kind);

/** The first holder that passes; throws when none does. */
export const firstOf = async <T, R>(list: readonly T[], choose: (item: T) => Promise<R | null>): Promise<R> => {
  for (const item of list) {
    const found = await choose(item);
    if (found !== null) return found;
  }
  throw new Error('none of them fits');
};
