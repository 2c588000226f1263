import { Pool } from 'undici';
import { parseExact } from './exact-json.ts';
import { type Partner, signer } from './product.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface CustomersAnswer {
  readonly count: number;
  readonly customer_infos: readonly Row[];
}

export interface OrdersAnswer {
  readonly total_count: number;
  readonly order_infos: readonly Row[];
}

export interface OrdersQuestion {
  readonly customerId?: string;
  readonly offset: number;
  readonly limit: number;
  readonly until: string | null;
}

/** The vendor's three operations behind the bench's screens, as lean as they can be called. Throws on any refusal. */
export interface Vendor {
  customers(input: { offset?: number; limit: number; customer_id?: string }): Promise<CustomersAnswer>;
  balances(ids: readonly string[]): Promise<readonly Row[]>;
  orders(question: OrdersQuestion): Promise<OrdersAnswer>;
}

const CONNECTIONS = 128;
const KEEP_ALIVE_MS = 4_000;
const { authorization, sdkDate } = await signer();

export const createVendor = (url: string, partner: Partner): Vendor => {
  const { host } = new URL(url);
  const pool = new Pool(url, { connections: CONNECTIONS, keepAliveTimeout: KEEP_ALIVE_MS });

  const call = async (method: 'GET' | 'POST', path: string, query: string, body: string): Promise<unknown> => {
    const headers = {
      'content-type': 'application/json',
      'x-sdk-date': sdkDate(Date.now()),
      'x-domain-id': partner.domainId,
    };
    const signable = { method, path, query, body, headers: { host, ...headers } };
    const answer = await pool.request({
      method,
      path: query ? `${path}?${query}` : path,
      body: body || null,
      headers: { ...headers, authorization: authorization(signable, partner) },
    });
    const value = parseExact(await answer.body.text());
    if (answer.statusCode !== 200 || (value as Row).error_code !== undefined)
      throw new Error(`${path}: HTTP ${answer.statusCode}`);
    return value;
  };

  const post = (path: string, body: object): Promise<unknown> => call('POST', path, '', JSON.stringify(body));

  return {
    customers: async (input) => (await post('/v2/partners/sub-customers/query', input)) as CustomersAnswer,
    balances: async (ids) => {
      const body = { customer_infos: ids.map((id) => ({ customer_id: id })) };
      const answer = await post('/v2/accounts/customer-accounts/balances/batch-query', body);
      return (answer as { customer_balances: readonly Row[] }).customer_balances;
    },
    orders: async ({ customerId, offset, limit, until }) => {
      // In the order of their names, as the signature wants them.
      const query = [
        until ? `create_time_end=${encodeURIComponent(until)}` : '',
        customerId ? `customer_id=${customerId}` : '',
        `limit=${limit}`,
        `offset=${offset}`,
        'order_by=-createTime',
      ];
      return (await call('GET', '/v2/orders/customer-orders', query.filter(Boolean).join('&'), '')) as OrdersAnswer;
    },
  };
};
